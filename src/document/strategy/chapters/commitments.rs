//! Knows where the country stands with treaties and other instruments, and what nobody has looked up.

use crate::assessment::Topic;
use crate::assessment::strategy::{CommitmentRecord, CommitmentStatus};
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::framework::Level;
use crate::framework::kit::{Commitment, CommitmentKind, Criterion, Reach};
use crate::presentation::Label;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct CommitmentsFacts {
    /// The instruments that the country has an entry for, of all kinds.
    pub known: Vec<CommitmentFacts>,
    /// Those of them that are treaties.
    treaties: Vec<CommitmentFacts>,
    /// Those of them that are law of an organization.
    regional: Vec<CommitmentFacts>,
    /// Those of them that guide without binding.
    guidance: Vec<CommitmentFacts>,
    /// Treaties of which the country has said where it stands.
    treaty_count: Count,
    /// How many of these are in force for it. No other instrument is ever counted here.
    in_force: Count,
    /// Those in force for it.
    bound: Vec<CommitmentFacts>,
    /// Treaties that it has signed and not joined.
    signed: Vec<CommitmentFacts>,
    /// Instruments that guide, of which the country has said where it stands.
    guidance_count: Count,
    /// How many of these it has endorsed, or apply to it.
    followed: Count,
    /// Guiding documents that it has endorsed.
    endorsed: Vec<CommitmentFacts>,
    /// What applies to it without an act of its own: guiding documents, and law of its organizations.
    applying: Vec<CommitmentFacts>,
    /// Treaties that the country has joined and that are not in force themselves, as far as the list knows.
    waiting: Vec<String>,
    /// Treaties that can be signed for less than a year, where the country has neither signed nor joined them.
    deadlines: Vec<DeadlineFacts>,
    /// Instruments open to every state that nobody has looked up.
    open: Vec<String>,
    /// Instruments of the country's own organizations that nobody has looked up.
    regional_open: Vec<String>,
    /// Instruments of other organizations that it may join, and that nobody has looked up.
    invited_open: Vec<String>,
    /// What a law on child sexual abuse material should hold, and the items that ask about it.
    criteria: Vec<CriterionFacts>,
    sources: Vec<String>,
}

/// An instrument and where the country stands with it.
#[derive(Serialize, JsonSchema)]
pub struct CommitmentFacts {
    title: String,
    /// Its short title.
    pub short: String,
    /// What kind of instrument it is, in words.
    kind: String,
    /// Where the country stands, in words.
    status: String,
    /// Since when; may be empty.
    date: String,
    /// Of a treaty: since when it is in force itself, whoever is party; may be empty.
    force: String,
    /// Where that can be read; may be empty.
    source: String,
    /// What the country noted, such as a reservation; may be empty.
    note: String,
    /// What the instrument asks of a country.
    pub asks: String,
    sources: Vec<String>,
}

/// A treaty that can be signed for a short time still.
#[derive(Serialize, JsonSchema)]
struct DeadlineFacts {
    /// Its short title.
    short: String,
    /// The last day, in words.
    day: String,
    /// Which states can join it, and how.
    who: String,
}

/// A criterion for the law.
#[derive(Serialize, JsonSchema)]
struct CriterionFacts {
    title: String,
    /// The question.
    ask: String,
    /// The items of the assessment about it.
    items: Vec<AnsweredItem>,
    sources: Vec<String>,
}

/// An item with its level: the one that is known of it.
#[derive(Serialize, JsonSchema)]
pub struct AnsweredItem {
    pub id: String,
    /// Title and id: `Leadership (C01)`.
    pub name: String,
    /// The level that counts, 0 to 4; missing where none is known.
    pub level: Option<u8>,
    pub sources: Vec<String>,
}

/// The facts of the chapter.
pub fn commitments(case: &Case) -> CommitmentsFacts {
    let kit = &case.kit().commitments;
    let recorded: Vec<_> = kit.commitments.iter().filter_map(|one| Some((one, record(case, one)?))).collect();
    let those = |is: &dyn Fn(&Commitment, &CommitmentRecord) -> bool| -> Vec<CommitmentFacts> {
        let these = recorded.iter().filter(|(one, record)| is(one, record));
        these.map(|(one, record)| commitment(case, one, record)).collect()
    };
    let of = |kind: CommitmentKind| those(&|one, _| one.kind == kind);
    let at = |status: CommitmentStatus| those(&|one, record| record.status_of(one) == status);
    let known = those(&|_, _| true);
    let day = case.inputs.analysis.day;
    let waiting = recorded.iter().filter(|(one, record)| record.is_joined(one) && !one.is_in_force(day));
    let count = |kind: &str, is: &dyn Fn(&Commitment, &CommitmentRecord) -> bool| {
        case.voice.count(kind, recorded.iter().filter(|(one, record)| is(one, record)).count())
    };
    CommitmentsFacts {
        bound: those(&|one, record| record.is_in_force(one, day)),
        signed: at(CommitmentStatus::Signed),
        endorsed: at(CommitmentStatus::Endorsed),
        applying: at(CommitmentStatus::Applies),
        treaties: of(CommitmentKind::Treaty),
        regional: of(CommitmentKind::Regional),
        guidance: of(CommitmentKind::SoftLaw),
        treaty_count: count("treaties", &|one, record| is_told(one, record, CommitmentKind::Treaty)),
        in_force: count("treaties", &|one, record| record.is_in_force(one, day)),
        guidance_count: count("guidance", &|one, record| is_told(one, record, CommitmentKind::SoftLaw)),
        followed: count("guidance", &is_followed),
        waiting: waiting.map(|(one, _)| case.voice.text(&one.short_title)).collect(),
        deadlines: deadlines(case),
        open: open(case, Reach::Everyone),
        regional_open: open(case, Reach::Own),
        invited_open: open(case, Reach::Open),
        criteria: kit.criteria.iter().map(|one| criterion(case, one)).collect(),
        sources: known.iter().flat_map(|one| one.sources.clone()).collect(),
        known,
    }
}

