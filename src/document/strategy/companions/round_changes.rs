//! Knows what changed since an earlier round, as the assessment report tells and draws it.

use crate::document::Figure;
use crate::document::strategy::case::{Case, ItemReference, LevelWords};
use crate::document::strategy::quote;
use crate::framework::{ItemId, Level};
use crate::presentation;
use crate::scoring::{Shift, shifts};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// What changed.
#[derive(Serialize, JsonSchema)]
pub(super) struct RoundChanges {
    /// What the country calls the earlier round.
    round: String,
    /// True where one round was coded at a desk and the other answered by institutions.
    other_basis: bool,
    /// True where evidence caps the levels of one round only.
    other_cap: bool,
    /// True where the rounds answered different versions of the framework.
    other_version: bool,
    /// Items whose level rose.
    rose: Vec<Move>,
    /// Items whose level fell.
    fell: Vec<Move>,
    /// Known now and not before.
    found: Vec<Move>,
    /// Known before and not now.
    lost: Vec<Move>,
    /// Items that kept their level.
    held: Count,
    /// False where nothing rose, fell, became known or was lost.
    changed: bool,
}

/// An item whose level changed, or is known in one of the rounds only.
#[derive(Serialize, JsonSchema)]
struct Move {
    /// The item.
    item: ItemReference,
    /// The level before; missing where none was known.
    from: Option<LevelWords>,
    /// The level now; missing where none is known.
    to: Option<LevelWords>,
}

/// What changed since the earlier round; none where the country chose none.
pub(super) fn round_changes(case: &Case) -> Option<RoundChanges> {
    let (earlier, now) = (case.inputs.earlier?, case.inputs.main.scorecard);
    let mut since = RoundChanges {
        round: quote(&earlier.round),
        other_basis: earlier.basis != case.inputs.analysis.assessment.basis,
        other_cap: earlier.scorecard.cap != now.cap,
        other_version: earlier.version != now.version,
        rose: Vec::new(),
        fell: Vec::new(),
        found: Vec::new(),
        lost: Vec::new(),
        held: case.voice.items(&now.framework, 0),
        changed: false,
    };
    let mut held = 0;
    for (id, shift) in shifts(&earlier.scorecard, now) {
        match shift {
            Shift::Rose { from, to } => since.rose.push(item_move(case, &id, Some(from), Some(to))),
            Shift::Fell { from, to } => since.fell.push(item_move(case, &id, Some(from), Some(to))),
            Shift::Found { to } => since.found.push(item_move(case, &id, None, Some(to))),
            Shift::Lost { from } => since.lost.push(item_move(case, &id, Some(from), None)),
            Shift::Held { .. } => held += 1,
            Shift::Unknown | Shift::Incomparable => {}
        }
    }
    since.held = case.voice.items(&now.framework, held);
    since.changed = [&since.rose, &since.fell, &since.found, &since.lost].iter().any(|list| !list.is_empty());
    Some(since)
}

fn item_move(case: &Case, id: &ItemId, from: Option<Level>, to: Option<Level>) -> Move {
    let words = |level: Level| case.level(case.framework(), level);
    Move { item: case.item_reference(id), from: from.map(words), to: to.map(words) }
}

/// Both rounds side by side; none where the country chose no earlier one.
pub(super) fn rounds(case: &Case) -> Option<Figure> {
    let earlier = case.inputs.earlier?;
    let rounds = [
        (quote(&earlier.round), Some(&earlier.scorecard)),
        (quote(&case.inputs.analysis.assessment.round), Some(case.inputs.main.scorecard)),
    ];
    Some(Figure::of("rounds", presentation::rounds(&case.names(), case.framework(), &rounds)))
}
