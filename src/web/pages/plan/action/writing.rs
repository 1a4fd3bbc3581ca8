//! Knows how a record stands in the fields of its form; knows no view.

use crate::assessment::strategy::{ActionRecord, CostLine, FundingLine, Taken};
use crate::web::Fields;
use crate::web::planning::typed;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The fields of the form; every year in which something stands has its column.
pub fn fields(record: &ActionRecord, years: &[i32]) -> Fields {
    let (taken, reason) = match &record.taken {
        Taken::Proposed => ("proposed", ""),
        Taken::Yes => ("yes", ""),
        Taken::Deferred { reason } => ("deferred", reason.as_str()),
        Taken::Dropped { reason } => ("dropped", reason.as_str()),
    };
    let own = record.own.as_ref();
    let quarter = |quarter: Option<crate::assessment::strategy::Quarter>| {
        quarter.map(|quarter| quarter.to_string()).unwrap_or_default()
    };
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    let plain = [
        ("title", own.map_or("", |own| &own.title).to_owned()),
        ("item", own.and_then(|own| own.item.as_ref()).map(ToString::to_string).unwrap_or_default()),
        ("taken", taken.to_owned()),
        ("reason", reason.to_owned()),
        ("phase", record.phase.map(|phase| phase.to_string()).unwrap_or_default()),
        ("despite", record.despite.clone()),
        ("lead", record.lead.clone()),
        ("partners", record.partners.join("\n")),
        ("start", quarter(record.start)),
        ("end", quarter(record.end)),
        ("indicator", record.indicator.clone()),
        ("baseline", record.baseline.clone()),
        ("midterm-target", record.midterm_target.clone()),
        ("final-target", record.final_target.clone()),
        ("verification", record.verification.clone()),
        ("risk", record.risk.clone()),
        ("years", years.join(" ")),
    ];
    let plain = plain.into_iter().map(|(name, value)| (name.to_owned(), value));
    let costs = record.costs.iter().enumerate().flat_map(|(row, line)| cost(row, line));
    let funding = record.funding.iter().enumerate().flat_map(|(row, line)| money(row, line));
    plain.chain(costs).chain(funding).collect()
}

fn cost(row: usize, line: &CostLine) -> Vec<(String, String)> {
    let field = |name: &str| format!("cost-{row}-{name}");
    let mut fields = vec![
        (field("what"), line.what.clone()),
        (field("kind"), line.kind.code().to_owned()),
        (field("unit"), line.unit.clone()),
        (field("unit-cost"), typed(line.unit_cost)),
    ];
    fields.extend(amounts(&field("year"), &line.quantities));
    fields
}

fn money(row: usize, line: &FundingLine) -> Vec<(String, String)> {
    let field = |name: &str| format!("funding-{row}-{name}");
    let mut fields = vec![
        (field("source"), line.source.code().to_owned()),
        (field("name"), line.name.clone()),
        (field("status"), line.status.code().to_owned()),
    ];
    fields.extend(amounts(&field("year"), &line.amounts));
    fields
}

fn amounts<'a>(
    field: &str,
    amounts: &'a BTreeMap<i32, Decimal>,
) -> impl Iterator<Item = (String, String)> + use<'a> {
    let field = field.to_owned();
    amounts.iter().map(move |(year, amount)| (format!("{field}-{year}"), typed(*amount)))
}
