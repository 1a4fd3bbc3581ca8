//! Knows how each decision of a country stands in the register, so that a text can name it as its source.

use super::DraftInputs;
use super::quote;
use super::register::with_date;
use crate::assessment::strategy::{DocumentKind, Entry, EntryId, EntryKind, Matter, Strategy};
use crate::assessment::{Confidentiality, Topic};
use crate::document::{target, without_scheme};
use crate::framework::Library;
use crate::presentation::Label;
use crate::words::Voice;

/// A decision as the register shows it, under the name it would like to have.
pub(super) struct DecisionFacts {
    pub topic: Topic,
    pub name: String,
    pub text: String,
    pub link: String,
    pub remark: String,
    /// As in [`crate::document::Source`].
    pub reference: String,
}

/// Every decision that the document cites and these readers may see, in the order of the document.
pub(super) fn decisions(inputs: &DraftInputs, voice: &Voice) -> Vec<DecisionFacts> {
    let strategy = &inputs.analysis.assessment.strategy;
    let mut all = Vec::new();
    all.extend(frame(strategy, voice));
    all.extend(entries(inputs, voice));
    all.extend(commitments(strategy, &inputs.analysis.library, voice));
    all.extend(bodies(strategy, &inputs.analysis.library, voice));
    all.extend(actions(strategy, &inputs.analysis.library, voice));
    all.extend(indicators(strategy, &inputs.analysis.library, voice));
    all.extend(acts(inputs, voice));
    all.retain(|one| is_source(inputs.document, &one.topic));
    all
}

/// Whether a document cites it. What the report says rests on answers, on evidence and on what was published: figures and
/// findings.
fn is_source(document: DocumentKind, topic: &Topic) -> bool {
    let is_published =
        matches!(topic, Topic::Entry(EntryId { kind: EntryKind::Figure | EntryKind::Finding, number: _ }));
    is_published || document != DocumentKind::Report
}

fn one(topic: Topic, name: String, text: String, remark: String) -> DecisionFacts {
    DecisionFacts { topic, name, text, link: String::new(), remark, reference: String::new() }
}

/// How a source that people typed reads as an endnote: in their words, or by its address where they gave no more.
fn published(source: &str, year: &str) -> String {
    let (source, year) = (quote(source), quote(year));
    match target(&source) {
        Some(_) => without_scheme(&source).to_owned(),
        None => with_date(&source, &year, || year.clone()),
    }
}

fn frame(strategy: &Strategy, voice: &Voice) -> Option<DecisionFacts> {
    let is_set = strategy.frame != Default::default();
    let text = voice.say("decided-frame");
    is_set.then(|| one(Topic::Frame, "frame".to_owned(), text, voice.say("decided-frame-remark")))
}

fn entries<'a>(inputs: &'a DraftInputs, voice: &'a Voice) -> impl Iterator<Item = DecisionFacts> + 'a {
    let seen = inputs.analysis.assessment.strategy.entries.iter();
    seen.filter(|(_, entry)| inputs.audience.may_see(entry.confidentiality))
        .map(|(id, entry)| entry_words(&inputs.analysis.library, voice, *id, entry))
}

