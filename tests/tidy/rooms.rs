//! Knows what each module may know of the others; knows nothing of how a file is written.

use super::{complain, files, is_test_file, module_of, modules, uses};

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
            "render" => Some(&["terminal", "lang", "document", "render"]),
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
    complain(&naming("cli", &["crate::web", "axum", "leptos"]));
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
        let whole = ["backup", "files", "people", "restore", "verify"];
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
    let core = [
        "clock",
        "lang",
        "code",
        "framework",
        "assessment",
        "scoring",
        "plan",
        "analysis",
        "workshop",
        "region",
    ];
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

/// Blocking work anywhere else would go on beside as many others as there are requests. Passwords have places of their own:
/// nobody waits for a printer to come in.
#[test]
fn long_work_has_places() {
    let mut problems = Vec::new();
    let placed = ["src/service/turn.rs", "src/accounts/password.rs"];
    for (file, text) in files("src", ".rs").into_iter().filter(|(file, _)| !placed.contains(&file.as_str())) {
        for (number, line) in text.lines().enumerate() {
            if line.contains("spawn_blocking") || line.contains("block_in_place") {
                problems.push(format!("{file}:{}: work in a `service::Turn`", number + 1));
            }
        }
    }
    complain(&problems);
}

/// A table without the common frame is too wide for narrow pages, and heard without a name.
#[test]
fn one_place_frames_tables() {
    let framed = |(file, text): &(String, String)| {
        text.contains("<table") && !file.ends_with("components/table.rs") && !is_test_file(file)
    };
    let problems: Vec<String> =
        files("src/web", ".rs").iter().filter(|it| framed(it)).map(|(file, _)| file.clone()).collect();
    complain(&problems);
}

/// A form without its token makes two acts of two presses.
#[test]
fn one_place_begins_forms() {
    let begun = |(file, text): &(String, String)| {
        text.contains("method=\"post\"") && !file.ends_with("components/post_form.rs")
    };
    let problems: Vec<String> =
        files("src/web", ".rs").iter().filter(|it| begun(it)).map(|(file, _)| file.clone()).collect();
    complain(&problems);
}

#[test]
fn one_place_says_what_became_of_a_form() {
    let statuses = ["StatusCode::CONFLICT", "StatusCode::UNPROCESSABLE_ENTITY"];
    let mut problems = Vec::new();
    for (file, text) in files("src/web", ".rs") {
        for (number, line) in text.lines().enumerate() {
            if file != "src/web/forms/state.rs" && statuses.iter().any(|status| line.contains(status)) {
                problems.push(format!("{file}:{}: leave the status to `forms::respond`", number + 1));
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
