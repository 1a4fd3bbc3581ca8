//! The command line keeps its names, its exit codes and its words.

mod checks;
mod claims;
mod cut_off;
mod databases;
mod drill;
mod editions;
mod files_elsewhere;
mod fonts;
mod imports;
mod languages;
mod laptops;
mod orphans;
mod packaging;
mod region;
mod servers;
mod sheets;
mod settings;
mod stopping;
mod tables;
mod users;

use amparo::bundle::{Files, Folder};
use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn amparo(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_amparo")).args(arguments).current_dir(root()).output().unwrap()
}

/// Exit code, standard output, standard error.
fn said(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    said(&amparo(arguments))
}

fn json(arguments: &[&str]) -> Value {
    let (code, out, err) = run(arguments);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

const KENYA: [&str; 6] = ["score", "tests/cases/ken.csv", "--date", "2026-11-22", "--format", "json"];

fn embedded(folder: Folder, path: &str) -> String {
    Files::embedded().text(folder, path).unwrap()
}

#[test]
fn score_writes_the_names_that_were_agreed() {
    let score = json(&KENYA);
    assert_eq!((&score["coverage"]["known"], &score["coverage"]["applicable"]), (&12.into(), &21.into()));
    assert_eq!(score["caution"], "desk coding, not validated");
    assert_eq!(score["items"].as_array().unwrap().len(), 21);
    let names = [
        "id",
        "claimed",
        "effective",
        "target",
        "gap",
        "impact",
        "feasibility",
        "unlock",
        "priority",
        "blocked_by",
        "confidence",
    ];
    for name in names {
        assert!(score["items"][0].get(name).is_some(), "{name}");
    }
    assert_eq!(score["order"][0], "C12");
    assert!(score["bounds"]["low"].as_f64() < score["bounds"]["high"].as_f64());
    assert!(score["index"].is_null(), "57% known is below the floor of 70%");
    assert!(score["domains"].is_array());
    assert!(score["consistency"].is_array());
    assert_eq!((&score["uncertainty"]["seed"], &score["uncertainty"]["draws"]), (&1.into(), &5_000.into()));
    for name in ["id", "median_rank", "low", "high", "top5", "label"] {
        assert!(score["uncertainty"]["items"][0].get(name).is_some(), "{name}");
    }
}

#[test]
fn what_is_unknown_is_null_and_never_zero() {
    let score = json(&KENYA);
    let items = score["items"].as_array().unwrap();
    let unknown = items.iter().find(|item| item["id"] == "C06").unwrap();
    for name in ["claimed", "effective", "gap", "priority"] {
        assert!(unknown[name].is_null(), "{name}: {}", unknown[name]);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_and_the_seed_matters() {
    assert_eq!(amparo(&KENYA).stdout, amparo(&KENYA).stdout);
    let other = json(&[&KENYA[..], &["--seed", "7"]].concat());
    assert_eq!(other["uncertainty"]["seed"], 7);
    assert_ne!(other["uncertainty"]["items"], json(&KENYA)["uncertainty"]["items"]);
}

#[test]
fn the_target_changes_the_gaps() {
    let score = json(&[&KENYA[..], &["--target", "4"]].concat());
    assert_eq!((&score["items"][0]["target"], &score["items"][0]["gap"]), (&4.into(), &0.25.into()));
}

#[test]
fn the_text_fits_eighty_columns_and_says_what_it_is() {
    let (code, text, _) = run(&["score", "tests/cases/gha.csv", "--date", "2026-11-22"]);
    assert_eq!(code, 0);
    let wide: Vec<&str> = text.lines().filter(|line| line.chars().count() > 80).collect();
    assert!(wide.is_empty(), "{wide:#?}");
    for part in ["Desk coding, not validated", "Ghana", "PROFILE", "coverage", "bounds", "FIND OUT FIRST"] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    assert!(text.contains("blocked: begins after C03 Legislation") || !text.contains("blocked"), "{text}");
}

#[test]
fn questions_are_put_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("findings.csv");
    std::fs::write(&file, "item,level,finding\nC03,1,x\nC12,3,x\nGL-04,0,x\nC16,4,x\n").unwrap();
    let (_, text, _) = run(&["score", file.to_str().unwrap(), "--date", "2026-11-22"]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let question = "The answers put C12 CSEA hotline at Level 3, but C03 Legislation at Level 1. Can the first work before what it builds on?";
    assert!(text.contains(question), "{text}");
    assert!(text.contains("although both ask about the same matter. Which answer is right"), "{text}");
}

#[test]
fn findings_come_from_the_standard_input_too() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_amparo"))
        .args(["score", "-", "--framework", "itu-checklist", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"item,level\nGL-01,2\n").unwrap();
    let (code, out, _) = said(&child.wait_with_output().unwrap());
    assert_eq!(code, 0);
    let score: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&score["framework"], &score["coverage"]["known"]), (&"itu-checklist".into(), &1.into()));
}

#[test]
fn the_ending_decides_what_a_draft_is_written_as() {
    let folder = tempfile::tempdir().unwrap();
    let draft = |name: &str| {
        let file = folder.path().join(name);
        let start =
            ["draft", "tests/cases/ken.csv", "--country", "KEN", "--lang", "es", "--date", "2026-11-22"];
        let (code, _, err) = run(&[&start[..], &["--out", file.to_str().unwrap()]].concat());
        (code, err, std::fs::read(file).unwrap_or_default())
    };
    for (name, start) in [
        ("k.xlsx", "PK"),
        ("k.csv.zip", "PK"),
        ("k.json", "{"),
        ("k.md", "# "),
        ("K.MD", "# "),
        ("K.Csv.ZIP", "PK"),
    ] {
        let (code, err, bytes) = draft(name);
        assert_eq!(code, 0, "{name}: {err}");
        assert!(bytes.starts_with(start.as_bytes()), "{name}");
        assert_eq!(draft(name).2, bytes, "{name} differs the second time");
    }
    for name in ["k.zip", "k.xls", "k"] {
        let (code, err, _) = draft(name);
        assert_eq!(code, 2, "{name}");
        assert!(err.contains("End it with .pdf, .docx, .html, .md, .json, .xlsx or .csv.zip."), "{err}");
    }
}

#[test]
fn exit_codes_tell_problems_from_slips() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bad.csv");
    std::fs::write(&file, "item,level\nC01,7\nC99,1\n").unwrap();
    let (code, out, err) = run(&["score", file.to_str().unwrap()]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(
        err.contains("was not used: it has 2 problems.\n  Line 2, column level: “7” is no level."),
        "{err}"
    );
    let (code, _, err) = run(&["score", "nowhere.csv"]);
    assert_eq!(code, 2);
    assert!(err.starts_with("nowhere.csv cannot be read"), "{err}");
    assert_eq!(run(&["score", "tests/cases/ken.csv", "--target", "7"]).0, 2);
    let (code, _, err) = run(&["score", "tests/cases/ken.csv", "--framework", "mnr"]);
    assert_eq!(code, 2);
    assert!(
        err.starts_with("There is no framework “mnr”. There are: weprotect-mnr, itu-checklist, "),
        "{err}"
    );
    assert_eq!(run(&["dance"]).0, 2);
}

#[test]
fn import_and_export_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("a.db").display());
    let out = folder.path().join("out.json");
    let (code, text, err) =
        run(&["import", "tests/cases/ken.csv", "--round", "2025", "--database", &database]);
    assert_eq!(code, 0, "{err}");
    let counts = "12 answers were kept, nothing was changed, nothing was dropped.";
    assert!(text.contains("ken-2025 is kept in") && text.contains(counts), "{text}");
    let exported = ["export", "ken-2025", "--database", &database, "--out", out.to_str().unwrap()];
    assert_eq!(run(&exported).0, 0);
    let (code, _, err) = run(&["import", out.to_str().unwrap(), "--database", &database]);
    assert_eq!(code, 3);
    assert!(err.contains("An assessment named ken-2025 already exists"), "{err}");
    let twice = ["import", out.to_str().unwrap(), "--country", "GHA", "--database", &database];
    assert!(run(&twice).2.contains("says country and round itself"));
    let second = format!("sqlite:{}", folder.path().join("b.db").display());
    assert_eq!(run(&["import", out.to_str().unwrap(), "--database", &second]).0, 0);
    let (_, again, _) = run(&["export", "ken-2025", "--database", &second]);
    assert_eq!(again, std::fs::read_to_string(&out).unwrap());
    for (name, begins) in [("OUT.JSON", "{"), ("Out.Csv", "\u{feff}item"), ("out.XLSX", "PK")] {
        let capitals = folder.path().join(name);
        let exported = ["export", "ken-2025", "--database", &second, "--out", capitals.to_str().unwrap()];
        let (code, _, err) = run(&exported);
        assert_eq!(code, 0, "{name}: {err}");
        assert!(std::fs::read(&capitals).unwrap().starts_with(begins.as_bytes()), "{name}");
    }
    let from_file = json(&[&KENYA[..1], &[out.to_str().unwrap()], &KENYA[2..]].concat());
    assert_eq!(from_file["items"], json(&KENYA)["items"]);
}

