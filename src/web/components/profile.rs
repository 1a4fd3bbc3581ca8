//! Knows the signature: one cell an item, grouped by area, always in the same order and shape.

use super::level_mark;
use crate::assessment::{Assessment, Rating};
use crate::framework::{Framework, Item};
use crate::scoring::Scorecard;
use crate::web::{Address, Voice};
use leptos::prelude::*;

/// How many items an area must have on average for its name to fit over its cells.
const NAMED_AREA: usize = 3;

/// An area of the profile.
pub struct ProfileArea {
    /// Its title; none where areas are too small to be named over their cells.
    pub title: Option<String>,
    /// Its cells in order.
    pub cells: Vec<ProfileItem>,
}

/// A cell of the profile.
pub struct ProfileItem {
    /// The item's id.
    pub id: String,
    /// The item's name.
    pub name: String,
    /// Where it leads; none where its reader may not go further.
    pub url: Option<String>,
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
    /// A level from this one to that one.
    Band(u8, u8),
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
) -> Vec<ProfileArea> {
    let cells = |items: &mut dyn Iterator<Item = &Item>| {
        items.map(|item| cell(voice, item, assessment, scorecard)).collect()
    };
    let areas = framework.shown_edition().map_or(&[][..], |edition| &edition.areas);
    if framework.items.len() < NAMED_AREA * areas.len() {
        return vec![ProfileArea { title: None, cells: cells(&mut framework.items.iter()) }];
    }
    areas
        .iter()
        .map(|area| ProfileArea {
            title: Some(voice.text(&area.title)),
            cells: cells(&mut area.items.iter().filter_map(|id| framework.item(id))),
        })
        .collect()
}

fn cell(voice: &Voice, item: &Item, assessment: &Assessment, scorecard: &Scorecard) -> ProfileItem {
    let rating = assessment.answers.get(&item.id).map(|answer| &answer.rating);
    let effective = scorecard.item(&item.id).and_then(|score| score.effective);
    let claimed = rating.and_then(Rating::level);
    let state = match rating {
        Some(Rating::Level(level)) => CellState::Level(effective.unwrap_or(*level).value()),
        Some(Rating::Unknown) => CellState::Unknown,
        Some(Rating::NotApplicable { .. }) => CellState::NotApplicable,
        None => CellState::Open,
    };
    ProfileItem {
        id: item.id.to_string(),
        name: voice.text(&item.title),
        url: Some(Address::Item(assessment.id.clone(), item.id.clone()).url(voice.lang())),
        state,
        claimed: claimed.filter(|level| effective.is_some_and(|e| e < *level)).map(|level| level.value()),
    }
}

/// The strip; a cell leads to its item where its reader may go there.
pub fn profile_strip(voice: &Voice, label: String, groups: Vec<ProfileArea>) -> AnyView {
    let groups: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let cells: Vec<_> = group.cells.into_iter().map(|cell| strip_cell(voice, cell)).collect();
            let title = group.title.map(|title| view! { <p class="area-name">{title}</p> });
            view! { <li class="area">{title}<ol class="cells">{cells}</ol></li> }
        })
        .collect();
    view! { <ol class="profile" aria-label=label>{groups}</ol> }.into_any()
}

fn strip_cell(voice: &Voice, cell: ProfileItem) -> AnyView {
    let (code, shown, words) = match cell.state {
        CellState::Level(level) => {
            let written = level.to_string();
            (written.clone(), written.clone(), voice.say_with("cell-level", &[("level", written.into())]))
        }
        CellState::Band(low, high) => {
            let args = [("low", low.to_string().into()), ("high", high.to_string().into())];
            (low.to_string(), format!("{low}–{high}"), voice.say_with("cell-band", &args))
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
    let inside = view! {
        {level_mark(&code)}
        <span class="cell-number" aria-hidden="true">{shown}</span>
        <span class="cell-id" aria-hidden="true">{cell.id}</span>
        <span class="hidden">{full.clone()}</span>
    };
    let shape = match cell.url {
        Some(url) => {
            view! { <a class="cell" href=url data-level=code data-debt=notch title=full>{inside}</a> }
                .into_any()
        }
        None => view! { <span class="cell" data-level=code title=full>{inside}</span> }.into_any(),
    };
    view! { <li>{shape}</li> }.into_any()
}
