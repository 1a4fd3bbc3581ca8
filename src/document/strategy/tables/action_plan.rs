//! Knows the action plan as one table on landscape pages; knows not why an action stands where it stands.

use crate::document::strategy::case::{Case, cell};
use crate::document::strategy::chapters::resources::constant_head;
use crate::document::strategy::planned_action::{ActionFacts, WordingFacts, action_facts, order};
use crate::document::{Align, Column, Inline, Row, SourceId, Table, Width};
use crate::words::capital;

/// The action plan, by objective, phase and place. Columns: `itu.md` 4.2, nine of its union.
pub fn matrix(case: &Case) -> Table {
    let national = case.inputs.analysis.national();
    let mut actions: Vec<ActionFacts> =
        national.actions.iter().map(|action| action_facts(case, action)).collect();
    actions.sort_by_key(|action| order(&action.number));
    let decided = actions.iter().filter(|action| action.decided).count();
    let args = [
        ("actions", case.voice.count("actions", actions.len()).text.into()),
        ("n", decided.into()),
        ("decided", case.voice.in_words(decided).into()),
    ];
    Table {
        id: "matrix".to_owned(),
        caption: capital(&case.voice.say_with("table-matrix", &args)),
        columns: columns(case),
        rows: actions.iter().map(|action| row(case, action)).collect(),
        landscape: true,
    }
}

fn columns(case: &Case) -> Vec<Column> {
    let shares = [
        ("number", 0.5),
        ("activity", 2.7),
        ("lead-partners", 2.3),
        ("when", 0.8),
        ("indicator", 1.7),
        ("baseline-target", 2.0),
        ("verification", 1.2),
        ("cost", 1.0),
        ("funding", 1.7),
    ];
    let column = |(key, share): (&str, f64)| Column {
        title: if key == "cost" { constant_head(case) } else { case.voice.say(&format!("column-{key}")) },
        width: Width::Share(share),
        align: if key == "number" { Align::Center } else { Align::Start },
    };
    shares.into_iter().map(column).collect()
}

fn row(case: &Case, action: &ActionFacts) -> Row {
    let none = || case.voice.say("cell-none");
    let or_none = |text: &str| if text.is_empty() { none() } else { text.to_owned() };
    // Where the gap has an answer, the mark of its source says which it is.
    let unmarked = action.item.as_ref().filter(|item| item.answer.is_empty());
    let gap = unmarked.map(|item| format!(" ({})", item.id)).unwrap_or_default();
    let class = |action: &ActionFacts| match action.class() {
        "" => none(),
        class => case.voice.say_with("cost-class", &[("class", class.into())]),
    };
    let cells = vec![
        cell(action.number.clone()),
        cell(format!("{}{gap}", action.title)),
        lead_and_partners(case, action),
        cell(or_none(&action.when)),
        cell(or_none(&action.indicator.text)),
        cell(or_none(&aims(action))),
        cell(or_none(&action.verification.text)),
        cell(if action.cost.is_empty() { class(action) } else { action.cost.clone() }),
        cell(or_none(&action.funding.join("; "))),
    ];
    Row { cells, sources: action.sources.iter().cloned().map(SourceId).collect() }
}

/// The lead in bold, then the partners; a lead that is only usual says so.
fn lead_and_partners(case: &Case, action: &ActionFacts) -> Vec<Inline> {
    let lead =
        if action.lead.text.is_empty() { case.voice.say("lead-none") } else { action.lead.text.clone() };
    let text = |words: String| Inline::Text { text: words };
    let mut cell = vec![Inline::Strong { children: vec![text(lead)] }];
    let mut rest = String::new();
    if !action.lead.own && !action.lead.text.is_empty() {
        rest = format!(" {}", case.voice.say("lead-proposed"));
    }
    let WordingFacts { text: partners, .. } = &action.partners;
    if !partners.is_empty() {
        rest = format!("{rest}; {partners}");
    }
    if !rest.is_empty() {
        cell.push(text(rest));
    }
    cell
}

/// `12 hours (2026) → 6 → 2`.
fn aims(action: &ActionFacts) -> String {
    let steps = [&action.baseline, &action.midterm, &action.target];
    steps.into_iter().filter(|step| !step.is_empty()).cloned().collect::<Vec<_>>().join(" → ")
}
