//! A fact that two frameworks ask for is missing once: it is named under one item, and on paper the other points there.

use super::{chapter, runs};
use crate::support::fixture::{Fixture, answer, begun};
use crate::support::languages::{LANGS, printed};
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Audience, Basis, Rating};
use amparo::document::strategy::facts;
use amparo::framework::{ConditionId, ItemId, Level};
use amparo::lang::Lang;
use amparo::words::Voice;
use std::collections::BTreeMap;

/// Both items that ask for a channel for reports, at this level.
fn sample(level: usize) -> Assessment {
    let mut sample = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr", "itu-checklist"]);
    for item in ["C12", "GL-04"] {
        sample.answers.insert(item.into(), answer(Rating::Level(Level::ALL[level])));
    }
    sample
}

#[test]
fn each_fact_is_named_under_one_item_which_names_the_others() {
    let fixture = Fixture::open();
    let sample = sample(1);
    fixture.with_inputs(&sample, (DocumentKind::Strategy, Lang::EN, Audience::Public), |inputs| {
        let analysis = inputs.analysis;
        let mut named: BTreeMap<&ConditionId, &str> = BTreeMap::new();
        let mut shared = 0;
        for id in ["C12", "GL-04"] {
            let missing = analysis.missing(&id.into());
            let facts = missing.levels.iter().flat_map(|level| &level.facts);
            for fact in facts {
                let ids = [&fact.condition.id].into_iter().chain(&fact.condition.same);
                assert!(ids.clone().all(|one| !named.contains_key(one)), "{} again", fact.condition.id);
                named.insert(&fact.condition.id, id);
                shared += usize::from(!fact.also.is_empty());
                assert!(fact.also.iter().all(|also| also.as_str() == "GL-04" && id == "C12"));
            }
            let elsewhere: Vec<&str> = missing.elsewhere.iter().map(|one| one.as_str()).collect();
            assert_eq!(elsewhere, if id == "C12" { vec![] } else { vec!["C12"] });
        }
        assert!(shared >= 2, "only {shared} facts are shared");
        let lacks = |id: &str| {
            analysis.lacks(&id.into()).iter().flatten().map(|one| one.conditions.len()).sum::<usize>()
        };
        assert_eq!(named.len() + shared, lacks("C12") + lacks("GL-04"), "nothing else is left out");
        let (main, same) = (ItemId::from("C12"), ItemId::from("GL-04"));
        assert!(!analysis.lacks_only_with(&main, &[&main, &same]), "it names what is missing");
    });
}

#[test]
fn the_paper_names_it_once_and_the_other_item_points_there() {
    let fixture = Fixture::open();
    let (_, item) = fixture.library.item(&"C12".into()).unwrap();
    let fact = item.levels[2].conditions.iter().find(|one| !one.same.is_empty()).unwrap();
    for lang in LANGS {
        let document = fixture.write(DocumentKind::Report, &sample(1), (lang, Audience::Public));
        let text: Vec<String> =
            runs(chapter(&document, "situation")).into_iter().map(|(text, _)| text).collect();
        let text = text.join("\n");
        let lacks = printed(fact.lacks.get(lang));
        assert_eq!(text.matches(lacks.as_str()).count(), 1, "{lang:?}: {lacks}");
        let mine = format!("{} ({})", item.title.get(lang), item.id);
        let there = match lang == Lang::EN {
            true => format!("What is missing here as well is named under {mine}."),
            false => format!("Lo que también falta aquí figura en {mine}."),
        };
        assert!(text.contains(&there), "{lang:?}: {there}");
    }
}

#[test]
fn a_gap_that_lacks_only_what_another_lacks_is_counted_with_it() {
    let fixture = Fixture::open();
    let mut sample = sample(1);
    // All that the checklist asks for by itself is there.
    let (_, other) = fixture.library.item(&"GL-04".into()).unwrap();
    let own = other.conditions().filter(|one| one.same.is_empty()).map(|one| one.id.clone());
    sample.answers.get_mut(&other.id).unwrap().conditions = own.collect();
    fixture.with_inputs(&sample, (DocumentKind::Strategy, Lang::EN, Audience::Public), |inputs| {
        let (main, same) = (ItemId::from("C12"), ItemId::from("GL-04"));
        assert!(inputs.analysis.lacks_only_with(&same, &[&main, &same]));
        assert!(!inputs.analysis.lacks_only_with(&same, &[&same]), "the other is told of elsewhere");
    });
    let document = fixture.write(DocumentKind::Report, &sample, (Lang::EN, Audience::Public));
    let headings = runs(&document.blocks).into_iter().map(|(text, _)| text);
    let area = fixture.library.kit.situation.iter().find(|area| area.items.contains(&other.id)).unwrap();
    let one = Voice::new(Lang::EN, &fixture.messages).count("gaps", 1).text;
    let wanted = format!("{}: {one}", area.title.base());
    let found: Vec<String> = headings.filter(|text| text.starts_with(area.title.base())).collect();
    assert!(found.iter().any(|text| text.starts_with(&wanted)), "{wanted}: {found:?}");
}

/// Nobody is asked by what they are who is on record by name.
#[test]
fn who_owes_a_note_is_named_where_the_country_has_them_on_record() {
    let fixture = Fixture::open();
    let fields = ["statistics_office", "foreign_ministry", "justice_ministry", "finance_ministry"];
    for (sample, lang, wanted) in [
        (
            fixture.invented(),
            LANGS[0],
            [
                "National Statistics Office",
                "Ministry of Foreign Affairs",
                "Ministry of Justice",
                "Ministry of Finance",
            ],
        ),
        (
            fixture.invented_in_spanish(),
            LANGS[1],
            [
                "Instituto Nacional de Estadística",
                "Ministerio de Relaciones Exteriores",
                "Ministerio de Justicia",
                "Ministerio de Hacienda",
            ],
        ),
        (
            sample(1),
            LANGS[0],
            [
                "Statistics office",
                "Ministry of foreign affairs",
                "Ministry of justice",
                "Ministry of finance",
            ],
        ),
    ] {
        let inputs = (DocumentKind::Strategy, lang, Audience::Public);
        let frame = fixture.with_inputs(&sample, inputs, facts).values["frame"].clone();
        assert_eq!(
            fields.map(|field| frame[field].as_str().unwrap_or_default().to_owned()),
            wanted,
            "{lang:?}"
        );
    }
}
