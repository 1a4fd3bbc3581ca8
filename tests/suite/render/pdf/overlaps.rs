//! Words on paper: none is printed over another.

use super::pages::number;
use super::{poppler, set};
use crate::document::strategy::companions::companion;
use crate::support::fixture::{Fixture, published};
use crate::support::languages::LANGS;
use amparo::assessment::strategy::DocumentKind;

/// How much of each other two words may cover, in points: as much as letters that lean or hang over their neighbours.
const WIDTH: f64 = 1.5;
/// The share of the lower word's height; lines that are set close share less.
const HEIGHT: f64 = 0.55;

/// A word and where it stands on its page, in points from the upper left corner.
struct WordBox {
    text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// The words of a page, the highest first.
fn words(page: &str) -> Vec<WordBox> {
    let word = |tag: &str| WordBox {
        text: tag.split_once('>').and_then(|(_, rest)| rest.split('<').next()).unwrap_or_default().to_owned(),
        left: number(tag, "xMin"),
        top: number(tag, "yMin"),
        right: number(tag, "xMax"),
        bottom: number(tag, "yMax"),
    };
    let mut words: Vec<WordBox> = page.split("<word ").skip(1).map(word).collect();
    words.sort_by(|one, other| one.top.total_cmp(&other.top));
    words
}

fn covers(one: &WordBox, other: &WordBox) -> bool {
    let wide = one.right.min(other.right) - one.left.max(other.left);
    let high = one.bottom.min(other.bottom) - one.top.max(other.top);
    let lower = (one.bottom - one.top).min(other.bottom - other.top);
    wide > WIDTH && high > HEIGHT * lower
}

/// The pairs of words of which one stands over the other.
fn overprinted(words: &[WordBox]) -> Vec<String> {
    let mut found = Vec::new();
    for (place, one) in words.iter().enumerate() {
        let near = words[place + 1..].iter().take_while(|other| other.top < one.bottom);
        found.extend(
            near.filter(|other| covers(one, other)).map(|other| format!("{} {}", one.text, other.text)),
        );
    }
    found
}

#[test]
fn no_word_is_printed_over_another() {
    let fixture = Fixture::open();
    let samples = [("ken", published("ken", "KEN")), ("sample", fixture.invented())];
    for (name, sample) in &samples {
        for lang in LANGS {
            for kind in [DocumentKind::Children, DocumentKind::Plan, DocumentKind::Questions] {
                let pdf = set(&companion(fixture, kind, sample, lang));
                let boxes = poppler("pdftotext", &["-bbox"], &pdf.bytes);
                let pages: Vec<&str> = boxes.split("<page ").skip(1).collect();
                assert_eq!(pages.len(), pdf.pages, "{name} {} {kind:?}", lang.code());
                for (page, place) in pages.into_iter().zip(1..) {
                    let found = overprinted(&words(page));
                    assert!(found.is_empty(), "{name} {} {kind:?}, page {place}: {found:?}", lang.code());
                }
            }
        }
    }
}
