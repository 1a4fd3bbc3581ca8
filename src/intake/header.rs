//! Knows the columns of a findings file.

use super::{InputProblem, Remark};

/// The columns that are read, in the order in which exports write them.
pub const COLUMNS: [&str; 7] = ["item", "level", "finding", "confidence", "source", "grade", "date"];

/// Without these there is nothing to read.
const NEEDED: [&str; 2] = ["item", "level"];

/// Where each column stands.
#[derive(Clone, Debug)]
pub struct Header {
    /// How many columns the file has.
    pub width: usize,
    places: [Option<usize>; COLUMNS.len()],
    /// Columns that nothing reads.
    pub unread: Vec<String>,
}

impl Header {
    /// Reads the first line.
    ///
    /// # Errors
    /// Columns that are missing or named twice.
    pub fn read(record: &csv::StringRecord) -> Result<Header, Vec<InputProblem>> {
        let mut header = Header { width: record.len(), places: [None; COLUMNS.len()], unread: Vec::new() };
        let mut problems = Vec::new();
        for (place, name) in record.iter().enumerate() {
            let plain = name.trim().to_lowercase();
            match COLUMNS.iter().position(|column| *column == plain) {
                Some(column) if header.places[column].is_some() => {
                    problems.push(Remark::new("intake-column-twice").at(1).with("name", plain));
                }
                Some(column) => header.places[column] = Some(place),
                None => header.unread.push(name.trim().to_owned()),
            }
        }
        let missing = NEEDED.iter().filter(|name| header.place(name).is_none());
        problems.extend(missing.map(|name| {
            Remark::new("intake-column-missing").at(1).with("name", name).with("expected", COLUMNS.join(","))
        }));
        if problems.is_empty() { Ok(header) } else { Err(problems) }
    }

    /// The cell of a row under this column; empty where the file has no such column.
    pub fn cell<'a>(&self, record: &'a csv::StringRecord, name: &str) -> &'a str {
        self.place(name).and_then(|place| record.get(place)).unwrap_or_default()
    }

    fn place(&self, name: &str) -> Option<usize> {
        let column = COLUMNS.iter().position(|column| *column == name)?;
        self.places[column]
    }
}
