//! Knows the action plan in short: a line for each action under its objective; knows neither partners nor indicators.

use super::filled_column::FilledColumn;
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::resources::constant_head;
use crate::document::strategy::planned_action::{ActionFacts, action_facts, by_objective};
use crate::document::{Inline, Row, SourceId, Table};
use crate::framework::ObjectiveId;
use crate::plan::PlannedAction;
use crate::words::capital;

/// The actions by objective: number, title, lead, years, cost or its class, and whether they are decided.
pub fn short_plan(case: &Case) -> Table {
    let groups = groups(case);
    let actions: Vec<&ActionFacts> = groups.iter().flat_map(|(_, actions)| actions).collect();
    let say = |key: &str| case.voice.say(key);
    let columns = FilledColumn::all([
        FilledColumn::new(say("column-action"), 0.55, texts(&actions, |one| one.number.clone())),
        FilledColumn::new(say("column-task"), 3.6, texts(&actions, |one| one.title.clone())),
        FilledColumn::new(say("column-lead"), 2.0, texts(&actions, lead)),
        FilledColumn::new(say("column-years"), 0.95, texts(&actions, |one| one.years.clone())),
        FilledColumn::new(constant_head(case), 1.2, texts(&actions, cost)),
        FilledColumn::new(say("column-status"), 0.9, statuses(case, &actions)),
    ]);
    let mut rows = Vec::new();
    let mut place = 0;
    for (title, actions) in &groups {
        rows.push(heading(title.clone(), columns.len()));
        for action in actions {
            let cells = columns.iter().map(|column| column.cell(case, place)).collect();
            rows.push(Row { cells, sources: action.sources.iter().cloned().map(SourceId).collect() });
            place += 1;
        }
    }
    Table {
        id: "actions".to_owned(),
        caption: caption(case, &actions),
        columns: columns.iter().map(FilledColumn::head).collect(),
        rows,
        landscape: false,
    }
}

/// The actions of each objective under what it is called.
fn groups(case: &Case) -> Vec<(String, Vec<ActionFacts>)> {
    let title = |id: Option<ObjectiveId>| match id {
        Some(id) => objective_title(case, &id),
        None => case.voice.say("objective-none"),
    };
    let facts =
        |actions: Vec<&PlannedAction>| actions.into_iter().map(|one| action_facts(case, one)).collect();
    by_objective(case).into_iter().map(|(id, actions)| (title(id), facts(actions))).collect()
}

fn objective_title(case: &Case, id: &ObjectiveId) -> String {
    let title = case.kit().objective(id).map(|one| case.voice.text(&one.title)).unwrap_or_default();
    let number = case.inputs.analysis.national().objective_number(id).unwrap_or_default();
    let number = case.voice.say_with("cell-objective", &[("number", number.to_string().into())]);
    format!("{number}: {title}")
}

/// A row that says what the rows below it are about: in the widest column, the second.
fn heading(title: String, columns: usize) -> Row {
    let strong = Inline::Strong { children: vec![Inline::Text { text: title }] };
    let mut cells = vec![Vec::new(); columns];
    if let Some(cell) = cells.get_mut(1) {
        cell.push(strong);
    }
    Row { cells, sources: Vec::new() }
}

fn texts(actions: &[&ActionFacts], text: impl Fn(&ActionFacts) -> String) -> Vec<String> {
    actions.iter().map(|action| text(action)).collect()
}

/// The lead that the country named; what is only usual elsewhere is no lead.
fn lead(action: &ActionFacts) -> String {
    if action.lead.own { action.lead.text.clone() } else { String::new() }
}

fn cost(action: &ActionFacts) -> String {
    if action.rounded_cost.is_empty() { action.class().to_owned() } else { action.rounded_cost.clone() }
}

/// Whether each is decided; nothing where all are or none is.
fn statuses(case: &Case, actions: &[&ActionFacts]) -> Vec<String> {
    let is_mixed = [true, false].iter().all(|wanted| actions.iter().any(|one| one.decided == *wanted));
    let status = |action: &ActionFacts| match action.decided {
        _ if !is_mixed => String::new(),
        true => case.voice.say("cell-decided"),
        false => case.voice.say("cell-proposed"),
    };
    texts(actions, status)
}

fn caption(case: &Case, actions: &[&ActionFacts]) -> String {
    let decided = actions.iter().filter(|action| action.decided).count();
    let args = [
        ("actions", case.voice.count("actions", actions.len()).text.into()),
        ("n", decided.into()),
        ("decided", case.voice.in_words(decided).into()),
    ];
    capital(&case.voice.say_with("table-matrix", &args))
}
