//! `/{lang}/assessments/{id}/workshops/{workshop}`: getting a session ready, leading it from question to question, and what it came
//! to.

mod facts;
pub mod forms;
mod prepare;
mod room;
mod spread;
mod step;

pub use room::{LeadCount, count_of};
pub use spread::spread_view;

use super::{WorkshopPath, days_words, failure, item_name, results, state_tag, trail, with_room_error};
use crate::framework::{Framework, Item};
use crate::presentation::Label;
use crate::service::{RoomError, act};
use crate::web::components::{PageContent, tag};
use crate::web::forms::{FormState, FormStatus, SavedQuery, kept_reply};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::waiting::refresh_after;
use crate::web::{Address, Fields, PageFailure};
use crate::workshop::{AgendaPoint, FacilitatorView, PhaseCode, RoomRefusal};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

/// After how many seconds the page of a vote asks again where no script listens.
const REST: u32 = 5;

/// What the address says.
#[derive(Default, Deserialize)]
pub struct LeadQuery {
    /// Present where something was saved a moment ago.
    saved: Option<String>,
    cleaned: Option<usize>,
    /// Present where a script listens, so that the page need not ask again.
    live: Option<String>,
    /// Present where the end of the vote is being changed, so that the page must not.
    stay: Option<String>,
}

/// A session as whoever leads it has it before them.
pub struct LeadDesk<'a> {
    /// The assessment.
    pub open: &'a Open,
    /// What they see.
    pub view: &'a FacilitatorView,
}

impl<'a> LeadDesk<'a> {
    /// The item that the room is at or was at last.
    fn point(&self) -> Option<&'a AgendaPoint> {
        self.view.workshop.last_point()
    }

    /// The words of that item, where the assessment asks it.
    fn asked(&self) -> Option<(&'a Framework, &'a Item)> {
        self.open.asked_item(self.point()?.item.as_str())
    }

    /// How far the room is with it.
    fn phase(&self) -> Option<PhaseCode> {
        self.point().map(AgendaPoint::code)
    }
}

/// The page.
///
/// # Errors
/// Not found where there is no such session; whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    Query(query): Query<LeadQuery>,
) -> Result<Response, PageFailure> {
    let id = path.id()?;
    let view = open.facilitator_view(&id).await.map_err(failure)?;
    if view.workshop.closed.is_some() {
        let room = open.room(&id).await.map_err(failure)?;
        return Ok(results::page(&open, &room, &SavedQuery { saved: query.saved, cleaned: query.cleaned }));
    }
    let desk = LeadDesk { open: &open, view: &view };
    let told = SavedQuery { saved: query.saved.clone(), cleaned: query.cleaned };
    let form = FormState { above: told.notice(&open.voice), ..FormState::default() };
    let reply = page(&desk, form, &query);
    let is_watched = query.live.is_some() || query.stay.is_some();
    let reloads = desk.phase() == Some(PhaseCode::Voting) && !is_watched;
    let url = Address::Workshop(open.id(), id).url(open.voice.lang());
    Ok(if reloads { refresh_after(reply, REST, &url) } else { reply })
}

/// Leads the session on.
///
/// # Errors
/// As [`get`]; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    Query(query): Query<LeadQuery>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let id = path.id()?;
    let view = open.facilitator_view(&id).await.map_err(failure)?;
    let mut form = FormState::of_sent(&open.state, fields);
    let desk = LeadDesk { open: &open, view: &view };
    // Who comes second is told so before anything else.
    if form.version == view.room.version {
        let Some(act) = desk.read_act(&mut form, open.state.clock.now())? else {
            return Ok(page(&desk, form.faulty(), &query));
        };
        match open.lead(&id, form.version, &act).await {
            Ok(_) => {
                let live = if query.live.is_some() { "&live=yes" } else { "" };
                let url = Address::Workshop(open.id(), id).url(open.voice.lang());
                return Ok(kept_reply(&format!("{url}?saved=yes{live}"), &form.fields));
            }
            Err(error) => {
                let asks = matches!(error, RoomError::Refusal(RoomRefusal::Missing(_)));
                form = with_room_error(&open, form, error)?;
                if asks {
                    form.fields.set("confirm", "yes");
                }
            }
        }
    } else {
        form.fields.remove("confirm");
        let held = Box::new(open.workshop(&id).await.map_err(failure)?);
        form = with_room_error(&open, form, RoomError::Overtaken(held))?;
    }
    let now = open.facilitator_view(&id).await.map_err(failure)?;
    if now.workshop.closed.is_some() {
        let room = open.room(&id).await.map_err(failure)?;
        return Ok(results::page_after(&open, &room, form));
    }
    Ok(page(&LeadDesk { open: &open, view: &now }, form, &query))
}

fn page(desk: &LeadDesk<'_>, mut form: FormState, query: &LeadQuery) -> Response {
    let (open, voice, workshop) = (desk.open, &desk.open.voice, &desk.view.workshop);
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let overtaken = (standing == FormStatus::Overtaken).then(|| typed_words(desk, &form));
    let (title, body) = match (workshop.opened, desk.point()) {
        (None, _) => (workshop.title.clone(), prepare::view(desk)),
        (Some(_), None) => (workshop.title.clone(), step::view(desk, &form, query)),
        (Some(_), Some(point)) => (item_name(open, &point.item), step::view(desk, &form, query)),
    };
    let main = view! {
        {top}
        {overtaken}
        <p class="caption"><bdi>{workshop.title.clone()}</bdi>" · "{days_words(open, workshop)}" "{state_tag(open, workshop)}</p>
        <h1 dir="auto">{title.clone()}</h1>
        {body}
    };
    let aside = workshop.opened.is_some().then(|| room::aside(desk));
    let place = Address::Workshop(open.id(), workshop.id.clone());
    PageContent::of(open, title, place, main.into_any())
        .about_answers(open)
        .trail(trail(open, None))
        .aside(aside)
        .reply(open, standing)
}

/// Where the room is now, and what whoever came second had typed, to be copied.
fn typed_words(desk: &LeadDesk<'_>, form: &FormState) -> AnyView {
    let voice = &desk.open.voice;
    let now = desk.phase().map(|phase| tag(phase.name(voice), "here"));
    let lines: Vec<_> =
        desk.words(form).into_iter().map(|words| view! { <li class="pre" dir="auto">{words}</li> }).collect();
    let typed = (!lines.is_empty()).then(|| view! { <p>{voice.say("lead-typed")}</p><ul>{lines}</ul> });
    view! { <section class="notice"><p>{voice.say("lead-now")}" "{now}</p>{typed}</section> }.into_any()
}
