//! Knows what is wrong with a frame; knows no form.

use super::fault::{FaultKind, Faults, limit, note};
use super::{LONG_WORDS, SHORT_WORDS, amount_fault};
use crate::assessment::strategy::{Frame, year_fits};
use rust_decimal::Decimal;

/// The highest inflation that may be expected, in percent a year.
pub const MOST_INFLATION: u32 = 1_000;

/// The highest addition for the unforeseen, in percent.
pub const MOST_CONTINGENCY: u32 = 100;

/// The most actions that an institution may lead at once, and a hundred times that for points of a year.
const MOST_LEADS: u32 = 100;
const MOST_POINTS: u32 = 10_000;

/// What is wrong with a frame, in the order of its form.
pub fn frame_faults(frame: &Frame) -> Faults {
    let mut faults = Vec::new();
    for (field, words, most) in [
        ("title", &frame.title, SHORT_WORDS),
        ("lead", &frame.lead, SHORT_WORDS),
        ("vision", &frame.vision, LONG_WORDS),
        ("mission", &frame.mission, LONG_WORDS),
    ] {
        limit(&mut faults, field, words, most);
    }
    period(&mut faults, frame);
    money(&mut faults, frame);
    if !(1..=MOST_LEADS).contains(&frame.leads_per_institution) {
        note(&mut faults, "leads-per-institution", FaultKind::NotACount(MOST_LEADS));
    }
    if frame.points_per_year.is_some_and(|points| !(1..=MOST_POINTS).contains(&points)) {
        note(&mut faults, "points-per-year", FaultKind::NotACount(MOST_POINTS));
    }
    limit(&mut faults, "reporting", &frame.reporting, LONG_WORDS);
    faults
}

fn period(faults: &mut Faults, frame: &Frame) {
    for (field, year) in [("first-year", frame.first_year), ("last-year", frame.last_year)] {
        if year.is_some_and(|year| !year_fits(year)) {
            note(faults, field, FaultKind::NotAYear);
        }
    }
    match (frame.first_year, frame.last_year) {
        (Some(first), Some(last)) if last < first => note(faults, "last-year", FaultKind::EndBeforeStart),
        (Some(first), Some(last)) if i64::from(last) - i64::from(first) >= i64::from(Frame::LONGEST) => {
            note(faults, "last-year", FaultKind::TooManyYears);
        }
        (Some(_), None) => note(faults, "last-year", FaultKind::Missing),
        (None, Some(_)) => note(faults, "first-year", FaultKind::Missing),
        _ => {}
    }
}

/// Whether a text has the form of a code of ISO 4217.
pub fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.chars().all(|letter| letter.is_ascii_uppercase())
}

fn money(faults: &mut Faults, frame: &Frame) {
    if !frame.currency.is_empty() && !is_currency(&frame.currency) {
        note(faults, "currency", FaultKind::NotACurrency);
    }
    if let Some(fault) = frame.per_dollar.and_then(amount_fault) {
        note(faults, "per-dollar", fault);
    } else if frame.per_dollar == Some(Decimal::ZERO) {
        note(faults, "per-dollar", FaultKind::NotANumber);
    }
    if frame.price_year.is_some_and(|year| !year_fits(year)) {
        note(faults, "price-year", FaultKind::NotAYear);
    }
    for (field, percent, most) in
        [("inflation", frame.inflation, MOST_INFLATION), ("contingency", frame.contingency, MOST_CONTINGENCY)]
    {
        if percent < Decimal::ZERO || percent > Decimal::from(most) || percent.normalize().scale() > 4 {
            note(faults, field, FaultKind::NotAShare(most));
        }
    }
    if let Some(fault) = frame.money_per_year.and_then(amount_fault) {
        note(faults, "money-per-year", fault);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(change: impl FnOnce(&mut Frame)) -> Vec<(String, FaultKind)> {
        let mut frame = Frame::default();
        change(&mut frame);
        frame_faults(&frame).into_iter().map(|fault| (fault.field, fault.kind)).collect()
    }

    #[test]
    fn an_empty_frame_is_right_and_each_slip_is_named() {
        assert_eq!(faults(|_| {}), []);
        let period = |first, last| faults(|frame| (frame.first_year, frame.last_year) = (first, last));
        for (first, last, expected) in [
            (Some(2027), Some(2031), None),
            (Some(2027), Some(2041), None),
            (Some(2027), Some(2042), Some(("last-year", FaultKind::TooManyYears))),
            (Some(2027), Some(2026), Some(("last-year", FaultKind::EndBeforeStart))),
            (Some(2027), None, Some(("last-year", FaultKind::Missing))),
            (None, Some(2027), Some(("first-year", FaultKind::Missing))),
        ] {
            let expected = expected.map(|(field, kind)| (field.to_owned(), kind));
            assert_eq!(period(first, last), expected.into_iter().collect::<Vec<_>>(), "{first:?} {last:?}");
        }
        assert_eq!(period(Some(1899), Some(1900)).len(), 2);
    }

    #[test]
    fn money_has_bounds() {
        let percent = |text: &str| faults(|frame| frame.inflation = text.parse().unwrap());
        assert_eq!(percent("1000"), []);
        assert_eq!(percent("-1"), [("inflation".to_owned(), FaultKind::NotAShare(1_000))]);
        assert_eq!(percent("1000.1").len(), 1);
        let currency = |code: &str| faults(|frame| frame.currency = code.into());
        assert_eq!(currency("KES"), []);
        for code in ["kes", "KE", "KESH", "€€€"] {
            assert_eq!(currency(code), [("currency".to_owned(), FaultKind::NotACurrency)], "{code}");
        }
        assert_eq!(faults(|frame| frame.per_dollar = Some(Decimal::ZERO)).len(), 1);
        assert_eq!(faults(|frame| frame.leads_per_institution = 0).len(), 1);
        assert_eq!(faults(|frame| frame.points_per_year = Some(0)).len(), 1);
    }
}
