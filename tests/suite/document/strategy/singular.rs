//! Knows that where there is one of a thing, a strategy speaks of one.

use super::runs;
use crate::support::fixture::{Fixture, answer, begun};
use amparo::assessment::strategy::{ActionRecord, Inclusion, IndicatorRecord};
use amparo::assessment::{Assessment, Basis, Rating};
use amparo::framework::Level;
use amparo::lang::Lang;

/// One gap, one action for it, one indicator, which counts only reports and has neither baseline nor target.
fn one_of_each(fixture: &Fixture) -> Assessment {
    let mut one = begun("ALB", Basis::SelfAssessment, &["weprotect-mnr"]);
    let main = fixture.library.frameworks.iter().find(|framework| framework.main).unwrap();
    let (gap, high) = (&main.items[2], Level::ALL[3]);
    one.answers = main.items.iter().map(|item| (item.id.clone(), answer(Rating::Level(high)))).collect();
    one.answers.insert(gap.id.clone(), answer(Rating::Level(Level::ALL[1])));
    for action in main.items.iter().flat_map(|item| &item.actions).filter(|one| one.id != gap.actions[0].id) {
        let taken = Inclusion::Dropped { reason: "Not now.".to_owned() };
        one.strategy.actions.insert(action.id.clone(), ActionRecord { taken, ..ActionRecord::default() });
    }
    let taken = ActionRecord { taken: Inclusion::Yes, ..ActionRecord::default() };
    one.strategy.actions.insert(gap.actions[0].id.clone(), taken);
    let card = fixture.library.kit.indicators.iter().find(|card| card.counts_reports_only).unwrap();
    let chosen = IndicatorRecord { chosen: true, ..IndicatorRecord::default() };
    one.strategy.indicators.insert(card.id.to_string(), chosen);
    one
}

#[test]
fn one_thing_is_told_in_the_singular() {
    let fixture = Fixture::open();
    let one = one_of_each(fixture);
    for (lang, wanted, many) in [
        (
            Lang::EN,
            [
                "One indicator shows whether the strategy works",
                "We will measure its first value",
                "one action is decided",
            ],
            ["One indicator show ", "one action are", "one indicators"],
        ),
        (
            crate::support::languages::ES,
            [
                "Un indicador muestra si la estrategia funciona",
                "ediremos su primer valor",
                "está decidida una medida",
            ],
            ["Un indicador muestran", "están decididas una medida", "un indicadores"],
        ),
    ] {
        let document = fixture.document(&one, lang);
        let said = runs(&document.blocks).into_iter().map(|(run, _)| run).collect::<Vec<_>>().join("\n");
        for words in wanted {
            assert!(said.contains(words), "{lang:?}: {words}");
        }
        for words in many {
            assert!(!said.contains(words), "{lang:?}: {words}");
        }
    }
}
