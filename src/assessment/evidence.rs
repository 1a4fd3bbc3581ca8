//! Knows a piece of evidence: what it is, how strong, for or against the level, and who may see it.

use super::strategy::FileHash;
use crate::code::codes;
use crate::framework::ConditionId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// The years in which what speaks for a level may be published: laws can be old.
pub const SOURCE_YEARS: RangeInclusive<i32> = 1800..=2100;

/// A document, figure or statement that speaks for or against a level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Permanent name inside the assessment: the item's id and a number, such as `C01-E1`.
    pub id: String,
    /// What kind of thing it is.
    #[serde(default)]
    pub kind: EvidenceKind,
    /// Title, or what it shows.
    pub title: String,
    /// Who published it.
    #[serde(default)]
    pub publisher: String,
    /// Year or ISO date of publication, as known: `2022`, `2022-06` or `2022-06-15`.
    #[serde(default)]
    pub date: String,
    /// Address or reference where it can be found.
    #[serde(default)]
    pub link: String,
    /// How strong it is; absent where nobody has graded it, and [`Evidence::strength`] goes by what is filled in.
    #[serde(default)]
    pub grade: Option<Grade>,
    /// Whether it speaks for or against the level.
    #[serde(default)]
    pub stance: Stance,
    /// Who may see it.
    #[serde(default)]
    pub confidentiality: Confidentiality,
    /// The conditions of the item that it is about: it shows that they are met or, where it speaks against the level, that
    /// they are not.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub proves: BTreeSet<ConditionId>,
    /// The document itself, where it was attached. It may have been removed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FileHash>,
}

impl Evidence {
    /// How strong it counts as: the grade that somebody gave, or else the one that follows from what is filled in.
    pub fn strength(&self) -> Grade {
        self.grade.unwrap_or_else(|| self.ground().grade())
    }

    /// What is filled in that speaks for its strength. A date alone finds no document, and nobody's word is a document.
    pub fn ground(&self) -> GradeGround {
        let is_filled = |words: &str| !words.trim().is_empty();
        let is_findable = self.file.is_some() || is_filled(&self.publisher) || is_filled(&self.link);
        match self.kind {
            _ if !is_findable => GradeGround::Title,
            EvidenceKind::Statement => GradeGround::Statement,
            _ if self.file.is_some() => GradeGround::Document,
            _ if is_filled(&self.date) => GradeGround::Citation,
            _ => GradeGround::Origin,
        }
    }
}

/// How long a file is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// For ever: an emblem, a figure, a template, a frozen document.
    Permanent,
    /// Until somebody removes it: a document that supports an answer.
    Evidence,
}

impl FileKind {
    /// Whether it is kept for ever.
    pub fn is_permanent(self) -> bool {
        self == FileKind::Permanent
    }
}

codes! {
    /// What kind of thing a piece of evidence is.
    #[derive(Default)]
    pub enum EvidenceKind {
        /// A law, decree or regulation in force.
        Law = "law",
        /// A policy, plan, protocol or agreement.
        Policy = "policy",
        /// A statistic or data set.
        Data = "data",
        /// A study, evaluation or report.
        #[default]
        Report = "report",
        /// News, a web page or a press release.
        Press = "press",
        /// A statement by a person or institution.
        Statement = "statement",
    }
}

codes! {
    /// The strength of evidence; it caps the level. Source: `mnr.md` 6.2 (1).
    #[derive(PartialOrd, Ord)]
    pub enum Grade {
        /// Asserted only.
        E0 = "e0",
        /// Described by the responsible agency.
        E1 = "e1",
        /// A document cited with its date.
        E2 = "e2",
        /// A document attached and checked by the facilitator.
        E3 = "e3",
        /// Confirmed by an independent source.
        E4 = "e4",
    }
}

impl Grade {
    /// One grade weaker; the weakest stays.
    pub fn weaker(self) -> Grade {
        Grade::ALL[(self as usize).saturating_sub(1)]
    }
}

codes! {
    /// What is filled in about a piece of evidence that nobody has graded, as far as it tells how strong it is. Whether
    /// somebody checked it or confirmed it from outside is no matter of fields: e3 and e4 are given by people only.
    pub enum GradeGround {
        /// A title, and nothing by which it could be found.
        Title = "title",
        /// A statement, and whose it is.
        Statement = "statement",
        /// Who published it or where it is, but no date.
        Origin = "origin",
        /// A date, and who published it or where it is.
        Citation = "citation",
        /// The document itself.
        Document = "document",
    }
}

impl GradeGround {
    /// The grade that follows from it.
    pub fn grade(self) -> Grade {
        match self {
            GradeGround::Title => Grade::E0,
            GradeGround::Statement | GradeGround::Origin => Grade::E1,
            GradeGround::Citation | GradeGround::Document => Grade::E2,
        }
    }
}

codes! {
    /// Whether evidence speaks for or against the claimed level.
    #[derive(Default)]
    pub enum Stance {
        /// It supports the level.
        #[default]
        For = "for",
        /// It speaks against the level.
        Against = "against",
    }
}

codes! {
    /// Who may see a piece of evidence.
    #[derive(Default, PartialOrd, Ord)]
    pub enum Confidentiality {
        /// Everybody.
        #[default]
        Public = "public",
        /// The steering committee.
        Committee = "committee",
        /// Only those who answered and the coordinator.
        Confidential = "confidential",
    }
}
