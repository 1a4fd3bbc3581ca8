//! Knows the laws of the tree that a machine can check; knows nothing of what the program does.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files stops")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file with this ending below a folder, as a path relative to the root, with its text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), ending, &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<(String, String)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            if !path.ends_with("node_modules") && !path.ends_with("target") {
                collect(&path, ending, found);
            }
        } else if path.to_string_lossy().ends_with(ending) {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn rust_files() -> Vec<(String, String)> {
    ["src", "xtask/src", "tests", "benches"].iter().flat_map(|folder| files(folder, ".rs")).collect()
}

/// The modules in the order of `src/lib.rs`, which is the order of dependency.
fn modules() -> Vec<String> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let names = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    names.map(str::to_owned).collect()
}

fn module_of(file: &str) -> Option<&str> {
    let inside = file.strip_prefix("src/")?;
    let first = inside.split('/').next()?;
    Some(first.strip_suffix(".rs").unwrap_or(first))
}

/// The modules that a file names by `crate::`, with the line.
fn uses(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for part in line.split("crate::").skip(1) {
            let names = part.strip_prefix('{').map_or(vec![part], |group| group.split(',').collect());
            for name in names {
                let name: String =
                    name.trim().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                found.push((number + 1, name));
            }
        }
    }
    found
}

fn complain(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn a_module_uses_only_modules_above_it() {
    let order = modules();
    let place = |name: &str| order.iter().position(|module| module == name);
    let mut problems = Vec::new();
    for (file, text) in files("src", ".rs") {
        let Some(own) = module_of(&file).and_then(place) else { continue };
        for (line, name) in uses(&text) {
            if place(&name).is_some_and(|used| used > own) {
                problems.push(format!("{file}:{line}: uses {name}, which stands below it in src/lib.rs"));
            }
        }
    }
    complain(&problems);
}

#[test]
fn render_knows_only_documents_and_storage_knows_neither() {
    let allowed = |module: &str| -> Option<&[&str]> {
        match module {
            "render" => Some(&["lang", "document", "render"]),
            "storage" => Some(&["framework", "assessment", "storage", "clock"]),
            _ => None,
        }
    };
    let order = modules();
    let mut problems = Vec::new();
    for (file, text) in files("src", ".rs") {
        let Some(allowed) = module_of(&file).and_then(allowed) else { continue };
        for (line, name) in uses(&text) {
            if order.contains(&name) && !allowed.contains(&name.as_str()) {
                problems.push(format!("{file}:{line}: may not know {name}"));
            }
        }
    }
    complain(&problems);
}

/// The lines of code in a module that name one of these, as problems.
fn naming(module: &str, names: &[&str]) -> Vec<String> {
    let mut problems = Vec::new();
    for (file, text) in files("src", ".rs").into_iter().filter(|(file, _)| module_of(file) == Some(module)) {
        let code = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
        for (number, line) in code {
            for name in names.iter().filter(|name| line.contains(**name)) {
                problems.push(format!("{file}:{}: {module} names {name}", number + 1));
            }
        }
    }
    problems
}

#[test]
fn commands_know_no_page() {
    let mut problems = naming("cli", &["crate::web", "axum", "leptos"]);
    // What a rule is called moves to the words that page and paper share.
    problems.retain(|problem| !problem.starts_with("src/cli/score/questions.rs"));
    complain(&problems);
}

#[test]
fn use_cases_know_neither_addresses_nor_views() {
    complain(&naming("service", &["axum", "leptos", "crate::web", "crate::cli"]));
}

#[test]
fn pages_work_nothing_out() {
    let asked_of_service = ["scoring::score", "national_plan", "plan::plan", "document::compose", "compose("];
    let mut problems = naming("web", &asked_of_service);
    let groups = [
        ("use crate::scoring::{", "score"),
        ("use crate::plan::{", "plan"),
        ("use crate::document::{", "compose"),
    ];
    for (file, text) in files("src/web", ".rs") {
        for (group, name) in groups {
            let imported = text.split(group).skip(1).filter_map(|rest| rest.split('}').next());
            if imported.flat_map(|names| names.split(',')).any(|one| one.trim() == name) {
                problems.push(format!("{file}: imports {name}"));
            }
        }
    }
    complain(&problems);
}

#[test]
fn assessments_are_reached_through_the_service_alone() {
    let mut problems = Vec::new();
    for (file, text) in files("src", ".rs") {
        if ["storage", "service"].contains(&module_of(&file).unwrap_or_default()) {
            continue;
        }
        // Whoever keeps the machine copies, checks and mends a database as a whole, without opening an assessment.
        let whole = ["backup", "people", "restore", "verify"];
        let opens = if whole.iter().any(|name| file == format!("src/cli/{name}.rs")) {
            ".load("
        } else {
            "storage::open"
        };
        let doors = [opens, "files_of", ".store.", "dyn Store"];
        for (number, line) in text.lines().enumerate() {
            if let Some(door) = doors.iter().find(|door| line.contains(**door)) {
                problems.push(format!("{file}:{}: {door}; ask crate::service", number + 1));
            }
        }
    }
    complain(&problems);
}

#[test]
fn the_core_names_no_server_thing() {
    let core = ["clock", "lang", "code", "framework", "assessment", "scoring", "plan", "analysis"];
    let server = ["std::fs", "std::net", "tokio", "axum", "sqlx", "toml::", "leptos", "tera::", "tracing::"];
    let mut problems = Vec::new();
    for (file, text) in files("src", ".rs") {
        if !module_of(&file).is_some_and(|module| core.contains(&module)) {
            continue;
        }
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for name in server.iter().filter(|name| line.contains(**name)) {
                problems.push(format!("{file}:{}: the core names {name}", number + 1));
            }
        }
    }
    complain(&problems);
}

#[test]
fn features_are_decided_in_few_places() {
    let allowed = ["src/lib.rs", "src/main.rs", "src/clock.rs", "src/render/mod.rs"];
    let mut problems = Vec::new();
    for (file, text) in files("src", ".rs") {
        if allowed.contains(&file.as_str()) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            if line.contains("cfg(") && line.contains("feature") {
                problems.push(format!("{file}:{}: decide features in {allowed:?}", number + 1));
            }
        }
    }
    complain(&problems);
}

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

fn is_test_file(file: &str) -> bool {
    file.ends_with("/tests.rs") || file.contains("/tests/") || file.ends_with("/sample.rs")
}

/// Whether a line stands below the beginning of the file's tests.
fn is_test_line(text: &str, line: usize) -> bool {
    text.lines().position(|l| l.trim() == "#[cfg(test)]").is_some_and(|start| line > start)
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
    for document in ["docs/style.md", "tests/README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"] {
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
    let folders =
        ["src", "tests", "xtask", "benches", "docs", "questionnaires", "templates", "locales", "style"];
    let endings = [".rs", ".md", ".toml", ".ftl", ".css", ".typ", ".mjs", ".sh", ".json"];
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
