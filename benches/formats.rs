//! Knows how long the formats take for a fully answered assessment. Goals: XLSX at most 0.3 s.
#![expect(clippy::unwrap_used, reason = "a bench says what it needs")]

use amparo::document::Document;
use amparo::document::workbook::Workbook;
use amparo::lang::Lang;
use amparo::render::{csv, xlsx};
use desk::Desk;
use divan::{Bencher, black_box};

#[path = "../tests/suite/desk.rs"]
mod desk;

/// What the samples of the tests ask for.
mod document {
    pub const HOSTILE: [&str; 1] = ["<b>"];
}

fn main() {
    divan::main();
}

/// Both frameworks answered throughout.
fn full() -> (Document, Workbook) {
    let desk = Desk::open();
    let (_, full) = desk.samples().into_iter().find(|(name, _)| *name == "full").unwrap();
    (desk.document(&full, Lang::En), desk.workbook(&full, Lang::En))
}

#[divan::bench]
fn xlsx_of_the_sheets(bencher: Bencher<'_, '_>) {
    let (_, book) = full();
    bencher.bench(|| xlsx::xlsx(black_box(&book)).unwrap());
}

#[divan::bench]
fn csv_of_every_table(bencher: Bencher<'_, '_>) {
    let (document, book) = full();
    bencher.bench(|| csv::data_zip(black_box(&document), black_box(&book)).unwrap());
}
