//! Knows that links inside the material of a strategy, and from it to the frameworks, lead somewhere.

use super::Findings;
use super::kit::about;
use crate::framework::kit::{AnswerSubject, Mandate};
use crate::framework::{ItemId, Library, StrategyKit};
use std::collections::BTreeSet;

/// A link from an entry of the material.
struct KitLink<'a> {
    /// The file in which the entry stands.
    file: &'static str,
    /// The entry that links.
    from: &'a str,
    /// What it names.
    to: &'a str,
}

fn link<'a>(file: &'static str, from: &'a str, to: &'a str) -> KitLink<'a> {
    KitLink { file, from, to }
}

/// The items that entries name exist.
pub fn items(library: &Library, findings: &mut Findings) {
    let earlier = |id: &ItemId| library.earlier.iter().any(|framework| framework.item(id).is_some());
    let known = |id: &str| library.item(&id.into()).is_some() || earlier(&id.into());
    report(item_links(&library.kit), known, findings, "Name an item of one of the frameworks.");
}

/// The indicator cards that entries name exist, and each card measures an objective.
pub fn indicators(library: &Library, findings: &mut Findings) {
    let kit = &library.kit;
    let named = kit.objectives.iter().flat_map(|one| {
        one.indicators.iter().map(move |card| link("objectives", one.id.as_str(), card.as_str()))
    });
    let figures = kit.context_figures.iter().filter_map(|one| {
        one.indicator.as_ref().map(|card| link("context-figures", one.id.as_str(), card.as_str()))
    });
    let known = |id: &str| kit.indicator(&id.into()).is_some();
    report(named.chain(figures).collect(), known, findings, "Name a card of indicators.toml.");
    for card in &kit.indicators {
        if !kit.objectives.iter().any(|objective| objective.indicators.contains(&card.id)) {
            let text = format!("no objective uses the card {}", card.id);
            let remedy = "Add it to `indicators` of an objective, or remove the card.";
            findings.error((&about("indicators"), card.id.as_str()), text, remedy);
        }
    }
}

/// The objectives that entries name exist.
pub fn objectives(library: &Library, findings: &mut Findings) {
    let kit = &library.kit;
    let steps =
        kit.theory.steps.iter().flat_map(|step| {
            step.objectives.iter().map(move |id| link("theory", step.id.as_str(), id.as_str()))
        });
    let risks = kit
        .risks
        .iter()
        .flat_map(|risk| risk.objectives.iter().map(move |id| link("risks", risk.id.as_str(), id.as_str())));
    let plain = kit.child_words.iter().filter_map(|words| {
        words.objective.as_ref().map(|id| link("child-words", words.id.as_str(), id.as_str()))
    });
    let known = |id: &str| kit.objective(&id.into()).is_some();
    let links = steps.chain(risks).chain(plain).collect();
    report(links, known, findings, "Name an objective of objectives.toml.");
}

/// The measures that the theory of change, bodies and questions of the public name exist.
pub fn measures(library: &Library, findings: &mut Findings) {
    let steps =
        library.kit.theory.steps.iter().flat_map(|step| {
            step.measures.iter().map(move |id| link("theory", step.id.as_str(), id.as_str()))
        });
    let questions = library
        .kit
        .process
        .questions
        .iter()
        .flat_map(|one| one.measures.iter().map(move |id| link("process", one.id.as_str(), id.as_str())));
    let bodies = library.kit.governance.bodies.iter().flat_map(|body| {
        body.measures.iter().map(move |id| link("governance", body.id.as_str(), id.as_str()))
    });
    let links = steps.chain(questions).chain(bodies).collect();
    let known = |id: &str| library.action(&id.into()).is_some();
    report(links, known, findings, "Name a measure or action of a framework.");
}

/// A question that nothing but measures and safeguards can answer names one.
pub fn answers(library: &Library, findings: &mut Findings) {
    let questions = library.kit.process.questions.iter();
    let open = questions.filter(|one| one.subject == AnswerSubject::Measures);
    for question in open.filter(|one| one.measures.is_empty() && one.safeguards.is_empty()) {
        let text = format!("nothing answers {}", question.id);
        let remedy = "Name the measures or the safeguards that answer it, or another `subject`.";
        findings.error((&about("process"), question.id.as_str()), text, remedy);
    }
}

