//! Knows the acronyms and terms of the field as tables; which of them occur is decided when the document is composed.

use crate::document::strategy::case::{Case, cell};
use crate::document::{ACRONYMS, Align, Column, GLOSSARY, Row, TERMS, Table, Width};

/// Every acronym with what it stands for.
pub fn acronyms(case: &Case) -> Table {
    let rows = case
        .kit()
        .glossary
        .acronyms
        .iter()
        .map(|one| vec![case.voice.text(&one.short), case.voice.text(&one.long)]);
    table(case, ACRONYMS, ["acronym", "meaning"], rows.collect())
}

/// Every term with its definition and what to avoid.
pub fn terms(case: &Case) -> Table {
    let meaning = |definition: String, caution: String| {
        if caution.is_empty() { definition } else { format!("{definition} {caution}") }
    };
    let rows = case.kit().glossary.terms.iter().map(|one| {
        vec![
            case.voice.text(&one.term),
            meaning(case.voice.text(&one.definition), case.voice.text(&one.caution)),
        ]
    });
    table(case, TERMS, ["term", "explanation"], rows.collect())
}

/// Acronyms and terms in one list, each with what it means.
pub fn glossary(case: &Case) -> Table {
    let kit = &case.kit().glossary;
    let acronyms = kit.acronyms.iter().map(|one| (&one.short, &one.long));
    let terms = kit.terms.iter().map(|one| (&one.term, &one.definition));
    let rows =
        acronyms.chain(terms).map(|(word, meaning)| vec![case.voice.text(word), case.voice.text(meaning)]);
    table(case, GLOSSARY, ["term", "explanation"], rows.collect())
}

fn table(case: &Case, id: &str, columns: [&str; 2], mut rows: Vec<Vec<String>>) -> Table {
    rows.sort_by_key(|row| row[0].to_lowercase());
    let shares = [1.0, 3.2];
    let column = |(key, share): (&str, f64)| Column {
        title: case.voice.say(&format!("column-{key}")),
        width: Width::Share(share),
        align: Align::Start,
    };
    Table {
        id: id.to_owned(),
        caption: case.voice.say(&format!("table-{id}")),
        columns: columns.into_iter().zip(shares).map(column).collect(),
        rows: rows
            .into_iter()
            .map(|row| Row { cells: row.into_iter().map(cell).collect(), sources: Vec::new() })
            .collect(),
        landscape: false,
    }
}
