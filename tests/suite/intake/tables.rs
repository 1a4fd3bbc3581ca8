//! Tables are read as spreadsheets write them, and what was understood otherwise than it was written is told.

use super::{HEAD, LIBRARY, kept, line, origin, read, refused, remarks};
use amparo::assessment::{Confidence, Grade, Rating};
use amparo::framework::Level;
use amparo::intake::{self, DateOrder, FindingsOrigin, Intake};
use chrono::NaiveDate;
use proptest::prelude::*;

fn case(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/cases/tables/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// How each of the small tables must be read: level, grade, day of each item.
fn assert_usual(intake: &Intake, case: &str) {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    let expected = [
        ("C01", Rating::Level(Level::ALL[3]), Some(Grade::E3), day(2025, 12, 31)),
        ("C02", Rating::Level(Level::ALL[2]), Some(Grade::E2), day(2025, 2, 13)),
        ("C03", Rating::Level(Level::ALL[2]), Some(Grade::E1), day(2025, 7, 1)),
        ("C08", Rating::Unknown, None, None),
        ("C12", Rating::Level(Level::ALL[1]), Some(Grade::E1), day(2024, 2, 29)),
        ("C16", Rating::Level(Level::ALL[0]), None, None),
    ];
    assert_eq!(intake.report.kept, expected.len(), "{case}");
    for (item, rating, grade, date) in expected {
        let answer = &intake.assessment.answers[&item.into()];
        let graded = answer.evidence.iter().filter_map(|one| one.grade).max();
        assert_eq!((&answer.rating, graded, answer.date), (&rating, grade, date), "{case}: {item}");
    }
    let finding = &intake.assessment.answers[&"C01".into()].comment;
    assert_eq!(finding, "The ministry leads; a costed plan is adopted", "{case}");
}

/// How a table was understood, without what is said of its answers.
fn readings(intake: &Intake) -> Vec<String> {
    let of_answers =
        |line: &String| line.contains("has not come yet") || line.contains("without a grade of evidence");
    remarks(intake).into_iter().filter(|line| !of_answers(line)).collect()
}

#[test]
fn what_spreadsheets_write_is_read_and_told() {
    for (name, told) in [
        ("f11-excel-left-out-empty-cells.csv", None),
        (
            "f12-dates-as-excel-rewrites-them.csv",
            Some(
                "Line 2, column date: Days are read as day/month/year because of “31/12/2025” in this line.",
            ),
        ),
        (
            "f13-hidden-character-before-the-item.csv",
            Some("Line 2, column item: Hidden characters were taken off in this column (cells: 6)."),
        ),
        (
            "f13c-left-to-right-mark-before-the-item.csv",
            Some("Line 2, column item: Hidden characters were taken off in this column (cells: 6)."),
        ),
        (
            "f17-levels-as-decimals.csv",
            Some("Line 2, column level: Understood as: 3.0 → 3, 2.0 → 2, 1.0 → 1, 0.0 → 0."),
        ),
        ("f19-sep-line-of-excel.csv", None),
        ("f19-separated-by-tabs.csv", None),
        (
            "f19c-semicolons-and-a-comma-in-a-heading.csv",
            Some("Line 1: The column “Remarks, if any” is not read."),
        ),
        ("f23-workbook-instead-of-table.xlsx", None),
        ("f28-row-of-commas-first.csv", None),
    ] {
        let intake = read(&case(name)).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        assert_usual(&intake, name);
        assert_eq!(readings(&intake), told.into_iter().collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn years_that_were_typed_short_are_refused() {
    let said = refused(&case("f24-year-typed-short.csv"));
    assert!(
        said.starts_with(
            "Line 2, column date: “0025-12-31” lies in the year 25. Write the year with four digits"
        ),
        "{said}"
    );
}

#[test]
fn a_table_in_spanish_is_read_from_excel_and_libreoffice() {
    for (name, told) in [
        (
            "spanish-of-excel.csv",
            &[
                "Line 1: The letters are those of old Windows (Windows-1252), such as in “Diagnóstico”.",
                "Line 3: Columns were taken for: Capacidad → item, Nivel de madurez",
                "Line 4, column Capacidad: Understood as: C1 → C01.",
                "Line 4, column Nivel de madurez (0–4): Understood as: Nivel 3 → 3, 2,0 → 2, no se sabe → U",
                "Line 4, column Confianza: Understood as: alta → high, Media → medium, baja → low.",
                "Line 4, column Fecha: Days are read as day/month/year because of “31/12/2024” in this line.",
                "Line 8, column Fecha: Understood as: 1 de julio de 2025 → 2025-07-01.",
                "Line 1: “Diagnóstico de Maravia” stands above the headings and was not read.",
            ][..],
        ),
        (
            "spanish-of-libreoffice.xlsx",
            &[
                "Line 3: Columns were taken for: Capacidad → item, Nivel de madurez",
                "Line 4, column Capacidad: Understood as: C1 → C01.",
                "Line 4, column Nivel de madurez (0–4): Understood as: Nivel 3 → 3, no se sabe → U",
                "Line 4, column Confianza: Understood as: alta → high, Media → medium, baja → low.",
                "Line 1: “Diagnóstico de Maravia” stands above the headings and was not read.",
            ][..],
        ),
    ] {
        let intake = read(&case(name)).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        let answer = |item: &str| &intake.assessment.answers[&item.into()];
        assert_eq!(intake.report.kept, 5, "{name}");
        assert_eq!(answer("C01").rating, Rating::Level(Level::ALL[3]), "{name}");
        assert_eq!(answer("C01").comment, "El ministerio dirige la niñez", "{name}");
        assert_eq!(answer("C01").confidence, Some(Confidence::High), "{name}");
        assert_eq!(answer("C01").date, NaiveDate::from_ymd_opt(2024, 12, 31), "{name}");
        assert_eq!(answer("C02").rating, Rating::Level(Level::ALL[2]), "{name}");
        assert_eq!(answer("C02").comment, "Hay un estudio; sin seguimiento", "{name}");
        assert_eq!(answer("C03").rating, Rating::Unknown, "{name}");
        let reason = "no hay policía propia".to_owned();
        assert_eq!(answer("C07").rating, Rating::NotApplicable { reason }, "{name}");
        assert_eq!(answer("C12").rating, Rating::Level(Level::ALL[1]), "{name}");
        assert_eq!(answer("C12").date, NaiveDate::from_ymd_opt(2025, 7, 1), "{name}");
        let said = remarks(&intake).join("\n");
        for part in told {
            assert!(said.contains(part), "{name}: {part}\n{said}");
        }
    }
}

#[test]
fn a_level_is_read_as_people_write_it_and_never_guessed() {
    let level = |text: &str| {
        let intake = read(format!("item;level\nC01;{text}\n").as_bytes());
        intake.map(|intake| intake.assessment.answers[&"C01".into()].rating.clone())
    };
    for (text, expected) in [
        ("3.0", 3),
        ("3,00", 3),
        ("Level 3", 3),
        ("Nivel: 3", 3),
        ("level-2", 2),
        ("L\u{200b}evel\u{a0}3", 3),
        ("3 – Established", 3),
        ("3 (Establecido)", 3),
        ("Established", 3),
        ("no iniciado", 0),
    ] {
        assert_eq!(level(text), Ok(Rating::Level(Level::ALL[expected])), "{text}");
    }
    for text in ["3.5", "3-4", "3/4", "-1", "Level -1", "2 of 4", "3 – Developing", "5", "300", "x 3", "1e0"]
    {
        assert!(level(text).unwrap_err()[0].contains("is no level"), "{text}");
    }
    let reason = |reason: &str| Ok(Rating::NotApplicable { reason: reason.to_owned() });
    for text in ["N/A: no coast", "na - no coast", "Not applicable (no coast)", "no aplica: no coast"] {
        assert_eq!(level(text), reason("no coast"), "{text}");
    }
}

#[test]
fn what_no_form_takes_is_refused_with_its_line() {
    let long = |length: usize| "x".repeat(length);
    for (cells, said) in [
        (
            format!("NA: {},,", long(501)),
            "Line 2, column level: The text has 501 characters; at most 500 are kept.",
        ),
        (
            format!("2,,{}", long(2_001)),
            "Line 2, column source: The text has 2001 characters; at most 2000 are kept.",
        ),
        (format!("2,,{}", "a;".repeat(1_001)), "Line 2: source: at most 1,000 can be kept here."),
        (format!("2,{},", long(20_001)), "Line 2, column finding: The text has 20001 characters"),
    ] {
        let text = refused(format!("item,level,finding,source\nC01,{cells}\n").as_bytes());
        assert!(text.replace("1000", "1,000").starts_with(said), "{said}: {text}");
    }
    for cells in [format!("NA: {},,", long(500)), format!("2,,{}; {}", long(2_000), long(2_000))] {
        kept(&format!("item,level,finding,source\nC01,{cells}\n"));
    }
    let reason = "no\u{b}coast".to_owned();
    let intake = kept(&format!("item,level\nC01,NA: {reason}\n"));
    let reason = reason.replace('\u{b}', "\n");
    assert_eq!(intake.assessment.answers[&"C01".into()].rating, Rating::NotApplicable { reason });
}

#[test]
fn ids_are_known_by_what_people_leave_out() {
    for (text, expected) in [
        ("c1", "C01"),
        ("C 01", "C01"),
        ("GL1", "GL-01"),
        ("gl 01", "GL-01"),
        ("C01: Leadership", "C01"),
        ("C-12", "C12"),
    ] {
        let intake = kept(&format!("item,level\n{text},2\n"));
        assert!(intake.assessment.answers.contains_key(&expected.into()), "{text}");
        assert!(remarks(&intake)[0].contains(&format!("Understood as: {text} → {expected}")), "{text}");
    }
    for text in ["1", "01", "C0", "CC01", "C1 2", "C 1 2", "C"] {
        assert!(refused(format!("item,level\n{text},2\n").as_bytes()).contains("There is no item"), "{text}");
    }
}

#[test]
fn the_order_of_day_and_month_is_asked_where_nothing_proves_it() {
    let table = "item,level,date\nC01,2,01/07/2025\nC02,2,02/03/2025\n";
    assert_eq!(
        refused(table.as_bytes()),
        "Line 2, column date: “01/07/2025” may be 2025-07-01 or 2025-01-07, and nothing in the column tells which. Say \
         what stands first (on the command line with --dates), or write year-month-day.",
        "asked once"
    );
    for (order, expected) in [(DateOrder::DayFirst, (7, 1)), (DateOrder::MonthFirst, (1, 7))] {
        let origin = FindingsOrigin { dates: Some(order), ..origin() };
        let intake = intake::read(table.as_bytes(), &LIBRARY, &origin).unwrap();
        let (month, day) = expected;
        assert_eq!(
            intake.assessment.answers[&"C01".into()].date,
            NaiveDate::from_ymd_opt(2025, month, day),
            "{order:?}"
        );
    }
    let mixed = "item,level,date\nC01,2,31/12/2022\nC02,2,12/31/2022\n";
    assert!(refused(mixed.as_bytes()).contains("The days contradict each other: “31/12/2022” in line 2"));
    let american = kept("item,level,date\nC01,2,01/07/2022\nC02,2,12/31/2022\n");
    assert_eq!(american.assessment.answers[&"C01".into()].date, NaiveDate::from_ymd_opt(2022, 1, 7));
    assert!(
        remarks(&american)[0].contains("month/day/year because of “12/31/2022”"),
        "{:?}",
        remarks(&american)
    );
    let future = kept("item,level,date\nC01,2,2099-01-01\n");
    assert!(remarks(&future)[0].contains("The day 2099-01-01 has not come yet"), "{:?}", remarks(&future));
    let counted = refused(b"item,level,date\nC01,2,46022\n");
    assert!(counted.contains("stands for 2025-12-31"), "{counted}");
}

#[test]
fn quotation_marks_swallow_no_line() {
    for (text, said) in [
        ("C01,2,\"open,,\nC02,3,x,,\nC03,1,close\",,", "of C02 in line 3 would become part of this one"),
        (
            "C01,2,\"open,,\n\nc03,NA: none,\"\"x\"\",,\nC04,1,\",,",
            "of C03 in line 4 would become part of this one",
        ),
        (
            "C01,2,\"open,,\nC02,3,x,,\nC03,1,\"close\",,",
            "Line 4: A cell ends with a quotation mark, and more text",
        ),
        ("C01,2,\"Safe\" school,,", "Line 2: A cell ends with a quotation mark, and more text"),
        ("C01,2,\"open,,\nC02,2,x,,", "Line 2: A quotation mark is opened and never closed"),
    ] {
        assert!(line(text).contains(said), "{text}: {}", line(text));
    }
    let list = "see\nC02, C03 and C04\n- 2 laws";
    let intake = kept(&format!("{HEAD}C01,2,\"{list}\",,\nC02,1,5\" pipe,,\n"));
    assert_eq!(intake.assessment.answers[&"C01".into()].comment, list);
    assert_eq!(intake.assessment.answers[&"C02".into()].comment, "5\" pipe");
}

#[test]
fn lines_that_are_no_findings_are_told() {
    let intake = kept(
        "Findings of Maravia,,\r\n,,\r\nitem,level,finding\r\nC01,2,x\r\nDomain 2: Policy and law,,\r\n\
         item,level,finding\r\n\"C02,3,\"\"a, b\"\"\"\r\n,,\r\n\r\n",
    );
    assert_eq!(intake.assessment.answers[&"C02".into()].comment, "a, b");
    assert_eq!(
        remarks(&intake),
        [
            "Line 7: The whole line stood in one cell. It was taken apart into the columns of the headings.",
            "Line 1: “Findings of Maravia” stands above the headings and was not read.",
            "Line 5: “Domain 2: Policy and law” stands alone in its line and was not read.",
            "Line 6: The headings stand here again and were passed over.",
        ]
    );
    let unnamed = kept(",item,level,,finding\n1,C01,2,seen,x\n");
    assert_eq!(
        remarks(&unnamed),
        ["Line 2: What stands under no heading was not read (cells: 2, the first one in this line)."]
    );
}

#[test]
fn every_line_end_and_every_letter_of_windows_is_read() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["item;level;finding", "C01;2;niñez", "C99;1;x"].join(end);
        assert!(refused(text.as_bytes()).starts_with("Line 3, column item"), "{end:?}");
    }
    let wide = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let unicode_text = read(&wide("\u{feff}item\tlevel\tfinding\r\nC01\t2\tniñez\r\n")).unwrap();
    assert_eq!(unicode_text.assessment.answers[&"C01".into()].comment, "niñez");
    let old = read(b"item,level,finding\nC01,2,Ley \x93Ni\xf1ez\x94 \x96 2020\n").unwrap();
    assert_eq!(old.assessment.answers[&"C01".into()].comment, "Ley “Niñez” – 2020");
    assert!(remarks(&old)[0].starts_with("Line 2: The letters are those of old Windows (Windows-1252)"));
    let export = intake::json(&kept("item,level\nC01,2\n").assessment).unwrap();
    for bytes in [format!("\u{feff}{export}").into_bytes(), wide(&format!("\u{feff}{export}"))] {
        assert_eq!(read(&bytes).unwrap().report.kept, 1);
    }
}

#[test]
fn a_file_of_another_kind_is_called_by_its_name() {
    for (bytes, said) in [
        (case("f23b-word-file-instead-of-table.docx"), "This is a document of a word processor."),
        (b"%PDF-1.7\n%\xe2\xe3".to_vec(), "This is a PDF"),
        (
            std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/emblem.png")).unwrap(),
            "This is a picture.",
        ),
        (b"<html><body><table>".to_vec(), "This is a web page"),
        (b"PK\x03\x04".repeat(9), "This file is packed, as workbooks are, but broken"),
    ] {
        let text = refused(&bytes);
        assert!(text.starts_with(said), "{said}: {text}");
    }
}

#[test]
fn what_leaves_comes_back() {
    let intake = read(&case("spanish-of-excel.csv")).unwrap();
    for separator in [',', ';'] {
        let table = intake::findings_csv(&intake.assessment, separator).unwrap();
        assert!(table.starts_with("\u{feff}item".as_bytes()));
        assert!(String::from_utf8_lossy(&table).contains(&format!("\r\nC01{separator}3{separator}")));
        let again = read(&table).unwrap();
        assert_eq!(again.assessment, intake.assessment);
        assert_eq!(readings(&again), Vec::<String>::new());
    }
    let again = read(&intake::findings_xlsx(&intake.assessment).unwrap()).unwrap();
    assert_eq!(again.assessment, intake.assessment);
    assert_eq!(readings(&again), Vec::<String>::new());
}

/// Lines as hands and spreadsheets mix them up.
fn lines() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        "[ -~áñ\u{200b}\u{a0}\u{b}]{0,8}",
        "\"[ -!#-~\n]{0,8}\"",
        "(C0[1-9]|GL-1|c1|item|level)",
        "[0-4](\\.0)?",
        "(U|NA: x|Nivel 2|high|baja|e2)",
        "[0-3]?[0-9]/[01]?[0-9]/(19|20)?[0-9]{2}",
    ];
    let line = prop::collection::vec(cell, 0..8);
    let lines = prop::collection::vec(line, 0..6);
    (lines, prop::sample::select(vec![",", ";", "\t"]), prop::sample::select(vec!["\n", "\r\n", "\r"]))
        .prop_map(|(lines, separator, end)| {
            let lines: Vec<String> = lines.iter().map(|cells| cells.join(separator)).collect();
            let head = ["item", "level", "finding", "confidence", "source", "grade", "date"].join(separator);
            [vec![head], lines].concat().join(end)
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_kept_comes_back(text in lines()) {
        if let Ok(intake) = read(text.as_bytes()) {
            for table in [
                intake::findings_csv(&intake.assessment, ',').unwrap(),
                intake::findings_csv(&intake.assessment, ';').unwrap(),
                intake::findings_xlsx(&intake.assessment).unwrap(),
            ] {
                prop_assert_eq!(read(&table).map(|again| again.assessment), Ok(intake.assessment.clone()));
            }
        }
    }

    #[test]
    fn no_bytes_break_the_reading(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for head in [&b""[..], b"PK\x03\x04", b"item,level\n", b"\xff\xfe", b"{"] {
            drop(read(&[head, &bytes].concat()));
        }
    }
}
