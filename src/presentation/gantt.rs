//! Knows the actions over the years as a time table for pages of their own; knows nothing undated as dated.

use super::chart::{
    Chart, GanttChart, GanttGroup, GanttMilestone, GanttRow, GanttSpan, GanttState, GanttWords, MilestoneKind,
};
use super::{Drawing, Names, excerpt, span, year_span};
use crate::assessment::strategy::{ActionStatus, Quarter};
use crate::framework::ObjectiveId;
use crate::plan::{NationalPlan, PlannedAction};
use crate::words::capital;
use chrono::{Months, NaiveDate};

/// The longest name of an action, and the longest name of who leads it, in characters.
const NAME: usize = 160;
const LEAD: usize = 600;
/// How many lines stand on a landscape page of A4, in two columns, below the heads that Word sets higher than print.
const LINES: usize = 72;

/// The time table of these years as it stands on this day, a page each; nothing where there is no year or no action.
pub fn gantt(names: &Names, years: &[i32], day: NaiveDate) -> Vec<Drawing> {
    let (Some(first), Some(plan)) = (years.first(), names.plan) else { return Vec::new() };
    if plan.actions.is_empty() {
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
        groups: groups(names, plan, day),
        milestones: milestones(names, years),
        is_dense: true,
    };
    let title = title(names, plan, years);
    let parts = whole.parts(LINES);
    let count = parts.len();
    parts
        .into_iter()
        .enumerate()
        .map(|(index, part)| drawing(names, &title, (index + 1, count), part))
        .collect()
}

/// How many actions there are and how many of them are decided.
fn title(names: &Names, plan: &NationalPlan, years: &[i32]) -> String {
    let decided = plan.actions.iter().filter(|action| action.decided).count();
    let (first, last) =
        (years.first().copied().unwrap_or_default(), years.last().copied().unwrap_or_default());
    let args = [
        ("actions", names.voice.count("actions", plan.actions.len()).text.into()),
        ("years", year_span(names.voice, first, last).into()),
        ("n", decided.into()),
        ("decided", names.voice.in_words(decided).into()),
    ];
    capital(&names.voice.say_with("gantt-title", &args))
}

fn drawing(names: &Names, title: &str, (part, parts): (usize, usize), chart: GanttChart) -> Drawing {
    let rows = chart.groups.iter().flat_map(|group| &group.rows);
    let sentences: Vec<String> = rows.map(|row| format!("{} {}: {}.", row.id, row.name, row.note)).collect();
    let args =
        [("title", title.into()), ("part", part.to_string().into()), ("parts", parts.to_string().into())];
    Drawing {
        title: if parts == 1 { title.to_owned() } else { names.voice.say_with("gantt-title-part", &args) },
        alt: names.voice.say_with("gantt-alt", &[("rows", sentences.join(" ").into())]),
        chart: Chart::Gantt(Box::new(chart)),
    }
}

fn words(names: &Names) -> GanttWords {
    let say = |key: &str| names.voice.say(&format!("gantt-{key}"));
    GanttWords {
        proposed: say("proposed"),
        planned: say("planned"),
        under_way: say("under-way"),
        done: say("done"),
        overdue: say("overdue"),
        dropped: say("dropped"),
        undated: say("undated"),
        today: say("today"),
        continued: say("continued"),
    }
}

/// A report at the end of each year but the last, the review in the middle of a period of three years or more, and the end
/// with its evaluation. Of the first two only the years are meant.
fn milestones(names: &Names, years: &[i32]) -> Vec<GanttMilestone> {
    let milestone = |kind: MilestoneKind, key: &str, (year, month, day): (i32, u32, u32)| {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        Some(GanttMilestone { date, kind, name: names.voice.say(key) })
    };
    let Some((last, earlier)) = years.split_last() else { return Vec::new() };
    let reports =
        earlier.iter().map(|year| milestone(MilestoneKind::Report, "gantt-report", (*year, 12, 31)));
    let middle = years.get(years.len() / 2).filter(|_| years.len() > 2);
    let review = middle.map(|year| milestone(MilestoneKind::Review, "gantt-review", (*year, 6, 30)));
    let end = milestone(MilestoneKind::End, "gantt-end", (*last, 12, 31));
    reports.chain(review).chain([end]).flatten().collect()
}

/// The actions of each objective in the order of the plan, then those of none.
fn groups(names: &Names, plan: &NationalPlan, day: NaiveDate) -> Vec<GanttGroup> {
    let rows = |objective: Option<&ObjectiveId>| -> Vec<GanttRow> {
        plan.actions_of(objective).map(|action| row(names, action, day)).collect()
    };
    let served = plan.objectives.iter().map(|served| GanttGroup {
        title: format!("{}. {}", served.number, names.objective(&served.id)),
        rows: rows(Some(&served.id)),
    });
    let loose = GanttGroup { title: names.voice.say("objective-none"), rows: rows(None) };
    served.chain([loose]).filter(|group| !group.rows.is_empty()).collect()
}

fn row(names: &Names, action: &PlannedAction, day: NaiveDate) -> GanttRow {
    let state = state(action, day);
    let bar = |(start, end)| GanttSpan::Bar { start, end, state };
    let days = action.start.zip(action.end.or(action.start)).and_then(|(start, end)| days(start, end));
    let when =
        span(names.voice, action.start, action.end).unwrap_or_else(|| names.voice.say("gantt-undated"));
    // Who is only usual leads nothing yet.
    let lead = excerpt(&action.lead.own, LEAD);
    let proposed = if action.decided { String::new() } else { names.voice.say("gantt-proposed") };
    let said = [when, lead, proposed].into_iter().filter(|part| !part.is_empty());
    GanttRow {
        id: action.number.clone(),
        name: excerpt(&names.short_title(&action.id, &action.title), NAME),
        note: said.collect::<Vec<_>>().join("; "),
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
        _ if !action.decided => GanttState::Proposed,
        _ if over => GanttState::Overdue,
        _ => GanttState::Planned,
    }
}
