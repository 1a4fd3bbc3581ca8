//! Knows what an action says of itself, and that costs, evidence and examples can be believed; follows no condition.

use super::Findings;
use super::honesty::YEARS;
use super::visit::{actions, items_with_actions};
use crate::framework::{Action, ActionExample, Library, Status, Text, UnitCost};

/// How many actions an item has at least: fewer leave a country no choice.
const FEWEST: usize = 4;

/// How many letters stand on a line of a chart.
const SHORT_TITLE: usize = 54;

/// How many steps an action has.
const STEPS: std::ops::RangeInclusive<usize> = 3..=6;

/// An item has several actions.
pub fn several(library: &Library, findings: &mut Findings) {
    for item in items_with_actions(library).filter(|item| item.actions.len() < FEWEST) {
        let text = format!("{} has fewer than {FEWEST} actions: {}", item.id, item.actions.len());
        let remedy = "Write one for each thing that a country can do by itself.";
        findings.warning((item.id.as_str(), "[[actions]]"), text, remedy);
    }
}

/// An action has a title that stands on one line of a chart, in every language, or a short one that does; so has its review.
pub fn short_titles(library: &Library, findings: &mut Findings) {
    for (item, action) in actions(library) {
        let title = action.short_title.as_ref().unwrap_or(&action.title);
        let review = action.short_review_title.as_ref().or(action.review_title.as_ref());
        let mut shown = std::iter::once(title).chain(review).flat_map(Text::all);
        if shown.any(|words| words.chars().count() > SHORT_TITLE) {
            let text = format!("{} has no title of at most {SHORT_TITLE} letters", action.id);
            let remedy = "Write `short-title`: what is done, in few words, in every language.";
            findings.warning((item.id.as_str(), action.id.as_str()), text, remedy);
        }
    }
}

/// An action says what it lifts or what makes it void, in which steps it is done, what a unit costs and what its indicator should show.
pub fn whole(library: &Library, findings: &mut Findings) {
    for (item, action) in actions(library) {
        let parts = [
            (item.has_conditions() && action.lifts.is_empty() && action.unless.is_empty(), "lifts or unless"),
            (!STEPS.contains(&action.steps.len()), "three to six steps"),
            (action.unit_cost.is_none(), "unit-cost"),
            (action.targets.is_empty(), "targets"),
        ];
        let lacks: Vec<&str> = parts.into_iter().filter(|(is, _)| *is).map(|(_, part)| part).collect();
        if !lacks.is_empty() {
            let text = format!("{} does not say: {}", action.id, lacks.join(", "));
            let remedy = "Add it; questionnaires/README.md shows the form.";
            findings.warning((item.id.as_str(), action.id.as_str()), text, remedy);
        }
    }
}

/// A unit costs something, the usual cost lies in its range, the prices are of a plausible year, and what is not ours
/// names its source.
pub fn unit_costs(library: &Library, findings: &mut Findings) {
    for (item, action) in actions(library) {
        let Some(cost) = &action.unit_cost else { continue };
        if let Some((fault, remedy)) = cost_fault(cost) {
            let text = format!("the unit cost of {} {fault}", action.id);
            findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
        }
    }
}

fn cost_fault(cost: &UnitCost) -> Option<(&'static str, &'static str)> {
    let in_order = cost.low > 0.0 && cost.low <= cost.usual && cost.usual <= cost.high;
    let sourced = cost.status == Status::Drafted || cost.source.as_deref().is_some_and(is_told);
    if !in_order || !cost.high.is_finite() {
        return Some(("is no range", "Write dollars above nothing: low, then usual, then high."));
    }
    if !YEARS.contains(&cost.year) {
        return Some(("is of no plausible year", "Write the year whose prices these are, 1989 to 2035."));
    }
    (!sourced).then_some(("has no source", "Add `source`, or set status to drafted."))
}

/// What is said of how well an action works, and where it was done, names its source.
pub fn sources(library: &Library, findings: &mut Findings) {
    for (item, action) in actions(library) {
        let evidence = action.evidence.iter().map(|evidence| (action.id.as_str(), &evidence.source));
        let examples = action.examples.iter().map(|example| (example.id.as_str(), &example.source));
        for (id, _) in evidence.chain(examples).filter(|(_, source)| !is_told(source)) {
            let text = format!("what is known of {id} names no source");
            let remedy = "Name publisher, title and address, or remove it.";
            findings.error((item.id.as_str(), id), text, remedy);
        }
    }
}

/// An example bears the id of its action, of a country that can be chosen, in a plausible year.
pub fn examples(library: &Library, findings: &mut Findings) {
    for (item, action) in actions(library) {
        for example in &action.examples {
            if let Some((fault, remedy)) = example_fault(library, action, example) {
                let text = format!("the example {} {fault}", example.id);
                findings.error((item.id.as_str(), &example.id), text, remedy);
            }
        }
    }
}

fn example_fault(
    library: &Library,
    action: &Action,
    example: &ActionExample,
) -> Option<(&'static str, &'static str)> {
    let number = example.id.strip_prefix(action.id.as_str()).and_then(|rest| rest.strip_prefix("-E"));
    if number.is_none_or(|number| number.parse::<u16>().is_err()) {
        return Some(("is not called after its action", "Write the id of the action, -E and a number."));
    }
    if library.country(&example.country).is_none() {
        return Some(("names a country that is not listed", "Write a code of countries.toml, such as KEN."));
    }
    (!YEARS.contains(&example.year))
        .then_some(("is of no plausible year", "Write the year in which it was done, 1989 to 2035."))
}

fn is_told(source: &str) -> bool {
    !source.trim().is_empty()
}
