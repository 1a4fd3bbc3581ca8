//! Knows acronyms and terms of the field as a table; which of them occur is decided when the document is composed.

use super::text_columns;
use crate::document::strategy::case::{Case, row};
use crate::document::{GLOSSARY, Table};

/// Acronyms and terms in one list, each with what it means.
pub fn glossary(case: &Case) -> Table {
    let kit = &case.kit().glossary;
    let acronyms = kit.acronyms.iter().map(|one| (&one.short, &one.long));
    let terms = kit.terms.iter().map(|one| (&one.term, &one.definition));
    let lines =
        acronyms.chain(terms).map(|(word, meaning)| [case.voice.text(word), case.voice.text(meaning)]);
    let mut lines: Vec<[String; 2]> = lines.collect();
    lines.sort_by_key(|[word, _]| word.to_lowercase());
    Table {
        id: GLOSSARY.to_owned(),
        caption: case.voice.say("table-glossary"),
        columns: text_columns(case, &[("term", 1.0), ("explanation", 3.2)]),
        rows: lines.into_iter().map(|line| row(line.into(), &[])).collect(),
        landscape: false,
    }
}
