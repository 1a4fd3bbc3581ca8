//! Knows a table before anybody knows what it says: lines of cells, whether they stood in a text or in a workbook.

use super::InputRemark;
use crate::words::shows_nothing;

/// The most lines of a table that are looked at; there are some hundred items.
pub(super) const MOST_LINES: usize = 5_000;

/// The lines of a text or of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Table {
    /// The name of the sheet, where it stood in a workbook.
    pub sheet: Option<String>,
    /// What stood between the cells, where it stood in a text.
    pub separator: Option<char>,
    /// The lines in order.
    pub lines: Vec<Line>,
    /// The lines for which a cell that is merged with the one above was repeated.
    pub merged: Vec<usize>,
    /// Whether there is more than was read.
    pub is_cut: bool,
    /// Why nobody can know what follows the lines.
    pub fault: Option<InputRemark>,
}

/// One line of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    /// The line in the text or the row of the sheet, counted from 1.
    pub number: usize,
    /// The cells, as words.
    pub cells: Vec<String>,
    /// The places of cells that show an error, or a formula whose result was not saved.
    pub faults: Vec<usize>,
}

impl Line {
    /// A line without cells.
    pub fn new(number: usize) -> Line {
        Line { number, ..Line::default() }
    }

    /// Puts a cell in its place; `is_fault` where it holds a formula without a result.
    pub fn put(&mut self, place: usize, cell: String, is_fault: bool) {
        if is_fault || is_error(&cell) {
            self.faults.push(place);
        }
        if place >= self.cells.len() {
            self.cells.resize(place + 1, String::new());
        }
        self.cells[place] = cell;
    }

    /// The cell at this place; empty where the line ends before it.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", String::as_str)
    }

    /// How many cells the line has, without the empty ones at its end.
    pub fn width(&self) -> usize {
        self.filled_cells().last().map_or(0, |(place, _)| place + 1)
    }

    /// Whether nothing stands in the line.
    pub fn is_empty(&self) -> bool {
        self.filled_cells().next().is_none()
    }

    /// Whether nothing stands in the line but the rule below the headings of a table in Markdown.
    pub fn is_rule(&self) -> bool {
        let is_part = |cell: &str| cell.len() > 1 && cell.chars().all(|letter| "-:=".contains(letter));
        self.filled_cells().all(|(_, cell)| is_part(cell))
    }

    /// The cells in which something stands, with their places.
    pub fn filled_cells(&self) -> impl Iterator<Item = (usize, &str)> {
        let cells = self.cells.iter().map(|cell| cell.trim()).enumerate();
        cells.filter(|(_, cell)| !cell.chars().all(shows_nothing))
    }
}

/// What a spreadsheet shows where a formula failed, in whichever language: `#REF!`, `#N/A`, `#¿NOMBRE?`.
fn is_error(cell: &str) -> bool {
    let cell = cell.trim();
    let shouted = !cell.chars().any(|letter| letter.is_lowercase() || letter.is_whitespace());
    let ends = cell.ends_with(['!', '?']) || ["#N/A", "#N/D"].contains(&cell);
    cell.starts_with('#') && cell.chars().count() <= 12 && shouted && ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_spreadsheets_are_known_in_any_language() {
        for error in ["#REF!", "#N/A", "#N/D", "#¡VALOR!", "#¿NOMBRE?", " #DIV/0! "] {
            assert!(is_error(error), "{error}");
        }
        for text in ["# Heading!", "#1", "REF!", "#StopTheAbuse!", ""] {
            assert!(!is_error(text), "{text}");
        }
    }

    #[test]
    fn a_line_of_blanks_is_empty() {
        let line = |cells: &[&str]| Line {
            cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
            ..Line::new(1)
        };
        assert!(line(&["", " \u{a0}", "\u{feff}\u{200b}"]).is_empty());
        assert_eq!(line(&["", " x "]).filled_cells().next(), Some((1, "x")));
        assert_eq!(line(&["a"]).cell(3), "");
        assert_eq!(line(&["", "x", "", " "]).width(), 2);
        assert!(line(&["", "---", " :--: ", ""]).is_rule() && !line(&["C01", "--"]).is_rule());
    }
}
