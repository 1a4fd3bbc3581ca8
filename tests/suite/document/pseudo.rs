//! Every document in a language from right to left and in a long one, neither of which anybody speaks.

use crate::support::figures::turned;
use crate::support::fixture::Fixture;
use amparo::assessment::Audience;
use amparo::assessment::strategy::DocumentKind;
use amparo::bundle::{Files, Pseudo};
use amparo::document::{Document, plain};
use amparo::lang::{Direction, Lang};
use amparo::render::docx::docx;
use amparo::render::html;
use amparo::render::xlsx::xlsx;

fn lang(pseudo: Pseudo) -> Lang {
    Lang::from_code(pseudo.code()).unwrap()
}

fn documents(fixture: &Fixture, pseudo: Pseudo, names: &[&str]) -> Vec<(String, Document)> {
    let samples = fixture.samples().into_iter().filter(|(name, _)| names.contains(name));
    let of = |(name, sample)| {
        DocumentKind::ALL.map(|kind| {
            let written = fixture.write(kind, &sample, (lang(pseudo), Audience::Public));
            (format!("{name}, {}", kind.code()), written)
        })
    };
    samples.flat_map(of).collect()
}

#[test]
fn documents_run_from_right_to_left_with_their_figures_upright() {
    let fixture = Fixture::of(Files::embedded().with_pseudo());
    for (name, document) in documents(&fixture, Pseudo::Mirrored, &["sample", "hostile", "empty"]) {
        assert_eq!(document.writing.direction, Direction::RightToLeft, "{name}");
        assert_eq!(turned(&html::page(&document)), Vec::<String>::new(), "{name}");
        crate::render::docx::right_to_left::runs_from_right_to_left(&docx(&document, None).unwrap(), &name);
    }
    let book = fixture.workbook(&fixture.invented(), lang(Pseudo::Mirrored));
    assert!(xlsx(&book).is_ok());
}

#[test]
fn documents_take_long_words() {
    let fixture = Fixture::of(Files::embedded().with_pseudo());
    for (name, document) in documents(&fixture, Pseudo::Long, &["sample"]) {
        let english =
            fixture.write(DocumentKind::Strategy, &fixture.invented(), (Lang::EN, Audience::Public));
        if name.ends_with(DocumentKind::Strategy.code()) {
            assert_eq!(document.blocks.len(), english.blocks.len(), "{name}");
        }
        assert!(document.blocks.iter().any(|block| said(block).contains("éé")), "{name}");
        docx(&document, None).unwrap();
    }
}

fn said(block: &amparo::document::Block) -> String {
    match block {
        amparo::document::Block::Paragraph { text, .. } => plain(text),
        _ => String::new(),
    }
}
