//! The documents beside the strategy: what must hold for each of them, for every sample, in every language.

mod adoption;
mod beginning;
mod children;
mod concept;
mod memorandum;
#[cfg(feature = "print")]
mod paper;
mod plan;
mod poster;
mod press;
mod report;
mod unranked;
mod voices;

use crate::support::case::folder;
use crate::support::fixture::{Fixture, begun, published};
use crate::support::golden::assert_markdown;
use crate::support::hostile::HOSTILE;
use amparo::assessment::strategy::{
    ActionStatus, Adoption, Comment, CommentOutcome, Consultation, ConsultedGroup, DocumentKind, Entry,
    EntryId, EntryKind, Matter, Stakeholder, StatusNote,
};
use amparo::assessment::{Assessment, Audience, Basis, Confidentiality};
use amparo::document::{Block, Chart, Document, Figure, Inline, Layout, Symbol, plain};
use amparo::lang::Lang;
use amparo::render::{html, json, markdown};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Everything but the strategy.
pub fn companions() -> impl Iterator<Item = DocumentKind> {
    DocumentKind::ALL.into_iter().filter(|kind| *kind != DocumentKind::Strategy)
}

/// A companion of an assessment, for the public.
pub fn companion(fixture: &Fixture, kind: DocumentKind, sample: &Assessment, lang: Lang) -> Document {
    fixture.write(kind, sample, (lang, Audience::Public))
}

/// The full sample a year after its adoption: one action done, one late, one stopped, the others silent.
pub fn adopted(fixture: &Fixture) -> Assessment {
    let mut sample = fixture.invented();
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let frozen = serde_json::json!({
        "label": "for public comment", "date": "2026-01-10", "author": "Secretariat", "program": "0.1.0",
        "templates": "sample", "documents": [],
    });
    sample.strategy.versions.insert(1, serde_json::from_value(frozen).unwrap());
    sample.strategy.adoption = Some(Adoption {
        by: "Council of Ministers".to_owned(),
        reference: "CM/2026/14".to_owned(),
        date: day("2026-01-15"),
        version: 1,
        lacks: None,
    });
    let notes = [
        (ActionStatus::Done, "The decree is in force."),
        (ActionStatus::Delayed, "The tender was challenged."),
        (ActionStatus::Stopped, "The donor withdrew."),
    ];
    for (record, (status, note)) in sample.strategy.actions.values_mut().zip(notes) {
        record.progress.push(StatusNote { date: day("2026-10-01"), status, note: note.to_owned() });
    }
    sample
}

/// The full sample with long words in every field that a companion quotes.
pub fn stretched(fixture: &Fixture, words: &str) -> Assessment {
    let mut sample = adopted(fixture);
    let frame = &mut sample.strategy.frame;
    for field in
        [&mut frame.title, &mut frame.vision, &mut frame.mission, &mut frame.lead, &mut frame.reporting]
    {
        words.clone_into(field);
    }
    for record in sample.strategy.actions.values_mut() {
        for field in [&mut record.lead, &mut record.indicator, &mut record.final_target, &mut record.baseline]
        {
            words.clone_into(field);
        }
        record.own.iter_mut().for_each(|own| words.clone_into(&mut own.title));
        record.progress.iter_mut().for_each(|note| words.clone_into(&mut note.note));
    }
    for record in sample.strategy.indicators.values_mut() {
        if let Some(own) = &mut record.own {
            words.clone_into(&mut own.name);
            words.clone_into(&mut own.unit);
        }
    }
    for entry in [
        consulted(words, Confidentiality::Public),
        commented(words, Confidentiality::Public),
        institution(words, Confidentiality::Public),
    ] {
        add(&mut sample, entry);
    }
    sample
}

/// Adds an entry to its list.
pub fn add(sample: &mut Assessment, entry: Entry) {
    let kind = entry.matter.kind();
    let number = sample.strategy.list(kind).map(|(id, _)| id.number).max().unwrap_or(0) + 1;
    let id = EntryId { kind, number };
    sample.strategy.entries.insert(id, entry);
}

