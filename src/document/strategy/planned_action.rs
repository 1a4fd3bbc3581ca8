//! Knows an action of the plan as texts and tables show it: proposal and decision told apart; knows no objective.

use super::case::{Case, ItemReference};
use super::chapters::resources::range_words;
use super::quote;
use crate::framework::{ObjectiveId, Precondition};
use crate::plan::{CostRange, PlannedAction, VoidDecision, Wording};
use crate::presentation::{Label, action_reference, span, years_of_work};
use crate::words::{capital, small};
use schemars::JsonSchema;
use serde::Serialize;

/// An action of the plan.
#[derive(Clone, Serialize, JsonSchema)]
pub(super) struct ActionFacts {
    pub id: String,
    /// Its number in the plan: `2.1`.
    pub number: String,
    /// The same as papers write it: `Action 2.1`.
    pub reference: String,
    pub title: String,
    /// The title as it goes on inside a sentence, such as one that begins with "we will".
    pub task: String,
    /// The item it works on; missing for some of the country's own.
    pub item: Option<ItemReference>,
    /// The phase: 1, 2 or 3.
    pub phase: u8,
    /// From when to when, in words; empty while nobody knows.
    pub when: String,
    /// The years in which it runs: `2027–2029`; empty while nobody knows.
    pub years: String,
    /// Who leads it.
    pub lead: LeadFacts,
    /// Who takes part; names stand between semicolons.
    pub partners: WordingFacts,
    /// How long such an action usually takes, in words; may be empty.
    time: String,
    /// Between what and what such an action usually costs, in words; may be empty.
    usual_cost: String,
    /// What makes it cheap or dear; may be empty.
    cost_driver: String,
    /// The total cost in words; empty where none was entered.
    pub cost: String,
    /// The same, rounded for reading.
    pub rounded_cost: String,
    /// What the cost is made of, a line each.
    cost_lines: Vec<String>,
    /// Who pays, a line each.
    pub funding: Vec<String>,
    /// What shows that it works.
    pub indicator: WordingFacts,
    /// What proves that.
    pub verification: WordingFacts,
    /// The indicator's value at the beginning; may be empty.
    pub baseline: String,
    /// Its value half-way; may be empty.
    pub midterm: String,
    /// Its value in the end; may be empty.
    pub target: String,
    /// What may go wrong; may be empty.
    risk: String,
    /// What has to come first, in words.
    waits_for: Vec<String>,
    /// What should come first and does not, because the country decided so.
    broken: Vec<BrokenWords>,
    /// Why it stands where it stands, in sentences.
    standing: Vec<String>,
    /// The fact that has left it nothing to do, and the country's reason why it stays, without a full stop; empty where
    /// there is no such fact or no reason.
    pub stays: String,
    /// How it stands, with day and note; empty while nobody has reported.
    pub status: String,
    /// Whether the country decided that it is in the plan.
    pub decided: bool,
    /// What the country still has to say about it.
    lacks: Vec<String>,
    /// The country's decision about it, where there is one.
    decision: Vec<String>,
    /// The decision, the answer behind its gap, or both.
    pub sources: Vec<String>,
}

impl ActionFacts {
    /// The register entry of the decision; empty where nobody has decided.
    pub fn decision(&self) -> Vec<String> {
        self.decision.clone()
    }

    /// Whether something has to come first.
    pub fn waits(&self) -> bool {
        !self.waits_for.is_empty()
    }

    /// Whether nobody has costed it and it is said what such an action usually costs.
    pub fn has_usual_cost(&self) -> bool {
        self.cost.is_empty() && !self.usual_cost.is_empty()
    }

    /// What a cell says of its cost: rounded, or what such an action usually costs, which the paper says beforehand.
    pub fn cost_cell(&self) -> String {
        if self.has_usual_cost() { capital(&self.usual_cost) } else { self.cost.clone() }
    }

