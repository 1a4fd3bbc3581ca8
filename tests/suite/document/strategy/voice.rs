//! Knows in whose voice the strategy is written: the State's; no examiner, no vendor and no drafter speaks in it.

use amparo::assessment::strategy::DocumentKind;
use amparo::bundle::Files;
use amparo::document::template_files;
use amparo::lang::Lang;

/// What only others say.
fn foreign_words(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::EN => &[
            "our wording",
            "our description",
            "falls short",
            "nobody",
            "somebody",
            "whoever",
            "points of work",
            "the country put",
            "not an official level",
        ],
        _ => &[
            "nuestra redacción",
            "nuestra descripción",
            "nadie",
            "alguien",
            "quienquiera",
            "puntos de trabajo",
        ],
    }
}

#[test]
fn nobody_but_the_state_speaks_in_the_strategy() {
    let files = template_files(&Files::embedded(), DocumentKind::Strategy);
    assert!(files.len() > 10, "{} templates were read", files.len());
    for file in files {
        for line in file.text.lines() {
            let said = line.to_lowercase();
            let found = foreign_words(file.lang).iter().find(|words| said.contains(**words));
            assert_eq!(found, None, "{}/{}: {line}", file.lang.code(), file.name);
        }
    }
}