fn consulted(words: &str, confidentiality: Confidentiality) -> Entry {
    let matter = Matter::Consultation(Consultation {
        heard: ConsultedGroup::Children,
        title: words.to_owned(),
        place: words.to_owned(),
        method: words.to_owned(),
        said: words.to_owned(),
        changed: words.to_owned(),
        ..Consultation::default()
    });
    Entry { matter, confidentiality }
}

fn commented(words: &str, confidentiality: Confidentiality) -> Entry {
    let matter = Matter::Comment(Comment {
        from: words.to_owned(),
        section: words.to_owned(),
        text: words.to_owned(),
        response: words.to_owned(),
        outcome: CommentOutcome::Partly,
        ..Comment::default()
    });
    Entry { matter, confidentiality }
}

fn institution(words: &str, confidentiality: Confidentiality) -> Entry {
    let matter = Matter::Stakeholder(Stakeholder {
        name: words.to_owned(),
        focal_point: words.to_owned(),
        ..Stakeholder::default()
    });
    Entry { matter, confidentiality }
}

/// A companion of a sample in a language.
struct Written {
    name: String,
    document: Document,
}

/// Every companion of every sample in every language, written once for all tests.
fn written() -> &'static [Written] {
    static WRITTEN: LazyLock<Vec<Written>> = LazyLock::new(|| {
        let fixture = Fixture::open();
        let mut all = Vec::new();
        for (name, sample) in fixture.samples().into_iter().chain([("adopted", adopted(fixture))]) {
            for kind in companions() {
                for lang in crate::support::languages::LANGS {
                    let name = format!("{name}-{}-{}", kind.code(), lang.code());
                    all.push(Written { name, document: companion(fixture, kind, &sample, lang) });
                }
            }
        }
        all
    });
    &WRITTEN
}

/// The texts are written to the folder that `AMPARO_DRAFTS` names, for those who want to read them.
#[test]
fn every_companion_is_said_without_a_gap_in_the_words() {
    for Written { name, document } in written() {
        let text = markdown::markdown(document);
        if let Some(folder) = std::env::var_os("AMPARO_DRAFTS") {
            std::fs::write(std::path::Path::new(&folder).join(format!("{name}.md")), &text).unwrap();
        }
        assert!(!json::json(document).unwrap().contains('⟨'), "{name}: a message is missing");
        assert!(!html::page(document).is_empty());
        if name.starts_with("hostile") {
            continue;
        }
        // What people typed as a source stands as they typed it.
        let ends = ["\n## Evidence register", "\n## Registro de evidencia", "\n## Sources", "\n## Fuentes"];
        let end = ends.iter().filter_map(|head| text.find(head)).min().unwrap_or(text.len());
        for line in text[..end].lines() {
            for slip in ["{", "}", " .", " ,", "..", "“”", "«»", "()", " ;", ": ."] {
                let harmless = line.contains("…") && slip == "..";
                assert!(!line.contains(slip) || harmless, "{name}: `{slip}` in: {line}");
            }
        }
    }
}

#[test]
fn what_is_cited_is_in_the_register_and_nothing_else_is() {
    for Written { name, document } in written() {
        let marked: BTreeSet<String> = marks(&serde_json::to_value(&document.blocks).unwrap());
        let held: BTreeSet<String> = document.register.iter().map(|source| source.id.0.clone()).collect();
        assert_eq!(marked, held, "{name}");
    }
}

/// Every mark of a source below a value of the tree.
fn marks(value: &serde_json::Value) -> BTreeSet<String> {
    match value {
        serde_json::Value::Array(all) => all.iter().flat_map(marks).collect(),
        serde_json::Value::Object(fields) if fields.get("t").is_some_and(|t| t == "source") => {
            fields.get("id").and_then(|id| id.as_str()).map(str::to_owned).into_iter().collect()
        }
        serde_json::Value::Object(fields) => fields.values().flat_map(marks).collect(),
        _ => BTreeSet::new(),
    }
}

