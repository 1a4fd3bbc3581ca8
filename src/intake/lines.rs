//! Knows in which line of a text a record begins, counted as an editor counts; the CSV reader counts otherwise.

/// Counts lines while going forward through a text.
pub struct Lines<'a> {
    text: &'a [u8],
    offset: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    /// At the beginning of the text.
    pub fn of(text: &'a str) -> Lines<'a> {
        Lines { text: text.as_bytes(), offset: 0, line: 1 }
    }

    /// The line of the first character at or after the byte `offset` that ends no line.
    ///
    /// Offsets must not decrease from call to call.
    pub fn at(&mut self, offset: usize) -> usize {
        let rest = self.text.get(offset..).unwrap_or_default();
        let skipped = rest.iter().take_while(|byte| **byte == b'\n' || **byte == b'\r').count();
        let end = offset.saturating_add(skipped).min(self.text.len());
        let passed = self.text.get(self.offset..end).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.offset = self.offset.max(end);
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passes_over_line_ends_before_the_record() {
        let mut lines = Lines::of("a\r\n\r\n\nb\nc");
        assert_eq!(lines.at(0), 1);
        assert_eq!(lines.at(2), 4, "the reader stands before the line feed");
        assert_eq!(lines.at(8), 5);
        assert_eq!(lines.at(99), 5);
    }
}
