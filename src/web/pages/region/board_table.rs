//! Knows the table of the board: a row for each country, in which what it does not share says so.

use super::BoardPage;
use crate::presentation::Label;
use crate::region::{
    BoardOrder, BoardRow, ConsentField, ConsentState, DomainFigure, FocalPoint, ItemFigure, ProcessFacts,
    RequestState, profile_coverage,
};
use crate::web::Address;
use crate::web::components::{Caption, Head, STACKED, table, tag};
use leptos::prelude::*;

/// The table with the way to its other order.
pub fn table_view(view: &BoardPage<'_>) -> AnyView {
    let voice = view.voice;
    let heads = HEADS.into_iter().map(Head::Text).collect();
    let rows = view.rows.iter().map(|row| board_row(view, row)).collect();
    let url = Address::Region(view.id.clone()).url(voice.lang());
    let (other, words) = match view.board.order {
        BoardOrder::Country => {
            (format!("{url}?order={}", BoardOrder::Movement.code()), "board-order-movement")
        }
        BoardOrder::Movement => (url, "board-order-country"),
    };
    view! {
        <section class="section" aria-labelledby="countries">
            <h2 id="countries">{voice.say("board-countries")}</h2>
            <p><a href=other>{voice.say(words)}</a></p>
            {table(voice, Caption::heading("countries").look(STACKED), heads, rows)}
        </section>
    }
    .into_any()
}

const HEADS: [&str; 8] = [
    "new-country",
    "board-stage",
    "board-days",
    "column-focal-point",
    "board-basis",
    "board-language",
    "board-requests",
    "board-consents",
];

fn board_row(view: &BoardPage<'_>, row: &BoardRow) -> AnyView {
    let voice = view.voice;
    let cells = [
        of_process(view, row, stage),
        of_process(view, row, days),
        of_process(view, row, focal_point),
        basis(view, row),
        of_process(view, row, language),
        requests(view, row),
        consents(view, row),
    ];
    let cell = |(head, inside): (&&'static str, AnyView)| {
        view! { <td data-head=voice.say(head)>{inside}</td> }
    };
    let cells: Vec<_> = HEADS.iter().skip(1).zip(cells).map(cell).collect();
    view! {
        <tr id=format!("row-{}", row.country)>
            <th scope="row"><bdi>{view.country(row)}</bdi></th>
            {cells}
        </tr>
    }
    .into_any()
}

/// That the country does not share it.
fn not_shared(view: &BoardPage<'_>) -> AnyView {
    view! { <span class="not-shared">{view.voice.say("region-not-shared")}</span> }.into_any()
}

fn of_process(
    view: &BoardPage<'_>,
    row: &BoardRow,
    cell: fn(&BoardPage<'_>, &ProcessFacts) -> AnyView,
) -> AnyView {
    row.process.open().map_or_else(|| not_shared(view), |process| cell(view, process))
}

/// Where the latest round stands, in words.
pub fn stage_words(view: &BoardPage<'_>, process: &ProcessFacts) -> String {
    let Some(round) = process.round() else { return view.voice.say("board-no-round") };
    let stage = round.stage.as_ref().and_then(|stage| view.state.library.stages.stage(stage));
    match stage {
        _ if round.is_over => view.voice.say("board-round-over"),
        Some(stage) => view.voice.text(&stage.short_title),
        None => view.voice.say("board-not-known"),
    }
}

fn stage(view: &BoardPage<'_>, process: &ProcessFacts) -> AnyView {
    let round =
        process.round().map(|round| view! { <span class="hint"><bdi>{round.round.clone()}</bdi></span> });
    view! { {stage_words(view, process)}{round} }.into_any()
}

fn days(view: &BoardPage<'_>, process: &ProcessFacts) -> AnyView {
    let Some(round) = process.round() else { return view.voice.say("board-no-round").into_any() };
    let days = process.still_days(view.board.today).unwrap_or_default();
    let number = view.voice.number(usize::try_from(days).unwrap_or(usize::MAX));
    let since = view.voice.say_with("board-since", &[("date", view.voice.date(round.movement).into())]);
    view! { {number}<span class="hint">{since}</span> }.into_any()
}

fn focal_point(view: &BoardPage<'_>, process: &ProcessFacts) -> AnyView {
    match &process.focal_point {
        FocalPoint::Office(name) => view! { <bdi>{name.clone()}</bdi> }.into_any(),
        FocalPoint::Vacancy(Some(day)) => {
            let date = view.voice.date(*day);
            tag(view.voice.say_with("board-vacant-since", &[("date", date.into())]), "attention")
        }
        FocalPoint::Vacancy(None) => tag(view.voice.say("board-vacant"), "attention"),
    }
}

fn language(view: &BoardPage<'_>, process: &ProcessFacts) -> AnyView {
    let language = process.language.map(|lang| view.state.library.languages.of(lang).name.clone());
    language.unwrap_or_else(|| view.voice.say("board-not-known")).into_any()
}

/// What the figures of the country rest on, with how much was answered beside it.
fn basis(view: &BoardPage<'_>, row: &BoardRow) -> AnyView {
    let words = match (row.items.open(), row.domains.open()) {
        (Some(items), _) => item_basis(view, items),
        (None, Some(domains)) => domain_basis(view, domains),
        (None, None) => return not_shared(view),
    };
    words.unwrap_or_else(|| view.voice.say("board-no-answers")).into_any()
}

fn item_basis(view: &BoardPage<'_>, items: &[ItemFigure]) -> Option<String> {
    let basis = items.first()?.basis.title(view.voice);
    let coverage = view.voice.percent(profile_coverage(items)?);
    Some(view.voice.say_with("board-coverage", &[("basis", basis.into()), ("coverage", coverage.into())]))
}

fn domain_basis(view: &BoardPage<'_>, domains: &[DomainFigure]) -> Option<String> {
    let basis = domains.first()?.basis.title(view.voice);
    let shares = || domains.iter().map(|domain| domain.coverage);
    let (least, most) = (shares().fold(1.0, f64::min), shares().fold(0.0, f64::max));
    let args = [
        ("basis", basis.into()),
        ("least", view.voice.percent(least).into()),
        ("most", view.voice.percent(most).into()),
    ];
    Some(view.voice.say_with("board-coverage-range", &args))
}

fn requests(view: &BoardPage<'_>, row: &BoardRow) -> AnyView {
    let Some(lines) = row.requests.open() else { return not_shared(view) };
    let is_over = |state| matches!(state, RequestState::Declined | RequestState::Done);
    let open = lines.iter().filter(|line| !is_over(line.state)).count();
    view.voice.number(open).into_any()
}

/// How the consents to this board stand: a line for each state with the facts that it is about.
fn consents(view: &BoardPage<'_>, row: &BoardRow) -> AnyView {
    let voice = view.voice;
    let Some(standings) = row.consents.open() else { return not_shared(view) };
    let line = |state: &ConsentState| {
        let of_state = standings.iter().filter(|(_, standing)| standing.state() == *state);
        let names: Vec<String> = of_state.map(|(field, _): (&ConsentField, _)| field.name(voice)).collect();
        let is_told = *state != ConsentState::Nothing && !names.is_empty();
        is_told.then(|| view! { <li>{state.title(voice)}": "{voice.list(&names)}</li> })
    };
    let lines: Vec<_> = ConsentState::ALL.iter().filter_map(line).collect();
    match lines.is_empty() {
        true => voice.say("board-not-asked").into_any(),
        false => view! { <ul class="plain">{lines}</ul> }.into_any(),
    }
}
