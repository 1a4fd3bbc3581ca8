//! Knows the tables of results and of priorities, with captions that state the finding.

pub mod cards;
pub mod classes;
mod filled_column;
pub mod glossary;
pub mod indicators;
pub mod money;
pub mod objective_plan;
pub mod page;
pub mod roles;
pub mod short_plan;

use super::case::{Case, ItemReference, row};
use super::chapters::priorities::{Gap, Priorities};
use crate::document::{Align, Column, MISSING, Row, Table, Width};
use crate::framework::Item;
use crate::scoring::ItemScore;
use crate::words::capital;

/// The column of items, headed by what their framework calls one.
const ITEM: &str = "item-of-framework";

/// The results, item by item.
pub(super) fn results(case: &Case) -> Table {
    let coverage = case.inputs.main.scorecard.coverage;
    let gaps = case.items().filter(|(_, score)| score.is_gap()).count();
    let args = [
        ("n", gaps.into()),
        ("gaps", case.voice.count("gaps", gaps).text.into()),
        ("unknown", (coverage.applicable - coverage.known).into()),
        ("unknownwords", case.voice.in_words(coverage.applicable - coverage.known).into()),
    ];
    let shares = [
        (ITEM, 3.0, Align::Start),
        ("level", 1.9, Align::Start),
        ("target", 0.7, Align::Center),
        ("missing", 0.8, Align::Center),
    ];
    Table {
        id: "results".to_owned(),
        caption: capital(&case.voice.say_with("table-results", &args)),
        columns: columns(case, &shares),
        rows: case.items().map(|(item, score)| result(case, item, score)).collect(),
        landscape: false,
    }
}

fn columns(case: &Case, shares: &[(&str, f64, Align)]) -> Vec<Column> {
    let title = |key: &str| match key {
        ITEM => capital(&case.voice.say(&case.voice.key_for("unit", &case.framework().id))),
        key => case.voice.say(&format!("column-{key}")),
    };
    let column = |(key, share, align): &(&str, f64, Align)| Column {
        title: title(key),
        width: Width::Share(*share),
        align: *align,
    };
    shares.iter().map(column).collect()
}

/// Columns of words.
pub(super) fn text_columns(case: &Case, shares: &[(&str, f64)]) -> Vec<Column> {
    let shares: Vec<_> = shares.iter().map(|(key, share)| (*key, *share, Align::Start)).collect();
    columns(case, &shares)
}

/// The title, with the id where no mark of a source says it.
fn item_title(item: &ItemReference) -> String {
    if item.answer.is_empty() { item.name.clone() } else { item.title.clone() }
}

fn result(case: &Case, item: &Item, score: &ItemScore) -> Row {
    let named = case.item_reference(&item.id);
    let voice = &case.voice;
    let none = || voice.say("cell-none");
    let level = match score.effective {
        Some(level) => {
            let level = case.level(case.framework(), level);
            let claimed = score.claimed.filter(|claimed| claimed.value() > level.n);
            let claimed = claimed.map(|claimed| {
                format!(" ({})", voice.say_with("cell-claimed", &[("level", claimed.to_string().into())]))
            });
            format!("{} {}{}", level.n, level.name, claimed.unwrap_or_default())
        }
        None if score.is_excluded() => voice.say("cell-excluded"),
        None if score.is_open() => voice.say("cell-open"),
        None => voice.say("cell-unknown"),
    };
    let applies = !score.is_excluded();
    let missing = score.claimed.map(|level| score.target.value().saturating_sub(level.value()).to_string());
    let cells = vec![
        item_title(&named),
        level,
        if applies { score.target.to_string() } else { none() },
        missing.unwrap_or_else(none),
    ];
    row(cells, &named.answer)
}

/// The gaps as they are listed, with what their priority is made of.
pub(super) fn priorities(case: &Case, priorities: &Priorities) -> Table {
    let whole = case.claim().is_whole();
    let caption = if whole { "table-priorities-ordered" } else { "table-priorities" };
    let args = [("claim", priorities.claim.clone().into())];
    let all = [
        ("rank", 0.5, Align::Center),
        (ITEM, 2.6, Align::Start),
        ("levels", 0.9, Align::Center),
        ("impact", 0.8, Align::Center),
        ("feasibility", 0.9, Align::Center),
        ("waits", 1.1, Align::Start),
        ("priority", 0.8, Align::End),
        ("certainty", 1.1, Align::Start),
    ];
    // Too little known for an order: neither a rank nor how certain it is.
    let shown = if whole { 0..all.len() } else { 1..all.len() - 1 };
    let cells = |gap: &Gap| row(priority(case, gap)[shown.clone()].to_vec(), &gap.item.answer);
    Table {
        id: "priorities".to_owned(),
        caption: case.voice.say_with(caption, &args),
        columns: columns(case, &all[shown.clone()]),
        rows: priorities.gaps.iter().map(cells).collect(),
        landscape: false,
    }
}

fn priority(case: &Case, gap: &Gap) -> Vec<String> {
    let none = || case.voice.say("cell-none");
    let number = |value: f64, decimals: usize| case.voice.decimal(value, decimals);
    let rating = |value: f64| number(value, usize::from(value.fract() != 0.0));
    let waits: Vec<&str> = gap.waits_for.iter().map(|item| item.id.as_str()).collect();
    vec![
        gap.rank.to_string(),
        item_title(&gap.item),
        format!("{} → {}", gap.level.n, gap.target.n),
        gap.impact.as_ref().map_or_else(none, |impact| rating(impact.value)),
        gap.feasibility.as_ref().map_or_else(none, |feasibility| rating(feasibility.value)),
        if waits.is_empty() { none() } else { waits.join(", ") },
        gap.priority.map_or_else(none, |priority| number(priority, 3)),
        gap.certainty.as_ref().map_or_else(none, |certainty| certainty.text.clone()),
    ]
}

/// The empty list of what is missing; the drafting notes fill it when the document is composed.
pub(super) fn missing_list(case: &Case) -> Table {
    Table {
        id: MISSING.to_owned(),
        caption: case.voice.say("table-missing"),
        columns: columns(
            case,
            &[
                ("number", 0.4, Align::Start),
                ("place", 1.7, Align::Start),
                ("lack", 3.4, Align::Start),
                ("owed", 1.6, Align::Start),
            ],
        ),
        rows: Vec::new(),
        landscape: false,
    }
}
