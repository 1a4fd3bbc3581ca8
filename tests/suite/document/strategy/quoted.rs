//! What people typed stands whole where it is told, with its numbers and its lines, in every form of a document.

use super::companions::{companion, companions};
use crate::support::fixture::{Fixture, begun};
use crate::support::languages::LANGS;
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Answer, Assessment, Basis, Rating};
use amparo::document::{Block, Document, Inline, MISSING, all_blocks, plain, preview};
use amparo::framework::Level;
use amparo::intake::{self, FindingsOrigin, Intake};
use amparo::render::faces::Shelf;
use amparo::render::{docx, html, markdown};
use std::path::Path;

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/texts").join(name);
    std::fs::read_to_string(path).unwrap()
}

fn read(fixture: &Fixture, table: &str) -> Intake {
    let origin = FindingsOrigin {
        country: "KEN".into(),
        round: "2025".to_owned(),
        date: None,
        dates: None,
        created: "2026-11-22T10:00:00Z".parse().unwrap(),
        today: "2026-11-22".parse().unwrap(),
    };
    intake::read_findings(table.as_bytes(), &fixture.library, &origin).unwrap()
}

/// An assessment with this finding.
fn found(finding: &str) -> Assessment {
    let mut sample = begun("KEN", Basis::DeskCoding, &["weprotect-mnr"]);
    let rating = Rating::Level(Level::ALL[2]);
    let mut answer: Answer = crate::support::fixture::answer(rating);
    answer.comment = finding.to_owned();
    sample.answers.insert("C01".into(), answer);
    sample
}

/// The words of the document, block by block and cell by cell.
fn words(document: &Document) -> Vec<String> {
    let texts = all_blocks(&document.blocks).into_iter().flat_map(Block::texts);
    texts.map(|text| plain(text)).chain(document.register.iter().map(|entry| entry.text.clone())).collect()
}

fn tells(document: &Document, text: &str) -> bool {
    words(document).iter().any(|words| words.contains(text))
}

#[test]
fn a_long_finding_stands_whole_where_it_is_told() {
    let fixture = Fixture::open();
    let long = read(fixture, &file("long-finding.csv")).assessment;
    let shared = long.answers[&"C01".into()].comment.clone();
    let sentences = "El comité se reúne cada mes y lo publica. ".repeat(470);
    for finding in [shared, sentences, "Palabra ".repeat(1_000), format!("{}.", "长".repeat(2_500))] {
        let sample = found(&finding);
        let finding = finding.trim().trim_end_matches('.');
        for lang in LANGS {
            let document = companion(fixture, DocumentKind::Report, &sample, lang);
            assert!(tells(&document, finding), "{} cuts {}", lang.code(), &finding[..40]);
        }
    }
}

#[test]
fn a_long_vision_stands_whole_in_the_strategy_and_the_memorandum_says_where() {
    let fixture = Fixture::open();
    let mut sample = fixture.invented();
    for vision in [file("long-vision.txt"), "Children first. ".repeat(900)] {
        let frame = &mut sample.strategy.frame;
        frame.vision.clone_from(&vision);
        frame.mission.clone_from(&vision);
        frame.reporting.clone_from(&vision);
        let whole = vision.trim().trim_end_matches('.');
        for (lang, told, place) in [
            (LANGS[0], "stands in full", "in the strategy"),
            (LANGS[1], "figura íntegro", "en la estrategia"),
        ] {
            let strategy = fixture.document(&sample, lang);
            let count = words(&strategy).iter().filter(|words| words.contains(whole)).count();
            assert!(count >= 3, "{}: whole only {count} times", lang.code());
            let short = companion(fixture, DocumentKind::Memorandum, &sample, lang);
            assert!(!tells(&short, whole) && tells(&short, "[…]"));
            let said = words(&short).into_iter().find(|words| words.contains(told)).unwrap();
            assert!(said.contains(place), "{said}");
        }
    }
    for kind in [DocumentKind::Memorandum, DocumentKind::Poster, DocumentKind::Press] {
        let short = companion(fixture, kind, &fixture.invented(), LANGS[0]);
        let is_cut = |text: &String| text.contains("[…]") && !text.contains("stands in full");
        let is_cut = words(&short).iter().any(is_cut);
        assert_eq!(
            tells(&short, "stands in full"),
            is_cut,
            "{kind:?} says so where it shortens, and only there"
        );
    }
}

#[test]
fn only_papers_of_few_pages_shorten_and_they_say_so() {
    let fixture = Fixture::open();
    let words_of_many = "Ministry of long and careful names for the protection of children ".repeat(30);
    let mut sample = super::companions::stretched(fixture, &words_of_many);
    sample.strategy.adoption.as_mut().unwrap().by.clone_from(&words_of_many);
    for kind in companions().chain([DocumentKind::Strategy]) {
        let document = companion(fixture, kind, &sample, LANGS[0]);
        // The list of what is missing quotes the notes, and leads to each.
        let told = all_blocks(&document.blocks).into_iter().filter(|block| block.id() != Some(MISSING));
        let told = told.flat_map(Block::texts).map(|text| plain(text));
        let cut = told.filter(|words| words.contains("careful") && words.contains("[…]")).count();
        match kind {
            DocumentKind::Memorandum | DocumentKind::Poster | DocumentKind::Press | DocumentKind::Concept => {
                assert!(cut > 0 && tells(&document, "stands in full"), "{kind:?}");
            }
            DocumentKind::Children => {
                assert!(cut > 0 && tells(&document, "The strategy tells"), "{kind:?}");
            }
            _ => assert_eq!(cut, 0, "{kind:?}"),
        }
    }
}

