//! Knows a figure or a finding in few words, for papers of few pages, with its language and its source.

use super::case::Case;
use super::excerpt;
use super::text_languages::TextLanguages;
use crate::lang::Lang;
use schemars::JsonSchema;
use serde::Serialize;

/// How many characters of a finding, and of its source.
const TEXT: usize = 220;
const ORIGIN: usize = 120;

/// A figure or a finding.
#[derive(Serialize, JsonSchema)]
pub(super) struct BriefFinding {
    /// What was counted or found, without a full stop; its beginning where it is long.
    pub text: String,
    /// What its language is called in the paper's, where it is another; empty otherwise.
    language: String,
    /// Who says so and when, in words; may be empty.
    origin: String,
    pub sources: Vec<String>,
}

impl BriefFinding {
    pub fn of(case: &Case, text: &str, origin: &str, sources: Vec<String>) -> BriefFinding {
        BriefFinding {
            text: excerpt(text, TEXT),
            language: TextLanguages::of(case)
                .of_finding(text)
                .map(|lang| language_name(case, lang))
                .unwrap_or_default(),
            origin: excerpt(origin, ORIGIN),
            sources,
        }
    }

    /// The same with the first published piece of evidence among its entries of the register as its source.
    pub fn published(case: &Case, text: &str, sources: Vec<String>) -> BriefFinding {
        let mut entries = case.register.entries.iter().filter(|entry| !entry.reference.is_empty());
        let origin = entries.find(|entry| sources.contains(&entry.id.0));
        let origin = origin.map(|entry| entry.reference.clone()).unwrap_or_default();
        BriefFinding::of(case, text, &origin, sources)
    }

    /// Every text that is quoted in part where it is long.
    pub fn texts(&self) -> [&String; 2] {
        [&self.text, &self.origin]
    }

    /// Whether it is in another language than the paper.
    pub fn is_foreign(&self) -> bool {
        !self.language.is_empty()
    }
}

/// What a language is called in that of the paper; in its own where the paper's has no word for it.
fn language_name(case: &Case, lang: Lang) -> String {
    let own = case.voice.languages().of(lang).name.clone();
    case.voice.say_with("language-called", &[("code", lang.code().into()), ("name", own.into())])
}
