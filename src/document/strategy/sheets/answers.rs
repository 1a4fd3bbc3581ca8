//! Knows the sheet of answers: every item with its level, its target and what is missing.

use super::super::ScoredFramework;
use super::super::case::Case;
use super::column::{LEVEL, choice_column, open, read_column, words};
use super::layout::blank;
use super::lists::state_key;
use crate::assessment::{Answer, Rating};
use crate::document::workbook::{Cell, ColumnKind, Formula, Sheet, SheetColumn};
use crate::framework::{Item, Level};
use crate::presentation::Label;
use crate::scoring::ItemScore;

/// The sheet: the items of every framework that has an answer, in their order.
pub(super) fn sheet(case: &Case) -> Sheet {
    let rows = case.scored_frameworks().flat_map(|scored| scored.items().map(move |pair| (scored, pair)));
    Sheet {
        columns: columns(case),
        rows: rows.map(|(scored, (item, score))| row(case, scored, item, score)).collect(),
        ..blank(case, "answers", 2)
    }
}

fn columns(case: &Case) -> Vec<SheetColumn> {
    vec![
        read_column(case, "item", ColumnKind::Text, 7),
        read_column(case, "title", ColumnKind::Wrapped, 26),
        read_column(case, "area", ColumnKind::Wrapped, 17),
        choice_column(case, "state", 12),
        open(case, "claimed", LEVEL, 9),
        read_column(case, "effective", LEVEL, 10),
        read_column(case, "level-name", ColumnKind::Wrapped, 13),
        open(case, "target", LEVEL, 7),
        read_column(case, "missing", LEVEL, 9),
        open(case, "finding", ColumnKind::Wrapped, 44),
        choice_column(case, "confidence", 10),
        open(case, "answered", ColumnKind::Date, 12),
        open(case, "by", ColumnKind::Wrapped, 18),
        read_column(case, "evidence", ColumnKind::Wrapped, 11),
    ]
}

fn row(case: &Case, scored: ScoredFramework, item: &Item, score: &ItemScore) -> Vec<Cell> {
    let voice = &case.voice;
    let answer = case.answer(&item.id);
    let area = scored.framework.shown_edition().and_then(|edition| edition.area_of(&item.id));
    let level = |level: Option<Level>| Cell::from(level.map(|level| i64::from(level.value())));
    let name = score.effective.map(|level| case.level(scored.framework, level).name);
    let target = (!score.is_excluded()).then_some(score.target);
    let behind = case.register.behind(&item.id);
    let confidence = answer.and_then(|answer| answer.confidence);
    let confidence = confidence.map(|one| one.name(voice));
    vec![
        item.id.to_string().into(),
        voice.text(&item.title).into(),
        area.map(|area| voice.text(&area.title)).into(),
        voice.say(state_key(answer.map(|answer| &answer.rating))).into(),
        level(score.claimed),
        level(score.effective),
        name.into(),
        level(target),
        Formula::Shortfall("target".into(), "claimed".into()).into(),
        answer.map(finding).into(),
        confidence.into(),
        answer.and_then(|answer| answer.date).into(),
        answer.map(|answer| words(&answer.by)).into(),
        behind.get(1..).unwrap_or_default().join(" ").into(),
    ]
}

/// The country's own words; why it does not apply, where it does not.
fn finding(answer: &Answer) -> Cell {
    match &answer.rating {
        Rating::NotApplicable { reason } => words(reason),
        Rating::Level(_) | Rating::Unknown => words(&answer.comment),
    }
}
