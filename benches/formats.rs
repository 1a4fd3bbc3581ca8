//! Measures how long a finished document takes to become a file, format by format: Kenya's draft, and twice as much.

#![expect(clippy::unwrap_used, reason = "a measurement that fails says so by its panic")]

use amparo::bundle::{Files, library};
use amparo::document::{Block, Document};
use amparo::framework::{CountryCode, Framework};
use amparo::intake::{self, Origin};
use amparo::lang::Lang;
use amparo::render::docx::docx;
use amparo::web::drafting::{Material, written};
use amparo::web::reckoning::reckon;
use amparo::words::Messages;
use chrono::NaiveDate;
use divan::Bencher;
use std::sync::{Arc, LazyLock};

fn main() {
    divan::main();
}

/// The draft of Kenya's published findings, some 30 pages.
static KENYA: LazyLock<Document> = LazyLock::new(|| {
    let files = Files::embedded();
    let (library, _) = library(&files).map_err(|problems| format!("{problems:?}")).unwrap();
    let (messages, _) = Messages::load(&files);
    let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let created = date.and_time(chrono::NaiveTime::MIN).and_utc();
    let origin = Origin { country: CountryCode::from("KEN"), round: "2026".to_owned(), date: None, created };
    let findings = std::fs::read("tests/cases/ken.csv").unwrap();
    let assessment = intake::read(&findings, &library, &origin).unwrap().assessment;
    let material = Material { files: &files, library: &library, messages: &messages };
    let reckoned = |framework: &Framework| Arc::new(reckon(&assessment, framework, date));
    written(&material, &assessment, (Lang::En, date), reckoned).unwrap()
});

/// The same with its body once more, some 60 pages; each block under an id of its own.
static TWICE: LazyLock<Document> = LazyLock::new(|| {
    let mut twice = KENYA.clone();
    for mut block in KENYA.blocks.clone() {
        match &mut block {
            Block::Heading { id, .. }
            | Block::Finding { id, .. }
            | Block::Paragraph { id, .. }
            | Block::List { id, .. }
            | Block::Note { id, .. } => id.push_str("-again"),
            Block::Table(table) => table.id.push_str("-again"),
            Block::Figure(figure) => figure.id.push_str("-again"),
            Block::PageBreak => {}
        }
        twice.blocks.push(block);
    }
    twice
});

#[divan::bench(args = [30, 60])]
fn word(bencher: Bencher, pages: usize) {
    let document = if pages == 30 { &*KENYA } else { &*TWICE };
    bencher.bench(|| docx(document, None).unwrap());
}
