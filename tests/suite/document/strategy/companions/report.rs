//! The assessment report: nothing without its source, findings in their own words, no description of a level.

use super::super::{chapter, runs};
use super::{Written, companion, written};
use crate::support::fixture::{Fixture, answer, begun, published};
use crate::support::languages::{LANGS, printed};
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Audience, Basis, Rating};
use amparo::document::strategy::facts;
use amparo::document::{Block, Document, MISSING, NoteKind, fold, plain};
use amparo::framework::{ItemId, Level};
use std::collections::{BTreeMap, BTreeSet};

/// The reports of all samples, each with its name and the answers behind it.
fn reports() -> Vec<(&'static str, Assessment, &'static Document)> {
    let samples: BTreeMap<&str, Assessment> = Fixture::open().samples().into_iter().collect();
    let of = |one: &'static Written| {
        let (sample, _) = one.name.split_once("-report-")?;
        Some((one.name.as_str(), samples.get(sample)?.clone(), &one.document))
    };
    let reports: Vec<_> = written().iter().filter_map(of).collect();
    assert_eq!(reports.len(), samples.len() * LANGS.len());
    reports
}

/// All that a document says, in lines.
fn said(blocks: &[Block]) -> String {
    runs(blocks).into_iter().map(|(run, _)| run).collect::<Vec<_>>().join("\n")
}

/// Words without quotation marks: inside a quotation they are others.
fn without_marks(words: &str) -> String {
    words.replace(['«', '»', '“', '”', '‘', '’'], "")
}

#[test]
fn a_finding_never_stands_without_its_sources() {
    for (name, sample, document) in reports().into_iter().filter(|(name, ..)| !name.starts_with("hostile")) {
        for (id, given) in &sample.answers {
            let comment = without_marks(&printed(&fold(&given.comment)));
            let comment = comment.trim_end_matches('.');
            if comment.is_empty() {
                continue;
            }
            let quoting: Vec<_> = runs(&document.blocks)
                .into_iter()
                .filter(|(run, _)| without_marks(run).contains(comment))
                .collect();
            if matches!(given.rating, Rating::Level(_)) {
                assert!(!quoting.is_empty(), "{name}: the finding of {id} is nowhere");
            }
            for (run, sources) in quoting {
                assert!(!sources.is_empty(), "{name}: no source behind: {run}");
            }
        }
    }
}

