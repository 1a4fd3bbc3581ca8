//! Knows that an edition groups every item once and names only items that exist.

use super::Findings;
use crate::framework::{Edition, Framework, ItemId, Library};

/// An edition holds every item exactly once.
pub fn covers(library: &Library, findings: &mut Findings) {
    for (framework, edition) in editions(library) {
        let about = framework.id.as_str();
        for item in &framework.items {
            let times = items_of(edition).filter(|id| **id == item.id).count();
            if times != 1 {
                let text = format!("edition {} holds {} {times} times", edition.id, item.id);
                let remedy = "Name every item in exactly one area of the edition.";
                findings.error((about, &format!("\"{}\"", edition.id)), text, remedy);
            }
        }
        for id in items_of(edition).filter(|id| framework.item(id).is_none()) {
            let text = format!("edition {} holds {id}, which does not exist", edition.id);
            findings.error((about, id.as_str()), text, "Remove it, or add its file.");
        }
    }
}

/// An edition has areas, and no area is empty.
pub fn areas(library: &Library, findings: &mut Findings) {
    for framework in library.frameworks.iter().filter(|framework| framework.editions.is_empty()) {
        let text = format!("{} has no edition", framework.id);
        findings.error(
            (framework.id.as_str(), "id"),
            text,
            "Add [[editions]] with areas that hold the items.",
        );
    }
    for (framework, edition) in editions(library) {
        let about = framework.id.as_str();
        if edition.areas.is_empty() {
            let text = format!("edition {} has no areas", edition.id);
            findings.error((about, &edition.id), text, "Add [[editions.areas]].");
        }
        for area in edition.areas.iter().filter(|area| area.items.is_empty()) {
            let text = format!("area {} of edition {} is empty", area.id, edition.id);
            findings.error((about, &area.id), text, "Name its items, or remove the area.");
        }
    }
}

/// Titles and merges of an edition name items of the framework.
pub fn refers(library: &Library, findings: &mut Findings) {
    for (framework, edition) in editions(library) {
        let titles = edition.titles.iter().map(|title| &title.item);
        let merges = edition.merges.iter().flat_map(|merge| &merge.items);
        for id in titles.chain(merges).filter(|id| framework.item(id).is_none()) {
            let text = format!("edition {} names {id}, which does not exist", edition.id);
            findings.error(
                (framework.id.as_str(), id.as_str()),
                text,
                "Correct the id, or remove the entry.",
            );
        }
    }
}

/// A merge joins at least two items.
pub fn merges(library: &Library, findings: &mut Findings) {
    for (framework, edition) in editions(library) {
        for merge in edition.merges.iter().filter(|merge| merge.items.len() < 2) {
            let text = format!("a merge of edition {} joins {} items", edition.id, merge.items.len());
            let place = (framework.id.as_str(), "[[editions.merges]]");
            findings.error(place, text, "Name at least two items; use [[editions.titles]] to rename one.");
        }
    }
}

/// The index uses an edition that exists.
pub fn index(library: &Library, findings: &mut Findings) {
    for framework in &library.frameworks {
        let Some(id) = &framework.index_edition else { continue };
        if framework.edition(id).is_none() {
            let text = format!("the index uses edition `{id}`, which does not exist");
            let place = (framework.id.as_str(), "index-edition");
            findings.error(place, text, "Name one of the editions, or remove index-edition.");
        }
    }
}

fn editions(library: &Library) -> impl Iterator<Item = (&Framework, &Edition)> {
    library
        .frameworks
        .iter()
        .flat_map(|framework| framework.editions.iter().map(move |edition| (framework, edition)))
}

fn items_of(edition: &Edition) -> impl Iterator<Item = &ItemId> {
    edition.areas.iter().flat_map(|area| &area.items)
}
