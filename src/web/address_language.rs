//! Knows the language at the beginning of an address, and the same page in another one.

use super::Address;
use crate::lang::{Lang, Languages};

/// The same page in another language; the start where the address has no language.
pub fn in_language(languages: &Languages, path: &str, lang: Lang) -> String {
    match split_language(languages, path) {
        Some((_, rest)) => format!("/{}{rest}", lang.code()),
        None => Address::Start.url(lang),
    }
}

/// The language at the beginning of an address, and the rest of it.
pub fn split_language<'a>(languages: &Languages, path: &'a str) -> Option<(Lang, &'a str)> {
    let tail = path.strip_prefix('/')?;
    let end = tail.find('/').unwrap_or(tail.len());
    let lang = languages.speaks(&tail[..end])?;
    Some((lang, if end == tail.len() { "/" } else { &tail[end..] }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    #[test]
    fn the_same_page_in_another_language() {
        let languages = Languages::new([Lang::EN, Lang::ES].map(Language::unknown).into());
        for (path, expected) in [
            ("/en/assessments/ken-2025/items/C01", "/es/assessments/ken-2025/items/C01"),
            ("/en/", "/es/"),
            ("/en", "/es/"),
            ("/fr/x", "/es/"),
            ("/", "/es/"),
            ("", "/es/"),
        ] {
            assert_eq!(in_language(&languages, path, Lang::ES), expected, "{path}");
        }
    }
}
