//! Knows about how wide words are, for those who share room without a layout engine; knows no format.

/// The width of `text` in Noto Sans at `size`, near enough to wrap by; bold is a little wider.
pub(super) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let ems: f64 = text.chars().map(advance).sum();
    ems * size * if bold { 1.07 } else { 1.0 }
}

/// Advance widths of classes of characters in Noto Sans, in em.
pub(super) fn advance(c: char) -> f64 {
    match c {
        '\u{200b}'..='\u{200f}' | '\u{2060}' => 0.0,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | 'í' | '’' => 0.27,
        '\u{a0}' | '\u{202f}' => 0.3,
        'f' | 't' | 'r' | '(' | ')' | '-' | '/' | 'I' | ' ' | '"' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.9,
        's' | 'c' | 'z' | 'k' | 'v' | 'x' | 'y' => 0.51,
        'A'..='Z' => 0.68,
        _ if c.is_ascii() || u32::from(c) < 0x530 => 0.59,
        // Hebrew and Arabic.
        '\u{590}'..='\u{8ff}' => 0.55,
        _ => 1.0,
    }
}
