//! Every document in a language from right to left and in a long one, neither of which anybody speaks.

use crate::support::desk::Desk;
use crate::support::figures::turned;
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

fn documents(desk: &Desk, pseudo: Pseudo, names: &[&str]) -> Vec<(String, Document)> {
    let samples = desk.samples().into_iter().filter(|(name, _)| names.contains(name));
    let of = |(name, sample)| {
        DocumentKind::ALL.map(|kind| {
            let written = desk.written(kind, &sample, (lang(pseudo), Audience::Public));
            (format!("{name}, {}", kind.code()), written)
        })
    };
    samples.flat_map(of).collect()
}

#[test]
fn documents_run_from_right_to_left_with_their_figures_upright() {
    let desk = Desk::of(Files::embedded().with_pseudo());
    for (name, document) in documents(&desk, Pseudo::Mirrored, &["sample", "hostile", "empty"]) {
        assert_eq!(document.writing.direction, Direction::RightToLeft, "{name}");
        assert_eq!(turned(&html::page(&document)), Vec::<String>::new(), "{name}");
        crate::render::docx::turned::runs_from_right_to_left(&docx(&document, None).unwrap(), &name);
    }
    let book = desk.workbook(&desk.invented(), lang(Pseudo::Mirrored));
    assert!(xlsx(&book).is_ok());
}

#[test]
fn documents_take_long_words() {
    let desk = Desk::of(Files::embedded().with_pseudo());
    for (name, document) in documents(&desk, Pseudo::Long, &["sample"]) {
        let english = desk.written(DocumentKind::Strategy, &desk.invented(), (Lang::EN, Audience::Public));
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
