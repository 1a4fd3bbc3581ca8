//! Knows the actions over the years as a time table, in parts that fit a page; knows nothing undated as dated.

use super::case::Case;
use super::planned::{ActionFacts, planned};
use crate::assessment::strategy::{ActionStatus, Quarter};
use crate::document::{Chart, Figure, GanttChart, GanttGroup, GanttRow, GanttSpan, GanttState, GanttWords};
use crate::plan::PlannedAction;
use chrono::{Months, NaiveDate};

/// How many rows stand on one page.
const ROWS: usize = 20;

/// The time table; nothing while the period is not decided. The decided actions, or all where none is decided.
pub(super) fn gantt(case: &Case) -> Vec<Figure> {
    let years = case.strategy().frame.years();
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return Vec::new() };
    let groups = groups(case);
    if groups.is_empty() {
        return Vec::new();
    }
    let whole = GanttChart {
        first_year: *first,
        years: (*first..=*last).map(|year| year.to_string()).collect(),
        quarters: [1, 2, 3, 4]
            .map(|quarter| case.voice.say_with("gantt-quarter", &[("quarter", quarter.to_string().into())])),
        today: None,
        words: words(case),
        groups,
    };
    let parts = whole.parts(ROWS);
    let count = parts.len();
    parts.into_iter().enumerate().map(|(index, part)| figure(case, index + 1, count, part)).collect()
}

fn figure(case: &Case, part: usize, parts: usize, chart: GanttChart) -> Figure {
    let said = chart
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .map(|row| format!("{} {}: {}.", row.id, row.name, row.note));
    let args = [("part", part.to_string().into()), ("parts", parts.to_string().into())];
    let alt = [("rows", said.collect::<Vec<_>>().join(" ").into())];
    Figure {
        id: format!("gantt-{part}"),
        title: case.voice.say_with(if parts == 1 { "gantt-title" } else { "gantt-title-part" }, &args),
        alt: case.voice.say_with("gantt-alt", &alt),
        chart: Chart::Gantt(Box::new(chart)),
        data: None,
    }
}

fn words(case: &Case) -> GanttWords {
    let say = |key: &str| case.voice.say(&format!("gantt-{key}"));
    GanttWords {
        planned: say("planned"),
        under_way: say("under-way"),
        done: say("done"),
        overdue: say("overdue"),
        dropped: say("dropped"),
        milestone: say("milestone"),
        undated: say("undated"),
        today: say("today"),
        continued: say("continued"),
    }
}

fn groups(case: &Case) -> Vec<GanttGroup> {
    let national = case.inputs.analysis.national();
    let any_decided = national.actions.iter().any(|action| action.decided);
    let row_of = |id: &crate::framework::ActionId| {
        let action = national.action(id).filter(|action| action.decided || !any_decided)?;
        Some(row(case, action, &planned(case, action)))
    };
    let group = |served: &crate::plan::ServedObjective| {
        let title = case.kit().objective(&served.id).map(|one| case.voice.text(&one.short_title));
        let rows = served.actions.iter().filter_map(row_of).collect();
        GanttGroup { title: format!("{}. {}", served.number, title.unwrap_or_default()), rows }
    };
    national.objectives.iter().map(group).filter(|group| !group.rows.is_empty()).collect()
}

fn row(case: &Case, action: &PlannedAction, facts: &ActionFacts) -> GanttRow {
    let state = state(case, action);
    let span = match (action.start, action.end.or(action.start)) {
        (Some(start), Some(end)) => days(start, end).map(|(start, end)| GanttSpan::Bar { start, end, state }),
        _ => None,
    };
    let when = if facts.when.is_empty() { case.voice.say("gantt-undated") } else { facts.when.clone() };
    let lead = if facts.lead.text.is_empty() { String::new() } else { format!("; {}", facts.lead.text) };
    GanttRow {
        id: facts.number.clone(),
        name: facts.title.clone(),
        note: format!("{when}{lead}"),
        span: span.unwrap_or(GanttSpan::Undated),
    }
}

fn days(start: Quarter, end: Quarter) -> Option<(NaiveDate, NaiveDate)> {
    let first =
        |quarter: Quarter| NaiveDate::from_ymd_opt(quarter.year, u32::from(quarter.quarter) * 3 - 2, 1);
    let after = first(end)?.checked_add_months(Months::new(3))?;
    Some((first(start)?, after.pred_opt()?))
}

fn state(case: &Case, action: &PlannedAction) -> GanttState {
    let over =
        action.end.and_then(|end| days(end, end)).is_some_and(|(_, last)| last < case.inputs.analysis.day);
    match action.status.as_ref().map(|note| note.status) {
        Some(ActionStatus::Done) => GanttState::Done,
        Some(ActionStatus::Stopped) => GanttState::Dropped,
        Some(ActionStatus::Delayed) => GanttState::Overdue,
        Some(ActionStatus::OnTrack) if !over => GanttState::UnderWay,
        _ if over => GanttState::Overdue,
        _ => GanttState::Planned,
    }
}
