//! Knows how the form of an action becomes its record, with what is wrong on the way; knows no view.

use super::rows::{COST, FUNDING, row_count};
use crate::assessment::strategy::{
    ActionRecord, CostLine, FundingLine, FundingSource, FundingStatus, OwnAction, Taken,
};
use crate::framework::ItemId;
use crate::plan::check::{FaultKind, Faults, amount, quarter, year};
use crate::web::Fields;
use crate::web::labels::Label;
use crate::web::planning::{note, year_fields};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The record as sent. What the form does not show stays as it was.
pub fn record(fields: &Fields, before: ActionRecord, faults: &mut Faults) -> ActionRecord {
    let text = |name: &str| fields.text(name);
    let reason = || text("reason");
    let own = before.own.as_ref().map(|_| OwnAction {
        title: text("title"),
        item: Some(text("item")).filter(|item| !item.is_empty()).map(|item| ItemId::from(item.as_str())),
    });
    let lines = text("partners");
    let partners = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    ActionRecord {
        own,
        taken: match text("taken").as_str() {
            "yes" => Taken::Yes,
            "deferred" => Taken::Deferred { reason: reason() },
            "dropped" => Taken::Dropped { reason: reason() },
            _ => Taken::Proposed,
        },
        phase: phase(&text("phase"), faults),
        despite: text("despite"),
        lead: text("lead"),
        partners: partners.map(str::to_owned).collect(),
        start: read(faults, "start", quarter(&text("start"))),
        end: read(faults, "end", quarter(&text("end"))),
        costs: (0..row_count(fields, &COST)).map(|row| cost(fields, row, faults)).collect(),
        funding: (0..row_count(fields, &FUNDING)).map(|row| funding(fields, row, faults)).collect(),
        indicator: text("indicator"),
        baseline: text("baseline"),
        midterm_target: text("midterm-target"),
        final_target: text("final-target"),
        verification: text("verification"),
        risk: text("risk"),
        ..before
    }
}

fn phase(text: &str, faults: &mut Faults) -> Option<u8> {
    let read = text.parse().ok();
    if !text.is_empty() && read.is_none() {
        note(faults, "phase", FaultKind::NotAChoice);
    }
    read
}

fn read<T>(faults: &mut Faults, field: &str, read: Result<Option<T>, FaultKind>) -> Option<T> {
    read.unwrap_or_else(|kind| {
        note(faults, field, kind);
        None
    })
}

fn cost(fields: &Fields, row: usize, faults: &mut Faults) -> CostLine {
    let field = |name: &str| format!("cost-{row}-{name}");
    let unit_cost = read(faults, &field("unit-cost"), amount(&fields.text(&field("unit-cost"))));
    if unit_cost.is_none() {
        note(faults, &field("unit-cost"), FaultKind::Missing);
    }
    CostLine {
        what: fields.text(&field("what")),
        kind: Label::from_code(&fields.text(&field("kind"))).unwrap_or_default(),
        unit: fields.text(&field("unit")),
        unit_cost: unit_cost.unwrap_or_default(),
        quantities: amounts(fields, &field("year"), faults),
    }
}

fn funding(fields: &Fields, row: usize, faults: &mut Faults) -> FundingLine {
    let field = |name: &str| format!("funding-{row}-{name}");
    FundingLine {
        source: FundingSource::from_code(&fields.text(&field("source"))).unwrap_or_default(),
        name: fields.text(&field("name")),
        status: FundingStatus::from_code(&fields.text(&field("status"))).unwrap_or_default(),
        amounts: amounts(fields, &field("year"), faults),
    }
}

/// The amounts by year; a year that nobody may speak of is a fault of its field.
fn amounts(fields: &Fields, field: &str, faults: &mut Faults) -> BTreeMap<i32, Decimal> {
    let mut amounts = BTreeMap::new();
    for named in year_fields(fields) {
        let field = format!("{field}-{named}");
        let text = fields.text(&field);
        if text.is_empty() {
            continue;
        }
        let (year, amount) = (read(faults, &field, year(&named)), read(faults, &field, amount(&text)));
        if let (Some(year), Some(amount)) = (year, amount) {
            amounts.insert(year, amount);
        }
    }
    amounts
}
