//! Knows what the law says topic by topic, which topics nobody looked up, and which laws are to be made or changed.

use crate::assessment::strategy::{Law, ReformState, years_in};
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::framework::ItemId;
use crate::framework::kit::{LegalGroup, LegalTopic};
use crate::plan::PlannedAction;
use crate::presentation::{Label, span};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// What share of the legal topics an item is named by that is about the law: one in so many.
const ABOUT_LAW: usize = 3;

/// The law.
#[derive(Serialize, JsonSchema)]
pub struct LawFacts {
    /// The provisions by subject.
    groups: Vec<GroupFacts>,
    /// Entries in all.
    provisions: Count,
    /// Entries that name a gap.
    with_gap: Count,
    /// How many topics have no entry.
    open: usize,
    /// The changes of law that are planned, by their year; those without one last.
    pub reforms: Vec<Reform>,
    /// How many they are.
    reform_count: Count,
    /// The changes of law that are under consideration, in the same order.
    considered: Vec<Reform>,
    /// How many they are.
    considered_count: Count,
    /// Gaps in the law for which no change is on record.
    undecided: Vec<ReformPoint>,
    /// The actions of the plan that are about the law.
    measures: Vec<LegalMeasure>,
    sources: Vec<String>,
}

/// Provisions on one subject.
#[derive(Serialize, JsonSchema)]
struct GroupFacts {
    key: String,
    title: String,
    /// The entries.
    rows: Vec<LawProvision>,
    /// Topics of the list without an entry.
    open: Vec<String>,
}

/// A provision of national law.
#[derive(Serialize, JsonSchema)]
struct LawProvision {
    /// What it is about.
    topic: String,
    /// The law; empty where none was found.
    instrument: String,
    /// The article; may be empty.
    article: String,
    /// What it says; may be empty.
    content: String,
    /// What it lacks; may be empty.
    gap: String,
    /// What should be changed; may be empty.
    reform: String,
    /// Whether that is only under consideration.
    considered: bool,
    sources: Vec<String>,
}

/// A change of law.
#[derive(Serialize, JsonSchema)]
pub struct Reform {
    /// The change with its date, in the country's words.
    pub title: String,
    /// The laws that it changes, each once; empty where there is no law yet.
    pub laws: Vec<String>,
    /// Whether an institution makes it to which cabinet gives no directions.
    pub independent: bool,
    /// What it settles.
    points: Vec<ReformPoint>,
    pub sources: Vec<String>,
}

/// Something that a change of law settles.
#[derive(Serialize, JsonSchema)]
struct ReformPoint {
    /// What it is about; may be empty.
    topic: String,
    /// What the law lacks; may be empty.
    gap: String,
    sources: Vec<String>,
}

/// An action about the law.
#[derive(Serialize, JsonSchema)]
struct LegalMeasure {
    id: String,
    title: String,
    /// The institution in charge; empty while the country has named none.
    lead: String,
    /// From when to when, in words; empty while nobody knows.
    when: String,
    /// Whether the country decided that it is in the plan.
    decided: bool,
    sources: Vec<String>,
}

type Laws<'a> = Vec<(Vec<String>, &'a Law)>;

/// The facts of the law.
pub fn law(case: &Case) -> LawFacts {
    let laws: Laws = case.records().collect();
    let mut groups: Vec<GroupFacts> = LegalGroup::ALL.into_iter().map(|of| group(case, of, &laws)).collect();
    groups.push(own(case, &laws));
    groups.retain(|group| !group.rows.is_empty() || !group.open.is_empty());
    let gaps = laws.iter().filter(|(_, law)| !law.gap.trim().is_empty()).count();
    let [reforms, considered] = [false, true].map(|considered| reforms(case, &laws, considered));
    LawFacts {
        reform_count: case.voice.count("reforms", reforms.len()),
        considered_count: case.voice.count("reforms", considered.len()),
        reforms,
        considered,
        undecided: undecided(case, &laws),
        measures: measures(case),
        provisions: case.voice.count("provisions", laws.len()),
        with_gap: case.voice.count("provisions", gaps),
        open: groups.iter().map(|group| group.open.len()).sum(),
        sources: laws.iter().flat_map(|(sources, _)| sources.clone()).collect(),
        groups,
    }
}

fn group(case: &Case, of: LegalGroup, laws: &Laws) -> GroupFacts {
    let topics: Vec<&LegalTopic> = case.kit().legal_topics.iter().filter(|topic| topic.group == of).collect();
    let about = |topic: &LegalTopic| laws.iter().filter(|(_, law)| law.about == topic.id).collect::<Vec<_>>();
    let rows = topics.iter().flat_map(|topic| {
        let title = case.voice.text(&topic.title);
        about(topic).into_iter().map(move |(sources, law)| provision(title.clone(), law, sources))
    });
    let open = topics.iter().filter(|topic| about(topic).is_empty());
    GroupFacts {
        key: of.key(),
        title: of.name(&case.voice),
        rows: rows.collect(),
        open: open.map(|topic| case.voice.text(&topic.title)).collect(),
    }
}

