//! The report of a country that answered only questions that nothing ranks: what is missing is named, and no order is claimed.

use super::super::{chapter, runs};
use super::companion;
use crate::support::fixture::{Fixture, answer, begun};
use crate::support::languages::LANGS;
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Basis, Rating};
use amparo::document::{Block, Document};
use amparo::framework::{Framework, Level};
use amparo::lang::Lang;

/// Each item at the next level, from 0 to 4 and again.
fn answered(framework: &Framework) -> Assessment {
    let mut assessment = begun("KEN", Basis::SelfAssessment, &[framework.id.as_str()]);
    let given = |(place, id)| (id, answer(Rating::Level(Level::ALL[place % 5])));
    assessment.answers = framework.items.iter().map(|item| item.id.clone()).enumerate().map(given).collect();
    assessment
}

/// The reports after each set of questions that ranks nothing.
fn reports() -> Vec<(&'static Framework, Lang, Document)> {
    let fixture = Fixture::open();
    let is_unranked = |one: &&Framework| one.items.iter().all(|item| item.worth.is_none());
    let unranked: Vec<&Framework> = fixture.library.frameworks.iter().filter(is_unranked).collect();
    assert!(unranked.len() > 2, "{} sets of questions rank nothing", unranked.len());
    let report = |framework: &'static Framework, lang| {
        let document = companion(fixture, DocumentKind::Report, &answered(framework), lang);
        (framework, lang, document)
    };
    unranked.into_iter().flat_map(|framework| LANGS.map(|lang| report(framework, lang))).collect()
}

fn said(blocks: &[Block]) -> String {
    runs(blocks).into_iter().map(|(run, _)| run).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_widest_gaps_are_named_without_an_order() {
    for (framework, lang, document) in reports() {
        let (name, summary) = (&framework.id, said(chapter(&document, "summary")));
        let lowest = &framework.items[0];
        assert!(summary.contains(&format!("({}), ", lowest.id)), "{name} {lang:?}: {summary}");
        let no_order = if lang == Lang::EN { "is no order of work" } else { "no es un orden de trabajo" };
        assert!(summary.contains(no_order), "{name} {lang:?}: {summary}");
        let twice =
            if lang == Lang::EN { "below the level aimed at" } else { "por debajo del nivel previsto" };
        assert!(!summary.contains(twice), "{name} {lang:?} says twice how many lie below: {summary}");
    }
}

#[test]
fn items_are_headed_by_what_their_framework_calls_them() {
    for (framework, lang, document) in reports() {
        let table = chapter(&document, "results").iter().find_map(|block| match block {
            Block::Table(table) if table.id == "results" => Some(table),
            _ => None,
        });
        let head = &table.unwrap().columns[0].title;
        let wanted = if lang == Lang::EN { "Item" } else { "Cuestión" };
        assert_eq!(head, wanted, "{}", framework.id);
    }
}
