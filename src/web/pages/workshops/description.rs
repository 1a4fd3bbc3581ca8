//! `/{lang}/assessments/{id}/workshops/{workshop}/description`: what a session is called, when it is and how it votes, before
//! it is opened.

use super::{WorkshopPath, failure, read_session, session_part, session_record, trail, with_room_error};
use crate::service::act;
use crate::web::components::{PageContent, PostForm, notice, post_form};
use crate::web::forms::{FormState, SavedQuery, kept_reply};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure};
use crate::workshop::{AgendaPlan, AgendaPoint, RoomAct, Workshop, WorkshopPlan};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// Not found where there is no such session; whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let held = open.workshop(&path.id()?).await.map_err(failure)?;
    let mut form = FormState::of_record(&open, Fields::default(), held.version, &query);
    session_part(&open).fill(&session_record(&held), &mut form.fields);
    Ok(page(&open, &held, form))
}

/// Describes the session anew; its agenda stays.
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
    let Some(plan) = read_session(&open, &mut form) else { return Ok(page(&open, &held, form.faulty())) };
    let same = |point: &AgendaPoint| AgendaPlan { item: point.item.clone(), minutes: point.minutes };
    let agenda = held.agenda.iter().map(same).collect();
    let act = RoomAct::Describe(WorkshopPlan { agenda, ..plan });
    match open.lead(&id, form.version, &act).await {
        Ok(_) => {
            let place = Address::Workshop(open.id(), id).url(open.voice.lang());
            Ok(kept_reply(&format!("{place}?saved=yes"), &form.fields))
        }
        Err(error) => {
            let form = with_room_error(&open, form, error)?;
            let now = open.workshop(&id).await.map_err(failure)?;
            Ok(page(&open, &now, FormState { version: now.version, ..form }))
        }
    }
}

fn page(open: &Open, workshop: &Workshop, mut form: FormState) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let content = view! {
        {session_part(open).view(&form)}
        <p class="actions"><button class="button" type="submit">{voice.say("save")}</button></p>
    };
    // What is fixed is read; words that came too late stay in sight.
    let is_fixed = workshop.opened.is_some();
    let fixed = is_fixed.then(|| notice(voice.say("workshops-is-fixed")));
    let shown = !is_fixed || form.is_returned();
    let main = view! {
        {top}
        <h1>{voice.say("workshops-describe")}</h1>
        {fixed}
        {shown.then(|| post_form(PostForm::of(form.version), content.into_any()))}
    };
    let place = Address::WorkshopPart(open.id(), workshop.id.clone(), "description");
    PageContent::of(open, voice.say("workshops-describe"), place, main.into_any())
        .about_answers(open)
        .trail(trail(open, Some(workshop)))
        .reply(open, standing)
}
