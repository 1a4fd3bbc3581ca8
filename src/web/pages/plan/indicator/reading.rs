//! Knows how the record of an indicator stands in the fields of its form, and how it is read from them.

use crate::assessment::strategy::{IndicatorRecord, Measurement, OwnIndicator};
use crate::plan::check::{FaultKind, Faults, MOST_ROWS, day, number, year};
use crate::web::Fields;
use crate::web::planning::{note, typed, year_fields};
use std::collections::{BTreeMap, BTreeSet};

/// The words of an indicator that is the country's own.
pub const OWN: [&str; 6] = ["name", "level", "definition", "unit", "objective", "verification"];

/// The fields of the form.
pub fn fields(record: &IndicatorRecord, period: &[i32]) -> Fields {
    let years: BTreeSet<i32> = period.iter().copied().chain(record.targets.keys().copied()).collect();
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    let mut pairs = vec![
        ("responsible".to_owned(), record.responsible.clone()),
        ("data-source".to_owned(), record.data_source.clone()),
        ("years".to_owned(), years.join(" ")),
    ];
    if record.chosen {
        pairs.push(("chosen".to_owned(), "yes".to_owned()));
    }
    if let Some(own) = &record.own {
        let words = [&own.name, &own.level, &own.definition, &own.unit, &own.objective, &own.verification];
        pairs.extend(OWN.iter().zip(words).map(|(name, words)| ((*name).to_owned(), words.clone())));
        pairs.extend(own.counts_reports.then(|| ("counts-reports".to_owned(), "yes".to_owned())));
    }
    pairs.extend(record.targets.iter().map(|(year, value)| (format!("target-{year}"), typed(*value))));
    pairs.extend(record.baseline.iter().flat_map(|value| measured("baseline", value)));
    let values = record.values.iter().enumerate();
    pairs.extend(values.flat_map(|(row, value)| measured(&format!("value-{row}"), value)));
    pairs.into_iter().collect()
}

fn measured(field: &str, value: &Measurement) -> [(String, String); 3] {
    [
        (field.to_owned(), typed(value.value)),
        (format!("{field}-date"), value.date.to_string()),
        (format!("{field}-source"), value.source.clone()),
    ]
}

/// How many rows of values are filled, once they are compact.
pub fn row_count(fields: &Fields) -> usize {
    (0..MOST_ROWS + 50).take_while(|row| filled(fields, *row)).count()
}

fn filled(fields: &Fields, row: usize) -> bool {
    ["", "-date", "-source"].iter().any(|end| !fields.text(&format!("value-{row}{end}")).is_empty())
}

/// The same fields without the blank rows between filled ones.
pub fn compact(fields: &Fields) -> Fields {
    let kept = fields.names().filter(|name| !name.starts_with("value-"));
    let mut pairs: Vec<(String, String)> = kept.map(|name| (name.to_owned(), fields.text(name))).collect();
    for (to, from) in (0..MOST_ROWS + 50).filter(|row| filled(fields, *row)).enumerate() {
        for end in ["", "-date", "-source"] {
            pairs.push((format!("value-{to}{end}"), fields.text(&format!("value-{from}{end}"))));
        }
    }
    pairs.into_iter().collect()
}

/// The record as sent.
pub fn record(fields: &Fields, before: IndicatorRecord, faults: &mut Faults) -> IndicatorRecord {
    let text = |name: &str| fields.text(name);
    let own = before.own.as_ref().map(|_| OwnIndicator {
        name: text("name"),
        level: text("level"),
        definition: text("definition"),
        unit: text("unit"),
        objective: text("objective"),
        verification: text("verification"),
        counts_reports: fields.has("counts-reports"),
    });
    let mut targets = BTreeMap::new();
    for named in year_fields(fields) {
        let field = format!("target-{named}");
        if text(&field).is_empty() {
            continue;
        }
        let (year, value) = (read(faults, &field, year(&named)), read(faults, &field, number(&text(&field))));
        targets.extend(year.zip(value));
    }
    let values =
        (0..row_count(fields)).filter_map(|row| measurement(fields, &format!("value-{row}"), faults));
    let values = values.collect();
    let baseline = ["", "-date", "-source"].iter().any(|end| !text(&format!("baseline{end}")).is_empty());
    IndicatorRecord {
        own,
        chosen: fields.has("chosen"),
        baseline: if baseline { measurement(fields, "baseline", faults) } else { None },
        targets,
        responsible: text("responsible"),
        data_source: text("data-source"),
        values,
    }
}

/// A value needs a number and a day.
fn measurement(fields: &Fields, field: &str, faults: &mut Faults) -> Option<Measurement> {
    let dated = format!("{field}-date");
    let value = needed(faults, field, number(&fields.text(field)));
    let date = needed(faults, &dated, day(&fields.text(&dated)));
    Some(Measurement { value: value?, date: date?, source: fields.text(&format!("{field}-source")) })
}

fn needed<T>(faults: &mut Faults, field: &str, read: Result<Option<T>, FaultKind>) -> Option<T> {
    match read {
        Ok(Some(value)) => Some(value),
        Ok(None) => {
            note(faults, field, FaultKind::Missing);
            None
        }
        Err(kind) => {
            note(faults, field, kind);
            None
        }
    }
}

fn read<T>(faults: &mut Faults, field: &str, read: Result<Option<T>, FaultKind>) -> Option<T> {
    read.unwrap_or_else(|kind| {
        note(faults, field, kind);
        None
    })
}
