//! Knows what must hold for the blocks of a document, and makes it so or says what is wrong.

use super::error::{ComposeError, QuotedFault};
use super::walk::{each_block, plain, sources_in, sources_of};
use super::{Align, Block, Inline, Row, Source, SourceId, Table};
use std::collections::BTreeSet;

/// The level of the last heading.
#[derive(Default)]
pub(super) struct HeadingLevels(u8);

impl HeadingLevels {
    /// Headings begin at level 1 and go down one level at a time, across sections.
    pub(super) fn mend(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            if let Block::Heading { level, .. } = block {
                *level = (*level).min(self.0 + 1);
                self.0 = *level;
            }
        }
    }
}

/// A paragraph right below a chapter's heading that is strong as a whole becomes the chapter's finding.
pub(super) fn findings(blocks: &mut [Block]) {
    let mut below_chapter = false;
    for block in blocks {
        if let (true, Block::Paragraph { id, text, sources }) = (below_chapter, &*block)
            && let Some(text) = all_strong(text)
        {
            *block = Block::Finding { id: id.clone(), text, sources: sources.clone() };
        }
        below_chapter = matches!(block, Block::Heading { level: 1, .. });
    }
}

/// The words inside the strong run, with the sources that follow it.
fn all_strong(text: &[Inline]) -> Option<Vec<Inline>> {
    let (Inline::Strong { children }, rest) = text.split_first()? else { return None };
    let only_marks = rest.iter().all(|inline| match inline {
        Inline::Source { .. } => true,
        Inline::Text { text } => text.trim().is_empty(),
        _ => false,
    });
    only_marks.then(|| [children, rest].concat())
}

/// What stands in a cell that says nothing.
const NOTHING: &str = "–";

/// Drops the columns of tables in which no row says anything, and the tables of which only names would be left.
pub(super) fn drop_blank_columns(blocks: &mut Vec<Block>) {
    blocks.retain(|block| !block.table().is_some_and(is_blank));
    each_block(blocks, &mut |block| {
        if let Block::Table(table) = block {
            drop_blank(table);
        }
    });
}

/// Whether nothing is said beside the names in the first column.
fn is_blank(table: &Table) -> bool {
    let said = spoken_columns(table);
    said.len() > 1 && !table.rows.is_empty() && !said[1..].contains(&true)
}

/// For each column, whether a row says something in it.
fn spoken_columns(table: &Table) -> Vec<bool> {
    let says = |row: &Row, column: usize| {
        let cell = row.cells.get(column).map(Vec::as_slice).unwrap_or_default();
        plain(cell).trim() != NOTHING || !sources_in(cell).is_empty()
    };
    (0..table.columns.len()).map(|column| table.rows.iter().any(|row| says(row, column))).collect()
}

fn drop_blank(table: &mut Table) {
    let kept = spoken_columns(table);
    if table.rows.is_empty() || !kept.contains(&false) || !kept.contains(&true) {
        return;
    }
    retain(&mut table.columns, &kept);
    table.rows.iter_mut().for_each(|row| retain(&mut row.cells, &kept));
}

/// Keeps those of a list that are marked.
fn retain<T>(list: &mut Vec<T>, kept: &[bool]) {
    let mut marks = kept.iter();
    list.retain(|_| marks.next().copied().unwrap_or(true));
}

/// Sources of a row that no cell shows are marked in its first cell of words, so that every writer shows them.
pub(super) fn mark_rows(blocks: &mut [Block]) {
    each_block(blocks, &mut |block| block.table_mut().into_iter().for_each(mark_table));
}

fn mark_table(table: &mut Table) {
    let of_words = column_of_words(table);
    for Row { cells, sources, kind: _ } in &mut table.rows {
        let shown = sources_in(&cells.concat());
        // A row that is named after its source needs no mark of it.
        let named: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
        let wanted = sources.iter().filter(|id| !shown.contains(id) && !named.contains(&id.0));
        if let Some(cell) = cells.get_mut(of_words) {
            cell.extend(wanted.map(|id| Inline::Source { id: id.clone() }));
        }
    }
}

/// The first column that holds words and not only numbers, behind which a mark would read as one of them.
fn column_of_words(table: &Table) -> usize {
    let is_word = |cell: &Vec<Inline>| plain(cell).chars().filter(|c| c.is_alphabetic()).count() > 2;
    let starts = |index: &usize| table.columns[*index].align == Align::Start;
    let says = |index: &usize| table.rows.iter().filter_map(|row| row.cells.get(*index)).any(is_word);
    let columns = || (0..table.columns.len()).filter(starts);
    columns().find(says).or_else(|| columns().next()).unwrap_or(0)
}

