//! Knows what ends a line in texts that people copy from elsewhere; knows no script.

/// Whether a line ends with `c`, as one of the programs that people copy from writes it: Word sends U+000B, databases
/// send the separators below U+0020, and Unicode has marks of its own.
pub fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
