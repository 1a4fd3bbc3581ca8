//! Knows where the country stands with treaties and other instruments, and what nobody has looked up.

use crate::assessment::Topic;
use crate::assessment::strategy::{CommitmentRecord, CommitmentStatus};
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::framework::Level;
use crate::framework::kit::{Commitment, Criterion, Reach};
use crate::presentation::Label;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct CommitmentsFacts {
    /// The instruments that the country has an entry for.
    known: Vec<CommitmentFacts>,
    /// How many they are.
    count: Count,
    /// How many of them are ratified.
    ratified: Count,
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
struct CommitmentFacts {
    title: String,
    /// Its short title.
    short: String,
    /// What kind of instrument it is, in words.
    kind: String,
    /// Where the country stands, in words.
    status: String,
    /// Since when; may be empty.
    date: String,
    /// Where that can be read; may be empty.
    source: String,
    /// What the country noted, such as a reservation; may be empty.
    note: String,
    /// What the instrument asks of a country.
    asks: String,
    sources: Vec<String>,
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
    let record = |one: &Commitment| case.strategy().commitments.get(&one.id);
    let looked_up = |one: &&Commitment| record(one).is_some_and(|it| it.status != CommitmentStatus::Unknown);
    let known: Vec<CommitmentFacts> =
        kit.commitments.iter().filter_map(|one| Some(commitment(case, one, record(one)?))).collect();
    let ratified = kit
        .commitments
        .iter()
        .filter(|one| record(one).is_some_and(|it| it.status == CommitmentStatus::Ratified));
    let open = |reach: Reach| {
        let open = kit.commitments.iter().filter(|one| !looked_up(one) && case.reach(one) == reach);
        open.map(|one| case.voice.text(&one.short_title)).collect()
    };
    CommitmentsFacts {
        count: case.voice.count("instruments", known.len()),
        ratified: case.voice.count("instruments", ratified.count()),
        open: open(Reach::Everyone),
        regional_open: open(Reach::Own),
        invited_open: open(Reach::Open),
        criteria: kit.criteria.iter().map(|one| criterion(case, one)).collect(),
        sources: known.iter().flat_map(|one| one.sources.clone()).collect(),
        known,
    }
}

fn commitment(case: &Case, one: &Commitment, record: &CommitmentRecord) -> CommitmentFacts {
    CommitmentFacts {
        title: case.voice.text(&one.title),
        short: case.voice.text(&one.short_title),
        kind: one.kind.name(&case.voice),
        status: record.status.name(&case.voice),
        date: case.voice.day(&quote(&record.date)),
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
