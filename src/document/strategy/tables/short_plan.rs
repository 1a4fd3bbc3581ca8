//! Knows the action plan in short: what is decided, a line for each action under its objective, and how much is under
//! consideration; knows neither partners nor indicators.

use super::filled_column::FilledColumn;
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::resources::constant_head;
use crate::document::strategy::planned_action::{ActionFacts, action_facts, order};
use crate::document::{Inline, Row, SourceId, Table};
use crate::framework::ObjectiveId;
use crate::words::capital;

/// The actions of an objective.
struct Group {
    /// What the objective is called.
    title: String,
    /// Those that the table lists.
    actions: Vec<ActionFacts>,
    /// How many more are under consideration.
    considered: usize,
}

/// The decided actions by objective: number, title, lead, years, and cost or its class. Of those under consideration the
/// number; all of them where nothing is decided.
pub fn short_plan(case: &Case) -> Table {
    let groups = groups(case);
    let actions: Vec<&ActionFacts> = groups.iter().flat_map(|group| &group.actions).collect();
    let say = |key: &str| case.voice.say(key);
    let columns = FilledColumn::all([
        FilledColumn::new(say("column-action"), 0.55, texts(&actions, |one| one.number.clone())),
        FilledColumn::new(say("column-task"), 4.2, texts(&actions, |one| one.title.clone())),
        FilledColumn::new(say("column-lead"), 2.4, texts(&actions, lead)),
        FilledColumn::new(say("column-years"), 1.3, texts(&actions, |one| one.years.clone())),
        FilledColumn::new(constant_head(case), 1.5, texts(&actions, cost)),
    ]);
    let mut rows = Vec::new();
    let mut place = 0;
    for group in &groups {
        rows.push(heading(case, group, columns.len()));
        for action in &group.actions {
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

/// The actions of each objective in the order of their numbers, those of none last.
fn groups(case: &Case) -> Vec<Group> {
    let national = case.inputs.analysis.national();
    let is_decided = national.actions.iter().any(|action| action.decided);
    let of = |title: String, id: Option<&ObjectiveId>| {
        let own = national.actions.iter().filter(|action| action.objective.as_ref() == id);
        let (listed, considered): (Vec<_>, Vec<_>) = own.partition(|action| action.decided || !is_decided);
        let mut actions: Vec<ActionFacts> =
            listed.into_iter().map(|action| action_facts(case, action)).collect();
        actions.sort_by_key(|action| order(&action.number));
        Group { title, actions, considered: considered.len() }
    };
    let objectives = national.needed.iter().map(|id| of(objective_title(case, id), Some(id)));
    let none = std::iter::once_with(|| of(case.voice.say("objective-none"), None));
    objectives.chain(none).filter(|group| !group.actions.is_empty() || group.considered > 0).collect()
}

fn objective_title(case: &Case, id: &ObjectiveId) -> String {
    let title = case.kit().objective(id).map(|one| case.voice.text(&one.short_title)).unwrap_or_default();
    let number = case.inputs.analysis.national().objective_number(id).unwrap_or_default();
    let number = case.voice.say_with("cell-objective", &[("number", number.to_string().into())]);
    format!("{number}: {title}")
}

/// A row that says what the rows below it are about: in the widest column, the second.
fn heading(case: &Case, group: &Group, columns: usize) -> Row {
    let text = |text: String| Inline::Text { text };
    let mut cells = vec![Vec::new(); columns];
    if let Some(cell) = cells.get_mut(1) {
        cell.push(Inline::Strong { children: vec![text(group.title.clone())] });
        if group.considered > 0 {
            let count = case.voice.count("proposals", group.considered).text;
            let more = case.voice.say_with("cell-considered", &[("proposals", count.into())]);
            cell.push(text(format!(" {more}")));
        }
    }
    Row { cells, sources: Vec::new() }
}

fn texts(actions: &[&ActionFacts], text: impl Fn(&ActionFacts) -> String) -> Vec<String> {
    actions.iter().map(|action| text(action)).collect()
}

/// The lead that the country named, of several the first; what is only usual elsewhere is no lead.
fn lead(action: &ActionFacts) -> String {
    let first = action.lead.text.split(';').next().filter(|_| action.lead.own);
    first.map(|name| name.trim().to_owned()).unwrap_or_default()
}

fn cost(action: &ActionFacts) -> String {
    if action.rounded_cost.is_empty() { action.class().to_owned() } else { action.rounded_cost.clone() }
}

fn caption(case: &Case, actions: &[&ActionFacts]) -> String {
    let key = if actions.iter().any(|action| action.decided) { "table-decided" } else { "table-considered" };
    let count = case.voice.count("actions", actions.len());
    capital(&case.voice.say_with(key, &[("actions", count.text.into()), ("n", count.n.into())]))
}
