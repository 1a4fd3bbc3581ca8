//! The papers before a strategy: what is open and who owes it, what to ask whom, with what to begin.

use crate::document::strategy::companions::{add, companion};
use crate::support::fixture::{Fixture, begun, published};
use crate::support::languages::{ES, LANGS};
use amparo::analysis::FirstStep;
use amparo::assessment::strategy::{DocumentKind, Entry, Matter, Risk};
use amparo::assessment::{Assessment, Audience, Basis, Confidentiality};
use amparo::bundle::Files;
use amparo::document::strategy::facts;
use amparo::document::{Templates, compose};
use amparo::framework::{CostClass, ItemId, TimeFrame};
use amparo::lang::Lang;
use amparo::render::markdown;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What is told to templates under the name of the document.
fn told(
    fixture: &Fixture,
    kind: DocumentKind,
    sample: &Assessment,
    (lang, audience): (Lang, Audience),
) -> Value {
    fixture.with_inputs(sample, (kind, lang, audience), facts).values[kind.code()].clone()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// What somebody owes: each batch of points with its group.
fn batches(owner: &Value) -> impl Iterator<Item = (&Value, &Value)> {
    let groups = list(&owner["groups"]).iter();
    groups.flat_map(|group| list(&group["batches"]).iter().map(move |batch| (group, batch)))
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("no number: {value}"))
}