#[test]
fn nothing_is_said_about_an_item_without_its_answer() {
    let mut seen = 0;
    for (name, sample, document) in reports() {
        let items = sample.answers.keys().map(|id| format!("({id})"));
        let items: Vec<String> = items.collect();
        for block in chapter(document, "situation").iter().filter(|block| matches!(block, Block::List { .. }))
        {
            for (run, sources) in runs(std::slice::from_ref(block)) {
                if items.iter().any(|item| run.contains(item.as_str())) {
                    assert!(!sources.is_empty(), "{name}: {run}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 100, "{seen} items were read");
}

#[test]
fn what_has_neither_words_nor_evidence_is_a_drafting_note_of_its_area() {
    let mut bare = begun("GHA", Basis::SelfAssessment, &["weprotect-mnr"]);
    bare.answers.insert("C03".into(), answer(Rating::Level(Level::ALL[1])));
    for lang in LANGS {
        let document = companion(Fixture::open(), DocumentKind::Report, &bare, lang);
        let notes = chapter(&document, "situation")
            .iter()
            .filter(|block| matches!(block, Block::Note { kind: NoteKind::Drafting, .. }));
        let both = notes.filter(|note| {
            let said = runs(std::slice::from_ref(*note));
            said.iter().any(|(run, sources)| run.matches("(C03)").count() == 2 && !sources.is_empty())
        });
        assert_eq!(both.count(), 1, "{lang:?}");
    }
}

#[test]
fn every_item_has_an_area() {
    let fixture = Fixture::open();
    for pin in &fixture.invented().frameworks {
        for item in &fixture.library.framework(&pin.framework).unwrap().items {
            let has_area = fixture.library.kit.situation.iter().any(|area| area.items.contains(&item.id));
            assert!(has_area, "{} would be left out of the report", item.id);
        }
    }
}

#[test]
fn the_register_holds_answers_evidence_figures_findings_and_institutions_alone() {
    for (name, sample, document) in reports() {
        let answers: BTreeSet<String> = sample.answers.keys().map(|id| id.as_str().to_owned()).collect();
        let items = |id: &str| answers.iter().any(|item| id == item || id.starts_with(&format!("{item}-E")));
        for source in &document.register {
            let id = source.id.0.as_str();
            // The annex of institutions stands on the entries of the register of institutions.
            let lists = ["figure-", "finding-", "stakeholder-"];
            let is_listed = lists.iter().any(|list| id.starts_with(list));
            assert!(items(id) || is_listed, "{name}: {id} is no source of an assessment: {}", source.text);
            let finding = sample.answers.get(&ItemId::from(id)).map(|given| printed(&fold(&given.comment)));
            let finding = finding.filter(|finding| finding.len() > 40 && !name.starts_with("hostile"));
            let repeats = finding.is_some_and(|finding| source.text.contains(finding.trim_end_matches('.')));
            assert!(!repeats, "{name}: the register says again what was found for {id}");
        }
    }
}

#[test]
fn no_description_of_a_level_is_printed_as_if_it_had_been_found() {
    let fixture = Fixture::open();
    let items = || fixture.library.frameworks.iter().flat_map(|framework| &framework.items);
    for (name, _, document) in reports() {
        let lang = if name.ends_with("-en") { LANGS[0] } else { LANGS[1] };
        let said = said(&document.blocks);
        for statement in items().flat_map(|item| &item.levels) {
            let words = printed(statement.statement.get(lang).trim_end_matches('.'));
            assert!(words.is_empty() || !said.contains(&words), "{name}: {words}");
        }
    }
}

#[test]
fn whose_wording_it_is_stands_once_and_nobody_says_we() {
    let empty = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr", "itu-checklist"]);
    for (lang, whose, ours) in [
        (LANGS[0], "drafted for these questionnaires", ["our", "ours", "we"]),
        (LANGS[1], "propia de estos cuestionarios", ["nuestra", "nuestro", "nosotros"]),
    ] {
        let document = companion(Fixture::open(), DocumentKind::Report, &empty, lang);
        let said = said(&document.blocks).to_lowercase();
        // The title of the 2030 Agenda is no word of the report.
        let said = said.replace("transforming our world", "").replace("transformar nuestro mundo", "");
        let words = said.split(|c: char| !c.is_alphabetic());
        assert_eq!(words.filter(|word| ours.contains(word)).count(), 0, "{lang:?}");
        assert_eq!(said.matches(whose).count(), 1, "{lang:?}");
    }
}

#[test]
fn the_summary_says_of_each_first_gap_what_is_missing() {
    // What analysts read in published findings proves nothing missing.
    let [certain, doubtful] = [
        ["Missing for Level", "Falta para el nivel"],
        ["Not shown so far for Level", "Sin acreditar todavía para el nivel"],
    ];
    let samples = [
        (published("ken", "KEN"), 1, doubtful),
        (Fixture::open().invented(), 1, certain),
        (begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]), 0, certain),
    ];
    for (sample, lists, words) in &samples {
        for (lang, id, missing) in
            [(LANGS[0], "summary-la911e2", words[0]), (LANGS[1], "summary-l7fbce7", words[1])]
        {
            let document = companion(Fixture::open(), DocumentKind::Report, sample, lang);
            let first = chapter(&document, "summary").iter().filter(|block| {
                matches!(block, Block::List { .. }) && block.id().is_some_and(|own| own.starts_with(id))
            });
            let first: Vec<&Block> = first.collect();
            assert_eq!(first.len(), *lists, "{lang:?}: {}", document.cover.country);
            let told: Vec<_> = first.into_iter().flat_map(|list| runs(std::slice::from_ref(list))).collect();
            assert!(told.iter().all(|(_, sources)| !sources.is_empty()), "{told:#?}");
            let lacking = told.iter().filter(|(run, _)| run.contains(missing)).count();
            assert!(lacking * 2 > told.len() || *lists == 0, "{lang:?}: {told:#?}");
        }
    }
}

#[test]
fn chapters_of_the_report_are_numbered_alike_and_annexes_stand_where_they_hold_something() {
    for (name, _, document) in reports() {
        let numbers = document.blocks.iter().filter_map(|block| match block {
            Block::Heading { level: 1, number, .. } => number.as_deref(),
            _ => None,
        });
        let numbers = numbers.collect::<Vec<_>>().join(" ");
        assert!(numbers.starts_with("1 2 3 4 5 6 A"), "{name}: {numbers}");
        let annexes = numbers.trim_start_matches("1 2 3 4 5 6 ");
        match name.rsplit_once("-report-").unwrap().0 {
            "empty" => assert_eq!(annexes, "A", "{name}: the method alone"),
            "sample" => assert_eq!(annexes, "A B C D E F", "{name}"),
            _ => {}
        }
    }
}

/// What is missing altogether is not almost there because its target is low.
#[test]
fn nothing_that_is_only_begun_is_one_level_short() {
    let fixture = Fixture::open();
    let mut seen = 0;
    for (name, sample) in fixture.samples() {
        let inputs = (DocumentKind::Report, LANGS[0], Audience::Public);
        let told = fixture.with_inputs(&sample, inputs, facts).values["report"]["near"].clone();
        for one in told.as_array().unwrap() {
            let id = ItemId::from(one["id"].as_str().unwrap());
            let level = match &sample.answers[&id].rating {
                Rating::Level(level) => level.value(),
                Rating::Unknown | Rating::NotApplicable { .. } => 0,
            };
            assert!(level > 1, "{name}: {id} stands at level {level}");
            seen += 1;
        }
    }
    assert!(seen > 10, "only {seen} items are near");
}

/// What the caption says of the lowest levels is what the rows say.
#[test]
fn the_caption_of_the_domains_tells_their_lowest_levels() {
    let level = |words: &str| {
        let (_, rest) = words.rsplit_once("evel ").or_else(|| words.rsplit_once("ivel "))?;
        rest.chars().next()?.to_digit(10)
    };
    let mut seen = 0;
    for (name, _, document) in reports() {
        for block in &document.blocks {
            let Block::Table(table) = block else { continue };
            if table.id != "results-tdomains" {
                continue;
            }
            let lowest: BTreeSet<u32> =
                table.rows.iter().filter_map(|row| level(&printed(&plain(row.cells.last()?)))).collect();
            let ends: BTreeSet<u32> = lowest.first().into_iter().chain(lowest.last()).copied().collect();
            let told: BTreeSet<u32> =
                table.caption.chars().filter_map(|letter| letter.to_digit(10)).collect();
            assert_eq!(told, ends, "{name}: {}", table.caption);
            seen += 1;
        }
    }
    assert!(seen > 10, "only {seen} tables were seen");
}

/// Tables are for several rows and for columns that say something; where there is one, a sentence says it.
#[test]
fn no_table_has_one_row_or_a_blank_column() {
    let mine = ["report", "children", "progress", "comments"];
    let is_mine = |one: &&Written| mine.iter().any(|kind| one.name.contains(&format!("-{kind}-")));
    for Written { name, document } in written().iter().filter(is_mine) {
        for block in &document.blocks {
            let Block::Table(table) = block else { continue };
            assert!(table.rows.len() > 1 || table.id == MISSING, "{name}: {} has one row", table.caption);
            for (column, head) in table.columns.iter().enumerate() {
                let is_blank = table.rows.iter().all(|row| plain(&row.cells[column]).trim() == "–");
                assert!(!is_blank || table.rows.is_empty(), "{name}: {}: {}", table.caption, head.title);
            }
        }
    }
}

/// Behind a colon or a semicolon a sentence goes on; only names and acronyms are written large there.
#[test]
fn what_to_do_later_runs_on_as_one_sentence() {
    let fixture = Fixture::open();
    for (lang, heads) in
        LANGS.into_iter().zip([["medium term: ", "long term: "], ["mediano plazo: ", "largo plazo: "]])
    {
        let mut seen = 0;
        for (name, country) in [("ken", "KEN"), ("gha", "GHA"), ("alb", "ALB")] {
            let document = companion(fixture, DocumentKind::Report, &published(name, country), lang);
            let text = said(chapter(&document, "situation")).replace('\u{a0}', " ");
            let later = text.lines().filter_map(|line| heads.iter().find_map(|head| line.split_once(*head)));
            for action in later.flat_map(|(_, actions)| actions.split("; ")) {
                let starts: Vec<char> = action.chars().take(2).collect();
                let is_large = starts[0].is_uppercase() && starts[1..].iter().all(|one| one.is_lowercase());
                assert!(!is_large, "{name}, {lang:?}: {action}");
                seen += 1;
            }
        }
        assert!(seen > 20, "{lang:?}: {seen} actions were read");
    }
}
