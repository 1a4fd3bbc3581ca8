//! Knows the colours of paper by name; the same names are custom properties on the page.

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

/// The colours as custom properties of a style sheet.
pub fn properties() -> String {
    let lines: String = COLOURS.iter().map(|(name, hex)| format!("  --{name}: {hex};\n")).collect();
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

    /// Relative luminance by WCAG 2.2.
    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
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
            let (a, b) = (luminance(hex(words)), luminance(hex(ground)));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= 4.5, "{words} on {ground}: {contrast:.2}");
        }
    }
}