/// Bodies report to bodies, audiences are reached by channels, topics are compared with provisions, what children are
/// told of the law rests on topics, safeguards answer questions.
pub fn inner(library: &Library, findings: &mut Findings) {
    let kit = &library.kit;
    let bodies = kit.governance.bodies.iter();
    let reports =
        bodies.filter_map(|body| Some(link("governance", body.id.as_str(), body.reports_to.as_deref()?)));
    let audiences = kit.communication.audiences.iter().flat_map(|audience| {
        let channels = audience.channels.iter();
        channels.map(move |id| link("communication", audience.id.as_str(), id.as_str()))
    });
    let topics = kit.legal_topics.iter().flat_map(|topic| {
        topic.provisions.iter().map(move |id| link("legal-topics", topic.id.as_str(), id.as_str()))
    });
    let laws = kit.child_words.iter().flat_map(|words| {
        words.law_topics.iter().map(move |id| link("child-words", words.id.as_str(), id.as_str()))
    });
    let questions =
        kit.process.questions.iter().flat_map(|one| {
            one.safeguards.iter().map(move |id| link("process", one.id.as_str(), id.as_str()))
        });
    let targets = inner_targets(kit);
    let links = reports.chain(audiences).chain(topics).chain(laws).chain(questions).collect();
    report(links, |id| targets.contains(id), findings, "Name an entry that exists, or remove the link.");
}

/// An instrument of the material that names a crosswalk names one that a framework has.
pub fn instruments(library: &Library, findings: &mut Findings) {
    let commitments = library.kit.commitments.commitments.iter();
    let links =
        commitments.filter_map(|one| Some(link("commitments", one.id.as_str(), one.instrument.as_deref()?)));
    let known = |key: &str| {
        let mut all = library.frameworks.iter().flat_map(|framework| &framework.instruments);
        all.any(|instrument| instrument.id == key)
    };
    report(links.collect(), known, findings, "Use the id of an instrument in a framework.toml.");
}

fn inner_targets(kit: &StrategyKit) -> BTreeSet<&str> {
    let bodies = kit.governance.bodies.iter().map(|body| body.id.as_str());
    let channels = kit.communication.channels.iter().map(|channel| channel.id.as_str());
    let commitments = kit.commitments.commitments.iter();
    let provisions = commitments.flat_map(|one| &one.provisions).map(|provision| provision.id.as_str());
    let topics = kit.legal_topics.iter().map(|topic| topic.id.as_str());
    let safeguards = kit.rights_check.iter().map(|one| one.id.as_str());
    bodies.chain(channels).chain(provisions).chain(topics).chain(safeguards).collect()
}

/// Every item that an entry of the material names.
fn item_links(kit: &StrategyKit) -> Vec<KitLink<'_>> {
    let commitments = &kit.commitments;
    let provisions = commitments.commitments.iter().flat_map(|one| &one.provisions);
    let mandates = kit.mandates.iter().flat_map(Mandate::all_provisions);
    let numbers = kit.child_words.iter().filter_map(|one| Some((one.id.as_str(), one.number.as_ref()?)));
    let lists = [
        kit.indicators.iter().map(|one| ("indicators", one.id.as_str(), &one.items)).collect::<Vec<_>>(),
        kit.objectives.iter().map(|one| ("objectives", one.id.as_str(), &one.items)).collect(),
        commitments.commitments.iter().map(|one| ("commitments", one.id.as_str(), &one.items)).collect(),
        provisions.map(|one| ("commitments", one.id.as_str(), &one.items)).collect(),
        mandates.map(|one| ("mandates", one.id.as_str(), &one.items)).collect(),
        commitments.criteria.iter().map(|one| ("commitments", one.id.as_str(), &one.items)).collect(),
        commitments.areas.iter().map(|one| ("commitments", one.id.as_str(), &one.items)).collect(),
        kit.legal_topics.iter().map(|one| ("legal-topics", one.id.as_str(), &one.items)).collect(),
        numbers.map(|(id, number)| ("child-words", id, &number.items)).collect(),
        kit.process.questions.iter().map(|one| ("process", one.id.as_str(), &one.items)).collect(),
        kit.workforce.iter().map(|one| ("workforce", one.id.as_str(), &one.items)).collect(),
        kit.situation.iter().map(|one| ("situation", one.id.as_str(), &one.items)).collect(),
    ];
    let entries = lists.into_iter().flatten();
    entries
        .flat_map(|(file, id, items)| items.iter().map(move |item| link(file, id, item.as_str())))
        .collect()
}

fn report(
    links: Vec<KitLink<'_>>,
    known: impl Fn(&str) -> bool,
    findings: &mut Findings,
    remedy: &'static str,
) {
    for KitLink { file, from, to } in links {
        if !known(to) {
            let text = format!("{from} names {to}, which does not exist");
            findings.error((&about(file), from), text, remedy);
        }
    }
}
