//! The content in the program is sound, and a fault in a content file is named with file, line and remedy.

use amparo::bundle::{self, Files, Folder, Problem};
use amparo::lang::Lang;
use std::path::Path;
use tempfile::TempDir;

/// The problems that appear when one file is changed: what `old` says becomes `new`.
fn broken(path: &str, old: &str, new: &str) -> Vec<Problem> {
    let text = Files::embedded().text(Folder::Questionnaires, path).unwrap();
    assert!(text.contains(old), "{path} does not say {old}");
    with(path, text.replacen(old, new, 1).as_bytes())
}

/// The problems that appear when a file is added or replaced.
fn with(path: &str, bytes: &[u8]) -> Vec<Problem> {
    let (_folder, files) = overridden(path, bytes);
    bundle::read(&files).problems.into_iter().filter(Problem::is_error).collect()
}

fn overridden(path: &str, bytes: &[u8]) -> (TempDir, Files) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("questionnaires").join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, bytes).unwrap();
    let files = Files::with_overrides(folder.path());
    (folder, files)
}

fn only(problems: Vec<Problem>) -> (String, String) {
    let shown: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems.len(), 1, "{}", shown.join("\n"));
    let file = Path::new(&problems[0].file).file_name().unwrap().to_string_lossy().into_owned();
    let place = format!("{file}:{}", problems[0].line.map_or("-".to_owned(), |line| line.to_string()));
    (place, format!("[{}] {}. {}", problems[0].check, problems[0].text, problems[0].remedy))
}

const C01: &str = "weprotect-mnr/capabilities/c01-leadership.toml";
const C01_ES: &str = "weprotect-mnr/es/capabilities/c01-leadership.toml";

#[test]
fn the_content_in_the_program_has_no_problem() {
    let reading = bundle::read(&Files::embedded());
    let shown: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "\n{}\n", shown.join("\n"));
}

#[test]
fn the_library_holds_the_frameworks_and_the_stages_in_two_languages() {
    let (library, warnings) = bundle::library(&Files::embedded()).unwrap();
    assert_eq!(warnings, []);
    let sizes: Vec<(&str, usize)> =
        library.frameworks.iter().map(|framework| (framework.id.as_str(), framework.items.len())).collect();
    let usual = [("weprotect-mnr", 21), ("itu-checklist", 22)];
    let others = [
        ("au-5rights-areas", 10),
        ("general-comment-25", 32),
        ("inspire", 7),
        ("safety-by-design", 3),
        ("uk-digital-resilience", 4),
        ("voluntary-principles", 11),
    ];
    assert_eq!(sizes, [&usual[..], &others[..]].concat());
    assert_eq!(library.stages.stages.len(), 9);
    assert_eq!(library.countries.iter().filter(|country| !country.sample).count(), 195);
    let (_, item) = library.item(&"C01".into()).unwrap();
    let es = crate::support::languages::ES;
    assert_eq!((item.title.get(Lang::EN), item.title.get(es)), ("Leadership", "Liderazgo"));
}

#[test]
fn a_file_on_disk_overrides_the_one_in_the_program() {
    let text = Files::embedded().text(Folder::Questionnaires, C01_ES).unwrap();
    let text = text.replacen("title = \"Liderazgo\"", "title = \"Conducción\"", 1);
    let (_folder, files) = overridden(C01_ES, text.as_bytes());
    let (library, _) = bundle::library(&files).unwrap();
    assert_eq!(library.item(&"C01".into()).unwrap().1.title.get(crate::support::languages::ES), "Conducción");
}

#[test]
fn a_byte_order_mark_is_ignored_in_every_folder() {
    for (folder, path) in [
        (Folder::Questionnaires, "countries.toml"),
        (Folder::Questionnaires, "es/countries.toml"),
        (Folder::Templates, "strategy/en/01-lives.md"),
        (Folder::Locales, "es/language.toml"),
        (Folder::Locales, "en/import.ftl"),
        (Folder::Style, "tokens.css"),
    ] {
        let plain = Files::embedded().text(folder, path).unwrap();
        let content = tempfile::tempdir().unwrap();
        let file = content.path().join(folder.name()).join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, format!("\u{feff}{plain}")).unwrap();
        let files = Files::with_overrides(content.path());
        assert!(files.on_disk(folder, path).is_some(), "{path}");
        assert_eq!(files.text(folder, path).as_ref(), Some(&plain), "{path}");
        assert_eq!(bundle::library(&files).unwrap().1, [], "{path}");
    }
}

