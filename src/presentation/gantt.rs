//! Knows the actions over the years as a time table, in parts that fit a page; knows nothing undated as dated.

use super::chart::{Chart, GanttChart, GanttGroup, GanttRow, GanttSpan, GanttState, GanttWords};
use super::{Drawing, Names, excerpt, span};
use crate::assessment::strategy::{ActionStatus, Quarter};
use crate::framework::ActionId;
use crate::plan::{NationalPlan, PlannedAction, ServedObjective};
use chrono::{Months, NaiveDate};

/// The longest title of an action, and the longest name of who leads it, in characters.
const TITLE: usize = 300;
const LEAD: usize = 600;

/// The time table of these years as it stands on this day, in parts of at most so many rows; nothing where there is no
/// year. The decided actions, or all where none is decided.
pub fn gantt(names: &Names, years: &[i32], day: NaiveDate, rows: usize) -> Vec<Drawing> {
    let (Some(first), Some(plan)) = (years.first(), names.plan) else { return Vec::new() };
    let groups = groups(names, plan, day);
    if groups.is_empty() {
        return Vec::new();
    }
    let quarter =
        |number: u8| names.voice.say_with("gantt-quarter", &[("quarter", number.to_string().into())]);
    let whole = GanttChart {
        first_year: *first,
        years: years.iter().map(ToString::to_string).collect(),
        quarters: [1, 2, 3, 4].map(quarter),
        today: None,
        words: words(names),
        groups,
    };
    let parts = whole.parts(rows);
    let count = parts.len();
    parts.into_iter().enumerate().map(|(index, part)| drawing(names, index + 1, count, part)).collect()
}

fn drawing(names: &Names, part: usize, parts: usize, chart: GanttChart) -> Drawing {
    let rows = chart.groups.iter().flat_map(|group| &group.rows);
    let sentences: Vec<String> = rows.map(|row| format!("{} {}: {}.", row.id, row.name, row.note)).collect();
    let args = [("part", part.to_string().into()), ("parts", parts.to_string().into())];
    Drawing {
        title: names.voice.say_with(if parts == 1 { "gantt-title" } else { "gantt-title-part" }, &args),
        alt: names.voice.say_with("gantt-alt", &[("rows", sentences.join(" ").into())]),
        chart: Chart::Gantt(Box::new(chart)),
    }
}

fn words(names: &Names) -> GanttWords {
    let say = |key: &str| names.voice.say(&format!("gantt-{key}"));
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

fn groups(names: &Names, plan: &NationalPlan, day: NaiveDate) -> Vec<GanttGroup> {
    let any_decided = plan.actions.iter().any(|action| action.decided);
    let row_of = |id: &ActionId| {
        let action = plan.action(id).filter(|action| action.decided || !any_decided)?;
        Some(row(names, action, day))
    };
    let group = |served: &ServedObjective| GanttGroup {
        title: format!("{}. {}", served.number, names.objective(&served.id)),
        rows: served.actions.iter().filter_map(row_of).collect(),
    };
    plan.objectives.iter().map(group).filter(|group| !group.rows.is_empty()).collect()
}

fn row(names: &Names, action: &PlannedAction, day: NaiveDate) -> GanttRow {
    let lang = names.voice.lang();
    let state = state(action, day);
    let bar = |(start, end)| GanttSpan::Bar { start, end, state };
    let days = action.start.zip(action.end.or(action.start)).and_then(|(start, end)| days(start, end));
    let when =
        span(names.voice, action.start, action.end).unwrap_or_else(|| names.voice.say("gantt-undated"));
    let lead = excerpt(action.lead.get(lang), LEAD);
    GanttRow {
        id: action.number.clone(),
        name: excerpt(action.title.get(lang), TITLE),
        note: if lead.is_empty() { when } else { format!("{when}; {lead}") },
        span: days.map_or(GanttSpan::Undated, bar),
    }
}

fn days(start: Quarter, end: Quarter) -> Option<(NaiveDate, NaiveDate)> {
    let first =
        |quarter: Quarter| NaiveDate::from_ymd_opt(quarter.year, u32::from(quarter.quarter) * 3 - 2, 1);
    let after = first(end)?.checked_add_months(Months::new(3))?;
    Some((first(start)?, after.pred_opt()?))
}

fn state(action: &PlannedAction, day: NaiveDate) -> GanttState {
    let over = action.end.and_then(|end| days(end, end)).is_some_and(|(_, last)| last < day);
    match action.status.as_ref().map(|note| note.status) {
        Some(ActionStatus::Done) => GanttState::Done,
        Some(ActionStatus::Stopped) => GanttState::Dropped,
        Some(ActionStatus::Delayed) => GanttState::Overdue,
        Some(ActionStatus::OnTrack) if !over => GanttState::UnderWay,
        _ if over => GanttState::Overdue,
        _ => GanttState::Planned,
    }
}
