//! Knows which texts of international bodies speak to the country; knows no answer and no decision of it.

use crate::document::strategy::case::Case;
use crate::framework::kit::{Mandate, Reach};
use schemars::JsonSchema;
use serde::Serialize;

/// What speaks to the country.
#[derive(Serialize, JsonSchema)]
pub struct Mandates {
    /// Those for the box, in the order of the list; twelve at most.
    in_box: Vec<MandateFacts>,
}

/// A mandate: a declaration, a resolution, an article of a treaty.
#[derive(Serialize, JsonSchema)]
struct MandateFacts {
    id: String,
    title: String,
    /// Its short title.
    short: String,
    /// When it was adopted, in words.
    adopted: String,
    /// Its article or paragraph; may be empty.
    reference: String,
    /// What it asks, in a sentence.
    asks: String,
    /// What readers must know; may be empty.
    note: String,
}

/// The mandates of the country.
pub fn mandates(case: &Case) -> Mandates {
    let in_box = own_mandates(case).filter(|one| one.in_box);
    Mandates { in_box: in_box.map(|one| mandate(case, one)).collect() }
}

/// Those that speak to every country, and those of the organizations that it belongs to.
pub fn own_mandates<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Mandate> {
    let all = case.kit().mandates.iter();
    all.filter(move |one| matches!(case.reach_of(one.scope), Reach::Everyone | Reach::Own))
}

fn mandate(case: &Case, one: &Mandate) -> MandateFacts {
    MandateFacts {
        id: one.id.clone(),
        title: case.voice.text(&one.title),
        short: case.voice.text(&one.short_title),
        adopted: case.voice.day(&one.adopted),
        reference: one.reference.clone(),
        asks: case.voice.text(&one.asks),
        note: case.voice.text(&one.note),
    }
}
