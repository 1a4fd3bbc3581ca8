//! Knows which fields each list of records has, by the keys that the records are kept under.

use super::RecordList;
use crate::assessment::limits::LONGEST_WORD;
use crate::assessment::strategy::{
    CommentOutcome, CommitmentStatus, ConsultedGroup, ContactCost, ContactPurpose, EntryKind, Influence,
    ReformState, SafeguardState, StakeholderPart, ThreeState,
};
use crate::presentation::options;
use crate::web::components::FieldWidth;
use crate::web::forms::Shape::{
    Count, Date, Day, Deadline, Era, Line, Lines, Offered, Radios, Scale, Several, Text, Tick,
};
use crate::web::forms::{FormTable, LINE, Shape, Spec, TEXT, may, must};

/// A number or a few words.
const SHORT: Shape = Line(LONGEST_WORD);
/// When something was counted or found.
const YEAR: Shape = Era(LONGEST_WORD);
/// How many people a consultation may have heard.
const PEOPLE: Shape = Count(0, 100_000_000);

const fn list(words: &'static str, specs: &'static [Spec]) -> FormTable {
    FormTable { words, explains: true, specs }
}

const FIGURE: FormTable = list(
    "record-figure",
    &[
        may("about", Offered),
        may("title", Line(LINE)),
        must("value", Line(LINE)),
        must("year", YEAR),
        must("source", Line(LINE)),
    ],
);
const FINDING: FormTable = list(
    "record-finding",
    &[may("about", Offered), must("text", Text(TEXT)), must("year", YEAR), must("source", Line(LINE))],
);
const RISK: FormTable = list(
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
const CONSULTATION: FormTable = list(
    "record-consultation",
    &[
        must("heard", Radios(options::<ConsultedGroup>)),
        must("title", Line(LINE)).hint("record-consultation-title-hint"),
        may("date", Day),
        may("place", Line(LINE)),
        may("method", Line(LINE)).hint("record-consultation-method-hint"),
        may("participants", PEOPLE).hint("record-consultation-participants-hint"),
        may("children", PEOPLE),
        may("groups", Lines(30, LINE)).hint("record-consultation-groups-hint"),
        may("said", Text(TEXT)),
        may("changed", Text(TEXT)).hint("record-consultation-changed-hint"),
    ],
);
const COMMENT: FormTable = list(
    "record-comment",
    &[
        must("from", Line(LINE)),
        may("date", Day),
        may("section", Line(LINE)),
        must("text", Text(TEXT)),
        may("owner", Line(LINE)).hint("record-comment-owner-hint"),
        may("consultation", Offered).hint("record-comment-consultation-hint"),
        may("outcome", Radios(options::<CommentOutcome>)).with_preset(CommentOutcome::Open.code()),
        may("response", Text(TEXT)),
        may("changed", Text(TEXT)).hint("record-comment-changed-hint").rows(2),
    ],
);
const LAW: FormTable = list(
    "record-law",
    &[
        may("about", Offered),
        may("topic", Line(LINE)),
        may("instrument", Line(LINE)),
        may("article", SHORT),
        may("content", Text(TEXT)),
        may("gap", Text(TEXT)),
        may("reform", Text(TEXT)),
        may("state", Radios(options::<ReformState>)).with_preset(ReformState::Planned.code()),
    ],
);
const POLICY: FormTable = list(
    "record-policy",
    &[
        may("about", Offered),
        must("name", Line(LINE)),
        may("mentions", Radios(options::<ThreeState>)).with_preset(ThreeState::Open.code()),
        may("where_mentioned", Text(TEXT)),
    ],
);
const RIGHTS: FormTable = list(
    "record-rights",
    &[
        must("about", Offered),
        may("answer", Radios(options::<SafeguardState>)).with_preset(SafeguardState::Open.code()),
        may("text", Text(TEXT)),
    ],
);
const STAKEHOLDER: FormTable = list(
    "record-stakeholder",
    &[
        may("about", Offered),
        may("name", Line(LINE)),
        may("absent", Text(TEXT)).hint("record-stakeholder-absent-hint").rows(2),
        may("role", Text(TEXT)),
        may("focal_point", Line(LINE)),
        may("influence", Radios(options::<Influence>)).with_preset(Influence::Unknown.code()),
        may("part", Radios(options::<StakeholderPart>)).with_preset(StakeholderPart::Open.code()),
        may("items", Several).hint("record-stakeholder-items-hint"),
        may("due", Deadline),
        may("contributed", Tick),
    ],
);
/// The fields of a signature, among the records and on the page of approval.
pub const SIGNATURE: &[Spec] = &[
    must("institution", Line(LINE)).because("approval-institution-missing").wide(FieldWidth::Medium),
    may("office", Line(LINE)).wide(FieldWidth::Medium),
    may("date", Day).hint("record-hint-day"),
    may("reference", Line(LINE)).wide(FieldWidth::Medium),
];
const SIGNATURES: FormTable = list("record-signature", SIGNATURE);
const CONTACT: FormTable = list(
    "record-contact",
    &[
        must("purpose", Radios(options::<ContactPurpose>)),
        must("name", Line(LINE)),
        may("number", SHORT),
        may("address", Line(LINE)),
        may("hours", Line(LINE)),
        may("languages", Line(LINE)),
        may("free", Radios(options::<ContactCost>)).with_preset(ContactCost::Unknown.code()),
    ],
);
const CALENDAR: FormTable = list(
    "record-calendar",
    &[must("title", Line(LINE)), may("date", Deadline), may("who", Line(LINE)), may("place", Line(LINE))],
);
const COMMITMENT: FormTable = list(
    "record-commitment",
    &[
        may("status", Radios(options::<CommitmentStatus>)).with_preset(CommitmentStatus::Unknown.code()),
        may("date", Date),
        may("source", Line(LINE)),
        may("note", Text(TEXT)),
    ],
);
const BODY: FormTable = list(
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
        may("safeguarding", Line(LINE)).hint("record-body-safeguarding-hint"),
    ],
);

/// The fields of a list, in the order forms show them.
pub fn table(list: RecordList) -> &'static FormTable {
    match list {
        RecordList::Entries(EntryKind::Figure) => &FIGURE,
        RecordList::Entries(EntryKind::Finding) => &FINDING,
        RecordList::Entries(EntryKind::Risk) => &RISK,
        RecordList::Entries(EntryKind::Consultation) => &CONSULTATION,
        RecordList::Entries(EntryKind::Comment) => &COMMENT,
        RecordList::Entries(EntryKind::Law) => &LAW,
        RecordList::Entries(EntryKind::Policy) => &POLICY,
        RecordList::Entries(EntryKind::Rights) => &RIGHTS,
        RecordList::Entries(EntryKind::Stakeholder) => &STAKEHOLDER,
        RecordList::Entries(EntryKind::Signature) => &SIGNATURES,
        RecordList::Entries(EntryKind::Contact) => &CONTACT,
        RecordList::Entries(EntryKind::Calendar) => &CALENDAR,
        RecordList::Commitments => &COMMITMENT,
        RecordList::Bodies => &BODY,
    }
}
