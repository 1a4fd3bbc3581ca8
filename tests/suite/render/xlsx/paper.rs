//! A workbook comes out of a printer so that it can be read: nothing is cut, empty, or smaller than 7 points.

use super::file;
use crate::support::fixture::Fixture;
use crate::support::languages::ES;
use crate::support::workbook::{book, column, costing, decimal, sheet};
use crate::support::xlsx::{File, Node, Sheet};
use amparo::document::workbook::{Cell, ColumnKind, SheetChart, SheetChartShape, SheetColumn};

/// The widths of the columns of a sheet, in characters.
fn widths(sheet: &Sheet) -> Vec<f64> {
    let mut widths = Vec::new();
    for column in sheet.xml.all("col") {
        let number = |name: &str| column.attribute(name).parse::<usize>().unwrap();
        let width: f64 = column.attribute("width").parse().unwrap();
        widths.extend((number("min")..=number("max")).map(|_| width));
    }
    widths
}

/// The printed ranges of a sheet: its area and what each page shows again.
fn ranges(file: &File, title: &str) -> Vec<String> {
    let place = file.sheets.iter().position(|sheet| sheet.name == title).unwrap().to_string();
    let names = Node::read(&file.parts["xl/workbook.xml"]);
    let own = names.all("definedName").into_iter().filter(|name| name.attribute("localSheetId") == place);
    own.filter(|name| name.attribute("name").contains("Print")).map(|name| name.text.clone()).collect()
}

#[test]
fn columns_are_as_wide_as_the_widest_number_in_its_format() {
    let money = |id: &str, decimals| SheetColumn {
        width: 8,
        ..column(id, ColumnKind::Money { currency: "KES".to_owned(), decimals })
    };
    for (amount, shown) in [
        ("1", ""),
        ("1000000000", "1,000,000,000"),
        ("1000000000000000", "1,000,000,000,000,000"),
        ("-1000000000000000", "-1,000,000,000,000,000"),
    ] {
        for decimals in [0, 2] {
            let rows = vec![vec![Cell::from(decimal(amount))]];
            let file = file(&book(vec![sheet("Money", vec![money("a", decimals)], rows)]));
            let digits = shown.len() + if decimals == 0 { 0 } else { 3 };
            let width = widths(file.sheet("Money"))[0];
            assert!(width > digits as f64 + 1.0, "{amount} with {decimals} decimals in {width}");
        }
    }
}

#[test]
fn a_wide_sheet_takes_several_pages_across_and_each_names_its_rows() {
    let columns = |count: usize| {
        let column = |place: usize| column(&format!("c{place}"), ColumnKind::Wrapped);
        (0..count).map(column).collect::<Vec<_>>()
    };
    let row = |count| vec![vec![Cell::from("words"); count]];
    let file = file(&book(vec![sheet("Slim", columns(6), row(6)), sheet("Wide", columns(20), row(20))]));
    let setup = |title: &str| file.sheet(title).xml.all("pageSetup")[0].attributes.clone();
    let (slim, wide) = (setup("Slim"), setup("Wide"));
    assert_eq!((slim.get("scale"), slim.get("pageOrder")), (None, None), "it has room as it is");
    assert_eq!(ranges(&file, "Slim"), ["Slim!$A$1:$F$4", "Slim!$3:$3"]);
    let scale: f64 = wide["scale"].parse().unwrap();
    assert!(scale * 9.0 / 100.0 >= 7.0 && wide["pageOrder"] == "overThenDown", "{wide:?}");
    assert_eq!(ranges(&file, "Wide"), ["Wide!$A$1:$T$4", "Wide!$A:$A,Wide!$3:$3"]);
    let breaks = file.sheet("Wide").xml.all("colBreaks")[0].all("brk").len();
    assert_eq!(breaks, 1, "twenty columns stand on two pages");
    let merged = file.sheet("Wide").xml.all("mergeCell")[0].attribute("ref");
    assert!(merged.starts_with("B2:"), "above what each page shows again nothing is cut: {merged}");
}

