//! An XLSX file says what the workbook says: text stays text, sums are live and already there.

mod office;
mod paper;

use crate::support::hostile::HOSTILE;
use crate::support::workbook::{book, column, costing, decimal, sheet};
use crate::support::xlsx::{File, Node, Sheet, unzip};
use amparo::document::workbook::{
    Cell, ColumnKind, Formula, NamedCell, Operand, SheetChart, SheetChartShape, Workbook,
};
use amparo::render::xlsx::xlsx;
use rust_decimal::Decimal;

fn file(book: &Workbook) -> File {
    File::read(&xlsx(book).unwrap())
}

fn value(sheet: &Sheet, cell: &str) -> Option<Decimal> {
    let cell = &sheet.cells[cell];
    (!cell.value.is_empty()).then(|| cell.value.parse().unwrap())
}

/// The letters of a column below Z.
fn place(column: usize, row: usize) -> String {
    format!("{}{}", char::from(b'A' + column as u8), row + 4)
}

#[test]
fn sums_are_live_and_their_results_are_ours() {
    let book = costing();
    let (file, values) = (file(&book), book.values().unwrap());
    let mut formulas = 0;
    for (index, sheet) in book.sheets.iter().enumerate() {
        for (row, cells) in sheet.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let there = &file.sheets[index + 1];
                let stands = &there.cells[&place(column, row)];
                assert_eq!(stands.formula.is_some(), matches!(cell, Cell::Formula(_)), "{stands:?}");
                if stands.formula.is_some() {
                    formulas += 1;
                    let ours = values.cell(index, row, column);
                    let near = |a: Decimal, b: Decimal| (a - b).abs() <= decimal("0.000000000001");
                    match (value(there, &place(column, row)), ours) {
                        (Some(theirs), Some(ours)) => assert!(near(theirs, ours), "{theirs} {ours}"),
                        (theirs, ours) => assert_eq!(theirs, ours, "{stands:?}"),
                    }
                }
            }
        }
    }
    assert_eq!(formulas, 4 + 4 * 8);
    let costs = file.sheet("Costs");
    assert_eq!(
        costs.cells["G4"].formula.as_deref(),
        Some("IF(COUNT($D4,$E4,$F4)<3,\"\",PRODUCT($D4,$E4,$F4))")
    );
    assert_eq!((costs.cells["G7"].kind.as_str(), costs.cells["G7"].value.as_str()), ("str", ""));
    assert_eq!(costs.cells["A8"].value, "All");
    assert_eq!(costs.cells["G8"].formula.as_deref(), Some("IF(COUNT($G$4:$G$7)=0,\"\",SUM($G$4:$G$7))"));
    let gathered = file.sheet("It's by objective");
    assert_eq!(value(gathered, "D4"), Some(decimal("0.3")), "0.1 and 0.2 make 0.3");
    assert_eq!(value(gathered, "G4"), Some(decimal("0.25")));
    assert_eq!(value(gathered, "D7"), None, "a star is a star and fits nothing");
    assert_eq!(value(costs, "G8"), Some(decimal("15750006.6")));
}

