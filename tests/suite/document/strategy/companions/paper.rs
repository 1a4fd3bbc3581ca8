//! The documents beside the strategy on paper: how many pages each may have.

use crate::document::strategy::companions::{adopted, companion, companions, stretched};
use crate::support::fixture::{Fixture, begun, published};
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Basis};
use amparo::document::{Block, Document};
use amparo::render::pdf::{PdfSettings, pdf};

fn pages(document: &Document) -> usize {
    pdf(document, &PdfSettings::strategy()).unwrap().pages
}

fn samples(fixture: &Fixture) -> Vec<(&'static str, Assessment)> {
    let words = "Ministry of long and careful names for the protection of children online ".repeat(60);
    vec![
        ("ken", published("ken", "KEN")),
        ("empty", begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"])),
        ("full", fixture.invented()),
        ("adopted", adopted(fixture)),
        ("stretched", stretched(fixture, &words)),
    ]
}

#[test]
fn papers_of_few_pages_keep_to_them() {
    let fixture = Fixture::open();
    let most = [(DocumentKind::Memorandum, 2), (DocumentKind::Poster, 1), (DocumentKind::Press, 3)];
    for (name, sample) in samples(fixture) {
        for lang in crate::support::languages::LANGS {
            for (kind, most) in most {
                let pages = pages(&companion(fixture, kind, &sample, lang));
                assert!(pages <= most, "{name} {} {kind:?}: {pages} pages", lang.code());
            }
        }
    }
}

#[test]
fn the_action_plan_has_35_pages_at_most() {
    let fixture = Fixture::open();
    for (sample, lang) in [
        (fixture.invented(), amparo::lang::Lang::EN),
        (fixture.invented_in_spanish(), crate::support::languages::ES),
    ] {
        let pages = pages(&companion(fixture, DocumentKind::Plan, &sample, lang));
        assert!(pages <= 35, "{}: {pages} pages", lang.code());
    }
}

#[test]
fn each_concept_note_is_one_page() {
    let fixture = Fixture::open();
    for (name, sample) in samples(fixture) {
        for lang in crate::support::languages::LANGS {
            let mut document = companion(fixture, DocumentKind::Concept, &sample, lang);
            // The sources stand on pages of their own behind the notes.
            document.register.clear();
            let notes =
                document.blocks.iter().filter(|block| matches!(block, Block::Heading { level: 1, .. }));
            assert_eq!(pages(&document), notes.count(), "{name} {}", lang.code());
        }
    }
}

#[test]
fn the_assessment_report_has_45_pages_at_most() {
    let fixture = Fixture::open();
    for lang in crate::support::languages::LANGS {
        let pages = pages(&companion(fixture, DocumentKind::Report, &fixture.invented(), lang));
        assert!(pages <= 45, "{}: {pages} pages", lang.code());
    }
}

#[test]
fn a_progress_report_of_nothing_is_one_page() {
    let fixture = Fixture::open();
    for (name, sample) in
        samples(fixture).into_iter().filter(|(name, _)| ["ken", "empty", "full"].contains(name))
    {
        for lang in crate::support::languages::LANGS {
            let pages = pages(&companion(fixture, DocumentKind::Progress, &sample, lang));
            assert_eq!(pages, 1, "{name} {}", lang.code());
        }
    }
}

#[test]
fn papers_before_a_strategy_keep_to_their_pages() {
    let fixture = Fixture::open();
    let countries = [
        ("ken", published("ken", "KEN")),
        ("gha", published("gha", "GHA")),
        ("alb", published("alb", "ALB")),
        ("empty", begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"])),
        ("sample", fixture.invented()),
    ];
    for (name, sample) in &countries {
        for lang in crate::support::languages::LANGS {
            let of = |kind| companion(fixture, kind, sample, lang);
            let (points, starting) = (pages(&of(DocumentKind::Points)), pages(&of(DocumentKind::Starting)));
            assert!(points <= 6, "{name} {}: {points} pages of open points", lang.code());
            // The sample knows more than a starting paper is for.
            assert!(*name == "sample" || starting <= 12, "{name} {}: {starting} pages", lang.code());
            let questions = of(DocumentKind::Questions);
            let sheets =
                questions.blocks.iter().filter(|block| matches!(block, Block::Heading { level: 1, .. }));
            let (sheets, all) = (sheets.count(), pages(&questions));
            assert!(all <= 2 * sheets, "{name} {}: {all} pages for {sheets} sheets", lang.code());
            // Where little is asked of each, two sheets share a page.
            assert!(*name != "sample" || all < sheets, "{}: {all} pages for {sheets} sheets", lang.code());
        }
    }
}

#[test]
fn every_companion_meets_the_standards_for_paper() {
    let fixture = Fixture::open();
    for (name, sample) in samples(fixture) {
        for kind in companions() {
            let printed = pdf(
                &companion(fixture, kind, &sample, crate::support::languages::ES),
                &PdfSettings::strategy(),
            )
            .unwrap();
            assert_eq!(printed.warnings, [], "{name} {kind:?}");
        }
    }
}