#[test]
fn public_companions_hold_no_word_that_is_not_public() {
    let fixture = Fixture::open();
    for level in [Confidentiality::Committee, Confidentiality::Confidential] {
        let mut sample = fixture.invented();
        for entry in
            [consulted("WITHHELD", level), commented("WITHHELD", level), institution("WITHHELD", level)]
        {
            add(&mut sample, entry);
        }
        for kind in companions() {
            for lang in crate::support::languages::LANGS {
                let document = companion(fixture, kind, &sample, lang);
                assert!(!json::json(&document).unwrap().contains("WITHHELD"), "{kind:?}");
                assert!(!html::page(&document).contains("WITHHELD"), "{kind:?}");
            }
        }
    }
    for Written { name, document } in written() {
        assert!(!json::json(document).unwrap().contains("WITHHELD"), "{name}");
    }
}

/// The kinds of blocks with how many rows and items they have.
fn sketch<'b>(blocks: impl IntoIterator<Item = &'b Block>) -> Vec<String> {
    let one = |block: &Block| match block {
        Block::Heading { level, .. } => format!("h{level}"),
        Block::Finding { .. } => "finding".to_owned(),
        Block::Paragraph { text, .. } => format!("p{}", text.iter().filter(|it| is_mark(it)).count()),
        Block::List { items, .. } => format!("list{}", items.len()),
        Block::Table(table) => format!("table{}x{}", table.columns.len(), table.rows.len()),
        Block::Figure(figure) => format!("figure-{}", figure.id),
        Block::Note { kind, blocks, .. } => format!("{kind:?}{:?}", sketch(blocks)),
        Block::PageBreak => "break".to_owned(),
    };
    blocks.into_iter().map(one).collect()
}

/// Whether it says that words are still to be translated: those of one language are so in the other alone.
fn is_about_translation(block: &Block) -> bool {
    matches!(block, Block::Paragraph { id, .. } if id == "memorandum-p6f20c3")
}

fn is_mark(inline: &Inline) -> bool {
    matches!(inline, Inline::Source { .. } | Inline::Link { .. } | Inline::Strong { .. })
}

#[test]
fn both_languages_are_built_alike() {
    // Open points that say the same stand together, and what is the same differs by language.
    for pair in written().chunks(2).filter(|pair| !pair[0].name.contains("-points-")) {
        let [en, es] = [&pair[0], &pair[1]]
            .map(|one| sketch(one.document.blocks.iter().filter(|block| !is_about_translation(block))));
        assert_eq!(en, es, "{}", pair[0].name);
    }
}

#[test]
fn words_of_people_change_no_block() {
    let fixture = Fixture::open();
    let built =
        |kind, words: &str| sketch(&companion(fixture, kind, &stretched(fixture, words), Lang::EN).blocks);
    for kind in companions() {
        let harmless = built(kind, "harmless words");
        for text in HOSTILE {
            // Words that nobody can see count as none, and then something is missing.
            if !amparo::document::fold(text).is_empty() {
                assert_eq!(built(kind, text), harmless, "{kind:?}: {text}");
            }
        }
    }
}

#[test]
fn an_empty_assessment_gives_short_documents_that_claim_nothing() {
    let fixture = Fixture::open();
    let empty = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]);
    for kind in companions() {
        for lang in crate::support::languages::LANGS {
            let document = companion(fixture, kind, &empty, lang);
            assert!(document.register.is_empty(), "{kind:?}: nothing was entered, and something is cited");
            let text = markdown::markdown(&document);
            // All that is asked stands on the question sheets, what is to be looked for in the starting paper; the others only say
            // that nothing is known.
            let most = match kind {
                DocumentKind::Questions => 75_000,
                DocumentKind::Starting => 30_000,
                _ => 20_000,
            };
            assert!(text.len() < most, "{kind:?}: {} bytes", text.len());
        }
    }
    let concept = markdown::markdown(&companion(fixture, DocumentKind::Concept, &empty, Lang::EN));
    assert!(concept.contains("No concept note yet"));
    let progress = markdown::markdown(&companion(fixture, DocumentKind::Progress, &empty, Lang::EN));
    assert!(progress.contains("has not been adopted"));
}

