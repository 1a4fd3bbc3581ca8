//! Knows the concept notes for donors, one page an objective: gap, change, measures, indicators, money, whom to ask.

use crate::assessment::Topic;
use crate::assessment::strategy::Stakeholder;
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::objectives::{GapLine, ObjectiveFacts};
use crate::document::strategy::chapters::resources::{MoneyLine, line};
use crate::document::strategy::cover::is_abridged;
use crate::document::strategy::planned_action::{ActionFacts, WordingFacts};
use crate::document::strategy::strategy_facts::StrategyFacts;
use crate::document::strategy::{excerpt, is_cut, quote};
use crate::framework::{ActionId, ObjectiveId};
use crate::plan::IndicatorLine;
use crate::presentation::{measurement, target_value};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// How many gaps, measures and indicators a page holds.
const GAPS: usize = 4;
const MEASURES: usize = 5;
/// How many measures, where their texts are so long that only their beginnings are quoted.
const LONG_MEASURES: usize = 3;
const INDICATORS: usize = 3;

/// The notes.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct Concept {
    /// A note for each objective that actions serve.
    notes: Vec<ConceptNote>,
    /// The institution that leads the strategy; empty while none is named.
    lead: String,
    /// The office to write to; empty where the list of institutions has none.
    office: String,
    /// The entries behind both; for `cite`.
    contact_sources: Vec<String>,
}

/// A concept note: one objective.
#[derive(Serialize, JsonSchema)]
struct ConceptNote {
    #[schemars(with = "String")]
    id: ObjectiveId,
    /// The objective's number.
    number: usize,
    title: String,
    /// The change that is sought.
    change: String,
    /// What will be true when it is reached.
    outcome: String,
    /// The gaps that it closes, four at most.
    gaps: Vec<GapLine>,
    /// How many more gaps there are.
    more_gaps: usize,
    /// Its first five actions, or three where their texts are long.
    measures: Vec<MeasureFacts>,
    /// How many more actions there are.
    more_measures: usize,
    /// All its actions.
    actions: Count,
    /// What progress is read from, three at most.
    indicators: Vec<IndicatorFacts>,
    /// Whether the country chose these indicators; otherwise they are proposed.
    chosen: bool,
    /// Cost and funds; missing while nothing is costed.
    money: Option<MoneyLine>,
    /// The cost in US dollars, in words; empty where there is no rate, or the country counts in them.
    dollars: String,
    /// Actions of the objective without a cost.
    uncosted: Count,
    /// Actions that nobody has decided about.
    proposed: Count,
    /// Whether only the beginning of a text is quoted.
    cut: bool,
    sources: Vec<String>,
}

/// An action in few words.
#[derive(Serialize, JsonSchema)]
struct MeasureFacts {
    /// Its number as papers write it: `Action 2.1`.
    reference: String,
    title: String,
    /// Who leads it.
    lead: WordingFacts,
    /// From when to when, in words; empty while nobody knows.
    when: String,
    /// The total cost, rounded; empty where none was entered.
    cost: String,
    sources: Vec<String>,
}

/// An indicator with two of its values.
#[derive(Serialize, JsonSchema)]
struct IndicatorFacts {
    /// Its name, with the unit in brackets where the country chose it.
    name: String,
    #[serde(skip)]
    is_cut: bool,
    /// The value at the beginning with its day, month or year; may be empty.
    baseline: String,
    /// The last target with its year; may be empty.
    target: String,
    sources: Vec<String>,
}

/// The facts of the notes: one for each objective that actions serve.
pub(super) fn concept(case: &Case, facts: &StrategyFacts) -> Concept {
    let (office, sources) = office(case);
    let lead = excerpt(&case.strategy().frame.lead, 90);
    let mut notes: Vec<ConceptNote> = facts.plan.served_objectives().map(|one| note(case, one)).collect();
    for note in &mut notes {
        note.cut |= is_abridged(case, [&lead, &office].into_iter());
    }
    Concept {
        notes,
        lead,
        office,
        contact_sources: case.register.entry_of(&Topic::Frame).into_iter().chain(sources).collect(),
    }
}

