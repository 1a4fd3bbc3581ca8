//! Knows that a level which tells what lacks is found, in each language, and that one which does not is left alone.

use crate::support::languages::ES;
use amparo::bundle::{self, Files};
use amparo::framework::ItemId;
use amparo::framework::check::all;
use amparo::lang::Lang;
use std::collections::BTreeSet;

/// Which of these statements of a level made of conditions are found to tell what lacks.
fn found(statements: &[(Lang, String)]) -> BTreeSet<usize> {
    let (mut library, _) = bundle::library(&Files::embedded()).unwrap();
    library.frameworks.truncate(1);
    let pattern = library.frameworks[0].items[0].clone();
    let items = statements.iter().enumerate().map(|(number, (lang, words))| {
        let mut item = pattern.clone();
        item.id = ItemId::from(format!("X{number}").as_str());
        for level in &mut item.levels {
            level.statement = "It is there.".into();
            level.conditions.clear();
        }
        let condition = serde_json::json!([
            { "id": format!("X{number}-1a"), "text": "It is there.", "proof": "A list", "lacks": "no list" },
        ]);
        item.levels[1].conditions = serde_json::from_value(condition).unwrap();
        item.levels[1].statement.translate(*lang, words.clone());
        item
    });
    library.frameworks[0].items = items.collect();
    let findings = all(&library, false).into_iter().filter(|one| one.check == "condition-deficit");
    findings.map(|one| one.about[1..].parse().unwrap()).collect()
}

#[test]
fn every_word_that_tells_what_lacks_is_found() {
    let (library, _) = bundle::library(&Files::embedded()).unwrap();
    let words = library.languages.iter().flat_map(|language| {
        language.deficits.iter().map(|word| (language.lang, format!("Here, {}: so.", word.to_uppercase())))
    });
    let planted: Vec<(Lang, String)> = words.collect();
    assert!(planted.len() > 60, "only {} words were planted", planted.len());
    let found = found(&planted);
    let missed: Vec<_> = (0..planted.len()).filter(|at| !found.contains(at)).map(|at| &planted[at]).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn sentences_of_officials_are_told_apart() {
    let sentences = [
        (Lang::EN, "The unit works, but its legal basis is unclear.", true),
        (Lang::EN, "It receives few reports.", true),
        (Lang::EN, "Nobody answers for it.", true),
        (Lang::EN, "A non-governmental organization runs it, free of charge.", false),
        (Lang::EN, "Any child may call without giving a name; fewer than three days pass.", false),
        (ES, "Recibe pocas denuncias.", true),
        (ES, "No tiene acuerdos formales con la policía.", true),
        (ES, "La gestiona una organización no gubernamental.", false),
        (ES, "Cualquier niña o niño puede llamar sin dar su nombre.", false),
    ];
    let found = found(&sentences.map(|(lang, words, _)| (lang, words.to_owned())));
    for (at, (_, words, expected)) in sentences.into_iter().enumerate() {
        assert_eq!(found.contains(&at), expected, "{words}");
    }
}
