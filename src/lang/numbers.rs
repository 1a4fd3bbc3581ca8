//! Knows which figures belong together and are read from the left in every script: `2 / 4`, `3–5`, `2026-11-29`; knows no page.
//!
//! The rules of the two directions (Unicode Standard Annex 9) turn such a row around in a text that runs from right to left:
//! `2 / 4` becomes `4 / 2`. Whoever shows one there isolates it.

use std::borrow::Cow;
use std::ops::Range;

/// Left-to-right isolate: begins what is read from the left by itself.
pub const ISOLATE: &str = "\u{2066}";
/// Right-to-left isolate: begins what is read from the right by itself.
const RIGHT_ISOLATE: &str = "\u{2067}";
/// Pop directional isolate: ends it.
pub const POP: &str = "\u{2069}";
/// Stands for a letter that is written from the left, and shows nothing.
pub const LEFT_TO_RIGHT: &str = "\u{200e}";

/// What stands between the figures of one row.
const SIGNS: [char; 8] = ['/', '–', '—', '-', '−', '‑', '×', '→'];

/// The rows of figures in `text`, by bytes. A figure that is part of a word, an id or an address is none.
pub fn composites(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(begin) = text[at..].find(is_digit).map(|offset| at + offset) {
        let begins = !text[..begin].chars().next_back().is_some_and(is_part_of_a_word);
        let first = figure(text, begin);
        let end = row(text, first);
        let ends =
            !text[end..].chars().next().is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '@' | '/'));
        if begins && ends && end > first {
            found.push(begin..end);
        }
        at = end;
    }
    found
}

/// `text` with each row of figures as one left-to-right unit, for text that runs from right to left.
pub fn isolate(text: &str) -> Cow<'_, str> {
    let rows = composites(text);
    if rows.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 6 * rows.len());
    let mut at = 0;
    for row in rows {
        out.push_str(&text[at..row.start]);
        out.push_str(ISOLATE);
        out.push_str(&text[row.clone()]);
        out.push_str(POP);
        at = row.end;
    }
    out.push_str(&text[at..]);
    Cow::Owned(out)
}

/// `text` as one unit that is read from the right, with each row of figures from the left, wherever it stands.
pub fn from_right(text: &str) -> String {
    format!("{RIGHT_ISOLATE}{}{POP}", isolate(text))
}

/// European, Arabic and Persian digits.
fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}

/// What makes a figure after it a part of something else: a word, an id, an address.
fn is_part_of_a_word(c: char) -> bool {
    c.is_alphanumeric()
        || c == '\u{2066}'
        || SIGNS.contains(&c)
        || matches!(c, '_' | '.' | ',' | '#' | '&' | '=' | '@' | ':')
}

/// Where the figure that begins at `begin` ends: digits, with separators only between digits, and a sign of percent.
fn figure(text: &str, begin: usize) -> usize {
    let mut end = begin;
    let mut rest = text[begin..].chars().peekable();
    while let Some(c) = rest.next() {
        let between = matches!(c, '.' | ',' | ':' | '\u{66b}' | '\u{66c}' | '\u{202f}' | '\u{a0}');
        let goes_on = between && rest.peek().copied().is_some_and(is_digit);
        if !is_digit(c) && !goes_on {
            break;
        }
        end += c.len_utf8();
    }
    let tail = text[end..].trim_start_matches(['\u{a0}', '\u{202f}']);
    let sign = tail.chars().next().filter(|c| matches!(c, '%' | '\u{66a}'));
    sign.map_or(end, |sign| text.len() - tail.len() + sign.len_utf8())
}

/// Where the row ends whose first figure ends at `end`.
fn row(text: &str, end: usize) -> usize {
    let mut end = end;
    while let Some(next) = text[end..].trim_start().strip_prefix(SIGNS) {
        let next = next.trim_start();
        if !next.starts_with(is_digit) {
            break;
        }
        end = figure(text, text.len() - next.len());
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> String {
        isolate(text).replace(ISOLATE, "⟨").replace(POP, "⟩")
    }

    #[test]
    fn a_row_of_figures_is_one_unit() {
        for (text, wanted) in [
            ("مستوى 2 / 4.", "مستوى ⟨2 / 4⟩."),
            ("3–5", "⟨3–5⟩"),
            ("من 2024–2026، 12", "من ⟨2024–2026⟩، 12"),
            ("2026-11-29", "⟨2026-11-29⟩"),
            ("(0.5 – 0.7)", "(⟨0.5 – 0.7⟩)"),
            ("10\u{a0}% – 12\u{a0}%", "⟨10\u{a0}% – 12\u{a0}%⟩"),
            ("1,200 → 1,500 USD", "⟨1,200 → 1,500⟩ USD"),
            ("٣ – ٥", "⟨٣ – ٥⟩"),
            ("2 / 4 و 3 / 4", "⟨2 / 4⟩ و ⟨3 / 4⟩"),
            ("1/2/3", "⟨1/2/3⟩"),
        ] {
            assert_eq!(marked(text), wanted);
        }
    }

    #[test]
    fn what_stands_right_already_is_left_alone() {
        for text in [
            "",
            "12,600",
            "1.2.1",
            "14:02",
            "C01–C05",
            "risk-1–20",
            "2 من 4",
            "https://example.org/2026/11-29/x",
            "a2/4",
            "2/4b",
            "5 -",
            "- 5",
            "\u{2066}2 / 4\u{2069}",
        ] {
            assert_eq!(isolate(text), text);
        }
    }
}
