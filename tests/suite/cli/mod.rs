//! The command line keeps its names, its exit codes and its words.

mod claims;
mod databases;
mod fonts;
mod languages;
mod tables;

use amparo::bundle::{Files, Folder};
use amparo::cli::check::{self, FileCheck};
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

/// The problems of the checks that read files, when one is added or replaced. Drafting takes long and is tried apart.
fn checked(folder: &str, path: &str, text: &str) -> Vec<String> {
    checked_with(folder, &[(path, text)], |step| !step.makes("template-draft"))
}

/// The problems that these steps find when several files of a folder are added or replaced.
fn checked_with(folder: &str, changed: &[(&str, &str)], wanted: fn(&FileCheck) -> bool) -> Vec<String> {
    let place = tempfile::tempdir().unwrap();
    for (path, text) in changed {
        let file = place.path().join(folder).join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    let reading = check::with(&Files::with_overrides(place.path()), wanted);
    let errors = reading.problems.iter().filter(|problem| problem.is_error());
    errors.map(|problem| problem.to_string().replace(&place.path().display().to_string(), "…")).collect()
}

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
    for (name, start) in [("k.xlsx", "PK"), ("k.csv.zip", "PK"), ("k.json", "{"), ("k.md", "# ")] {
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
    assert_eq!(err, "There is no framework “mnr”. There are: weprotect-mnr, itu-checklist.\n");
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
fn check_finds_no_error_and_ends_with_counts_and_coverage() {
    let (code, text, _) = run(&["check", "--content", "."]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("weprotect-mnr          21 items"), "{text}");
    assert!(text.contains("Español                itu-checklist 100%"), "{text}");
    let (_, list, _) = run(&["check", "--list"]);
    assert!(list.lines().count() >= 50);
    assert_eq!(run(&["check", "--content", "nowhere"]).0, 2);
}

#[test]
fn check_finds_no_error_in_the_languages_that_nobody_speaks() {
    let reading = check::with(&Files::embedded().with_pseudo(), |step| !step.makes("template-draft"));
    let problems: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
    assert!(reading.library.is_some_and(|library| library.languages.iter().count() == 4));
}

#[test]
fn check_ends_with_one_where_content_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("questionnaires/countries.toml");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, "[[country]]\ncode = \"KE\"\nname = \"Kenya\"\n").unwrap();
    let (code, text, _) = run(&["check", "--content", folder.path().to_str().unwrap()]);
    assert_eq!(code, 1);
    assert!(text.contains("countries.toml:2: error[country-code]: `KE` is no three-letter code."), "{text}");
}

#[test]
fn an_id_that_vanished_is_an_error() {
    let list = embedded(Folder::Questionnaires, "ids.txt") + "C22\n";
    let found = checked("questionnaires", "ids.txt", &list);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].contains("error[id-gone]: `C22` was released and is gone. Bring it back"),
        "{}",
        found[0]
    );
}

#[test]
fn a_file_that_cannot_be_read_hides_no_other_fault_and_raises_no_false_one() {
    let found = checked("questionnaires", "weprotect-mnr/capabilities/c03-legislation.toml", "x = 1\n");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains("c03-legislation.toml:1: error[read]: unknown field `x`"), "{}", found[0]);
}

#[test]
fn an_example_that_cannot_be_read_is_an_error() {
    let found = checked("questionnaires", "examples/x.csv", "item,level\nC01,9\n");
    assert!(found[0].contains("x.csv:2: error[example]: Line 2, column level: “9” is no level"), "{found:?}");
}

