//! The command line takes files into a database, or shows beforehand what it would take.

use super::databases::{export_with_evidence, kenya_database};
use super::run;
use crate::support::clamd::FakeScanner;

#[test]
fn several_files_are_taken_all_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("a.db").display());
    let bad = folder.path().join("alb.csv");
    std::fs::write(&bad, "item,level\nC01,7\n").unwrap();
    let (kenya, ghana) = ("tests/cases/ken.csv", "tests/cases/gha.csv");
    let import = |files: &[&str]| {
        run(&[&["import"][..], files, &["--round", "2025", "--database", &database]].concat())
    };
    let (code, _, err) = import(&[kenya, bad.to_str().unwrap(), "nowhere.csv"]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("alb.csv was not used") && err.contains("nowhere.csv cannot be read"), "{err}");
    let (code, _, err) = import(&[kenya, kenya]);
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("both be called ken-2025"), "{err}");
    assert!(!folder.path().join("a.db").exists(), "nothing is kept");
    let (code, text, err) = import(&[kenya, ghana]);
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("ken-2025 is kept in") && text.contains("gha-2025 is kept in"), "{text}");
    let albania = "tests/cases/alb.csv";
    let (code, _, err) = import(&[albania, ghana]);
    assert_eq!(code, 3, "{err}");
    assert!(err.contains("gha-2025 already exists"), "{err}");
    let (code, _, _) = run(&["export", "alb-2025", "--database", &database]);
    assert_ne!(code, 0, "a name that is taken keeps the others out");
}

#[test]
fn a_dry_run_shows_what_is_in_the_file_and_keeps_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("none.db").display());
    let import = ["import", "tests/cases/ken.csv", "--round", "2024", "--dry-run", "--database", &database];
    let (code, text, err) = run(&import);
    assert_eq!(code, 0, "{err}");
    for words in [
        "Country: Kenya",
        "Round: 2024",
        "Answers: 12: C01",
        "level 2: ",
        "named ken-2024",
        "Nothing was kept",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "not even a database is made");
    let (_folder, path, database) = kenya_database();
    let before = std::fs::read(&path).unwrap();
    let taken = ["import", "tests/cases/ken.csv", "--round", "2025", "--dry-run", "--database", &database];
    let (code, _, err) = run(&taken);
    assert_eq!(code, 3);
    assert!(err.contains("An assessment named ken-2025 already exists"), "{err}");
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn a_dry_run_refuses_what_an_import_would_refuse() {
    let (_folder, path, database) = kenya_database();
    let before = std::fs::read(&path).unwrap();
    let long = "x".repeat(3_000);
    for more in [&[][..], &["--dry-run"][..]] {
        let import = ["import", "tests/cases/ken.csv", "--round", &long, "--database", &database];
        let (code, _, err) = run(&[&import[..], more].concat());
        assert_eq!(code, 1, "{more:?}: {err}");
        assert!(err.contains("was not used: it has one problem.") && err.contains("3000"), "{more:?}: {err}");
    }
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn a_document_that_comes_along_is_shown_to_the_scanner_as_an_attached_one_is() {
    let (folder, _, database) = kenya_database();
    let (export, hash) = export_with_evidence(folder.path(), &database);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let start = |scanner: FakeScanner| runtime.block_on(scanner.start()).to_string();
    let infected = start(FakeScanner::Replies("stream: Evil FOUND"));
    let (clean, away) = (start(FakeScanner::Replies("stream: OK")), start(FakeScanner::HangsUp));
    let is_kept = || run(&["evidence", "--database", &database]).1.contains(&hash);
    for (number, more, words, expected) in [
        (1, &["--scanner", &infected, "--dry-run"][..], "The virus scanner found Evil in the file", false),
        (2, &["--scanner", &infected], "The virus scanner found Evil in the file", false),
        (3, &["--scanner", &away, "--scanner-required"], "The virus scanner did not look at", false),
        (4, &["--scanner", &clean, "--scanner-required"], "1 file was kept", true),
    ] {
        let name = format!("ken-{number}");
        let import = ["import", export.to_str().unwrap(), "--database", &database, "--name", &name];
        let (code, text, err) = run(&[&import[..], more].concat());
        assert_eq!(code, 0, "{more:?}: {err}");
        assert!(text.contains(words), "{more:?}: {text}");
        assert_eq!(is_kept(), expected, "{more:?}: {text}");
    }
    let import = ["import", export.to_str().unwrap(), "--database", &database, "--scanner-required"];
    let (code, _, err) = run(&import);
    assert!(code == 2 && err.contains("no scanner"), "{err}");
}

#[test]
fn the_name_of_a_round_is_cleaned_as_in_the_form() {
    let import = ["import", "tests/cases/ken.csv", "--dry-run", "--database", "sqlite:none.db", "--round"];
    for (typed, kept) in [("x\ny", "Round: x y\n"), (" 2025\u{202e}b ", "Round: 2025b\n")] {
        let (code, text, err) = run(&[&import[..], &[typed]].concat());
        assert_eq!(code, 0, "{err}");
        assert!(text.contains(kept), "{typed:?}: {text}");
    }
}

#[test]
fn a_second_assessment_of_a_round_gets_the_name_that_is_asked_for_and_says_which_is_the_first() {
    let (folder, _, database) = kenya_database();
    let import = ["import", "tests/cases/ken.csv", "--round", " 2025", "--database", &database];
    let (code, _, err) = run(&import);
    assert_eq!(code, 3, "{err}");
    assert!(err.contains("give the new one another name (amparo import --name NAME)"), "{err}");
    let named = [&import[..], &["--name", "ken-2025-b"]].concat();
    let (code, text, err) = run(&[&named[..], &["--dry-run"]].concat());
    assert_eq!(code, 0, "{err}");
    assert!(
        text.contains("named ken-2025-b") && text.contains("already, under another name: ken-2025."),
        "{text}"
    );
    let (code, text, err) = run(&named);
    assert_eq!(code, 0, "{err}");
    assert!(text.starts_with("ken-2025-b is kept in") && text.contains("beside ken-2025."), "{text}");
    assert_eq!(run(&["export", "ken-2025-b", "--database", &database]).0, 0);
    for wrong in ["Ken 2025", "ken/2025", ""] {
        assert_eq!(run(&[&import[..], &["--name", wrong]].concat()).0, 2, "{wrong:?}");
    }
    let two =
        ["import", "tests/cases/ken.csv", "tests/cases/gha.csv", "--name", "x", "--database", &database];
    assert_eq!(run(&two).0, 2, "one name for two files");
    let one = folder.path().join("gha.csv");
    std::fs::write(&one, "item,level,finding,confidence,source\nC01,1,x,high,s\n").unwrap();
    let (_, text, err) = run(&["import", one.to_str().unwrap(), "--database", &database]);
    assert!(text.contains("1 answer was kept, "), "{text}{err}");
}
