//! Knows how the strategy is going, as a year's report tells it: actions, indicators, money, what is late, what is next.

use super::expenditure::{YearExpenditure, year_expenditure};
use crate::assessment::Topic;
use crate::assessment::strategy::Measurement;
use crate::document::strategy::case::{Case, row};
use crate::document::strategy::chapters::resources::{MoneyLine, line};
use crate::document::strategy::planned_action::{ActionFacts, action_facts, in_order, order, wording};
use crate::document::strategy::quote;
use crate::document::strategy::tables::text_columns;
use crate::document::{Row, Table};
use crate::plan::{ActionProgress, IndicatorLine, PlannedAction, Timing, spending};
use crate::presentation::{Label, measurement, target_value};
use crate::words::{Count, capital};
use chrono::Datelike;
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The report.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct ProgressFacts {
    /// The year that is reported on.
    year: i32,
    /// The year after it.
    next_year: i32,
    /// Who adopted the strategy, when and by which act, as a sentence; empty until then.
    adopted: String,
    /// The entry of that act; for `cite`.
    adoption_sources: Vec<String>,
    /// All actions of the plan.
    actions: Count,
    /// Those with a report.
    reported: Count,
    /// Those that are done, in time or not.
    done: Count,
    /// Those done in time, or on time.
    on_time: Count,
    /// Those that go on in time or need not have begun.
    going: Count,
    /// Those that are late.
    late_count: Count,
    /// Those that were stopped.
    stopped: Count,
    /// Those without a report.
    silent: Count,
    /// The share of the reported actions that are on time, in percent; empty where nothing is reported.
    share_on_time: String,
    /// The share of all actions that are done, in percent; empty where there are none.
    share_done: String,
    /// Whether anything was reported: how an action stands, a value of an indicator, an amount that was spent.
    is_reported: bool,
    /// Whether it was reported of an action how it stands.
    has_status: bool,
    /// Whether a value of an indicator was reported.
    has_values: bool,
    /// Whether the year belongs to the strategy: it has begun by then, or nobody has decided when it begins.
    has_begun: bool,
    /// Whether an amount that was spent in the year was reported.
    has_spending: bool,
    /// The actions with a report, as the plan lists them.
    reports: Vec<ActionReport>,
    /// Numbers of the actions without a report.
    silent_numbers: Vec<String>,
    /// Who leads the actions without a report, the one with most first.
    owing: Vec<OwingLead>,
    /// What is late or stopped, and why.
    late: Vec<ActionReport>,
    /// What begins or goes on next year.
    next: Vec<NextAction>,
    /// How many more actions begin or go on next year.
    more_next: usize,
    /// The chosen indicators with their values.
    indicators: Vec<IndicatorRow>,
    /// How many of them have a value.
    measured: usize,
    /// Cost and funds of the year; missing where it has no cost.
    money: Option<MoneyLine>,
    /// The same for next year.
    next_money: Option<MoneyLine>,
    /// What was spent in the year.
    spent: YearExpenditure,
    sources: Vec<String>,
}

/// How an action stands.
#[derive(Serialize, JsonSchema)]
struct ActionReport {
    #[serde(flatten)]
    action: ActionFacts,
    /// Whether it was stopped; otherwise it is late.
    stopped: bool,
    /// What was reported; may be empty.
    note: String,
    /// The day of the report in words; empty where there is none.
    date: String,
}

/// An institution that leads actions without a report.
#[derive(Serialize, JsonSchema)]
struct OwingLead {
    /// The institution.
    lead: String,
    /// How many actions it leads.
    actions: Count,
}

/// An action of next year.
#[derive(Serialize, JsonSchema)]
struct NextAction {
    #[serde(flatten)]
    action: ActionFacts,
    /// Whether it begins then; otherwise it goes on.
    begins: bool,
}

/// An indicator and its values.
#[derive(Serialize, JsonSchema)]
struct IndicatorRow {
    /// Its name.
    name: String,
    /// What it is measured in.
    unit: String,
    /// The value at the beginning with its day, month or year; may be empty.
    baseline: String,
    /// The latest value with its day, month or year; may be empty.
    latest: String,
    /// Where the latest value is from; may be empty.
    source: String,
    /// The last target with its year; may be empty.
    target: String,
    /// The share of the way from baseline to last target, in words; empty where it cannot be said.
    way: String,
    /// Whether the year of a target has passed without a value.
    overdue: bool,
    /// Whether it only counts what is reported, so that a rise may be good news.
    reports_only: bool,
    sources: Vec<String>,
}