#[test]
fn words_of_the_interface_are_compared_between_languages() {
    let intake = embedded(Folder::Locales, "es/intake.ftl");
    let changed = intake.replacen("{ $line }", "{ $zeile }", 1).replacen("intake-more =", "intake-mas =", 1);
    let found = checked("locales", "es/intake.ftl", &changed).join("\n");
    for part in [
        "es/intake.ftl:2: error[locale-variables]: `intake-at-line` shows $zeile, but not in English",
        "error[locale-missing]: `intake-more` is missing in Español",
        "error[locale-missing]: `intake-mas` is missing in English",
    ] {
        assert!(found.contains(part), "{found}");
    }
    let broken = checked("locales", "es/intake.ftl", &(intake + "\n= no key\n")).join("\n");
    assert!(broken.contains("error[locale-parse]"), "{broken}");
    let stray = checked("locales", "fr/common.ftl", "a = b\n").join("\n");
    assert!(stray.contains("error[locale-stray]: the file belongs to no language"), "{stray}");
}

#[test]
fn templates_are_read_and_compared_between_languages() {
    let outline = "[[section]]\nid = \"x\"\nfile = \"99-only-english.md\"\npart = \"body\"\n";
    let template = "First.\n\n{{ title | safe }}\n{% if %}\n";
    let changed = [("strategy/outline.toml", outline), ("strategy/en/99-only-english.md", template)];
    let found = checked_with("templates", &changed, |step| step.makes("template-parse")).join("\n");
    assert!(found.contains("en/99-only-english.md:3: error[template-parse]"), "{found}");
    assert!(found.contains("the filter `safe` is forbidden"), "{found}");
    assert!(found.contains("error[template-twin]: there is no such template in Español"), "{found}");
}

#[test]
fn a_template_that_cannot_be_filled_is_an_error_with_its_line() {
    let summary = embedded(Folder::Templates, "strategy/en/front-6-summary.md");
    let method = embedded(Folder::Templates, "strategy/es/h-method.md");
    let line = |text: &str| text.lines().count() + 2;
    let broken = [
        ("strategy/en/front-6-summary.md", format!("{summary}\n{{{{ nobody }}}}\n")),
        ("strategy/es/h-method.md", format!("{method}\n![](figure:nothing)\n")),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in &broken {
        let file = folder.path().join("templates").join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text).unwrap();
    }
    let (code, text, _) = run(&["check", "--content", folder.path().to_str().unwrap()]);
    assert_eq!(code, 1, "{text}");
    for (place, problem) in [
        (format!("en/front-6-summary.md:{}: error[template-draft]: ", line(&summary)), "nobody"),
        (format!("es/h-method.md:{}: error[template-draft]: ", line(&method)), "nothing"),
    ] {
        let said: Vec<&str> = text.lines().filter(|said| said.contains(&place)).collect();
        assert_eq!(said.len(), 1, "{place} is told of once\n{text}");
        assert!(said[0].contains(problem) && said[0].contains("seen with the sample"), "{}", said[0]);
    }
    assert!(text.contains("2 errors"), "{text}");
}

#[test]
fn a_template_that_fails_only_for_few_countries_is_found() {
    for (when, sample) in [("not known_items", "nothing answered"), ("not desk", "every framework")] {
        let summary = embedded(Folder::Templates, "strategy/es/front-6-summary.md");
        let rare = format!("{summary}\n{{% if {when} %}}{{{{ nobody }}}}{{% endif %}}\n");
        let changed = [("strategy/es/front-6-summary.md", rare.as_str())];
        let found = checked_with("templates", &changed, |step| step.makes("template-draft"));
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].contains(sample) && found[0].contains("in Español"), "{}", found[0]);
    }
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
    for command in ["import", "export", "serve", "check", "verify", "backup", "restore", "people"] {
        assert!(run(&["help", command]).1.contains("Examples:"), "{command}");
    }
    assert!(run(&["--help"]).1.contains("Exit codes:"));
}

#[test]
fn serve_refuses_addresses_that_others_can_reach() {
    let (code, _, err) = run(&["serve", "--listen", "0.0.0.0:0"]);
    assert_eq!(code, 2);
    assert!(err.contains("it has no accounts yet"), "{err}");
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