#[test]
fn progress_tells_what_was_reported_and_not_more() {
    let fixture = Fixture::open();
    let text = markdown::markdown(&companion(fixture, DocumentKind::Progress, &adopted(fixture), Lang::EN));
    for wanted in ["CM/2026/14", "The tender was challenged", "The donor withdrew", "have no report"] {
        assert!(text.contains(wanted), "{wanted}");
    }
    let late = text.split("What is late, and why\n").nth(1).unwrap().split("\n## ").next().unwrap();
    assert!(late.contains("The tender was challenged"), "{late}");
    assert!(!late.contains("The decree is in force"), "what is done is not late");
    let status = companion(fixture, DocumentKind::Progress, &adopted(fixture), Lang::EN);
    let status = status.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.id == "status" => Some(table.rows.len()),
        _ => None,
    });
    assert_eq!(status, Some(3), "what nobody reported on has no row");
    let silent = companion(fixture, DocumentKind::Progress, &fixture.invented(), Lang::EN);
    let said = markdown::markdown(&silent);
    assert!(said.contains("how the strategy is going is not known") && !said.contains("What was spent"));
    assert!(said.contains("Ministry of the Interior (one action)"), "each lead owes a report: {said}");
    let chapters = silent.blocks.iter().filter(|block| matches!(block, Block::Heading { level: 1, .. }));
    assert_eq!((chapters.count(), silent.layout), (1, Layout::Plain), "nothing reported is one page");
}

#[test]
fn comments_are_counted_by_what_became_of_them() {
    let fixture = Fixture::open();
    let mut sample = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]);
    for _ in 0..3 {
        add(&mut sample, commented("Say who leads", Confidentiality::Public));
    }
    add(&mut sample, consulted("We want to be asked", Confidentiality::Public));
    let document = companion(fixture, DocumentKind::Comments, &sample, Lang::EN);
    let text = markdown::markdown(&document);
    assert!(text.contains("| Accepted in part | 3 |") && text.contains("| **All** | **3** |"), "{text}");
    assert!(text.contains("What they said.** “We want to be asked”"));
    let matrix = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.id == "comments" => Some((table.rows.len(), table.landscape)),
        _ => None,
    });
    assert_eq!(matrix, Some((3, false)), "the matrix stands below its heading");
}

#[test]
fn kenya_reads_as_it_was_approved() {
    let fixture = Fixture::open();
    let kenya = published("ken", "KEN");
    for kind in companions() {
        let document = companion(fixture, kind, &kenya, Lang::EN);
        assert_markdown(&folder("ken-en").join(kind.code()), &document);
    }
}

#[test]
fn no_paper_holds_the_quotation_marks_of_a_typewriter() {
    let fixture = Fixture::open();
    let is_address = |word: &str| word.contains("://") || word.contains('@') || word.starts_with("www.");
    for (sample, lang) in [
        (published("ken", "KEN"), Lang::EN),
        (fixture.invented(), Lang::EN),
        (fixture.invented_in_spanish(), crate::support::languages::ES),
    ] {
        for kind in DocumentKind::ALL {
            let mut typed: Vec<String> = Vec::new();
            fixture.write(kind, &sample, (lang, Audience::Public)).change_text(&mut |text| {
                let words = text.split_whitespace().filter(|word| !is_address(word));
                typed.extend(words.filter(|word| word.contains(['\'', '"'])).map(str::to_owned));
            });
            assert!(typed.is_empty(), "{} {} {kind:?}: {typed:?}", sample.country, lang.code());
        }
    }
}
