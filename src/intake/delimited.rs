//! Knows how a text becomes the lines of a table: separators, quotation marks, line ends of any kind.

use super::InputRemark;
use super::table::{Line, Table};

/// What spreadsheets put between cells.
pub(super) const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// The first line of files that Excel is to open with a certain separator.
pub(super) const SEPARATOR_LINE: &str = "sep=";

/// The separators in the order in which they are tried: the one that the file names first.
pub(super) fn separators(text: &str) -> Vec<char> {
    let first = text.lines().next().unwrap_or_default().trim_start_matches('"');
    let named = first.to_lowercase().strip_prefix(SEPARATOR_LINE).and_then(|rest| rest.chars().next());
    let others = SEPARATORS.into_iter().filter(|separator| Some(*separator) != named);
    named.into_iter().filter(|separator| !separator.is_alphanumeric()).chain(others).collect()
}

/// The lines of a text, at most `most`, and up to a quotation mark that makes it impossible to know where cells end.
pub(super) fn table(text: &str, separator: char, most: usize) -> Table {
    let mut reader = Reader { rest: text.chars().peekable(), separator, line: 1 };
    let mut table = Table { separator: Some(separator), ..Table::default() };
    while table.fault.is_none() && reader.rest.peek().is_some() {
        if table.lines.len() == most {
            table.is_cut = true;
            break;
        }
        match reader.record() {
            Ok(line) => table.lines.push(line),
            Err(fault) => table.fault = Some(fault),
        }
    }
    table
}

struct Reader<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    separator: char,
    line: usize,
}

impl Reader<'_> {
    fn record(&mut self) -> Result<Line, InputRemark> {
        let mut line = Line::new(self.line);
        loop {
            let cell = match self.quoted_behind_blanks() {
                Some(cell) => cell,
                None if self.rest.next_if_eq(&'"').is_some() => self.quoted()?,
                None => self.plain(),
            };
            line.put(line.cells.len(), cell, false);
            if self.rest.next_if_eq(&self.separator).is_none() {
                self.line_end();
                return Ok(line);
            }
        }
    }

    /// Up to the separator or the end of the line; quotation marks inside are text.
    fn plain(&mut self) -> String {
        let separator = self.separator;
        let ends = |letter: &char| *letter == separator || matches!(letter, '\n' | '\r');
        std::iter::from_fn(|| self.rest.next_if(|letter| !ends(letter))).collect()
    }

    /// A cell on one line whose quotation marks stand behind blanks, as people type them: `C01, "one, two"`.
    fn quoted_behind_blanks(&mut self) -> Option<String> {
        let rest = self.rest.clone();
        let mut ahead = Reader { rest, separator: self.separator, line: self.line };
        ahead.rest.next_if_eq(&' ')?;
        while ahead.rest.next_if_eq(&' ').is_some() {}
        ahead.rest.next_if_eq(&'"')?;
        let cell = ahead.quoted().ok().filter(|_| ahead.line == self.line)?;
        *self = ahead;
        Some(cell)
    }

    /// Up to the quotation mark that closes the cell.
    fn quoted(&mut self) -> Result<String, InputRemark> {
        let opened = self.line;
        let mut cell = String::new();
        loop {
            if self.line_end() {
                cell.push('\n');
                continue;
            }
            match self.rest.next() {
                None => return Err(InputRemark::new("intake-open-quote").at(opened)),
                Some('"') if self.rest.next_if_eq(&'"').is_some() => cell.push('"'),
                Some('"') => break,
                Some(letter) => cell.push(letter),
            }
        }
        while self.rest.next_if_eq(&' ').is_some() {}
        match self.rest.peek() {
            Some(letter) if *letter != self.separator && !matches!(letter, '\n' | '\r') => {
                Err(InputRemark::new("intake-stray-quote").at(self.line))
            }
            _ => Ok(cell),
        }
    }

    /// Passes one line end of any kind; whether there was one.
    fn line_end(&mut self) -> bool {
        let carriage = self.rest.next_if_eq(&'\r').is_some();
        let ended = self.rest.next_if_eq(&'\n').is_some() || carriage;
        self.line += usize::from(ended);
        ended
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, Vec<String>)> {
        let lines = table(text, ',', 100).lines;
        lines.into_iter().map(|line| (line.number, line.cells)).collect()
    }

    fn record(number: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (number, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn every_line_end_is_one_and_lines_are_counted_as_in_an_editor() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "\"c", "d\",", "", "e"].join(end);
            let expected =
                [record(1, &["a", "b"]), record(2, &["c\nd", ""]), record(4, &[""]), record(5, &["e"])];
            assert_eq!(read(&text), expected, "{end:?}");
        }
    }

    #[test]
    fn quotation_marks_are_text_where_they_open_nothing() {
        assert_eq!(
            read("5\" pipe,\"a \"\"b\"\", c\" ,x \"y\""),
            [record(1, &["5\" pipe", "a \"b\", c", "x \"y\""])]
        );
        assert_eq!(
            read("C01, \"a, b\",  \"c\" ,d\n \"e\" f, \"g\nh\""),
            [record(1, &["C01", "a, b", "c", "d"]), record(2, &[" \"e\" f", " \"g"]), record(3, &["h\""]),]
        );
        for (text, key, line) in [
            ("a\n\"b,c\nd", "intake-open-quote", 2),
            ("a\n\"Safe school\" plan, c", "intake-stray-quote", 2),
            ("a,\"b\nc\"d", "intake-stray-quote", 2),
        ] {
            let problem = table(text, ',', 100).fault.unwrap();
            assert_eq!((problem.key, problem.line), (key, Some(line)), "{text}");
        }
    }

    #[test]
    fn the_separator_that_a_file_names_is_tried_first() {
        assert_eq!(separators("sep=;\r\na;b"), [';', ',', '\t', '|']);
        assert_eq!(separators("SEP=^\n"), ['^', ',', ';', '\t', '|']);
        assert_eq!(separators("item,level"), SEPARATORS);
    }

    #[test]
    fn a_table_is_cut_where_it_grows_too_long() {
        let table = table("a\nb\nc", ',', 2);
        assert_eq!((table.lines.len(), table.is_cut), (2, true));
    }
}
