//! Knows the results framework as a table: indicators with the values from which and to which they should move.

use super::filled_column::FilledColumn;
use crate::document::Table;
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::targets::{
    Milestones, StepFacts, TargetLine, selection, target_line,
};
use crate::words::capital;

/// The indicators of the results framework; a value for another year than its column says so.
pub fn indicators(case: &Case) -> Table {
    let years = Milestones::of(case);
    let lines: Vec<TargetLine> = selection(case).into_iter().map(|line| target_line(case, line)).collect();
    let say = |key: &str| case.voice.say(key);
    let texts = |text: &dyn Fn(&TargetLine) -> String| lines.iter().map(text).collect::<Vec<_>>();
    let year = |year: Option<i32>| year.map_or_else(|| say("column-target"), |year| year.to_string());
    let objective = |line: &TargetLine| line.objective.map(|number| number.to_string()).unwrap_or_default();
    let columns = [
        FilledColumn::new(say("column-objective"), 0.9, texts(&objective)),
        FilledColumn::new(say("column-indicator-unit"), 4.4, texts(&|line| with_unit(case, line))),
        FilledColumn::new(say("column-baseline"), 1.6, texts(&|line| baseline(case, line))),
        FilledColumn::new(year(years.midterm), 1.3, texts(&|line| step(&line.midterm, years.midterm))),
        FilledColumn::new(year(years.last), 1.0, texts(&|line| step(&line.target, years.last))),
    ];
    let count = case.voice.count("indicators", lines.len());
    let caption = capital(&case.voice.say_with("table-indicators", &[("indicators", count.text.into())]));
    let sources: Vec<Vec<String>> = lines.iter().map(|line| line.sources.clone()).collect();
    FilledColumn::table(case, ("indicators", caption), columns, &sources)
}

/// The indicator with what it is measured in.
fn with_unit(case: &Case, line: &TargetLine) -> String {
    if line.unit.is_empty() {
        return line.name.clone();
    }
    let args = [("name", line.name.clone().into()), ("unit", line.unit.clone().into())];
    case.voice.say_with("cell-indicator", &args)
}

/// The value at the beginning with its year, or when it is measured.
fn baseline(case: &Case, line: &TargetLine) -> String {
    match (&line.baseline, line.measured_in) {
        (Some(value), _) => format!("{} ({})", value.short, value.year),
        (None, Some(year)) => case.voice.say_with("cell-measured-in", &[("year", year.to_string().into())]),
        (None, None) => case.voice.say("cell-to-measure"),
    }
}

fn step(value: &Option<StepFacts>, year: Option<i32>) -> String {
    let Some(value) = value else { return String::new() };
    if Some(value.year) == year { value.short.clone() } else { format!("{} ({})", value.short, value.year) }
}
