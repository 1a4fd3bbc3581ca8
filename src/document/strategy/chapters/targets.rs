//! Knows the results framework in short: the chosen indicators with the values from which and to which they should move.

use crate::assessment::Topic;
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::framework::ObjectiveId;
use crate::plan::IndicatorLine;
use crate::presentation::{measure, unit_measure};
use crate::words::{Voice, small};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

/// How many indicators the framework holds, and how many stand under an objective; the action plan has the rest.
const MOST: usize = 12;
const OF_OBJECTIVE: usize = 2;

/// An indicator with its way.
#[derive(Serialize, JsonSchema)]
pub struct TargetLine {
    pub id: String,
    /// The number of the first objective that it serves; missing where it serves none.
    pub objective: Option<usize>,
    /// Its name.
    pub name: String,
    /// What it is measured in, as it goes on inside a sentence.
    pub unit: String,
    /// The value at the beginning; missing where nothing was measured.
    pub baseline: Option<StepFacts>,
    /// The year in which it is measured first, where there is no value at the beginning; missing while the period is
    /// open.
    pub measured_in: Option<i32>,
    /// The value aimed at half-way.
    pub midterm: Option<StepFacts>,
    /// The value aimed at in the end.
    pub target: Option<StepFacts>,
    /// Where its values are from; may be empty.
    pub source: String,
    pub sources: Vec<String>,
}

/// A value on the way of an indicator.
#[derive(Serialize, JsonSchema)]
pub struct StepFacts {
    /// The value with its unit: `72%`, `1,940 reports a year`.
    pub text: String,
    /// The value where the unit stands beside it.
    pub short: String,
    /// The year it holds for.
    pub year: i32,
}

/// The years that a strategy looks at: the middle of a period of three years or more, and the last.
#[derive(Clone, Copy)]
pub struct Milestones {
    /// The first year.
    pub first: Option<i32>,
    /// The year in the middle.
    pub midterm: Option<i32>,
    /// The last year.
    pub last: Option<i32>,
}

impl Milestones {
    /// Those of the country's period.
    pub fn of(case: &Case) -> Milestones {
        let years = case.strategy().frame.years();
        Milestones {
            first: years.first().copied(),
            midterm: years.get(years.len() / 2).copied().filter(|_| years.len() > 2),
            last: years.last().copied(),
        }
    }
}

/// The indicators of the framework: of each objective in turn the next that tells most; at most twelve.
pub fn selection<'c>(case: &'c Case) -> Vec<&'c IndicatorLine> {
    let needed = &case.inputs.analysis.national().needed;
    let home = |line: &IndicatorLine| needed.iter().position(|id| line.objectives.contains(id));
    let homes = (0..needed.len()).map(Some).chain([None]);
    let groups: Vec<Vec<&IndicatorLine>> =
        homes.map(|place| telling(case.indicators.iter().filter(|line| home(line) == place))).collect();
    let deepest = groups.iter().map(Vec::len).max().unwrap_or_default();
    let in_turn = (0..deepest).flat_map(|turn| {
        let next = move |(place, group): (usize, &Vec<&'c IndicatorLine>)| Some((place, *group.get(turn)?));
        groups.iter().enumerate().filter_map(next)
    });
    let mut selected: Vec<(usize, &IndicatorLine)> = in_turn.take(MOST).collect();
    selected.sort_by_key(|(place, _)| *place);
    selected.into_iter().map(|(_, line)| line).collect()
}

/// Those with a target, the ones whose way is known first, each in their order; one of the others where none has a target.
fn telling<'l>(lines: impl Iterator<Item = &'l IndicatorLine>) -> Vec<&'l IndicatorLine> {
    let (aimed, others): (Vec<_>, Vec<_>) = lines.partition(|line| !line.targets.is_empty());
    let (kept, most) = if aimed.is_empty() { (others, 1) } else { (aimed, MOST) };
    let (mut first, rest): (Vec<_>, Vec<_>) = kept.into_iter().partition(|line| line.is_complete());
    first.extend(rest);
    first.truncate(most);
    first
}

/// One or two indicators of an objective in words, those that tell most first.
pub fn of_objective(case: &Case, id: &ObjectiveId) -> Vec<TargetLine> {
    let own = telling(case.indicators.iter().filter(|line| line.objectives.contains(id)));
    own.into_iter().take(OF_OBJECTIVE).map(|line| target_line(case, line)).collect()
}

/// An indicator in words.
pub fn target_line(case: &Case, line: &IndicatorLine) -> TargetLine {
    let (voice, years) = (&case.voice, Milestones::of(case));
    let step = |year: i32, value: Decimal| StepFacts {
        text: unit_measure(voice, line, value),
        short: measure(voice, line, value),
        year,
    };
    let is_late = |year: i32| years.midterm.is_none_or(|midterm| year > midterm);
    let last_of = |late: bool| {
        let target = line.targets.iter().rev().find(|(year, _)| is_late(**year) == late);
        target.map(|(year, value)| step(*year, *value))
    };
    let mut homes = line.objectives.iter();
    TargetLine {
        id: line.id.clone(),
        objective: homes.find_map(|id| case.inputs.analysis.national().objective_number(id)),
        name: quote(line.name.get(voice.lang())),
        unit: small(&quote(line.unit.get(voice.lang()))),
        measured_in: years.first.filter(|_| line.baseline.is_none()),
        baseline: line.baseline.as_ref().map(|value| step(value.date.year(), value.value)),
        midterm: last_of(false),
        target: last_of(true),
        source: source(voice, line),
        sources: case.register.entry_of(&Topic::Indicator(line.id.clone())),
    }
}

/// Where the value at the beginning is from; where the others come from, if nobody says.
fn source(voice: &Voice, line: &IndicatorLine) -> String {
    let own = line.baseline.as_ref().map(|value| quote(&value.source)).unwrap_or_default();
    if own.is_empty() { quote(line.data_source.get(voice.lang())) } else { own }
}
