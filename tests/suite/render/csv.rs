//! Tables and sheets as CSV in one archive: named by id, readable by programs, harmless to spreadsheets.

use crate::support::case::Case;
use crate::support::documents::hostile_document;
use crate::support::hostile::HOSTILE;
use crate::support::workbook::costing;
use crate::support::xlsx::unzip;
use amparo::render::csv::{Signs, data_zip, tables_zip};

fn rows(text: &str) -> Vec<Vec<String>> {
    let body = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(body.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_table_of_a_document_is_a_file_named_by_its_id() {
    let document = Case::read("maravia").document();
    let bytes = tables_zip(&document, Signs::of('.')).unwrap();
    assert_eq!(bytes, tables_zip(&document, Signs::of('.')).unwrap());
    let files = unzip(&bytes);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert!(names.contains(&"priorities.csv"), "{names:?}");
    for (name, text) in &files {
        let rows = rows(text);
        assert!(rows.len() > 1 && rows[0].iter().all(|title| !title.is_empty()), "{name}: {rows:?}");
    }
}

#[test]
fn sheets_stand_behind_the_tables_with_what_they_come_to() {
    let files = unzip(&data_zip(&Case::read("maravia").document(), &costing(), Signs::of('.')).unwrap());
    let costs = rows(&files["sheet-costs.csv"]);
    assert_eq!(costs[0], ["objective", "year", "sort", "unit", "quantity", "rise", "amount"]);
    assert_eq!(costs[3], [">0", "2028", "recurrent", "1250000.5", "12", "1.05", "15750006.3"]);
    assert_eq!(costs[4][6], "", "unknown is not zero");
    let gathered = rows(&files["sheet-it-s-by-objective.csv"]);
    assert_eq!(gathered[1][..4], ["O1", "0.3", "", "0.3"]);
}

#[test]
fn no_cell_becomes_a_formula() {
    let texts = ["=1+1", "+49 30", "-x", "@SUM(A1)", "＝1"];
    for text in texts.into_iter().chain(HOSTILE) {
        let files = unzip(&tables_zip(&hostile_document(text), Signs::of('.')).unwrap());
        for (name, text) in files {
            for cell in rows(&text).into_iter().flatten() {
                let begins = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝']);
                assert!(!begins || cell.parse::<f64>().is_ok(), "{name}: {cell}");
            }
        }
    }
}
