//! The cabinet memorandum: what is asked by how far the strategy has come, why now, what children notice, in which voice.

use super::{adopted, companion};
use crate::support::fixture::{Fixture, begun, date, published};
use crate::support::languages::{ES, LANGS};
use amparo::assessment::strategy::{ActionStatus, DocumentKind, Matter, StatusNote};
use amparo::assessment::{Assessment, Audience, Basis};
use amparo::document::strategy::facts;
use amparo::document::{Block, Document};
use amparo::framework::ActionId;
use amparo::framework::kit::AnswerSubject;
use amparo::lang::Lang;
use amparo::plan::OpenMatter;
use amparo::render::markdown;
use serde_json::{Value, json};

fn paper(sample: &Assessment, lang: Lang) -> Document {
    companion(Fixture::open(), DocumentKind::Memorandum, sample, lang)
}

fn text(sample: &Assessment, lang: Lang) -> String {
    markdown::markdown(&paper(sample, lang))
}

fn of(sample: &Assessment, lang: Lang) -> Value {
    let inputs = (DocumentKind::Memorandum, lang, Audience::Public);
    Fixture::open().with_inputs(sample, inputs, facts).values["memorandum"].clone()
}

fn empty() -> Assessment {
    begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"])
}

#[test]
fn what_is_asked_follows_from_how_far_the_strategy_has_come() {
    let fixture = Fixture::open();
    for (sample, state, wanted, unwanted) in [
        (
            fixture.invented(),
            "ready",
            vec![
                "1. **adopt** the strategy",
                "**approve** the lead: Ministry of Information and Communication",
                "**agree** the envelope of XTS",
                "to have these changes of the law ready in time: ",
                "Bill of 2028 (Cybercrime Act 2021 and Criminal Code); Regulation of 2028;",
                "take no directions from the Cabinet: Guidance of the Data Protection Authority of 2028 (",
                ") is settled before it takes effect; ",
                " actions under consideration follow, and none of them may begin without",
                "Not taken up: Citizen, public comment: “Block all foreign platforms”. Reason: Not necessary",
                " at current prices, with a reserve (XTS ",
                "**note** how the strategy is reported on",
                "**If nothing is decided.** ",
            ],
            vec!["**name** the institution", "be completed"],
        ),
        (
            adopted(fixture),
            "adopted",
            vec![
                "1. **note** how the strategy stands",
                "one action is done, two actions are late or stopped",
                "adopted by Council of Ministers on 15 January 2026 (CM/2026/14)",
            ],
            vec!["**adopt**", "**approve**"],
        ),
        (
            published("ken", "KEN"),
            "begun",
            vec![
                "1. **direct** that the draft be completed, which still lacks a vision, a period",
                "**name** the institution that leads",
                "; published sources say: “Directorate of Children’s Services leads COP; ",
                "to cost the actions",
                "**decide** who reports",
            ],
            vec!["**adopt**", "envelope of"],
        ),
        (
            empty(),
            "unknown",
            vec!["1. **direct** the institutions to answer the assessment", "**name** the institution"],
            vec!["**adopt**", "envelope", "to cost the actions"],
        ),
    ] {
        assert_eq!(of(&sample, Lang::EN)["state"], state);
        let text = text(&sample, Lang::EN).replace('\u{a0}', " ").replace('\\', "");
        for words in wanted {
            assert!(text.contains(words), "{state}: `{words}` is missing in\n{text}");
        }
        for words in unwanted {
            assert!(!text.contains(words), "{state}: `{words}` stands in\n{text}");
        }
    }
}

#[test]
fn why_now_is_told_in_figures_about_children_with_their_sources() {
    let sample = Fixture::open().invented();
    for lang in LANGS {
        let figures = of(&sample, lang)["figures"].as_array().unwrap().clone();
        assert_eq!(figures.len(), 3);
        assert!(figures.iter().all(|one| !one.to_string().contains("1.92")), "how many children there are");
        for one in &figures {
            let [text, origin] = ["text", "origin"].map(|key| one[key].as_str().unwrap());
            assert!(text.contains(|c: char| c.is_ascii_digit()) && !origin.is_empty(), "{one}");
        }
    }
    for (sample, none) in [(empty(), true), (Fixture::open().invented(), false)] {
        assert_eq!(text(&sample, Lang::EN).contains("No national figure about harm to children"), none);
        assert_eq!(text(&sample, ES).contains("Todavía no consta ninguna cifra nacional"), none);
    }
}

#[test]
fn cabinet_adopts_on_what_is_open_in_the_text_alone() {
    let fixture = Fixture::open();
    for sample in [fixture.invented(), fixture.invented_in_spanish()] {
        let inputs = (DocumentKind::Memorandum, Lang::EN, Audience::Public);
        let open = fixture.with_inputs(&sample, inputs, |inputs| {
            let is_undecided = |matter: &OpenMatter| match matter {
                OpenMatter::Action { action, .. } => {
                    !inputs.analysis.national().action(action).is_some_and(|action| action.decided)
                }
                other => other.is_signature(),
            };
            let open = inputs.analysis.open_before_adoption().inspect(|point| {
                assert!(!is_undecided(&point.matter), "{point:?}");
            });
            open.count()
        });
        assert_eq!(of(&sample, Lang::EN)["open"]["n"], open);
    }
}