fn samples(fixture: &Fixture) -> Vec<(&'static str, Assessment)> {
    vec![
        ("ken", published("ken", "KEN")),
        ("alb", published("alb", "ALB")),
        ("empty", begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"])),
        ("sample", fixture.invented()),
        ("muestra", fixture.invented_in_spanish()),
    ]
}

#[test]
fn what_is_open_is_counted_once_and_each_point_has_one_who_owes_it() {
    let fixture = Fixture::open();
    for (name, sample) in samples(fixture) {
        for lang in LANGS {
            let points = told(fixture, DocumentKind::Points, &sample, (lang, Audience::Internal));
            let before =
                fixture.with_inputs(&sample, (DocumentKind::Points, lang, Audience::Internal), |inputs| {
                    inputs.analysis.open_before_signature().count()
                });
            assert_eq!(number(&points["before"]["n"]), before as u64, "{name}: as pages and papers count");
            let mut sum = 0;
            for owner in list(&points["owners"]) {
                let lines = batches(owner).flat_map(|(_, batch)| list(&batch["points"]));
                let own: u64 = lines.map(|line| number(&line["n"])).sum();
                assert_eq!(number(&owner["all"]["n"]), own, "{name}: {owner}");
                sum += own;
            }
            assert_eq!(number(&points["all"]["n"]), sum, "{name}");
            assert!(sum > 20, "{name}: only {sum} points");
        }
    }
}

#[test]
fn every_point_says_why_it_matters_and_where_it_is_closed() {
    let fixture = Fixture::open();
    let mut seen = 0;
    for (name, sample) in samples(fixture) {
        let points = told(fixture, DocumentKind::Points, &sample, (Lang::EN, Audience::Internal));
        for (group, batch) in list(&points["owners"]).iter().flat_map(batches) {
            assert!(!group["why"].as_str().unwrap().is_empty(), "{name}: {group}");
            for point in list(&batch["points"]) {
                let places = [group, batch, point].map(|part| part["place"].as_str().unwrap());
                assert_eq!(places.iter().filter(|place| !place.is_empty()).count(), 1, "{name}: {point}");
                seen += 1;
            }
        }
        let text =
            markdown::markdown(&fixture.write(DocumentKind::Points, &sample, (Lang::EN, Audience::Internal)));
        assert!(text.contains("☐"), "{name}: there is a box to tick");
    }
    assert!(seen > 100, "only {seen} points were seen");
}

#[test]
fn what_many_points_have_in_common_is_said_once() {
    let fixture = Fixture::open();
    let mut seen = 0;
    for (name, sample) in samples(fixture) {
        let points = told(fixture, DocumentKind::Points, &sample, (Lang::EN, Audience::Internal));
        for (group, batch) in list(&points["owners"]).iter().flat_map(batches) {
            let (common, lines) = (batch["common"].as_str().unwrap(), list(&batch["points"]));
            let texts: Vec<&str> = lines.iter().map(|line| line["text"].as_str().unwrap()).collect();
            assert!(common.is_empty() || texts.len() > 1, "{name}: {batch}");
            let alike = texts.iter().filter(|text| text.contains("still needs")).count();
            assert!(group["key"] != "actions" || alike < 6, "{name}: {batch}");
            seen += usize::from(!common.is_empty());
        }
    }
    assert!(seen > 5, "only {seen} batches were seen");
}

#[test]
fn where_nothing_is_open_one_sentence_says_so() {
    let fixture = Fixture::open();
    let templates = Templates::load(&Files::embedded(), DocumentKind::Points).ok().unwrap();
    for lang in LANGS {
        let sample = fixture.invented();
        let mut facts = fixture.with_inputs(&sample, (DocumentKind::Points, lang, Audience::Internal), facts);
        let none = json!({ "n": 0, "text": "", "opening": "" });
        facts.values["points"] = json!({ "all": none, "before": none, "later": none, "owners": [] });
        let document = compose(&templates, &facts).map_err(|fault| fault.to_string()).unwrap();
        assert_eq!(document.blocks.len(), 2, "a heading and a sentence: {:?}", document.blocks);
    }
}

#[test]
fn a_point_about_what_readers_may_not_see_is_not_told_to_them() {
    let fixture = Fixture::open();
    let mut sample = fixture.invented();
    let risk = Risk { text: "WITHHELD".to_owned(), owner: "WITHHELD".to_owned(), ..Risk::default() };
    add(&mut sample, Entry { matter: Matter::Risk(risk), confidentiality: Confidentiality::Confidential });
    let holds = |audience| {
        told(fixture, DocumentKind::Points, &sample, (Lang::EN, audience)).to_string().contains("WITHHELD")
    };
    assert_eq!([Audience::Public, Audience::Committee, Audience::Internal].map(holds), [false, false, true]);
}

#[test]
fn words_in_another_language_are_offered_for_translation() {
    let fixture = Fixture::open();
    for (sample, own, other) in
        [(fixture.invented(), Lang::EN, ES), (fixture.invented_in_spanish(), ES, Lang::EN)]
    {
        let offered = |lang| {
            let points = told(fixture, DocumentKind::Points, &sample, (lang, Audience::Internal));
            let texts = list(&points["owners"])
                .iter()
                .flat_map(batches)
                .filter(|(group, _)| group["key"] == "translation")
                .map(|(_, batch)| list(&batch["points"]).len());
            texts.sum::<usize>()
        };
        assert_eq!(offered(own), 0, "{own:?}");
        assert!(offered(other) > 3, "{other:?}: {}", offered(other));
    }
}

/// The ids of all items without a level that apply.
fn open_items(fixture: &Fixture, sample: &Assessment) -> usize {
    fixture.with_inputs(sample, (DocumentKind::Questions, Lang::EN, Audience::Internal), |inputs| {
        let open = inputs.analysis.scored_frameworks().map(|scored| scored.scorecard.find_out_first.len());
        open.sum()
    })
}

#[test]
fn every_open_question_has_one_sheet_and_no_sheet_is_longer_than_two_pages() {
    let fixture = Fixture::open();
    let mut seen = 0;
    for (name, sample) in samples(fixture) {
        for lang in LANGS {
            let questions = told(fixture, DocumentKind::Questions, &sample, (lang, Audience::Public));
            let sheets = list(&questions["sheets"]);
            let all: u64 = sheets.iter().map(|sheet| number(&sheet["all"]["n"])).sum();
            assert_eq!(all as usize, open_items(fixture, &sample), "{name}");
            for sheet in sheets {
                let items = list(&sheet["items"]);
                let lines: usize = items.iter().map(|item| list(&item["lines"]).len()).sum();
                assert!(items.len() <= 6 && lines <= 36, "{name}: {}: {lines} lines", sheet["name"]);
                assert_eq!(
                    items.len() as u64 + number(&sheet["more"]["n"]),
                    number(&sheet["all"]["n"]),
                    "{name}"
                );
                assert!(items.iter().all(|item| !list(&item["lines"]).is_empty()), "{name}: {sheet}");
                seen += items.len();
            }
        }
    }
    assert!(seen > 40, "only {seen} questions were seen");
}

#[test]
fn a_question_goes_to_the_institution_on_record_whose_matter_it_is() {
    let fixture = Fixture::open();
    let mut sample = fixture.invented();
    sample.answers.remove(&ItemId::from("C04"));
    for lang in LANGS {
        let questions = told(fixture, DocumentKind::Questions, &sample, (lang, Audience::Public));
        let asked = |sheet: &&Value| list(&sheet["items"]).iter().any(|item| item["id"] == "C04");
        let sheet = list(&questions["sheets"]).iter().find(asked).unwrap();
        assert!(sheet["own"] == true && sheet["name"].as_str().unwrap().contains("Police"), "{sheet}");
    }
}

#[test]
fn a_starting_paper_tells_each_finding_once_and_figures_about_children_first() {
    let fixture = Fixture::open();
    // A number about children, and a finding that tells none.
    for (name, code, figure, other) in [
        ("ken", "KEN", "5-13% of internet-using", "multisectoral working group"),
        ("alb", "ALB", "5,000-20,000 referrals", "Action plan for children's internet safety"),
    ] {
        let sample = published(name, code);
        for lang in LANGS {
            let text = markdown::markdown(&companion(fixture, DocumentKind::Starting, &sample, lang));
            let known = text.split("\n## 2 ").next().unwrap().replace('\\', "").replace('’', "'");
            for answer in sample.answers.values() {
                let words = answer.comment.trim_end_matches('.').replace('’', "'");
                assert_eq!(known.matches(&words).count(), 1, "{name}: {words}\n{known}");
            }
            let [figure, other] = [figure, other].map(|words| known.find(words).unwrap());
            assert!(figure < other, "{name}: {known}");
        }
    }
}

#[test]
fn a_starting_paper_asks_each_question_with_its_proof() {
    let fixture = Fixture::open();
    for (name, sample) in samples(fixture) {
        for lang in LANGS {
            let paper = told(fixture, DocumentKind::Starting, &sample, (lang, Audience::Public));
            let rows = list(&paper["asks"]["rows"]);
            let asked = || rows.iter().flat_map(|row| list(&row["items"]));
            assert!(asked().all(|item| !item["title"].as_str().unwrap().is_empty()), "{name}: {rows:?}");
            let worded = asked().filter(|item| !item["ask"].as_str().unwrap().is_empty()).count();
            assert_eq!(worded, asked().count(), "{name}: each has a question");
            let rest = rows.iter().filter(|row| number(&row["more"]) + number(&row["documents"]) > 0).count();
            assert_eq!(number(&paper["asks"]["lines"]) as usize, asked().count() + rest, "{name}");
        }
    }
}

#[test]
fn a_step_says_how_it_begins_and_names_the_step_with_the_same_finding() {
    let fixture = Fixture::open();
    let mut again = 0;
    for (name, code) in [("ken", "KEN"), ("gha", "GHA"), ("alb", "ALB")] {
        let sample = published(name, code);
        let paper = told(fixture, DocumentKind::Starting, &sample, (Lang::EN, Audience::Public));
        let steps = list(&paper["steps"]);
        for (place, step) in steps.iter().enumerate() {
            assert!(!step["begins"].as_str().unwrap().is_empty(), "{name}: {step}");
            let earlier = steps.iter().take(place).position(|one| one["about"] == step["about"]);
            assert_eq!(number(&step["as_step"]) as usize, earlier.map_or(0, |at| at + 1), "{name}: {step}");
            again += usize::from(earlier.is_some());
        }
    }
    assert!(again > 0, "no finding has two steps");
}

/// No item gets a second step while another with a finding waits for its first.
#[test]
fn each_finding_gets_a_step_before_any_gets_two() {
    let fixture = Fixture::open();
    for (name, code) in [("ken", "KEN"), ("gha", "GHA"), ("alb", "ALB")] {
        let sample = published(name, code);
        fixture.with_inputs(&sample, (DocumentKind::Starting, Lang::EN, Audience::Public), |inputs| {
            let steps = inputs.analysis.first_steps();
            let items: Vec<&ItemId> = steps
                .iter()
                .filter_map(|step| match step {
                    FirstStep::Planned(action) => action.item.as_ref(),
                    FirstStep::Usual { .. } => None,
                })
                .collect();
            let mut seen = BTreeSet::new();
            let again = items.iter().position(|item| !seen.insert(*item)).unwrap_or(items.len());
            let all: BTreeSet<&ItemId> = items.iter().copied().collect();
            assert_eq!(again, all.len(), "{name}: {items:?}");
        });
    }
}

#[test]
fn steps_to_begin_with_are_cheap_short_and_wait_for_nothing() {
    let fixture = Fixture::open();
    for (name, sample) in
        samples(fixture).into_iter().filter(|(name, _)| *name != "sample" && *name != "muestra")
    {
        fixture.with_inputs(&sample, (DocumentKind::Starting, Lang::EN, Audience::Public), |inputs| {
            let steps = inputs.analysis.first_steps();
            assert_eq!(steps.len(), 10, "{name}: ten steps");
            let mut doubtful = false;
            for step in steps {
                match step {
                    FirstStep::Planned(action) => {
                        assert!(!doubtful, "{name}: what may be there already comes last");
                        assert!(
                            action.waits_for.is_empty() && action.time != Some(TimeFrame::Long),
                            "{}",
                            action.id
                        );
                        assert_eq!(action.cost_class, Some(CostClass::Low), "{name}: {}", action.id);
                    }
                    FirstStep::Usual { item, action } => {
                        doubtful = true;
                        assert!(action.after.is_empty() && action.cost == CostClass::Low, "{}", action.id);
                        assert!(!sample.answers.contains_key(&item.id), "{name}: {} is known", item.id);
                    }
                }
            }
        });
    }
}
