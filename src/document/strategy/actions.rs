//! Knows the proposed actions as a table, the next steps and what to find out first; knows no dates and no money.

use super::case::{Case, row};
use super::situation::{Unknown, unknown};
use super::voice::Count;
use crate::document::{Align, Column, Row, Table, Width};
use crate::framework::{Action, ActionId, After, CostClass, Item, TimeFrame};
use crate::plan::{ProposedAction, Step};
use serde::Serialize;
use std::collections::BTreeMap;

/// How many unknown items the text asks about; the others stand in the situation chapter.
const ASKED: usize = 8;

/// The chapter.
#[derive(Serialize)]
pub(super) struct Actions {
    count: Count,
    /// Actions that nothing known stands in the way of.
    ready: Count,
    find_out: Vec<Unknown>,
    /// All unknown items, of which `find_out` are the most telling.
    unknown: usize,
}

/// The facts of the chapter.
pub(super) fn actions(case: &Case) -> Actions {
    let all = || case.inputs.plan.steps.iter().flat_map(|step| &step.actions);
    let open = &case.inputs.main.scorecard.find_out_first;
    let items = open.iter().filter_map(|entry| case.framework().item(&entry.id));
    Actions {
        count: case.voice.count("actions", all().count()),
        ready: case.voice.count("actions", all().filter(|action| action.can_begin()).count()),
        find_out: items.take(ASKED).map(|item| unknown(case, item)).collect(),
        unknown: open.len(),
    }
}

/// The actions on landscape pages, numbered by gap: `1.1`, `1.2`, `2.1`.
pub(super) fn table(case: &Case) -> Table {
    let numbers = numbers(&case.inputs.plan.steps);
    let rows =
        case.inputs.plan.steps.iter().filter_map(|step| Some((step, case.framework().item(&step.item)?)));
    let count = numbers.len();
    let ready =
        case.inputs.plan.steps.iter().flat_map(|step| &step.actions).filter(|one| one.can_begin()).count();
    let args = [
        ("actions", case.voice.count("actions", count).text.into()),
        ("n", ready.into()),
        ("ready", case.voice.spelled(ready).into()),
    ];
    Table {
        id: "actions".to_owned(),
        caption: super::voice::capital(&case.voice.with("table-actions", &args)),
        columns: columns(case),
        rows: rows.flat_map(|(step, item)| step_rows(case, &numbers, step, item)).collect(),
        landscape: true,
    }
}

fn numbers(steps: &[Step]) -> BTreeMap<&ActionId, String> {
    let mut numbers = BTreeMap::new();
    for (place, step) in steps.iter().enumerate() {
        for (index, proposed) in step.actions.iter().enumerate() {
            numbers.insert(&proposed.action, format!("{}.{}", place + 1, index + 1));
        }
    }
    numbers
}

fn columns(case: &Case) -> Vec<Column> {
    let column = |(key, share): (&str, f64)| Column {
        title: case.voice.say(&format!("column-{key}")),
        width: Width::Share(share),
        align: Align::Start,
    };
    let shares = [
        ("number", 0.5),
        ("gap", 1.5),
        ("activity", 2.8),
        ("indicator", 1.7),
        ("verification", 1.5),
        ("lead", 1.7),
        ("time", 1.0),
        ("cost", 0.7),
        ("after", 1.4),
    ];
    shares.into_iter().map(column).collect()
}

fn step_rows(case: &Case, numbers: &BTreeMap<&ActionId, String>, step: &Step, item: &Item) -> Vec<Row> {
    let proposals = step.actions.iter();
    let known =
        proposals.filter_map(|one| Some((one, item.actions.iter().find(|action| action.id == one.action)?)));
    known.map(|(proposed, action)| action_row(case, numbers, item, (proposed, action))).collect()
}

fn action_row(
    case: &Case,
    numbers: &BTreeMap<&ActionId, String>,
    item: &Item,
    (proposed, action): (&ProposedAction, &Action),
) -> Row {
    let voice = &case.voice;
    let named = case.named(&item.id);
    let usual = item.institutions.as_ref().map(|institutions| &institutions.lead);
    let lead = action.lead.as_ref().or(usual).map(|lead| voice.text(lead)).unwrap_or_default();
    let cells = vec![
        numbers.get(&action.id).cloned().unwrap_or_default(),
        named.name.clone(),
        voice.text(&action.title),
        voice.text(&action.indicator),
        voice.text(&action.verification),
        lead,
        voice.say(time_key(action.time)),
        voice.say(cost_key(action.cost)),
        preconditions(case, numbers, proposed, action),
    ];
    row(cells, &named.answer)
}

/// What should be in place first and is not, by the numbers of the table where they have one.
fn preconditions(
    case: &Case,
    numbers: &BTreeMap<&ActionId, String>,
    proposed: &ProposedAction,
    action: &Action,
) -> String {
    let mut said: Vec<String> =
        proposed.waits_for.iter().map(|after| precondition(case, numbers, after)).collect();
    said.extend(action.after_note.as_ref().map(|note| case.voice.text(note)));
    if said.is_empty() { case.voice.say("after-nothing") } else { said.join("; ") }
}

fn precondition(case: &Case, numbers: &BTreeMap<&ActionId, String>, after: &After) -> String {
    match after {
        After::Action { action } => match numbers.get(action) {
            Some(number) => number.clone(),
            None => foreign(case, action),
        },
        After::Item { item, level } => {
            let args = [("item", case.named(item).name.into()), ("level", level.to_string().into())];
            case.voice.with("after-level", &args)
        }
        After::Any { any } => {
            let said: Vec<String> = any.iter().map(|one| precondition(case, numbers, one)).collect();
            said.join(&case.voice.say("after-or"))
        }
    }
}

/// An action of an item that the plan does not lift.
fn foreign(case: &Case, id: &ActionId) -> String {
    let actions =
        case.framework().items.iter().flat_map(|item| item.actions.iter().map(move |one| (item, one)));
    let found = actions.into_iter().find(|(_, action)| &action.id == id);
    found.map_or_else(
        || id.to_string(),
        |(item, action)| format!("{} ({})", case.voice.text(&action.title), item.id),
    )
}

fn time_key(time: TimeFrame) -> &'static str {
    match time {
        TimeFrame::Short => "time-short",
        TimeFrame::Medium => "time-medium",
        TimeFrame::Long => "time-long",
    }
}

pub(super) fn cost_key(cost: CostClass) -> &'static str {
    match cost {
        CostClass::Low => "cost-low",
        CostClass::Mid => "cost-mid",
        CostClass::High => "cost-high",
    }
}
