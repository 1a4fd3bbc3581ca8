//! A paper in Spanish with words of people in English: every format names their language, and the words are the same.

use crate::support::fixture::Fixture;
use crate::support::languages::ES;
use amparo::document::{Block, Document, Inline, all_blocks, plain};
use amparo::framework::ItemId;
use amparo::lang::{Direction, Lang};
use amparo::render::{html, json, markdown};

/// A finding, a vision and a title of a source.
pub const FINDING: &str = "The unit has four officers and works at night with a budget of its own";
const VISION: &str = "Every child plays and speaks online without fear and is heard by those who decide";
const TITLE: &str = "Act on the protection of children online and of their data";

/// The strategy of the country whose people write Spanish, three of whose texts are in English.
pub fn paper() -> Document {
    let fixture = Fixture::open();
    let mut sample = fixture.invented_in_spanish();
    sample.strategy.frame.vision = VISION.to_owned();
    let answer = sample.answers.get_mut(&ItemId::from("C01")).unwrap();
    answer.comment = FINDING.to_owned();
    answer.evidence[0].title = TITLE.to_owned();
    fixture.document(&sample, ES)
}

/// The same as its people wrote it.
pub fn paper_in_one_language() -> Document {
    let fixture = Fixture::open();
    fixture.document(&fixture.invented_in_spanish(), ES)
}

fn passages(document: &Document) -> Vec<(Lang, String)> {
    let mut found = Vec::new();
    let texts = all_blocks(&document.blocks).into_iter().flat_map(Block::texts);
    texts.for_each(|text| collect(text, &mut found));
    let sources = document.register.iter().flat_map(|source| &source.passages);
    found.extend(sources.map(|passage| (passage.lang, passage.text.clone())));
    found
}

fn collect(text: &[Inline], found: &mut Vec<(Lang, String)>) {
    for inline in text {
        match inline {
            Inline::Foreign { lang, children } => found.push((*lang, plain(children))),
            other => collect(other.children(), found),
        }
    }
}

#[test]
fn the_tree_names_the_language_of_what_is_in_another_and_of_nothing_else() {
    let document = paper();
    let found = passages(&document);
    for text in [FINDING, VISION, TITLE] {
        assert!(found.iter().any(|(_, words)| words.trim_end_matches('.') == text), "{text}: {found:?}");
    }
    for (lang, words) in &found {
        let start = words.to_lowercase();
        let start = start.trim_end_matches('.');
        let is_ours = [FINDING, VISION, TITLE].iter().any(|text| text.to_lowercase().contains(start));
        assert!(*lang == Lang::EN && is_ours, "{lang}: {words}");
    }
    assert_eq!(document.languages.keys().collect::<Vec<_>>(), [&Lang::EN]);
    let alone = paper_in_one_language();
    assert!(alone.languages.is_empty() && passages(&alone).is_empty(), "{:?}", passages(&alone));
}

#[test]
fn a_page_names_the_language_and_turns_what_is_read_from_the_other_side() {
    let mut document = paper();
    let said = html::page(&document);
    for text in [FINDING, VISION, TITLE] {
        assert!(said.contains(&format!("<span lang=\"en\">{text}")), "{text}");
    }
    let writing = document.languages.get_mut(&Lang::EN).unwrap();
    writing.direction = Direction::RightToLeft;
    let turned = html::page(&document);
    assert!(turned.contains(&format!("<span lang=\"en\" dir=\"rtl\">{FINDING}")));
    assert!(!html::page(&paper_in_one_language()).contains("<span lang="));
}

#[test]
fn words_without_form_are_the_same_and_the_file_gives_the_tree_back() {
    let document = paper();
    let words = markdown::markdown(&document);
    assert!([FINDING, VISION, TITLE].iter().all(|text| words.contains(text)));
    let text = json::json(&document).unwrap();
    assert!(text.contains("\"foreign\"") && text.contains("\"languages\""));
    assert_eq!(json::read(&text).unwrap(), document);
}
