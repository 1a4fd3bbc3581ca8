//! Knows the evidence register: every answer and every piece of evidence its readers may see; counts what is left out.

use super::decisions::{DecisionFacts, decisions};
use super::{DraftInputs, quote};
use crate::assessment::strategy::DocumentKind;
use crate::assessment::{Answer, Audience, Confidence, Evidence, EvidenceKind, Rating, Stance, Topic};
use crate::document::{Source, SourceId, may_follow, without_scheme};
use crate::framework::{ConditionId, Framework, Item, ItemId};
use crate::presentation::{Label, cited_place, grade};
use crate::words::Voice;
use std::collections::{BTreeMap, BTreeSet};

/// The register with what is known about its entries.
pub(super) struct Register {
    audience: Audience,
    pub entries: Vec<Source>,
    /// The entries of each item: the answer first.
    of_item: BTreeMap<ItemId, Vec<String>>,
    /// The entry of each decision.
    of_topic: BTreeMap<Topic, String>,
    /// Evidence that speaks against the level of its item.
    pub against: BTreeMap<ItemId, Vec<String>>,
    /// How many pieces of evidence these readers may not see, by item.
    pub withheld: BTreeMap<ItemId, usize>,
    /// Pieces of evidence that are shown.
    pub pieces: usize,
    /// Pieces of evidence that are shown and have a grade.
    pub graded: usize,
}

impl Register {
    /// The register of every answer to the frameworks that are assessed.
    pub fn of(inputs: &DraftInputs, voice: &Voice) -> Register {
        let mut register = Register {
            audience: inputs.audience,
            entries: Vec::new(),
            of_item: BTreeMap::new(),
            of_topic: BTreeMap::new(),
            against: BTreeMap::new(),
            withheld: BTreeMap::new(),
            pieces: 0,
            graded: 0,
        };
        let mut taken = BTreeSet::new();
        for scored in inputs.frameworks() {
            for item in &scored.framework.items {
                if let Some(answer) = inputs.analysis.assessment.answers.get(&item.id) {
                    let given = GivenAnswer { framework: scored.framework, item, answer };
                    let own = free_id(item.id.as_str(), &item.id, 0, &mut taken);
                    register.entries.push(given.entry(voice, own.clone(), inputs.document));
                    register.add(voice, given, own, &mut taken);
                }
            }
        }
        for decision in decisions(inputs, voice) {
            // The report tells year and source of a figure where it tells the figure.
            let remark = match inputs.document {
                DocumentKind::Report => String::new(),
                _ => decision.remark.clone(),
            };
            register.decide(DecisionFacts { remark, ..decision }, &mut taken);
        }
        register
    }

    /// The entry of a decision, as a list of one; empty where nothing was decided.
    pub fn entry_of(&self, topic: &Topic) -> Vec<String> {
        self.of_topic.get(topic).cloned().into_iter().collect()
    }

    fn decide(&mut self, decision: DecisionFacts, taken: &mut BTreeSet<String>) {
        let DecisionFacts { topic, name, text, link, remark, reference } = decision;
        let id = free_id(&name, &ItemId::from("D"), self.of_topic.len() + 1, taken);
        let passages = Vec::new();
        self.entries.push(Source { id: SourceId(id.clone()), text, link, remark, reference, passages });
        self.of_topic.insert(topic, id);
    }

    /// The entries behind an item: its answer, then its evidence. Empty where it was not answered.
    pub fn behind(&self, id: &ItemId) -> Vec<String> {
        self.of_item.get(id).cloned().unwrap_or_default()
    }

    pub fn withheld_in_all(&self) -> usize {
        self.withheld.values().sum()
    }

    /// Adds the evidence behind an answer whose entry is `own`.
    fn add(&mut self, voice: &Voice, given: GivenAnswer, own: String, taken: &mut BTreeSet<String>) {
        let GivenAnswer { item, answer, .. } = given;
        let mut ids = vec![own];
        for (index, evidence) in answer.evidence.iter().enumerate() {
            if !self.audience.may_see(evidence.confidentiality) {
                *self.withheld.entry(item.id.clone()).or_default() += 1;
                continue;
            }
            let id = free_id(&evidence.id, &item.id, index + 1, taken);
            self.pieces += 1;
            self.graded += usize::from(evidence.grade.is_some());
            if evidence.stance == Stance::Against {
                self.against.entry(item.id.clone()).or_default().push(id.clone());
            }
            self.entries.push(evidence_entry(voice, evidence, &id));
            ids.push(id);
        }
        self.of_item.insert(item.id.clone(), ids);
    }
}

/// `wanted` if it can stand in a citation and is free, else a name made of the item and a number.
fn free_id(wanted: &str, item: &ItemId, number: usize, taken: &mut BTreeSet<String>) -> String {
    let fits = (1..=40).contains(&wanted.len())
        && wanted.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'));
    let id = if fits && !taken.contains(wanted) {
        wanted.to_owned()
    } else {
        let mut names = (number..).map(|number| format!("{item}-E{number}"));
        names.find(|name| !taken.contains(name)).unwrap_or_default()
    };
    taken.insert(id.clone());
    id
}

