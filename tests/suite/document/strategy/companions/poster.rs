//! The poster: the strategy on one sheet, for everybody, with no heading that nothing follows.

use super::companion;
use crate::support::fixture::{Fixture, begun, published};
use crate::support::languages::{ES, LANGS};
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Audience, Basis};
use amparo::document::strategy::facts;
use amparo::document::{Block, Layout};
use amparo::lang::Lang;
use amparo::render::markdown;

#[test]
fn the_poster_shows_vision_results_money_lead_principles_and_a_number() {
    let fixture = Fixture::open();
    let sample = fixture.invented();
    let inputs = (DocumentKind::Poster, Lang::EN, Audience::Public);
    let poster = fixture.with_inputs(&sample, inputs, facts).values["poster"].clone();
    let objectives = poster["objectives"].as_array().unwrap();
    assert_eq!((objectives.len(), poster["last_year"].as_i64()), (7, Some(2031)));
    for one in objectives {
        for key in ["title", "result", "lead"] {
            assert!(!one[key].as_str().unwrap().is_empty(), "{key} is missing in {one}");
        }
    }
    for (lang, words) in [
        (
            Lang::EN,
            [
                "Our vision",
                "What we aim for by 2031",
                "at prices of 2026",
                "leads the strategy",
                "**Child Helpline 116**",
            ],
        ),
        (
            ES,
            [
                "Nuestra visión",
                "Qué queremos lograr de aquí a 2031",
                "a precios de 2026",
                "Dirige la",
                "**Child Helpline 116**",
            ],
        ),
    ] {
        let document = companion(fixture, DocumentKind::Poster, &sample, lang);
        let text = markdown::markdown(&document).replace('\\', "");
        assert!(document.layout == Layout::Poster && document.register.is_empty());
        for words in words {
            assert!(text.contains(words), "{lang:?}: `{words}` is missing in\n{text}");
        }
        let principle = fixture.library.kit.principles[0].title.get(lang);
        assert!(text.contains(principle), "{principle}");
    }
}

#[test]
fn no_heading_stands_alone_where_little_is_known() {
    let fixture = Fixture::open();
    let empty = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]);
    for sample in [empty, published("ken", "KEN"), published("gha", "GHA"), published("alb", "ALB")] {
        for lang in LANGS {
            let blocks = companion(fixture, DocumentKind::Poster, &sample, lang).blocks;
            let level = |block: &Block| match block {
                Block::Heading { level, .. } => Some(*level),
                _ => None,
            };
            for pair in blocks.windows(2) {
                if let [Some(above), Some(below)] = [level(&pair[0]), level(&pair[1])] {
                    assert!(above < below, "{lang:?}: nothing follows {:?}", pair[0]);
                }
            }
            assert!(blocks.last().is_some_and(|block| level(block).is_none()), "{lang:?}");
        }
    }
}
