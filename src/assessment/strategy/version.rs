//! Knows what a frozen version holds, and the act of adoption.

use super::{Audience, DocumentKind, Notes, SafeguardState, WordTemplate};
use crate::lang::Lang;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The SHA-256 of a file that the store keeps, as 64 lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileHash(pub String);

/// A version that was frozen and stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// The name people give it, such as `1.0` or `before cabinet`; unique among the versions.
    pub label: String,
    /// The day it was frozen; also the date of its documents.
    pub date: NaiveDate,
    /// The office that froze it.
    pub author: String,
    /// What is new in it.
    #[serde(default)]
    pub note: String,
    /// The version of the program.
    pub program: String,
    /// SHA-256 over all templates it was written with.
    pub templates: String,
    /// The template that its Word files take over, whatever the look says later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub word_template: Option<WordTemplate>,
    /// How the drafting notes of its documents are printed while it is not adopted; in boxes, as they were before anybody
    /// could choose.
    #[serde(default, skip_serializing_if = "Notes::are_boxes")]
    pub notes: Notes,
    /// The documents.
    pub documents: Vec<FrozenDocument>,
}

impl Version {
    /// A text of the strategy that it holds, by which it can be judged; none where it holds only documents
    /// beside it.
    pub fn strategy_text(&self) -> Option<&FrozenDocument> {
        self.documents.iter().find(|one| one.document == DocumentKind::Strategy)
    }
}

/// What a version is to hold: what the log says up to the order, and nothing of what comes after.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VersionChoice {
    /// Its name.
    pub label: String,
    /// The office that freezes it.
    pub author: String,
    /// What is new.
    #[serde(default)]
    pub note: String,
    /// The documents.
    pub documents: Vec<DocumentKind>,
    /// The readers; every document is kept for each.
    pub audiences: Vec<Audience>,
    /// How drafting notes are printed.
    #[serde(default, skip_serializing_if = "Notes::are_boxes")]
    pub notes: Notes,
}

/// An order to freeze a version, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FreezeOrder {
    /// It stands.
    Open(VersionChoice),
    /// It is carried out: the version of this number is kept.
    Kept(u32),
    /// It was given up.
    GivenUp,
}

/// A document of a version, kept as facts and words and as paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenDocument {
    /// The document.
    pub document: DocumentKind,
    /// Its language.
    pub lang: Lang,
    /// For whom it was written.
    pub audience: Audience,
    /// The document with the facts and edits behind it, as JSON.
    pub content: FileHash,
    /// The paper; absent where this build cannot print.
    #[serde(default)]
    pub pdf: Option<FileHash>,
    /// The typefaces in the paper that are no part of the program.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faces: Vec<FaceFile>,
}

impl FrozenDocument {
    /// The name of its files: `strategy-en-public`.
    pub fn stem(&self) -> String {
        format!("{}-{}-{}", self.document.code(), self.lang.code(), self.audience.code())
    }
}

/// A file of typefaces that paper was set with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaceFile {
    /// The name of the file.
    pub name: String,
    /// What it held.
    pub hash: FileHash,
}

/// The act by which the strategy came into force. While there is none, every document is stamped DRAFT.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adoption {
    /// Number of the decree or decision; never empty.
    pub reference: String,
    /// The day.
    pub date: NaiveDate,
    /// The body that adopted it.
    pub by: String,
    /// The version that was adopted, by number.
    pub version: u32,
    /// What was open then; absent where nobody wrote it down, as before this was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lacks: Option<AdoptionLacks>,
}

/// What is open when a strategy is adopted, and is adopted with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AdoptionLacks {
    /// How many points were open before anybody could sign: those of the version as it was frozen, and
    /// signatures as they stood at the act. 0 too where nobody counted them, as before this was asked.
    #[serde(skip_serializing_if = "is_zero")]
    pub points: u32,
    /// How many items have no answer.
    pub unanswered: u32,
    /// How many items there are.
    pub items: u32,
    /// How many drafting notes stand in the text of the version.
    pub notes: u32,
    /// How many institutions are to sign.
    pub signatories: u32,
    /// Those of them that have not.
    pub unsigned: Vec<String>,
    /// The questions of the human-rights check, by id, whose safeguard is not in place or that nobody answered.
    pub safeguards: BTreeMap<String, SafeguardState>,
}

impl AdoptionLacks {
    /// Whether nothing is open. Where nobody is to sign, that is.
    pub fn is_empty(&self) -> bool {
        let AdoptionLacks { points, unanswered, items: _, notes, signatories, unsigned, safeguards } = self;
        let is_signed = *signatories > 0 && unsigned.is_empty();
        *points == 0 && *unanswered == 0 && *notes == 0 && is_signed && safeguards.is_empty()
    }

    /// How many of the points are safeguards of which nobody has said whether they are in place.
    pub fn silent_safeguards(&self) -> u32 {
        let silent = self.safeguards.values().filter(|state| **state == SafeguardState::Open);
        u32::try_from(silent.count()).unwrap_or(u32::MAX)
    }

    /// How many of the points are signatures: one where nobody is to sign.
    pub fn signature_points(&self) -> u32 {
        if self.signatories == 0 { 1 } else { u32::try_from(self.unsigned.len()).unwrap_or(u32::MAX) }
    }

    /// How many points are none of the others: what frame, plan, results, bodies and records lack.
    pub fn other_points(&self) -> u32 {
        let told = [self.unanswered, self.silent_safeguards(), self.signature_points()];
        told.into_iter().fold(self.points, u32::saturating_sub)
    }
}

fn is_zero(count: &u32) -> bool {
    *count == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_what_is_open_add_up() {
        let safeguards = [("a", SafeguardState::Open), ("b", SafeguardState::Partly)];
        let lacks = AdoptionLacks {
            points: 9,
            unanswered: 3,
            unsigned: vec!["Ministry of Justice".to_owned()],
            signatories: 2,
            safeguards: safeguards.map(|(id, state)| (id.to_owned(), state)).into(),
            ..AdoptionLacks::default()
        };
        let parts = [lacks.unanswered, lacks.silent_safeguards(), lacks.signature_points()];
        assert_eq!((parts, lacks.other_points()), ([3, 1, 1], 4), "what is partly there is no open point");
        let unsignable = AdoptionLacks { points: 1, ..AdoptionLacks::default() };
        assert_eq!((unsignable.signature_points(), unsignable.other_points()), (1, 0));
        let older = AdoptionLacks { points: 0, ..lacks };
        assert_eq!(older.other_points(), 0, "nobody counted them");
    }
}