/// An answer with what it answers.
#[derive(Clone, Copy)]
struct GivenAnswer<'a> {
    framework: &'a Framework,
    item: &'a Item,
    answer: &'a Answer,
}

impl GivenAnswer<'_> {
    /// The entry. In the report an annex says who answered, when and how surely, and each finding stands with its area.
    fn entry(self, voice: &Voice, id: String, document: DocumentKind) -> Source {
        let (text, remark) = match document {
            DocumentKind::Report => (self.title(voice), self.verdict(voice)),
            _ => (self.finding(voice), self.remark(voice)),
        };
        let empty = String::new;
        Source { id: SourceId(id), text, link: empty(), remark, reference: empty(), passages: Vec::new() }
    }

    fn title(self, voice: &Voice) -> String {
        voice.say_with("register-answer", &[("title", voice.text(&self.item.title).into())])
    }

    fn verdict(self, voice: &Voice) -> String {
        match &self.answer.rating {
            Rating::Level(level) => {
                let name = self.framework.level_name(*level).map(|name| voice.text(&name.label));
                let args = [("level", level.to_string().into()), ("name", name.unwrap_or_default().into())];
                voice.say_with("register-level", &args)
            }
            Rating::Unknown => voice.say("register-unknown"),
            Rating::NotApplicable { .. } => voice.say("register-not-applicable"),
        }
    }

    /// The title with what was found, where anything was.
    fn finding(self, voice: &Voice) -> String {
        let finding = match &self.answer.rating {
            Rating::Level(_) | Rating::Unknown => quote(&self.answer.comment),
            Rating::NotApplicable { reason } => quote(reason),
        };
        if finding.is_empty() {
            return self.title(voice);
        }
        let args = [("title", voice.text(&self.item.title).into()), ("finding", finding.into())];
        voice.say_with("register-finding", &args)
    }

    /// What was answered, how surely, when and by whom.
    fn remark(self, voice: &Voice) -> String {
        let answer = self.answer;
        let confidence = answer.confidence.map(|confidence| sureness(voice, confidence));
        let date =
            answer.date.map(|day| voice.say_with("register-answered", &[("date", voice.date(day).into())]));
        let by = (!answer.by.trim().is_empty()).then(|| quote(&answer.by));
        let parts = [Some(self.verdict(voice)), confidence, date, by];
        parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

fn evidence_entry(voice: &Voice, evidence: &Evidence, id: &str) -> Source {
    let publisher = quote(&evidence.publisher);
    let (title, link) = title_and_link(evidence);
    let text = match (title.is_empty(), publisher.is_empty()) {
        (false, false) => format!("{publisher}: {title}"),
        (false, true) => title,
        (true, false) => publisher,
        (true, true) if link.is_empty() => voice.say("register-untitled"),
        (true, true) => without_scheme(&link).to_owned(),
    };
    let (date, place) = (quote(&evidence.date), quote(&cited_place(voice, evidence)));
    let is_named =
        [&evidence.title, &evidence.publisher, &evidence.link].iter().any(|words| !words.trim().is_empty());
    let reference = match is_named && is_public(evidence) {
        true => with_place(with_date(&text, &date, || voice.day(&date)), &place),
        false => String::new(),
    };
    let against = evidence.stance == Stance::Against;
    let words = [
        kind(voice, evidence.kind),
        Some(if date.is_empty() { voice.say("register-undated") } else { voice.day(&date) }),
        (!place.is_empty()).then_some(place),
        Some(confirmed_grade(voice, evidence)),
        against.then(|| voice.say("register-against")),
        about(voice, evidence),
    ];
    let remark = words.into_iter().flatten().collect::<Vec<_>>().join("; ");
    // Renderers set the link below the text; one that nobody can follow would only repeat it.
    let link = if link == text && !may_follow(&link) { String::new() } else { link };
    Source { id: SourceId(id.to_owned()), text, link, remark, reference, passages: Vec::new() }
}

/// Whether it was published, and everybody may read it: nobody can look up what somebody said.
fn is_public(evidence: &Evidence) -> bool {
    evidence.kind != EvidenceKind::Statement && Audience::Public.may_see(evidence.confidentiality)
}

/// A source with its date as it is said, where there is one and the words do not have it already.
pub(super) fn with_date(words: &str, date: &str, said: impl FnOnce() -> String) -> String {
    if date.is_empty() || words.is_empty() || words.contains(date) {
        return words.to_owned();
    }
    format!("{words}, {}", said())
}

/// A source with the place inside it, where the words do not have it already.
fn with_place(words: String, place: &str) -> String {
    if place.is_empty() || words.contains(place) { words } else { format!("{words}, {place}") }
}

/// The grade, and who confirmed it.
fn confirmed_grade(voice: &Voice, evidence: &Evidence) -> String {
    let (grade, by) = (grade(voice, evidence.grade), quote(&evidence.confirmed_by));
    match by.is_empty() {
        true => grade,
        false => voice.say_with("register-confirmed", &[("grade", grade.into()), ("by", by.into())]),
    }
}

/// Where something is from: the source with its year, the year once. Either may be empty.
pub(super) fn origin(source: &str, year: &str) -> String {
    if source.is_empty() { year.to_owned() } else { with_date(source, year, || year.to_owned()) }
}

/// The conditions that it shows or denies, by their ids; nothing where nobody said.
fn about(voice: &Voice, evidence: &Evidence) -> Option<String> {
    let ids: Vec<&str> = evidence.proves.iter().map(ConditionId::as_str).collect();
    let key = match evidence.stance {
        Stance::For => "register-proves",
        Stance::Against => "register-denies",
    };
    (!ids.is_empty()).then(|| voice.say_with(key, &[("conditions", voice.list(&ids).into())]))
}

/// Title and link; where the title repeats the link, only what it adds. A link that nobody can follow is then no more
/// than a title.
fn title_and_link(evidence: &Evidence) -> (String, String) {
    let (title, link) = (quote(&evidence.title), quote(&evidence.link));
    match title.strip_prefix(&link) {
        Some(_) if !link.is_empty() && !may_follow(&link) => (title, String::new()),
        Some(rest) if !link.is_empty() => {
            let rest = rest.trim();
            let inside = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
            (inside.unwrap_or(rest).to_owned(), link)
        }
        _ => (title, link),
    }
}

/// How sure an answer is, where nothing else says that it is about confidence.
pub(super) fn sureness(voice: &Voice, confidence: Confidence) -> String {
    voice.say_with("register-confidence", &[("confidence", confidence.name(voice).into())])
}

/// What kind of thing it is, where somebody said so: a report is what stands there by default.
pub(super) fn kind(voice: &Voice, kind: EvidenceKind) -> Option<String> {
    (kind != EvidenceKind::Report).then(|| kind.name(voice))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Files;
    use crate::lang::Lang;
    use crate::words::Messages;

    #[test]
    fn a_source_names_its_year_once() {
        for (source, year, wanted) in [
            ("National census", "2024", "National census, 2024"),
            ("Police statistics 2025", "2025", "Police statistics 2025"),
            ("Police statistics", "", "Police statistics"),
            ("", "2025", "2025"),
            ("", "", ""),
        ] {
            assert_eq!(origin(source, year), wanted);
        }
    }

    #[test]
    fn names_in_citations_are_safe_and_unique() {
        let (item, mut taken) = (ItemId::from("C01"), BTreeSet::new());
        let wanted = [("C01", 0), ("C01-E1", 1), ("C01-E1", 2), ("](x) <b>", 3), ("", 3), ("C01", 5)];
        let given = wanted.map(|(name, number)| free_id(name, &item, number, &mut taken));
        assert_eq!(given, ["C01", "C01-E1", "C01-E2", "C01-E3", "C01-E4", "C01-E5"]);
    }

    #[test]
    fn what_everybody_can_look_up_reads_as_an_endnote_and_nothing_else_does() {
        let (messages, _) = Messages::load(&Files::embedded());
        let voice = Voice::new(Lang::EN, &messages);
        let evidence = |fields: serde_json::Value| -> Evidence {
            let mut whole = serde_json::json!({ "id": "C01-E1", "title": "" });
            for (key, value) in fields.as_object().into_iter().flatten() {
                whole[key] = value.clone();
            }
            serde_json::from_value(whole).unwrap()
        };
        let link = "https://police.example/r";
        for (fields, wanted) in [
            (
                serde_json::json!({ "title": "Report", "publisher": "Police", "date": "2024", "link": link }),
                "Police: Report, 2024",
            ),
            (serde_json::json!({ "title": "Census 2022", "date": "2022" }), "Census 2022"),
            (
                serde_json::json!({ "title": "Report", "date": "2024", "page": "12", "article": "3", "grade": "e3",
                    "confirmed_by": "Ministry" }),
                "Report, 2024, art. 3, p. 12",
            ),
            (serde_json::json!({ "title": "Act, art. 3", "article": "3" }), "Act, art. 3"),
            (serde_json::json!({ "link": link }), "police.example/r"),
            (serde_json::json!({ "publisher": "Police", "kind": "statement" }), ""),
            (serde_json::json!({ "publisher": "Police", "confidentiality": "committee" }), ""),
            (serde_json::json!({ "date": "2024" }), ""),
        ] {
            let entry = evidence_entry(&voice, &evidence(fields.clone()), "C01-E1");
            assert_eq!(entry.reference, wanted, "{fields}");
        }
    }
}
