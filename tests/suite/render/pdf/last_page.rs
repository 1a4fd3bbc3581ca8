//! The last page of a paper whose pages are counted: it is no rest of a line or two.

use super::{poppler, set};
use crate::document::strategy::companions::{adopted, companion, stretched};
use crate::support::fixture::{Fixture, begun, published};
use crate::support::languages::LANGS;
use amparo::assessment::Basis;
use amparo::assessment::strategy::DocumentKind;

/// The lines of text that a page holds at least, beside its head and its number.
const LINES: usize = 8;

#[test]
fn a_memorandum_ends_with_eight_lines_or_more() {
    let fixture = Fixture::open();
    let words = "Ministry of careful names ".repeat(40);
    for (name, sample) in [
        ("ken", published("ken", "KEN")),
        ("gha", published("gha", "GHA")),
        ("alb", published("alb", "ALB")),
        ("empty", begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"])),
        ("sample", fixture.invented()),
        ("muestra", fixture.invented_in_spanish()),
        ("adopted", adopted(fixture)),
        ("stretched", stretched(fixture, &words)),
    ] {
        for lang in LANGS {
            let pdf = set(&companion(fixture, DocumentKind::Memorandum, &sample, lang));
            let said = poppler("pdftotext", &["-layout"], &pdf.bytes);
            let pages: Vec<&str> = said.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
            let lines = pages.last().unwrap().lines().filter(|line| !line.trim().is_empty()).count();
            assert!(lines >= LINES + 2, "{name} {}: {lines} lines on the last page", lang.code());
        }
    }
}