/// How many actions of next year are named.
const NEXT: usize = 20;
/// The facts of the report.
pub(super) fn progress(case: &Case) -> ProgressFacts {
    let stand = case.inputs.analysis.progress();
    let year = case.inputs.analysis.day.year();
    let (next, more_next) = next(case, year + 1);
    let count = |n: usize| case.voice.count("actions", n);
    let reported = ReportContent::of(case);
    ProgressFacts {
        is_reported: reported.is_any(),
        has_status: reported.status,
        has_values: reported.values,
        has_begun: case.strategy().frame.years().first().is_none_or(|first| *first <= year),
        has_spending: reported.spending,
        reports: reports(case, |timing| timing != Timing::Unreported),
        silent_numbers: silent_numbers(case),
        owing: owing(case),
        year,
        next_year: year + 1,
        adopted: adoption_day(case),
        adoption_sources: case.register.entry_of(&Topic::Adoption),
        actions: count(stand.actions.len()),
        reported: count(stand.report_count()),
        done: count(stand.done()),
        on_time: count(stand.on_time()),
        going: count(stand.count(Timing::OnTime)),
        late_count: count(stand.count(Timing::Late)),
        stopped: count(stand.count(Timing::Stopped)),
        silent: count(stand.count(Timing::Unreported)),
        share_on_time: share(case, stand.on_time(), stand.report_count()),
        share_done: share(case, stand.done(), stand.actions.len()),
        late: reports(case, |timing| matches!(timing, Timing::Late | Timing::Stopped)),
        next,
        more_next,
        measured: case.indicators.iter().filter(|line| line.latest().is_some()).count(),
        indicators: case.indicators.iter().map(|line| indicator(case, line)).collect(),
        money: money(case, year),
        next_money: money(case, year + 1),
        spent: year_expenditure(case, year),
        sources: reported_in(case),
    }
}

fn share(case: &Case, part: usize, all: usize) -> String {
    if all == 0 { String::new() } else { case.voice.percent(part as f64 / all as f64) }
}

fn adoption_day(case: &Case) -> String {
    let Some(adoption) = &case.strategy().adoption else { return String::new() };
    let args = [
        ("by", quote(&adoption.by).into()),
        ("reference", quote(&adoption.reference).into()),
        ("date", case.voice.date(adoption.date).into()),
    ];
    case.voice.say_with("process-decision", &args)
}

/// The decisions that reports were entered in.
fn reported_in(case: &Case) -> Vec<String> {
    let reported = case.inputs.analysis.national().actions.iter().filter(|action| action.status.is_some());
    reported.flat_map(|action| case.decision(&action.id)).collect()
}

/// What was reported at all.
#[derive(Clone, Copy)]
struct ReportContent {
    status: bool,
    values: bool,
    spending: bool,
}

impl ReportContent {
    fn of(case: &Case) -> ReportContent {
        let (analysis, strategy) = (case.inputs.analysis, case.strategy());
        let year = analysis.day.year();
        let spent = spending(analysis.national(), analysis.costing(), strategy, year);
        ReportContent {
            status: analysis.progress().report_count() > 0,
            values: case.indicators.iter().any(|line| line.latest().is_some()),
            spending: spent.actions.iter().any(|one| one.spent.is_some()),
        }
    }

    fn is_any(self) -> bool {
        self.status || self.values || self.spending
    }
}

/// Whether there is anything to report on; a report of nothing is a page without cover and chapters.
pub(super) fn is_reported(case: &Case) -> bool {
    ReportContent::of(case).is_any()
}

/// Numbers of the actions without a report, as the plan lists them.
fn silent_numbers(case: &Case) -> Vec<String> {
    let silent = silent(case).map(|action| action.number.clone());
    in_order(silent)
}

/// The actions without a report.
fn silent<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a PlannedAction> {
    let analysis = case.inputs.analysis;
    let silent = analysis.progress().actions.iter().filter(|one| one.timing == Timing::Unreported);
    silent.filter_map(move |one| analysis.national().action(&one.id))
}

/// The leads that the country named, with how many actions without a report each has.
fn owing(case: &Case) -> Vec<OwingLead> {
    let mut actions: BTreeMap<String, usize> = BTreeMap::new();
    let leads = silent(case).map(|action| wording(case, &action.lead));
    for lead in leads.filter(|lead| lead.own && !lead.text.is_empty()) {
        *actions.entry(lead.text).or_default() += 1;
    }
    let mut owing: Vec<(String, usize)> = actions.into_iter().collect();
    owing.sort_by_key(|(_, actions)| Reverse(*actions));
    let named = |(lead, actions)| OwingLead { lead, actions: case.voice.count("actions", actions) };
    owing.into_iter().map(named).collect()
}

