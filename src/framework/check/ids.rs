//! Knows what a good id looks like and that none is used twice.

use super::Findings;
use super::visit::{REGIONS, items};
use crate::framework::{Library, Regions, Stage, TextLine};
use std::collections::{BTreeMap, BTreeSet};

const PLAIN: &str = "Use capital letters, digits and hyphens only; begin with a letter.";

/// Ids of items, stages and everything inside them are made of capital letters, digits and hyphens. Conditions have a form
/// of their own.
pub fn form(library: &Library, findings: &mut Findings) {
    let conditions = items(library).flat_map(|(_, item)| item.conditions());
    let conditions: BTreeSet<&str> = conditions.map(|condition| condition.id.as_str()).collect();
    for (about, id) in every(library) {
        if !is_plain(&id) && !conditions.contains(id.as_str()) {
            findings.error((&about, &id), format!("`{id}` is not well formed"), PLAIN);
        }
    }
}

/// No id is used twice, over everything that is asked.
pub fn unique(library: &Library, findings: &mut Findings) {
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    for (about, id) in every(library) {
        match first.get(&id) {
            Some(other) => {
                let text = format!("`{id}` is used twice, in {other} and in {about}");
                findings.error((&about, &id), text, "Give the newer one an id that was never used.");
            }
            None => {
                first.insert(id, about);
            }
        }
    }
}

/// The ids of questions and figures begin with the id of their item.
pub fn prefixes(library: &Library, findings: &mut Findings) {
    for (_, item) in items(library) {
        let questions = item.questions.iter().map(|question| (&question.id, "Q"));
        let statistics =
            item.gap.iter().flat_map(|gap| &gap.statistics).map(|statistic| (&statistic.id, "S"));
        for (id, letter) in questions.chain(statistics) {
            if !id.starts_with(&format!("{}-{letter}", item.id)) {
                let text = format!("`{id}` does not begin with `{}-{letter}`", item.id);
                findings.error((item.id.as_str(), id), text, "Begin the id with the id of its item.");
            }
        }
    }
}

/// Actions of an item are `A`, the item's number, a hyphen and their own: `A01-1`; measures are numbered through: `M01`.
pub fn actions(library: &Library, findings: &mut Findings) {
    for (_, item) in items(library) {
        let number = item.id.as_str().trim_start_matches(|letter: char| letter.is_ascii_uppercase());
        let own = format!("A{number}-");
        let fits = |id: &str| id.starts_with(&own) || is_measure(id);
        for action in item.actions.iter().filter(|action| !fits(action.id.as_str())) {
            let text = format!("action `{}` does not fit item {}", action.id, item.id);
            let remedy =
                "Write A, the number of its item, a hyphen and its own number; for a measure M and a number.";
            findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
        }
    }
}

fn is_measure(id: &str) -> bool {
    id.strip_prefix('M').is_some_and(|number| number.len() >= 2 && number.chars().all(|c| c.is_ascii_digit()))
}

fn is_plain(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    id.starts_with(|c: char| c.is_ascii_uppercase())
        && id.split('-').all(|part| !part.is_empty() && part.chars().all(plain))
}

/// Every permanent id of an item, a stage, something inside them, an entry of the material or what is declared about regions,
/// with the id of what holds it.
pub fn every(library: &Library) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (_, item) in items(library) {
        let mut add = |id: &str| found.push((item.id.to_string(), id.to_owned()));
        add(item.id.as_str());
        item.conditions().for_each(|condition| add(condition.id.as_str()));
        item.questions.iter().for_each(|question| add(&question.id));
        item.gap.iter().flat_map(|gap| &gap.statistics).for_each(|statistic| add(&statistic.id));
        item.actions.iter().for_each(|action| add(action.id.as_str()));
        item.actions.iter().flat_map(|action| &action.examples).for_each(|example| add(&example.id));
    }
    for stage in &library.stages.stages {
        found.extend(inside(stage).into_iter().map(|id| (stage.id.to_string(), id)));
    }
    library.kit.clone().each_file(&mut |name, file| {
        found.extend(file.ids().into_iter().map(|id| (format!("strategy/{name}"), id)));
    });
    let Regions { regions, offices, groups, consents } = &library.regions;
    let mut add = |id: &str| found.push((REGIONS.to_owned(), id.to_owned()));
    regions.iter().for_each(|region| add(region.id.as_str()));
    offices.iter().for_each(|office| add(office.id.as_str()));
    groups.iter().for_each(|group| add(group.id.as_str()));
    consents.iter().for_each(|consent| add(consent.id.as_str()));
    found
}

fn inside(stage: &Stage) -> Vec<String> {
    let lines = |lines: &[TextLine]| lines.iter().map(|line| line.id.clone()).collect::<Vec<_>>();
    let outputs = stage.outputs.iter().map(|output| output.id.clone()).collect();
    let gates = stage.gates.iter().map(|gate| gate.id.clone()).collect();
    [vec![stage.id.to_string()], lines(&stage.inputs), lines(&stage.tasks), outputs, gates].concat()
}
