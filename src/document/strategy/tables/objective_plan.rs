//! Knows the actions of one objective as a table: who leads, when, what shows that it works, what it costs and who pays.

use super::filled_column::FilledColumn;
use crate::document::strategy::case::{Case, each_once};
use crate::document::strategy::chapters::resources::constant_head;
use crate::document::strategy::planned_action::{ActionFacts, action_facts, by_objective};
use crate::document::{Inline, Table};
use crate::framework::ObjectiveId;
use crate::plan::PlannedAction;
use crate::presentation::Label;
use crate::words::{capital, small};

/// An action with its facts.
type Line<'a> = (&'a PlannedAction, ActionFacts);

/// The tables of the objectives that two actions or more serve.
pub fn objective_plans(case: &Case) -> Vec<Table> {
    let groups = by_objective(case).into_iter().filter(|(_, actions)| actions.len() > 1);
    groups.map(|(id, actions)| objective_plan(case, id.as_ref(), &actions)).collect()
}

/// What the table of an objective is called: `actions-2`; that of actions that serve none `actions-0`.
pub fn table_name(case: &Case, id: Option<&ObjectiveId>) -> String {
    let number = id.and_then(|id| case.inputs.analysis.national().objective_number(id));
    format!("actions-{}", number.unwrap_or_default())
}

/// What the table would say of a single action beside its number: the head of each column that holds anything, with its
/// cell.
pub fn only_row(case: &Case, action: &PlannedAction) -> Vec<(String, String)> {
    let columns = columns(case, &[(action, action_facts(case, action))]);
    FilledColumn::single(case, columns.into_iter().skip(1))
}

fn objective_plan(case: &Case, id: Option<&ObjectiveId>, actions: &[&PlannedAction]) -> Table {
    let lines: Vec<Line> = actions.iter().map(|action| (*action, action_facts(case, action))).collect();
    let sources: Vec<Vec<String>> = lines.iter().map(|(_, facts)| facts.sources.clone()).collect();
    let name = table_name(case, id);
    FilledColumn::table(case, (name.as_str(), caption(case, id, actions)), columns(case, &lines), &sources)
}

/// How many actions there are, and how many of them are decided.
fn caption(case: &Case, id: Option<&ObjectiveId>, actions: &[&PlannedAction]) -> String {
    let number = id.and_then(|id| case.inputs.analysis.national().objective_number(id));
    let decided = actions.iter().filter(|action| action.decided).count();
    let proposed = actions.len() - decided;
    let args = [
        ("actions", case.voice.count("actions", actions.len()).text.into()),
        ("number", number.unwrap_or_default().to_string().into()),
        ("decidedwords", case.voice.in_words(decided).into()),
        ("proposedwords", case.voice.in_words(proposed).into()),
    ];
    let key = match (number, decided, proposed) {
        (None, ..) => "table-loose",
        (_, _, 0) => "table-objective-decided",
        (_, 0, _) => "table-objective-considered",
        _ => "table-objective",
    };
    capital(&case.voice.say_with(key, &args))
}

fn columns(case: &Case, lines: &[Line]) -> Vec<FilledColumn> {
    let say = |key: &str| case.voice.say(key);
    let texts = |text: &dyn Fn(&PlannedAction, &ActionFacts) -> String| -> Vec<String> {
        lines.iter().map(|(action, facts)| text(action, facts)).collect()
    };
    let leads = lines.iter().map(|(_, facts)| lead_and_partners(case, facts)).collect();
    let is_any = |holds: &dyn Fn(&ActionFacts) -> bool| lines.iter().any(|(_, facts)| holds(facts));
    let head = |is_full: bool, full: &str, bare: &str| say(if is_full { full } else { bare });
    let lead_head = head(is_any(&|one| one.partners.own), "column-lead-partners", "column-lead");
    let time_head = head(is_any(&|one| one.years.is_empty()), "column-timing", "column-years");
    let way_head = head(is_any(&|one| !steps(one).is_empty()), "column-way", "column-indicator");
    vec![
        FilledColumn::new(say("column-number"), 0.9, texts(&|_, facts| facts.number.clone())),
        FilledColumn::new(say("column-task"), 4.0, texts(&|_, facts| facts.title.clone())),
        FilledColumn::of_inlines(lead_head, 3.4, leads),
        FilledColumn::new(time_head, 1.1, texts(&|_, facts| timing(case, facts))),
        FilledColumn::new(way_head, 3.6, texts(&|_, facts| way(facts))),
        FilledColumn::new(constant_head(case), 2.1, texts(&|_, facts| facts.cost_cell())),
        FilledColumn::new(say("column-funding"), 3.2, texts(&|action, _| funds(case, action))),
        FilledColumn::new(say("column-status"), 1.5, statuses(case, lines)),
    ]
}