    /// The same, rounded for reading.
    pub fn rounded_cost_cell(&self) -> String {
        if self.has_usual_cost() { capital(&self.usual_cost) } else { self.rounded_cost.clone() }
    }
}

/// Who leads an action.
#[derive(Clone, Default, Serialize, JsonSchema)]
pub(super) struct LeadFacts {
    /// The institution that the country named; where it named none, the one on record that such work would fall to, else the
    /// kind of institution that usually leads it. Empty where nobody knows.
    pub text: String,
    /// Whether the country named it.
    pub own: bool,
    /// Whether it is on record and nobody has named it yet.
    pub on_record: bool,
}

/// Words: with whether the country said them.
#[derive(Clone, Serialize, JsonSchema)]
pub(super) struct WordingFacts {
    /// The words; may be empty.
    pub text: String,
    /// Whether the country said them; otherwise they are what is usual.
    pub own: bool,
}

/// An order that the country broke.
#[derive(Clone, Serialize, JsonSchema)]
struct BrokenWords {
    /// What should come first.
    after: String,
    /// Why it does not; may be empty.
    reason: String,
}

/// Whether it is an action that the country dropped; the strategy does not mention it.
fn is_dropped(case: &Case, after: &Precondition) -> bool {
    let dropped = &case.inputs.analysis.national().dropped;
    matches!(after, Precondition::Action { action } if dropped.iter().any(|one| &one.id == action))
}

/// The facts of one action.
pub(super) fn action_facts(case: &Case, action: &PlannedAction) -> ActionFacts {
    let names = case.names();
    let named = action.item.as_ref().map(|item| case.item_reference(item));
    let decided = case.decision(&action.id);
    let behind = named.iter().flat_map(|item| item.answer.clone());
    let cost = case.inputs.analysis.costing().action(&action.id).filter(|_| !action.costs.is_empty());
    let cost = cost.map(|one| one.total.cost.constant().amount());
    let title = quote(action.title.get(case.voice.lang()));
    ActionFacts {
        id: action.id.to_string(),
        number: action.number.clone(),
        reference: action_reference(&case.voice, &action.number),
        task: small(&title),
        title,
        decision: decided.clone(),
        phase: action.phase.number(),
        when: span(&case.voice, action.start, action.end).unwrap_or_default(),
        years: years_of_work(&case.voice, action.start, action.end),
        lead: lead_facts(case, &action.lead),
        partners: partners(case, action),
        time: action.time.map(|time| time.name(&case.voice)).unwrap_or_default(),
        usual_cost: action
            .cost_class
            .map(|class| range_words(case, CostRange::of_class(class)))
            .unwrap_or_default(),
        cost_driver: action.cost_driver.as_ref().map(|text| case.voice.text(text)).unwrap_or_default(),
        cost: cost.map(|cost| case.money(cost)).unwrap_or_default(),
        rounded_cost: cost.map(|cost| case.rounded(cost)).unwrap_or_default(),
        cost_lines: action.costs.iter().map(|line| cost_line(case, line)).collect(),
        funding: action.funding.iter().map(|line| funding_line(case, line)).collect(),
        indicator: wording(case, &action.indicator),
        verification: wording(case, &action.verification),
        baseline: quote(&action.baseline),
        midterm: quote(&action.midterm_target),
        target: quote(&action.final_target),
        risk: quote(&action.risk),
        waits_for: action
            .waits_for
            .iter()
            .filter(|after| !is_dropped(case, after))
            .map(|after| names.precondition(after))
            .collect(),
        broken: action
            .broken
            .iter()
            .filter(|one| !is_dropped(case, &one.after))
            .map(|one| BrokenWords {
                after: names.precondition(&one.after),
                reason: one.reason.as_ref().map(|reason| quote(reason)).unwrap_or_default(),
            })
            .collect(),
        standing: action.standing.iter().map(|why| names.placement_reason(why)).collect(),
        stays: stays(case, action),
        status: status(case, action),
        decided: action.decided,
        lacks: action.lacks.iter().map(|lack| lack.name(&case.voice)).collect(),
        sources: decided.iter().cloned().chain(behind).collect(),
        item: named,
    }
}

