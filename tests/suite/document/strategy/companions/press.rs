//! The press sheet: every question has an answer, from facts that everybody may read, and says so where there is none.

use super::{adopted, companion};
use crate::support::fixture::{Fixture, begun, published};
use crate::support::languages::{ES, LANGS};
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Audience, Basis};
use amparo::document::strategy::put_in_force;
use amparo::document::{Block, plain};
use amparo::lang::Lang;
use amparo::render::markdown;

fn text(sample: &Assessment, lang: Lang) -> String {
    let document = companion(Fixture::open(), DocumentKind::Press, sample, lang);
    markdown::markdown(&document).replace(['\\', '\u{a0}'], "")
}

fn empty() -> Assessment {
    begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"])
}

#[test]
fn every_question_is_asked_once_and_answered() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.samples() {
        for lang in LANGS {
            let blocks = companion(fixture, DocumentKind::Press, &sample, lang).blocks;
            for question in &fixture.library.kit.process.questions {
                let ask = crate::support::languages::printed(question.ask.get(lang));
                let is_it = |block: &&Block| match block {
                    Block::Heading { level: 2, text, .. } => plain(text) == ask,
                    _ => false,
                };
                assert_eq!(blocks.iter().filter(is_it).count(), 1, "{name}, {lang:?}: {ask}");
                let place = blocks.iter().position(|block| is_it(&block)).unwrap();
                let answer = blocks.get(place + 1).map(Block::texts).unwrap_or_default();
                let words: usize = answer.iter().map(|text| plain(text).split_whitespace().count()).sum();
                let is_text = matches!(blocks.get(place + 1), Some(Block::Paragraph { .. }));
                assert!(is_text && words >= 4, "{name}, {lang:?}: no answer to {ask}");
            }
        }
    }
}

#[test]
fn answers_come_from_facts_and_say_so_where_there_is_none() {
    let fixture = Fixture::open();
    for (sample, lang, wanted) in [
        (
            fixture.invented(),
            Lang::EN,
            [
                "It runs for 2027–2031.",
                "**Child Helpline 116**",
                "**Partly in place:** “No measure restricts lawful speech or information, for adults",
                "introduce a duty of companies to assess risks",
                "proposed and not decided yet",
            ],
        ),
        (
            fixture.invented(),
            ES,
            [
                "Abarca 2027-2031.",
                "**Child Helpline 116**",
                "**Se cumple en parte:** «",
                "Nos comprometemos a lo siguiente:",
                "propuestas y aún no decididas",
            ],
        ),
        (
            empty(),
            Lang::EN,
            [
                "The years for which it runs are still to be decided.",
                "The number to call is still to be added to this sheet.",
                "which answers this, is still to be made",
                "this draft holds no national figure yet",
                "Actions are still to be drawn up.",
            ],
        ),
        (
            published("ken", "KEN"),
            ES,
            [
                "Los años que abarca están por decidirse.",
                "Falta añadir a esta hoja el número al que llamar.",
                "que responderá a esta pregunta, está por hacerse",
                "Hay medidas propuestas sobre esto",
                "La institución que dirigirá la estrategia está por designarse.",
            ],
        ),
    ] {
        let text = text(&sample, lang);
        for words in wanted {
            assert!(text.contains(words), "{lang:?}: `{words}` is missing in\n{text}");
        }
    }
}

/// What analysts found is told where the country has not answered, and no more than what was published.
#[test]
fn published_findings_answer_who_leads_and_what_came_before() {
    for (lang, lead, past) in [
        (Lang::EN, "Published sources say: “Directorate", "went before: “five-year costed plan 2022-2026”"),
        (ES, "Las fuentes publicadas dicen: «Directorate", "antes: «five-year costed plan 2022-2026»"),
    ] {
        let kenya = text(&published("ken", "KEN"), lang);
        assert!(kenya.contains(lead) && kenya.contains(past), "{lang:?}: {kenya}");
        let sample = text(&Fixture::open().invented(), lang);
        assert!(!sample.contains(&lead[..20]) && !sample.contains(&past[..10]), "{lang:?}: {sample}");
    }
}

#[test]
fn the_first_answer_names_the_act_once_there_is_one() {
    let fixture = Fixture::open();
    let adoption = adopted(fixture).strategy.adoption.unwrap();
    for (lang, draft) in [
        (Lang::EN, "The strategy is a draft; no authority has adopted it yet."),
        (ES, "La estrategia es un borrador; ninguna autoridad la ha aprobado todavía."),
    ] {
        let mut document = companion(fixture, DocumentKind::Press, &fixture.invented(), lang);
        assert_eq!(markdown::markdown(&document).matches(draft).count(), 1, "{lang:?}");
        put_in_force(&mut document, &adoption, Audience::Public, &fixture.messages);
        assert!(!markdown::markdown(&document).contains(draft), "{lang:?}");
    }
}

#[test]
fn answers_to_the_press_name_no_level_and_no_id() {
    for sample in [Fixture::open().invented(), published("gha", "GHA")] {
        for lang in LANGS {
            let text = text(&sample, lang);
            for words in ["Level ", "(C0", "(C1", "(GL-", "WITHHELD"] {
                assert!(!text.contains(words), "{lang:?}: {words}");
            }
        }
    }
}
