//! Knows which answers serve which instrument: the areas of GC25, provisions of treaties, and items of several frameworks.

use super::commitments::{AnsweredItem, answered_items, is_open};
use crate::document::strategy::case::{Case, each_once};
use crate::framework::kit::{CommentArea, Commitment, Provision, Reach};
use crate::framework::{Framework, Item, ItemId};
use schemars::JsonSchema;
use serde::Serialize;

/// The annex.
#[derive(Serialize, JsonSchema)]
pub struct CrossMap {
    /// The areas of General Comment No. 25 that the assessment asks about.
    areas: Vec<InstrumentArea>,
    /// The instruments open to the country, with the provisions that the assessment asks about.
    pub instruments: Vec<InstrumentFacts>,
    /// Those made by organizations the country does not belong to, and open to it.
    invited: Vec<String>,
    /// Items of the other questionnaires that ask about the same as one of a questionnaire before them, the main one first.
    pub links: Vec<ItemLink>,
}

/// An area of General Comment No. 25.
#[derive(Serialize, JsonSchema)]
struct InstrumentArea {
    title: String,
    /// Its paragraphs, in figures: `95–103`.
    paragraphs: String,
    /// The items of the assessment about it.
    items: Vec<AnsweredItem>,
}

/// An instrument.
#[derive(Serialize, JsonSchema)]
pub struct InstrumentFacts {
    /// Its short title.
    pub short: String,
    /// The articles and paragraphs that the assessment asks about, in figures; may be empty.
    references: String,
    /// The items of the assessment about any of them, each once.
    items: Vec<AnsweredItem>,
    /// Its provisions that the assessment asks about.
    pub provisions: Vec<ProvisionFacts>,
}

/// A provision of an instrument.
#[derive(Serialize, JsonSchema)]
pub struct ProvisionFacts {
    /// Its article or paragraph.
    pub reference: String,
    /// What it is about.
    pub topic: String,
    /// The items of the assessment about it.
    pub items: Vec<AnsweredItem>,
}

/// An item of one framework beside the items of others that ask about the same matter.
#[derive(Serialize, JsonSchema)]
pub struct ItemLink {
    /// The item of the other questionnaire.
    pub item: AnsweredItem,
    /// The items beside it.
    pub others: Vec<AnsweredItem>,
}

/// The facts of the annex.
pub fn crossmap(case: &Case) -> CrossMap {
    let kit = &case.kit().commitments;
    let areas = kit.areas.iter().map(|one| area(case, one));
    let open = || kit.commitments.iter().filter(|one| is_open(case, one));
    let instruments = open().map(|one| instrument(case, one));
    let invited = open().filter(|one| case.reach(one) == Reach::Open);
    CrossMap {
        areas: areas.filter(|area| !area.items.is_empty()).collect(),
        instruments: instruments.filter(|one| !one.provisions.is_empty()).collect(),
        invited: invited.map(|one| case.voice.text(&one.short_title)).collect(),
        links: links(case),
    }
}

fn area(case: &Case, one: &CommentArea) -> InstrumentArea {
    InstrumentArea {
        title: case.voice.text(&one.title),
        paragraphs: one.paragraphs.clone(),
        items: answered_items(case, &one.items),
    }
}

fn instrument(case: &Case, one: &Commitment) -> InstrumentFacts {
    let provisions = one.provisions.iter().map(|part| provision(case, part));
    let provisions: Vec<ProvisionFacts> = provisions.filter(|part| !part.items.is_empty()).collect();
    let references = provisions.iter().map(|part| part.reference.as_str()).filter(|one| !one.is_empty());
    let asked: Vec<ItemId> = each_once(one.provisions.iter().flat_map(|part| part.items.iter().cloned()));
    InstrumentFacts {
        short: case.voice.text(&one.short_title),
        references: references.collect::<Vec<_>>().join("; "),
        items: answered_items(case, &asked),
        provisions,
    }
}

/// A provision with the items of the assessment about it.
pub fn provision(case: &Case, part: &Provision) -> ProvisionFacts {
    ProvisionFacts {
        reference: part.reference.clone(),
        topic: case.voice.text(&part.topic),
        items: answered_items(case, &part.items),
    }
}

fn links(case: &Case) -> Vec<ItemLink> {
    let frameworks: Vec<&Framework> = case.scored_frameworks().map(|scored| scored.framework).collect();
    // Both sides of a pair name each other; it stands with the later one.
    let link = |(place, item): (usize, &Item)| {
        let is_before = |id: &&ItemId| frameworks.iter().take(place).any(|one| one.item(id).is_some());
        let before: Vec<ItemId> = item.also_counts_for.iter().filter(is_before).cloned().collect();
        let others = answered_items(case, &before);
        let own = answered_items(case, std::slice::from_ref(&item.id)).pop()?;
        (!others.is_empty()).then_some(ItemLink { item: own, others })
    };
    let items =
        frameworks.iter().enumerate().flat_map(|(at, one)| one.items.iter().map(move |item| (at, item)));
    items.filter_map(link).collect()
}
