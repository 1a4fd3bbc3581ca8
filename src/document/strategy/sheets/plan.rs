//! Knows the sheet of the action plan: who does what and when, what it costs and who pays.

use super::column::{open, read_column, words};
use super::layout::{blank, totals};
use super::money::{SheetFacts, own, sum};
use super::rates::of_dollars;
use crate::assessment::strategy::Quarter;
use crate::document::workbook::{Cell, ColumnKind, Formula, Sheet, SheetColumn};
use crate::framework::CostClass;
use crate::plan::PlannedAction;
use crate::presentation::{Label, unit_cost};

/// The columns of money that are added up; the upper end of what nobody has costed only where all of it has one.
const SUMS: [&str; 6] = ["base", "range-low", "budget", "secured", "pledged", "gap"];

/// The sheet: the actions of the plan in the order of their numbers.
pub(super) fn sheet(facts: &SheetFacts) -> Sheet {
    let high = facts.is_bounded().then_some("range-high");
    Sheet {
        columns: columns(facts),
        rows: facts.actions().into_iter().map(|action| row(facts, action)).collect(),
        totals: totals(facts.case, SUMS.into_iter().chain(high).map(str::to_owned)),
        ..blank(facts.case, "plan", 3)
    }
}

fn columns(facts: &SheetFacts) -> Vec<SheetColumn> {
    let (case, money) = (facts.case, || facts.money());
    vec![
        read_column(case, "id", ColumnKind::Id, 12),
        read_column(case, "number", ColumnKind::Text, 6),
        read_column(case, "action", ColumnKind::Wrapped, 36),
        read_column(case, "objective", ColumnKind::Text, 12),
        read_column(case, "item", ColumnKind::Text, 7),
        open(case, "phase", ColumnKind::Whole { from: 1, to: 3 }, 7),
        open(case, "start", ColumnKind::Text, 8),
        open(case, "end", ColumnKind::Text, 8),
        open(case, "lead", ColumnKind::Wrapped, 18),
        read_column(case, "usual-lead", ColumnKind::Wrapped, 20),
        open(case, "partners", ColumnKind::Wrapped, 18),
        read_column(case, "cost-class", ColumnKind::Text, 8),
        read_column(case, "usual-unit-cost", ColumnKind::Wrapped, 26),
        read_column(case, "base", money(), 12),
        read_column(case, "range-low", money(), 12),
        read_column(case, "range-high", money(), 12),
        read_column(case, "budget", money(), 12),
        read_column(case, "secured", money(), 12),
        read_column(case, "pledged", money(), 12),
        read_column(case, "gap", money(), 12),
    ]
}

fn row(facts: &SheetFacts, action: &PlannedAction) -> Vec<Cell> {
    let voice = &facts.case.voice;
    let quarter = |quarter: Option<Quarter>| Cell::from(quarter.map(|quarter| quarter_words(facts, quarter)));
    let usual = action.lead.usual.as_ref().map(|usual| voice.text(usual));
    let class = action.cost_class.map(|class| class.name(voice));
    let listed = facts.case.inputs.analysis.library.action(&action.id);
    let unit = listed.and_then(|(_, listed)| listed.unit_cost.as_ref()).map(|cost| unit_cost(voice, cost));
    let (low, high) = range(action);
    let partners: Vec<&str> = action.partners.iter().map(String::as_str).collect();
    let [secured, pledged] = facts.paid(Some("number"));
    vec![
        action.id.to_string().into(),
        action.number.clone().into(),
        words(action.title.get(voice.lang())),
        facts.objective(action.objective.as_ref()),
        action.item.as_ref().map(ToString::to_string).into(),
        i64::from(action.phase.number()).into(),
        quarter(action.start),
        quarter(action.end),
        words(&action.lead.own),
        usual.into(),
        words(&partners.join("; ")),
        class.into(),
        unit.into(),
        sum("costs", "base", vec![("number", own("number"))]),
        low,
        high,
        sum("costs", "total", vec![("number", own("number"))]),
        secured,
        pledged,
        Formula::Rest("budget".into(), vec!["secured".into(), "pledged".into()]).into(),
    ]
}

/// Between what an action without a cost lies by its class; nothing bounds the highest one above.
fn range(action: &PlannedAction) -> (Cell, Cell) {
    let class = action.cost_class.filter(|_| action.costs.is_empty());
    let ends = class.map(CostClass::range);
    (ends.map(|(low, _)| of_dollars(low)).into(), ends.and_then(|(_, high)| high).map(of_dollars).into())
}

/// A quarter as people write it.
fn quarter_words(facts: &SheetFacts, quarter: Quarter) -> String {
    let args = [("year", quarter.year.to_string().into()), ("quarter", quarter.quarter.to_string().into())];
    facts.case.voice.say_with("sheet-quarter", &args)
}
