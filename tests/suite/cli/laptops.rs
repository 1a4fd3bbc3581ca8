//! The command line lends, brings home and joins, and says what it did.

use super::databases::kenya_database;
use super::run;

fn on<'a>(database: &'a str, arguments: &[&'a str]) -> (i32, String, String) {
    run(&[arguments, &["--database", database]].concat())
}

/// The words by which an installation is known.
fn words(database: &str) -> String {
    let (code, text, err) = on(database, &["laptops"]);
    assert_eq!(code, 0, "{err}");
    text.strip_prefix("This installation: ").unwrap().split(" | ").next().unwrap().to_owned()
}

#[test]
fn an_assessment_goes_along_and_comes_home() {
    let (folder, _, home) = kenya_database();
    let laptop = format!("sqlite:{}", folder.path().join("laptop.db").display());
    let (loan, work) = (folder.path().join("loan.zip"), folder.path().join("work.zip"));
    let (loan, work) = (loan.to_str().unwrap(), work.to_str().unwrap());
    let lend =
        ["lend", "ken-2025", "--to", "Laptop 3", "--until", "2090-12-20", "--item", "C01", "--out", loan];
    let (code, text, err) = on(&home, &lend);
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("13 entries and 0 files of ken-2025"), "{text}");
    let (_, list, _) = on(&home, &["lend", "ken-2025", "--list"]);
    assert!(list.contains("| Laptop 3 | until 2090-12-20 | C01"), "{list}");
    // A laptop begins with an empty database.
    assert_eq!(run(&["import", "tests/cases/gha.csv", "--round", "2025", "--database", &laptop]).0, 0);
    let (code, _, err) = on(&laptop, &["merge", loan]);
    assert_eq!(code, 1, "{err}");
    let told = words(&home);
    assert!(err.contains("obody has compared the words") && err.contains(&told), "{err}");
    let (code, _, err) = on(&laptop, &["merge", loan, "--words", &words(&laptop)]);
    assert!(code == 1 && err.contains("not those of the key"), "{code} {err}");
    let (code, text, err) = on(&laptop, &["merge", loan, "--words", &told]);
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("begins here with 12 answers") && text.contains("It is kept here now."), "{text}");
    assert_eq!(on(&laptop, &["verify"]).0, 0);
    let (code, text, err) = on(&laptop, &["bring", "ken-2025", "--out", work]);
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("0 entries") && text.contains(&words(&laptop)), "{text}");
    let (code, text, err) = on(&home, &["merge", work, "--preview"]);
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("both changed the same part: 0") && text.contains("Nothing was kept"), "{text}");
    let (code, text, err) = on(&home, &["merge", work, "--words", &words(&laptop)]);
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("nothing was changed"), "{text}");
}

#[test]
fn what_is_wrong_is_said_with_the_exit_code_of_its_kind() {
    let (folder, _, home) = kenya_database();
    let broken = folder.path().join("broken.zip");
    std::fs::write(&broken, "PK\u{3}\u{4} and no more").unwrap();
    let broken = broken.to_str().unwrap();
    for (arguments, expected, text) in [
        (&["merge", broken][..], 1, "no bundle of amparo"),
        (&["merge", "nowhere.zip"], 2, "cannot be read"),
        (&["lend", "ken-1999", "--to", "x", "--until", "2090-12-20"], 2, "no such assessment"),
        (&["lend", "ken-2025", "--to", "x", "--until", "2001-12-20"], 2, "until which day"),
        (&["lend", "ken-2025", "--to", "x", "--until", "2090-12-20", "--item", "C99"], 2, "no item c99"),
        (&["lend", "ken-2025", "--take-back", "0123456789abcdef"], 2, "no such loan"),
        (&["laptops", "--forget", "0123"], 2, "no such"),
    ] {
        let (code, _, err) = on(&home, arguments);
        assert!(code == expected && err.to_lowercase().contains(text), "{arguments:?}: {code} {err}");
    }
    assert_eq!(run(&["lend", "ken-2025"]).0, 2, "to whom, and until when");
    for command in ["lend", "bring", "merge", "laptops"] {
        assert!(run(&["help", command]).1.contains("Examples:"), "{command}");
    }
}
