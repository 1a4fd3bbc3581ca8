//! Knows the sheet of the results framework: chosen indicators, then those the library proposes for the objectives.

use super::column::{choice_column, open, read_column, words};
use super::layout::blank;
use super::money::SheetFacts;
use crate::assessment::strategy::{IndicatorRecord, MeasurementDate};
use crate::document::workbook::{Cell, ColumnKind, Sheet, SheetColumn};
use crate::framework::Text;
use crate::framework::kit::{Indicator, IndicatorLevel};
use crate::presentation::Label;
use crate::words::Voice;
use std::collections::BTreeSet;

/// How values of indicators are shown.
const VALUE: ColumnKind = ColumnKind::Number { decimals: 2 };

/// An indicator with what the country decided about it.
struct IndicatorRow<'a> {
    id: &'a str,
    card: Option<&'a Indicator>,
    record: Option<&'a IndicatorRecord>,
}

/// The sheet. A proposal is marked as one and has neither values nor targets.
pub(super) fn sheet(facts: &SheetFacts) -> Sheet {
    let lines = lines(facts);
    let years = years(facts, &lines);
    Sheet {
        columns: columns(facts, &years),
        rows: lines.iter().map(|line| row(facts, line, &years)).collect(),
        ..blank(facts.case, "results", 2)
    }
}

/// Chosen cards in their order, the country's own by id, then cards of the plan's objectives nobody decided about.
fn lines<'a>(facts: &SheetFacts<'a>) -> Vec<IndicatorRow<'a>> {
    let kit = &facts.case.inputs.analysis.library.kit;
    let records = &facts.case.inputs.analysis.assessment.strategy.indicators;
    let is_chosen = |id: &str| records.get(id).filter(|record| record.chosen);
    let served = |card: &Indicator| {
        let objectives = facts.plan.objectives.iter().filter_map(|served| kit.objective(&served.id));
        objectives.into_iter().any(|objective| objective.indicators.contains(&card.id))
    };
    let cards = kit.indicators.iter().map(|card| (card.id.as_str(), card));
    let taken = cards.clone().filter_map(|(id, card)| {
        is_chosen(id).map(|record| IndicatorRow { id, card: Some(card), record: Some(record) })
    });
    let is_card = |id: &str| kit.indicators.iter().any(|card| card.id.as_str() == id);
    let own = records.iter().filter(|(id, record)| record.chosen && !is_card(id));
    let own = own.map(|(id, record)| IndicatorRow { id, card: None, record: Some(record) });
    let open = cards.filter(|(id, card)| !records.contains_key(*id) && served(card));
    let open = open.map(|(id, card)| IndicatorRow { id, card: Some(card), record: None });
    taken.chain(own).chain(open).collect()
}

/// The years of the period and those for which somebody set a target.
fn years(facts: &SheetFacts, lines: &[IndicatorRow]) -> Vec<i32> {
    let frame = &facts.case.inputs.analysis.assessment.strategy.frame;
    let targets =
        lines.iter().filter_map(|line| line.record).flat_map(|record| record.targets.keys().copied());
    let all: BTreeSet<i32> = frame.years().into_iter().chain(targets).collect();
    all.into_iter().collect()
}

fn columns(facts: &SheetFacts, years: &[i32]) -> Vec<SheetColumn> {
    let case = facts.case;
    let start = [
        read_column(case, "indicator-id", ColumnKind::Text, 8),
        read_column(case, "indicator", ColumnKind::Wrapped, 32),
        choice_column(case, "choice", 10),
        choice_column(case, "chain", 10),
        read_column(case, "objectives", ColumnKind::Wrapped, 14),
        read_column(case, "definition", ColumnKind::Wrapped, 34),
        read_column(case, "unit", ColumnKind::Wrapped, 14),
        open(case, "baseline", VALUE, 11),
        open(case, "baseline-date", ColumnKind::Date, 12),
    ];
    let targets = years.iter().map(|year| SheetColumn {
        id: format!("t{year}"),
        title: case.voice.say_with("sheet-target-of", &[("year", year.to_string().into())]),
        kind: VALUE,
        width: 11,
        editable: true,
    });
    let end = [
        open(case, "latest", VALUE, 11),
        open(case, "latest-date", ColumnKind::Date, 12),
        read_column(case, "verification", ColumnKind::Wrapped, 26),
        open(case, "data-source", ColumnKind::Wrapped, 24),
        read_column(case, "frequency", ColumnKind::Wrapped, 14),
        open(case, "responsible", ColumnKind::Wrapped, 22),
        read_column(case, "usual-responsible", ColumnKind::Wrapped, 22),
        read_column(case, "caution", ColumnKind::Wrapped, 32),
    ];
    start.into_iter().chain(targets).chain(end).collect()
}

