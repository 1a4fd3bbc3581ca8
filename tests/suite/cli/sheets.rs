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
    let ending =
        ["sheet", "ken-2025", "--institution", "external", "--out", "a.docx", "--database", &database];
    let (code, _, err) = run(&ending);
    assert!(code == 2 && err.contains(".xlsx or .pdf"), "{code} {err}");
    let loan = ["sheet", "ken-2025", "--institution", "external", "--loan", "0", "--out", file];
    let (code, _, err) = run(&[&loan[..], &["--database", &database]].concat());
    assert!(code == 2 && err.contains("no such loan"), "{code} {err}");
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

#[cfg(feature = "print")]
#[test]
fn a_sheet_of_a_loan_is_printed() {
    let (folder, _, database) = kenya_database();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let zip = path("loan.zip");
    let lend = ["lend", "ken-2025", "--to", "Laptop 3", "--until", "2099-12-20", "--item", "C04", "--out"];
    let (code, _, err) = run(&[&lend[..], &[zip.as_str(), "--database", &database]].concat());
    assert_eq!(code, 0, "{err}");
    let (_, list, _) = run(&["lend", "ken-2025", "--list", "--database", &database]);
    let loan = list.split(' ').next().unwrap();
    let file = path("sheet.pdf");
    let write = ["sheet", "ken-2025", "--institution", "external", "--loan", loan, "--out", &file];
    let (code, _, err) = run(&[&write[..], &["--lang", "es", "--database", &database]].concat());
    assert_eq!(code, 0, "{err}");
    let said = crate::render::pdf::flowing_text(&std::fs::read(&file).unwrap());
    assert!(said.contains("C04") && said.contains("Marque uno") && !said.contains("C05"), "{said}");
}
