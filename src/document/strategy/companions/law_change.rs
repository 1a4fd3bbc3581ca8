//! Knows a planned change of law in few words, for papers of few pages.

use crate::document::strategy::chapters::law::Reform;
use crate::document::strategy::excerpt;
use schemars::JsonSchema;
use serde::Serialize;

/// How many laws are named, and how many characters of the change and of a law.
const LAWS: usize = 3;
const TITLE: usize = 80;
const LAW: usize = 70;

/// A change of law.
#[derive(Serialize, JsonSchema)]
pub(super) struct LawChange {
    /// The change with its date, in the country's words.
    title: String,
    /// The laws that it changes, three at most; may be empty.
    laws: Vec<String>,
    sources: Vec<String>,
}

impl LawChange {
    /// The change in few words.
    pub fn of(reform: &Reform) -> LawChange {
        LawChange {
            title: excerpt(&reform.title, TITLE),
            laws: reform.laws.iter().take(LAWS).map(|law| excerpt(law, LAW)).collect(),
            sources: reform.sources.clone(),
        }
    }

    /// Every text that is quoted in part where it is long.
    pub fn texts(&self) -> impl Iterator<Item = &String> {
        self.laws.iter().chain([&self.title])
    }
}
