//! Knows what sound instruments and mandates are, and where material was read: days, sources, who may join. Knows no
//! country.

use super::Findings;
use super::kit::about;
use crate::framework::kit::{Commitment, CommitmentKind, Mandate};
use crate::framework::{Library, Status};
use std::collections::BTreeSet;

/// The file of instruments.
const COMMITMENTS: &str = "commitments";
/// The file of mandates.
const MANDATES: &str = "mandates";

/// The day of adoption is written as year, year-month or year-month-day.
pub fn adoption_days(library: &Library, findings: &mut Findings) {
    let kit = &library.kit;
    let instruments = kit.commitments.commitments.iter().map(|one| (COMMITMENTS, &one.id, &one.adopted));
    let mandates = kit.mandates.iter().map(|one| (MANDATES, &one.id, &one.adopted));
    for (file, id, adopted) in instruments.chain(mandates).filter(|(_, _, adopted)| !is_date(adopted)) {
        let text = format!("{id}: `{adopted}` is no date of adoption");
        let remedy = "Write the year, or year and month, or the day: 2021, 2021-03, 2021-03-02.";
        findings.error((&about(file), id), text, remedy);
    }
}

/// Whether these words are a year, a month or a day.
pub(super) fn is_date(words: &str) -> bool {
    let numbers: Vec<Option<u16>> = words.split('-').map(|part| part.parse().ok()).collect();
    let (year, month, day) = (1919..=2035, 1..=12, 1..=31);
    match numbers.as_slice() {
        [Some(y)] => year.contains(y),
        [Some(y), Some(m)] => year.contains(y) && month.contains(m),
        [Some(y), Some(m), Some(d)] => year.contains(y) && month.contains(m) && day.contains(d),
        _ => false,
    }
}

/// What is called verified names where it was read.
pub fn sources(library: &Library, findings: &mut Findings) {
    let kit = &library.kit;
    let instruments = kit.commitments.commitments.iter();
    let instruments = instruments.map(|one| (COMMITMENTS, &one.id, one.status, &one.source));
    let criteria = kit.commitments.criteria.iter().map(|one| (COMMITMENTS, &one.id, one.status, &one.source));
    let mandates = kit.mandates.iter().map(|one| (MANDATES, &one.id, one.status, &one.source));
    let harms = kit.harms.iter().map(|one| ("risks-harms", &one.id, one.status, &one.source));
    let topics = kit.legal_topics.iter().map(|one| ("legal-topics", &one.id, one.status, &one.source));
    let terms = kit.glossary.terms.iter().map(|one| ("glossary", &one.id, one.status, &one.source));
    let links = kit.indicators.iter().flat_map(|card| &card.links);
    let links = links.map(|one| ("indicators", &one.id, one.status, &one.source));
    let of_law = instruments.chain(criteria).chain(mandates);
    for (file, id, status, source) in of_law.chain(harms).chain(topics).chain(terms).chain(links) {
        if status == Status::Verified && source.as_deref().is_none_or(|source| source.trim().is_empty()) {
            let remedy = "Add `source` with where it was read, or set status to recalled.";
            findings.error((&about(file), id), format!("{id} is verified without a source"), remedy);
        }
    }
}

/// A treaty says who may join it; nothing else is signed or joined.
pub fn treaties(library: &Library, findings: &mut Findings) {
    let all = &library.kit.commitments.commitments;
    for one in all {
        if let Some((text, remedy)) = treaty_fault(one, all) {
            findings.error((&about(COMMITMENTS), &one.id), format!("{} {text}", one.id), remedy);
        }
    }
}

fn treaty_fault(one: &Commitment, all: &[Commitment]) -> Option<(&'static str, &'static str)> {
    let days = [one.opened, one.in_force, one.deadline];
    let is_joined =
        days.iter().any(Option::is_some) || !one.who_may_join.is_empty() || one.only_parties_of.is_some();
    let is_treaty = |id: &String| all.iter().any(|it| &it.id == id && it.kind == CommitmentKind::Treaty);
    match one.kind {
        CommitmentKind::Treaty if one.who_may_join.is_empty() => {
            Some(("does not say who may join it", "Say in `who-may-join` which states can join, and how."))
        }
        CommitmentKind::Treaty
            if one.deadline.is_some_and(|last| one.opened.is_none_or(|first| last < first)) =>
        {
            Some(("can be signed until a day before it was opened", "Correct `opened` or `deadline`."))
        }
        CommitmentKind::Treaty if one.only_parties_of.as_ref().is_some_and(|id| !is_treaty(id)) => Some((
            "asks for a treaty that is not in the list",
            "Name a treaty of this file in `only-parties-of`.",
        )),
        CommitmentKind::SoftLaw | CommitmentKind::Regional if is_joined => Some((
            "is no treaty, but says how it is joined",
            "Remove opened, in-force, deadline, who-may-join and only-parties-of, or set kind to treaty.",
        )),
        CommitmentKind::Treaty | CommitmentKind::SoftLaw | CommitmentKind::Regional => None,
    }
}

/// Paragraphs that stand in one table can be told apart by their numbers.
pub fn paragraphs(library: &Library, findings: &mut Findings) {
    let kit = &library.kit;
    let instruments = kit.commitments.commitments.iter().map(|one| (COMMITMENTS, &one.provisions));
    let mandates = kit.mandates.iter().map(|one| (MANDATES, &one.provisions));
    let lists = kit.mandates.iter().flat_map(|one| &one.lists).map(|list| (MANDATES, &list.provisions));
    for (file, provisions) in instruments.chain(mandates).chain(lists) {
        let mut seen = BTreeSet::new();
        let again =
            provisions.iter().find(|one| !one.reference.is_empty() && !seen.insert(one.reference.as_str()));
        if let Some(again) = again {
            let text = format!("{} has the number {}, as one before it", again.id, again.reference);
            let remedy = "Correct the number, or put each list of a mandate into [[mandates.lists]].";
            findings.error((&about(file), &again.id), text, remedy);
        }
    }
}

/// The box of the strategy has room for its mandates, in whichever country.
pub fn boxed_mandates(library: &Library, findings: &mut Findings) {
    let over = library.kit.mandates.iter().filter(|one| one.in_box).nth(Mandate::MOST_IN_BOX);
    if let Some(one) = over {
        let text = format!("{} is one too many for the box of mandates", one.id);
        findings.error((&about(MANDATES), &one.id), text, "Set `in-box` to false for this one or another.");
    }
}
