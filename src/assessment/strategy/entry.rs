//! Knows the lists that a strategy is made with, entry by entry. Offices and counts, never names of children.

use super::Contact;
use crate::assessment::Confidentiality;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One line of a list, with who may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What it says.
    pub matter: Matter,
    /// Who may see it.
    #[serde(default)]
    pub confidentiality: Confidentiality,
}

/// What an entry says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    /// A public figure about children and the internet.
    Figure(PublicFigure),
    /// A finding about risks and harms that no item asks for.
    Finding(ContextFinding),
    /// A risk or an assumption.
    Risk(Risk),
    /// A consultation.
    Consultation(Consultation),
    /// A comment on a draft.
    Comment(Comment),
    /// A provision of the law.
    Law(Law),
    /// A policy nearby.
    Policy(PolicyLink),
    /// A question of the human-rights check, answered.
    Rights(RightsAnswer),
    /// An institution with its part in the strategy.
    Stakeholder(Stakeholder),
    /// A signature on the approval page.
    Signature(Signature),
    /// Where people can turn to.
    Contact(Contact),
}

/// The name of an entry, such as `risk-3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct EntryId {
    /// The list.
    pub kind: EntryKind,
    /// Its number in the list, from 1.
    pub number: u32,
}

/// A list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// Public figures.
    Figure,
    /// Findings about risks and harms.
    Finding,
    /// Risks and assumptions.
    Risk,
    /// Consultations.
    Consultation,
    /// Comments on drafts.
    Comment,
    /// Provisions of the law.
    Law,
    /// Policies nearby.
    Policy,
    /// The human-rights check.
    Rights,
    /// Institutions.
    Stakeholder,
    /// Signatures.
    Signature,
    /// Helplines and places to report.
    Contact,
}

impl EntryKind {
    /// Every list.
    pub const ALL: [EntryKind; 11] = [
        EntryKind::Figure,
        EntryKind::Finding,
        EntryKind::Risk,
        EntryKind::Consultation,
        EntryKind::Comment,
        EntryKind::Law,
        EntryKind::Policy,
        EntryKind::Rights,
        EntryKind::Stakeholder,
        EntryKind::Signature,
        EntryKind::Contact,
    ];

    /// The name in addresses and ids.
    pub fn code(self) -> &'static str {
        [
            "figure",
            "finding",
            "risk",
            "consultation",
            "comment",
            "law",
            "policy",
            "rights",
            "stakeholder",
            "signature",
            "contact",
        ][self as usize]
    }

    /// The list with this name.
    pub fn from_code(code: &str) -> Option<EntryKind> {
        EntryKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Matter {
    /// The list it belongs to.
    pub fn kind(&self) -> EntryKind {
        match self {
            Matter::Figure(_) => EntryKind::Figure,
            Matter::Finding(_) => EntryKind::Finding,
            Matter::Risk(_) => EntryKind::Risk,
            Matter::Consultation(_) => EntryKind::Consultation,
            Matter::Comment(_) => EntryKind::Comment,
            Matter::Law(_) => EntryKind::Law,
            Matter::Policy(_) => EntryKind::Policy,
            Matter::Rights(_) => EntryKind::Rights,
            Matter::Stakeholder(_) => EntryKind::Stakeholder,
            Matter::Signature(_) => EntryKind::Signature,
            Matter::Contact(_) => EntryKind::Contact,
        }
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-{}", self.kind.code(), self.number)
    }
}

impl From<EntryId> for String {
    fn from(id: EntryId) -> String {
        id.to_string()
    }
}

impl TryFrom<String> for EntryId {
    type Error = String;

    fn try_from(text: String) -> Result<EntryId, String> {
        text.parse()
    }
}

impl FromStr for EntryId {
    type Err = String;

    fn from_str(text: &str) -> Result<EntryId, String> {
        let parts = text.rsplit_once('-');
        let read = parts.and_then(|(kind, number)| {
            let number = number.parse().ok().filter(|number| *number > 0)?;
            Some(EntryId { kind: EntryKind::from_code(kind)?, number })
        });
        read.ok_or_else(|| format!("`{text}` is no entry of a list; one is `risk-3`"))
    }
}

/// A figure with its source; what has none does not belong into a strategy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PublicFigure {
    /// The figure of the starter list that it answers, by id; empty for the country's own.
    pub about: String,
    /// What is counted.
    pub title: String,
    /// The value in the country's words, such as `54 %` or `no national data`.
    pub value: String,
    /// The year it holds for.
    pub year: String,
    /// Who published it, where.
    pub source: String,
}

