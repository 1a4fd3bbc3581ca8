//! `/{lang}/assessments/{id}/workshops/{workshop}/close`: what becomes of a session when it is closed, and closing it.

use super::{WorkshopPath, failure, institution_name, item_name, level_words, trail, with_room_error};
use crate::framework::ItemId;
use crate::service::{Room, act};
use crate::web::components::{
    Caption, Head, PageContent, PostForm, STACKED, notice, post_form, rating_tag, table, warning,
};
use crate::web::forms::Shape::Deadline;
use crate::web::forms::{FormPart, FormState, FormTable, SavedQuery, kept_reply, may};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::see_other;
use crate::web::{Address, Fields, PageFailure};
use crate::workshop::{AgendaPoint, PhaseCode, RoomAct, RoomAgreement, RoomPhase, Workshop};
use axum::extract::{Path, Query};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde_json::Value;

/// How a session is closed.
pub const CLOSING: FormTable = FormTable {
    words: "closing",
    explains: true,
    specs: &[may("until", Deadline).hint("closing-until-hint")],
};

/// The page; where the session is closed already, what it came to.
///
/// # Errors
/// Not found where there is no such session; whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let id = path.id()?;
    let room = open.room(&id).await.map_err(failure)?;
    if room.workshop.closed.is_some() {
        return Ok(see_other(&Address::Workshop(open.id(), id).url(open.voice.lang())));
    }
    let form = FormState::of_record(&open, Fields::default(), room.workshop.version, &query);
    Ok(page(&open, &room, form))
}

/// Closes the session: what was agreed becomes the country's answers, all of it or nothing.
///
/// # Errors
/// As [`get`]; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let id = path.id()?;
    let room = open.room(&id).await.map_err(failure)?;
    let mut form = FormState::of_sent(&open.state, fields);
    let until = read_until(&open, &mut form);
    if !form.problems.is_empty() {
        return Ok(page(&open, &room, form.faulty()));
    }
    match open.lead(&id, form.version, &RoomAct::Close { until }).await {
        Ok(_) => {
            let url = Address::Workshop(open.id(), id).url(open.voice.lang());
            Ok(kept_reply(&format!("{url}?saved=yes"), &form.fields))
        }
        Err(error) => {
            let form = with_room_error(&open, form, error)?;
            let open = open.reload().await?;
            let now = open.room(&id).await.map_err(failure)?;
            let version = now.workshop.version;
            Ok(page(&open, &now, FormState { version, ..form }))
        }
    }
}

fn read_until(open: &Open, form: &mut FormState) -> Option<NaiveDate> {
    let part = FormPart::of(&open.voice, &CLOSING);
    let sent = part.read(form, &Value::Null);
    let until: NaiveDate = sent["until"].as_str()?.parse().ok()?;
    if until < open.state.clock.today() {
        let label = part.label_of("until").unwrap_or_default();
        form.problems.note_of("until", label, open.voice.say("closing-until-past"));
    }
    Some(until)
}

fn page(open: &Open, room: &Room, mut form: FormState) -> Response {
    let (voice, workshop) = (&open.voice, &room.workshop.record);
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let voting = workshop.current().filter(|point| point.code() == PhaseCode::Voting);
    let body = match (workshop.closed, voting) {
        (Some(_), _) => notice(voice.say("room-refusal-closed")),
        (None, Some(point)) => {
            let args = [("item", item_name(open, &point.item).into())];
            warning(voice.say_with("closing-voting", &args))
        }
        (None, None) => close_form(open, workshop, &form),
    };
    let main = view! {
        {top}
        <h1>{voice.say("closing-title")}</h1>
        <p class="lead">{voice.say("closing-lead")}</p>
        {agreement_table(open, workshop)}
        {rest(open, workshop, PhaseCode::Parked, "closing-parked")}
        {unfinished_list(open, workshop)}
        {body}
    };
    let place = Address::WorkshopPart(open.id(), workshop.id.clone(), "close");
    PageContent::of(open, voice.say("closing-title"), place, main.into_any())
        .about_answers(open)
        .trail(trail(open, Some(workshop)))
        .reply(open, standing)
}

