//! Knows what is wrong with a country's decisions about an indicator; knows no form.

use super::fault::{FaultKind, Faults, limit, note};
use super::{LONG_WORDS, MOST_ROWS, SHORT_WORDS};
use crate::assessment::strategy::{IndicatorRecord, LARGEST_AMOUNT, Measurement, year_fits};
use chrono::Datelike;
use rust_decimal::Decimal;

/// What is wrong with the record, in the order of its form.
pub fn indicator_faults(record: &IndicatorRecord) -> Faults {
    let mut faults = Vec::new();
    if let Some(own) = &record.own {
        if own.name.trim().is_empty() {
            note(&mut faults, "name", FaultKind::Missing);
        }
        limit(&mut faults, "name", &own.name, SHORT_WORDS);
        limit(&mut faults, "definition", &own.definition, LONG_WORDS);
        limit(&mut faults, "unit", &own.unit, SHORT_WORDS);
        limit(&mut faults, "verification", &own.verification, LONG_WORDS);
    }
    if let Some(baseline) = &record.baseline {
        measurement(&mut faults, "baseline", baseline);
    }
    for (year, target) in &record.targets {
        if !year_fits(*year) {
            note(&mut faults, format!("target-{year}"), FaultKind::NotAYear);
        } else if let Some(fault) = value_fault(*target) {
            note(&mut faults, format!("target-{year}"), fault);
        }
    }
    limit(&mut faults, "responsible", &record.responsible, SHORT_WORDS);
    limit(&mut faults, "data-source", &record.data_source, LONG_WORDS);
    for (row, value) in record.values.iter().enumerate() {
        measurement(&mut faults, &format!("value-{row}"), value);
    }
    if record.values.len() > MOST_ROWS {
        note(&mut faults, "value-0", FaultKind::TooManyRows(MOST_ROWS));
    }
    faults
}

fn measurement(faults: &mut Faults, field: &str, measured: &Measurement) {
    if let Some(fault) = value_fault(measured.value) {
        note(faults, field, fault);
    }
    if !year_fits(measured.date.year()) {
        note(faults, format!("{field}-date"), FaultKind::NotADay);
    }
    limit(faults, &format!("{field}-source"), &measured.source, SHORT_WORDS);
}

/// What is wrong with a measured value; it may be negative.
pub fn value_fault(value: Decimal) -> Option<FaultKind> {
    if value.abs() > LARGEST_AMOUNT {
        Some(FaultKind::TooLarge)
    } else if value.normalize().scale() > 4 {
        Some(FaultKind::TooFine)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_may_be_negative_but_not_endless_or_timeless() {
        let value = |value: &str, day: &str| Measurement {
            value: value.parse().unwrap(),
            date: day.parse().unwrap(),
            source: String::new(),
        };
        for (measured, expected) in [
            (value("-3.5", "2027-01-01"), None),
            (value("1000000000000000", "2027-01-01"), Some(("value-0", FaultKind::TooLarge))),
            (value("0.00001", "2027-01-01"), Some(("value-0", FaultKind::TooFine))),
            (value("1", "1899-01-01"), Some(("value-0-date", FaultKind::NotADay))),
        ] {
            let record = IndicatorRecord { values: vec![measured], ..IndicatorRecord::default() };
            let found: Vec<_> = indicator_faults(&record).into_iter().map(|f| (f.field, f.kind)).collect();
            let expected: Vec<_> =
                expected.map(|(field, kind)| (field.to_owned(), kind)).into_iter().collect();
            assert_eq!(found, expected);
        }
    }
}
