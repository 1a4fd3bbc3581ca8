//! Knows where a country's words count so few children that somebody could tell who they are; knows no number.

use super::list::point;
use super::{CountPlace, OpenMatter, OpenPoint, OpenPointInputs, OpenPointOwner};
use crate::assessment::Confidentiality;
use crate::assessment::strategy::{Entry, Matter};

/// The findings of items, and the public entries that tell of children. How many took part in a consultation is no such
/// place: papers print it as fewer than ten.
pub(super) fn small_numbers(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let is_small = |text: &str| inputs.languages.small_number(text).is_some();
    let findings = inputs.answers.iter().filter(|(_, answer)| is_small(&answer.comment));
    let findings = findings.map(|(item, _)| CountPlace::Item(item.clone()));
    let is_public = |entry: &Entry| entry.confidentiality == Confidentiality::Public;
    let entries = inputs
        .strategy
        .entries
        .iter()
        .filter(|(_, entry)| is_public(entry) && texts(&entry.matter).into_iter().any(is_small));
    let places = findings.chain(entries.map(|(id, _)| CountPlace::Entry(*id)));
    let matters = places.map(|place| OpenMatter::SmallNumber { place });
    matters.map(|matter| point(matter, OpenPointOwner::Coordinator, true)).collect()
}

/// The words of an entry that tells of children; none of any other.
fn texts(matter: &Matter) -> Vec<&str> {
    let words: Vec<&String> = match matter {
        Matter::Figure(one) => vec![&one.title, &one.value],
        Matter::Finding(one) => vec![&one.text],
        Matter::Consultation(one) => vec![&one.title, &one.place, &one.method, &one.said, &one.changed],
        // What was raised in a consultation may tell of children.
        Matter::Comment(one) if !one.consultation.is_empty() => vec![&one.text, &one.response, &one.changed],
        Matter::Risk(_)
        | Matter::Comment(_)
        | Matter::Law(_)
        | Matter::Policy(_)
        | Matter::Rights(_)
        | Matter::Stakeholder(_)
        | Matter::Signature(_)
        | Matter::Contact(_)
        | Matter::Calendar(_) => Vec::new(),
    };
    words.into_iter().map(String::as_str).collect()
}