/// What becomes the country's answers, beside what counts now.
fn agreement_table(open: &Open, workshop: &Workshop) -> AnyView {
    let voice = &open.voice;
    let rows: Vec<_> = workshop
        .agenda
        .iter()
        .filter_map(|point| match &point.phase {
            RoomPhase::Agreed(agreement) => Some(row(open, point, agreement)),
            _ => None,
        })
        .collect();
    let count = rows.len();
    let heads = ["column-item", "closing-now", "closing-then", "column-reason", "agree-dissents"];
    let table = (count > 0)
        .then(|| table(voice, Caption::heading("agreed").look(STACKED), heads.map(Head::Text).into(), rows));
    view! {
        <section class="section">
            <h2 id="agreed">{voice.say_count("closing-agreed", count)}</h2>
            {table}
        </section>
    }
    .into_any()
}

fn row(open: &Open, point: &AgendaPoint, agreement: &RoomAgreement) -> AnyView {
    let voice = &open.voice;
    let framework = open.asked_item(point.item.as_str()).map(|(framework, _)| framework);
    let counts = open.assessment().answers.get(&point.item).map(|answer| &answer.rating);
    let name = framework.zip(counts.and_then(|rating| rating.level()));
    let name = name.and_then(|(framework, level)| framework.level_name(level));
    let now = rating_tag(voice, counts, name.map(|name| voice.text(&name.label)));
    let then = match (agreement.level, framework) {
        (Some(level), Some(framework)) => level_words(open, framework, level),
        (Some(level), None) => level.to_string(),
        (None, _) => voice.say("rating-unknown"),
    };
    let dissents: Vec<_> = agreement
        .dissent
        .iter()
        .map(|one| view! { <li><bdi>{institution_name(open, &one.institution)}</bdi></li> })
        .collect();
    let dissents = (!dissents.is_empty()).then(|| view! { <ul class="plain">{dissents}</ul> });
    view! {
        <tr>
            <th scope="row">{item_name(open, &point.item)}</th>
            <td data-head=voice.say("closing-now")>{now}</td>
            <td data-head=voice.say("closing-then")>{then}</td>
            <td class="pre" dir="auto" data-head=voice.say("column-reason")>{agreement.reason.clone()}</td>
            <td data-head=voice.say("agree-dissents")>{dissents}</td>
        </tr>
    }
    .into_any()
}

/// The items in this phase; nothing where there are none.
fn rest(open: &Open, workshop: &Workshop, phase: PhaseCode, key: &str) -> Option<AnyView> {
    let items: Vec<&ItemId> =
        workshop.agenda.iter().filter(|point| point.code() == phase).map(|point| &point.item).collect();
    items_view(open, &items, key)
}

fn unfinished_list(open: &Open, workshop: &Workshop) -> Option<AnyView> {
    let items: Vec<&ItemId> = workshop.unfinished().map(|point| &point.item).collect();
    items_view(open, &items, "closing-unfinished")
}

fn items_view(open: &Open, items: &[&ItemId], key: &str) -> Option<AnyView> {
    let lines: Vec<_> = items.iter().map(|item| view! { <li>{item_name(open, item)}</li> }).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>{open.voice.say_count(key, items.len())}</h2>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn close_form(open: &Open, workshop: &Workshop, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let asks = workshop.unfinished().next().is_some();
    let content = view! {
        {asks.then(|| FormPart::of(voice, &CLOSING).view(form))}
        <p class="actions"><button class="button" type="submit">{voice.say("lead-close")}</button></p>
    };
    view! {
        <section class="next" aria-labelledby="closing">
            <h2 id="closing">{voice.say("lead-close")}</h2>
            <p>{voice.say("closing-text")}</p>
            {post_form(PostForm::of(form.version), content.into_any())}
        </section>
    }
    .into_any()
}
