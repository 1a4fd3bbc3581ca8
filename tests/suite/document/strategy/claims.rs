//! Knows that no document claims more than is known: below the floor of coverage nothing is said of all, and nothing
//! comes first.

use crate::support::claims::{partial, rankings, superlatives};
use crate::support::fixture::{Fixture, answer};
use crate::support::languages::{LANGS, printed};
use amparo::assessment::strategy::{ActionRecord, DocumentKind, Inclusion};
use amparo::assessment::{Assessment, Audience, Rating};
use amparo::document::{Block, Document, plain};
use amparo::framework::{ActionId, Level};
use amparo::lang::Lang;
use amparo::plan::GapResponse;
use proptest::prelude::*;

/// What stands out: headings, the finding of each chapter, what figures and tables are called.
fn findings(blocks: &[Block]) -> Vec<String> {
    let of = |block: &Block| match block {
        Block::Heading { level: 1 | 2, text, .. } | Block::Finding { text, .. } => Some(plain(text)),
        Block::Table(table) => Some(table.caption.clone()),
        Block::Figure(figure) => Some(figure.title.clone()),
        _ => None,
    };
    blocks.iter().filter_map(of).collect()
}

/// The blocks of the chapters that speak of levels, gaps, order and plan; a document beside the strategy does throughout.
fn about_results(kind: DocumentKind, document: &Document) -> Vec<Block> {
    let told = ["summary", "start", "situation", "results", "objectives", "matrix", "method"];
    let mut inside = kind != DocumentKind::Strategy;
    let mut kept = Vec::new();
    for block in &document.blocks {
        if let (Block::Heading { level: 1, id, .. }, DocumentKind::Strategy) = (block, kind) {
            inside = id.split_once('-').is_some_and(|(chapter, _)| told.contains(&chapter));
        }
        kept.extend(inside.then(|| block.clone()));
    }
    kept
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 8, ..ProptestConfig::with_cases(6) })]

    #[test]
    fn below_the_floor_no_finding_speaks_of_all_or_of_a_first(
        known in 0..=4u8, others in prop::collection::vec(0..=5u8, 0..13), from in 0..21usize,
    ) {
        let assessment = partial(&[&[known][..], &others].concat(), from);
        for kind in [DocumentKind::Strategy, DocumentKind::Report, DocumentKind::Memorandum] {
            for lang in LANGS {
                let document = Fixture::open().write(kind, &assessment, (lang, Audience::Public));
                let blocks = about_results(kind, &document);
                let ranked = rankings(&serde_json::to_string(&blocks).unwrap(), lang);
                prop_assert!(ranked.is_empty(), "{kind:?}, {lang:?}: {ranked:?}");
                let said = findings(&blocks);
                prop_assert!(!said.is_empty(), "{kind:?}: nothing was read");
                for sentence in &said {
                    let words = superlatives(sentence, lang);
                    prop_assert!(words.is_empty(), "{kind:?}, {lang:?}: {words:?} in: {sentence}");
                }
            }
        }
    }
}

#[test]
fn with_one_level_known_the_summary_says_how_little_and_asks() {
    let fixture = Fixture::open();
    let assessment = partial(&[1], 0);
    for (lang, claim, ask) in [
        (Lang::EN, "one capability of 21 is known, which is not enough for an order", "What is not known"),
        (
            crate::support::languages::ES,
            "se conoce una capacidad de 21, lo que no basta para establecer un orden",
            "Lo que no se sabe",
        ),
    ] {
        let document = fixture.write(DocumentKind::Report, &assessment, (lang, Audience::Public));
        let said = findings(&document.blocks);
        assert!(said.iter().any(|one| one.to_lowercase().contains(claim)), "{said:#?}");
        assert!(said.iter().any(|one| one == ask), "{said:#?}");
        let ids: Vec<&str> = document.blocks.iter().filter_map(Block::id).collect();
        assert!(!ids.contains(&"ranks"), "places are drawn where there is no order");
    }
}

#[test]
fn with_enough_known_the_same_words_say_what_is_weakest_and_which_gap_is_large() {
    let fixture = Fixture::open();
    let levels: Vec<u8> = (0..21).map(|index| if index == 0 { 0 } else { 2 }).collect();
    for lang in LANGS {
        let document = fixture.write(DocumentKind::Report, &partial(&levels, 0), (lang, Audience::Public));
        let ranked = rankings(&serde_json::to_string(&document.blocks).unwrap(), lang);
        assert!(ranked.len() >= 3, "{lang:?}: the words that are sought are never written: {ranked:?}");
    }
}

