//! Knows what a language is called in addresses and files, and which facts come with it; knows no particular language but the first.

mod country_forms;
mod institution_articles;
mod invisible;
mod language;
mod leftward;
mod lines;
mod notation;
mod numbers;
mod persons;
mod quote_marks;
mod recognition;
mod small_numbers;
mod terms;

pub use country_forms::CountryForms;
pub use institution_articles::InstitutionArticles;
pub use invisible::{is_invisible, joins_letters};
pub use language::{Direction, Language, Languages, Spelling, TableWords};
pub use leftward::with_leftward;
pub use lines::{ends_line, ends_sentence};
pub use notation::{Fineness, Notation, NumberFault, NumberHabits, with_digits};
pub use numbers::{ISOLATE, LEFT_TO_RIGHT, POP, composites, from_right, isolate};
pub use quote_marks::QuoteMarks;
pub use small_numbers::SmallNumberWords;
pub use terms::{TextWords, WrongTerm};

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The most bytes a code may have: language, script and region, such as `zh-Hant-TW`.
const LONGEST: usize = 10;

/// A language of the interface, the questionnaires and the documents, by its BCP 47 code. Which languages there are, and
/// everything else about them, stands in `locales/<code>/language.toml`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang([u8; LONGEST]);

impl Lang {
    /// English, the language the program is first written in; it stands in where a translation is missing.
    pub const EN: Lang = Lang(*b"en\0\0\0\0\0\0\0\0");

    /// The language with this BCP 47 code: two or three small letters, then parts of up to four letters or digits. Says
    /// nothing about whether Amparo speaks it.
    pub const fn from_code(code: &str) -> Option<Lang> {
        let bytes = code.as_bytes();
        if bytes.len() > LONGEST {
            return None;
        }
        let mut kept = [0; LONGEST];
        let (mut at, mut part, mut parts) = (0, 0, 0);
        while at < bytes.len() {
            let byte = bytes[at];
            match byte {
                b'-' if part >= 2 => (part, parts) = (0, parts + 1),
                b'a'..=b'z' if parts > 0 || part < 3 => part += 1,
                b'A'..=b'Z' | b'0'..=b'9' if parts > 0 => part += 1,
                _ => return None,
            }
            if part > 4 {
                return None;
            }
            kept[at] = byte;
            at += 1;
        }
        if part >= 2 { Some(Lang(kept)) } else { None }
    }

    /// The BCP 47 code, as used in addresses, folders and `lang` attributes.
    pub fn code(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(LONGEST);
        str::from_utf8(&self.0[..end]).unwrap_or_default()
    }

    /// The first part of the code, without script and region: `pt` of `pt-BR`.
    pub fn language(&self) -> &str {
        self.code().split('-').next().unwrap_or_default()
    }
}

#[cfg(test)]
impl Lang {
    /// Spanish, for tests of what is said in two languages.
    pub const ES: Lang = Lang(*b"es\0\0\0\0\0\0\0\0");
}

impl Default for Lang {
    fn default() -> Self {
        Lang::EN
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Lang, D::Error> {
        let code = String::deserialize(deserializer)?;
        Lang::from_code(&code).ok_or_else(|| {
            D::Error::custom(format!("`{code}` is no code of a language, such as en or pt-BR"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_kept_as_it_is_written() {
        for code in ["en", "es", "zh-Hans", "zh-Hant-TW", "es-419", "ar-XB", "swa"] {
            assert_eq!(Lang::from_code(code).unwrap().code(), code);
        }
        assert_eq!(Lang::from_code("en"), Some(Lang::EN));
        assert!(Lang::from_code("es") > Some(Lang::EN));
    }

    #[test]
    fn what_is_no_code_is_no_language() {
        for code in [
            "",
            "e",
            "EN",
            "english",
            "en-",
            "-en",
            "en--GB",
            "en_GB",
            "e1",
            "../en",
            "en-Latin",
            "zh-Hant-TWN",
        ] {
            assert_eq!(Lang::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn a_code_is_text_in_files() {
        let es: Lang = serde_json::from_str("\"es\"").unwrap();
        assert_eq!(serde_json::to_string(&es).unwrap(), "\"es\"");
        assert!(serde_json::from_str::<Lang>("\"Spanish\"").is_err());
    }
}
