//! Workbooks are read as their cells show, within bounds, and nothing hidden in them is read in silence.

use super::{kept, read, refused, remarks};
use amparo::assessment::Rating;
use amparo::framework::Level;
use chrono::NaiveDate;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};
use std::io::Write;

/// A workbook of the sheets that are drawn.
fn workbook(draw: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut book = Workbook::new();
    draw(&mut book).unwrap();
    book.save_to_buffer().unwrap()
}

/// Writes lines of words into a sheet, from this row on.
fn write(sheet: &mut Worksheet, first: u32, lines: &[&[&str]]) {
    for (row, cells) in (first..).zip(lines) {
        for (column, cell) in (0..).zip(*cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
}

const HEADINGS: &[&str] = &["item", "level", "finding", "source", "date"];

#[test]
fn cells_are_read_by_what_they_are() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet();
        write(sheet, 2, &[HEADINGS, &["C01"], &["C02", "U", "x\ny"], &["C03", "", "=1+1"]]);
        sheet.write_number(3, 1, 3.0)?;
        let day = ExcelDateTime::from_ymd(2022, 1, 7)?;
        sheet.write_datetime_with_format(3, 4, &day, &Format::new().set_num_format("d/m/yy"))?;
        sheet.write_formula(5, 1, Formula::new("=1+1").set_result("2"))?;
        Ok(())
    });
    let intake = read(&bytes).unwrap();
    let answer = |item: &str| &intake.assessment.answers[&item.into()];
    assert_eq!(answer("C01").rating, Rating::Level(Level::ALL[3]));
    assert_eq!(answer("C01").date, NaiveDate::from_ymd_opt(2022, 1, 7));
    assert_eq!((&answer("C02").rating, answer("C02").comment.as_str()), (&Rating::Unknown, "x\ny"));
    assert_eq!(answer("C03").rating, Rating::Level(Level::ALL[2]), "the result that was saved");
    assert_eq!(
        remarks(&intake),
        [
            "Line 6, column finding: The text begins like a formula. It was kept as text; exports put ' before it so that \
             no spreadsheet computes it."
        ]
    );
}

#[test]
fn errors_and_formulas_without_a_result_are_named() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet();
        write(sheet, 0, &[HEADINGS, &["C01", "2", "x"], &["C02", "", "y"]]);
        sheet.write_formula(1, 2, Formula::new("=A9&B9").set_result("#REF!"))?;
        sheet.write_formula(2, 1, Formula::new("=B2"))?;
        Ok(())
    });
    let bytes = with_part(&bytes, "xl/worksheets/sheet1.xml", |text| {
        assert!(text.contains("<f>B2</f><v>0</v>"), "{text}");
        text.replace("<f>B2</f><v>0</v>", "<f>B2</f>")
    });
    let said = refused(&bytes);
    assert!(
        said.contains("Line 2, column finding: “#REF!” is an error or a formula without its result"),
        "{said}"
    );
    assert!(said.contains("Line 3, column level: “=B2” is an error"), "{said}");
    assert!(refused("item,level,finding\nC01,2,#¡VALOR!\n".as_bytes()).contains("“#¡VALOR!” is an error"));
}

#[test]
fn the_sheet_with_the_findings_is_found() {
    let finding: &[&[&str]] = &[HEADINGS, &["C01", "2"]];
    let bytes = workbook(|book| {
        write(book.add_worksheet().set_name("Notes")?, 0, &[&["Who took part"], &["nobody"]]);
        write(book.add_worksheet().set_name("Old")?.set_hidden(true), 0, finding);
        write(book.add_worksheet().set_name("Findings")?, 4, finding);
        book.add_worksheet();
        Ok(())
    });
    let intake = read(&bytes).unwrap();
    assert_eq!(intake.report.kept, 1);
    assert_eq!(
        remarks(&intake),
        ["Findings were read from the sheet “Findings” alone, not from Notes, Old."]
    );
    let several = workbook(|book| {
        write(book.add_worksheet().set_name("2024")?, 0, finding);
        write(book.add_worksheet().set_name("2025")?, 0, finding);
        Ok(())
    });
    assert!(refused(&several).starts_with("There are findings in several sheets: 2024, 2025."));
    assert!(
        refused(&workbook(|book| book.add_worksheet().set_name("Empty").map(|_| ())))
            .starts_with("The file is empty")
    );
}

#[test]
fn merged_cells_say_the_same_in_each_line() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet();
        write(sheet, 1, &[HEADINGS, &["C01", "2"], &["C02", "1"], &["C03", "0"]]);
        sheet.merge_range(0, 0, 0, 4, "Findings of Maravia", &Format::new())?;
        sheet.merge_range(2, 3, 4, 3, "gov.example/plan", &Format::new())?;
        Ok(())
    });
    let intake = read(&bytes).unwrap();
    for item in ["C01", "C02", "C03"] {
        let answer = &intake.assessment.answers[&item.into()];
        assert_eq!(answer.evidence[0].title, "gov.example/plan", "{item}");
    }
    let said = remarks(&intake);
    assert!(
        said[0]
            .starts_with("Line 4: Merged cells were read as if each of their lines said the same (cells: 2)")
    );
    assert!(said[1].contains("“Findings of Maravia” stands above the headings"), "{said:?}");
}

