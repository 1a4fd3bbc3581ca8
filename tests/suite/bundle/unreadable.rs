//! A file that cannot be read is told of alone, or ahead of everything else, and words that are wrong stop nothing.

use amparo::bundle::{self, Files, Problem};
use tempfile::TempDir;

/// Files that stand in for those in the program.
fn overridden(changed: &[(&str, &str)]) -> (TempDir, Files) {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in changed {
        let file = folder.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text).unwrap();
    }
    let files = Files::with_overrides(folder.path());
    (folder, files)
}

fn shown(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_file_that_cannot_be_read_is_told_of_alone() {
    for path in [
        "questionnaires/weprotect-mnr/framework.toml",
        "questionnaires/weprotect-mnr/capabilities/c01-leadership.toml",
        "questionnaires/weprotect-mnr/es/framework.toml",
        "questionnaires/weprotect-mnr/es/capabilities/c01-leadership.toml",
        "questionnaires/itu-checklist/framework.toml",
        "questionnaires/itu-stages/framework.toml",
        "questionnaires/strategy/framework.toml",
        "questionnaires/strategy/indicators.toml",
        "questionnaires/strategy/commitments.toml",
        "questionnaires/strategy/es/glossary.toml",
        "questionnaires/countries.toml",
        "questionnaires/currencies.toml",
        "questionnaires/regions.toml",
        "questionnaires/es/regions.toml",
        "questionnaires/es/countries.toml",
        "locales/es/language.toml",
    ] {
        let (_folder, files) = overridden(&[(path, "title = \n")]);
        let problems = bundle::read(&files).problems;
        assert_eq!(problems.len(), 1, "{path}:\n{}", shown(&problems));
        let name = path.rsplit('/').next().unwrap();
        assert!(problems[0].is_unreadable() && problems[0].file.ends_with(name), "{}", problems[0]);
        assert!(bundle::library(&files).is_err(), "{path}: what cannot be read stops everything");
    }
}

#[test]
fn what_cannot_be_read_stands_before_other_faults() {
    let territory = "[[territory]]\ncode = 'tza/zan'\nname = 'Zanzibar'\n";
    let (_folder, files) = overridden(&[
        ("questionnaires/territories.toml", territory),
        ("questionnaires/territories/x.toml", "x = 1\n"),
        ("questionnaires/weprotect-mnr/capabilities/c03-legislation.toml", "x = 1\n"),
    ]);
    let problems = bundle::library(&files).unwrap_err();
    let checks: Vec<&str> = problems.iter().map(|problem| problem.check).collect();
    assert_eq!(checks[0], "read", "{}", shown(&problems));
    assert!(checks.contains(&"stray-file") && checks.contains(&"country-code"), "{}", shown(&problems));
}

#[test]
fn words_that_are_wrong_are_found_and_stop_nothing() {
    let (_folder, files) = overridden(&[(
        "questionnaires/strategy/es/prompts.toml",
        "[prompts.PM-01]\nask = \"¿Un triaje?\"\n",
    )]);
    let problems = bundle::read(&files).problems;
    let found: Vec<&Problem> = problems.iter().filter(|problem| problem.is_error()).collect();
    assert!(found.len() == 1 && found[0].check == "agreed-term", "{}", shown(&problems));
    let (library, warnings) =
        bundle::library(&files).unwrap_or_else(|problems| panic!("{}", shown(&problems)));
    assert!(warnings.iter().all(|warning| !warning.is_error()));
    let spanish = amparo::lang::Lang::from_code("es").unwrap();
    assert!(library.kit.prompts.iter().any(|prompt| prompt.ask.get(spanish) == "¿Un triaje?"));
}
