//! Knows what of a board is told first: what waits for the office, what stands still, what moved.

use super::BoardPage;
use super::board_table::stage_words;
use crate::presentation::Label;
use crate::region::{BoardRow, OfficeMatter, OfficeTask, STANDSTILL};
use leptos::prelude::*;

/// What waits for the office.
pub fn office_tasks(view: &BoardPage<'_>) -> AnyView {
    let tasks = view.board.office_tasks();
    let lines: Vec<_> = tasks.iter().filter_map(|task| task_line(view, task)).collect();
    let title = view.voice.say_count("board-tasks", lines.len());
    part("tasks", title, lines)
}

fn task_line(view: &BoardPage<'_>, task: &OfficeTask) -> Option<AnyView> {
    let voice = view.voice;
    let row = view.board.row(task.country)?;
    let words = match &task.matter {
        OfficeMatter::Reviews(count) => voice.say_count("board-reviews", *count),
        OfficeMatter::Request(line) => {
            let known = line.item.and_then(|item| view.state.library.item(item));
            let about =
                known.map_or_else(|| voice.say("board-request-other"), |(_, item)| voice.text(&item.title));
            let args = [
                ("about", about.into()),
                ("state", line.state.name(voice).into()),
                ("date", voice.date(line.movement).into()),
            ];
            voice.say_with("board-request", &args)
        }
    };
    Some(view! { <li>{view.row_link(row)}": "{words}</li> }.into_any())
}

/// The countries that stand still, the longest first.
pub fn standstills(view: &BoardPage<'_>) -> AnyView {
    let voice = view.voice;
    let found = view.board.standstills();
    let line = |row: &&BoardRow| {
        let days = row.still_days(view.board.today).unwrap_or_default();
        let words = voice.say_count("board-still", usize::try_from(days).unwrap_or(usize::MAX));
        country_line(view, row, words)
    };
    let lines: Vec<_> = found.iter().map(line).collect();
    let days = voice.number(usize::try_from(STANDSTILL).unwrap_or(usize::MAX));
    let args =
        [("n", lines.len().into()), ("shown", voice.number(lines.len()).into()), ("days", days.into())];
    part("still", voice.say_with("board-standstills", &args), lines)
}

/// The countries in which something moved this month.
pub fn movers(view: &BoardPage<'_>) -> AnyView {
    let voice = view.voice;
    let line = |row: &BoardRow| {
        let round = row.process.open().and_then(|process| process.round());
        let date = round.map(|round| voice.date(round.movement)).unwrap_or_default();
        country_line(view, row, date)
    };
    let lines: Vec<_> = view.board.movers().map(line).collect();
    part("moved", voice.say_count("board-movers", lines.len()), lines)
}

/// A country with where it stands, and these words.
fn country_line(view: &BoardPage<'_>, row: &BoardRow, words: String) -> AnyView {
    let stage = row.process.open().map(|process| stage_words(view, process)).unwrap_or_default();
    view! { <li>{view.row_link(row)}": "{stage}", "{words}</li> }.into_any()
}

fn part(id: &'static str, title: String, lines: Vec<AnyView>) -> AnyView {
    let list = (!lines.is_empty()).then(|| view! { <ul class="plain">{lines}</ul> });
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {list}
        </section>
    }
    .into_any()
}
