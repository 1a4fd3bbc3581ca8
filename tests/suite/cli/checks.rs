//! `amparo check` names what is wrong with content, where, and nothing else.

use super::{embedded, run};
use amparo::bundle::{Files, Folder};
use amparo::cli::check::{self, FileCheck};

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

#[test]
fn check_finds_no_error_and_ends_with_counts_and_coverage() {
    let (code, text, _) = run(&["check", "--content", "."]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("weprotect-mnr          21 items"), "{text}");
    assert!(text.contains("Español") && text.contains("itu-checklist 100%"), "{text}");
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
fn a_term_that_a_language_has_given_up_is_found_in_content_documents_and_interface() {
    let es = "# Palabras\n\nLa policía hace el triaje de cada caso.\n";
    for (folder, path, text, place) in [
        ("templates", "memorandum/es/memorandum.md", es, "memorandum.md:3: error[document-terms]"),
        ("locales", "es/x.ftl", "x = Un triaje\n", "x.ftl:1: error[document-terms]"),
        (
            "questionnaires",
            "strategy/es/prompts.toml",
            "[prompts.PM-01]\nask = \"¿Un triaje?\"\n",
            "error[agreed-term]",
        ),
    ] {
        let found = checked(folder, path, text);
        let said = found.iter().find(|problem| problem.contains(place));
        assert!(
            said.is_some_and(|one| one.contains("“triaje”") && one.contains("“clasificación")),
            "{found:#?}"
        );
    }
}

#[test]
fn an_outdated_term_is_found_in_documents_and_examples() {
    let sample = embedded(Folder::Questionnaires, "examples/muestra.json");
    let sample = sample + "\n\"turismo sexual\"\n";
    let place = format!("muestra.json:{}: error[document-terms]: ", sample.lines().count());
    for (folder, path, text, said) in [
        (
            "questionnaires",
            "examples/muestra.json",
            sample.as_str(),
            place + "the line says “turismo sexual”",
        ),
        (
            "templates",
            "memorandum/en/memorandum.md",
            "Against revenge porn.\n",
            "memorandum.md:1: error[document-terms]: the line says “revenge porn”".to_owned(),
        ),
    ] {
        let found = checked(folder, path, text).join("\n");
        assert!(found.contains(&said), "{found}");
    }
}

#[test]
fn a_source_is_dated_in_figures() {
    let glossary = embedded(Folder::Questionnaires, "strategy/glossary.toml");
    for (date, is_wrong) in
        [("3 March 2025", true), ("marzo de 2025", true), ("2025-03-03", false), ("x.org/March-2025", false)]
    {
        let changed = glossary.replacen("exploitation, 2025,", &format!("exploitation, {date},"), 1);
        assert_ne!(changed, glossary, "{date}");
        let found = checked("questionnaires", "strategy/glossary.toml", &changed).join("\n");
        assert_eq!(found.contains("error[source-date]"), is_wrong, "{date}: {found}");
    }
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
fn words_and_templates_that_are_no_text_are_named_and_miss_nothing() {
    for (folder, path, check) in [
        ("locales", "es/plan.ftl", "locale-parse"),
        ("templates", "strategy/es/04-objectives.md", "template-parse"),
    ] {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join(folder).join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, b"plan-title = Plan\xff\n").unwrap();
        let reading = check::with(&Files::with_overrides(place.path()), |step| {
            ["locale-parse", "template-parse"].iter().any(|name| step.makes(name))
        });
        let found: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
        let is_named = |one: &String| one.contains(check) && one.contains("is not UTF-8");
        assert!(found.iter().any(is_named), "{path}: {found:#?}");
        assert!(found.len() <= 3, "{path}: {found:#?}");
    }
}

#[test]
fn an_example_that_cannot_be_read_is_an_error() {
    let found = checked("questionnaires", "examples/x.csv", "item,level\nC01,9\n");
    assert!(found[0].contains("x.csv:2: error[example]: Line 2, column level: “9” is no level"), "{found:?}");
}

#[test]
fn the_list_of_examples_names_what_there_is() {
    let list = embedded(Folder::Questionnaires, "examples/examples.toml");
    for (from, to, told) in [
        ("\"muestra.json\"", "\"nowhere.json\"", "`muestra`: there is no file examples/nowhere.json"),
        ("\"es\"", "\"fr\"", "`muestra`: Amparo does not speak `fr`"),
        ("\"KEN\"", "\"KEX\"", "`ken-example`: there is no country `KEX`"),
        ("\"XSB\"", "\"XSA\"", "`muestra`: the file is of XSB, round 2026"),
        ("id = \"muestra\"", "id = \"sample\"", "`sample`: the id stands there twice"),
        ("file =", "files =", "unknown field `files`"),
    ] {
        let changed = list.replacen(from, to, 1);
        assert_ne!(changed, list, "{from}");
        let found = checked("questionnaires", "examples/examples.toml", &changed);
        assert!(found.len() == 1 && found[0].contains(told), "{told}: {found:?}");
    }
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
fn a_section_can_have_stood_only_where_there_is_a_document() {
    let outline = embedded(Folder::Templates, "memorandum/outline.toml");
    for (was, is_wrong) in
        [("brief", false), ("strategy/press", false), ("novel/press", true), ("memorandum", true)]
    {
        let changed = outline.replacen("was = [\"brief\"]", &format!("was = [\"{was}\"]"), 1);
        let found = checked("templates", "memorandum/outline.toml", &changed).join("\n");
        assert_eq!(found.contains(&format!("error[template-was]: `{was}`")), is_wrong, "{found}");
    }
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
    let summary = embedded(Folder::Templates, "strategy/en/front-4-summary.md");
    let indicators = embedded(Folder::Templates, "strategy/es/b-indicators.md");
    let line = |text: &str| text.lines().count() + 2;
    let broken = [
        ("strategy/en/front-4-summary.md", format!("{summary}\n{{{{ nobody }}}}\n")),
        ("strategy/es/b-indicators.md", format!("{indicators}\n![](figure:nothing)\n")),
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
        (format!("en/front-4-summary.md:{}: error[template-draft]: ", line(&summary)), "nobody"),
        (format!("es/b-indicators.md:{}: error[template-draft]: ", line(&indicators)), "nothing"),
    ] {
        let said: Vec<&str> = text.lines().filter(|said| said.contains(&place)).collect();
        assert_eq!(said.len(), 1, "{place} is told of once\n{text}");
        assert!(said[0].contains(problem) && said[0].contains("seen with the sample"), "{}", said[0]);
    }
    assert!(text.contains("2 errors"), "{text}");
}

#[test]
fn a_template_of_a_session_that_cannot_be_filled_is_found() {
    for (when, path) in [("not session.open", "minutes/es/3-votes.md"), ("not items", "ballots/en/ballots.md")] {
        let text = embedded(Folder::Templates, path);
        let rare = format!("{text}\n{{% if {when} %}}{{{{ nobody }}}}{{% endif %}}\n");
        let found = checked_with("templates", &[(path, rare.as_str())], |step| step.makes("template-session"));
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].contains(path) && found[0].contains("nobody"), "{}", found[0]);
    }
}

#[test]
fn a_template_that_fails_only_for_few_countries_is_found() {
    for (when, sample) in [("not known_items", "nothing answered"), ("not desk", "the usual frameworks")] {
        let summary = embedded(Folder::Templates, "strategy/es/front-4-summary.md");
        let rare = format!("{summary}\n{{% if {when} %}}{{{{ nobody }}}}{{% endif %}}\n");
        let changed = [("strategy/es/front-4-summary.md", rare.as_str())];
        let found = checked_with("templates", &changed, |step| step.makes("template-draft"));
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].contains(sample) && found[0].contains("in Español"), "{}", found[0]);
    }
}
