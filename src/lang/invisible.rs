//! Knows which characters show nothing by themselves, and which of them words need all the same.

/// Whether nobody sees the character: byte order marks, soft hyphens, joiners, marks of direction and of width, tags.
/// Blanks and control characters are another matter.
pub fn is_invisible(letter: char) -> bool {
    joins_letters(letter)
        || matches!(
            letter,
            '\u{ad}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2061}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Whether the words of some script read otherwise without it: joiners, places where a line may or may not break, and the
/// plain marks of direction, which turn nothing around.
pub fn joins_letters(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_known_and_what_words_need_is_not_taken_for_rubbish() {
        for (letter, invisible, joins) in [
            ('a', false, false),
            (' ', false, false),
            ('\u{a0}', false, false),
            ('\u{feff}', true, false),
            ('\u{ad}', true, false),
            ('\u{202e}', true, false),
            ('\u{2066}', true, false),
            ('\u{e0041}', true, false),
            ('\u{200d}', true, true),
            ('\u{200f}', true, true),
            ('\u{2060}', true, true),
        ] {
            assert_eq!((is_invisible(letter), joins_letters(letter)), (invisible, joins), "{letter:?}");
        }
    }
}