#[test]
fn a_sheet_is_ready_to_work_with() {
    let file = file(&costing());
    let names: Vec<&str> = file.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["About", "Costs", "It's by objective", "Lists"]);
    let costs = &file.sheet("Costs").xml;
    let pane = costs.all("pane")[0];
    assert_eq!((pane.attribute("ySplit"), pane.attribute("xSplit")), ("3", "1"));
    assert_eq!((pane.attribute("state"), pane.attribute("topLeftCell")), ("frozen", "B4"));
    assert_eq!(costs.all("autoFilter")[0].attribute("ref"), "A3:G7");
    let setup = costs.all("pageSetup")[0];
    let print = ["orientation", "paperSize"].map(|name| setup.attribute(name));
    assert_eq!(print, ["landscape", "9"]);
    let names = Node::read(&file.parts["xl/workbook.xml"]);
    let names: Vec<&str> = names.all("definedName").iter().map(|name| name.text.as_str()).collect();
    assert!(names.contains(&"Costs!$3:$3"), "{names:?}");
    assert!(names.contains(&"Costs!$A$1:$G$8"), "what is printed ends with the sums: {names:?}");
    assert_eq!(file.sheet("Costs").cells["D3"].value, "The unit (KES)");
    let validations: Vec<(String, String)> = costs
        .all("dataValidation")
        .iter()
        .map(|one| (one.attribute("sqref").to_owned(), one.all("formula1")[0].text.clone()))
        .collect();
    assert!(validations.contains(&("C4:C7".to_owned(), "'Lists'!$A$4:$A$5".to_owned())), "{validations:?}");
    assert!(validations.contains(&("B4:B7".to_owned(), "1900".to_owned())));
    let about = file.sheet("About");
    assert_eq!(about.cells["A1"].value, "Maravia & friends");
    assert_eq!(about.cells["A2"].value, "DRAFT");
    assert_eq!(about.cells["A3"].value, "Not adopted by any authority");
    let links = about.xml.all("hyperlink");
    assert_eq!(links[1].attribute("location"), "'It''s by objective'!A1");
}

#[test]
fn rates_have_names_columns_too_and_charts_show_cells() {
    let mut book = costing();
    let input = |name: &str, kind: ColumnKind, cell: Cell| NamedCell {
        name: name.to_owned(),
        title: format!("What {name} is"),
        kind,
        cell,
    };
    book.sheets[0].inputs = vec![
        input("price_rise", ColumnKind::Rate, decimal("0.05").into()),
        input("which_sort", ColumnKind::Choice("sort".to_owned()), "recurrent".into()),
    ];
    let growth = Formula::Growth {
        rate: Operand::of_cell("price_rise"),
        from: decimal("2026").into(),
        to: "year".into(),
    };
    book.sheets[0].rows.iter_mut().for_each(|row| row[5] = growth.clone().into());
    book.sheets[1].charts = vec![SheetChart {
        title: "Who pays".to_owned(),
        shape: SheetChartShape::Columns,
        sheet: "costs".to_owned(),
        names: "objective".to_owned(),
        amounts: vec!["unit".to_owned(), "amount".to_owned()],
    }];
    let file = file(&book);
    let costs = file.sheet("Costs");
    assert_eq!(
        (costs.cells["A3"].value.as_str(), value(costs, "E3")),
        ("What price_rise is", Some(decimal("0.05")))
    );
    assert_eq!(
        (costs.cells["E4"].value.as_str(), costs.cells["D6"].value.as_str()),
        ("recurrent", "The unit (KES)")
    );
    assert_eq!(
        costs.cells["F7"].formula.as_deref(),
        Some("IF(COUNT($B7)=0,\"\",IF(COUNT(price_rise,2026)<2,1,(1+price_rise)^MAX(0,$B7-2026)))")
    );
    assert_eq!(value(costs, "F7"), Some(decimal("1.05")));
    let names = Node::read(&file.parts["xl/workbook.xml"]);
    let range = |name: &str| {
        let found = names.all("definedName").into_iter().find(|one| one.attribute("name") == name);
        found.map(|one| one.text.clone()).unwrap_or_else(|| panic!("{name} is no name"))
    };
    assert_eq!(
        (range("price_rise"), range("costs_amount")),
        ("'Costs'!$E$3".into(), "'Costs'!$G$7:$G$10".into())
    );
    let gathered = file.sheet("It's by objective");
    assert!(
        gathered.cells["B4"].formula.as_deref().unwrap().contains("(costs_objective=$A4)*(costs_year=2027)")
    );
    let chart = &file.parts["xl/charts/chart1.xml"];
    for wanted in ["Who pays", "Costs!$A$7:$A$10", "Costs!$D$7:$D$10", "Costs!$G$7:$G$10"] {
        assert!(chart.contains(wanted), "{wanted}: {chart}");
    }
    assert_eq!(costs.xml.all("oddHeader")[0].text, "&L&8Maravia && friends&R&8Costs");
    assert_eq!(costs.xml.all("oddFooter")[0].text, "&L&8DRAFT&R&8&P / &N");
}

