//! Knows how PostgreSQL is given texts with the one character that it keeps in none, U+0000, and how they are read again.

use std::borrow::Cow;

/// Stands before a digit in place of what cannot be kept as it is: itself and U+0000.
const MARK: char = '\u{1a}';

/// The text as it is kept. What begins with a text begins with it here too.
pub(super) fn encode(text: &str) -> Cow<'_, str> {
    match text.contains([MARK, '\0']) {
        true => Cow::Owned(text.replace(MARK, "\u{1a}1").replace('\0', "\u{1a}0")),
        false => Cow::Borrowed(text),
    }
}

/// The text as it was.
pub(super) fn decode(text: String) -> String {
    match text.contains(MARK) {
        true => text.replace("\u{1a}0", "\0").replace("\u{1a}1", "\u{1a}"),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn usual_texts_stay_as_they_are() {
        for text in ["", "Wanjirũ", "\u{feff}😀\u{7}"] {
            assert!(matches!(encode(text), Cow::Borrowed(same) if same == text));
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back_and_no_two_are_the_same(
            one in "[\u{0}\u{1a}01a]{0,8}", other in "[\u{0}\u{1a}01a]{0,8}"
        ) {
            prop_assert!(!encode(&one).contains('\0'));
            prop_assert_eq!(&decode(encode(&one).into_owned()), &one);
            prop_assert_eq!(encode(&one) == encode(&other), one == other);
            prop_assert_eq!(encode(&one).starts_with(&*encode(&other)), one.starts_with(&other));
        }
    }
}