/// The first source that the register does not hold.
pub(super) fn unknown_source(blocks: &[Block], register: &[Source]) -> Option<QuotedFault> {
    let known: BTreeSet<&SourceId> = register.iter().map(|source| &source.id).collect();
    let SourceId(id) = sources_of(blocks).into_iter().find(|id| !known.contains(id))?;
    let remedy = "Cite only what the register holds, or add it to the register.";
    Some(QuotedFault::new(
        &format!("source:{id}"),
        format!("the source `{id}` is not in the evidence register"),
        remedy,
    ))
}

/// What only the program can get wrong: too many blocks from templates, ids given twice, figures nobody can hear.
pub(super) fn check(blocks: &[Block], (count, most): (usize, usize)) -> Result<(), ComposeError> {
    if count > most {
        let problem = format!("the templates make {count} blocks; {most} is the most");
        return Err(ComposeError::in_facts(problem, "Look for a template that repeats itself."));
    }
    let mut seen = BTreeSet::new();
    for block in blocks {
        if let Some(id) = block.id().filter(|id| !seen.insert(*id)) {
            let remedy = "Show each figure and table once, and give each section its own id.";
            return Err(ComposeError::in_facts(format!("the id `{id}` is given to two blocks"), remedy));
        }
        if let Block::Figure(figure) = block
            && (figure.alt.trim().is_empty() || figure.title.trim().is_empty())
        {
            let problem = format!("the figure `{}` lacks its title or its description", figure.id);
            return Err(ComposeError::in_facts(problem, "Say what it shows, for those who cannot see it."));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Column, Width};

    #[test]
    fn a_column_without_a_word_in_any_row_is_dropped() {
        let cell = |words: &str| Inline::lines(words);
        let row = |cells: &[&str]| Row::new(cells.iter().map(|it| cell(it)).collect(), Vec::new());
        let column = |title: &str| Column { title: title.into(), width: Width::Auto, align: Align::Start };
        let of = |rows: Vec<Row>| {
            let columns = ["a", "b", "c"].map(column).into();
            let table = Table { id: "t".into(), caption: "T".into(), columns, rows, landscape: false };
            let mut blocks = vec![Block::Table(table)];
            drop_blank_columns(&mut blocks);
            let [Block::Table(Table { columns, rows, .. })] = blocks.as_slice() else { return String::new() };
            let titles: String = columns.iter().map(|column| column.title.as_str()).collect();
            assert!(rows.iter().all(|row| row.cells.len() == titles.len()));
            titles
        };
        for (rows, kept) in [
            (vec![row(&["1", "–", "x"]), row(&["2", "–", "–"])], "ac"),
            (vec![row(&["1", "", "x"])], "abc"),
            (vec![row(&["–", "–", "–"])], ""),
            (vec![row(&["1", "–", "–"])], ""),
            (vec![], "abc"),
        ] {
            assert_eq!(of(rows), kept);
        }
        let mut cited = row(&["1", "–", "x"]);
        cited.cells[1].push(Inline::Source { id: SourceId("C01".into()) });
        assert_eq!(of(vec![cited]), "abc", "a mark says something");
    }

    #[test]
    fn a_mark_of_a_row_stands_behind_words_and_not_behind_a_number() {
        let column = |title: &str| Column { title: title.into(), width: Width::Auto, align: Align::Start };
        let marked = |cells: [&str; 2]| {
            let sources = vec![SourceId("C01".into())];
            let row = Row::new(cells.iter().map(|words| Inline::lines(words)).collect(), sources);
            let columns = ["a", "b"].map(column).into();
            let mut table =
                Table { id: "t".into(), caption: "T".into(), columns, rows: vec![row], landscape: false };
            mark_table(&mut table);
            table.rows[0].cells.iter().position(|cell| !sources_in(cell).is_empty())
        };
        for (cells, place) in [(["1.2", "Words"], 1), (["Words", "1.2"], 0), (["1", "2"], 0)] {
            assert_eq!(marked(cells), Some(place), "{cells:?}");
        }
    }

    #[test]
    fn words_count_and_marks_do_not() {
        let strong = Inline::Strong { children: vec![Inline::Text { text: "Three wait.".into() }] };
        let mark = Inline::Source { id: SourceId("C01".into()) };
        let gap = Inline::Text { text: " ".into() };
        let found = all_strong(&[strong.clone(), gap, mark]).unwrap();
        assert_eq!(plain(&found), "Three wait. ");
        assert_eq!(all_strong(&[strong, Inline::Text { text: " And more.".into() }]), None);
    }
}