fn row(facts: &SheetFacts, line: &IndicatorRow, years: &[i32]) -> Vec<Cell> {
    let voice = &facts.case.voice;
    let own = line.record.and_then(|record| record.own.as_ref());
    let said = |country: Option<&String>, card: fn(&Indicator) -> &Text| match country {
        Some(country) if !country.trim().is_empty() => words(country),
        _ => line.card.map(|it| voice.text(card(it))).into(),
    };
    let choice = if line.record.is_some() { "sheet-choice-chosen" } else { "sheet-choice-proposed" };
    let level = line
        .card
        .map(|card| card.level)
        .or_else(|| IndicatorLevel::from_code(own.map_or("", |own| &own.level)));
    let baseline = line.record.and_then(|record| record.baseline.as_ref());
    let latest = line.record.and_then(IndicatorRecord::latest);
    let target = |year| line.record.and_then(|record| record.targets.get(year)).copied();
    let start = [
        line.id.to_owned().into(),
        said(own.map(|own| &own.name), |card| &card.name),
        voice.say(choice).into(),
        level.map(|level| level.name(voice)).into(),
        objectives(facts, line).into(),
        said(own.map(|own| &own.definition), |card| &card.definition),
        said(own.map(|own| &own.unit), |card| &card.unit),
        baseline.map(|it| it.value).into(),
        baseline.map(|it| when(voice, it.date)).into(),
    ];
    let end = [
        latest.map(|it| it.value).into(),
        latest.map(|it| when(voice, it.date)).into(),
        said(own.map(|own| &own.verification), |card| &card.verification),
        said(line.record.map(|record| &record.data_source), |card| &card.data_source),
        line.card.map(|card| voice.text(&card.frequency)).into(),
        line.record.map(|record| words(&record.responsible)).into(),
        line.card.map(|card| voice.text(&card.responsible)).into(),
        caution(facts, line).into(),
    ];
    start.into_iter().chain(years.iter().map(|year| target(year).into())).chain(end).collect()
}

/// A day as a spreadsheet counts days, a month or a year in words.
fn when(voice: &Voice, date: MeasurementDate) -> Cell {
    match date {
        MeasurementDate::Day(day) => day.into(),
        MeasurementDate::Month(_) | MeasurementDate::Year(_) => voice.day(&date.to_string()).into(),
    }
}

/// Why the figure moves with reporting, where it counts reports only.
fn caution(facts: &SheetFacts, line: &IndicatorRow) -> Option<String> {
    let counts = line.record.and_then(|record| record.own.as_ref()).is_some_and(|own| own.counts_reports);
    let card = line.card.filter(|card| card.counts_reports_only);
    match card {
        Some(card) if !card.warning.is_empty() => Some(facts.case.voice.text(&card.warning)),
        _ => (counts || card.is_some()).then(|| facts.case.voice.say("sheet-counts-reports")),
    }
}

/// The objectives of the plan that it measures.
fn objectives(facts: &SheetFacts, line: &IndicatorRow) -> String {
    let own = line.record.and_then(|record| record.own.as_ref()).map(|own| own.objective.as_str());
    let kit = &facts.case.inputs.analysis.library.kit;
    let measured = kit.objectives.iter().filter(|objective| {
        own == Some(objective.id.as_str()) || objective.indicators.iter().any(|id| id.as_str() == line.id)
    });
    measured.filter_map(|objective| facts.objective_number(&objective.id)).collect::<Vec<_>>().join(", ")
}
