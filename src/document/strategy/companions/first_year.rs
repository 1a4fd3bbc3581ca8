//! Knows what children notice of a year: decided actions that end or begin in it. Which children notice is data.

use crate::assessment::strategy::{ActionStatus, Quarter};
use crate::document::strategy::case::Case;
use crate::document::strategy::excerpt;
use crate::framework::ActionId;
use crate::framework::kit::AnswerSubject;
use crate::plan::PlannedAction;
use crate::presentation::quarter;
use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;

/// How many actions are named.
const MOST: usize = 4;
/// How many characters of a title and of a lead.
const TITLE: usize = 150;
const LEAD: usize = 90;

/// The first year of the strategy; once it is over, the one that begins today.
#[derive(Serialize, JsonSchema)]
pub(super) struct FirstYear {
    /// Its first quarter, in words.
    from: String,
    /// Its last quarter, in words.
    to: String,
    /// The calendar year that it is; absent where it belongs to two.
    year: Option<i32>,
    /// Decided actions that children notice and that end or begin in it, four at most; those that end first.
    deeds: Vec<YearMeasure>,
}

/// An action of the year.
#[derive(Serialize, JsonSchema)]
struct YearMeasure {
    id: String,
    title: String,
    /// The institution that leads it; empty while the country has named none.
    lead: String,
    /// Whether it ends in the year; otherwise it begins.
    ends: bool,
    /// The quarter in which it does: `Q3 2027`.
    when: String,
    sources: Vec<String>,
}

impl FirstYear {
    /// Every text that is quoted in part where it is long.
    pub fn texts(&self) -> impl Iterator<Item = &String> {
        self.deeds.iter().flat_map(|one| [&one.title, &one.lead])
    }
}

/// The facts of the year.
pub(super) fn first_year(case: &Case) -> FirstYear {
    let (from, to) = span(case.strategy().frame.years().first().copied(), case.inputs.analysis.day);
    let questions = case.kit().process.questions.iter();
    let asked = questions.filter(|one| one.subject == AnswerSubject::Year).flat_map(|one| &one.measures);
    let measures: Vec<&ActionId> = asked.collect();
    let actions = case.inputs.analysis.national().actions.iter();
    let noticed = actions.filter(|action| measures.contains(&&action.id) && goes_on(action));
    let mut dated: Vec<(bool, Quarter, &PlannedAction)> =
        noticed.filter_map(|action| turning_point(action, from, to)).collect();
    dated.sort_by_key(|(begins, when, _)| (*begins, *when));
    let deeds = dated.into_iter().take(MOST).map(|(begins, when, action)| deed(case, action, begins, when));
    FirstYear {
        from: quarter(&case.voice, from),
        to: quarter(&case.voice, to),
        year: (from.year == to.year).then_some(from.year),
        deeds: deeds.collect(),
    }
}

/// From which quarter to which the year goes: from the beginning of the period, unless that is over.
fn span(first_year: Option<i32>, day: NaiveDate) -> (Quarter, Quarter) {
    let today = Quarter { year: day.year(), quarter: u8::try_from(day.month0() / 3 + 1).unwrap_or(1) };
    let begin = first_year.map_or(today, |year| Quarter { year, quarter: 1 });
    let from = begin.max(today);
    (from, from.plus(3))
}

/// Whether it is decided, and neither done nor stopped.
fn goes_on(action: &PlannedAction) -> bool {
    let is_over = |status: ActionStatus| matches!(status, ActionStatus::Done | ActionStatus::Stopped);
    action.decided && !action.status.as_ref().is_some_and(|note| is_over(note.status))
}

/// Whether it only begins in the time, and in which quarter it ends or begins; nothing where it does neither.
fn turning_point(
    action: &PlannedAction,
    from: Quarter,
    to: Quarter,
) -> Option<(bool, Quarter, &PlannedAction)> {
    let within = |quarter: &Quarter| (from..=to).contains(quarter);
    let end = action.end.filter(within).map(|quarter| (false, quarter, action));
    end.or_else(|| action.start.filter(within).map(|quarter| (true, quarter, action)))
}

fn deed(case: &Case, action: &PlannedAction, begins: bool, when: Quarter) -> YearMeasure {
    YearMeasure {
        id: action.id.to_string(),
        title: excerpt(action.title.get(case.voice.lang()), TITLE),
        lead: if action.lead.is_own() { excerpt(&action.lead.own, LEAD) } else { String::new() },
        ends: !begins,
        when: quarter(&case.voice, when),
        sources: case.decision(&action.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_is_the_first_of_the_period_until_that_is_over() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (first_year, today, wanted) in [
            (Some(2027), "2026-11-22", ("2027-Q1", "2027-Q4")),
            (Some(2027), "2027-01-01", ("2027-Q1", "2027-Q4")),
            (Some(2027), "2027-08-01", ("2027-Q3", "2028-Q2")),
            (None, "2026-12-31", ("2026-Q4", "2027-Q3")),
        ] {
            let (from, to) = span(first_year, day(today));
            assert_eq!((from.to_string().as_str(), to.to_string().as_str()), wanted, "{today}");
        }
    }
}
