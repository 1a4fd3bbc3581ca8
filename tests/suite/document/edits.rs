//! Checks that a country can edit every part of the real documents: that a part comes back from a form as it was, and is
//! found in every language.

use crate::support::fixture::Fixture;
use amparo::assessment::strategy::{BlockPlace, DocumentKind, Edit, EditKind};
use amparo::assessment::{Assessment, Audience};
use amparo::bundle::Files;
use amparo::document::strategy::facts;
use amparo::document::{Block, BlockState, Edits, Templates, compose_edited, fold, same_words};
use amparo::intake::clean;
use amparo::lang::Lang;
use std::collections::BTreeMap;

const STRATEGY: DocumentKind = DocumentKind::Strategy;

fn templates() -> Templates {
    Templates::load(&Files::embedded(), STRATEGY).map_err(|faults| format!("{faults:#?}")).unwrap()
}

/// The parts of the strategy in a language, edited so, beside those of others.
fn compose(
    templates: &Templates,
    (assessment, lang): (&Assessment, Lang),
    edits: &BTreeMap<BlockPlace, Edit>,
    others: &[(Lang, Vec<BlockState>)],
) -> Vec<BlockState> {
    let asked = (STRATEGY, lang, Audience::Public);
    let facts = Fixture::open().with_inputs(assessment, asked, facts);
    compose_edited(templates, &facts, &Edits::of(edits, STRATEGY, lang).beside(others, &[])).unwrap().states
}

#[test]
fn every_part_of_one_language_stands_for_the_same_part_of_another() {
    let (templates, none) = (templates(), BTreeMap::new());
    let spanish = Lang::from_code("es").unwrap();
    for (name, assessment) in Fixture::open().samples() {
        let plain = compose(&templates, (&assessment, Lang::EN), &none, &[]);
        // Somebody has looked at each part, at one after the other.
        let touched = plain.into_iter().zip(1..).map(|(state, turn)| {
            let place = BlockPlace { document: STRATEGY, lang: Lang::EN, block: state.id };
            (place, Edit { turn, ..Edit::of(EditKind::Unchanged) })
        });
        let english = compose(&templates, (&assessment, Lang::EN), &touched.collect(), &[]);
        let length = english.len();
        assert!(length > 50, "{name}");
        let other = compose(&templates, (&assessment, spanish), &none, &[(Lang::EN, english)]);
        assert_eq!(other.len(), length, "{name}");
        let lost = (1..).zip(&other).filter(|(turn, state)| state.turn(None) != *turn);
        let lost: Vec<(u32, &str)> = lost.map(|(turn, state)| (turn, state.id.as_str())).collect();
        assert_eq!(lost, [], "{name}");
    }
}

#[test]
fn a_part_that_is_sent_back_as_it_was_shown_is_unchanged() {
    let (templates, none) = (templates(), BTreeMap::new());
    for (name, assessment) in Fixture::open().samples() {
        for lang in [Lang::EN, Lang::from_code("es").unwrap()] {
            for state in compose(&templates, (&assessment, lang), &none, &[]) {
                // As a browser sends it and a form reads it.
                let sent = |text: &str| clean(&text.replace('\n', "\r\n")).text.trim().to_owned();
                let same = match &state.block {
                    Block::Figure(figure) => {
                        [&figure.title, &figure.alt].iter().all(|words| fold(&sent(words)) == fold(words))
                    }
                    Block::Table(table) => fold(&sent(&table.caption)) == fold(&table.caption),
                    _ => same_words(&sent(&state.generated), &state.generated),
                };
                assert!(same, "{name} {}: {:?}", state.id, state.generated);
            }
        }
    }
}
