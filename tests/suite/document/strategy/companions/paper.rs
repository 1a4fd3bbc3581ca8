//! The documents beside the strategy on paper: how many pages each may have.

use crate::document::strategy::companions::{adopted, companion, companions, stretched};
use crate::support::desk::{Desk, begun, published};
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Basis};
use amparo::document::{Block, Document};
use amparo::render::pdf::{Look, pdf};

fn pages(document: &Document) -> usize {
    pdf(document, &Look::strategy()).unwrap().pages
}

fn samples(desk: &Desk) -> Vec<(&'static str, Assessment)> {
    let words = "Ministry of long and careful names for the protection of children online ".repeat(60);
    vec![
        ("ken", published("ken", "KEN")),
        ("empty", begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"])),
        ("full", desk.invented()),
        ("adopted", adopted(desk)),
        ("stretched", stretched(desk, &words)),
    ]
}

#[test]
fn the_brief_for_cabinet_has_two_pages_at_most() {
    let desk = Desk::open();
    for (name, sample) in samples(desk) {
        for lang in crate::support::languages::LANGS {
            let pages = pages(&companion(desk, DocumentKind::Brief, &sample, lang));
            assert!(pages <= 2, "{name} {}: {pages} pages", lang.code());
        }
    }
}

#[test]
fn each_concept_note_is_one_page() {
    let desk = Desk::open();
    for (name, sample) in samples(desk) {
        for lang in crate::support::languages::LANGS {
            let mut document = companion(desk, DocumentKind::Concept, &sample, lang);
            // The sources stand on pages of their own behind the notes.
            document.register.clear();
            let notes =
                document.blocks.iter().filter(|block| matches!(block, Block::Heading { level: 1, .. }));
            assert_eq!(pages(&document), notes.count(), "{name} {}", lang.code());
        }
    }
}

#[test]
fn every_companion_meets_the_standards_for_paper() {
    let desk = Desk::open();
    for (name, sample) in samples(desk) {
        for kind in companions() {
            let printed =
                pdf(&companion(desk, kind, &sample, crate::support::languages::ES), &Look::strategy())
                    .unwrap();
            assert_eq!(printed.warnings, [], "{name} {kind:?}");
        }
    }
}
