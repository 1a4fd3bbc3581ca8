//! Knows the columns of a findings file, whatever they are called, and in which line their headings stand.

use super::table::{Line, Table};
use super::vocabulary::Vocabulary;
use super::{InputProblem, InputRemark};
use std::collections::BTreeSet;

/// The columns that are read, in the order in which exports write them.
pub const COLUMNS: [&str; 7] = ["item", "level", "finding", "confidence", "source", "grade", "date"];

/// Without these there is nothing to read.
const NEEDED: [&str; 2] = ["item", "level"];

/// How many lines may stand above the headings.
const MOST_ABOVE: usize = 30;

/// Where each column stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Header {
    /// The line of the headings.
    pub line: usize,
    /// How many columns the table has.
    pub width: usize,
    places: [Option<usize>; COLUMNS.len()],
    /// What the columns are called in the file.
    names: [Option<String>; COLUMNS.len()],
    /// The places above which a heading stands.
    named: BTreeSet<usize>,
    /// Headings in other words than exports use, each with the column it stands for.
    pub renamed: Vec<(String, &'static str)>,
    /// Columns that nothing reads.
    pub unread: Vec<String>,
    /// Columns that are named twice in the same words.
    twice: Vec<String>,
}

impl Header {
    /// The headings among the first lines: the line that names most columns, among them those that are needed.
    ///
    /// # Errors
    /// Columns that are missing or named twice.
    pub fn find(table: &Table, words: &Vocabulary) -> Result<Header, Vec<InputProblem>> {
        let worth = |header: &Header| (header.missing().next().is_none(), header.count());
        let best = candidates(table, words)
            .reduce(|best, next| if worth(&next) > worth(&best) { next } else { best });
        let Some(header) = best else { return Err(vec![InputRemark::new("intake-empty")]) };
        let twice = header.twice.iter();
        let twice =
            twice.map(|name| InputRemark::new("intake-column-twice").at(header.line).with("name", name));
        let missing = header.missing().map(|name| {
            let remark = InputRemark::new("intake-column-missing").at(header.line).with("name", name);
            remark.with("expected", COLUMNS.join(","))
        });
        let problems: Vec<InputRemark> = twice.chain(missing).collect();
        if problems.is_empty() { Ok(header) } else { Err(problems) }
    }

    /// Whether any of the first lines names the columns that are needed.
    pub fn stands_in(table: &Table, words: &Vocabulary) -> bool {
        candidates(table, words).any(|header| header.missing().next().is_none())
    }

    fn read(line: &Line, words: &Vocabulary) -> Header {
        let mut header = Header { line: line.number, width: line.cells.len(), ..Header::default() };
        let mut ranks = [usize::MAX; COLUMNS.len()];
        for (place, name) in line.filled_cells() {
            header.named.insert(place);
            match words.column(name) {
                Some((column, rank)) if rank < ranks[column] => {
                    ranks[column] = rank;
                    header.places[column] = Some(place);
                    header.names[column] = Some(name.to_owned());
                }
                Some((column, rank)) if rank == ranks[column] => header.twice.push(name.to_owned()),
                _ => {}
            }
        }
        for (place, name) in line.filled_cells() {
            let column = header.places.iter().position(|taken| *taken == Some(place));
            match column.and_then(|column| COLUMNS.get(column)) {
                Some(column) if name.to_lowercase() == *column => {}
                Some(column) => header.renamed.push((name.to_owned(), column)),
                None => header.unread.push(name.to_owned()),
            }
        }
        header
    }

    /// Whether a line repeats the headings, as tables over several pages do.
    pub fn is_repeated(&self, line: &Line, words: &Vocabulary) -> bool {
        Header::read(line, words).places == self.places
    }

    /// The cell of a line under this column; empty where the table has no such column.
    pub fn cell<'a>(&self, line: &'a Line, column: &str) -> &'a str {
        self.place(column).map_or("", |place| line.cell(place))
    }

    /// Where a column stands.
    pub fn place(&self, column: &str) -> Option<usize> {
        let column = COLUMNS.iter().position(|name| *name == column)?;
        self.places[column]
    }

    /// What a column is called in the file.
    pub fn name<'a>(&'a self, column: &'a str) -> &'a str {
        let place = COLUMNS.iter().position(|name| *name == column);
        place.and_then(|place| self.names[place].as_deref()).unwrap_or(column)
    }

    /// Whether a heading stands above this place.
    pub fn is_named(&self, place: usize) -> bool {
        self.named.contains(&place)
    }

    fn count(&self) -> usize {
        self.places.iter().flatten().count()
    }

    fn missing(&self) -> impl Iterator<Item = &'static str> {
        NEEDED.into_iter().filter(|name| self.place(name).is_none())
    }
}

/// What each of the first lines would be as headings.
fn candidates<'a>(table: &'a Table, words: &'a Vocabulary) -> impl Iterator<Item = Header> + 'a {
    let lines = table.lines.iter().filter(|line| !line.is_empty()).take(MOST_ABOVE);
    lines.map(|line| Header::read(line, words))
}
