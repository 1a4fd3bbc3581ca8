//! Knows what the law says topic by topic, what it lacks and what is planned; knows which topics nobody looked up.

use crate::assessment::strategy::Law;
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::framework::kit::{LegalGroup, LegalTopic};
use crate::presentation::Label;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The annex.
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
    sources: Vec<String>,
}

type Laws<'a> = Vec<(Vec<String>, &'a Law)>;

/// The facts of the annex.
pub fn law(case: &Case) -> LawFacts {
    let laws: Laws = case.records().collect();
    let mut groups: Vec<GroupFacts> = LegalGroup::ALL.into_iter().map(|of| group(case, of, &laws)).collect();
    groups.push(own(case, &laws));
    groups.retain(|group| !group.rows.is_empty() || !group.open.is_empty());
    let gaps = laws.iter().filter(|(_, law)| !law.gap.trim().is_empty()).count();
    LawFacts {
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
        sources: sources.to_vec(),
    }
}