#[test]
fn an_unknown_key_is_named_with_its_line() {
    let (place, text) = only(broken(C01, "title =", "titel = \"x\"\ntitle ="));
    assert_eq!(place, "c01-leadership.toml:3");
    assert!(text.starts_with("[read] unknown field `titel`"), "{text}");
}

#[test]
fn a_level_beyond_four_is_refused() {
    let (_, text) = only(broken(C01, "level = 4", "level = 7"));
    assert!(text.contains("7 is no level: levels go from 0 to 4"), "{text}");
}

#[test]
fn a_translation_of_nothing_is_named_with_its_line() {
    let (place, text) = only(broken(C01_ES, "[levels]", "[levels]\n9 = \"Nueve\""));
    assert!(place.starts_with("c01-leadership.toml:"), "{place}");
    assert!(text.starts_with("[overlay] `levels.9` translates nothing"), "{text}");
}

#[test]
fn an_overlay_for_another_item_is_refused() {
    let (place, text) = only(broken(C01_ES, "id = \"C01\"", "id = \"C02\""));
    assert_eq!(place, "c01-leadership.toml:2");
    assert!(text.starts_with("[overlay] the overlay is for C02"), "{text}");
}

#[test]
fn a_missing_translation_is_a_warning_and_english_stands_in() {
    let text = Files::embedded().text(Folder::Questionnaires, C01_ES).unwrap();
    let (_folder, files) = overridden(C01_ES, text.replacen("title = \"Liderazgo\"", "", 1).as_bytes());
    let (library, warnings) = bundle::library(&files).unwrap();
    assert_eq!(library.item(&"C01".into()).unwrap().1.title.get(crate::support::languages::ES), "Leadership");
    assert_eq!(warnings.len(), 1);
    assert!(warnings[0].to_string().contains("`title` is not translated into Español"), "{}", warnings[0]);
}

#[test]
fn a_cycle_of_hard_prerequisites_refuses_the_content() {
    let problems = broken("weprotect-mnr/capabilities/c03-legislation.toml", "hard = []", "hard = [\"C12\"]");
    let (place, text) = only(problems);
    assert!(place.starts_with("c03-legislation.toml:"), "{place}");
    assert!(text.contains("the hard prerequisites go in a circle: C03 → C12 → C03"), "{text}");
    assert!(text.ends_with("Make one of these prerequisites soft, or remove it."));
}

#[test]
fn a_file_in_the_wrong_place_or_with_the_wrong_name_is_noticed() {
    let (_, text) = only(with("weprotect-mnr/capabilites/c22-new.toml", b"id = \"C22\"\n"));
    assert!(text.starts_with("[stray-file] nothing reads this file"), "{text}");
    let c01 = Files::embedded().get(Folder::Questionnaires, C01).unwrap().into_owned();
    let named: Vec<&str> = with("weprotect-mnr/capabilities/leadership.toml", &c01)
        .iter()
        .map(|problem| problem.check)
        .collect();
    assert_eq!(named[..2], ["file-name", "id-unique"]);
}

#[test]
fn broken_utf8_and_broken_toml_name_their_line() {
    let (place, text) = only(with(C01, b"id = \"C01\"\ntitle = \"\xff\"\n"));
    assert_eq!(place, "c01-leadership.toml:2");
    assert!(text.contains("not UTF-8 from byte 20 on"), "{text}");
    let (place, _) = only(with(C01_ES, b"id = \"C01\"\n\ntitle = \n"));
    assert_eq!(place, "c01-leadership.toml:3");
}

