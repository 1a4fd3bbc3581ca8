//! What a Word file is in a script from right to left: paragraphs, tables and runs turned, rows of figures not.

use super::parts::{Parts, elements, text};
use amparo::lang::{ISOLATE, POP, composites};
use resvg::usvg::roxmltree::Node;

/// Fails where a paragraph, a table or a run is not turned, or a row of figures is.
pub fn runs_from_right_to_left(file: &[u8], name: &str) {
    let parts = Parts::read(file);
    let xml = parts.main();
    let has = |node: &Node, child: &str, property: &str| {
        let properties = node.children().find(|one| one.tag_name().name() == child);
        properties.is_some_and(|all| all.children().any(|one| one.tag_name().name() == property))
    };
    for paragraph in elements(&xml, "p") {
        assert!(has(&paragraph, "pPr", "bidi") || has(&paragraph, "pPr", "sectPr"), "{name}");
        let words = text(paragraph);
        assert!(composites(&words).is_empty(), "{name}: {words}");
    }
    elements(&xml, "tbl").for_each(|table| assert!(has(&table, "tblPr", "bidiVisual"), "{name}"));
    for run in elements(&xml, "r") {
        let words = text(run);
        let is_row = words.starts_with(ISOLATE) && words.ends_with(POP);
        assert_eq!(has(&run, "rPr", "rtl"), !is_row, "{name}: {words}");
    }
}
