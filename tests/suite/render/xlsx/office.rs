//! What LibreOffice makes of our spreadsheets: it reckons every sum anew and comes to the same.

use crate::document::strategy::workbook::national::costed;
use crate::support::fixture::Fixture;
use crate::support::workbook::{costing, decimal};
use crate::support::xlsx::unzip;
use amparo::document::workbook::{Cell, Workbook};
use amparo::render::xlsx::xlsx;
use rust_decimal::Decimal;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::Command;
use zip::write::SimpleFileOptions;

/// Makes LibreOffice reckon files of Excel anew whenever it opens one.
const ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Whether LibreOffice is here; says so loudly where it is not.
fn office() -> bool {
    let here = Command::new("soffice").arg("--version").output().is_ok();
    if !here {
        eprintln!("SKIPPED: soffice is not installed, so nobody looked at our spreadsheets with LibreOffice");
    }
    here
}

/// The file without a single result of a formula: they are all 7.
fn blanked(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in unzip(bytes) {
        let mut parts = text.split("</f>");
        let first = parts.next().unwrap_or_default().to_owned();
        let rest = parts.map(|part| {
            let (_, after) = part.split_once("</v>").unwrap();
            format!("</f><v>7</v>{after}")
        });
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(rest.fold(first, |all, part| all + &part).as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// What LibreOffice makes of the sheets, as rows of cells.
fn recalculate(book: &Workbook, names: &[&str]) -> Vec<Vec<Vec<String>>> {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("profile");
    std::fs::create_dir_all(profile.join("user")).unwrap();
    std::fs::write(profile.join("user/registrymodifications.xcu"), ALWAYS).unwrap();
    let file = folder.path().join("book.xlsx");
    std::fs::write(&file, blanked(&xlsx(book).unwrap())).unwrap();
    // Comma, quote, UTF-8, numbers as they are and not as shown, every sheet in a file of its own.
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    let done = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", filter, "--outdir"])
        .arg(folder.path())
        .arg(&file)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    names.iter().map(|name| rows(&folder.path().join(format!("book-{name}.csv")))).collect()
}

fn rows(path: &Path) -> Vec<Vec<String>> {
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(path).unwrap();
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// How many formulas LibreOffice was asked for; each came to what we come to.
fn compared(book: &Workbook) -> usize {
    let values = book.values().unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.title.as_str()).collect();
    let sheets = recalculate(book, &names);
    let mut compared = 0;
    for (place, sheet) in book.sheets.iter().enumerate() {
        // Title, sentence and headings, and with named cells these and a free row.
        let first = 3 + if sheet.inputs.is_empty() { 0 } else { sheet.inputs.len() + 1 };
        for (row, cells) in sheet.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                if matches!(cell, Cell::Formula(_)) {
                    let theirs = number(&sheets[place][row + first][column]);
                    assert_same(theirs, values.cell(place, row, column), (&sheet.id, row, column));
                    compared += 1;
                }
            }
        }
        for id in sheet.totals.iter().flat_map(|totals| &totals.columns) {
            let column = sheet.place(id).unwrap();
            let theirs = number(&sheets[place][sheet.rows.len() + first][column]);
            assert_same(theirs, values.total(place, column), (&sheet.id, sheet.rows.len(), column));
        }
    }
    compared
}

#[test]
fn libreoffice_comes_to_the_same_sums() {
    if office() {
        assert_eq!(compared(&costing()), 4 + 4 * 8);
    }
}

#[test]
fn libreoffice_comes_to_the_same_costs_of_a_plan() {
    if office() {
        let fixture = Fixture::open();
        let book = fixture.workbook(&costed(fixture), crate::support::languages::ES);
        assert!(compared(&book) > 1_000);
    }
}

fn number(text: &str) -> Option<Decimal> {
    let parsed = |text: &str| text.parse::<Decimal>().unwrap_or_else(|_| panic!("LibreOffice says {text}"));
    match text.strip_suffix('%') {
        _ if text.is_empty() => None,
        Some(share) => Some(parsed(share) / decimal("100")),
        None => Some(parsed(text)),
    }
}

fn assert_same(theirs: Option<Decimal>, ours: Option<Decimal>, at: (&str, usize, usize)) {
    let same = match (theirs, ours) {
        (Some(theirs), Some(ours)) => {
            let close = decimal("0.000000001");
            (theirs - ours).abs() <= close.max(ours.abs() * close)
        }
        (theirs, ours) => theirs == ours,
    };
    assert!(same, "LibreOffice {theirs:?}, we {ours:?} at {at:?}");
}
