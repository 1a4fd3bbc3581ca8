//! Knows how the figures of an edition are shown: counts, or words where the group is small; of what is not shown no reason.

use crate::presentation::Label;
use crate::region::{BandShare, ByBand, EditionCell, PageFigure, RegionEdition};
use crate::web::components::{Caption, Head, table};
use crate::web::{AppState, Voice};
use leptos::prelude::*;

/// The cells of an edition as a table.
pub fn figure_table(
    state: &AppState,
    voice: &Voice,
    title: String,
    edition: &RegionEdition<PageFigure>,
) -> AnyView {
    let heads = vec![
        Head::Text("column-item"),
        Head::Text("editions-countries"),
        Head::Text("editions-low"),
        Head::Text("editions-middle"),
        Head::Text("editions-high"),
    ];
    let rows = edition.cells.iter().map(|cell| figure_row(state, voice, cell)).collect();
    table(voice, Caption::words(title), heads, rows)
}

fn figure_row(state: &AppState, voice: &Voice, cell: &EditionCell<PageFigure>) -> AnyView {
    let known = state.library.item(&cell.item);
    let title = known.map_or_else(|| cell.item.to_string(), |(_, item)| voice.text(&item.title));
    let count = |number: u32| voice.number(usize::try_from(number).unwrap_or(usize::MAX));
    let cells = match &cell.figure {
        Some(PageFigure::Counts(counts)) => figure_cells(count(counts.all().iter().sum()), counts.map(count)),
        Some(PageFigure::Shares { countries, shares }) => {
            figure_cells(count(*countries), shares.map(|share: BandShare| share.title(voice)))
        }
        None => {
            view! { <td colspan="4" class="not-shared">{voice.say("editions-not-shown")}</td> }.into_any()
        }
    };
    view! { <tr><th scope="row">{title}</th>{cells}</tr> }.into_any()
}

fn figure_cells(countries: String, bands: ByBand<String>) -> AnyView {
    let ByBand { low, middle, high } = bands;
    view! { <td>{countries}</td><td>{low}</td><td>{middle}</td><td>{high}</td> }.into_any()
}
