//! Knows how text is made fit for paper: every character has a glyph.

use super::fonts::Fonts;
use crate::document::{Document, normalise};
use crate::lang::{isolate, with_leftward};
use std::collections::BTreeMap;

/// `document` as the fonts can show it, and the characters they lack with their counts.
pub(super) fn printable(mut document: Document, fonts: &Fonts) -> (Document, Vec<(char, usize)>) {
    let mut missing = BTreeMap::new();
    let turned = document.writing.direction.is_right_to_left();
    document.change_text(&mut |text| {
        let whole = replace_missing(&normalise(text), fonts, &mut missing);
        *text = if turned { isolate(&whole) } else { with_leftward(&whole) }.into_owned();
    });
    (document, missing.into_iter().collect())
}

/// Each character without a glyph becomes its code in brackets.
fn replace_missing(text: &str, fonts: &Fonts, missing: &mut BTreeMap<char, usize>) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if fonts.cover(c) {
            out.push(c);
        } else if !selects_a_variant(c) {
            *missing.entry(c).or_default() += 1;
            out.push_str(&format!("[U+{:04X}]", u32::from(c)));
        }
    }
    out
}

/// Marks that choose a shape of the character before them; without that character they mean nothing.
fn selects_a_variant(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_glyph_is_named_and_counted() {
        let mut missing = BTreeMap::new();
        let text = replace_missing("a \u{1f600}\u{fe0f} \u{1f600} 中 ሰ", &Fonts::embedded(), &mut missing);
        assert_eq!(text, "a [U+1F600] [U+1F600] [U+4E2D] ሰ");
        assert_eq!(missing, BTreeMap::from([('中', 1), ('\u{1f600}', 2)]));
    }
}
