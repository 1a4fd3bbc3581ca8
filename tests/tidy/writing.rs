//! Knows how files are written: what they begin with, how long they are, what may not stand in them.

use super::{complain, files, is_test_file, is_test_line, modules, root, rust_files};
use std::collections::BTreeSet;
use std::fs;

#[test]
fn every_file_says_what_it_knows() {
    let silent = rust_files().into_iter().filter(|(_, text)| !text.starts_with("//! "));
    complain(&silent.map(|(file, _)| format!("{file}: begin with one `//!` sentence")).collect::<Vec<_>>());
}

#[test]
fn files_stay_short() {
    let long = rust_files().into_iter().filter(|(_, text)| text.lines().count() > 400);
    complain(
        &long.map(|(file, _)| format!("{file}: over 400 lines; divide it by nouns")).collect::<Vec<_>>(),
    );
}

#[test]
fn user_text_cannot_escape_a_view() {
    let exceptions = ["src/web/components/text_area.rs", "src/web/components/drawing.rs"];
    let mut problems = Vec::new();
    for (file, text) in files("src/web", ".rs").into_iter().chain(files("src/islands", ".rs")) {
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let banned = ["<textarea", "<style", "inner_html"].iter().find(|banned| code.contains(**banned));
            if let Some(banned) =
                banned.filter(|_| !exceptions.contains(&file.as_str()) && !is_test_line(&text, number))
            {
                problems.push(format!("{file}:{}: {banned} only in {exceptions:?}", number + 1));
            }
        }
    }
    complain(&problems);
}

/// The ids of everything that is asked, as `questionnaires/ids.txt` lists what was ever released; the name of the
/// material's folder is a plain word of the field.
fn released_ids() -> BTreeSet<String> {
    let list = fs::read_to_string(root().join("questionnaires/ids.txt")).unwrap();
    list.lines().filter(|line| !line.starts_with('#') && *line != "strategy").map(str::to_owned).collect()
}

#[test]
fn no_id_of_the_content_stands_in_the_program() {
    let ids = released_ids();
    assert!(ids.len() > 900, "questionnaires/ids.txt: only {} ids were found", ids.len());
    let mut problems = Vec::new();
    for (file, text) in files("src", ".rs").into_iter().filter(|(file, _)| !is_test_file(file)) {
        for (number, line) in text.lines().enumerate().filter(|(number, _)| !is_test_line(&text, *number)) {
            let code = line.split("//").next().unwrap_or_default();
            let mut words = code.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            if let Some(id) = words.find(|word| ids.contains(*word)) {
                problems.push(format!("{file}:{}: say what {id} is in questionnaires/", number + 1));
            }
        }
    }
    complain(&problems);
}

#[test]
fn lints_are_expected_with_a_reason() {
    let mut problems = Vec::new();
    for (file, text) in rust_files() {
        for (number, line) in text.lines().enumerate() {
            let attribute = line.trim_start();
            if attribute.starts_with("#[allow(") || attribute.starts_with("#![allow(") {
                problems.push(format!("{file}:{}: write #[expect(…, reason = …)]", number + 1));
            }
        }
    }
    complain(&problems);
}

#[test]
fn templates_never_trust_text() {
    let templates = files("templates", ".md").into_iter();
    let trusting = templates.filter(|(_, text)| text.contains("| safe") || text.contains("|safe"));
    complain(&trusting.map(|(file, _)| format!("{file}: `| safe` is forbidden")).collect::<Vec<_>>());
}

#[test]
fn styles_follow_the_writing_direction_and_the_tokens() {
    let physical =
        ["margin-left", "margin-right", "padding-left", "padding-right", "border-left", "border-right"];
    let mut problems = Vec::new();
    for (file, text) in files("style", ".css") {
        for (number, line) in text.lines().enumerate() {
            let rule = line.trim();
            let named = physical.iter().any(|name| rule.starts_with(name))
                || rule.starts_with("left:")
                || rule.starts_with("right:")
                || rule.contains("text-align: left")
                || rule.contains("text-align: right");
            if named {
                problems.push(format!("{file}:{}: write logical properties", number + 1));
            }
            if !file.ends_with("tokens.css") && has_colour(rule) {
                problems.push(format!("{file}:{}: colours live in style/tokens.css", number + 1));
            }
        }
    }
    complain(&problems);
}

fn has_colour(rule: &str) -> bool {
    let Some((_, value)) = rule.split_once(':') else { return false };
    let hex = |part: &str| part.chars().take_while(char::is_ascii_hexdigit).count();
    value.split('#').skip(1).any(|part| [3, 4, 6, 8].contains(&hex(part)))
}

#[test]
fn the_two_commands_are_what_people_are_told() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for command in ["cargo xtask start", "cargo xtask test"] {
        assert!(readme.contains(command), "README.md: show `{command}`");
    }
    let ci = fs::read_to_string(root().join(".ci/run")).unwrap();
    assert!(ci.contains("cargo xtask test"), ".ci/run: call `cargo xtask test`");
}

#[test]
fn the_map_names_every_module() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let missing = modules().into_iter().filter(|module| !map.contains(&format!("`{module}`")));
    complain(&missing.map(|module| format!("ARCHITECTURE.md: name `{module}`")).collect::<Vec<_>>());
}

/// Names in backticks that look like a path below one of the folders at the top.
#[test]
fn documents_name_files_that_exist() {
    let folders =
        ["src", "tests", "docs", "xtask", "questionnaires", "templates", "locales", "style", "benches"];
    let is_path = |name: &str| {
        let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || "-_./".contains(c));
        plain && name.split_once('/').is_some_and(|(folder, _)| folders.contains(&folder))
    };
    let mut seen = 0;
    let mut problems = Vec::new();
    for document in ["README.md", "docs/style.md", "tests/README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"] {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for name in text.split('`').skip(1).step_by(2).filter(|name| is_path(name)) {
            seen += 1;
            if !root().join(name).exists() {
                problems.push(format!("{document}: there is no {name}"));
            }
        }
    }
    complain(&problems);
    assert!(seen > 20, "only {seen} paths were found");
}

#[test]
fn nothing_names_a_machine() {
    let folders = [
        "src",
        "tests",
        "xtask",
        "benches",
        "docs",
        "questionnaires",
        "templates",
        "locales",
        "style",
        "packaging",
    ];
    let endings = [".rs", ".md", ".toml", ".ftl", ".css", ".typ", ".mjs", ".sh", ".json", ".service", "file"];
    let homes = [["/ro", "ot/"].concat(), ["/ho", "me/"].concat(), ["/wo", "rk/"].concat()];
    let mut problems = Vec::new();
    for (file, text) in folders.iter().flat_map(|folder| endings.iter().flat_map(move |e| files(folder, e))) {
        if homes.iter().any(|home| text.contains(home.as_str())) {
            problems.push(format!("{file}: names a path of a machine"));
        }
    }
    complain(&problems);
}

#[test]
fn a_module_with_parts_is_a_folder() {
    let mut problems = Vec::new();
    for (file, _) in rust_files() {
        if root().join(file.trim_end_matches(".rs")).is_dir() {
            problems.push(format!("{file}: move it to {}/mod.rs", file.trim_end_matches(".rs")));
        }
    }
    complain(&problems);
}
