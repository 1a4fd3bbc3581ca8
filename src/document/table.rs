//! Knows a table, what stands above its columns, and what each of its rows is; knows no paper.

use super::{Inline, SourceId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A table with a caption that states the finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Table {
    /// Permanent inside the document.
    pub id: String,
    /// The caption.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Row>,
    /// True where the table stands on landscape pages of its own.
    pub landscape: bool,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Column {
    /// The heading.
    pub title: String,
    /// How wide.
    pub width: Width,
    /// How aligned.
    pub align: Align,
}

/// The width of a column.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Width {
    /// As wide as its content.
    Auto,
    /// This share of what is left.
    Share(f64),
}

/// The alignment of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// To the side where reading starts.
    Start,
    /// To the side where reading ends; for figures.
    End,
    /// Centred; for levels and marks.
    Center,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Row {
    /// The cells.
    pub cells: Vec<Vec<Inline>>,
    /// The answers and evidence behind the row.
    pub sources: Vec<SourceId>,
    /// What the row is.
    #[serde(default, skip_serializing_if = "RowKind::is_entry")]
    pub kind: RowKind,
}

/// What a row is to the rows around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// One of those that the table is made of.
    #[default]
    Entry,
    /// The title of the rows below it, in one of its cells; writers draw it across the table.
    Title,
}

impl RowKind {
    fn is_entry(&self) -> bool {
        *self == RowKind::Entry
    }

    /// A title stands in one cell alone and begins in strong letters; in the first column, where each row begins with its
    /// name, it is strong as a whole.
    fn of(cells: &[Vec<Inline>]) -> RowKind {
        let is_strong = |inline: &Inline| matches!(inline, Inline::Strong { .. });
        let mut full = cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        let (Some((column, title)), None) = (full.next(), full.next()) else { return RowKind::Entry };
        let begins = title.first().is_some_and(is_strong);
        let is_title = cells.len() > 2 && begins && (column > 0 || title.iter().all(is_strong));
        if is_title { RowKind::Title } else { RowKind::Entry }
    }
}

impl Row {
    /// A row of these cells with the answers and evidence behind it; its cells tell what it is.
    pub fn new(cells: Vec<Vec<Inline>>, sources: Vec<SourceId>) -> Row {
        Row { kind: RowKind::of(&cells), cells, sources }
    }

    /// Finds out what a row is that was kept before rows said so.
    pub(super) fn find_kind(&mut self) {
        if self.kind == RowKind::Entry {
            self.kind = RowKind::of(&self.cells);
        }
    }

    /// What the row says about the rows below it, where it is their title.
    pub fn group_title(&self) -> Option<&[Inline]> {
        let title = self.cells.iter().find(|cell| !cell.is_empty())?;
        (self.kind == RowKind::Title).then_some(title.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_one_cell_that_begins_in_strong_letters_is_the_title_of_those_below() {
        let text = |words: &str| Inline::Text { text: words.to_owned() };
        let strong = |words: &str| Inline::Strong { children: vec![text(words)] };
        let (none, title) = (Vec::new, || vec![strong("Objective 1")]);
        let lead = || vec![strong("Objective 1"), text(" and two proposals")];
        for (cells, kind) in [
            (vec![title(), none(), none()], RowKind::Title),
            (vec![none(), title(), none()], RowKind::Title),
            (vec![none(), lead(), none()], RowKind::Title),
            (vec![lead(), none(), none()], RowKind::Entry),
            (vec![title(), vec![text("x")], none()], RowKind::Entry),
            (vec![none(), vec![text("x")], none()], RowKind::Entry),
            (vec![title(), none()], RowKind::Entry),
            (vec![none(), none(), none()], RowKind::Entry),
            (vec![], RowKind::Entry),
        ] {
            let row = Row::new(cells, Vec::new());
            assert_eq!(row.kind, kind, "{row:?}");
            assert_eq!(row.group_title().is_some(), kind == RowKind::Title, "{row:?}");
        }
    }

    #[test]
    fn a_row_that_was_kept_before_rows_said_what_they_are_is_still_a_title() {
        let title = Inline::Strong { children: vec![Inline::Text { text: "Objective 1".to_owned() }] };
        let row = Row::new(vec![Vec::new(), vec![title], Vec::new()], Vec::new());
        let mut kept = serde_json::to_value(&row).unwrap();
        kept.as_object_mut().unwrap().remove("kind").unwrap();
        let mut read: Row = serde_json::from_value(kept).unwrap();
        read.find_kind();
        assert_eq!(read, row);
    }
}