#[test]
fn the_cabinet_has_one_name_the_one_on_record() {
    let fixture = Fixture::open();
    let text = text(&fixture.invented_in_spanish(), ES).to_lowercase();
    assert!(text.contains("memorando para el consejo de ministros") && !text.contains("gabinete"), "{text}");
    let mut unnamed = fixture.invented_in_spanish();
    unnamed.strategy.bodies.clear();
    unnamed.strategy.entries.retain(|_, entry| !matches!(entry.matter, Matter::Signature(_)));
    let inputs = (DocumentKind::Memorandum, ES, Audience::Public);
    let cabinet = fixture.with_inputs(&unnamed, inputs, facts).values["cabinet"].clone();
    assert_eq!(cabinet, json!({ "name": "el gabinete", "opening": "El gabinete", "to": "al gabinete" }));
    // A name in another language is none for the sentences of this one.
    for (sample, lang, wanted) in
        [(fixture.invented(), ES, "el gabinete"), (fixture.invented_in_spanish(), Lang::EN, "the Cabinet")]
    {
        let inputs = (DocumentKind::Memorandum, lang, Audience::Public);
        let named = fixture.with_inputs(&sample, inputs, facts).values["cabinet"]["name"].clone();
        assert_eq!(named, wanted);
    }
}

#[test]
fn a_figure_in_another_language_names_it_and_no_brackets_stand_doubled() {
    let sample = published("alb", "ALB");
    for (lang, language) in [(Lang::EN, ""), (ES, "inglés")] {
        let told = of(&sample, lang);
        assert_eq!(told["figures"][0]["language"], language);
        assert_eq!(told["foreign"], !language.is_empty());
        let text = text(&sample, lang).replace('\\', "");
        assert_eq!(text.contains("» [inglés]. Fuente: "), !language.is_empty(), "{text}");
        assert_eq!(text.contains("está por traducirse"), !language.is_empty());
        assert!(!text.contains("((") && !text.contains("))"), "{text}");
    }
}

#[test]
fn children_notice_what_is_decided_for_the_first_year_and_goes_on() {
    let fixture = Fixture::open();
    let mut sample = fixture.invented();
    let ids = |sample: &Assessment| -> Vec<String> {
        let deeds = of(sample, Lang::EN)["year"]["deeds"].as_array().unwrap().clone();
        deeds.iter().map(|deed| deed["id"].as_str().unwrap().to_owned()).collect()
    };
    let before = ids(&sample);
    let questions = fixture.library.kit.process.questions.iter();
    let noticed = questions.filter(|one| one.subject == AnswerSubject::Year).flat_map(|one| &one.measures);
    let noticed: Vec<&str> = noticed.map(|id| id.as_str()).collect();
    assert_eq!(before.len(), 4);
    assert!(before.iter().all(|id| noticed.contains(&id.as_str())), "{before:?}");
    assert!(text(&sample, Lang::EN).contains("What is done for children in 2027"));
    let over = before[0].clone();
    let note = StatusNote { date: date(), status: ActionStatus::Done, note: String::new() };
    sample.strategy.actions.get_mut(&ActionId::from(over.as_str())).unwrap().progress.push(note);
    assert!(!ids(&sample).contains(&over), "what is done is no news");
    for sample in [empty(), published("ken", "KEN")] {
        assert!(!text(&sample, Lang::EN).contains("What is done for children"));
    }
}

#[test]
fn costs_by_objective_are_an_annex_where_there_are_several() {
    let fixture = Fixture::open();
    let tables = |sample: &Assessment| -> Vec<usize> {
        let document = paper(sample, Lang::EN);
        let rows = document.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table.rows.len()),
            _ => None,
        });
        rows.collect()
    };
    assert!(matches!(tables(&fixture.invented())[..], [rows] if rows > 5));
    for sample in [empty(), published("ken", "KEN"), published("gha", "GHA")] {
        assert!(tables(&sample).is_empty());
    }
}

/// What no memorandum says: levels, ids, and words of those who judge.
const BLAME: [&str; 9] =
    ["Level ", "nivel ", "obody", "adie ", "hoever", " our ", "falls short", "(C0", "(GL-"];

/// What the country itself wrote stands in items of lists.
#[test]
fn the_state_speaks_without_levels_ids_or_blame() {
    for (name, sample) in Fixture::open().samples().into_iter().filter(|(name, _)| *name != "hostile") {
        for lang in LANGS {
            let text = text(&sample, lang);
            let own = text.lines().filter(|line| !line.starts_with("- ") && !line.starts_with('|'));
            for line in own {
                for words in BLAME {
                    assert!(!line.contains(words), "{name}, {lang:?}: `{words}` in: {line}");
                }
            }
        }
    }
}
