//! Knows how the levels of all rounds are shown: a heat map, and the same as a table.

use super::changes::level_in_words;
use super::gather::Round;
use crate::document::{Chart, HeatCell, HeatChart, HeatRow};
use crate::framework::{Framework, Level};
use crate::presentation::{self, Medium, Names};
use crate::web::Voice;
use crate::web::components::{Caption, Head, figure, table};
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// The map, and a table under a fold.
pub fn view(open: &Open, framework: &Framework, rounds: &[Round]) -> AnyView {
    let voice = &open.voice;
    let library = &open.analysis.library;
    let names = Names { voice, library, plan: None, medium: Medium::Screen };
    let cards: Vec<_> = rounds.iter().map(|round| (round.name(), round.card(&framework.id))).collect();
    let drawing = presentation::rounds(&names, framework, &cards);
    let table = match &drawing.chart {
        Chart::Heat(chart) => level_table(voice, framework, chart),
        _ => ().into_any(),
    };
    view! {
        <h3>{drawing.title.clone()}</h3>
        {figure(voice, framework, &format!("rounds-{}", framework.id), drawing)}
        <p class="hint">{voice.say("rounds-map-note")}</p>
        <details class="fold">
            <summary>{voice.say("gaps-graph-table")}</summary>
            {table}
        </details>
    }
    .into_any()
}

fn level_table(voice: &Voice, framework: &Framework, chart: &HeatChart) -> AnyView {
    let rounds = chart.rounds.iter().cloned().map(Head::Words);
    let heads = std::iter::once(Head::Text("column-item")).chain(rounds).collect();
    let rows = chart.groups.iter().flat_map(|group| &group.rows);
    let rows: Vec<_> = rows.map(|one| row(voice, framework, one)).collect();
    table(voice, Caption::words(voice.say("gaps-graph-table")), heads, rows)
}

fn row(voice: &Voice, framework: &Framework, row: &HeatRow) -> AnyView {
    let cells: Vec<_> =
        row.cells.iter().map(|cell| view! { <td>{in_words(voice, framework, *cell)}</td> }).collect();
    view! {
        <tr>
            <th scope="row"><span class="item-id">{row.id.clone()}</span>" "{row.name.clone()}</th>
            {cells}
        </tr>
    }
    .into_any()
}

fn in_words(voice: &Voice, framework: &Framework, cell: HeatCell) -> String {
    match cell {
        HeatCell::Level { level } => {
            let level = Level::ALL.into_iter().find(|one| one.value() == level);
            level.map_or_else(String::new, |level| level_in_words(voice, framework, level))
        }
        HeatCell::Unknown => voice.say("gaps-unknown"),
        HeatCell::Open => voice.say("rating-open"),
        HeatCell::NotApplicable => voice.say("gaps-not-applicable"),
    }
}
