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
                "One indicator measures whether the strategy works; it lacks a baseline.",
                "One indicator counts only what reaches an institution",
                "It does not stand alone as a measure of success",
                "The one known gap",
                "One objective with one action answers the known gap",
                "Its cost is not known yet.",
                "The objective: ",
            ],
            [
                "They rise when",
                "The known gaps",
                "Their cost",
                "The objectives: ",
                "These places are not certain",
            ],
        ),
        (
            crate::support::languages::ES,
            [
                "Un indicador mide si la estrategia funciona; le falta la línea de base.",
                "Un indicador cuenta solo lo que llega a una institución",
                "No sirve por sí solo como medida del éxito",
                "La única brecha conocida",
                "Un objetivo con una medida responde a la brecha conocida",
                "Todavía no se conoce su costo.",
                "El objetivo: ",
            ],
            ["Suben cuando", "Las brechas conocidas", "Cuestan", "Los objetivos: ", "Estos puestos todavía"],
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