/// The reports on actions that stand so, as the plan lists them.
fn reports(case: &Case, stands: fn(Timing) -> bool) -> Vec<ActionReport> {
    let actions = in_plan_order(case, &case.inputs.analysis.progress().actions);
    let report = |one: &ActionProgress| {
        let action = case.inputs.analysis.national().action(&one.id)?;
        Some(ActionReport {
            action: action_facts(case, action),
            stopped: one.timing == Timing::Stopped,
            note: one.status.as_ref().map(|note| quote(&note.note)).unwrap_or_default(),
            date: one.status.as_ref().map(|note| case.voice.date(note.date)).unwrap_or_default(),
        })
    };
    actions.into_iter().filter(|one| stands(one.timing)).filter_map(report).collect()
}

/// The actions that begin in the year or go on in it and are not done, and how many there are beside them.
fn next(case: &Case, year: i32) -> (Vec<NextAction>, usize) {
    let stand = case.inputs.analysis.progress();
    let done = |action: &PlannedAction| {
        let mut found = stand.actions.iter().filter(|one| one.id == action.id);
        found.any(|one| matches!(one.timing, Timing::Done | Timing::DoneLate | Timing::Stopped))
    };
    let here = |action: &&PlannedAction| {
        let (Some(start), Some(end)) = (action.start, action.end) else { return false };
        start.year <= year && end.year >= year && !done(action)
    };
    let all: Vec<&PlannedAction> = case.inputs.analysis.national().actions.iter().filter(here).collect();
    let shown = all.iter().take(NEXT).map(|action| NextAction {
        action: action_facts(case, action),
        begins: action.start.is_some_and(|start| start.year == year),
    });
    (shown.collect(), all.len().saturating_sub(NEXT))
}

fn indicator(case: &Case, it: &IndicatorLine) -> IndicatorRow {
    let lang = case.voice.lang();
    let value = |one: &Measurement| measurement(&case.voice, one);
    let latest = it.latest();
    IndicatorRow {
        name: quote(it.name.get(lang)),
        unit: quote(it.unit.get(lang)),
        baseline: it.baseline.as_ref().map(value).unwrap_or_default(),
        latest: latest.map(value).unwrap_or_default(),
        source: latest.map(|one| quote(&one.source)).unwrap_or_default(),
        target: it.final_target().map(|one| target_value(&case.voice, one)).unwrap_or_default(),
        way: it.reached.map(|way| case.percent(way)).unwrap_or_default(),
        overdue: it.overdue,
        reports_only: it.counts_reports,
        sources: case.register.entry_of(&Topic::Indicator(it.id.clone())),
    }
}

fn money(case: &Case, year: i32) -> Option<MoneyLine> {
    let costing = case.inputs.analysis.costing();
    let balance = costing.by_year.get(&year).filter(|_| costing.is_costed())?;
    Some(line(case, year.to_string(), balance))
}

/// The status of every action with a report.
pub(super) fn status(case: &Case) -> Table {
    let stand = case.inputs.analysis.progress();
    let shares = [
        ("number", 0.6),
        ("activity", 2.6),
        ("leader", 1.7),
        ("when", 1.1),
        ("means", 1.0),
        ("account", 2.4),
    ];
    let args = [
        ("actions", case.voice.count("actions", stand.actions.len()).text.into()),
        ("n", stand.report_count().into()),
        ("reported", case.voice.in_words(stand.report_count()).into()),
    ];
    Table {
        id: "status".to_owned(),
        caption: capital(&case.voice.say_with("table-status", &args)),
        columns: text_columns(case, &shares),
        rows: in_plan_order(case, &stand.actions)
            .into_iter()
            .filter_map(|one| status_row(case, one))
            .collect(),
        landscape: false,
    }
}

/// The actions by their numbers, as the plan lists them.
fn in_plan_order<'a>(case: &Case, all: &'a [ActionProgress]) -> Vec<&'a ActionProgress> {
    let mut actions: Vec<&ActionProgress> = all.iter().collect();
    let number =
        |one: &ActionProgress| case.inputs.analysis.national().action(&one.id).map(|it| order(&it.number));
    actions.sort_by_key(|one| number(one));
    actions
}

/// The row of an action; none without a report.
fn status_row(case: &Case, one: &ActionProgress) -> Option<Row> {
    let note = one.status.as_ref()?;
    let action = action_facts(case, case.inputs.analysis.national().action(&one.id)?);
    let reported = format!("{}, {}", case.voice.date(note.date), note.status.name(&case.voice));
    let text = quote(&note.note);
    let account = if text.is_empty() { reported } else { format!("{reported}: {text}") };
    let cells = vec![
        action.number.clone(),
        action.title.clone(),
        case.or_none(&action.lead.text),
        case.or_none(&action.when),
        one.timing.name(&case.voice),
        account,
    ];
    Some(row(cells, &action.sources))
}
