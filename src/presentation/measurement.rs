//! Knows how a value of an indicator is told: beside its unit, with it, or with the time it holds for.

use crate::assessment::strategy::Measurement;
use crate::framework::kit::IndicatorKind;
use crate::plan::IndicatorLine;
use crate::words::{Voice, small};
use rust_decimal::Decimal;

/// A value where the unit stands beside it: `72%`, `1,940`.
pub fn measure(voice: &Voice, line: &IndicatorLine, value: Decimal) -> String {
    if line.kind.is_some_and(IndicatorKind::has_shares) {
        return voice.percentage(value);
    }
    voice.quantity(value)
}

/// A value by itself, with its unit: `72%`, `1,940 reports a year`.
pub fn unit_measure(voice: &Voice, line: &IndicatorLine, value: Decimal) -> String {
    let (written, unit) = (measure(voice, line, value), small(line.unit.get(voice.lang()).trim()));
    if unit.is_empty() || line.kind.is_some_and(IndicatorKind::has_shares) {
        return written;
    }
    voice.say_with("indicator-value", &[("value", written.into()), ("unit", unit.into())])
}

/// A value with its day, month or year: `42 (31 March 2025)`.
pub fn measurement(voice: &Voice, value: &Measurement) -> String {
    format!("{} ({})", voice.quantity(value.value), voice.day(&value.date.to_string()))
}

/// A value aimed at with its year: `60 (2029)`.
pub fn target_value(voice: &Voice, (year, value): (i32, Decimal)) -> String {
    format!("{} ({year})", voice.quantity(value))
}

/// From where to where an indicator goes and how far it has come, with its unit, in sentences.
pub fn indicator_values(voice: &Voice, line: &IndicatorLine) -> String {
    let unknown = || voice.say("cell-unknown");
    let told = |value: Option<&Measurement>| value.map_or_else(unknown, |value| measurement(voice, value));
    let args = [
        ("baseline", told(line.baseline.as_ref()).into()),
        ("latest", told(line.latest()).into()),
        ("target", line.final_target().map_or_else(unknown, |one| target_value(voice, one)).into()),
    ];
    let values = voice.say_with("results-values", &args);
    match line.unit.get(voice.lang()).trim() {
        "" => values,
        unit => format!("{values} {}", voice.say_with("results-in-unit", &[("unit", unit.into())])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Strategy;
    use crate::assessment::strategy::{IndicatorRecord, OwnIndicator};
    use crate::bundle::{Files, library};
    use crate::lang::Lang;
    use crate::plan::results;
    use crate::words::Messages;

    #[test]
    fn no_value_stands_without_its_unit() {
        let files = Files::embedded();
        let (library, voice) = (library(&files).unwrap().0, Voice::new(Lang::EN, &Messages::load(&files).0));
        let chosen = IndicatorRecord { chosen: true, ..IndicatorRecord::default() };
        let cards = library.kit.indicators.iter().map(|card| (card.id.to_string(), chosen.clone()));
        let own = OwnIndicator { unit: "Districts of 24".to_owned(), ..OwnIndicator::default() };
        let own = [("own-1".to_owned(), IndicatorRecord { own: Some(own), ..chosen.clone() })];
        let strategy = Strategy { indicators: cards.chain(own).collect(), ..Strategy::default() };
        let mut shares = 0;
        for line in results(&library.kit, &strategy, "2026-11-22".parse().unwrap()) {
            let value = Decimal::from(1940);
            let (bare, whole) = (measure(&voice, &line, value), unit_measure(&voice, &line, value));
            let expected = match line.kind.is_some_and(IndicatorKind::has_shares) {
                true => ("1,940%".to_owned(), "1,940%".to_owned()),
                false => ("1,940".to_owned(), format!("1,940 {}", small(line.unit.get(Lang::EN)))),
            };
            shares += usize::from(bare.ends_with('%'));
            assert_eq!((bare, whole), expected, "{}", line.id);
        }
        assert!(shares > 5, "only {shares} shares were written");
    }
}
