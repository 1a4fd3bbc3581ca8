//! Knows the sheet of the action plan: who does what and when, what it costs and who pays.

use super::blank::{blank, totals};
use super::column::{open, shown, words};
use super::money::{Books, own, sum};
use crate::assessment::strategy::{FundingStatus, Quarter};
use crate::document::workbook::{Cell, Column, Formula, Kind, Sheet, Wanted};
use crate::plan::PlannedAction;
use crate::presentation::Label;

/// The sheet: the actions of the plan by phase and place.
pub(super) fn sheet(books: &Books) -> Sheet {
    Sheet {
        columns: columns(books),
        rows: books.plan.actions.iter().map(|action| row(books, action)).collect(),
        totals: totals(books.case, ["base", "budget", "secured", "pledged", "gap"].map(str::to_owned)),
        ..blank(books.case, "plan", 3)
    }
}

fn columns(books: &Books) -> Vec<Column> {
    let (case, money) = (books.case, || books.money());
    vec![
        shown(case, "id", Kind::Id, 12),
        shown(case, "number", Kind::Text, 6),
        shown(case, "action", Kind::Wrapped, 36),
        shown(case, "objective", Kind::Text, 12),
        shown(case, "item", Kind::Text, 7),
        open(case, "phase", Kind::Whole { from: 1, to: 3 }, 7),
        open(case, "start", Kind::Text, 8),
        open(case, "end", Kind::Text, 8),
        open(case, "lead", Kind::Wrapped, 18),
        shown(case, "usual-lead", Kind::Wrapped, 20),
        open(case, "partners", Kind::Wrapped, 18),
        shown(case, "cost-class", Kind::Text, 8),
        shown(case, "base", money(), 14),
        shown(case, "budget", money(), 14),
        shown(case, "secured", money(), 14),
        shown(case, "pledged", money(), 14),
        shown(case, "gap", money(), 14),
    ]
}

fn row(books: &Books, action: &PlannedAction) -> Vec<Cell> {
    let voice = &books.case.voice;
    let quarter = |quarter: Option<Quarter>| Cell::from(quarter.map(|quarter| quarter_words(books, quarter)));
    let usual = action.lead.usual.as_ref().map(|usual| voice.text(usual));
    let class = action.cost_class.map(|class| class.name(voice));
    let partners: Vec<&str> = action.partners.iter().map(String::as_str).collect();
    let paid = |status: FundingStatus| {
        let status = Wanted::Text(status.name(voice));
        sum("funding", "amount", vec![("id", own("id")), ("funding-status", status)])
    };
    vec![
        action.id.to_string().into(),
        action.number.clone().into(),
        words(action.title.get(voice.lang())),
        books.objective(action.objective.as_ref()),
        action.item.as_ref().map(ToString::to_string).into(),
        i64::from(action.phase.number()).into(),
        quarter(action.start),
        quarter(action.end),
        words(&action.lead.own),
        usual.into(),
        words(&partners.join("; ")),
        class.into(),
        sum("costs", "base", vec![("id", own("id"))]),
        sum("costs", "total", vec![("id", own("id"))]),
        paid(FundingStatus::Secured),
        paid(FundingStatus::Pledged),
        Formula::Rest("budget".into(), vec!["secured".into(), "pledged".into()]).into(),
    ]
}

/// A quarter as people write it.
fn quarter_words(books: &Books, quarter: Quarter) -> String {
    let args = [("year", quarter.year.to_string().into()), ("quarter", quarter.quarter.to_string().into())];
    books.case.voice.say_with("sheet-quarter", &args)
}