#[test]
fn charts_stay_whole_with_their_table_on_one_page() {
    let mut book = costing();
    book.sheets[1].landscape = false;
    book.sheets[1].charts = [SheetChartShape::Columns, SheetChartShape::Bars]
        .map(|shape| SheetChart {
            title: "Who pays".to_owned(),
            shape,
            sheet: "costs".to_owned(),
            names: "objective".to_owned(),
            amounts: vec!["amount".to_owned()],
        })
        .to_vec();
    let file = file(&book);
    let sheet = &file.sheet("It's by objective").xml;
    let setup = sheet.all("pageSetup")[0];
    let fit = ["fitToWidth", "fitToHeight"].map(|name| setup.attribute(name));
    assert_eq!(fit, ["", ""], "one page is what the format takes for granted");
    assert_eq!(setup.attribute("orientation"), "portrait");
    assert_eq!(sheet.all("pageSetUpPr")[0].attribute("fitToPage"), "1");
    for chart in ["xl/charts/chart1.xml", "xl/charts/chart2.xml"] {
        let chart = Node::read(&file.parts[chart]);
        let format = chart.all("c:valAx")[0].all("c:numFmt")[0];
        assert_eq!(format.attribute("formatCode"), "#,##0", "whichever way amounts run");
    }
    // Left to themselves, bars begin with the last row.
    for (chart, wanted) in [("chart1", ["minMax", "autoZero"]), ("chart2", ["maxMin", "max"])] {
        let text = &file.parts[&format!("xl/charts/{chart}.xml")];
        let chart = Node::read(text);
        let names = chart.all("c:catAx")[0].all("c:orientation")[0].attribute("val");
        let foot = chart.all("c:valAx")[0].all("c:crosses")[0].attribute("val");
        assert_eq!([names, foot], wanted);
        assert!(text.contains("Who pays (KES)"), "amounts have a currency: {text}");
    }
}

#[test]
fn a_line_keeps_headings_apart() {
    let file = file(&costing());
    let styles = Node::read(&file.parts["xl/styles.xml"]);
    let white = |side: &&Node| side.all("color").iter().any(|colour| colour.attribute("rgb") == "FFFFFFFF");
    let sides = styles.all("right").into_iter().filter(|side| side.attribute("style") == "thin");
    assert_eq!(sides.filter(white).count(), 1);
}

#[test]
fn lists_for_choosing_are_not_printed() {
    let file = file(&costing());
    let names = Node::read(&file.parts["xl/workbook.xml"]);
    let hidden = names.all("sheet").into_iter().filter(|sheet| sheet.attribute("state") == "hidden");
    assert_eq!(hidden.map(|sheet| sheet.attribute("name")).collect::<Vec<_>>(), ["Lists"]);
    let about = file.sheet("About").xml.all("hyperlink");
    assert!(about.iter().all(|link| !link.attribute("location").contains("Lists")), "nothing leads there");
}

#[test]
fn every_sheet_of_a_costed_plan_says_where_it_ends() {
    let fixture = Fixture::open();
    let book = fixture.workbook(&crate::document::strategy::workbook::national::costed(fixture), ES);
    let file = file(&book);
    for (sheet, definition) in file.sheets.iter().skip(1).zip(&book.sheets) {
        let printed = ranges(&file, &sheet.name);
        let wanted = if definition.charts.is_empty() { 2 } else { 1 };
        assert_eq!(printed.len(), wanted, "{}: {printed:?}", sheet.name);
        let setup = sheet.xml.all("pageSetup")[0];
        // Spreadsheets that look for the scale of a long sheet sometimes count a page that stays empty.
        assert_eq!(sheet.xml.all("pageSetUpPr").is_empty(), definition.charts.is_empty(), "{}", sheet.name);
        let scale = setup.attribute("scale").parse().unwrap_or(100.0);
        assert!(scale * 9.0 / 100.0 >= 7.0, "{}: {scale}", sheet.name);
    }
}

#[test]
fn findings_stand_on_pages_of_the_usual_size_with_their_heads() {
    let assessment = crate::document::strategy::workbook::national::costed(Fixture::open());
    let file = File::read(&amparo::intake::findings_xlsx(&assessment).unwrap());
    let sheet = &file.sheets[0];
    let setup = sheet.xml.all("pageSetup")[0];
    let print = ["orientation", "scale", "paperSize"].map(|name| setup.attribute(name));
    assert_eq!(print, ["landscape", "83", "9"]);
    assert_eq!(ranges(&file, &sheet.name), [format!("{}!$1:$1", sheet.name)]);
    assert!(widths(sheet).iter().sum::<f64>() * 5.6 * 0.83 < 784.0, "one page holds its columns");
}
