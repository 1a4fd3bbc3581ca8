//! Knows that no paper prints as a decision what a record holds because nobody chose anything else.

use super::companions::add;
use super::runs;
use crate::support::fixture::{Fixture, begun};
use crate::support::languages::LANGS;
use amparo::assessment::strategy::{DocumentKind, Entry, Matter};
use amparo::assessment::{Audience, Basis, Confidentiality};
use serde_json::{Value, json};

/// A record in which nothing is chosen, and what papers say beside its words once somebody chose.
struct Silence {
    list: &'static str,
    record: Value,
    /// The field in which nobody chose, and what somebody could choose.
    chosen: (&'static str, &'static str),
    /// What papers then say, in each language.
    words: [&'static str; 2],
}

fn silences() -> Vec<Silence> {
    let institution = json!({ "name": "Weather Bureau" });
    let line = json!({ "purpose": "police", "name": "Weather line", "number": "119" });
    let comment = json!({ "from": "Senate", "text": "Say who pays" });
    let silence =
        |list, record: &Value, chosen, words| Silence { list, record: record.clone(), chosen, words };
    vec![
        silence(
            "stakeholder",
            &institution,
            ("part", "consulted"),
            ["Consulted before anything is settled", "Consulta previa a las decisiones"],
        ),
        silence(
            "stakeholder",
            &institution,
            ("part", "answers"),
            ["Answering questions", "Respuesta a las preguntas"],
        ),
        silence("contact", &line, ("free", "free"), ["119. It costs nothing", "119. No cuesta nada"]),
        silence("comment", &comment, ("outcome", "accepted"), ["Outcome: accepted", "Resultado: aceptado"]),
    ]
}

/// Whether any paper says these words, language by language, of a country that holds this record alone.
fn is_said(silence: &Silence, record: &Value) -> [bool; 2] {
    let fixture = Fixture::open();
    let mut sample = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]);
    let matter: Matter = serde_json::from_value(json!({ silence.list: record })).unwrap();
    add(&mut sample, Entry { matter, confidentiality: Confidentiality::Public });
    let mut said = LANGS.into_iter().zip(silence.words).map(|(lang, words)| {
        DocumentKind::ALL.into_iter().any(|kind| {
            let document = fixture.write(kind, &sample, (lang, Audience::Internal));
            runs(&document.blocks).iter().any(|(run, _)| run.contains(words))
        })
    });
    [said.next().unwrap(), said.next().unwrap()]
}

#[test]
fn what_nobody_chose_stands_in_no_paper() {
    for silence in silences() {
        let (field, value) = silence.chosen;
        assert_eq!(is_said(&silence, &silence.record), [false; 2], "{} {field}", silence.list);
        let mut chosen = silence.record.clone();
        chosen[field] = value.into();
        assert_eq!(is_said(&silence, &chosen), [true; 2], "{} {field} {value}", silence.list);
    }
}
