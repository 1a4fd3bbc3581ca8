//! Knows the sentences that people wrote in another language than the paper's; knows no translation.

use super::case::Case;
use super::text_languages::{TextLanguages, finding};
use crate::assessment::Strategy;
use crate::document::{LINE_END, Passage};
use crate::lang::{Lang, ends_line};
use crate::presentation::sentences;
use crate::words::fold;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Every such passage that the readers of the paper may see.
pub(super) fn passages(case: &Case) -> Vec<Passage> {
    let (languages, records) = (TextLanguages::of(case), records(case));
    let mut texts = BTreeMap::new();
    records.iter().for_each(|record| collect(record, &languages, &mut texts));
    let findings = case.inputs.analysis.assessment.answers.values().map(finding);
    texts.extend(findings.map(|text| (text, languages.of_finding(text))));
    texts.into_iter().flat_map(|(text, lang)| foreign_sentences(&languages, text, lang)).collect()
}

/// What people wrote: answers with their evidence, decisions, lists, and their own words in this paper.
fn records(case: &Case) -> Vec<Value> {
    let audience = case.inputs.audience;
    let answers = case.inputs.analysis.assessment.answers.values().map(|answer| {
        let mut answer = answer.clone();
        answer.evidence.retain(|piece| audience.may_see(piece.confidentiality));
        record(&answer)
    });
    let Strategy {
        frame,
        actions,
        indicators,
        commitments,
        bodies,
        entries,
        edits,
        look,
        versions,
        freezing: _,
        adoption,
    } = case.strategy();
    let decisions = [record(frame), record(actions), record(indicators), record(commitments), record(bodies)];
    let paper = [record(look), record(adoption)].into_iter().chain(versions.values().map(record));
    let entries = entries.values().filter(|entry| case.may_see(entry)).map(record);
    let edits = edits
        .iter()
        .filter(|(place, _)| place.document == case.inputs.document && place.lang == case.voice.lang());
    let edits = edits.map(|(_, edit)| record(edit));
    answers.chain(decisions).chain(paper).chain(entries).chain(edits).collect()
}

fn record<T: Serialize>(of: &T) -> Value {
    serde_json::to_value(of).unwrap_or_default()
}

/// The texts of several words in a value, each with its language where that is not the paper's.
fn collect<'a>(value: &'a Value, languages: &TextLanguages, found: &mut BTreeMap<&'a str, Option<Lang>>) {
    match value {
        Value::String(text) if text.contains(char::is_whitespace) => {
            found.insert(text, languages.of_text(text));
        }
        Value::Array(all) => all.iter().for_each(|one| collect(one, languages, found)),
        Value::Object(all) => all.values().for_each(|one| collect(one, languages, found)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The sentences of a text that are not in the language of the paper; those that follow each other are one passage.
fn foreign_sentences(languages: &TextLanguages, text: &str, lang: Option<Lang>) -> Vec<Passage> {
    let mut found: Vec<Passage> = Vec::new();
    let mut before = None;
    for line in text.split(ends_line).map(fold) {
        for sentence in sentences(&line) {
            let lang = languages.of_sentence(sentence, lang);
            match (lang, found.last_mut()) {
                (Some(_), Some(last)) if before == lang => {
                    last.text.push(LINE_END);
                    last.text.push_str(sentence);
                }
                (Some(lang), _) => found.push(Passage { lang, text: sentence.to_owned() }),
                (None, _) => {}
            }
            before = lang;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::{Files, languages};

    #[test]
    fn sentences_in_another_language_are_passages() {
        let (spoken, _) = languages(&Files::embedded());
        let paper = |own| TextLanguages::new(&spoken, own, None);
        let passages = |own, text| {
            let languages = paper(own);
            foreign_sentences(&languages, text, languages.of_text(text))
        };
        let english = "The unit has an office of its own. It works";
        for (text, wanted) in [
            (english, vec!["The unit has an office of its own.\u{2028}It works"]),
            ("La unidad tiene una oficina de las suyas. Y funciona.", vec![]),
            (
                "La unidad no es de las que figuran en el plan.\nThe plan is that of the police.",
                vec!["The plan is that of the police."],
            ),
            (
                "The law has been in force for a year. «Se prohíbe la venta de datos». It is new",
                vec!["The law has been in force for a year.", "It is new"],
            ),
            ("Ministry of Justice", vec![]),
            ("", vec![]),
        ] {
            let found = passages(Lang::ES, text);
            assert!(found.iter().all(|passage| passage.lang == Lang::EN), "{text}");
            let found: Vec<&str> = found.iter().map(|passage| passage.text.as_str()).collect();
            assert_eq!(found, wanted, "{text}");
        }
        assert_eq!(passages(Lang::EN, english), []);
    }

    #[test]
    fn what_the_words_do_not_tell_all_findings_do() {
        let (spoken, _) = languages(&Files::embedded());
        let findings = ["Five officers; no budget", "The plan of the ministry is that of the police"];
        let languages = TextLanguages::new(&spoken, Lang::ES, spoken.recognize(&findings.join(" ")));
        for (text, finding, name) in [
            (findings[0], Some(Lang::EN), None),
            ("Ministry of Justice", Some(Lang::EN), Some(Lang::EN)),
            ("Policía de la provincia", None, None),
            ("", None, None),
        ] {
            assert_eq!((languages.of_finding(text), languages.of_text(text)), (finding, name), "{text}");
        }
    }
}
