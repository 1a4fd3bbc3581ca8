//! Knows in one table who is asked what, with the first questions; all of them stand on the question sheets.

use crate::document::strategy::addressees::{Addressee, addressees};
use crate::document::strategy::case::Case;
use crate::document::strategy::companions::questions::open_conditions;
use crate::framework::Item;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// How many institutions the table names.
const ROWS: usize = 15;
/// How many of its questions an institution is shown with.
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
    /// How many lines a table of them has: one for each question, and one for what else stands on the question sheet.
    lines: usize,
}

/// What an institution is asked.
#[derive(Serialize, JsonSchema)]
struct AskLine {
    id: String,
    /// The institution, or the kind of institution.
    name: String,
    /// The first questions that it is asked, three at most.
    items: Vec<AskedItem>,
    /// How many more it is asked.
    more: usize,
    /// How many figures and policies it is asked for.
    documents: usize,
    sources: Vec<String>,
}

impl AskLine {
    /// How many lines of a table it takes.
    fn lines(&self) -> usize {
        self.items.len() + usize::from(self.more + self.documents > 0)
    }
}

/// What is asked about an item.
#[derive(Serialize, JsonSchema)]
struct AskedItem {
    id: String,
    title: String,
    /// The question; may be empty.
    ask: String,
    /// What holds or not, a sentence each; may be empty.
    lines: Vec<String>,
    /// A document that would prove the answer; may be empty.
    proof: String,
}

/// The facts of the chapter.
pub(super) fn asks(case: &Case) -> Asks {
    let all = addressees(case);
    let rows: Vec<AskLine> = all.iter().take(ROWS).map(|one| line(case, one)).collect();
    Asks {
        more: all.len() - rows.len(),
        all: case.voice.count("institutions", all.len()),
        lines: rows.iter().map(AskLine::lines).sum(),
        rows,
    }
}

fn line(case: &Case, one: &Addressee) -> AskLine {
    AskLine {
        id: one.id.clone(),
        name: one.name.clone(),
        items: one.items.iter().take(NAMED).map(|item| asked_item(case, item)).collect(),
        more: one.items.len().saturating_sub(NAMED),
        documents: one.figures.len() + one.policies.len(),
        sources: one.sources.clone(),
    }
}

fn asked_item(case: &Case, item: &Item) -> AskedItem {
    let question = item.questions.first();
    AskedItem {
        id: item.id.to_string(),
        title: case.voice.text(&item.title),
        ask: question.map(|question| case.voice.text(&question.ask)).unwrap_or_default(),
        lines: open_conditions(case, item).iter().map(|one| case.voice.text(&one.text)).collect(),
        proof: question.map(|question| case.voice.text(&question.proof)).unwrap_or_default(),
    }
}
