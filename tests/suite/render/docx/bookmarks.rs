//! Every block of a Word file can be found again by its bookmark.

use super::parts::{Parts, attribute, elements};
use crate::support::case::Case;
use crate::support::documents::hostile_document;
use crate::support::fixture::Fixture;
use crate::support::hostile::HOSTILE;
use crate::support::languages::LANGS;
use amparo::assessment::Audience;
use amparo::assessment::strategy::DocumentKind;
use amparo::document::Document;
use amparo::render::docx::{bookmark, docx};
use std::collections::BTreeSet;

/// The names of the bookmarks of a file.
pub fn names(file: &[u8]) -> Vec<String> {
    let parts = Parts::read(file);
    let xml = parts.main();
    elements(&xml, "bookmarkStart").filter_map(|node| attribute(&node, "name")).collect()
}

/// Whether every bookmark of a file ends, once.
fn all_end(file: &[u8]) -> bool {
    let parts = Parts::read(file);
    let xml = parts.main();
    let ids = |element| -> BTreeSet<_> {
        elements(&xml, element).filter_map(|node| attribute(&node, "id")).collect()
    };
    let (starts, ends) = (ids("bookmarkStart"), ids("bookmarkEnd"));
    starts == ends && starts.len() == elements(&xml, "bookmarkStart").count()
}

/// The bookmarks that the blocks of a document must have.
pub fn wanted(document: &Document) -> BTreeSet<String> {
    document.blocks.iter().filter_map(|block| block.id()).map(bookmark).collect()
}

fn check(document: &Document, name: &str) {
    let file = docx(document, None).unwrap();
    assert!(all_end(&file), "{name}");
    let found = names(&file);
    let unique: BTreeSet<String> = found.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(unique.len(), found.len(), "{name}: a bookmark comes twice");
    for bookmark in &found {
        let valid = |c: char| c.is_ascii_alphanumeric() || c == '_';
        assert!(bookmark.len() <= 40 && bookmark.chars().all(valid), "{name}: {bookmark}");
        assert!(!bookmark.starts_with(|c: char| c.is_ascii_digit()), "{name}: {bookmark}");
    }
    let found: BTreeSet<String> = found.into_iter().collect();
    let lost: Vec<_> = wanted(document).difference(&found).cloned().collect();
    assert_eq!(lost, Vec::<String>::new(), "{name}");
    assert_eq!(
        wanted(document).len(),
        document.blocks.iter().filter(|block| block.id().is_some()).count(),
        "{name}"
    );
}

#[test]
fn every_block_of_every_document_has_a_bookmark() {
    let fixture = Fixture::open();
    for document in [Case::read("maravia").document(), hostile_document(&HOSTILE.join(" "))] {
        check(&document, &document.cover.title);
    }
    for kind in DocumentKind::ALL {
        for lang in LANGS {
            let document = fixture.write(kind, &fixture.invented(), (lang, Audience::Public));
            check(&document, &format!("{}, {lang}", kind.code()));
        }
    }
}
