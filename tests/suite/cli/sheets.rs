//! The command line writes the sheet of an institution and reads it back.

use super::databases::kenya_database;
use super::run;

#[test]
fn a_sheet_goes_out_and_comes_back() {
    let (folder, _, database) = kenya_database();
    let file = folder.path().join("sheet.xlsx");
    let file = file.to_str().unwrap();
    for lang in ["en", "es"] {
        let write = ["sheet", "ken-2025", "--institution", "external", "--out", file, "--lang", lang];
        let (code, text, err) = run(&[&write[..], &["--database", &database]].concat());
        assert_eq!(code, 0, "{err}");
        assert!(text.contains("the questions of external"), "{text}");
        let read = ["sheet", "ken-2025", "--read", file, "--preview", "--database", &database];
        let (code, text, err) = run(&read);
        assert_eq!(code, 0, "{err}");
        assert!(
            text.contains("0 answers change, 0 stay as they are") && text.contains("Nothing was kept"),
            "{text}"
        );
    }
    let other =
        ["sheet", "ken-2025", "--institution", "stakeholder-9", "--out", file, "--database", &database];
    let (code, _, err) = run(&other);
    assert!(code == 2 && err.contains("no such institution"), "{code} {err}");
    let strange = ["sheet", "ken-2025", "--read", "tests/cases/ken.csv", "--database", &database];
    let (code, _, err) = run(&strange);
    assert!(code == 1 && err.contains("was not used"), "{code} {err}");
    assert_eq!(run(&["sheet", "ken-2025", "--database", &database]).0, 2, "for whom, and where to");
    assert!(run(&["help", "sheet"]).1.contains("Examples:"));
}
