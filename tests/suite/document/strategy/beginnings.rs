//! The chapter of the start: what lacks is told as lacking, a published finding stands whole, and no sentence of an objective
//! is told twice.

use super::{chapter, runs};
use crate::support::fixture::{Fixture, published};
use crate::support::languages::LANGS;
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Audience};
use amparo::document::strategy::facts;
use amparo::lang::Lang;
use serde_json::Value;

fn of(sample: &Assessment) -> Value {
    Fixture::open().with_inputs(sample, (DocumentKind::Strategy, Lang::EN, Audience::Public), facts).values
}

/// The texts of these lists of facts.
fn texts(of: &Value, lists: &[&str]) -> Vec<String> {
    let all = lists.iter().flat_map(|list| of[*list].as_array().unwrap());
    let texts = all.map(|one| one["text"].as_str().unwrap().trim_end_matches('.').to_owned());
    texts.filter(|text| !text.is_empty()).collect()
}

/// What the objectives quote.
fn grounds(told: &Value) -> Vec<String> {
    let objectives = told["plan"]["objectives"].as_array().unwrap().iter();
    objectives.flat_map(|objective| texts(objective, &["reasons", "strengths"])).collect()
}

#[test]
fn what_an_objective_quotes_is_not_told_before() {
    let fixture = Fixture::open();
    let mut seen = 0;
    for (name, sample) in fixture.samples().into_iter().filter(|(name, _)| *name != "hostile") {
        let told = of(&sample);
        let quoted = grounds(&told);
        for text in texts(&told["start"], &["strengths", "weakest", "found"]) {
            let again = quoted.iter().find(|ground| format!("{ground}.").contains(&format!("{text}.")));
            assert_eq!(again, None, "{name}: {text}");
            seen += 1;
        }
    }
    assert!(seen > 15, "only {seen} texts were read");
}

#[test]
fn what_is_weakest_is_told_by_what_lacks() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.invented_countries() {
        let weakest = of(&sample)["start"]["weakest"].clone();
        let weakest = weakest.as_array().unwrap();
        assert!(weakest.len() > 2, "{name}");
        for one in weakest {
            assert!(one["text"] == "" && !one["lacks"].as_array().unwrap().is_empty(), "{name}: {one}");
        }
        for (lang, missing) in LANGS.into_iter().zip(["Missing: ", "Falta: "]) {
            let document = fixture.document(&sample, lang);
            let said = runs(chapter(&document, "start")).into_iter().filter(|(run, _)| run.contains(missing));
            assert_eq!(said.count(), weakest.len(), "{name}, {lang:?}");
        }
    }
}

#[test]
fn every_published_finding_is_told_whole() {
    for (name, country) in [("ken", "KEN"), ("gha", "GHA"), ("alb", "ALB")] {
        let sample = published(name, country);
        let told = of(&sample);
        let (found, counted) = (texts(&told["start"], &["found"]), texts(&told["lives"], &["counted"]));
        assert!(found.iter().all(|text| !counted.contains(text)), "{name}: chapter 1 tells it already");
        let all: Vec<String> = grounds(&told).into_iter().chain(found).chain(counted).collect();
        for (id, answer) in &sample.answers {
            let finding = answer.comment.trim_end_matches('.');
            assert!(all.iter().any(|text| text == finding), "{name}, {id}: {finding}");
        }
    }
}
