//! `/{lang}/assessments/{id}/gaps.csv`: every score of one framework as a spreadsheet that opens without surprises.

use super::{GapsQuery, chosen_framework};
use crate::framework::{ItemId, Level};
use crate::presentation::Claim;
use crate::render::csv::{self, Signs};
use crate::scoring::{Constants, ItemScore, Scorecard, ScoredFramework, Uncertainty};
use crate::service::act;
use crate::web::http::extract::OpenFor;
use crate::web::{PageFailure, Voice};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// The columns; they stay the same in every language, so that other programs can read them.
const COLUMNS: [&str; 19] = [
    "item",
    "title",
    "state",
    "claimed",
    "effective",
    "target",
    "gap",
    "impact",
    "feasibility",
    "unlock",
    "priority",
    "order",
    "blocked_by",
    "median_rank",
    "rank_low",
    "rank_high",
    "label",
    "confidence",
    "grade",
];

/// The file.
///
/// # Errors
/// [`PageFailure::NotFound`] where the assessment does not answer the framework asked for.
pub async fn get(open: OpenFor<act::Read>, Query(asked): Query<GapsQuery>) -> Result<Response, PageFailure> {
    let ScoredFramework { framework, scorecard } =
        chosen_framework(&open, asked.framework.as_deref()).ok_or(PageFailure::NotFound)?;
    let sensitivity = open.sensitivity(framework).await?;
    let result = (scorecard, &sensitivity.uncertainty);
    let title =
        |id: &ItemId| framework.item(id).map_or_else(String::new, |item| open.voice.text(&item.title));
    let rows = scorecard.items.iter().map(|item| row(&open.voice, result, item, title(&item.id)));
    let body = write_csv(rows, Signs::of(open.voice.decimal_sign())).map_err(|error| {
        tracing::error!(%error, "scores could not be written as CSV");
        PageFailure::Status(StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    let name = format!("amparo-{}-{}-{}.csv", open.id(), framework.id, open.voice.lang().code());
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, body).into_response())
}

fn write_csv(rows: impl Iterator<Item = Vec<String>>, marks: Signs) -> Result<String, ::csv::Error> {
    let head = COLUMNS.map(str::to_owned).to_vec();
    csv::rows_as_csv(std::iter::once(head).chain(rows), marks)
}

fn row(
    voice: &Voice,
    (scorecard, uncertainty): (&Scorecard, &Uncertainty),
    item: &ItemScore,
    title: String,
) -> Vec<String> {
    let level = |level: Option<Level>| level.map_or_else(String::new, |level| level.to_string());
    let marks = Signs::of(voice.decimal_sign());
    let number = |value: f64| marks.number(&format!("{value:.3}"));
    let figure = |value: Option<f64>| value.map_or_else(String::new, number);
    // Too little known for an order: neither a place nor how sure it is.
    let whole = Claim::of_coverage(scorecard.coverage, &Constants::default()).is_whole();
    let place = scorecard.order.iter().position(|id| id == &item.id).filter(|_| whole);
    let rank = uncertainty.item(&item.id).filter(|_| whole);
    let blocked: Vec<String> = item.blocked_by.iter().map(ItemId::to_string).collect();
    let state = match item.effective {
        _ if item.is_excluded() => "not-applicable",
        Some(_) => "known",
        None if item.is_open() => "not-answered",
        None => "unknown",
    };
    vec![
        item.id.to_string(),
        title,
        state.to_owned(),
        level(item.claimed),
        level(item.effective),
        item.target.to_string(),
        figure(item.gap),
        figure(item.impact),
        figure(item.feasibility),
        number(item.unlock),
        figure(item.priority),
        place.map_or_else(String::new, |index| (index + 1).to_string()),
        blocked.join(" "),
        rank.map_or_else(String::new, |rank| rank.median_rank.to_string()),
        rank.map_or_else(String::new, |rank| rank.low.to_string()),
        rank.map_or_else(String::new, |rank| rank.high.to_string()),
        rank.map_or_else(String::new, |rank| rank.label.code().to_owned()),
        item.confidence.map_or_else(String::new, |value| value.code().to_owned()),
        item.grade.map_or_else(String::new, |grade| grade.code().to_owned()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_begins_with_the_mark_and_quotes_what_needs_it() {
        let row = |title: &str| {
            let mut row = vec![String::new(); COLUMNS.len()];
            row[1] = title.to_owned();
            row
        };
        let text = write_csv([row("a \"b\", c")].into_iter(), Signs::of('.')).unwrap();
        assert!(text.starts_with("\u{feff}item,title,state,"));
        assert!(text.contains("\"a \"\"b\"\", c\""));
        assert!(text.ends_with("\r\n"));
    }
}