#[test]
fn lines_that_stand_whole_in_the_first_column_are_taken_apart() {
    let bytes = workbook(|book| {
        let lines: &[&[&str]] = &[&["item,level,finding"], &["C01,2,\"a, b\""], &["C02,U,"]];
        write(book.add_worksheet(), 1, lines);
        Ok(())
    });
    let intake = read(&bytes).unwrap();
    assert_eq!(intake.assessment.answers[&"C01".into()].comment, "a, b");
    assert_eq!(
        remarks(&intake),
        ["Everything stood in the first column. It was taken apart into the columns of the headings."]
    );
}

/// The same workbook with a part replaced.
fn with_part(bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (part, text) in crate::support::xlsx::unzip(bytes) {
        package.start_file(part.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        let text = if part == name { change(text) } else { text };
        package.write_all(text.as_bytes()).unwrap();
    }
    package.finish().unwrap().into_inner()
}

#[test]
fn days_of_the_calendar_from_1904_are_days() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet();
        write(sheet, 0, &[HEADINGS, &["C01", "2"]]);
        let day = ExcelDateTime::from_ymd(2022, 1, 7)?;
        sheet.write_datetime_with_format(1, 4, &day, &Format::new().set_num_format("yyyy-mm-dd"))?;
        Ok(())
    });
    let moved = with_part(&bytes, "xl/workbook.xml", |text| {
        text.replace("<workbookPr ", "<workbookPr date1904=\"1\" ")
    });
    let date = |bytes: &[u8]| read(bytes).unwrap().assessment.answers[&"C01".into()].date;
    assert_eq!(date(&bytes), NaiveDate::from_ymd_opt(2022, 1, 7));
    assert_eq!(date(&moved), NaiveDate::from_ymd_opt(2026, 1, 8), "four years and a day later");
}

#[test]
fn bombs_and_broken_workbooks_are_refused_in_words() {
    let small = workbook(|book| {
        write(book.add_worksheet(), 0, &[HEADINGS, &["C01", "2"]]);
        Ok(())
    });
    let sheet = "xl/worksheets/sheet1.xml";
    let bomb = with_part(&small, sheet, |text| text + &" ".repeat(70_000_000));
    assert!(bomb.len() < 1_000_000);
    assert!(refused(&bomb).starts_with("The workbook holds more than 60 MB"));
    let rows: String =
        (3..6_000).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>")).collect();
    let long = with_part(&small, sheet, |text| text.replace("</sheetData>", &format!("{rows}</sheetData>")));
    assert!(refused(&long).starts_with("There are more than 5000 lines or 256 columns"));
    let wide = with_part(&small, sheet, |text| {
        text.replace("</sheetData>", "<row r=\"9\"><c r=\"XFD9\"><v>1</v></c></row></sheetData>")
    });
    assert!(refused(&wide).starts_with("There are more than 5000 lines or 256 columns"));
    for (name, from, to) in [
        (sheet, "</sheetData>", "<"),
        (sheet, "r=\"A1\"", "r=\"A0\""),
        (sheet, "t=\"s\"", "t=\"x\""),
        ("xl/workbook.xml", "<sheets>", "<nothing>"),
        ("xl/sharedStrings.xml", "</t>", ""),
    ] {
        let broken = with_part(&small, name, |text| text.replace(from, to));
        if let Err(problems) = read(&broken) {
            assert!(!problems.is_empty(), "{name}: {from}");
        }
    }
    assert!(
        refused(&small[..small.len() / 2]).starts_with("This file is packed, as workbooks are, but broken")
    );
    assert_eq!(read(&small).unwrap().assessment.answers, kept("item,level\nC01,2\n").assessment.answers);
}

#[test]
fn a_workbook_is_known_whatever_its_parts_are_called() {
    let small = workbook(|book| {
        write(book.add_worksheet(), 0, &[HEADINGS, &["C01", "2"]]);
        Ok(())
    });
    let changes: [fn(&str) -> String; 2] =
        [|name| name.replace('/', "\\"), |name| name.replace("xl/w", "xl/W")];
    for change in changes {
        let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (part, text) in crate::support::xlsx::unzip(&small) {
            package.start_file(change(&part), zip::write::SimpleFileOptions::default()).unwrap();
            package.write_all(text.as_bytes()).unwrap();
        }
        let other = package.finish().unwrap().into_inner();
        assert_eq!(read(&other).unwrap().report.kept, 1, "{}", change("xl/workbook.xml"));
    }
}
