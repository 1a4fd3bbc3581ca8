//! Knows how progress is measured: the indicators that were chosen, their values and targets, and who reports.

use crate::assessment::Topic;
use crate::assessment::strategy::{IndicatorRecord, Measurement};
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::targets::{
    Milestones, TargetLine, chosen_indicators, selection, target_line,
};
use crate::document::strategy::quote;
use crate::framework::kit::{DesiredTrend, Indicator, IndicatorLevel};
use crate::presentation::Label;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter and annex B.
#[derive(Serialize, JsonSchema)]
pub struct Monitoring {
    /// The indicators that the country chose.
    chosen: Vec<Card>,
    /// How many they are.
    count: Count,
    /// Those of the results framework: at most twelve, with every objective among them that has one.
    targets: Vec<TargetLine>,
    /// How many they are.
    target_count: Count,
    /// How many chosen ones there are beside them.
    more: Count,
    /// Cards of the starter set that nobody has chosen.
    proposed: Vec<Proposal>,
    /// Names of chosen ones that only count reports.
    reports_only: Vec<String>,
    /// Names of chosen ones without a value at the beginning.
    without_baseline: Vec<String>,
    /// Names of chosen ones without a target, of those that should go one way.
    without_target: Vec<String>,
    sources: Vec<String>,
    /// The year in the middle of a period of three years or more.
    midterm: Option<i32>,
    /// The last year of the period.
    last_year: Option<i32>,
}

/// A card: what is measured and how, what it is today and what it should be.
#[derive(Serialize, JsonSchema)]
struct Card {
    id: String,
    /// Its name.
    name: String,
    /// What it measures: impact, outcome, output or process, in a word.
    level: String,
    /// What exactly is measured.
    definition: String,
    /// What is counted; may be empty.
    numerator: String,
    /// Out of what; may be empty.
    denominator: String,
    /// What it is measured in.
    unit: String,
    /// By what it is broken down.
    disaggregation: String,
    /// Where the data are from.
    data_source: String,
    /// How it can be verified.
    verification: String,
    /// How it is worked out.
    method: String,
    /// How often it is measured.
    frequency: String,
    /// Who measures it.
    responsible: String,
    /// Whether the country named it; otherwise it is who usually does it.
    named: bool,
    /// What measuring costs, in a word; empty for an indicator of the country's own.
    cost: String,
    /// What it cannot tell.
    limits: String,
    /// What to beware of when reading it; may be empty.
    warning: String,
    /// The ids of the items it follows.
    items: Vec<String>,
    /// The targets of the Sustainable Development Goals it serves.
    sdg: Vec<String>,
    /// Who asks or counts nearly the same.
    links: Vec<String>,
    /// Whether its data are sensitive.
    sensitive: bool,
    /// Whether countries can be compared by it, in words.
    comparability: String,
    /// Which way it should go, in words.
    desired: String,
    /// Whether it should go one way, so that a target can be set.
    #[serde(skip)]
    aims: bool,
    /// Whether it only counts what is reported, so that a rise may be good news.
    counts_reports: bool,
    /// The value at the beginning with its date and source.
    baseline: Option<MeasuredValue>,
    /// The targets by year.
    targets: Vec<Target>,
    /// The latest value.
    latest: Option<MeasuredValue>,
    sources: Vec<String>,
}

/// A value of an indicator.
#[derive(Serialize, JsonSchema)]
struct MeasuredValue {
    /// The value in figures of the language.
    value: String,
    /// Its day, month or year, in words.
    date: String,
    /// The same in a sentence: on 31 March 2025, in March 2025, in 2025.
    when: String,
    /// Where it is from; may be empty.
    source: String,
}

/// A target of an indicator.
#[derive(Serialize, JsonSchema)]
struct Target {
    /// The year.
    year: i32,
    /// The value in figures of the language.
    value: String,
}

/// An indicator that could be chosen.
#[derive(Serialize, JsonSchema)]
struct Proposal {
    /// Its name.
    name: String,
    /// What it is measured in.
    unit: String,
    /// Who usually measures it.
    responsible: String,
}