/// Three answers of which the heaviest gap waits for another, and this level wherever nothing else was said.
fn waiting(fill: Option<u8>) -> Assessment {
    let mut assessment = partial(&[], 0);
    let known = [("C05", 0), ("C01", 1), ("C03", 1)];
    for item in &Fixture::open().library.main().unwrap().items {
        let own = known.iter().find(|(id, _)| item.id.as_str() == *id).map(|(_, level)| *level);
        if let Some(level) = own.or(fill) {
            let rating = Rating::Level(Level::try_from(level).unwrap());
            assessment.answers.insert(item.id.clone(), answer(rating));
        }
    }
    assessment
}

#[test]
fn gaps_stand_by_their_weight_until_enough_is_known_for_an_order() {
    let fixture = Fixture::open();
    for (fill, heading, expected) in [
        (None, "Known gaps by weight", ["C05", "C01", "C03"]),
        (Some(4), "Known gaps in the order in which to take them up", ["C01", "C03", "C05"]),
    ] {
        let document = fixture.write(DocumentKind::Report, &waiting(fill), (Lang::EN, Audience::Public));
        let table = document.blocks.iter().find_map(|block| match block {
            Block::Table(table) if table.id == "priorities" => Some(table),
            _ => None,
        });
        let table = table.unwrap();
        assert!(table.caption.starts_with(heading), "{}", table.caption);
        // Places stand only where there is an order.
        let column = usize::from(fill.is_some());
        let titles: Vec<String> = table.rows.iter().map(|row| plain(&row.cells[column])).collect();
        let items = &fixture.library.main().unwrap().items;
        let title = |id: &str| items.iter().find(|item| item.id.as_str() == id).unwrap().title.get(Lang::EN);
        assert_eq!(titles, expected.map(title));
        let summary = document.blocks.iter().filter(|block| {
            matches!(block, Block::List { .. })
                && block.id().is_some_and(|id| id.starts_with("summary-la911e2"))
        });
        let said = serde_json::to_string(&summary.collect::<Vec<_>>()).unwrap();
        // In bold, with the id behind it; what an item waits for is named too.
        let place = |id: &&str| said.find(&format!("\"text\":\"{} (", title(id))).unwrap();
        let places: Vec<usize> = expected.iter().map(place).collect();
        assert!(places.is_sorted(), "{expected:?} in {said}");
    }
}

/// The same with every action dropped that would work on the gravest gap.
fn dropping(mut assessment: Assessment) -> (Assessment, Vec<ActionId>) {
    let fixture = Fixture::open();
    let mut dropped = Vec::new();
    loop {
        let gap = fixture.with_inputs(
            &assessment,
            (DocumentKind::Strategy, Lang::EN, Audience::Public),
            |inputs| inputs.analysis.national().gaps[0].clone(),
        );
        let (GapResponse::Planned(ids) | GapResponse::PutOff(ids)) = gap.cover else {
            assert!(matches!(gap.cover, GapResponse::Dropped(_)), "{gap:?}");
            return (assessment, dropped);
        };
        for id in ids {
            let taken = Inclusion::Dropped { reason: "Decided otherwise.".to_owned() };
            let record = ActionRecord { taken, ..ActionRecord::default() };
            assessment.strategy.actions.insert(id.clone(), record);
            dropped.push(id);
        }
    }
}

#[test]
fn what_was_dropped_is_nowhere_proposed_and_its_gap_is_open_by_decision() {
    let fixture = Fixture::open();
    let (assessment, dropped) = dropping(partial(&[0, 0, 0, 0], 0));
    assert!(!dropped.is_empty());
    for (lang, open) in [
        (Lang::EN, "By decision, no action is taken in this period on: "),
        (
            crate::support::languages::ES,
            "Por decisión, en este período no se toma ninguna medida sobre lo siguiente: ",
        ),
    ] {
        let document = fixture.document(&assessment, lang);
        // The register names every decision; the text does not.
        let said = serde_json::to_string(&document.blocks).unwrap();
        assert!(said.contains(open), "{lang:?}");
        for id in &dropped {
            let (_, action) = fixture.library.action(id).unwrap();
            assert!(!said.contains(&printed(action.title.get(lang))), "{lang:?}: {id} is named");
        }
    }
}
