//! Knows what ends a line in texts that people copy from elsewhere, and what ends a sentence; knows no language.

/// Whether a line ends with `c`, as one of the programs that people copy from writes it: Word sends U+000B, databases
/// send the separators below U+0020, and Unicode has marks of its own.
pub fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a text ends by itself, as a question does, so that no other mark follows it.
pub fn ends_sentence(text: &str) -> bool {
    text.trim_end().ends_with(['.', '?', '!', '…', '؟', '۔', '।', '።', '፧', '។', '。', '？', '！'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_ends_by_itself_in_every_script() {
        for (text, expected) in [
            ("Is it in place?", true),
            ("¿Está en vigor? ", true),
            ("هل هو قائم؟", true),
            ("是否到位？", true),
            ("Last year", false),
            ("Table (CSV)", false),
            ("", false),
        ] {
            assert_eq!(ends_sentence(text), expected, "{text}");
        }
    }
}
