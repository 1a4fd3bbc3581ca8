//! Knows what to look up in a country's law and in the training of its workforce. Knows no law.

use super::entry::entry;
use crate::code::codes;
use crate::framework::{ItemId, Status, Text};
use serde::Deserialize;

/// A row of the legal table: something to look up in the law.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LegalTopic {
    /// Permanent name, such as `LT-01`.
    pub id: String,
    /// Which part of the table it belongs to.
    pub group: LegalGroup,
    /// How far the wording can be relied on.
    pub status: Status,
    /// Its subject.
    pub title: Text,
    /// What to look up.
    pub look_for: Text,
    /// Where to compare: instruments with articles, such as `CM-LANZAROTE-4`, ids of provisions.
    #[serde(default)]
    pub provisions: Vec<String>,
    /// Items it informs.
    pub items: Vec<ItemId>,
    /// Where it was read; needed where the wording is verified.
    #[serde(default)]
    pub source: Option<String>,
}

entry!(LegalTopic, "legal-topics", words(title, look_for), optional(), lines());

codes! {
    /// A part of the legal table.
    #[derive(PartialOrd, Ord)]
    pub enum LegalGroup {
        /// What is forbidden.
        Offences = "offences",
        /// How it is investigated and tried.
        Procedure = "procedure",
        /// What services must do.
        Duties = "duties",
        /// What victims can rely on.
        Victims = "victims",
        /// Personal data, and powers with their limits.
        Safeguards = "safeguards",
    }
}

/// A group of professionals and what they should be able to do.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WorkforceTopic {
    /// Permanent name, such as `WF-01`.
    pub id: String,
    /// How far the wording can be relied on.
    pub status: Status,
    /// Who they are.
    pub title: Text,
    /// What they should be able to do after training.
    pub learns: Text,
    /// Who usually trains them.
    pub trainer: Text,
    /// Items it informs.
    pub items: Vec<ItemId>,
}

entry!(WorkforceTopic, "workforce", words(title, learns, trainer), optional(), lines());
