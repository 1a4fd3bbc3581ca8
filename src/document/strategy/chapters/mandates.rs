//! Knows which texts of international bodies speak to the country; knows no answer and no decision of it.

use super::commitments::{AnsweredItem, answered_items};
use crate::document::strategy::case::Case;
use crate::framework::kit::{Mandate, MandateList, Provision, Reach};
use schemars::JsonSchema;
use serde::Serialize;

/// What speaks to the country.
#[derive(Serialize, JsonSchema)]
pub struct Mandates {
    /// Those for the box, in the order of the list; twelve at most.
    in_box: Vec<MandateFacts>,
    /// All of them, with what they ask paragraph by paragraph.
    pub all: Vec<MandateFacts>,
}

/// A mandate: a declaration, a resolution, an article of a treaty.
#[derive(Serialize, JsonSchema)]
pub struct MandateFacts {
    id: String,
    title: String,
    /// Its short title.
    pub short: String,
    /// When it was adopted, in words.
    adopted: String,
    /// Its article or paragraph; may be empty.
    reference: String,
    /// Whom it speaks to.
    addressed: String,
    /// What it asks, in a sentence.
    asks: String,
    /// What readers must know; may be empty.
    note: String,
    /// What it asks paragraph by paragraph; may be empty.
    pub parts: Vec<MandatePart>,
    /// The same where it has several lists of paragraphs, each numbered from 1; may be empty.
    lists: Vec<MandateListFacts>,
}

/// A list of paragraphs of a text that has several.
#[derive(Serialize, JsonSchema)]
struct MandateListFacts {
    id: String,
    /// What the list is, and to whom it speaks.
    heading: String,
    /// Its paragraphs.
    parts: Vec<MandatePart>,
}

/// A paragraph and what it asks.
#[derive(Serialize, JsonSchema)]
pub struct MandatePart {
    /// The paragraph.
    pub reference: String,
    /// What it asks.
    pub topic: String,
    /// The items of the assessment about it.
    pub items: Vec<AnsweredItem>,
}

/// The mandates of the country.
pub fn mandates(case: &Case) -> Mandates {
    let own = || {
        let all = case.kit().mandates.iter();
        all.filter(|one| matches!(case.reach_of(one.scope), Reach::Everyone | Reach::Own))
    };
    Mandates {
        in_box: own().filter(|one| one.in_box).map(|one| mandate(case, one)).collect(),
        all: own().map(|one| mandate(case, one)).collect(),
    }
}

fn mandate(case: &Case, one: &Mandate) -> MandateFacts {
    let part = |part: &Provision| MandatePart {
        reference: part.reference.clone(),
        topic: case.voice.text(&part.topic),
        items: answered_items(case, &part.items),
    };
    let list = |list: &MandateList| MandateListFacts {
        id: list.id.clone(),
        heading: case.voice.text(&list.heading),
        parts: list.provisions.iter().map(part).collect(),
    };
    MandateFacts {
        id: one.id.clone(),
        title: case.voice.text(&one.title),
        short: case.voice.text(&one.short_title),
        adopted: case.voice.day(&one.adopted),
        reference: one.reference.clone(),
        addressed: case.voice.text(&one.addressed),
        asks: case.voice.text(&one.asks),
        note: case.voice.text(&one.note),
        parts: one.provisions.iter().map(part).collect(),
        lists: one.lists.iter().map(list).collect(),
    }
}
