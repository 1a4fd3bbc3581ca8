//! `/{lang}/assessments/{id}/workshops/{workshop}/seats`: the seats of a session by institution, their cards, and giving one up.

use super::room_links::chosen_address;
use super::{WorkshopPath, cards, failure, institution_name, part_url, trail, with_room_error};
use crate::accounts::Token;
use crate::assessment::Institution;
use crate::presentation::Label;
use crate::service::{SeatCard, SeatOrder, act};
use crate::web::components::{
    Caption, Field, Head, PageContent, PostForm, STACKED, notice, post_form, select, table, tag, warning,
};
use crate::web::forms::Shape::{Count, Line};
use crate::web::forms::{FormPart, FormState, FormTable, LINE, SavedQuery, kept_reply, may};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::query_value;
use crate::web::{Address, Fields, PageFailure, Problems};
use crate::workshop::{CountingRule, Openness, Seat, SeatId, SeatState, Workshop, WorkshopId};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// How many cards an institution gets.
pub const ORDER: FormTable = FormTable {
    words: "seats",
    explains: false,
    specs: &[may("count", Count(0, 40)), may("office", Line(LINE))],
};

/// What the address says.
#[derive(Default, Deserialize)]
pub struct SeatsQuery {
    saved: Option<String>,
    cleaned: Option<usize>,
    /// Under which address phones come, as cards print it.
    address: Option<String>,
}

/// The page.
///
/// # Errors
/// Not found where there is no such session; whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    Query(query): Query<SeatsQuery>,
) -> Result<Response, PageFailure> {
    let told = SavedQuery { saved: query.saved.clone(), cleaned: query.cleaned };
    let form = FormState::of_record(&open, Fields::default(), 0, &told);
    page(&open, &path.id()?, form, &query).await
}

/// Makes seats with their cards, makes a card anew, or gives a seat up. Cards are shown in the reply and nowhere else.
///
/// # Errors
/// As [`get`]; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    Query(query): Query<SeatsQuery>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let id = path.id()?;
    let held = open.workshop(&id).await.map_err(failure)?;
    let mut form = FormState::of_sent(&open.state, fields);
    let address = chosen_address(&open, query.address.as_deref());
    // Cards are made once: the place to print them is taken before.
    let press = match form.fields.text("as").as_str() {
        "pdf" => Some(open.turn.press().await?),
        _ => None,
    };
    let seat: Option<SeatId> = form.fields.text("seat").parse().ok();
    let done = match (form.fields.text("act").as_str(), seat) {
        ("reissue", Some(seat)) => {
            open.reissue_seat(&id, &seat).await.map(|card| SeatReply::Cards(vec![card]))
        }
        ("void", Some(seat)) => open.void_seat(&id, &seat).await.map(|()| SeatReply::Saved),
        ("screen", _) => open.issue_screen(&id).await.map(SeatReply::Screen),
        ("issue", _) => match read_orders(&open, &mut form) {
            Some(orders) => open.issue_seats(&id, &orders).await.map(SeatReply::Cards),
            None => return page(&open, &id, form.faulty(), &query).await,
        },
        _ => return Err(PageFailure::NotFound),
    };
    match (done, address) {
        (Ok(SeatReply::Cards(made)), address) => {
            let printed = match press {
                Some(press) => cards::print(&open, &press, &held, (made.as_slice(), address)).await,
                None => None,
            };
            Ok(printed.unwrap_or_else(|| cards::page(&open, &held, &made, address)))
        }
        (Ok(SeatReply::Screen(token)), Some(address)) => {
            Ok(cards::screen_page(&open, &held, &token, address))
        }
        (Ok(SeatReply::Saved | SeatReply::Screen(_)), _) => {
            let url = part_url(&open, &held, "seats");
            let address = query.address.map(|address| format!("&address={}", query_value(&address)));
            Ok(kept_reply(&format!("{url}?saved=yes{}", address.unwrap_or_default()), &form.fields))
        }
        (Err(error), _) => {
            let form = with_room_error(&open, form, error)?;
            page(&open, &id, form, &query).await
        }
    }
}

