//! Knows which text a cell may hold; knows no sheet.

use crate::document::normalise_lines;

/// The longest text of a cell, in UTF-16 units.
pub(super) const LONGEST: usize = 32_767;

/// The text as a cell may hold it: its lines normalised, and cut with a visible mark where it is too long.
pub(super) fn words(text: &str, cut: &str) -> String {
    let whole = normalise_lines(text);
    if units(&whole) <= LONGEST {
        return whole;
    }
    let mark = format!(" […] {cut}");
    let room = LONGEST.saturating_sub(units(&mark));
    let mut used = 0;
    let fits = |c: &char| {
        used += c.len_utf16();
        used <= room
    };
    whole.chars().take_while(fits).collect::<String>() + &mark
}

/// Whether a spreadsheet would take the text for a formula if somebody typed it.
pub(super) fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@'])
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_and_controls_go() {
        assert_eq!(words("a\r\nb\u{0}\u{7}c\u{ffff}\n\n d \n", ""), "a\nbc\n\n d");
        assert_eq!(words("\u{202e}gnp.exe", ""), "gnp.exe");
    }

    #[test]
    fn what_is_too_long_is_cut_where_everybody_sees_it() {
        let whole = "a".repeat(LONGEST);
        assert_eq!(words(&whole, "cut"), whole);
        let cut = words(&"😀".repeat(LONGEST), "Cut here.");
        assert!(units(&cut) <= LONGEST && units(&cut) > LONGEST - 3, "{}", units(&cut));
        assert!(cut.ends_with("😀 […] Cut here."));
    }
}
