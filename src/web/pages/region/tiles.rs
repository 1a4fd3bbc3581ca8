//! Knows the map of tiles: one for each country, all of one size, and no border; what a tile shows the table says too.

use super::BoardPage;
use super::board_table::stage_words;
use crate::framework::{CountryCode, TileMap};
use crate::region::{BoardRow, ProcessFacts};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The map.
pub fn tile_map(view: &BoardPage<'_>) -> AnyView {
    let (none, region) = (TileMap::default(), view.state.library.regions.region(view.id));
    let grid = view.board.tiles(region.map_or(&none, |region| &region.map));
    let cells: BTreeMap<(usize, usize), &CountryCode> =
        grid.cells.iter().map(|(tile, country)| ((tile.row, tile.column), country)).collect();
    let line = |row: usize| {
        let tiles: Vec<_> = (1..=grid.columns)
            .map(|column| match cells.get(&(row, column)).and_then(|country| view.board.row(country)) {
                Some(row) => tile(view, row),
                None => view! { <li class="tile-gap" aria-hidden="true"></li> }.into_any(),
            })
            .collect();
        view! { <li><ul class="tile-line">{tiles}</ul></li> }
    };
    let lines: Vec<_> = (1..=grid.rows).map(line).collect();
    let voice = view.voice;
    view! {
        <section class="section" aria-labelledby="map">
            <h2 id="map">{voice.say("board-map")}</h2>
            <p>{voice.say("board-map-text")}</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="map">
                <ul class="tiles">{lines}</ul>
            </div>
        </section>
    }
    .into_any()
}

fn tile(view: &BoardPage<'_>, row: &BoardRow) -> AnyView {
    let (state, sign, words) = match row.process.open() {
        None => ("withheld", String::new(), view.voice.say("region-not-shared")),
        Some(process) => {
            let (state, sign) = stage_sign(view, process);
            (state, sign, stage_words(view, process))
        }
    };
    let full = format!("{}: {words}", view.country(row));
    let title = full.clone();
    view! {
        <li>
            <a class="tile" href=format!("#row-{}", row.country) data-state=state title=title>
                <span aria-hidden="true">{row.country.to_string()}</span>
                <span class="tile-stage" aria-hidden="true">{sign}</span>
                <span class="hidden">{full}</span>
            </a>
        </li>
    }
    .into_any()
}

/// How a tile looks, and the number of its stage.
fn stage_sign(view: &BoardPage<'_>, process: &ProcessFacts) -> (&'static str, String) {
    let Some(round) = process.round() else { return ("none", "–".to_owned()) };
    if round.is_over {
        return ("over", "✓".to_owned());
    }
    let stages = &view.state.library.stages.stages;
    let place = stages.iter().position(|stage| Some(&stage.id) == round.stage.as_ref());
    ("here", place.map_or_else(|| "–".to_owned(), |place| view.voice.number(place + 1)))
}
