//! Knows what changed since an earlier round, as the assessment report tells and draws it.

use crate::document::strategy::Earlier;
use crate::document::strategy::case::{Case, LevelWords, Named};
use crate::document::strategy::excerpt;
use crate::document::{Chart, Figure, HeatCell, HeatChart, HeatGroup, HeatRow};
use crate::framework::{Area, ItemId, Level};
use crate::scoring::{ItemScore, Shift, shifts};
use crate::words::Count;
use serde::Serialize;

/// What changed.
#[derive(Serialize)]
pub(super) struct Since {
    round: String,
    /// True where one round was coded at a desk and the other answered by institutions.
    other_basis: bool,
    /// True where the rounds answered different versions of the framework.
    other_version: bool,
    rose: Vec<Move>,
    fell: Vec<Move>,
    /// Known now and not before.
    found: Vec<Move>,
    /// Known before and not now.
    lost: Vec<Move>,
    held: Count,
    /// False where nothing rose, fell, became known or was lost.
    changed: bool,
}

/// An item whose level changed, or is known in one of the rounds only.
#[derive(Serialize)]
struct Move {
    item: Named,
    from: Option<LevelWords>,
    to: Option<LevelWords>,
}

/// What changed since the earlier round; none where the country chose none.
pub(super) fn since(case: &Case) -> Option<Since> {
    let (earlier, now) = (case.inputs.earlier?, case.inputs.main.scorecard);
    let mut since = Since {
        round: excerpt(&earlier.round, 100),
        other_basis: earlier.basis != case.inputs.assessment.basis,
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
            Shift::Rose { from, to } => since.rose.push(moved(case, &id, Some(from), Some(to))),
            Shift::Fell { from, to } => since.fell.push(moved(case, &id, Some(from), Some(to))),
            Shift::Found { to } => since.found.push(moved(case, &id, None, Some(to))),
            Shift::Lost { from } => since.lost.push(moved(case, &id, Some(from), None)),
            Shift::Held { .. } => held += 1,
            Shift::Unknown | Shift::Incomparable => {}
        }
    }
    since.held = case.voice.items(&now.framework, held);
    since.changed = [&since.rose, &since.fell, &since.found, &since.lost].iter().any(|list| !list.is_empty());
    Some(since)
}

fn moved(case: &Case, id: &ItemId, from: Option<Level>, to: Option<Level>) -> Move {
    let words = |level: Level| case.level(case.framework(), level);
    Move { item: case.named(id), from: from.map(words), to: to.map(words) }
}

/// Both rounds side by side; none where the country chose no earlier one.
pub(super) fn rounds(case: &Case) -> Option<Figure> {
    let earlier = case.inputs.earlier?;
    let rounds = [excerpt(&earlier.round, 100), excerpt(&case.inputs.assessment.round, 100)];
    let areas = case.framework().shown_edition().map(|edition| edition.areas.as_slice()).unwrap_or_default();
    let groups: Vec<HeatGroup> = areas.iter().map(|area| group(case, earlier, area)).collect();
    let said = groups.iter().flat_map(|group| &group.rows).map(|row| in_words(case, row));
    let alt = [("rows", said.collect::<Vec<_>>().join(" ").into())];
    let args = [("earlier", rounds[0].clone().into()), ("now", rounds[1].clone().into())];
    Some(Figure {
        id: "rounds".to_owned(),
        title: case.voice.say_with("rounds-figure", &args),
        alt: case.voice.say_with("rounds-alt", &alt),
        chart: Chart::Heat(HeatChart { rounds: rounds.to_vec(), groups }),
        data: None,
    })
}

fn group(case: &Case, earlier: &Earlier, area: &Area) -> HeatGroup {
    let row = |id: &ItemId| {
        let item = case.framework().item(id)?;
        let cells = [earlier.scorecard.item(id), case.inputs.main.scorecard.item(id)];
        let cells = cells.into_iter().map(cell).collect();
        Some(HeatRow { id: id.to_string(), name: case.voice.text(&item.title), cells })
    };
    HeatGroup { title: case.voice.text(&area.title), rows: area.items.iter().filter_map(row).collect() }
}

fn cell(score: Option<&ItemScore>) -> HeatCell {
    match score {
        Some(score) if score.is_excluded() => HeatCell::NotApplicable,
        Some(score) => {
            score.effective.map_or(HeatCell::Unknown, |level| HeatCell::Level { level: level.value() })
        }
        None => HeatCell::Unknown,
    }
}

fn in_words(case: &Case, row: &HeatRow) -> String {
    let cells = row.cells.iter().map(|cell| match cell {
        HeatCell::Level { level } => {
            case.voice.say_with("cell-at-level", &[("level", level.to_string().into())])
        }
        HeatCell::Unknown => case.voice.say("cell-unknown"),
        HeatCell::NotApplicable => case.voice.say("cell-excluded"),
    });
    format!("{}: {}.", row.name, cells.collect::<Vec<_>>().join(" → "))
}