#[test]
fn a_list_goes_on_where_it_went_on_in_every_form() {
    let fixture = Fixture::open();
    let mut document = fixture.document(&begun("KEN", Basis::DeskCoding, &["weprotect-mnr"]), LANGS[0]);
    document.blocks = preview(&file("list-goes-on.md"), "front-p1");
    let starts: Vec<u32> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::List { start, .. } => Some(*start),
            _ => None,
        })
        .collect();
    assert_eq!(starts, [1, 3]);
    let text = markdown::markdown(&document);
    assert!(text.contains("3. Third objective\n4. Fourth objective"), "{text}");
    let page = html::page(&document);
    assert!(page.contains(" start=\"3\">"));
    let file = docx::docx(&document, None).unwrap();
    let numbering = crate::support::xlsx::unzip(&file)["word/numbering.xml"].clone();
    let firsts: Vec<&str> =
        numbering.split("<w:startOverride w:val=\"").skip(1).map(|rest| &rest[..1]).collect();
    assert_eq!(firsts, ["1", "3"]);
}

#[test]
fn bullets_of_word_are_a_list_of_the_country() {
    let blocks = preview(&file("bullets-pasted-from-word.txt"), "front-p1");
    let [Block::Paragraph { text, .. }, Block::List { ordered: false, items, .. }] = blocks.as_slice() else {
        panic!("{blocks:?}")
    };
    assert_eq!((plain(text).as_str(), items.len()), ("Our priorities are:", 3));
}

#[test]
fn words_that_another_program_parted_stay_apart_on_paper() {
    let fixture = Fixture::open();
    let Intake { assessment, report, .. } = read(fixture, &file("line-break-of-word.csv"));
    assert_eq!(report.changed.iter().map(|remark| remark.key).collect::<Vec<_>>(), ["intake-breaks"]);
    let document = companion(fixture, DocumentKind::Report, &assessment, LANGS[0]);
    assert!(tells(&document, "National Council for Children and Ministry of ICT"));
    // Also where a mark was kept by an earlier edition.
    for mark in ['\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}', '\t', '\u{1e}'] {
        let sample = found(&format!("National Council{mark}for Children"));
        let document = companion(fixture, DocumentKind::Report, &sample, LANGS[1]);
        assert!(tells(&document, "National Council for Children"), "{mark:?}");
    }
}

#[test]
fn the_lines_of_an_address_stay_lines() {
    let fixture = Fixture::open();
    let sample = found("Ministry of ICT\nP.O. Box 30025\r\nNairobi");
    let document = companion(fixture, DocumentKind::Report, &sample, LANGS[0]);
    let lines = |text: &&Vec<Inline>| text.iter().filter(|inline| **inline == Inline::Break).count() == 2;
    let told = all_blocks(&document.blocks).into_iter().flat_map(Block::texts).find(lines).unwrap();
    assert!(plain(told).contains("Ministry of ICT P.O. Box 30025 Nairobi"), "{told:?}");
}

#[test]
fn a_click_on_an_address_opens_it_in_every_form() {
    let fixture = Fixture::open();
    let mut assessment = read(fixture, &file("long-addresses.csv")).assessment;
    let answer = assessment.answers.get_mut(&"C01".into()).unwrap();
    answer.comment = "See www.police.example/report, or write to office@ministry.example.".to_owned();
    let document = companion(fixture, DocumentKind::Report, &assessment, LANGS[0]);
    let page = html::page(&document);
    let parts = crate::support::xlsx::unzip(&docx::docx(&document, None).unwrap());
    let relations = &parts["word/_rels/document.xml.rels"];
    for (words, address) in [
        (
            "childministry.example/national-strategy/plan-2027",
            "https://childministry.example/national-strategy/plan-2027",
        ),
        (
            "https://www.childministry.example/documents/study-2025.pdf",
            "https://www.childministry.example/documents/study-2025.pdf",
        ),
        ("www.police.example/report", "https://www.police.example/report"),
        ("office@ministry.example", "mailto:office@ministry.example"),
    ] {
        let link = format!("<a href=\"{address}\" rel=\"noreferrer\">{words}</a>");
        assert!(page.contains(&link), "{link}");
        assert!(relations.contains(&format!("Target=\"{address}\"")), "{address}");
        assert!(parts["word/document.xml"].contains(&format!(">{words}<")), "{words}");
    }
    assert!(!page.contains('\u{200b}') && !parts["word/document.xml"].contains('\u{200b}'));
}

#[test]
fn the_name_of_a_ministry_stands_in_its_own_script() {
    let fixture = Fixture::open();
    let assessment = read(fixture, &file("institution-in-amharic.csv")).assessment;
    let document = companion(fixture, DocumentKind::Report, &assessment, LANGS[0]);
    assert!(tells(&document, "የሴቶችና ማህበራዊ ጉዳይ ሚኒስቴር (the ministry of women and social affairs) leads"));
    assert!(Shelf::without_system(None).lacks_for(&document).is_empty());
}
