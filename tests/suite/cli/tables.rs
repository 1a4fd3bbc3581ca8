//! Tables come in and go out as spreadsheets write them, and the commands tell how they were understood.

use super::{run, said};
use crate::support::word_templates::word_templates;
use std::process::Command;

#[test]
fn import_tells_how_a_table_was_understood() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("a.db").display());
    let workbook = "tests/cases/tables/spanish-of-libreoffice.xlsx";
    let place = ["--country", "KEN", "--round", "2025", "--database", &database];
    let (code, out, err) = run(&[&["import", workbook][..], &place].concat());
    assert_eq!(code, 0, "{err}");
    for part in ["5 answers were kept", "Changed, or worth a look:\n", "Capacidad → item", "Dropped:\n"] {
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

/// A case of a folder of `tests/cases/`.
fn case(name: &str) -> String {
    format!("{}/tests/cases/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn tables_as_spreadsheets_write_them_are_read_by_the_command() {
    let import = |name: &str| {
        let file = case(&format!("tables/{name}"));
        run(&["import", &file, "--country", "KEN", "--dry-run", "--database", "sqlite:none.db"])
    };
    for (name, told) in [
        ("f11-excel-left-out-empty-cells.csv", ""),
        ("f12-dates-as-excel-rewrites-them.csv", "day/month/year because of “31/12/2025”"),
        ("f13-hidden-character-before-the-item.csv", "Hidden characters were taken off"),
        ("f13c-left-to-right-mark-before-the-item.csv", "Hidden characters were taken off"),
        ("f17-levels-as-decimals.csv", "3.0 → 3"),
        ("f19-sep-line-of-excel.csv", ""),
        ("f19-separated-by-tabs.csv", ""),
        ("f19c-semicolons-and-a-comma-in-a-heading.csv", "“Remarks, if any” is not read"),
        ("f23-workbook-instead-of-table.xlsx", ""),
        ("f28-row-of-commas-first.csv", ""),
    ] {
        let (code, out, err) = import(name);
        assert_eq!(code, 0, "{name}: {err}");
        assert!(out.contains("Answers: 6: C01") && out.contains(told), "{name}: {out}");
    }
    for (name, said) in [
        ("f24-year-typed-short.csv", "lies in the year 25"),
        ("f23b-word-file-instead-of-table.docx", "This is a document of a word processor"),
    ] {
        let (code, _, err) = import(name);
        assert_eq!(code, 1, "{name}");
        assert!(err.contains(said), "{name}: {err}");
    }
}

#[test]
fn what_is_brought_stands_whole_in_the_draft() {
    let folder = tempfile::tempdir().unwrap();
    let draft = |name: &str, ending: &str| {
        let (file, out) = (case(&format!("texts/{name}")), folder.path().join(format!("d.{ending}")));
        let start = ["draft", &file, "--country", "KEN", "--lang", "en", "--date", "2026-11-29", "--out"];
        let start = [&start[..], &[out.to_str().unwrap(), "--document", "report"]].concat();
        let (code, _, err) = run(&start);
        assert_eq!(code, 0, "{name}: {err}");
        std::fs::read_to_string(out).unwrap()
    };
    let whole = std::fs::read_to_string(case("texts/long-finding.csv")).unwrap();
    let end = whole.trim_end().rsplit_once(". ").unwrap().1.split(['.', '"']).next().unwrap().to_owned();
    assert!(end.len() > 20 && draft("long-finding.csv", "md").contains(&end), "{end}");
    let parted = draft("line-break-of-word.csv", "html");
    assert!(parted.contains("National Council<br>\nfor Children<br>\nand Ministry of ICT"), "{parted}");
    assert!(draft("institution-in-amharic.csv", "md").contains("የሴቶችና ማህበራዊ ጉዳይ ሚኒስቴር"));
    let linked = draft("long-addresses.csv", "html");
    let address = "childministry.example/national-strategy/plan-2027";
    assert!(
        linked.contains(&format!("href=\"https://{address}\"")) && linked.contains(&format!(">{address}<"))
    );
    assert!(!linked.contains('\u{200b}'));
}

#[test]
fn templates_of_other_programs_serve_the_command() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("d.docx");
    let draft = |template: &str| {
        let start =
            ["draft", "tests/cases/ken.csv", "--country", "KEN", "--lang", "en", "--date", "2026-11-29"];
        let rest = ["--template", template, "--out", out.to_str().unwrap()];
        run(&[&start[..], &rest].concat())
    };
    for template in word_templates() {
        let (name, told) = (template.name, template.told());
        let (code, said, err) = draft(&template.path());
        assert_eq!(code, 0, "{name}: {err}");
        let said = said + &err;
        assert!(told.iter().all(|words| said.contains(*words)), "{name}: {said}");
        assert_eq!(said.contains("note:"), !told.is_empty(), "{name}: {said}");
        let main = crate::support::xlsx::unzip(&std::fs::read(&out).unwrap());
        let words: Vec<&String> =
            main.iter().filter(|(part, _)| part.contains("word/document")).map(|(_, xml)| xml).collect();
        assert!(words[0].contains("Objectives") && !words[0].contains("{{"), "{name}");
    }
}

#[test]
fn content_that_an_editor_saved_its_own_way_makes_the_same_draft() {
    use amparo::bundle::{Files, Folder};
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("d.md");
    let content = folder.path().join("content");
    let draft = |more: &[&str]| {
        let start =
            ["draft", "tests/cases/ken.csv", "--country", "KEN", "--lang", "en", "--date", "2026-11-29"];
        let (code, told, err) = run(&[&start[..], &["--out", out.to_str().unwrap()], more].concat());
        assert_eq!(code, 0, "{err}");
        (std::fs::read_to_string(&out).unwrap(), told)
    };
    let (plain, _) = draft(&[]);
    let files = [
        (Folder::Templates, "strategy/en/01-lives.md"),
        (Folder::Templates, "strategy/outline.toml"),
        (Folder::Questionnaires, "weprotect-mnr/capabilities/c01-leadership.toml"),
        (Folder::Locales, "en/labels.ftl"),
    ];
    let put = |part: Folder, path: &str, bytes: Vec<u8>| {
        let file = content.join(part.name()).join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    };
    for (is_wide, mark, end) in [
        (false, "\u{feff}", "\n"),
        (false, "\u{feff}", "\r\n"),
        (false, "", "\r\n"),
        (true, "\u{feff}", "\r\n"),
    ] {
        for (part, path) in files {
            let text = Files::embedded().text(part, path).unwrap().replace('\n', end);
            let text = format!("{mark}{text}");
            let wide = text.encode_utf16().flat_map(u16::to_le_bytes);
            put(part, path, if is_wide { wide.collect() } else { text.into_bytes() });
        }
        let (made, _) = draft(&["--content", content.to_str().unwrap()]);
        assert!(made == plain, "{is_wide} {mark:?} {end:?}");
        let (code, said, _) = run(&["check", "--content", content.to_str().unwrap()]);
        assert_eq!(code, 0, "{is_wide} {mark:?} {end:?}: {said}");
    }
    for broken in [&b"# Lives {% if %}"[..], b"# Ni\xf1ez"] {
        put(Folder::Templates, "strategy/en/01-lives.md", broken.to_vec());
        let (made, told) = draft(&["--content", content.to_str().unwrap()]);
        assert!(made == plain && told.contains("note: en/01-lives.md") && told.contains("is used"), "{told}");
    }
}

#[test]
fn a_file_that_cannot_be_written_is_named_as_it_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("out.md")).unwrap();
    std::fs::create_dir(folder.path().join("ñandú.json")).unwrap();
    let ken = case("ken.csv");
    let here = |arguments: &[&str]| {
        let program = env!("CARGO_BIN_EXE_amparo");
        said(&Command::new(program).args(arguments).current_dir(folder.path()).output().unwrap())
    };
    let (code, _, err) =
        here(&["import", &ken, "--round", "2025", "--country", "KEN", "--database", "sqlite:a.db"]);
    assert_eq!(code, 0, "{err}");
    let start = ["draft", &ken, "--country", "KEN", "--lang", "en", "--date", "2026-11-29"];
    for out in ["out.md", "nowhere/out.html", "./nowhere/x.json"] {
        let (code, _, err) = here(&[&start[..], &["--out", out]].concat());
        assert_ne!(code, 0, "{out}");
        assert!(err.starts_with(&format!("{out} cannot be written: ")), "{err}");
    }
    for out in ["ñandú.json", "nowhere/ken.csv"] {
        let (code, _, err) = here(&["export", "ken-2025", "--database", "sqlite:a.db", "--out", out]);
        assert_ne!(code, 0, "{out}");
        assert!(err.starts_with(&format!("{out} cannot be written: ")), "{err}");
    }
}

#[test]
fn the_command_counts_by_the_day_where_people_are() {
    let days = ["Pacific/Kiritimati", "Etc/GMT+12"].map(|zone| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
        command.args(["score", &case("ken.csv"), "--format", "json"]).env("TZ", zone);
        let (code, out, err) = said(&command.output().unwrap());
        assert_eq!(code, 0, "{err}");
        let score: serde_json::Value = serde_json::from_str(&out).unwrap();
        score["date"].as_str().unwrap().to_owned()
    });
    assert_ne!(days[0], days[1], "between these two it is never the same day");
}
