//! Knows a column with all its cells, so that one which is empty in every row is not printed; knows no table.

use crate::document::strategy::case::{Case, cell};
use crate::document::{Align, Column, Inline, Row, SourceId, Table, Width, plain};

/// A column: what stands above it, its share of the width, and its cells in the order of the rows.
pub struct FilledColumn {
    title: String,
    share: f64,
    cells: Vec<Vec<Inline>>,
}

impl FilledColumn {
    /// A column of this share of the width.
    pub fn new(title: String, share: f64, cells: Vec<String>) -> FilledColumn {
        let words = |words: String| if words.is_empty() { Vec::new() } else { cell(words) };
        FilledColumn::of_inlines(title, share, cells.into_iter().map(words).collect())
    }

    /// A column whose words stand out in places.
    pub fn of_inlines(title: String, share: f64, cells: Vec<Vec<Inline>>) -> FilledColumn {
        FilledColumn { title, share, cells }
    }

    /// Those of the columns that hold anything.
    pub fn all(columns: impl IntoIterator<Item = FilledColumn>) -> Vec<FilledColumn> {
        let holds = |column: &FilledColumn| column.cells.iter().any(|cell| !cell.is_empty());
        columns.into_iter().filter(holds).collect()
    }

    /// What a table of a single row says: the head of each column that holds anything, with its cell.
    pub fn single(case: &Case, columns: impl IntoIterator<Item = FilledColumn>) -> Vec<(String, String)> {
        let line = |column: &FilledColumn| (column.title.clone(), plain(&column.cell(case, 0)));
        FilledColumn::all(columns).iter().map(line).collect()
    }

    /// The column without its cells.
    pub fn head(&self) -> Column {
        Column { title: self.title.clone(), width: Width::Share(self.share), align: Align::Start }
    }

    /// The cell of a row, from 0; a dash where it is empty.
    pub fn cell(&self, case: &Case, row: usize) -> Vec<Inline> {
        let words = self.cells.get(row).filter(|words| !words.is_empty());
        words.cloned().unwrap_or_else(|| cell(case.voice.say("cell-none")))
    }

    /// A table of those of the columns that hold anything: a row for each list of entries of the register, which are behind it.
    pub fn table(
        case: &Case,
        (id, caption): (&str, String),
        columns: impl IntoIterator<Item = FilledColumn>,
        sources: &[Vec<String>],
    ) -> Table {
        let columns = FilledColumn::all(columns);
        let row = |(place, sources): (usize, &Vec<String>)| {
            let cells = columns.iter().map(|column| column.cell(case, place)).collect();
            Row::new(cells, sources.iter().cloned().map(SourceId).collect())
        };
        Table {
            id: id.to_owned(),
            caption,
            columns: columns.iter().map(FilledColumn::head).collect(),
            rows: sources.iter().enumerate().map(row).collect(),
            landscape: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_that_is_empty_in_every_row_is_not_printed() {
        let column = |title: &str, cells: [&str; 2]| {
            FilledColumn::new(title.to_owned(), 1.0, cells.map(str::to_owned).to_vec())
        };
        let columns = [column("a", ["x", ""]), column("b", ["", ""]), column("c", ["y", "z"])];
        let kept = FilledColumn::all(columns);
        assert_eq!(kept.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), ["a", "c"]);
    }
}