fn record<'a>(case: &Case<'a>, one: &Commitment) -> Option<&'a CommitmentRecord> {
    case.strategy().commitments.get(&one.id)
}

/// Whether the country has said where it stands with an instrument of this kind.
fn is_told(one: &Commitment, record: &CommitmentRecord, kind: CommitmentKind) -> bool {
    one.kind == kind && record.status_of(one) != CommitmentStatus::Unknown
}

fn is_followed(one: &Commitment, record: &CommitmentRecord) -> bool {
    let followed = [CommitmentStatus::Endorsed, CommitmentStatus::Applies];
    one.kind == CommitmentKind::SoftLaw && followed.contains(&record.status_of(one))
}

/// The instruments of this reach that nobody has looked up and that the country can join, as far as anybody knows.
fn open(case: &Case, reach: Reach) -> Vec<String> {
    let all = case.kit().commitments.commitments.iter().filter(|one| case.reach(one) == reach);
    let unknown = all.filter(|one| {
        record(case, one).is_none_or(|record| record.status_of(one) == CommitmentStatus::Unknown)
    });
    unknown.filter(|one| is_open(case, one)).map(|one| case.voice.text(&one.short_title)).collect()
}

/// Whether the country is party to the instrument or may become it, as far as anybody knows. Every list of what is open to
/// the country follows this rule.
pub fn is_open(case: &Case, one: &Commitment) -> bool {
    let can_join = || case.strategy().can_join(one, &case.kit().commitments.commitments);
    match record(case, one).map(|record| record.status_of(one)).unwrap_or_default() {
        CommitmentStatus::Ratified
        | CommitmentStatus::Signed
        | CommitmentStatus::Endorsed
        | CommitmentStatus::Applies => true,
        CommitmentStatus::NotOpen | CommitmentStatus::DoesNotApply => false,
        CommitmentStatus::UnderReview | CommitmentStatus::None | CommitmentStatus::NotEndorsed => can_join(),
        CommitmentStatus::Unknown => case.reach(one) != Reach::Closed && can_join(),
    }
}

/// The treaties that the country could still sign, where the last day is near.
fn deadlines(case: &Case) -> Vec<DeadlineFacts> {
    let all = &case.kit().commitments.commitments;
    let near = case.strategy().near_deadlines(all, case.inputs.analysis.day);
    near.filter(|(one, _)| is_open(case, one))
        .map(|(one, day)| DeadlineFacts {
            short: case.voice.text(&one.short_title),
            day: case.voice.date(day),
            who: case.voice.text(&one.who_may_join),
        })
        .collect()
}

fn commitment(case: &Case, one: &Commitment, record: &CommitmentRecord) -> CommitmentFacts {
    CommitmentFacts {
        title: case.voice.text(&one.title),
        short: case.voice.text(&one.short_title),
        kind: one.kind.name(&case.voice),
        status: record.status_of(one).name(&case.voice),
        date: case.voice.day(&quote(&record.date)),
        force: one.in_force.map(|day| case.voice.date(day)).unwrap_or_default(),
        source: quote(&record.source),
        note: quote(&record.note),
        asks: case.voice.text(&one.asks),
        sources: case.register.entry_of(&Topic::Commitment(one.id.clone())),
    }
}

fn criterion(case: &Case, one: &Criterion) -> CriterionFacts {
    let items = answered_items(case, &one.items);
    CriterionFacts {
        title: case.voice.text(&one.title),
        ask: case.voice.text(&one.ask),
        sources: items.iter().flat_map(|item| item.sources.clone()).collect(),
        items,
    }
}

/// Those of the items that the assessment asks about, with their levels.
pub fn answered_items(case: &Case, ids: &[crate::framework::ItemId]) -> Vec<AnsweredItem> {
    let one = |id: &crate::framework::ItemId| {
        let score = case.scored_frameworks().find_map(|scored| scored.scorecard.item(id))?;
        let named = case.item_reference(id);
        let (id, name, sources) = (named.id, named.name, named.answer);
        Some(AnsweredItem { id, name, level: score.effective.map(Level::value), sources })
    };
    ids.iter().filter_map(one).collect()
}
