//! Knows which fields each list of records has, by the keys that the records are kept under.

use super::List;
use crate::assessment::strategy::{
    Charge, CommentOutcome, CommitmentStatus, ContactPurpose, EntryKind, Heard, SafeguardState, ThreeState,
};
use crate::presentation::options;
use crate::web::components::Width;
use crate::web::forms::Shape::{Count, Day, Line, Lines, Offered, Radios, Scale, Text, Tick};
use crate::web::forms::{LINE, Shape, Spec, TEXT, Table, may, must};

/// A year, an ISO date or a few words.
const SHORT: Shape = Line(40);
/// How many people a consultation may have heard.
const PEOPLE: Shape = Count(0, 100_000_000);

const fn list(words: &'static str, specs: &'static [Spec]) -> Table {
    Table { words, explains: true, specs }
}

const FIGURE: Table = list(
    "record-figure",
    &[
        may("about", Offered),
        may("title", Line(LINE)),
        must("value", Line(LINE)),
        must("year", SHORT),
        must("source", Line(LINE)),
    ],
);
const FINDING: Table = list(
    "record-finding",
    &[may("about", Offered), must("text", Text(TEXT)), must("year", SHORT), must("source", Line(LINE))],
);
const RISK: Table = list(
    "record-risk",
    &[
        may("about", Offered),
        must("text", Text(TEXT)),
        may("assumption", Tick),
        may("likelihood", Scale),
        may("impact", Scale),
        may("response", Text(TEXT)),
        may("owner", Line(LINE)),
    ],
);
const CONSULTATION: Table = list(
    "record-consultation",
    &[
        must("heard", Radios(options::<Heard>)),
        must("title", Line(LINE)),
        may("date", Day),
        may("place", Line(LINE)),
        may("method", Line(LINE)),
        may("participants", PEOPLE),
        may("children", PEOPLE),
        may("said", Text(TEXT)),
        may("changed", Text(TEXT)),
    ],
);
const COMMENT: Table = list(
    "record-comment",
    &[
        must("from", Line(LINE)),
        may("date", Day),
        may("section", Line(LINE)),
        must("text", Text(TEXT)),
        may("outcome", Radios(options::<CommentOutcome>)).preset(CommentOutcome::Open.code()),
        may("response", Text(TEXT)),
    ],
);
const LAW: Table = list(
    "record-law",
    &[
        may("about", Offered),
        may("topic", Line(LINE)),
        may("instrument", Line(LINE)),
        may("article", SHORT),
        may("content", Text(TEXT)),
        may("gap", Text(TEXT)),
        may("reform", Text(TEXT)),
    ],
);
const POLICY: Table = list(
    "record-policy",
    &[
        may("about", Offered),
        must("name", Line(LINE)),
        may("mentions", Radios(options::<ThreeState>)).preset(ThreeState::Open.code()),
        may("where_mentioned", Text(TEXT)),
    ],
);
const RIGHTS: Table = list(
    "record-rights",
    &[
        must("about", Offered),
        may("answer", Radios(options::<SafeguardState>)).preset(SafeguardState::Open.code()),
        may("text", Text(TEXT)),
    ],
);
const STAKEHOLDER: Table = list(
    "record-stakeholder",
    &[
        must("name", Line(LINE)),
        may("role", Text(TEXT)),
        may("focal_point", Line(LINE)),
        may("contributed", Tick),
    ],
);
/// The fields of a signature, among the records and on the page of approval.
pub const SIGNATURE: &[Spec] = &[
    must("institution", Line(LINE)).because("approval-institution-missing").wide(Width::Medium),
    may("office", Line(LINE)).wide(Width::Medium),
    may("date", Day).hint("record-hint-day").wide(Width::Short),
    may("reference", Line(LINE)).wide(Width::Medium),
];
const SIGNATURES: Table = list("record-signature", SIGNATURE);
const CONTACT: Table = list(
    "record-contact",
    &[
        must("purpose", Radios(options::<ContactPurpose>)),
        must("name", Line(LINE)),
        may("number", SHORT),
        may("address", Line(LINE)),
        may("hours", Line(LINE)),
        may("languages", Line(LINE)),
        may("free", Radios(options::<Charge>)).preset(Charge::Unknown.code()),
    ],
);
const COMMITMENT: Table = list(
    "record-commitment",
    &[
        may("status", Radios(options::<CommitmentStatus>)).preset(CommitmentStatus::Unknown.code()),
        may("date", SHORT),
        may("source", Line(LINE)),
        may("note", Text(TEXT)),
    ],
);
const BODY: Table = list(
    "record-body",
    &[
        may("name", Line(LINE)),
        may("chair", Line(LINE)),
        may("deputy", Line(LINE)),
        may("members", Lines(100, LINE)),
        may("frequency", Line(LINE)),
        may("quorum", Line(LINE)),
        may("decision_rule", Line(LINE)),
        may("reports_to", Line(LINE)),
        may("legal_basis", Line(LINE)),
    ],
);

/// The fields of a list, in the order forms show them.
pub fn table(list: List) -> &'static Table {
    match list {
        List::Entries(EntryKind::Figure) => &FIGURE,
        List::Entries(EntryKind::Finding) => &FINDING,
        List::Entries(EntryKind::Risk) => &RISK,
        List::Entries(EntryKind::Consultation) => &CONSULTATION,
        List::Entries(EntryKind::Comment) => &COMMENT,
        List::Entries(EntryKind::Law) => &LAW,
        List::Entries(EntryKind::Policy) => &POLICY,
        List::Entries(EntryKind::Rights) => &RIGHTS,
        List::Entries(EntryKind::Stakeholder) => &STAKEHOLDER,
        List::Entries(EntryKind::Signature) => &SIGNATURES,
        List::Entries(EntryKind::Contact) => &CONTACT,
        List::Commitments => &COMMITMENT,
        List::Bodies => &BODY,
    }
}
