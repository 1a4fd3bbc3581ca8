//! Knows which fields each list of records has, by the keys that the records are kept under.

use super::List;
use crate::assessment::strategy::EntryKind;

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// The key in the record; also part of the message that names the field.
    pub key: &'static str,
    /// What can stand in it.
    pub shape: Shape,
    /// Whether it must be filled.
    pub needed: bool,
}

/// What can stand in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A line of text.
    Line,
    /// A year, an ISO date or a few words.
    Short,
    /// Several lines of text.
    Long,
    /// A list, one to a line.
    Lines,
    /// One of these codes.
    Choice(&'static [&'static str]),
    /// One of the kit's starters for this list, or none.
    Starter,
    /// A day.
    Day,
    /// A whole number from 0.
    Count,
    /// 1 to 5.
    Scale,
    /// A box to tick.
    Tick,
}

use Shape::{Choice, Count, Day, Line, Lines, Long, Scale, Short, Starter, Tick};

const fn may(key: &'static str, shape: Shape) -> Spec {
    Spec { key, shape, needed: false }
}

const fn must(key: &'static str, shape: Shape) -> Spec {
    Spec { key, shape, needed: true }
}

const HEARD: Shape =
    Choice(&["institutions", "children", "parents", "survivors", "civil-society", "industry", "public"]);
const OUTCOMES: Shape = Choice(&["open", "accepted", "partly", "rejected"]);
const ANSWERS: Shape = Choice(&["open", "yes", "partly", "no"]);
const STANDINGS: Shape = Choice(&["unknown", "ratified", "signed", "under-review", "none", "not-open"]);

const FIGURE: &[Spec] = &[
    may("about", Starter),
    may("title", Line),
    must("value", Line),
    must("year", Short),
    must("source", Line),
];
const FINDING: &[Spec] =
    &[may("about", Starter), must("text", Long), must("year", Short), must("source", Line)];
const RISK: &[Spec] = &[
    may("about", Starter),
    must("text", Long),
    may("assumption", Tick),
    may("likelihood", Scale),
    may("impact", Scale),
    may("response", Long),
    may("owner", Line),
];
const CONSULTATION: &[Spec] = &[
    must("heard", HEARD),
    must("title", Line),
    may("date", Day),
    may("place", Line),
    may("method", Line),
    may("participants", Count),
    may("children", Count),
    may("said", Long),
    may("changed", Long),
];
const COMMENT: &[Spec] = &[
    must("from", Line),
    may("date", Day),
    may("section", Line),
    must("text", Long),
    may("outcome", OUTCOMES),
    may("response", Long),
];
const LAW: &[Spec] = &[
    may("about", Starter),
    may("topic", Line),
    may("instrument", Line),
    may("article", Short),
    may("content", Long),
    may("gap", Long),
    may("reform", Long),
];
const POLICY: &[Spec] =
    &[may("about", Starter), must("name", Line), may("mentions", ANSWERS), may("where_mentioned", Long)];
const RIGHTS: &[Spec] = &[must("about", Starter), may("answer", ANSWERS), may("text", Long)];
const STAKEHOLDER: &[Spec] =
    &[must("name", Line), may("role", Long), may("focal_point", Line), may("contributed", Tick)];
const SIGNATURE: &[Spec] =
    &[must("institution", Line), may("office", Line), may("date", Day), may("reference", Line)];
const PURPOSES: Shape = Choice(&["helpline", "reporting", "police"]);
const CHARGES: Shape = Choice(&["unknown", "free", "charged"]);
const CONTACT: &[Spec] = &[
    must("purpose", PURPOSES),
    must("name", Line),
    may("number", Short),
    may("address", Line),
    may("hours", Line),
    may("languages", Line),
    may("free", CHARGES),
];
const COMMITMENT: &[Spec] =
    &[may("status", STANDINGS), may("date", Short), may("source", Line), may("note", Long)];
const BODY: &[Spec] = &[
    may("name", Line),
    may("chair", Line),
    may("deputy", Line),
    may("members", Lines),
    may("frequency", Line),
    may("quorum", Line),
    may("decision_rule", Line),
    may("reports_to", Line),
    may("legal_basis", Line),
];

/// The fields of a list, in the order forms show them.
pub fn specs(list: List) -> &'static [Spec] {
    match list {
        List::Entries(EntryKind::Figure) => FIGURE,
        List::Entries(EntryKind::Finding) => FINDING,
        List::Entries(EntryKind::Risk) => RISK,
        List::Entries(EntryKind::Consultation) => CONSULTATION,
        List::Entries(EntryKind::Comment) => COMMENT,
        List::Entries(EntryKind::Law) => LAW,
        List::Entries(EntryKind::Policy) => POLICY,
        List::Entries(EntryKind::Rights) => RIGHTS,
        List::Entries(EntryKind::Stakeholder) => STAKEHOLDER,
        List::Entries(EntryKind::Signature) => SIGNATURE,
        List::Entries(EntryKind::Contact) => CONTACT,
        List::Commitments => COMMITMENT,
        List::Bodies => BODY,
    }
}