fn own(case: &Case, laws: &Laws) -> GroupFacts {
    let known = |law: &Law| case.kit().legal_topics.iter().any(|topic| topic.id == law.about);
    let own = laws.iter().filter(|(_, law)| !known(law));
    let rows = own.map(|(sources, law)| provision(quote(&law.topic), law, sources));
    let key = "law-own";
    GroupFacts { key: key.to_owned(), title: case.voice.say(key), rows: rows.collect(), open: Vec::new() }
}

fn provision(topic: String, law: &Law, sources: &[String]) -> LawProvision {
    LawProvision {
        topic,
        instrument: quote(&law.instrument),
        article: quote(&law.article),
        content: quote(&law.content),
        gap: quote(&law.gap),
        reform: quote(&law.reform),
        considered: law.state == ReformState::Considered,
        sources: sources.to_vec(),
    }
}

/// The changes that are planned, or those that are only considered, each once, with what they settle.
fn reforms(case: &Case, laws: &Laws, considered: bool) -> Vec<Reform> {
    let is_meant =
        |law: &Law| !law.reform.trim().is_empty() && (law.state == ReformState::Considered) == considered;
    let mut reforms: Vec<((String, ReformState), Reform)> = Vec::new();
    for (sources, law) in laws.iter().filter(|(_, law)| is_meant(law)) {
        let instrument = quote(&law.instrument);
        let key = (quote(&law.reform).to_lowercase(), law.state);
        let at = reforms.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            reforms.push((key, empty_reform(law)));
            reforms.len() - 1
        });
        let reform = &mut reforms[at].1;
        if !instrument.is_empty() && !reform.laws.contains(&instrument) {
            reform.laws.push(instrument);
        }
        let point = reform_point(case, law, sources);
        if !(point.topic.is_empty() && point.gap.is_empty()) {
            reform.points.push(point);
        }
        reform.sources.extend(sources.iter().cloned());
    }
    let year = |reform: &Reform| years_in(&reform.title).next().unwrap_or(i32::MAX);
    reforms.sort_by_key(|(_, reform)| year(reform));
    reforms.into_iter().map(|(_, reform)| reform).collect()
}

/// The change that an entry names, before anything is said of what it settles.
fn empty_reform(law: &Law) -> Reform {
    Reform {
        title: quote(&law.reform),
        laws: Vec::new(),
        independent: law.state == ReformState::Independent,
        points: Vec::new(),
        sources: Vec::new(),
    }
}

/// Gaps for which no change is on record.
fn undecided(case: &Case, laws: &Laws) -> Vec<ReformPoint> {
    let is_open = |law: &Law| law.reform.trim().is_empty() && !law.gap.trim().is_empty();
    let open = laws.iter().filter(|(_, law)| is_open(law));
    open.map(|(sources, law)| reform_point(case, law, sources)).collect()
}

fn reform_point(case: &Case, law: &Law, sources: &[String]) -> ReformPoint {
    let topic = case.kit().legal_topics.iter().find(|topic| topic.id == law.about);
    ReformPoint {
        topic: topic.map_or_else(|| quote(&law.topic), |topic| case.voice.text(&topic.title)),
        gap: quote(&law.gap),
        sources: sources.to_vec(),
    }
}

fn measures(case: &Case) -> Vec<LegalMeasure> {
    legal_actions(case).into_iter().map(|action| measure(case, action)).collect()
}

/// The actions that work on an item about the law, in the order of their beginning; those without dates last.
pub fn legal_actions<'a>(case: &Case<'a>) -> Vec<&'a PlannedAction> {
    let is_legal =
        |action: &&PlannedAction| action.item.as_ref().is_some_and(|item| is_about_law(case, item));
    let mut actions: Vec<&PlannedAction> =
        case.inputs.analysis.national().actions.iter().filter(is_legal).collect();
    actions.sort_by_key(|action| (action.start.is_none(), action.start));
    actions
}

/// Whether much of what is to be looked up in the law informs the item.
fn is_about_law(case: &Case, item: &ItemId) -> bool {
    let topics = &case.kit().legal_topics;
    let here = topics.iter().filter(|topic| topic.items.contains(item)).count();
    here > 0 && here * ABOUT_LAW >= topics.len()
}

fn measure(case: &Case, action: &PlannedAction) -> LegalMeasure {
    LegalMeasure {
        id: action.id.to_string(),
        title: quote(action.title.get(case.voice.lang())),
        lead: if action.lead.is_own() { quote(&action.lead.own) } else { String::new() },
        when: span(&case.voice, action.start, action.end).unwrap_or_default(),
        decided: action.decided,
        sources: case.decision(&action.id),
    }
}
