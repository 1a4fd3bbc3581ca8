//! Knows in whose voice the papers of the State are written: its own; no examiner, no vendor and no drafter speaks in them.

use super::runs;
use crate::support::fixture::{Fixture, begun};
use crate::support::languages::LANGS;
use amparo::assessment::Basis;
use amparo::assessment::strategy::DocumentKind;
use amparo::bundle::Files;
use amparo::document::{Block, MISSING, NoteKind, template_files};
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

#[test]
fn that_no_plan_follows_is_said_to_the_drafters_alone() {
    let fixture = Fixture::open();
    let idle: Vec<_> = fixture.library.frameworks.iter().filter(|one| !one.proposes_actions()).collect();
    assert!(!idle.is_empty(), "every set of questions proposes actions");
    for (framework, lang) in idle.iter().flat_map(|framework| LANGS.map(|lang| (framework, lang))) {
        let sample = begun("KEN", Basis::SelfAssessment, &[framework.id.as_str()]);
        let document = fixture.document(&sample, lang);
        let told =
            if lang == Lang::EN { "No plan follows" } else { "De las respuestas no se deriva ningún plan" };
        let is_note = |block: &&Block| matches!(block, Block::Note { kind: NoteKind::Drafting, .. });
        let (notes, words): (Vec<&Block>, Vec<&Block>) = document.blocks.iter().partition(is_note);
        let says =
            |block: &&Block| runs(std::slice::from_ref(*block)).iter().any(|(run, _)| run.contains(told));
        assert!(notes.iter().any(says), "{} {lang:?}: the drafters are not told", framework.id);
        let is_list = |block: &&&Block| matches!(block, Block::Table(table) if table.id == MISSING);
        let said = words.iter().filter(|block| !is_list(block)).find(|block| says(block));
        assert_eq!(said, None, "{} {lang:?}", framework.id);
    }
}
