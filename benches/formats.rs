//! Measures how long a finished document takes to become a file, format by format: Kenya's draft, twice as much, and
//! the sheets of a fully answered assessment.

#![expect(clippy::unwrap_used, reason = "a measurement that fails says so by its panic")]

use amparo::document::Document;
use amparo::document::workbook::Workbook;
use amparo::lang::Lang;
use amparo::render::docx::docx;
use amparo::render::{csv, xlsx};
use divan::{Bencher, black_box};
use fixture::Fixture;
use std::sync::LazyLock;
use twice::twice;

#[path = "../tests/suite/support/fixture.rs"]
mod fixture;
#[path = "../tests/suite/support/hostile.rs"]
mod hostile;
mod twice;

fn main() {
    divan::main();
}

/// The draft of one of the samples of the tests in English.
fn sample(name: &str) -> (Document, Workbook) {
    let fixture = Fixture::open();
    let (_, assessment) = fixture.samples().into_iter().find(|(known, _)| *known == name).unwrap();
    (fixture.document(&assessment, Lang::EN), fixture.workbook(&assessment, Lang::EN))
}

/// The draft of Kenya's published findings, some 30 pages.
static KENYA: LazyLock<Document> = LazyLock::new(|| sample("ken").0);

/// The same with its body once more, some 60 pages.
static TWICE: LazyLock<Document> = LazyLock::new(|| twice(&KENYA));

#[divan::bench(args = [30, 60])]
fn word(bencher: Bencher, pages: usize) {
    let document = if pages == 30 { &*KENYA } else { &*TWICE };
    bencher.bench(|| docx(document, None).unwrap());
}

#[divan::bench]
fn xlsx_of_the_sheets(bencher: Bencher<'_, '_>) {
    let (_, book) = sample("full");
    bencher.bench(|| xlsx::xlsx(black_box(&book)).unwrap());
}

#[divan::bench]
fn csv_of_every_table(bencher: Bencher<'_, '_>) {
    let (document, book) = sample("full");
    bencher.bench(|| csv::data_zip(black_box(&document), black_box(&book), csv::Signs::of('.')).unwrap());
}