/// The facts of the chapter.
pub fn monitoring(case: &Case) -> Monitoring {
    let records = &case.strategy().indicators;
    let known = |id: &str| case.kit().indicators.iter().find(|card| card.id.as_str() == id);
    let ordered = case.kit().indicators.iter().filter_map(|card| records.get_key_value(card.id.as_str()));
    let own = records.iter().filter(|(id, record)| known(id).is_none() && record.own.is_some());
    let chosen = ordered.chain(own).filter(|(_, record)| record.chosen);
    let chosen: Vec<Card> = chosen.map(|(id, record)| card(case, id, known(id), record)).collect();
    let names =
        |of: &dyn Fn(&&Card) -> bool| chosen.iter().filter(of).map(|card| card.name.clone()).collect();
    let (lines, years) = (chosen_indicators(case), Milestones::of(case));
    let targets: Vec<TargetLine> =
        selection(case, &lines).into_iter().map(|line| target_line(case, line)).collect();
    Monitoring {
        count: case.voice.count("indicators", chosen.len()),
        target_count: case.voice.count("indicators", targets.len()),
        more: case.voice.count("indicators", lines.len().saturating_sub(targets.len())),
        targets,
        proposed: proposals(case),
        reports_only: names(&|card| card.counts_reports),
        without_baseline: names(&|card| card.baseline.is_none()),
        without_target: names(&|card| card.aims && card.targets.is_empty()),
        sources: chosen.iter().flat_map(|card| card.sources.clone()).collect(),
        midterm: years.midterm,
        last_year: years.last,
        chosen,
    }
}

fn proposals(case: &Case) -> Vec<Proposal> {
    let is_chosen = |card: &Indicator| {
        case.strategy().indicators.get(card.id.as_str()).is_some_and(|record| record.chosen)
    };
    let open = case.kit().indicators.iter().filter(|card| !is_chosen(card));
    open.map(|card| Proposal {
        name: case.voice.text(&card.name),
        unit: case.voice.text(&card.unit),
        responsible: case.voice.text(&card.responsible),
    })
    .collect()
}

fn card(case: &Case, id: &str, kit: Option<&Indicator>, record: &IndicatorRecord) -> Card {
    let empty = crate::framework::Text::default();
    let usual = |of: fn(&Indicator) -> &crate::framework::Text| case.voice.text(kit.map_or(&empty, of));
    let own = record.own.clone().unwrap_or_default();
    let over = |own: &str, usual: String| {
        let own = quote(own);
        if own.is_empty() { usual } else { own }
    };
    Card {
        id: quote(id),
        name: quote(&over(&own.name, usual(|card| &card.name))),
        level: kit
            .map_or_else(|| IndicatorLevel::from_code(&own.level), |card| Some(card.level))
            .map_or_else(|| quote(&own.level), |level| level.name(&case.voice)),
        definition: over(&own.definition, usual(|card| &card.definition)),
        numerator: usual(|card| &card.numerator),
        denominator: usual(|card| &card.denominator),
        unit: over(&own.unit, usual(|card| &card.unit)),
        disaggregation: usual(|card| &card.disaggregation),
        data_source: over(&record.data_source, usual(|card| &card.data_source)),
        verification: over(&own.verification, usual(|card| &card.verification)),
        method: usual(|card| &card.method),
        frequency: usual(|card| &card.frequency),
        responsible: over(&record.responsible, usual(|card| &card.responsible)),
        named: !record.responsible.trim().is_empty(),
        cost: kit.map(|card| card.cost.name(&case.voice)).unwrap_or_default(),
        limits: usual(|card| &card.limits),
        warning: usual(|card| &card.warning),
        items: kit.map(|card| card.items.iter().map(ToString::to_string).collect()).unwrap_or_default(),
        sdg: kit.map(|card| card.sdg.clone()).unwrap_or_default(),
        links: kit.map(|card| links(case, card)).unwrap_or_default(),
        sensitive: kit.is_some_and(|card| card.sensitive),
        comparability: kit.map(|card| card.comparability.name(&case.voice)).unwrap_or_default(),
        desired: kit.map(|card| card.desired.name(&case.voice)).unwrap_or_default(),
        aims: kit.is_none_or(|card| card.desired != DesiredTrend::Neither),
        counts_reports: kit.map_or(own.counts_reports, |card| card.counts_reports_only),
        baseline: record.baseline.as_ref().map(|value| measured_value(case, value)),
        targets: record
            .targets
            .iter()
            .map(|(year, value)| Target { year: *year, value: case.voice.quantity(*value) })
            .collect(),
        latest: record.latest().map(|value| measured_value(case, value)),
        sources: case.register.entry_of(&Topic::Indicator(id.to_owned())),
    }
}

fn links(case: &Case, card: &Indicator) -> Vec<String> {
    card.links.iter().map(|link| case.voice.text(&link.text)).collect()
}

fn measured_value(case: &Case, value: &Measurement) -> MeasuredValue {
    let date = case.voice.day(&value.date.to_string());
    let key = if value.date.is_day() { "measured-on-day" } else { "measured-in-span" };
    MeasuredValue {
        value: case.voice.quantity(value.value),
        when: case.voice.say_with(key, &[("date", date.clone().into())]),
        date,
        source: quote(&value.source),
    }
}
