//! Knows in one table who is asked what; the questions themselves stand on the question sheets.

use crate::document::strategy::addressees::{Addressee, addressees};
use crate::document::strategy::case::Case;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// How many institutions the table names.
const ROWS: usize = 15;
/// How many of its questions a row names.
const NAMED: usize = 3;

/// Who is asked what.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct Asks {
    /// The institutions, or kinds of institutions, those with the most telling question first; 15 at most.
    rows: Vec<AskLine>,
    /// How many there are beside those.
    more: usize,
    /// All of them.
    all: Count,
    /// Whether one of the rows asks for figures or policies.
    has_documents: bool,
}

/// What an institution is asked.
#[derive(Serialize, JsonSchema)]
struct AskLine {
    id: String,
    /// The institution, or the kind of institution.
    name: String,
    /// How many questions it is asked.
    questions: usize,
    /// What the first three are about.
    about: Vec<String>,
    /// How many figures and policies it is asked for.
    documents: usize,
    sources: Vec<String>,
}

/// The facts of the chapter.
pub(super) fn asks(case: &Case) -> Asks {
    let all = addressees(case);
    let rows: Vec<AskLine> = all.iter().take(ROWS).map(|one| line(case, one)).collect();
    Asks {
        more: all.len() - rows.len(),
        all: case.voice.count("institutions", all.len()),
        has_documents: rows.iter().any(|row| row.documents > 0),
        rows,
    }
}

fn line(case: &Case, one: &Addressee) -> AskLine {
    AskLine {
        id: one.id.clone(),
        name: one.name.clone(),
        questions: one.items.len(),
        about: one.items.iter().take(NAMED).map(|item| case.voice.text(&item.title)).collect(),
        documents: one.figures.len() + one.policies.len(),
        sources: one.sources.clone(),
    }
}
