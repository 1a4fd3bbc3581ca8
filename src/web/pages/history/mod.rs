//! `/{lang}/assessments/{id}/history`: who changed what in all rounds of the country, when and why, the newest first.

pub mod files;
mod gather;

use crate::service::act;
use crate::web::components::{
    Caption, Field, FieldWidth, Head, PageContent, STACKED, change_view, moment, notice, select, table,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::query_value;
use crate::web::{Address, PageFailure, Problems};
use axum::extract::Query;
use axum::response::Response;
use gather::{CountryHistory, HistoryQuery, HistoryRow, gather};
use leptos::prelude::*;

/// How many changes a page shows; the files hold all.
const SHOWN: usize = 200;

/// The page.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Read>,
    Query(query): Query<HistoryQuery>,
) -> Result<Response, PageFailure> {
    let history = gather(&open, &query).await?;
    let main = view(&open, &history, &query);
    let title = open.voice.say("history-country");
    Ok(PageContent::of(&open, title, Address::History(open.id()), main).show(&open))
}

fn view(open: &Open, history: &CountryHistory, query: &HistoryQuery) -> AnyView {
    let voice = &open.voice;
    let shown = history.rows.len().min(SHOWN);
    let cut = (!history.is_whole).then(|| notice(voice.say("history-country-cut")));
    let list = match history.rows.is_empty() {
        true => notice(voice.say("history-country-none")),
        false => list(open, history),
    };
    let file = |kind: &'static str, words: &str| {
        let (round, item) =
            (query.round.as_deref().unwrap_or_default(), query.item.as_deref().unwrap_or_default());
        let url = Address::HistoryFile(open.id(), kind).url(voice.lang());
        let url = format!("{url}?round={}&item={}", query_value(round), query_value(item));
        view! { <a href=url>{voice.say(words)}</a> }
    };
    view! {
        <h1 id="history">{voice.say("history-country")}</h1>
        <p class="lead">{voice.say("history-country-lead")}</p>
        {cut}
        {choice(open, history, query)}
        <p>{voice.say_part("history-country-shown", shown, history.rows.len())}</p>
        <p class="actions">{file("xlsx", "history-xlsx")}" "{file("csv", "history-csv")}</p>
        {list}
    }
    .into_any()
}

/// Which round is shown; nothing to choose where there is only one.
fn choice(open: &Open, history: &CountryHistory, query: &HistoryQuery) -> Option<AnyView> {
    let voice = &open.voice;
    let all = (String::new(), voice.say("history-country-all"));
    let rounds: Vec<(String, String)> = std::iter::once(all).chain(history.rounds.iter().cloned()).collect();
    let field = Field {
        name: "round".to_owned(),
        label: voice.say("new-round"),
        value: query.round.clone().unwrap_or_default(),
        width: FieldWidth::Medium,
        ..Field::default()
    };
    (history.rounds.len() > 1).then(|| {
        view! {
            <form method="get" class="compare-form">
                {select(field, rounds, &Problems::default())}
                <p class="actions"><button class="button" type="submit">{voice.say("history-country-choose")}</button></p>
            </form>
        }
        .into_any()
    })
}

fn list(open: &Open, history: &CountryHistory) -> AnyView {
    let heads = vec![
        Head::Text("history-when"),
        Head::Text("new-round"),
        Head::Text("history-who"),
        Head::Text("history-about"),
        Head::Text("history-what"),
    ];
    let rows = history.rows.iter().take(SHOWN).map(|one| row(open, one)).collect();
    table(&open.voice, Caption::heading("history").look(STACKED), heads, rows)
}

fn row(open: &Open, one: &HistoryRow) -> AnyView {
    let voice = &open.voice;
    let lines: Vec<_> = one.lines.iter().cloned().map(change_view).collect();
    view! {
        <tr>
            <th scope="row">{moment(voice, open.state.clock, one.at)}</th>
            <td data-head=voice.say("new-round")><bdi>{one.round.clone()}</bdi></td>
            <td dir="auto" data-head=voice.say("history-who")>{one.who.clone()}</td>
            <td dir="auto" data-head=voice.say("history-about")>{one.subject.clone()}</td>
            <td data-head=voice.say("history-what")>{lines}</td>
        </tr>
    }
    .into_any()
}
