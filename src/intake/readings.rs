//! Knows which cells were read otherwise than they were written, so that nothing is understood in silence.

use super::InputRemark;
use super::header::{COLUMNS, Header};

/// How many examples are told for a column.
const EXAMPLES: usize = 6;

/// What was read otherwise than it was written, column by column.
#[derive(Clone, Debug, Default)]
pub(super) struct Readings {
    columns: [ColumnReadings; COLUMNS.len()],
    hidden: [Hidden; COLUMNS.len()],
}

#[derive(Clone, Debug, Default)]
struct ColumnReadings {
    line: usize,
    pairs: Vec<(String, String)>,
}

#[derive(Clone, Debug, Default)]
struct Hidden {
    line: usize,
    cells: usize,
}

impl Readings {
    /// Notes that a cell says something in other words than exports use.
    pub fn note(&mut self, line: usize, column: &str, written: &str, read: &str) {
        let same = written.to_lowercase() == read.to_lowercase();
        let Some(place) = COLUMNS.iter().position(|name| *name == column).filter(|_| !same) else { return };
        let reading = &mut self.columns[place];
        let pair = (written.to_owned(), read.to_owned());
        if reading.pairs.is_empty() {
            reading.line = line;
        }
        if !reading.pairs.contains(&pair) {
            reading.pairs.push(pair);
        }
    }

    /// Notes that hidden characters were taken off a cell.
    pub fn note_hidden(&mut self, line: usize, column: &str) {
        let Some(place) = COLUMNS.iter().position(|name| *name == column) else { return };
        let hidden = &mut self.hidden[place];
        if hidden.cells == 0 {
            hidden.line = line;
        }
        hidden.cells += 1;
    }

    /// What to say about it: each column once, with examples.
    pub fn remarks(&self, header: &Header) -> Vec<InputRemark> {
        let mut remarks = Vec::new();
        for ((column, reading), hidden) in COLUMNS.iter().zip(&self.columns).zip(&self.hidden) {
            let column = header.name(column);
            if hidden.cells > 0 {
                let remark = InputRemark::new("intake-hidden").at(hidden.line).column(column);
                remarks.push(remark.with("number", hidden.cells));
            }
            if !reading.pairs.is_empty() {
                let pairs = reading.pairs.iter().take(EXAMPLES);
                let mut pairs: Vec<String> =
                    pairs.map(|(written, read)| format!("{written} → {read}")).collect();
                if reading.pairs.len() > EXAMPLES {
                    pairs.push("…".to_owned());
                }
                let remark = InputRemark::new("intake-read-as").at(reading.line).column(column);
                remarks.push(remark.with("pairs", pairs.join(", ")));
            }
        }
        remarks
    }
}
