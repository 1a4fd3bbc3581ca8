//! Knows how the levels of all rounds are shown: a heat map, and the same as a table.

use super::changes::level_in_words;
use super::gather::Round;
use super::map::chart;
use crate::document::{Chart, Figure, HeatCell, HeatChart, HeatRow};
use crate::framework::{Framework, Level};
use crate::render::charts::svg;
use crate::web::Voice;
use crate::web::components::{chart_look, drawing};
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// The map, and a table under a fold.
pub fn view(open: &Open, framework: &Framework, rounds: &[Round]) -> AnyView {
    let voice = &open.voice;
    let chart = chart(open, framework, rounds);
    let table = table(voice, framework, &chart);
    let title = voice.say("rounds-map");
    let figure = |width: &str| Figure {
        id: format!("rounds-{}-{width}", framework.id),
        title: title.clone(),
        alt: alt(voice, &chart),
        chart: Chart::Heat(chart.clone()),
        data: None,
    };
    view! {
        <h3>{title.clone()}</h3>
        <div class="only-wide">{drawing(svg(&figure("wide"), &chart_look(voice, framework, 2)))}</div>
        <div class="only-narrow">{drawing(svg(&figure("narrow"), &chart_look(voice, framework, 1)))}</div>
        <p class="hint">{voice.say("rounds-map-note")}</p>
        <details class="fold">
            <summary>{voice.say("rounds-map-table")}</summary>
            {table}
        </details>
    }
    .into_any()
}

fn alt(voice: &Voice, chart: &HeatChart) -> String {
    let rows = chart.groups.iter().map(|group| group.rows.len()).sum();
    let args = [("rows", voice.number(rows).into()), ("rounds", voice.list(&chart.rounds).into())];
    voice.say_with("rounds-map-alt", &args)
}

fn table(voice: &Voice, framework: &Framework, chart: &HeatChart) -> AnyView {
    let heads: Vec<_> =
        chart.rounds.iter().map(|round| view! { <th scope="col"><bdi>{round.clone()}</bdi></th> }).collect();
    let rows = chart.groups.iter().flat_map(|group| &group.rows);
    let rows: Vec<_> = rows.map(|one| row(voice, framework, one)).collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=voice.say("rounds-map-table")>
            <table>
                <thead><tr><th scope="col">{voice.say("gaps-col-item")}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(voice: &Voice, framework: &Framework, row: &HeatRow) -> AnyView {
    let cells: Vec<_> =
        row.cells.iter().map(|cell| view! { <td>{in_words(voice, framework, *cell)}</td> }).collect();
    view! {
        <tr>
            <th scope="row"><span class="item-id">{row.id.clone()}</span>{row.name.clone()}</th>
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
        HeatCell::NotApplicable => voice.say("gaps-not-applicable"),
    }
}