fn note(case: &Case, one: &ObjectiveFacts) -> ConceptNote {
    let actions: Vec<&ActionFacts> = one.actions().collect();
    let (indicators, chosen) = indicators(case, one);
    let mut measures: Vec<MeasureFacts> =
        actions.iter().take(MEASURES).map(|action| measure(action)).collect();
    let is_long = measures.iter().any(|one| is_cut(&one.title) || is_cut(&one.lead.text));
    measures.truncate(if is_long { LONG_MEASURES } else { MEASURES });
    let uncosted = |action: &&&ActionFacts| {
        case.inputs.analysis.costing().uncosted.contains(&ActionId::from(action.id.as_str()))
    };
    let balance = case.balance(Some(&one.id));
    ConceptNote {
        id: one.id.clone(),
        number: one.number,
        title: one.title.clone(),
        change: one.change.clone(),
        outcome: one.outcome.clone(),
        gaps: one.gaps.iter().take(GAPS).cloned().collect(),
        more_gaps: one.gaps.len().saturating_sub(GAPS),
        cut: is_long || indicators.iter().any(|one| one.is_cut),
        more_measures: actions.len().saturating_sub(measures.len()),
        measures,
        indicators,
        chosen,
        money: balance.map(|it| line(case, String::new(), &it)),
        dollars: balance.map(|it| case.dollars(it.cost.constant().amount())).unwrap_or_default(),
        uncosted: case.voice.count("actions", actions.iter().filter(uncosted).count()),
        proposed: case.voice.count("actions", actions.iter().filter(|action| !action.decided).count()),
        sources: actions
            .iter()
            .filter(|action| !action.cost.is_empty())
            .flat_map(|it| it.decision())
            .collect(),
        actions: case.voice.count("actions", actions.len()),
    }
}

fn measure(action: &ActionFacts) -> MeasureFacts {
    MeasureFacts {
        reference: action.reference.clone(),
        title: excerpt(&action.title, 220),
        lead: WordingFacts { text: excerpt(&action.lead.text, 90), own: action.lead.own },
        when: action.when.clone(),
        cost: action.cost.clone(),
        sources: action.decision(),
    }
}

/// The chosen indicators of the objective, or those that are proposed for it.
fn indicators(case: &Case, one: &ObjectiveFacts) -> (Vec<IndicatorFacts>, bool) {
    let chosen = case.indicators.iter().filter(|line| line.objectives.contains(&one.id));
    let chosen: Vec<IndicatorFacts> =
        chosen.take(INDICATORS).map(|line| indicator_facts(case, line)).collect();
    if !chosen.is_empty() {
        return (chosen, true);
    }
    let proposed = one.indicators.iter().take(INDICATORS).map(|name| IndicatorFacts {
        name: name.clone(),
        is_cut: false,
        baseline: String::new(),
        target: String::new(),
        sources: Vec::new(),
    });
    (proposed.collect(), false)
}

fn indicator_facts(case: &Case, line: &IndicatorLine) -> IndicatorFacts {
    let unit = excerpt(line.unit.get(case.voice.lang()), 160);
    let name = excerpt(line.name.get(case.voice.lang()), 100);
    IndicatorFacts {
        is_cut: is_cut(&name) || is_cut(&unit),
        name: format!("{name} ({unit})"),
        baseline: line.baseline.as_ref().map(|one| measurement(&case.voice, one)).unwrap_or_default(),
        target: line.final_target().map(|one| target_value(&case.voice, one)).unwrap_or_default(),
        sources: case.register.entry_of(&Topic::Indicator(line.id.clone())),
    }
}

/// The focal point of the lead institution, where the list of institutions names it.
fn office(case: &Case) -> (String, Vec<String>) {
    let lead = quote(&case.strategy().frame.lead);
    let mut institutions = case.records::<Stakeholder>();
    let lead = institutions.find(|(_, one)| !lead.is_empty() && quote(&one.name) == lead);
    lead.map(|(sources, one)| (excerpt(&one.focal_point, 80), sources)).unwrap_or_default()
}