/// What was made.
enum SeatReply {
    /// Cards, shown once.
    Cards(Vec<SeatCard>),
    /// The token of the projector, shown once.
    Screen(Token),
    /// Nothing that is shown.
    Saved,
}

fn part<'a>(open: &'a Open, one: &Institution) -> FormPart<'a> {
    FormPart::of(&open.voice, &ORDER).between("", format!("-{}", one.id)).about(one.name.clone())
}

/// The seats that are wanted; nothing where something has to be put right, which is noted.
fn read_orders(open: &Open, form: &mut FormState) -> Option<Vec<SeatOrder>> {
    let mut orders = Vec::new();
    let institutions = open.assessment().institutions();
    for one in &institutions {
        let sent = part(open, one).read(form, &Value::Null);
        let office = sent["office"].as_str().unwrap_or_default().to_owned();
        let order = SeatOrder { institution: one.id.clone(), office };
        let count = usize::try_from(sent["count"].as_u64().unwrap_or_default()).unwrap_or_default();
        orders.extend(std::iter::repeat_n(order, count));
    }
    if let Some(first) = institutions.first().filter(|_| orders.is_empty()) {
        let part = part(open, first);
        let label = part.label_of("count").unwrap_or_default();
        form.problems.note_of(format!("count-{}", first.id), label, open.voice.say("seats-none-wanted"));
    }
    (form.problems.is_empty() && !orders.is_empty()).then_some(orders)
}

async fn page(
    open: &Open,
    id: &WorkshopId,
    mut form: FormState,
    query: &SeatsQuery,
) -> Result<Response, PageFailure> {
    let workshop = open.workshop(id).await.map_err(failure)?;
    let seats = open.seats(id).await.map_err(failure)?;
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let live = seats.iter().filter(|seat| seat.is_live()).count();
    let main = view! {
        {top}
        <h1>{voice.say_count("seats-headline", live)}</h1>
        <p class="lead">{voice.say("seats-lead")}</p>
        {address_form(open, query)}
        {(!seats.is_empty()).then(|| seats_view(open, &workshop, &seats))}
        {workshop.closed.is_none().then(|| view! { {order_form(open, &workshop, &form)}{screen_form(open)} })}
    };
    let place = Address::WorkshopPart(open.id(), id.clone(), "seats");
    Ok(PageContent::of(open, voice.say("seats-title"), place, main.into_any())
        .about_answers(open)
        .trail(trail(open, Some(&workshop)))
        .reply(open, standing))
}

fn seats_view(open: &Open, workshop: &Workshop, seats: &[Seat]) -> AnyView {
    let mut seats: Vec<(String, &Seat)> =
        seats.iter().map(|seat| (institution_name(open, &seat.institution), seat)).collect();
    seats.sort_by_key(|(_, seat)| seat.number);
    open.voice.sort(&mut seats, |(name, _)| name.as_str());
    let is_open = workshop.closed.is_none();
    let rows = seats.into_iter().map(|(name, seat)| row(open, name, seat, is_open)).collect();
    let heads = ["column-institution", "seats-office", "column-status", "seats-card"].map(Head::Text).into();
    table(&open.voice, Caption::words(open.voice.say("seats-title")).look(STACKED), heads, rows)
}

fn row(open: &Open, name: String, seat: &Seat, is_open: bool) -> AnyView {
    let voice = &open.voice;
    let kind = match seat.state {
        SeatState::Joined => "done",
        SeatState::Issued | SeatState::Reissued => "quiet",
        SeatState::Void => "attention",
    };
    let number = voice.say_with("seats-number", &[("number", voice.number(seat.number).into())]);
    let button = |act: &'static str, key: &str| {
        let words = voice.say(key);
        let label = format!("{words}: {name}, {number} {}", seat.office);
        let content = view! {
            <input type="hidden" name="seat" value=seat.id.to_string() />
            <button class="button plain" type="submit" name="act" value=act aria-label=label.trim().to_owned()>
                {words}
            </button>
        };
        post_form(PostForm::default(), content.into_any())
    };
    let acts = (is_open && seat.is_live())
        .then(|| view! { {button("reissue", "seats-reissue")}{button("void", "seats-void")} });
    view! {
        <tr>
            <th scope="row"><bdi>{name.clone()}</bdi>" "<span class="hint">{number.clone()}</span></th>
            <td data-head=voice.say("seats-office") dir="auto">{seat.office.clone()}</td>
            <td data-head=voice.say("column-status")>{tag(seat.state.name(voice), kind)}</td>
            <td data-head=voice.say("seats-card")>{acts}</td>
        </tr>
    }
    .into_any()
}

