//! `/{lang}/assessments/{id}/workshops/{workshop}/seats`: the seats of a session by institution, their cards, and giving one up.

use super::{WorkshopPath, cards, failure, institution_name, part_url, trail, with_room_error};
use crate::assessment::Institution;
use crate::presentation::Label;
use crate::service::{SeatOrder, act};
use crate::web::components::{
    Caption, Head, PageContent, PostForm, STACKED, notice, post_form, table, tag,
};
use crate::web::forms::Shape::{Count, Line};
use crate::web::forms::{FormPart, FormState, FormTable, LINE, SavedQuery, kept_reply, may};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure};
use crate::workshop::{CountingRule, Openness, Seat, SeatId, SeatState, Workshop, WorkshopId};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde_json::Value;

/// How many cards an institution gets.
pub const ORDER: FormTable = FormTable {
    words: "seats",
    explains: false,
    specs: &[may("count", Count(0, 40)), may("office", Line(LINE))],
};

/// The page.
///
/// # Errors
/// Not found where there is no such session; whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let form = FormState::of_record(&open, Fields::default(), 0, &query);
    page(&open, &path.id()?, form).await
}

/// Makes seats with their cards, makes a card anew, or gives a seat up. Cards are shown in the reply and nowhere else.
///
/// # Errors
/// As [`get`]; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let id = path.id()?;
    let held = open.workshop(&id).await.map_err(failure)?;
    let mut form = FormState::of_sent(&open.state, fields);
    let seat: Option<SeatId> = form.fields.text("seat").parse().ok();
    let done = match (form.fields.text("act").as_str(), seat) {
        ("reissue", Some(seat)) => open.reissue_seat(&id, &seat).await.map(|card| vec![card]),
        ("void", Some(seat)) => open.void_seat(&id, &seat).await.map(|()| Vec::new()),
        ("issue", _) => match read_orders(&open, &mut form) {
            Some(orders) => open.issue_seats(&id, &orders).await,
            None => return page(&open, &id, form.faulty()).await,
        },
        _ => return Err(PageFailure::NotFound),
    };
    match done {
        Ok(cards) if cards.is_empty() => {
            let url = part_url(&open, &held, "seats");
            Ok(kept_reply(&format!("{url}?saved=yes"), &form.fields))
        }
        Ok(cards) => Ok(cards::page(&open, &held, &cards)),
        Err(error) => {
            let form = with_room_error(&open, form, error)?;
            page(&open, &id, form).await
        }
    }
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

async fn page(open: &Open, id: &WorkshopId, mut form: FormState) -> Result<Response, PageFailure> {
    let workshop = open.workshop(id).await.map_err(failure)?;
    let seats = open.seats(id).await.map_err(failure)?;
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let live = seats.iter().filter(|seat| seat.is_live()).count();
    let main = view! {
        {top}
        <h1>{voice.say_count("seats-headline", live)}</h1>
        <p class="lead">{voice.say("seats-lead")}</p>
        {(!seats.is_empty()).then(|| seats_view(open, &workshop, &seats))}
        {workshop.closed.is_none().then(|| order_form(open, &workshop, &form))}
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
    open.voice.sort(&mut seats, |(name, _)| name);
    let is_open = workshop.closed.is_none();
    let rows = seats.into_iter().map(|(name, seat)| row(open, name, seat, is_open)).collect();
    let heads =
        ["column-institution", "seats-office", "column-status", "seats-card"].map(Head::Text).into();
    table(&open.voice, Caption::words(open.voice.say("seats-title")).look(STACKED), heads, rows)
}

fn row(open: &Open, name: String, seat: &Seat, is_open: bool) -> AnyView {
    let voice = &open.voice;
    let kind = match seat.state {
        SeatState::Joined => "done",
        SeatState::Issued | SeatState::Reissued => "quiet",
        SeatState::Void => "attention",
    };
    let button = |act: &'static str, key: &str| {
        let words = voice.say(key);
        let label = format!("{words}: {name} {}", seat.office);
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
            <th scope="row"><bdi>{name.clone()}</bdi></th>
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
    let is_single = workshop.openness == Openness::Anonymous && workshop.counting == CountingRule::Institutions;
    let single = is_single.then(|| view! { <p class="hint">{voice.say("seats-single")}</p> });
    let content = view! {
        <input type="hidden" name="act" value="issue" />
        {table(voice, Caption::heading("order").look(STACKED), heads, rows)}
        <p class="actions"><button class="button" type="submit">{voice.say("seats-issue")}</button></p>
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
