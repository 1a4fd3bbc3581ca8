//! Knows which of the country's words are in another language than the paper that is written; knows no translation.

use super::case::Case;
use super::text_languages::{TextLanguages, finding};
use crate::assessment::strategy::{Entry, Matter};

/// Words of one kind that are in another language.
pub(super) struct ForeignTexts {
    /// What they are, in words: the vision, findings, a list of records.
    pub place: String,
    /// How many they are; at least one.
    pub count: usize,
}

/// The words that would stand in the paper in another language, as far as their most frequent words tell.
pub(super) fn foreign_texts(case: &Case) -> Vec<ForeignTexts> {
    let languages = TextLanguages::of(case);
    let mut found = frame(case, &languages);
    found.extend(findings(case, &languages));
    found.extend(records(case, &languages));
    found.extend(actions(case, &languages));
    found
}

fn frame(case: &Case, languages: &TextLanguages) -> Vec<ForeignTexts> {
    let frame = &case.strategy().frame;
    let fields = [
        ("frame-vision", &frame.vision),
        ("frame-mission", &frame.mission),
        ("frame-reporting", &frame.reporting),
    ];
    let foreign = fields.into_iter().filter(|(_, text)| languages.of_text(text).is_some());
    foreign.map(|(key, _)| ForeignTexts { place: case.voice.say(key), count: 1 }).collect()
}

fn findings(case: &Case, languages: &TextLanguages) -> Option<ForeignTexts> {
    let texts = case.inputs.analysis.assessment.answers.values().map(finding);
    let count = texts.filter(|text| languages.of_finding(text).is_some()).count();
    (count > 0).then(|| ForeignTexts { place: case.voice.say("column-finding"), count })
}

/// One line for each list of records.
fn records(case: &Case, languages: &TextLanguages) -> Vec<ForeignTexts> {
    let mut found: Vec<ForeignTexts> = Vec::new();
    for entry in case.strategy().entries.values().filter(|one| case.may_see(one)) {
        if texts(entry).into_iter().all(|text| languages.of_text(text).is_none()) {
            continue;
        }
        let place = case.voice.say(&format!("records-{}-title", entry.matter.kind().code()));
        match found.iter_mut().find(|one| one.place == place) {
            Some(one) => one.count += 1,
            None => found.push(ForeignTexts { place, count: 1 }),
        }
    }
    found
}

/// The words of an entry that papers quote.
fn texts(entry: &Entry) -> Vec<&str> {
    let words: Vec<&String> = match &entry.matter {
        Matter::Figure(one) => vec![&one.title],
        Matter::Finding(one) => vec![&one.text],
        Matter::Risk(one) => vec![&one.text, &one.response],
        Matter::Consultation(one) => vec![&one.title, &one.said, &one.changed],
        Matter::Comment(one) => vec![&one.text, &one.response, &one.changed],
        Matter::Law(one) => vec![&one.content, &one.gap, &one.reform],
        Matter::Policy(one) => vec![&one.where_mentioned],
        Matter::Rights(one) => vec![&one.text],
        Matter::Stakeholder(one) => vec![&one.role, &one.absent],
        Matter::Calendar(one) => vec![&one.title],
        Matter::Signature(_) | Matter::Contact(_) => Vec::new(),
    };
    words.into_iter().map(String::as_str).collect()
}

fn actions(case: &Case, languages: &TextLanguages) -> Option<ForeignTexts> {
    let records = case.strategy().actions.values();
    let own = records.filter_map(|record| record.own.as_ref()).map(|own| &own.title);
    let count = own.filter(|title| languages.of_text(title).is_some()).count();
    (count > 0).then(|| ForeignTexts { place: case.voice.say("column-activity"), count })
}
