//! Words in another language than the document's in a Word file: their runs name it, and no other run does.

use super::parts::{attribute, elements, text};
use super::word;
use crate::render::passages::{FINDING, paper, paper_in_one_language};

#[test]
fn runs_of_a_passage_name_its_language() {
    let parts = word(&paper());
    parts.check();
    let xml = parts.main();
    let words = elements(&xml, "lang").map(|node| {
        assert_eq!(attribute(&node, "val").as_deref(), Some("en-GB"));
        text(node.parent().and_then(|form| form.parent()).unwrap())
    });
    let words: Vec<String> = words.collect();
    assert!(words.iter().any(|words| words.starts_with(FINDING)), "{words:?}");
    let alone = word(&paper_in_one_language());
    let xml = alone.main();
    assert_eq!(elements(&xml, "lang").count(), 0);
}
