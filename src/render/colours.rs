//! Knows the colours of paper by name; the same names are custom properties on the page.

use crate::document::{Look, is_colour};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The colours of paper, as designers keep them: name to `#rrggbb`.
pub const TOKENS: &str = include_str!("../../style/print/tokens.json");

#[expect(clippy::expect_used, reason = "the file is compiled in; the tests below read it")]
static COLOURS: LazyLock<BTreeMap<String, String>> =
    LazyLock::new(|| serde_json::from_str(TOKENS).expect("tokens.json is an object of strings"));

/// The colour called `name` on paper; ink where there is none of that name.
pub fn hex(name: &str) -> &'static str {
    COLOURS.get(name).or_else(|| COLOURS.get("ink")).map_or("#000000", String::as_str)
}

/// The colour called `name` in a country's documents.
pub fn of_look<'a>(look: &'a Look, name: &str) -> &'a str {
    look.colour(name).unwrap_or_else(|| hex(name))
}

/// How much two colours differ in lightness, 1 to 21; nothing where one is no colour. Words need 4.5 (WCAG 2.2, 1.4.3).
pub fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// Relative luminance by WCAG 2.2, 0 to 1.
fn luminance(hex: &str) -> Option<f64> {
    let digits = Some(hex).filter(|hex| is_colour(hex))?;
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(1)? + 0.7152 * channel(3)? + 0.0722 * channel(5)?)
}

/// The colours of a country's documents as custom properties of a style sheet.
pub fn properties(look: &Look) -> String {
    let line = |name: &String| format!("  --{name}: {};\n", of_look(look, name));
    let lines: String = COLOURS.keys().map(line).collect();
    format!(":root {{\n{lines}}}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value of a custom property where a style sheet first sets it.
    fn property<'a>(css: &'a str, name: &str) -> Option<&'a str> {
        let (_, rest) = css.split_once(&format!("--{name}:"))?;
        rest.split([';', '}']).next().map(str::trim)
    }

    #[test]
    fn the_screen_uses_the_same_values() {
        let tokens = std::fs::read_to_string("style/tokens.css").unwrap_or_default();
        for (name, hex) in COLOURS.iter() {
            if let Some(value) = property(&tokens, name).filter(|value| value.starts_with('#')) {
                assert_eq!(value, hex, "--{name} in style/tokens.css");
            }
        }
    }

    #[test]
    fn contrast_is_measured_as_wcag_says() {
        assert_eq!(contrast("#000000", "#ffffff").map(f64::round), Some(21.0));
        assert_eq!(contrast("#777777", "#ffffff").map(|ratio| (ratio * 100.0).round()), Some(448.0));
        for wrong in ["777777", "#7777", "#77777g", "red", ""] {
            assert_eq!(contrast(wrong, "#ffffff"), None, "{wrong}");
        }
    }

    #[test]
    fn words_stand_out_by_wcag_aa() {
        let pairs = [
            ("ink", "paper"),
            ("ink", "level-0"),
            ("ink-soft", "paper"),
            ("accent", "paper"),
            ("attention", "paper"),
            ("attention", "attention-pale"),
            ("ink", "attention-pale"),
            ("on-level-4", "level-4"),
        ];
        for (words, ground) in pairs {
            let contrast = contrast(hex(words), hex(ground)).unwrap();
            assert!(contrast >= 4.5, "{words} on {ground}: {contrast:.2}");
        }
    }
}