fn entry_words(library: &Library, voice: &Voice, id: EntryId, entry: &Entry) -> DecisionFacts {
    let (text, link, more) = match &entry.matter {
        Matter::Figure(figure) => {
            let title = quote(&figure.title);
            let asked = library.kit.context_figures.iter().find(|asked| asked.id == figure.about);
            let title = asked.filter(|_| title.is_empty()).map_or(title, |asked| voice.text(&asked.name));
            (join(&[title, quote(&figure.value)], ": "), figure.source.clone(), figure.year.clone())
        }
        Matter::Finding(finding) => (finding.text.clone(), finding.source.clone(), finding.year.clone()),
        Matter::Risk(risk) => (risk.text.clone(), String::new(), risk.owner.clone()),
        Matter::Consultation(one) => {
            let day = one.date.map(|day| voice.date(day)).unwrap_or_default();
            (one.title.clone(), String::new(), day)
        }
        Matter::Comment(comment) => (comment.text.clone(), String::new(), comment.from.clone()),
        Matter::Law(law) => {
            let named = join(&[law.instrument.clone(), law.article.clone()], ", ");
            // Where no provision was found, the topic says what was looked for.
            let topic = library.kit.legal_topics.iter().find(|topic| topic.id == law.about);
            let topic = topic.map_or_else(|| law.topic.clone(), |topic| voice.text(&topic.title));
            (if named.is_empty() { topic } else { named }, String::new(), String::new())
        }
        Matter::Policy(policy) => (policy.name.clone(), String::new(), String::new()),
        Matter::Rights(answer) => {
            let asked = library.kit.rights_check.iter().find(|asked| asked.id == answer.about);
            let asked = asked.map(|asked| voice.text(&asked.safeguard));
            (asked.unwrap_or_else(|| answer.text.clone()), String::new(), String::new())
        }
        Matter::Stakeholder(one) => {
            let sector = library.sector(&one.about).map(|sector| voice.text(&sector.text));
            let absent = join(&[sector.unwrap_or_default(), one.absent.clone()], ": ");
            (if one.is_institution() { one.name.clone() } else { absent }, String::new(), String::new())
        }
        Matter::Contact(one) => {
            (join(&[one.name.clone(), one.number.clone()], ", "), one.address.clone(), String::new())
        }
        Matter::Calendar(one) => {
            let day = one.date.map(|day| voice.date(day)).unwrap_or_default();
            (one.title.clone(), String::new(), day)
        }
        Matter::Signature(line) => (line.institution.clone(), String::new(), line.reference.clone()),
    };
    let kind = id.kind.name(voice);
    let text = quote(&text);
    DecisionFacts {
        topic: Topic::Entry(id),
        name: id.to_string(),
        text: if text.is_empty() { kind.clone() } else { text },
        link: quote(&link),
        remark: join(&[kind, quote(&more)], "; "),
        reference: published_entry(entry),
    }
}

/// How the source of an entry reads as an endnote, or the entry itself where it is a law or a policy. Empty where not
/// everybody may read it.
fn published_entry(entry: &Entry) -> String {
    if entry.confidentiality != Confidentiality::Public {
        return String::new();
    }
    match &entry.matter {
        Matter::Figure(figure) => published(&figure.source, &figure.year),
        Matter::Finding(finding) => published(&finding.source, &finding.year),
        Matter::Law(law) if !law.instrument.trim().is_empty() => {
            join(&[quote(&law.instrument), quote(&law.article)], ", ")
        }
        Matter::Policy(policy) => quote(&policy.name),
        _ => String::new(),
    }
}

