//! Tables come in and go out as spreadsheets write them, and the commands tell how they were understood.

use super::run;

#[test]
fn import_tells_how_a_table_was_understood() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("a.db").display());
    let workbook = "tests/cases/tables/spanish-of-libreoffice.xlsx";
    let place = ["--country", "KEN", "--round", "2025", "--database", &database];
    let (code, out, err) = run(&[&["import", workbook][..], &place].concat());
    assert_eq!(code, 0, "{err}");
    for part in ["5 answers kept", "Changed, or worth a look:\n", "Capacidad → item", "Dropped:\n"] {
        assert!(out.contains(part), "{part}: {out}");
    }
    let lines = |name: &str, language: &str| {
        let file = folder.path().join(name);
        let out = ["--database", &database, "--out", file.to_str().unwrap(), "--lang", language];
        assert_eq!(run(&[&["export", "ken-2025"][..], &out].concat()).0, 0, "{name}");
        let (code, text, err) = run(&["score", file.to_str().unwrap()]);
        assert_eq!(code, 0, "{err}");
        assert!(!text.contains("Understood as") && !text.contains("not read"), "{name}: {text}");
        std::fs::read(file).unwrap()
    };
    assert!(lines("en.csv", "en").starts_with("\u{feff}item,level,finding".as_bytes()));
    assert!(lines("es.csv", "es").starts_with("\u{feff}item;level;finding".as_bytes()));
    assert!(lines("findings.xlsx", "en").starts_with(b"PK"));
}

#[test]
fn the_order_of_day_and_month_can_be_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ken.csv");
    std::fs::write(&file, "item,level,date\nC01,2,01/07/2025\n").unwrap();
    let score = ["score", file.to_str().unwrap()];
    let (code, _, err) = run(&score);
    assert_eq!(code, 1);
    assert!(err.contains("may be 2025-07-01 or 2025-01-07") && err.contains("--dates"), "{err}");
    for order in ["day-first", "month-first"] {
        assert_eq!(run(&[&score[..], &["--dates", order]].concat()).0, 0, "{order}");
    }
    let (code, _, err) = run(&[&score[..], &["--dates", "year-first"]].concat());
    assert_eq!(code, 2);
    assert!(err.contains("write one of: day-first, month-first"), "{err}");
}

#[test]
fn a_file_of_another_kind_is_called_by_its_name() {
    let (code, _, err) = run(&["score", "tests/cases/emblem.png"]);
    assert_eq!(code, 1);
    assert!(err.contains("This is a picture."), "{err}");
}
