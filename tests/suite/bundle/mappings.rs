//! A mapping accounts for everything of both editions; one that does not is refused with file, line and what to do.

use crate::support::editions::{MAPPING, folder};
use amparo::bundle::{Files, read};

/// What is wrong with the content where the mapping is this one.
fn problems(mapping: &str) -> Vec<String> {
    let folder = folder(mapping);
    let found = read(&Files::with_overrides(folder.path())).problems;
    let errors = found.iter().filter(|one| one.is_error() && one.file.contains("trial"));
    errors.map(ToString::to_string).collect()
}

#[test]
fn a_sound_mapping_is_read_with_both_editions() {
    assert_eq!(problems(MAPPING), Vec::<String>::new());
    let folder = folder(MAPPING);
    let library = read(&Files::with_overrides(folder.path())).library.unwrap();
    let versions = |all: &[amparo::framework::Framework]| -> Vec<String> {
        all.iter().filter(|one| one.id.as_str() == "trial").map(|one| one.version.clone()).collect()
    };
    assert_eq!(
        (versions(&library.frameworks), versions(&library.earlier)),
        (vec!["2".into()], vec!["1".into()])
    );
    assert_eq!(library.mappings.len(), 1);
}

#[test]
fn what_is_not_accounted_for_is_named_with_what_to_do() {
    for (from, to, words) in [
        ("from = [\"TR-6\"]", "from = [\"TR-66\"]", "`from` names TR-66, which that version does not have"),
        ("from = [\"TR-6\"]", "from = [\"TR-66\"]", "nothing says what became of TR-6"),
        ("to = [\"TR-7\"]", "to = [\"TR-77\"]", "nothing says where TR-7 comes from"),
        ("to = [\"TR-7\"]", "to = [\"TR-9\"]", "TR-9 stands twice in `to`"),
        ("from = [\"TR-6\"]", "from = [\"TR-6\", \"TR-1\"]", "says of several things what became of them"),
        ("from = [\"TR-6\"]", "from = [\"TR-1\"]", "the line says that it is not the same thing"),
        ("rule = \"lower\"\n", "", "has a rule, and merges nothing; or merges, and has none"),
        ("[0, 1, 1, 2, 3]", "[0, 2, 1, 2, 3]", "the levels of TR-8 fall"),
        ("to = [\"TR-1-2c\"]", "to = [\"TR-1-2d\"]", "nothing says where TR-1-2c comes from"),
        ("to = \"2\"", "to = \"3\"", "its file is called otherwise"),
        ("rule = \"lower\"", "rule = \"mean\"", "unknown variant"),
    ] {
        let spoilt = MAPPING.replacen(from, to, 1);
        assert_ne!(spoilt, MAPPING, "{from}");
        let found = problems(&spoilt);
        let told = found.iter().find(|problem| problem.contains(words));
        let told = told.unwrap_or_else(|| panic!("{words}: {found:#?}"));
        assert!(told.contains("mappings/1-2.toml"), "it says where: {told}");
    }
}

#[test]
fn a_version_that_is_not_there_is_named() {
    let folder = folder(&MAPPING.replacen("to = \"2\"", "to = \"3\"", 1));
    let mappings = folder.path().join("questionnaires/trial/mappings");
    std::fs::rename(mappings.join("1-2.toml"), mappings.join("1-3.toml")).unwrap();
    let found = read(&Files::with_overrides(folder.path())).problems;
    let words = "there is no version 3 of trial";
    assert!(found.iter().any(|problem| problem.to_string().contains(words)), "{found:#?}");
}

#[test]
fn a_folder_that_is_not_called_like_its_version_is_named() {
    let folder = folder(MAPPING);
    let trial = folder.path().join("questionnaires/trial");
    std::fs::rename(trial.join("earlier/1"), trial.join("earlier/one")).unwrap();
    let found = read(&Files::with_overrides(folder.path())).problems;
    let words = "the version is `1`, but the folder is `one`";
    assert!(found.iter().any(|problem| problem.to_string().contains(words)), "{words}");
}
