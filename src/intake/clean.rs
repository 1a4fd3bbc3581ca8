//! Knows which characters a text may not carry, because they break documents or hide what is written.

/// A text without the characters that were taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleaned {
    /// The text.
    pub text: String,
    /// How many control characters were taken out. Line breaks and tabs stay.
    pub controls: usize,
    /// How many marks that reverse the direction of writing were taken out.
    pub reversals: usize,
}

impl Cleaned {
    /// Whether anything was taken out.
    pub fn is_changed(&self) -> bool {
        self.controls + self.reversals > 0
    }
}

/// Takes out control characters and marks that override the direction of writing.
///
/// Emoji, joiners and the plain left-to-right and right-to-left marks of Arabic and Hebrew stay.
pub fn clean(text: &str) -> Cleaned {
    let mut cleaned = Cleaned { text: String::with_capacity(text.len()), controls: 0, reversals: 0 };
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\t' => cleaned.text.push(c),
            '\r' => cleaned.text.push('\n'),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => cleaned.reversals += 1,
            c if c.is_control() => cleaned.controls += 1,
            c => cleaned.text.push(c),
        }
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_out_what_breaks_or_hides_and_counts_it() {
        let cleaned = clean("a\u{0}b\u{7}\u{202e}c\u{2066}\td\r\ne\u{200f}👩\u{200d}🚒");
        assert_eq!(cleaned.text, "abc\td\ne\u{200f}👩\u{200d}🚒");
        assert_eq!((cleaned.controls, cleaned.reversals), (2, 2));
        assert!(cleaned.is_changed());
        assert!(!clean("{{ x }} #set text() </textarea><script>").is_changed());
    }
}