#[test]
fn a_long_word_in_a_heading_widens_its_column_and_many_words_its_row() {
    let mut book = costing();
    book.sheets[0].columns[0].title = "Responsabilidades".to_owned();
    book.sheets[0].columns[4].title =
        "How many of them are needed in each of the years of the plan".to_owned();
    let costs = file(&book);
    let costs = &costs.sheet("Costs").xml;
    let width: f64 = costs.all("col")[0].attribute("width").parse().unwrap();
    assert!(width > 18.0, "{width}");
    let head = costs.all("row").into_iter().find(|row| row.attribute("r") == "3").unwrap();
    assert!(head.attribute("ht").parse::<f64>().unwrap() > 60.0, "{:?}", head.attributes);
}

#[test]
fn the_same_workbook_gives_the_same_bytes_with_its_own_date() {
    let book = costing();
    let bytes = xlsx(&book).unwrap();
    assert_eq!(bytes, xlsx(&book).unwrap());
    let core = &File::read(&bytes).parts["docProps/core.xml"];
    assert_eq!(core.matches("2026-11-22T00:00:00Z").count(), 2, "{core}");
    assert!(core.contains("<dc:title>Maravia &amp; friends</dc:title>"), "{core}");
}

#[test]
fn what_people_type_stays_text() {
    let dangerous =
        ["=1+1", "+49 30", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "{=1}", "'x", "_x0041_"];
    let texts: Vec<&str> = dangerous.into_iter().chain(HOSTILE).collect();
    let rows =
        texts.iter().map(|text| vec![Cell::from(*text), Cell::from(*text), Cell::from(*text)]).collect();
    let columns =
        vec![column("a", ColumnKind::Text), column("b", ColumnKind::Wrapped), column("c", ColumnKind::Link)];
    let mut book = book(vec![sheet("Words", columns, rows)]);
    book.title = HOSTILE.join(" ");
    book.notices = vec![HOSTILE.join(" ")];
    book.sheets[0].intro = HOSTILE.join(" ");
    book.sheets[0].columns[0].title = HOSTILE.join(" ");
    let file = file(&book);
    for (row, text) in texts.iter().enumerate() {
        for column in 0..3 {
            let cell = &file.sheet("Words").cells[&place(column, row)];
            assert_eq!((cell.kind.as_str(), &cell.formula), ("s", &None), "{text}");
            let wanted = amparo::document::normalise_lines(text);
            assert_eq!(escaped(&cell.value), wanted, "{text}");
        }
    }
    let links = file.sheet("Words").xml.all("hyperlink").len();
    assert_eq!(links, 0, "only addresses lead somewhere");
    let formats = Node::read(&file.parts["xl/styles.xml"]);
    let formats =
        formats.all("cellXfs")[0].all("xf").into_iter().map(|xf| xf.attribute("quotePrefix") == "1");
    let formats: Vec<bool> = formats.collect();
    let guarded = |cell: &str| formats[file.sheet("Words").cells[cell].format];
    assert!(guarded("A4") && guarded("B5") && guarded("A7") && !guarded("A9"));
}

/// The format writes `_x0041_` as `_x005F_x0041_`, so that it stays what it is.
fn escaped(text: &str) -> String {
    text.replace("_x005F_", "_")
}

#[test]
fn addresses_can_be_followed_and_only_they() {
    let texts =
        ["https://example.org/a?b=c&d", "javascript:alert(1)", "file:///etc/passwd", "Gazette 12/2020"];
    let long = format!("https://example.org/{}", "a".repeat(3_000));
    let rows = texts.iter().copied().chain([long.as_str()]).map(|text| vec![Cell::from(text)]).collect();
    let file = file(&book(vec![sheet("Links", vec![column("a", ColumnKind::Link)], rows)]));
    let links = file.sheet("Links").xml.all("hyperlink").into_iter().map(|link| link.attribute("ref"));
    assert_eq!(links.collect::<Vec<_>>(), ["A4"]);
    assert_eq!(file.sheet("Links").cells["A8"].value, long);
}

