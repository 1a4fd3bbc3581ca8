//! Knows the profiles of those countries that share levels or bands, always in the same order and shape.

use super::BoardPage;
use crate::framework::{Area, Library};
use crate::region::{BoardRow, DomainFigure, ItemFigure};
use crate::web::Voice;
use crate::web::components::{CellState, ProfileArea, ProfileItem, profile_strip};
use leptos::prelude::*;

/// The profiles; nothing where no country shares one.
pub fn profiles(view: &BoardPage<'_>) -> Option<AnyView> {
    let voice = view.voice;
    let strips: Vec<_> = view.rows.iter().filter_map(|row| strip(view, row)).collect();
    (!strips.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="profiles">
                <h2 id="profiles">{voice.say("board-profiles")}</h2>
                <p>{voice.say("board-profiles-text")}</p>
                {strips}
            </section>
        }
        .into_any()
    })
}

fn strip(view: &BoardPage<'_>, row: &BoardRow) -> Option<AnyView> {
    let (voice, library) = (view.voice, &view.state.library);
    let items = row.items.open().filter(|items| !items.is_empty());
    let domains = row.domains.open().filter(|domains| !domains.is_empty());
    let groups = match (items, domains) {
        (Some(items), _) => level_areas(voice, library, items),
        (None, Some(domains)) => band_areas(voice, library, domains),
        (None, None) => return None,
    };
    let name = view.country(row);
    let strip = profile_strip(voice, name.clone(), groups);
    Some(view! { <h3><bdi>{name}</bdi></h3>{strip} }.into_any())
}

/// The areas of the main framework.
fn areas(library: &Library) -> &[Area] {
    library.main().and_then(|main| main.shown_edition()).map_or(&[][..], |edition| edition.areas.as_slice())
}

fn level_areas(voice: &Voice, library: &Library, items: &[ItemFigure]) -> Vec<ProfileArea> {
    let cell = |figure: &ItemFigure| ProfileItem {
        id: figure.item.to_string(),
        name: library.item(&figure.item).map(|(_, item)| voice.text(&item.title)).unwrap_or_default(),
        url: None,
        state: figure.level.map_or(CellState::Unknown, |level| CellState::Level(level.value())),
        claimed: None,
    };
    let area = |area: &Area| ProfileArea {
        title: Some(voice.text(&area.title)),
        cells: items.iter().filter(|figure| area.items.contains(&figure.item)).map(cell).collect(),
    };
    areas(library).iter().map(area).collect()
}

fn band_areas(voice: &Voice, library: &Library, domains: &[DomainFigure]) -> Vec<ProfileArea> {
    let area = |figure: &DomainFigure| {
        let known = areas(library).iter().find(|area| area.id == figure.domain);
        let name = known.map_or_else(|| figure.domain.clone(), |area| voice.text(&area.title));
        let state = match (figure.lowest, figure.highest) {
            (Some(low), Some(high)) if low != high => CellState::Band(low.value(), high.value()),
            (Some(level), _) | (None, Some(level)) => CellState::Level(level.value()),
            (None, None) => CellState::Unknown,
        };
        let cell =
            ProfileItem { id: figure.domain.clone(), name: name.clone(), url: None, state, claimed: None };
        ProfileArea { title: Some(name), cells: vec![cell] }
    };
    domains.iter().map(area).collect()
}
