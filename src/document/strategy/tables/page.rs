//! Knows the table of the strategy on a page: a row an objective, without columns that hold nothing.

use super::columns;
use crate::document::strategy::case::{Case, row};
use crate::document::strategy::chapters::page::{PageObjective, StrategyPage};
use crate::document::strategy::chapters::resources::constant_head;
use crate::document::{Align, Column, Table, Width};

/// The table; nothing for a single objective.
pub fn objectives(case: &Case, page: &StrategyPage) -> Option<Table> {
    let some = |of: fn(&PageObjective) -> &String| page.objectives.iter().any(|one| !of(one).is_empty());
    let (leads, costs) = (some(|one| &one.lead), some(|one| &one.cost));
    let mut heads = columns(case, &[("objective", 2.2, Align::Start), ("page-result", 3.6, Align::Start)]);
    if leads {
        heads.extend(columns(case, &[("lead", 1.8, Align::Start)]));
    }
    if costs {
        heads.push(Column { title: constant_head(case), width: Width::Share(1.3), align: Align::End });
    }
    let caption = match page.last_year {
        Some(year) => case.voice.say_with("table-page", &[("year", year.to_string().into())]),
        None => case.voice.say("table-page-open"),
    };
    let cells = |one: &PageObjective| {
        let mut cells = vec![format!("{}. {}", one.number, one.title), one.result.clone()];
        cells.extend(leads.then(|| case.or_none(&one.lead)));
        cells.extend(costs.then(|| case.or_none(&one.cost)));
        row(cells, &one.sources)
    };
    page.table.then(|| Table {
        id: "page".to_owned(),
        caption,
        columns: heads,
        rows: page.objectives.iter().map(cells).collect(),
        landscape: false,
    })
}
