//! Knows in whose voice the papers of the State are written: its own; no examiner, no vendor and no drafter speaks in them.

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

/// The papers that leave the government in its name.
const OUTWARD: [DocumentKind; 6] = [
    DocumentKind::Strategy,
    DocumentKind::Plan,
    DocumentKind::Memorandum,
    DocumentKind::Poster,
    DocumentKind::Press,
    DocumentKind::Concept,
];

#[test]
fn nobody_but_the_state_speaks_in_its_papers() {
    for kind in OUTWARD {
        let files = template_files(&Files::embedded(), kind);
        assert!(!files.is_empty(), "{kind:?}: no template was read");
        for file in files {
            for line in file.text.lines() {
                let said = line.to_lowercase();
                let found = foreign_words(file.lang).iter().find(|words| said.contains(**words));
                assert_eq!(found, None, "{kind:?} {}/{}: {line}", file.lang.code(), file.name);
            }
        }
    }
}
