//! Knows the signature: one cell an item, grouped by area, always in the same order and shape.

use super::level_mark;
use crate::assessment::{Assessment, Rating};
use crate::framework::{Framework, Item};
use crate::scoring::Scorecard;
use crate::web::{Place, Voice};
use leptos::prelude::*;

/// An area of the profile.
pub struct ProfileGroup {
    /// Its title.
    pub title: String,
    /// Its cells in order.
    pub cells: Vec<Cell>,
}

/// A cell of the profile.
pub struct Cell {
    /// The item's id.
    pub id: String,
    /// The item's name.
    pub name: String,
    /// Where it leads.
    pub url: String,
    /// What it shows.
    pub state: CellState,
    /// The claimed level, where the evidence carries less.
    pub claimed: Option<u8>,
}

/// What a cell shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CellState {
    /// The level that the evidence carries.
    Level(u8),
    /// Nobody knows.
    Unknown,
    /// Does not apply.
    NotApplicable,
    /// Not answered yet.
    Open,
}

/// The profile of an assessment in one framework, by the areas of its shown edition.
pub fn profile_groups(
    voice: &Voice,
    framework: &Framework,
    assessment: &Assessment,
    scorecard: &Scorecard,
) -> Vec<ProfileGroup> {
    let areas = framework.shown_edition().map_or(&[][..], |edition| &edition.areas);
    areas
        .iter()
        .map(|area| ProfileGroup {
            title: voice.text(&area.title),
            cells: area
                .items
                .iter()
                .filter_map(|id| framework.item(id))
                .map(|item| cell(voice, item, assessment, scorecard))
                .collect(),
        })
        .collect()
}

fn cell(voice: &Voice, item: &Item, assessment: &Assessment, scorecard: &Scorecard) -> Cell {
    let rating = assessment.answers.get(&item.id).map(|answer| &answer.rating);
    let effective = scorecard.item(&item.id).and_then(|score| score.effective);
    let claimed = rating.and_then(Rating::level);
    let state = match rating {
        Some(Rating::Level(level)) => CellState::Level(effective.unwrap_or(*level).value()),
        Some(Rating::Unknown) => CellState::Unknown,
        Some(Rating::NotApplicable { .. }) => CellState::NotApplicable,
        None => CellState::Open,
    };
    Cell {
        id: item.id.to_string(),
        name: voice.text(&item.title),
        url: Place::Item(assessment.id.clone(), item.id.clone()).url(voice.lang()),
        state,
        claimed: claimed.filter(|level| effective.is_some_and(|e| e < *level)).map(|level| level.value()),
    }
}

/// The strip; every cell leads to its item.
pub fn profile_strip(voice: &Voice, label: String, groups: Vec<ProfileGroup>) -> AnyView {
    let groups: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let cells: Vec<_> = group.cells.into_iter().map(|cell| strip_cell(voice, cell)).collect();
            view! { <li class="area"><p class="area-name">{group.title}</p><ol class="cells">{cells}</ol></li> }
        })
        .collect();
    view! { <ol class="profile" aria-label=label>{groups}</ol> }.into_any()
}

fn strip_cell(voice: &Voice, cell: Cell) -> AnyView {
    let (code, shown, words) = match cell.state {
        CellState::Level(level) => {
            let written = level.to_string();
            (written.clone(), written.clone(), voice.say_with("cell-level", &[("level", written.into())]))
        }
        CellState::Unknown => ("unknown".to_owned(), "?".to_owned(), voice.say("rating-unknown")),
        CellState::NotApplicable => ("na".to_owned(), "·".to_owned(), voice.say("rating-na")),
        CellState::Open => ("open".to_owned(), "–".to_owned(), voice.say("rating-open")),
    };
    let debt = cell.claimed.map(|claimed| {
        let args = [("level", claimed.to_string().into())];
        format!(", {}", voice.say_with("cell-claimed", &args))
    });
    let notch = debt.is_some().then_some("true");
    let full = format!("{} {}: {words}{}", cell.id, cell.name, debt.unwrap_or_default());
    view! {
        <li>
            <a class="cell" href=cell.url data-level=code.clone() data-debt=notch title=full.clone()>
                {level_mark(&code)}
                <span class="cell-number" aria-hidden="true">{shown}</span>
                <span class="cell-id" aria-hidden="true">{cell.id}</span>
                <span class="hidden">{full}</span>
            </a>
        </li>
    }
    .into_any()
}