#[test]
fn import_and_export_say_what_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("findings.csv");
    std::fs::write(&file, "item,level\nC01,2\n").unwrap();
    let database = format!("sqlite:{}", folder.path().join("a.db").display());
    let (code, _, err) = run(&["import", file.to_str().unwrap(), "--database", &database]);
    assert_eq!(code, 2);
    assert!(err.contains("Add --country with the three-letter code"), "{err}");
    let (code, _, err) = run(&["export", "ken-2025", "--database", &database]);
    assert_eq!(code, 2);
    assert!(err.starts_with("There is no database"), "{err}");
    run(&["import", file.to_str().unwrap(), "--country", "ken", "--database", &database]);
    let (code, _, err) = run(&["export", "ken-1999", "--database", &database]);
    assert_eq!(code, 2);
    assert!(err.starts_with("There is no assessment named ken-1999"), "{err}");
}

#[test]
fn the_examples_are_the_published_cases() {
    for name in ["ken", "gha", "alb"] {
        let path =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(format!("{name}.csv"));
        assert_eq!(
            embedded(Folder::Questionnaires, &format!("examples/{name}.csv")),
            std::fs::read_to_string(path).unwrap()
        );
    }
}

#[test]
fn help_teaches_by_example() {
    let (code, text, _) = run(&["help", "score"]);
    assert_eq!(code, 0);
    assert!(text.contains("item,level,finding,confidence,source"), "{text}");
    for command in ["import", "export", "serve", "check", "verify", "backup", "restore", "people", "user"] {
        assert!(run(&["help", command]).1.contains("Examples:"), "{command}");
    }
    assert!(run(&["--help"]).1.contains("Exit codes:"));
}