fn stays(case: &Case, action: &PlannedAction) -> String {
    let quoted = |void: &VoidDecision| {
        let reason = quote(void.reason.as_ref()?);
        Some(VoidDecision { ground: void.ground.clone(), reason: Some(reason) })
    };
    let decision = action.void.as_ref().and_then(quoted);
    decision.map(|void| case.names().void_decision(&void)).unwrap_or_default()
}

/// The actions of each objective that the plan serves in the order of their numbers, then those of none; none without actions.
pub(super) fn by_objective<'a>(case: &Case<'a>) -> Vec<(Option<ObjectiveId>, Vec<&'a PlannedAction>)> {
    let national = case.inputs.analysis.national();
    let of = |id: Option<&ObjectiveId>| {
        let mut actions: Vec<&PlannedAction> = national.actions_of(id).collect();
        actions.sort_by_key(|action| order(&action.number));
        actions
    };
    let served = national.needed.iter().map(|id| (Some(id.clone()), of(Some(id))));
    served.chain([(None, of(None))]).filter(|(_, actions)| !actions.is_empty()).collect()
}

/// The place of an action's number: `10.2` stands after `9.11`.
pub(super) fn order(number: &str) -> Vec<usize> {
    number.split('.').map(|part| part.parse().unwrap_or(usize::MAX)).collect()
}

/// Numbers of actions as a reader looks for them.
pub(super) fn in_order(numbers: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut numbers: Vec<String> = numbers.into_iter().collect();
    numbers.sort_by_key(|number| order(number));
    numbers
}

/// Who leads: by the country's words, by its record of institutions, or as is usual.
pub(super) fn lead_facts(case: &Case, lead: &Wording) -> LeadFacts {
    if lead.is_own() {
        return LeadFacts { text: quote(&lead.own), own: true, on_record: false };
    }
    let Some(usual) = &lead.usual else { return LeadFacts::default() };
    let known = case.institutions().of_kind(usual, case.voice.language());
    LeadFacts {
        text: known.map_or_else(|| case.voice.text(usual), str::to_owned),
        own: false,
        on_record: known.is_some(),
    }
}

/// The country's words, or the library's.
pub(super) fn wording(case: &Case, said: &Wording) -> WordingFacts {
    WordingFacts { text: quote(said.get(case.voice.lang())), own: said.is_own() }
}

fn partners(case: &Case, action: &PlannedAction) -> WordingFacts {
    if action.partners.is_empty() {
        let usual = action.usual_partners.as_ref().map(|text| case.voice.text(text));
        return WordingFacts { text: usual.unwrap_or_default(), own: false };
    }
    let names: Vec<String> = action.partners.iter().map(|one| quote(one)).collect();
    WordingFacts { text: names.join("; "), own: true }
}

fn cost_line(case: &Case, line: &crate::assessment::strategy::CostLine) -> String {
    let args = [
        ("what", quote(&line.what).into()),
        ("unit", quote(&line.unit).into()),
        ("price", case.money(line.unit_cost).into()),
        ("total", case.money(line.total()).into()),
        ("kind", line.kind.name(&case.voice).into()),
    ];
    case.voice.say_with(if line.unit.trim().is_empty() { "cost-line-plain" } else { "cost-line" }, &args)
}

fn funding_line(case: &Case, line: &crate::assessment::strategy::FundingLine) -> String {
    let args = [
        ("source", case.funding(line).into()),
        ("name", quote(&line.name).into()),
        ("total", case.money(line.total()).into()),
    ];
    case.voice
        .say_with(if line.name.trim().is_empty() { "funding-line-plain" } else { "funding-line" }, &args)
}

fn status(case: &Case, action: &PlannedAction) -> String {
    let Some(note) = &action.status else { return String::new() };
    let said = [note.status.name(&case.voice), case.voice.date(note.date), quote(&note.note)];
    said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}
