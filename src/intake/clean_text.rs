//! Knows which characters a text may not carry, because they break documents or hide what is written.

use super::InputRemark;
use crate::lang::ends_line;

/// A text without the characters that were taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanText {
    /// The text.
    pub text: String,
    /// How many control characters were taken out. Tabs stay.
    pub controls: usize,
    /// How many marks that reverse the direction of writing were taken out.
    pub reversals: usize,
    /// How many marks of other programs between words became line breaks or blanks.
    pub breaks: usize,
}

impl CleanText {
    /// Whether anything was taken out or changed.
    pub fn is_changed(&self) -> bool {
        self.changes() > 0
    }

    /// How many characters were taken out or changed.
    pub fn changes(&self) -> usize {
        self.controls + self.reversals + self.breaks
    }

    /// What to say about it; nothing where the text is as it came.
    pub fn remarks(&self) -> Vec<InputRemark> {
        let hidden = InputRemark::new("intake-cleaned")
            .with("controls", self.controls)
            .with("reversals", self.reversals);
        let breaks = InputRemark::new("intake-breaks").with("number", self.breaks);
        let told = [(self.controls + self.reversals, hidden), (self.breaks, breaks)];
        told.into_iter().filter(|(count, _)| *count > 0).map(|(_, remark)| remark).collect()
    }
}

/// Takes out control characters and marks that override the direction of writing. What ends a line in another program
/// is a line break, and what else stands between words is a blank.
///
/// Emoji, joiners and the plain left-to-right and right-to-left marks of Arabic and Hebrew stay.
pub fn clean(text: &str) -> CleanText {
    let mut cleaned =
        CleanText { text: String::with_capacity(text.len()), controls: 0, reversals: 0, breaks: 0 };
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\t' => cleaned.text.push(c),
            '\r' => cleaned.text.push('\n'),
            '\u{1f}' => {
                cleaned.text.push(' ');
                cleaned.breaks += 1;
            }
            c if ends_line(c) => {
                cleaned.text.push('\n');
                cleaned.breaks += 1;
            }
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => cleaned.reversals += 1,
            c if c.is_control() => cleaned.controls += 1,
            c => cleaned.text.push(c),
        }
    }
    cleaned
}

/// A name that somebody typed: cleaned, and in one line, as a field of a form reads it.
pub(super) fn clean_line(text: &str) -> CleanText {
    let cleaned = clean(text);
    CleanText { text: cleaned.text.replace(ends_line, " ").trim().to_owned(), ..cleaned }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_out_what_breaks_or_hides_and_counts_it() {
        let cleaned = clean("a\u{0}b\u{7}\u{202e}c\u{2066}\td\r\ne\u{200f}👩\u{200d}🚒");
        assert_eq!(cleaned.text, "abc\td\ne\u{200f}👩\u{200d}🚒");
        assert_eq!((cleaned.controls, cleaned.reversals, cleaned.breaks), (2, 2, 0));
        assert!(cleaned.is_changed() && cleaned.remarks().len() == 1);
        assert!(!clean("{{ x }} #set text() </textarea><script>").is_changed());
    }

    #[test]
    fn a_name_stands_in_one_line() {
        for (typed, kept) in
            [(" 2025 ", "2025"), ("x\ny", "x y"), ("a\u{202e}b\u{2028}c\n", "ab c"), ("\n", "")]
        {
            assert_eq!(clean_line(typed).text, kept, "{typed:?}");
        }
    }

    #[test]
    fn words_that_another_program_parted_stay_apart() {
        for mark in "\u{b}\u{c}\u{1c}\u{1d}\u{1e}\u{1f}\u{85}\u{2028}\u{2029}".chars() {
            let cleaned = clean(&format!("National Council{mark}for Children"));
            let words: Vec<&str> = cleaned.text.split_whitespace().collect();
            assert_eq!(words, ["National", "Council", "for", "Children"], "{mark:?}");
            let told: Vec<&str> = cleaned.remarks().iter().map(|remark| remark.key).collect();
            assert_eq!((cleaned.breaks, told.as_slice()), (1, &["intake-breaks"][..]), "{mark:?}");
        }
    }
}