fn order_form(open: &Open, workshop: &Workshop, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let institutions = open.assessment().institutions();
    if institutions.is_empty() {
        return notice(voice.say("seats-no-institutions"));
    }
    let row = |one: &Institution| {
        let part = part(open, one);
        view! {
            <tr>
                <th scope="row"><bdi>{one.name.clone()}</bdi></th>
                <td class="cell-field" data-head=voice.say("seats-count")>{part.field(form, "count")}</td>
                <td class="cell-field" data-head=voice.say("seats-office")>{part.field(form, "office")}</td>
            </tr>
        }
        .into_any()
    };
    let rows = institutions.iter().map(row).collect();
    let heads = ["column-institution", "seats-count", "seats-office"].map(Head::Text).into();
    let is_single =
        workshop.openness == Openness::Anonymous && workshop.counting == CountingRule::Institutions;
    let single = is_single.then(|| view! { <p class="hint">{voice.say("seats-single")}</p> });
    let content = view! {
        <input type="hidden" name="act" value="issue" />
        {table(voice, Caption::heading("order").look(STACKED), heads, rows)}
        <p class="actions">
            <button class="button" type="submit">{voice.say("seats-issue")}</button>
            <button class="button secondary" type="submit" name="as" value="pdf">{voice.say("seats-issue-pdf")}</button>
        </p>
    };
    view! {
        <section class="section">
            <h2 id="order">{voice.say("seats-order")}</h2>
            <p>{voice.say("seats-order-text")}</p>
            {single}
            {post_form(PostForm::default(), content.into_any())}
        </section>
    }
    .into_any()
}

/// The button that makes the link of the projector; nothing where nobody can come to it.
fn screen_form(open: &Open) -> Option<AnyView> {
    let voice = &open.voice;
    open.state.room.addresses.first()?;
    let content = view! {
        <p class="actions">
            <button class="button secondary" type="submit" name="act" value="screen">{voice.say("seats-screen-make")}</button>
        </p>
    };
    Some(
        view! {
            <section class="section" aria-labelledby="screen">
                <h2 id="screen">{voice.say("seats-screen-title")}</h2>
                <p>{voice.say("seats-screen-text")}</p>
                {post_form(PostForm::default(), content.into_any())}
            </section>
        }
        .into_any(),
    )
}

/// Under which address phones come: a choice where there are several, a warning where there is none.
fn address_form(open: &Open, query: &SeatsQuery) -> AnyView {
    let (voice, all) = (&open.voice, &open.state.room.addresses);
    let chosen = chosen_address(open, query.address.as_deref());
    let Some(chosen) = chosen else { return warning(voice.say("seats-no-address")) };
    let origin = chosen.origin().to_owned();
    if all.len() == 1 {
        return view! { <p>{voice.say("seats-address")}": "<bdi>{origin}</bdi></p> }.into_any();
    }
    let options = all.iter().map(|one| (one.origin().to_owned(), one.origin().to_owned())).collect();
    let (label, hint) = (voice.say("seats-address"), Some(voice.say("seats-address-hint")));
    let field = Field { name: "address".to_owned(), label, hint, value: origin, ..Field::default() };
    view! {
        <form method="get">
            {select(field, options, &Problems::default())}
            <p class="actions"><button class="button secondary" type="submit">{voice.say("seats-address-choose")}</button></p>
        </form>
    }
    .into_any()
}