/// The lead in strong type, then the partners who are named; an institution on record that nobody has named says so, and a kind
/// of institution is not its name. Who usually takes part is the same for all actions of an item, and tells nobody anything
/// here.
fn lead_and_partners(case: &Case, action: &ActionFacts) -> Vec<Inline> {
    let lead = &action.lead;
    let partners = if action.partners.own { action.partners.text.as_str() } else { "" };
    if lead.text.is_empty() && partners.is_empty() {
        return Vec::new();
    }
    let say = |key: &str| case.voice.say(key);
    let (name, mut rest) = match (lead.own, lead.on_record) {
        (true, _) => (lead.text.clone(), String::new()),
        (_, true) => (lead.text.clone(), format!(" {}", say("lead-proposed"))),
        _ if lead.text.is_empty() => (say("lead-none"), String::new()),
        _ => (String::new(), case.voice.say_with("lead-usual", &[("lead", small(&lead.text).into())])),
    };
    if !partners.is_empty() {
        rest = format!("{rest}; {partners}");
    }
    let text = |text: String| Inline::Text { text };
    let strong = (!name.is_empty()).then(|| Inline::Strong { children: vec![text(name)] });
    strong.into_iter().chain((!rest.is_empty()).then(|| text(rest))).collect()
}

/// The years of the work; while nobody has set them, the term of its phase, as the assessment report says it.
fn timing(case: &Case, action: &ActionFacts) -> String {
    match (action.years.as_str(), action.phase) {
        ("", 1) => case.voice.say("term-short"),
        ("", 2) => case.voice.say("term-medium"),
        ("", _) => case.voice.say("term-long"),
        (years, _) => years.to_owned(),
    }
}

/// The indicator with its values: `Reports a year: 12 (2026) → 6 → 2`.
fn way(action: &ActionFacts) -> String {
    let parts = [action.indicator.text.clone(), steps(action).join(" → ")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

/// The values of the indicator that are set, from the first to the last.
fn steps(action: &ActionFacts) -> Vec<&str> {
    let steps = [&action.baseline, &action.midterm, &action.target];
    steps.into_iter().map(String::as_str).filter(|step| !step.is_empty()).collect()
}

/// Who pays and how surely, each once.
fn funds(case: &Case, action: &PlannedAction) -> String {
    capital(&each_once(action.funding.iter().map(|line| case.funding(line))).join("; "))
}

/// How each stands; while nobody has reported, whether it is decided, unless that is the same for all.
fn statuses(case: &Case, lines: &[Line]) -> Vec<String> {
    let is_mixed =
        [true, false].iter().all(|wanted| lines.iter().any(|(action, _)| action.decided == *wanted));
    let choice = |action: &PlannedAction| match action.decided {
        _ if !is_mixed => String::new(),
        true => case.voice.say("cell-decided"),
        false => case.voice.say("cell-proposed"),
    };
    let status = |action: &PlannedAction| {
        let note = action.status.as_ref().map(|note| note.status.name(&case.voice));
        note.unwrap_or_else(|| choice(action))
    };
    lines.iter().map(|(action, _)| status(action)).collect()
}
