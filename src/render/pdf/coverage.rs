//! Knows how text is made fit for paper: every character has a glyph, and no word is too long for a line.

use super::fonts::Fonts;
use crate::document::{Document, normalise};
use crate::lang::isolated;
use std::collections::BTreeMap;

/// Words longer than this get places where they may break.
const LONG_WORD: usize = 24;
/// A place to break inside a word, without a mark.
const BREAK: char = '\u{200b}';

/// `document` as the fonts can show it, and the characters they lack with their counts.
pub(super) fn printable(document: &Document, fonts: &Fonts) -> (Document, Vec<(char, usize)>) {
    let mut document = document.clone();
    let mut missing = BTreeMap::new();
    let turned = document.writing.direction.is_right_to_left();
    document.change_text(&mut |text| {
        let whole = breakable(&covered(&normalise(text), fonts, &mut missing));
        *text = if turned { isolated(&whole).into_owned() } else { whole };
    });
    (document, missing.into_iter().collect())
}

/// Each character without a glyph becomes its code in brackets.
fn covered(text: &str, fonts: &Fonts, missing: &mut BTreeMap<char, usize>) -> String {
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

/// Long words, mostly addresses, may break after their marks, and wherever they must.
fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(' ') {
        if word.chars().count() <= LONG_WORD {
            out.push_str(word);
            continue;
        }
        let mut since = 0;
        for c in word.chars() {
            out.push(c);
            since += 1;
            let mark = matches!(c, '/' | '.' | '-' | '_' | '?' | '&' | '=' | ',' | ';' | ':');
            if (mark && since >= 4) || since >= LONG_WORD {
                out.push(BREAK);
                since = 0;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_glyph_is_named_and_counted() {
        let mut missing = BTreeMap::new();
        let text = covered("a \u{1f600}\u{fe0f} \u{1f600} ሰ", &Fonts::ours(), &mut missing);
        assert_eq!(text, "a [U+1F600] [U+1F600] [U+1230]");
        assert_eq!(missing, BTreeMap::from([('ሰ', 1), ('\u{1f600}', 2)]));
    }

    #[test]
    fn only_long_words_break() {
        assert_eq!(breakable("plain words stay"), "plain words stay");
        let address = breakable("https://police.example/reports/2025");
        assert_eq!(address.replace(BREAK, ""), "https://police.example/reports/2025");
        assert!(address.split(BREAK).all(|part| part.chars().count() <= LONG_WORD));
        assert!(breakable(&"x".repeat(500)).split(BREAK).all(|part| part.len() <= LONG_WORD));
    }
}
