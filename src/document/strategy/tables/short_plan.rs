//! Knows the action plan in short: what is decided, a line for each action under its objective, and how much is under
//! consideration; knows neither partners nor indicators.

use super::filled_column::FilledColumn;
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::resources::constant_head;
use crate::document::strategy::planned_action::{ActionFacts, action_facts, by_objective};
use crate::document::{Inline, Row, SourceId, Table};
use crate::framework::ObjectiveId;
use crate::plan::PlannedAction;
use crate::words::capital;

/// The actions of an objective.
struct Group {
    /// What the objective is called.
    title: String,
    /// Those that have a line, with what they are called there.
    lines: Vec<(String, ActionFacts)>,
    /// How many others are under consideration.
    considered: usize,
}

/// The decided actions by objective: number, short title, lead, years, and cost or what such work usually costs; of those under
/// consideration how many they are. Where nothing is decided, all of them.
pub fn short_plan(case: &Case) -> Table {
    let groups = groups(case);
    let lines: Vec<&(String, ActionFacts)> = groups.iter().flat_map(|group| &group.lines).collect();
    let say = |key: &str| case.voice.say(key);
    let texts =
        |text: &dyn Fn(&ActionFacts) -> String| lines.iter().map(|(_, one)| text(one)).collect::<Vec<_>>();
    let titles = lines.iter().map(|(title, _)| title.clone()).collect();
    let columns = FilledColumn::all([
        FilledColumn::new(say("column-action"), 0.55, texts(&|one| one.number.clone())),
        FilledColumn::new(say("column-task"), 3.9, titles),
        FilledColumn::new(say("column-lead"), 2.7, texts(&lead)),
        FilledColumn::new(say("column-years"), 1.4, texts(&|one| one.years.clone())),
        FilledColumn::new(constant_head(case), 1.6, texts(&ActionFacts::rounded_cost_cell)),
    ]);
    let mut rows = Vec::new();
    let mut place = 0;
    for group in &groups {
        rows.push(heading(case, group, columns.len()));
        for (_, action) in &group.lines {
            let cells = columns.iter().map(|column| column.cell(case, place)).collect();
            rows.push(Row::new(cells, action.sources.iter().cloned().map(SourceId).collect()));
            place += 1;
        }
    }
    Table {
        id: "actions".to_owned(),
        caption: caption(case, &lines),
        columns: columns.iter().map(FilledColumn::head).collect(),
        rows,
        landscape: false,
    }
}

/// The actions of each objective under what it is called.
fn groups(case: &Case) -> Vec<Group> {
    let is_decided = case.inputs.analysis.national().actions.iter().any(|action| action.decided);
    let line = |action: &PlannedAction| {
        let title = case.names().short_title(&action.id, &action.title);
        (title, action_facts(case, action))
    };
    let group = |(id, actions): (Option<ObjectiveId>, Vec<&PlannedAction>)| {
        let (listed, considered): (Vec<_>, Vec<_>) =
            actions.into_iter().partition(|action| action.decided || !is_decided);
        Group {
            title: id.map_or_else(|| case.voice.say("objective-none"), |id| objective_title(case, &id)),
            lines: listed.into_iter().map(line).collect(),
            considered: considered.len(),
        }
    };
    by_objective(case).into_iter().map(group).collect()
}

fn objective_title(case: &Case, id: &ObjectiveId) -> String {
    let title = case.kit().objective(id).map(|one| case.voice.text(&one.short_title)).unwrap_or_default();
    let number = case.inputs.analysis.national().objective_number(id).unwrap_or_default();
    let number = case.voice.say_with("cell-objective", &[("number", number.to_string().into())]);
    format!("{number}: {title}")
}

/// A row that says what the rows below it are about, and how much is not listed: in the widest column, the second.
fn heading(case: &Case, group: &Group, columns: usize) -> Row {
    let mut text = group.title.clone();
    if group.considered > 0 {
        let count = case.voice.count("proposals", group.considered).text;
        let more = case.voice.say_with("cell-considered", &[("proposals", count.into())]);
        text = format!("{text} {more}");
    }
    let mut cells = vec![Vec::new(); columns];
    if let Some(cell) = cells.get_mut(1) {
        cell.push(Inline::Strong { children: vec![Inline::Text { text }] });
    }
    Row::new(cells, Vec::new())
}

/// The lead that the country named, of several the first; what is only usual elsewhere is no lead.
fn lead(action: &ActionFacts) -> String {
    let first = action.lead.text.split(';').next().filter(|_| action.lead.own);
    first.map(|name| name.trim().to_owned()).unwrap_or_default()
}

fn caption(case: &Case, lines: &[&(String, ActionFacts)]) -> String {
    let is_decided = lines.iter().any(|(_, action)| action.decided);
    let key = if is_decided { "table-decided" } else { "table-considered" };
    let count = case.voice.count("actions", lines.len());
    capital(&case.voice.say_with(key, &[("actions", count.text.into()), ("n", count.n.into())]))
}
