//! Knows how text fits into 80 columns.

/// The width of a terminal that everybody has.
pub const WIDTH: usize = 80;

/// The words in lines of at most [`WIDTH`] characters; `first` begins the first line, `rest` the others.
/// A word that is longer than a line stands in a line of its own.
pub fn wrap(text: &str, first: &str, rest: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split_whitespace() {
        if !empty && length(&line) + 1 + length(word) > WIDTH {
            lines.push(std::mem::replace(&mut line, rest.to_owned()));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    lines.push(line);
    lines
}

/// The text, cut to `width` characters with an ellipsis, or filled up with spaces.
pub fn fit(text: &str, width: usize) -> String {
    if length(text) <= width {
        return format!("{text:<width$}");
    }
    let cut: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{:<width$}", format!("{}…", cut.trim_end()))
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_lines_between_words() {
        let lines = wrap(&"word ".repeat(20), "- ", "  ");
        assert_eq!(lines.len(), 2);
        assert!(lines[0].starts_with("- word") && lines[0].len() <= WIDTH);
        assert!(lines[1].starts_with("  word"));
        assert_eq!(wrap("", "x", ""), ["x"]);
    }

    #[test]
    fn cuts_or_fills_to_a_width() {
        assert_eq!(fit("ab", 4), "ab  ");
        assert_eq!(fit("abcdef", 4), "abc…");
        assert_eq!(fit("ab cdef", 4), "ab… ");
    }
}
