//! Words of content are judged where content is checked, and counted by language.

use super::*;

#[test]
fn words_are_judged_and_stop_nothing() {
    let mut seen = 0;
    for (name, spoil) in FAULTS {
        let mut library = sound();
        spoil(&mut library);
        let is_wording = CHECKS.iter().any(|check| check.name == *name && check.wording);
        assert_eq!(structural(&library, true).is_empty(), is_wording, "{name}");
        seen += usize::from(is_wording);
    }
    assert!(seen >= 5, "only {seen} faults are a matter of words");
}

#[test]
fn shares_count_texts_by_language() {
    let mut library = sound();
    library.frameworks[0].items[0].title = "Untranslated".into();
    let found = shares(&library);
    let of =
        |set: &str, lang: Lang| found.iter().find(|share| share.set == set && share.lang == lang).unwrap();
    assert_eq!(of("mnr", Lang::EN).translated, of("mnr", Lang::EN).total);
    assert_eq!(of("mnr", Lang::ES).translated + 1, of("mnr", Lang::ES).total);
    assert_eq!(of("itu", Lang::ES).translated, of("itu", Lang::ES).total);
}
