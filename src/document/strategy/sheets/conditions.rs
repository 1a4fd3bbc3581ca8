//! Knows the sheet of conditions: every fact that a level asks for, whether it is met, what proves it, which evidence does.

use super::super::case::Case;
use super::column::{LEVEL, choice_column, read_column};
use super::evidence::seen_pieces;
use super::layout::blank;
use crate::assessment::{ConditionState, Stance};
use crate::document::workbook::{Cell, ColumnKind, Sheet, SheetColumn};
use crate::framework::{Condition, ConditionId, Item, Level};
use crate::presentation::Label;
use std::collections::BTreeMap;

/// The sheet: the conditions of every framework that has an answer, in their order. An item that does not apply has none.
pub(super) fn sheet(case: &Case) -> Sheet {
    let cited = cited_pieces(case);
    let items = case.scored_frameworks().flat_map(|scored| &scored.framework.items);
    Sheet {
        columns: columns(case),
        rows: items.flat_map(|item| rows(case, item, &cited)).collect(),
        ..blank(case, "conditions", 1)
    }
}

fn columns(case: &Case) -> Vec<SheetColumn> {
    vec![
        read_column(case, "condition", ColumnKind::Text, 9),
        read_column(case, "item", ColumnKind::Text, 7),
        read_column(case, "title", ColumnKind::Wrapped, 22),
        read_column(case, "level", LEVEL, 7),
        read_column(case, "fact", ColumnKind::Wrapped, 46),
        choice_column(case, "met", 13),
        read_column(case, "proof", ColumnKind::Wrapped, 30),
        read_column(case, "evidence", ColumnKind::Wrapped, 14),
        read_column(case, "same", ColumnKind::Wrapped, 10),
    ]
}

/// The names under which the document cites the evidence that shows a condition.
fn cited_pieces(case: &Case) -> BTreeMap<ConditionId, Vec<String>> {
    let mut cited: BTreeMap<ConditionId, Vec<String>> = BTreeMap::new();
    for item in case.scored_frameworks().flat_map(|scored| &scored.framework.items) {
        let pieces = seen_pieces(case, item).into_iter();
        for (name, piece) in pieces.filter(|(_, piece)| piece.stance == Stance::For) {
            for id in &piece.proves {
                cited.entry(id.clone()).or_default().push(name.clone());
            }
        }
    }
    cited
}

fn rows(case: &Case, item: &Item, cited: &BTreeMap<ConditionId, Vec<String>>) -> Vec<Vec<Cell>> {
    let states = case.inputs.analysis.assessment.condition_states(item);
    let mut rows = Vec::new();
    for level in &item.levels {
        for condition in &level.conditions {
            let Some(state) = states.get(&condition.id) else { continue };
            let asked = [&condition.id].into_iter().chain(&condition.same);
            let evidence = asked.filter_map(|id| cited.get(id)).flatten().map(String::as_str).collect();
            rows.push(row(case, item, (level.level, condition), (*state, evidence)));
        }
    }
    rows
}

fn row(
    case: &Case,
    item: &Item,
    (level, condition): (Level, &Condition),
    (state, evidence): (ConditionState, Vec<&str>),
) -> Vec<Cell> {
    let voice = &case.voice;
    let same: Vec<&str> = condition.same.iter().map(ConditionId::as_str).collect();
    vec![
        condition.id.to_string().into(),
        item.id.to_string().into(),
        voice.text(&item.title).into(),
        i64::from(level.value()).into(),
        voice.text(&condition.text).into(),
        state.name(voice).into(),
        voice.text(&condition.proof).into(),
        evidence.join(" ").into(),
        same.join(" ").into(),
    ]
}