#[test]
fn long_tables_and_long_texts_fit() {
    let rows =
        (0..200).map(|row| vec![Cell::Whole(row), "ñ".repeat(5_000).into(), "x".repeat(40_000).into()]);
    let columns = vec![
        column("a", ColumnKind::Number { decimals: 0 }),
        column("b", ColumnKind::Wrapped),
        column("c", ColumnKind::Wrapped),
    ];
    let file = file(&book(vec![sheet("Long", columns, rows.collect())]));
    let long = file.sheet("Long");
    assert_eq!(long.cells["A203"].value, "199");
    assert_eq!(long.cells["B203"].value.chars().count(), 5_000);
    assert_eq!(long.cells["C203"].value.len(), 32_767 + "[…]".len() - 3);
    assert!(long.cells["C203"].value.ends_with("x […] Cut here."));
}

#[test]
fn sheets_of_the_same_name_and_without_rows_are_written() {
    let empty = |title: &str, id: &str| {
        let mut empty = sheet(title, vec![column("a", ColumnKind::Number { decimals: 0 })], vec![]);
        empty.id = id.to_owned();
        empty.totals =
            Some(amparo::document::workbook::Totals { label: String::new(), columns: vec!["a".into()] });
        empty
    };
    let file =
        file(&book(vec![empty("About", "a"), empty("about", "b"), empty("[:]*?/\\", "c"), empty("", "d")]));
    let names: Vec<&str> = file.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["About", "About (2)", "about (3)", "c", "d"]);
    assert_eq!(
        file.sheets[1].cells["A5"].formula.as_deref(),
        Some("IF(COUNT($A$4:$A$4)=0,\"\",SUM($A$4:$A$4))")
    );
}

#[test]
fn days_and_numbers_out_of_all_bounds_do_no_harm() {
    let day = |text: &str| Cell::Date(text.parse().unwrap());
    let rows = vec![
        vec![day("2026-11-22"), decimal("-1").into()],
        vec![day("1899-01-01"), decimal("1000000000000000").into()],
        vec![day("-0044-03-15"), decimal("0.000000000001").into()],
    ];
    let columns = vec![column("a", ColumnKind::Date), column("b", ColumnKind::Number { decimals: 2 })];
    let file = file(&book(vec![sheet("Bounds", columns, rows)]));
    let cells = &file.sheet("Bounds").cells;
    assert_eq!((cells["A4"].kind.as_str(), cells["A4"].value.as_str()), ("n", "46348"));
    assert_eq!((cells["A5"].kind.as_str(), cells["A5"].value.as_str()), ("s", "1899-01-01"));
    assert_eq!(cells["A6"].value, "-0044-03-15");
    assert_eq!(["B4", "B5", "B6"].map(|at| cells[at].value.parse::<f64>().unwrap()), [-1.0, 1e15, 1e-12]);
}

#[test]
fn the_longest_number_of_a_column_has_room() {
    let kind = ColumnKind::Money { currency: String::new(), decimals: 2 };
    let width = |amount: &str| {
        let rows = vec![vec![Cell::Number(decimal(amount))], vec![Cell::Empty]];
        let bytes = xlsx(&book(vec![sheet("Costs", vec![column("amount", kind.clone())], rows)])).unwrap();
        let xml = &unzip(&bytes)["xl/worksheets/sheet2.xml"];
        xml.split("width=\"").nth(1).unwrap().split('"').next().unwrap().parse::<f64>().unwrap()
    };
    assert!((14.0..16.0).contains(&width("12.50")), "as wide as it was to be");
    assert!(width("1391288457000000") > "1,391,288,457,000,000.00".len() as f64);
}
