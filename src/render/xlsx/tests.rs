//! Knows what no workbook in the languages of today can show: sheets that run from right to left.

use super::*;
use crate::document::WritingSystem;
use crate::document::workbook::{Cell, ColumnKind, Sheet, SheetColumn, WorkbookLabels};
use crate::lang::{Direction, Lang};
use std::io::{Cursor, Read};

fn book(direction: Direction) -> Workbook {
    let column = SheetColumn {
        id: "a".to_owned(),
        title: "عنوان".to_owned(),
        kind: ColumnKind::Wrapped,
        width: 20,
        editable: true,
    };
    Workbook {
        lang: Lang::EN,
        writing: WritingSystem { direction, ..WritingSystem::default() },
        paper: Default::default(),
        date: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        title: "استراتيجية".to_owned(),
        stamp: None,
        notices: Vec::new(),
        words: WorkbookLabels::default(),
        lists: Vec::new(),
        sheets: vec![Sheet {
            id: "s".to_owned(),
            title: "التكاليف".to_owned(),
            intro: String::new(),
            inputs: Vec::new(),
            columns: vec![column],
            rows: vec![vec![Cell::from("نص")]],
            totals: None,
            charts: Vec::new(),
            held: 0,
            landscape: true,
        }],
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn sheets_run_the_way_the_language_is_written() {
    for (direction, wanted) in [(Direction::RightToLeft, 1), (Direction::LeftToRight, 0)] {
        let bytes = xlsx(&book(direction)).unwrap();
        for sheet in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
            assert_eq!(part(&bytes, sheet).matches("rightToLeft=\"1\"").count(), wanted, "{sheet}");
        }
        assert!(part(&bytes, "xl/workbook.xml").contains("name=\"التكاليف\""));
    }
}

#[test]
fn pages_show_title_and_sheet_above_and_stamp_and_number_below() {
    let title = "R&D &P ".to_owned() + &"&".repeat(400);
    let header = header(&title, &"&".repeat(31));
    assert!(header.starts_with("&L&8R&&D &&P &&&&") && header.ends_with("&&&&"));
    assert!(header.len() < 255, "{}", header.len());
    let footer = footer("DRAFT", Direction::LeftToRight);
    assert_eq!(footer, "&L&8DRAFT&R&8&P / &N");
    assert_eq!(page_words("2027"), " 2027", "27 is no size of letters");
}
