//! Knows the comments matrix: who commented what and what became of it, counted by outcome. Offices, never persons.

use crate::assessment::strategy::CommentOutcome;
use crate::document::strategy::case::{Case, row};
use crate::document::strategy::chapters::consultations::{
    CommentLine, Meeting, comment_lines, of_children, of_others,
};
use crate::document::strategy::tables::text_columns;
use crate::document::{Row, Table};
use crate::presentation::Label;
use crate::words::{Count, capital};
use schemars::JsonSchema;
use serde::Serialize;

/// The matrix in numbers, and what children changed.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct Comments {
    /// What became of the comments, a line for each outcome.
    outcomes: Vec<OutcomeCount>,
    /// Comments taken up, wholly or in part.
    taken: Count,
    /// Meetings with children.
    children: Vec<Meeting>,
    /// The other meetings.
    others: Vec<Meeting>,
    /// Decided comments that give no reason.
    unexplained: Count,
}

/// An outcome of comments.
#[derive(Serialize, JsonSchema)]
struct OutcomeCount {
    /// The outcome, with a capital.
    title: String,
    /// How many comments have it.
    n: usize,
}

const OUTCOMES: [CommentOutcome; 4] =
    [CommentOutcome::Accepted, CommentOutcome::Partly, CommentOutcome::Rejected, CommentOutcome::Open];

/// The facts of the matrix.
pub(super) fn comments(case: &Case) -> Comments {
    let lines = comment_lines(case);
    let stand = |outcome: CommentOutcome| lines.iter().filter(|line| line.became == outcome).count();
    let outcome =
        |outcome: CommentOutcome| OutcomeCount { title: outcome.title(&case.voice), n: stand(outcome) };
    let taken = stand(CommentOutcome::Accepted) + stand(CommentOutcome::Partly);
    let unexplained = lines.iter().filter(|line| line.decided && line.response.is_empty()).count();
    Comments {
        outcomes: OUTCOMES.into_iter().map(outcome).collect(),
        taken: case.voice.count("comments", taken),
        children: of_children(case),
        others: of_others(case),
        unexplained: case.voice.count("comments", unexplained),
    }
}

/// The matrix.
pub(super) fn matrix(case: &Case) -> Table {
    let lines = comment_lines(case);
    let args = [("comments", case.voice.count("comments", lines.len()).text.into())];
    let shares = [
        ("number", 0.4),
        ("from", 2.2),
        ("section", 0.8),
        ("comment", 2.8),
        ("outcome", 1.0),
        ("reason", 2.4),
    ];
    Table {
        id: "comments".to_owned(),
        caption: capital(&case.voice.say_with("table-comments", &args)),
        columns: text_columns(case, &shares),
        rows: lines.iter().enumerate().map(|(index, line)| comment(case, index + 1, line)).collect(),
        landscape: false,
    }
}

fn comment(case: &Case, number: usize, line: &CommentLine) -> Row {
    let date = line.date.map(|day| case.voice.date(day)).unwrap_or_default();
    let from = [line.from.clone(), date].into_iter().filter(|part| !part.is_empty());
    let cells = vec![
        number.to_string(),
        case.or_none(&from.collect::<Vec<_>>().join("; ")),
        case.or_none(&line.section),
        case.or_none(&line.text),
        line.outcome.clone(),
        case.or_none(&line.response),
    ];
    row(cells, &line.sources)
}
