//! Knows words that are read from the right inside a text that is read from the left; knows no page.
//!
//! The rules of the two directions (Unicode Standard Annex 9) would put a sentence in Arabic into the order of the text
//! around it: a bracket or a year in it would part it in two. Whoever shows one isolates it.

use super::POP;
use std::borrow::Cow;

/// Right-to-left isolate: begins what is read from the right by itself.
const ISOLATE: &str = "\u{2067}";

/// `text`, which is read from the left, with each passage that is read from the right as one unit: words of such a
/// script with the figures, marks and brackets between them, and a figure that ends it.
pub fn with_leftward(text: &str) -> Cow<'_, str> {
    if !text.contains(is_leftward) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 12);
    let mut at = 0;
    while let Some(start) = text[at..].find(is_leftward).map(|offset| at + offset) {
        let end = passage(text, start);
        out.extend([&text[at..start], ISOLATE, &text[start..end], POP]);
        at = end;
    }
    out.push_str(&text[at..]);
    Cow::Owned(out)
}

/// Where the passage that begins at `start` ends.
fn passage(text: &str, start: usize) -> usize {
    let mut end = start;
    while let Some(length) = text[end..].find(|c| !is_leftward(c)) {
        end += length;
        let next = text[end..].find(is_leftward).filter(|length| joins(&text[end..end + length]));
        match next {
            Some(length) => end += length,
            None => return end + figure(&text[end..]),
        }
    }
    text.len()
}

/// Whether what stands between two words belongs to both: it has no letters but those in brackets.
fn joins(between: &str) -> bool {
    let mut depth = 0_usize;
    between.chars().all(|c| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > 0 || !c.is_alphabetic()
    })
}

/// How long the figure is that ends a passage, with the blank before it.
fn figure(rest: &str) -> usize {
    let figure = rest.trim_start_matches(' ');
    let digits = figure.find(|c: char| !c.is_numeric()).unwrap_or(figure.len());
    let is_word = figure[digits..].starts_with(char::is_alphabetic);
    if digits == 0 || is_word { 0 } else { rest.len() - figure.len() + digits }
}

/// Letters and marks of scripts that are read from the right: Hebrew, Arabic, Syriac, Thaana, N'Ko and those beside them.
fn is_leftward(c: char) -> bool {
    matches!(
        c,
        '\u{591}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    ) && !matches!(c, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_one_unit_with_what_belongs_to_it() {
        for (text, wanted) in [
            ("Led by تقود وزارة (MoSA) منذ 2025.", "Led by <تقود وزارة (MoSA) منذ 2025>."),
            ("From وزارة and مجلس on", "From <وزارة> and <مجلس> on"),
            ("משרד הרווחה, 2025: yes", "<משרד הרווחה>, 2025: yes"),
            ("מ 7th", "<מ> 7th"),
            ("no such word", "no such word"),
            ("وزارة", "<وزارة>"),
        ] {
            let shown = with_leftward(text).replace(ISOLATE, "<").replace(POP, ">");
            assert_eq!(shown, wanted);
        }
    }
}
