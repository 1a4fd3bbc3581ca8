//! Knows how a value of an indicator is told: never without the time it holds for, and in a sentence not without its unit.

use crate::assessment::strategy::Measurement;
use crate::plan::IndicatorLine;
use crate::words::Voice;
use rust_decimal::Decimal;

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