#[test]
fn all_problems_are_reported_at_once_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let faults =
        [(C01, "x = 1\n"), ("countries.toml", "country = 3\n"), ("itu-checklist/other/x.toml", "\n")];
    for (path, text) in faults {
        let file = folder.path().join("questionnaires").join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text).unwrap();
    }
    let problems = bundle::library(&Files::with_overrides(folder.path())).unwrap_err();
    let checks: Vec<&str> = problems.iter().map(|problem| problem.check).collect();
    assert_eq!(checks, ["read", "read", "stray-file"], "first what cannot be read");
}

#[test]
fn the_material_of_a_strategy_is_whole_and_each_fault_has_its_line() {
    let (library, _) = bundle::library(&Files::embedded()).unwrap();
    let kit = &library.kit;
    assert_eq!((kit.indicators.len(), kit.objectives.len(), kit.legal_topics.len()), (26, 7, 53));
    assert_eq!(
        kit.objective_of(&"GL-05".into()).unwrap().short_title.get(crate::support::languages::ES),
        "Ayuda a víctimas"
    );
    assert!(kit.indicators.iter().any(|card| card.counts_reports_only && !card.warning.is_empty()));
    let (place, text) = only(broken("strategy/risks.toml", "objectives = [\"O1\"]", "objectives = [\"O8\"]"));
    assert_eq!(place, "risks.toml:4");
    assert!(text.starts_with("[kit-objectives] RK-01 names O8, which does not exist"), "{text}");
    let (place, text) = only(broken("strategy/es/risks.toml", "response =", "reply ="));
    assert!(place.starts_with("risks.toml:"), "{place}");
    assert!(text.contains("`risks.RK-01.reply` translates nothing"), "{text}");
    let problems = broken("strategy/principles.toml", "[[principles]]", "[[principle]]");
    assert_eq!(problems[0].text, "`principle` is no list of this file");
    let (_, text) = only(with("strategy/extra.toml", b"x = 1\n"));
    assert!(text.starts_with("[stray-file]"), "{text}");
}

#[test]
fn a_content_folder_adds_territories_and_countries() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/content/territories");
    let reading = bundle::read(&Files::with_overrides(&folder));
    let shown: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "\n{}\n", shown.join("\n"));
    let library = reading.library.unwrap();
    let of = |code: &str| library.country(&code.into()).unwrap();
    let es = amparo::lang::Lang::from_code("es").unwrap();
    assert_eq!(of("TZA-ZAN").name(es), "Zanzíbar");
    assert_eq!(of("TZA-ZAN").currency.as_deref(), Some("TZS"));
    assert_eq!(of("TZA-ZAN").member_of, of("TZA").member_of, "what holds for the country holds for its part");
    assert!(!of("TZA").member_of.is_empty() && of("GRL").member_of.is_empty(), "unless it is said");
    assert_eq!((of("XKX").parent.as_ref(), of("KEN").name(es)), (None, "Kenya"));
}

#[test]
fn what_is_wrong_with_a_territory_is_named_with_its_line() {
    for (text, said) in [
        ("[[territory]]\ncode = 'KEN'\nname = 'Kenya'", "[country-order] KEN stands there twice"),
        (
            "[[territory]]\ncode = 'tza/zan'\nname = 'Zanzibar'",
            "[country-code] `tza/zan` is no code of 2 to 12",
        ),
        (
            "[[territory]]\ncode = 'TZA-ZAN'\nname = 'Zanzibar'\nparent = 'XXX'",
            "[country-parent] TZA-ZAN belongs to `XXX`",
        ),
        (
            "[[territory]]\ncode = 'TZA-ZAN'\nname = 'Zanzibar'\ncurrency = 'ABC'",
            "[country-currency] TZA-ZAN counts in `ABC`",
        ),
        ("[[territory]]\nname = 'Zanzibar'", "[read] missing field `code`"),
    ] {
        let (place, fault) = only(with("territories.toml", text.as_bytes()));
        assert!(place.starts_with("territories.toml:") && fault.starts_with(said), "{place} {fault}");
    }
}