#[test]
fn serve_wants_an_encrypted_way_where_others_can_come() {
    let (code, _, err) = run(&["serve", "--listen", "0.0.0.0:0"]);
    assert_eq!(code, 2);
    assert!(err.contains("--address https://amparo.example"), "{err}");
    for address in ["http://amparo.example", "amparo.example", "https://amparo.example/path"] {
        let (code, _, err) = run(&["serve", "--listen", "0.0.0.0:0", "--address", address]);
        assert!(code == 2 && err.contains(address), "{address}: {err}");
    }
}

#[test]
fn a_day_is_read_as_on_the_pages_and_refused_in_words() {
    let draft =
        ["draft", "tests/cases/ken.csv", "--country", "KEN", "--lang", "en", "--out", "x.md", "--date"];
    for (date, words) in [
        ("3/4/2026", "this can be 2026-04-03 or 2026-03-04"),
        ("1066-01-01", "from 1990 to 2100"),
        ("9999-12-31", "from 1990 to 2100"),
        ("soon", "write a day such as 2026-11-22"),
    ] {
        let (code, _, err) = run(&[&draft[..], &[date]].concat());
        assert!(code == 2 && err.contains(words), "{date}: {err}");
    }
    let score = ["score", "tests/cases/ken.csv", "--format", "json", "--date"];
    let same =
        ["2026-11-22", "22 November 2026", "22.11.2026"].map(|date| json(&[&score[..], &[date]].concat()));
    assert!(same.iter().all(|one| one == &same[0]), "the same day, however it is written");
}