/// The parts that say something, in a row.
fn join(parts: &[String], between: &str) -> String {
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

fn commitments(strategy: &Strategy, library: &Library, voice: &Voice) -> Vec<DecisionFacts> {
    let words = |(id, record): (&String, &crate::assessment::strategy::CommitmentRecord)| {
        let known = library.kit.commitments.commitments.iter().find(|one| &one.id == id);
        let title = known.map_or_else(|| quote(id), |one| voice.text(&one.title));
        let since = voice.day(&quote(&record.date));
        let status = known.map_or(record.status, |one| record.status_of(one));
        let remark = join(&[status.name(voice), since], ", ");
        // An address is where the title leads; words stand behind it.
        let source = quote(&record.source);
        let reference = match source.is_empty() {
            true => String::new(),
            false if target(&source).is_some() => title.clone(),
            false => join(&[title.clone(), source.clone()], "; "),
        };
        let entry = one(Topic::Commitment(id.clone()), id.clone(), title, remark);
        DecisionFacts { link: source, reference, ..entry }
    };
    strategy.commitments.iter().map(words).collect()
}

fn bodies(strategy: &Strategy, library: &Library, voice: &Voice) -> Vec<DecisionFacts> {
    let words = |(id, record): (&String, &crate::assessment::strategy::BodyRecord)| {
        let known = library.kit.governance.bodies.iter().find(|body| &body.id == id);
        let own = quote(&record.name);
        let usual = known.map_or_else(|| quote(id), |body| voice.text(&body.title));
        let text = if own.is_empty() { usual } else { own };
        let remark = join(&[voice.say("decided-body"), quote(&record.legal_basis)], "; ");
        one(Topic::Body(id.clone()), id.clone(), text, remark)
    };
    strategy.bodies.iter().map(words).collect()
}

fn actions(strategy: &Strategy, library: &Library, voice: &Voice) -> Vec<DecisionFacts> {
    let words = |(id, record): (&crate::framework::ActionId, &crate::assessment::strategy::ActionRecord)| {
        let own = record.own.as_ref().map(|own| quote(&own.title));
        let known = library.action(id).map(|(_, action)| voice.text(&action.title));
        let text = own.or(known).unwrap_or_else(|| quote(&id.to_string()));
        let remark = join(&[voice.say("decided-action"), quote(&record.lead)], "; ");
        one(Topic::Action(id.clone()), id.to_string(), text, remark)
    };
    strategy.actions.iter().map(words).collect()
}

fn indicators(strategy: &Strategy, library: &Library, voice: &Voice) -> Vec<DecisionFacts> {
    let words = |(id, record): (&String, &crate::assessment::strategy::IndicatorRecord)| {
        let own = record.own.as_ref().map(|own| quote(&own.name));
        let known = library.kit.indicators.iter().find(|card| card.id.as_str() == id.as_str());
        let text = own.or(known.map(|card| voice.text(&card.name))).unwrap_or_else(|| quote(id));
        let source = record.baseline.as_ref().map(|value| quote(&value.source)).unwrap_or_default();
        let reference = published(&source, "");
        let entry = one(Topic::Indicator(id.clone()), id.clone(), text, voice.say("decided-indicator"));
        DecisionFacts { link: source, reference, ..entry }
    };
    strategy.indicators.iter().map(words).collect()
}

/// The versions, and for the report on progress the act of adoption: every other text is a draft and knows of none.
fn acts(inputs: &DraftInputs, voice: &Voice) -> Vec<DecisionFacts> {
    let strategy = &inputs.analysis.assessment.strategy;
    let version = |(number, version): (&u32, &crate::assessment::strategy::Version)| {
        let args = [("label", quote(&version.label).into())];
        let text = voice.say_with("decided-version", &args);
        one(Topic::Version(*number), format!("version-{number}"), text, voice.date(version.date))
    };
    let adoption = strategy.adoption.as_ref().filter(|_| inputs.document == DocumentKind::Progress);
    let adoption = adoption.map(|adoption| {
        let text = join(&[quote(&adoption.by), quote(&adoption.reference)], ", ");
        one(Topic::Adoption, "adoption".to_owned(), text, voice.date(adoption.date))
    });
    strategy.versions.iter().map(version).chain(adoption).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_published_reads_as_an_endnote() {
        for (matter, wanted) in [
            (r#"{ "figure": { "value": "54 %", "year": "2022", "source": "Census" } }"#, "Census, 2022"),
            (r#"{ "figure": { "value": "54 %", "year": "2022", "source": "Census 2022" } }"#, "Census 2022"),
            (r#"{ "finding": { "text": "It rose", "source": "https://a.example/b" } }"#, "a.example/b"),
            (r#"{ "finding": { "text": "It rose" } }"#, ""),
            (r#"{ "law": { "instrument": "Child Act", "article": "art. 4" } }"#, "Child Act, art. 4"),
            (r#"{ "law": { "topic": "Grooming" } }"#, ""),
            (r#"{ "policy": { "name": "Digital plan" } }"#, "Digital plan"),
            (r#"{ "stakeholder": { "name": "Police" } }"#, ""),
        ] {
            let open =
                Entry { matter: serde_json::from_str(matter).unwrap(), confidentiality: Default::default() };
            assert_eq!(published_entry(&open), wanted, "{matter}");
            let closed = Entry { confidentiality: Confidentiality::Committee, ..open };
            assert_eq!(published_entry(&closed), "", "{matter}");
        }
    }
}