/// Something that was found out about risks and harms.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ContextFinding {
    /// The kind of risk or harm, by the id of the starter list.
    pub about: String,
    /// The finding.
    pub text: String,
    /// The year it holds for.
    pub year: String,
    /// Who published it, where.
    pub source: String,
}

/// A risk to the strategy, or something that it takes for granted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Risk {
    /// The starter risk that it takes up, by id; empty for the country's own.
    pub about: String,
    /// What could happen, or what must hold.
    pub text: String,
    /// True for an assumption.
    pub assumption: bool,
    /// How likely, 1 to 5; absent where nobody judged it.
    pub likelihood: Option<u8>,
    /// How bad, 1 to 5; absent where nobody judged it.
    pub impact: Option<u8>,
    /// What is done about it.
    pub response: String,
    /// The institution that watches it.
    pub owner: String,
}

/// Who was heard, when, and what came of it. Counts only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Consultation {
    /// Who was heard.
    pub heard: Heard,
    /// What it was called.
    pub title: String,
    /// The day it began.
    pub date: Option<NaiveDate>,
    /// Where: place, region or online.
    pub place: String,
    /// How: workshop, survey, written.
    pub method: String,
    /// How many took part.
    pub participants: Option<u32>,
    /// How many of them were children.
    pub children: Option<u32>,
    /// What they said, in sum.
    pub said: String,
    /// What changed because of it.
    pub changed: String,
}

/// Who was heard in a consultation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Heard {
    /// Ministries and authorities.
    #[default]
    Institutions,
    /// Children and young people.
    Children,
    /// Parents and carers.
    Parents,
    /// Survivors.
    Survivors,
    /// Civil society and academia.
    CivilSociety,
    /// Companies.
    Industry,
    /// The public.
    Public,
}

/// A comment on a draft and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Comment {
    /// The institution that commented.
    pub from: String,
    /// The day.
    pub date: Option<NaiveDate>,
    /// The section, as the commenter named it.
    pub section: String,
    /// The comment.
    pub text: String,
    /// What became of it.
    pub outcome: CommentOutcome,
    /// Why.
    pub response: String,
}

/// What became of a comment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CommentOutcome {
    /// Nobody has decided.
    #[default]
    Open,
    /// Taken up.
    Accepted,
    /// Taken up in part.
    Partly,
    /// Not taken up.
    Rejected,
}

/// A provision of the law and its gap. Source: `itu.md` 4.4, annex D.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Law {
    /// The topic of the starter list, by id; empty for the country's own.
    pub about: String,
    /// The topic in words, where it is the country's own.
    pub topic: String,
    /// The act.
    pub instrument: String,
    /// The article.
    pub article: String,
    /// What it says.
    pub content: String,
    /// What it lacks.
    pub gap: String,
    /// The reform that is planned.
    pub reform: String,
}

/// A policy nearby, and whether it speaks of children online.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PolicyLink {
    /// The kind of the starter list, by id; empty for the country's own.
    pub about: String,
    /// Its name in the country.
    pub name: String,
    /// Whether it speaks of children online.
    pub mentions: ThreeState,
    /// Where, and what it says.
    pub where_mentioned: String,
}

/// Yes, partly, no, or not looked up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThreeState {
    /// Nobody has looked.
    #[default]
    Open,
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
}

/// A question of the human-rights check, answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RightsAnswer {
    /// The question, by id.
    pub about: String,
    /// Whether the safeguard is there.
    pub answer: ThreeState,
    /// How, or what is missing.
    pub text: String,
}

/// An institution and its part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Stakeholder {
    /// The institution.
    pub name: String,
    /// Its part in making or carrying out the strategy.
    pub role: String,
    /// The office that is its focal point.
    pub focal_point: String,
    /// Whether it helped to write the strategy, for the acknowledgements.
    pub contributed: bool,
}

/// A line of the approval page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Signature {
    /// The institution.
    pub institution: String,
    /// The office that signs.
    pub office: String,
    /// The day it signed; absent while it has not.
    pub date: Option<NaiveDate>,
    /// Number of the letter or decision.
    pub reference: String,
}
