//! Knows how progress is measured: the indicators that were chosen, with what their cards say, and which values they lack.

use crate::assessment::Topic;
use crate::assessment::strategy::IndicatorRecord;
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::targets::{Milestones, TargetLine, selection, target_line};
use crate::document::strategy::quote;
use crate::framework::kit::{DesiredTrend, Indicator};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter and annex B.
#[derive(Serialize, JsonSchema)]
pub struct Monitoring {
    /// Names of the indicators that the country chose.
    chosen: Vec<String>,
    /// How many they are.
    count: Count,
    /// Those of the results framework: at most twelve, with every objective among them that has one.
    targets: Vec<TargetLine>,
    /// How many they are.
    target_count: Count,
    /// How many chosen ones there are beside them.
    more: Count,
    /// Names of chosen ones that only count reports.
    reports_only: Vec<String>,
    /// Names of chosen ones without a value at the beginning.
    without_baseline: Vec<String>,
    /// How many these are.
    unmeasured: Count,
    /// Names of chosen ones without a target, of those that should go one way.
    without_target: Vec<String>,
    sources: Vec<String>,
    /// The first year of the period.
    first_year: Option<i32>,
    /// The year in the middle of a period of three years or more.
    midterm: Option<i32>,
    /// The last year of the period.
    last_year: Option<i32>,
}

/// A card: what is measured and how.
pub struct Card {
    /// Its permanent id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What exactly is measured.
    pub definition: String,
    /// What it is measured in.
    pub unit: String,
    /// By what it is broken down.
    pub disaggregation: String,
    /// Where the data are from.
    pub data_source: String,
    /// How it can be verified.
    pub verification: String,
    /// How often it is measured.
    pub frequency: String,
    /// Who measures it.
    pub responsible: String,
    /// Whether the country named it; otherwise it is who usually does it.
    pub is_named: bool,
    /// What it cannot tell, and what to beware of when reading it.
    pub limits: String,
    /// Whether its data are sensitive.
    pub is_sensitive: bool,
    /// The entries of the register behind it.
    pub sources: Vec<String>,
    /// Whether it should go one way, so that a target can be set.
    aims: bool,
    /// Whether it only counts what is reported, so that a rise may be good news.
    counts_reports: bool,
    has_baseline: bool,
    has_target: bool,
}

/// The facts of the chapter.
pub fn monitoring(case: &Case) -> Monitoring {
    let chosen = cards(case);
    let names =
        |of: &dyn Fn(&&Card) -> bool| chosen.iter().filter(of).map(|card| card.name.clone()).collect();
    let years = Milestones::of(case);
    let targets: Vec<TargetLine> = selection(case).into_iter().map(|line| target_line(case, line)).collect();
    let unmeasured = chosen.iter().filter(|card| !card.has_baseline).count();
    Monitoring {
        count: case.voice.count("indicators", chosen.len()),
        target_count: case.voice.count("indicators", targets.len()),
        more: case.voice.count("indicators", case.indicators.len().saturating_sub(targets.len())),
        targets,
        reports_only: names(&|card| card.counts_reports),
        unmeasured: case.voice.count("indicators", unmeasured),
        first_year: years.first,
        without_baseline: names(&|card| !card.has_baseline),
        without_target: names(&|card| card.aims && !card.has_target),
        sources: chosen.iter().flat_map(|card| card.sources.clone()).collect(),
        midterm: years.midterm,
        last_year: years.last,
        chosen: names(&|_| true),
    }
}

/// The cards of the indicators that the country chose: those of the starter set in its order, then the country's own.
pub fn cards(case: &Case) -> Vec<Card> {
    let records = &case.strategy().indicators;
    let known = |id: &str| case.kit().indicators.iter().find(|card| card.id.as_str() == id);
    let ordered = case.kit().indicators.iter().filter_map(|card| records.get_key_value(card.id.as_str()));
    let own = records.iter().filter(|(id, record)| known(id).is_none() && record.own.is_some());
    let chosen = ordered.chain(own).filter(|(_, record)| record.chosen);
    chosen.map(|(id, record)| card(case, id, known(id), record)).collect()
}

fn card(case: &Case, id: &str, kit: Option<&Indicator>, record: &IndicatorRecord) -> Card {
    let empty = crate::framework::Text::default();
    let usual = |of: fn(&Indicator) -> &crate::framework::Text| case.voice.text(kit.map_or(&empty, of));
    let own = record.own.clone().unwrap_or_default();
    let over = |own: &str, usual: String| {
        let own = quote(own);
        if own.is_empty() { usual } else { own }
    };
    let limits = [usual(|card| &card.limits), usual(|card| &card.warning)];
    Card {
        id: id.to_owned(),
        name: quote(&over(&own.name, usual(|card| &card.name))),
        definition: over(&own.definition, usual(|card| &card.definition)),
        unit: over(&own.unit, usual(|card| &card.unit)),
        disaggregation: usual(|card| &card.disaggregation),
        data_source: over(&record.data_source, usual(|card| &card.data_source)),
        verification: over(&own.verification, usual(|card| &card.verification)),
        frequency: usual(|card| &card.frequency),
        responsible: over(&record.responsible, usual(|card| &card.responsible)),
        is_named: !record.responsible.trim().is_empty(),
        limits: limits.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" "),
        is_sensitive: kit.is_some_and(|card| card.sensitive),
        aims: kit.is_none_or(|card| card.desired != DesiredTrend::Neither),
        counts_reports: kit.map_or(own.counts_reports, |card| card.counts_reports_only),
        has_baseline: record.baseline.is_some(),
        has_target: !record.targets.is_empty(),
        sources: case.register.entry_of(&Topic::Indicator(id.to_owned())),
    }
}
