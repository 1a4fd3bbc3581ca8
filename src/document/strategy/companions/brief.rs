//! Knows what cabinet reads on two pages: three priorities, who leads, what waits and what is open. Every word is bounded.

use super::StrategyFacts;
use crate::document::strategy::case::{Case, ItemReference, LevelWords};
use crate::document::strategy::cover::TITLE;
use crate::document::strategy::planned_action::{ActionFacts, WordingFacts};
use crate::document::strategy::{excerpt, is_cut};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// How many priorities, leads and gaps are named.
const PRIORITIES: usize = 3;
const LEADS: usize = 5;
const GAPS: usize = 4;

/// The brief.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct Brief {
    /// Whether the strategy has been adopted.
    adopted: bool,
    /// The country's vision, cut to 260 characters; empty while there is none.
    vision: String,
    /// The institution that leads the strategy; empty while none is named.
    lead: String,
    /// Who reports to whom and when; empty while nobody has decided.
    reporting: String,
    /// The first three gaps.
    priorities: Vec<Priority>,
    /// Who leads most of what begins in the first phase, with how many actions.
    leads: Vec<Lead>,
    /// How many leads there are beside those.
    more_leads: usize,
    /// Whether one of those named is only the usual lead.
    proposed_leads: bool,
    /// The gravest gaps, four at most.
    severe: Vec<ItemReference>,
    /// How many grave gaps there are in all.
    severe_count: Count,
    /// Actions of later phases that need something of the first.
    waiting: Count,
    /// What is open before anybody can sign; only how many, because some are not for every reader.
    open: Count,
    /// Whether only the beginning of a text is quoted.
    cut: bool,
    sources: Vec<String>,
}

impl Brief {
    /// Every text that is quoted in part where it is long.
    fn excerpts(&self) -> impl Iterator<Item = &String> {
        let actions = self.priorities.iter().filter_map(|priority| priority.action.as_ref());
        let frame = [&self.vision, &self.lead, &self.reporting].into_iter();
        frame
            .chain(actions.flat_map(|action| [&action.title, &action.lead.text]))
            .chain(self.leads.iter().map(|lead| &lead.name))
    }
}

/// A gap that cabinet is told of.
#[derive(Serialize, JsonSchema)]
struct Priority {
    #[serde(flatten)]
    item: ItemReference,
    /// Where it stands.
    level: LevelWords,
    /// The level aimed at.
    target: LevelWords,
    /// The first action that works on it; missing where none is planned.
    action: Option<FirstAction>,
}

/// The first action for a gap, in few words.
#[derive(Serialize, JsonSchema)]
struct FirstAction {
    /// Its number in the plan: `2.1`.
    number: String,
    title: String,
    /// Who leads it.
    lead: WordingFacts,
    /// From when to when, in words; empty while nobody knows.
    when: String,
    /// The total cost in words; empty where none was entered.
    cost: String,
    /// Whether the country decided that it is in the plan.
    decided: bool,
    sources: Vec<String>,
}

/// Who leads actions of the first phase.
#[derive(Serialize, JsonSchema)]
struct Lead {
    /// The institution.
    name: String,
    /// Whether the country named it; otherwise it is who usually leads such work.
    own: bool,
    /// How many actions it leads.
    n: usize,
}

/// The facts of the brief.
pub(super) fn brief(case: &Case, facts: StrategyFacts) -> Brief {
    let frame = &case.strategy().frame;
    let (leads, more_leads) = leads(facts);
    let (severe, all_severe) = facts.plan.gravest(GAPS);
    let brief = Brief {
        adopted: case.strategy().adoption.is_some(),
        vision: excerpt(&frame.vision, 260),
        lead: excerpt(&frame.lead, 120),
        reporting: excerpt(&frame.reporting, 260),
        priorities: facts.priorities.gaps.iter().take(PRIORITIES).map(|gap| priority(facts, gap)).collect(),
        proposed_leads: leads.iter().any(|lead| !lead.own),
        leads,
        more_leads,
        severe,
        severe_count: case.voice.count("gaps", all_severe),
        waiting: case.voice.count("actions", count_waiting(facts)),
        open: case.voice.count("points", case.inputs.analysis.open_before_signature().count()),
        cut: false,
        sources: case.register.entry_of(&crate::assessment::Topic::Frame),
    };
    let cut = is_cut(&excerpt(&frame.title, TITLE)) || brief.excerpts().any(|text| is_cut(text));
    Brief { cut, ..brief }
}

fn priority(facts: StrategyFacts, gap: &crate::document::strategy::chapters::priorities::Gap) -> Priority {
    let serves = |action: &&ActionFacts| action.item.as_ref().is_some_and(|item| item.id == gap.item.id);
    Priority {
        item: gap.item.clone(),
        level: gap.level.clone(),
        target: gap.target.clone(),
        action: facts.plan.each().filter(serves).min_by_key(|action| action.phase).map(first),
    }
}

fn first(action: &ActionFacts) -> FirstAction {
    FirstAction {
        number: action.number.clone(),
        title: excerpt(&action.title, 150),
        lead: WordingFacts { text: excerpt(&action.lead.text, 90), own: action.lead.own },
        when: action.when.clone(),
        cost: action.cost.clone(),
        decided: action.decided,
        sources: action.sources.clone(),
    }
}

/// The busiest leads of the first phase, and how many there are beside them.
fn leads(facts: StrategyFacts) -> (Vec<Lead>, usize) {
    let mut counted: BTreeMap<(String, bool), usize> = BTreeMap::new();
    for action in facts.plan.each().filter(|action| action.phase == 1 && !action.lead.text.is_empty()) {
        *counted.entry((excerpt(&action.lead.text, 90), action.lead.own)).or_default() += 1;
    }
    let mut all: Vec<Lead> = counted.into_iter().map(|((name, own), n)| Lead { name, own, n }).collect();
    all.sort_by_key(|lead| (!lead.own, std::cmp::Reverse(lead.n)));
    let more = all.len().saturating_sub(LEADS);
    all.truncate(LEADS);
    (all, more)
}

/// How many actions of later phases wait for something.
fn count_waiting(facts: StrategyFacts) -> usize {
    facts.plan.each().filter(|action| action.phase > 1 && action.waits()).count()
}
