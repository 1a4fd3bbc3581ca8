//! Knows the lists that a strategy is made with, entry by entry. Offices and counts, never names of children.

use super::{Consultation, Contact, Stakeholder};
use crate::assessment::Confidentiality;
use crate::code::codes;
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

/// The lists: one line for each, from which come [`Matter`], [`EntryKind`] and [`Record`].
macro_rules! lists {
    ($($(#[$meaning:meta])* $list:ident($record:ident) = $code:literal,)+) => {
        codes! {
            /// A list.
            #[derive(PartialOrd, Ord, Hash)]
            pub enum EntryKind {
                $($(#[$meaning])* $list = $code,)+
            }
        }

        /// What an entry says.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Matter {
            $($(#[$meaning])* #[serde(rename = $code)] $list($record),)+
        }

        impl Matter {
            /// The list it belongs to.
            pub fn kind(&self) -> EntryKind {
                match self { $(Matter::$list(_) => EntryKind::$list),+ }
            }
        }

        $(impl Record for $record {
            const KIND: EntryKind = EntryKind::$list;

            fn of(matter: &Matter) -> Option<&$record> {
                match matter {
                    Matter::$list(record) => Some(record),
                    _ => None,
                }
            }
        })+
    };
}

lists! {
    /// A public figure about children and the internet.
    Figure(PublicFigure) = "figure",
    /// A finding about risks and harms that no item asks for.
    Finding(ContextFinding) = "finding",
    /// A risk or an assumption.
    Risk(Risk) = "risk",
    /// A consultation.
    Consultation(Consultation) = "consultation",
    /// A comment on a draft.
    Comment(Comment) = "comment",
    /// A provision of the law.
    Law(Law) = "law",
    /// A policy nearby.
    Policy(PolicyLink) = "policy",
    /// A question of the human-rights check, answered.
    Rights(RightsAnswer) = "rights",
    /// An institution with its part in the strategy.
    Stakeholder(Stakeholder) = "stakeholder",
    /// A signature on the approval page.
    Signature(Signature) = "signature",
    /// Where people can turn to.
    Contact(Contact) = "contact",
    /// A day of the process.
    Calendar(ProcessDay) = "calendar",
}

/// The record that one list is made of.
pub trait Record: Sized {
    /// The list.
    const KIND: EntryKind;

    /// The record in an entry; none where the entry belongs to another list.
    fn of(matter: &Matter) -> Option<&Self>;
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

impl EntryId {
    /// From this number on entries stand that came from another installation, which had given them numbers of its own.
    pub const FIRST_ARRIVED: u32 = 100_000;
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

/// A comment on a question, a section of a draft or an action, and what became of it; or a question that waits for an
/// answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Comment {
    /// The institution that commented.
    pub from: String,
    /// The day.
    pub date: Option<NaiveDate>,
    /// What it is about: a section as the commenter named it, or the id of a question or an action.
    pub section: String,
    /// The comment.
    pub text: String,
    /// The institution that owes an answer to a question that was parked; empty where the coordinator does.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// The consultation in which it was raised, by the name of its entry; empty where it came by itself.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub consultation: String,
    /// What became of it.
    pub outcome: CommentOutcome,
    /// Why.
    pub response: String,
    /// Which words of the draft changed because of it; empty where none did, or nobody said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub changed: String,
}

impl Comment {
    /// Whether it says something that an Amparo does not know which is older than the register of institutions.
    pub fn is_of_register(&self) -> bool {
        [&self.owner, &self.consultation, &self.changed].into_iter().any(|words| !words.is_empty())
    }
}

/// A day on which something of the process happens or is due: a meeting, a decision, a deadline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProcessDay {
    /// The day; absent where it is not set yet.
    pub date: Option<NaiveDate>,
    /// What happens or is due.
    pub title: String,
    /// The body or institution that meets or owes it.
    pub who: String,
    /// Where: place, region or online.
    pub place: String,
}

codes! {
    /// What became of a comment.
    #[derive(Default, PartialOrd, Ord)]
    pub enum CommentOutcome {
        /// Nobody has decided.
        #[default]
        Open = "open",
        /// Taken up.
        Accepted = "accepted",
        /// Taken up in part.
        Partly = "partly",
        /// Not taken up.
        Rejected = "rejected",
    }
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
    /// The reform, with its year.
    pub reform: String,
    /// How far the reform has come, and who can be told to make it.
    #[serde(skip_serializing_if = "ReformState::is_planned")]
    pub state: ReformState,
}

codes! {
    /// How far a reform of the law has come.
    #[derive(Default)]
    pub enum ReformState {
        /// The government makes it, or lays it before parliament.
        #[default]
        Planned = "planned",
        /// An institution makes it to which cabinet gives no directions: a prosecutor general, a court, a commissioner.
        Independent = "independent",
        /// It is under consideration.
        Considered = "considered",
    }
}

impl ReformState {
    /// Whether the government makes it.
    pub fn is_planned(&self) -> bool {
        *self == ReformState::Planned
    }
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

codes! {
    /// Yes, partly, no, or not looked up.
    #[derive(Default)]
    pub enum ThreeState {
        /// Nobody has looked.
        #[default]
        Open = "open",
        /// Yes.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

codes! {
    /// Whether a safeguard is in place.
    #[derive(Default)]
    pub enum SafeguardState {
        /// Nobody has looked.
        #[default]
        Open = "open",
        /// In place.
        Yes = "yes",
        /// Partly in place.
        Partly = "partly",
        /// Not yet in place.
        No = "no",
    }
}

/// A question of the human-rights check, answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RightsAnswer {
    /// The question, by id.
    pub about: String,
    /// Whether the safeguard is there.
    pub answer: SafeguardState,
    /// How, or what is missing.
    pub text: String,
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
