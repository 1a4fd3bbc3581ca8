//! `/{lang}/assessments/{id}/items/{item}`: the heart: one thing that is asked, on one page.

use crate::assessment::{Answer, Change, Subject};
use crate::framework::{Framework, Item, ItemId};
use crate::islands::{HeldAnswer, PageState};
use crate::service::act;
use crate::web::components::{not_saved, saved_notice};
use crate::web::http::extract::{Open, OpenFor, Saved};
use crate::web::http::page::render_page;
use crate::web::{Failure, Fields, Place, Problems};
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use form::AnswerForm;
use leptos::prelude::*;
use serde::Deserialize;

mod also;
mod background;
mod conflict;
mod form;
mod help;
pub mod history;
mod result;
mod view;

/// The item in the address.
#[derive(Deserialize)]
pub struct Named {
    item: String,
}

/// The page where all answers are checked, as the page from which somebody came.
const FROM_CHECK: &str = "check";

/// What the address says: the item that the last reply saved, and from where somebody came who wants to go back there.
#[derive(Deserialize)]
pub struct Left {
    saved: Option<String>,
    from: Option<String>,
}

/// An item with its place among the others.
struct Asked<'a> {
    framework: &'a Framework,
    item: &'a Item,
    previous: Option<ItemId>,
    next: Option<ItemId>,
}

/// What stands on the page besides the item.
struct Entered {
    form: AnswerForm,
    version: u64,
    problems: Problems,
    above: Option<AnyView>,
    /// Whether the reader has just asked for one more piece of evidence.
    adding: bool,
    /// What the form shows, for saving by itself.
    page: PageState,
    /// What the last reply saved.
    saved: Option<(String, HeldAnswer)>,
    /// Whether the reader came from all answers and goes back there.
    from_check: bool,
}

/// The page.
///
/// # Errors
/// Not found where the assessment does not ask this item.
pub async fn get(
    open: OpenFor<act::Answer>,
    Path(named): Path<Named>,
    Query(left): Query<Left>,
) -> Result<Response, Failure> {
    let asked = find(&open, &named.item)?;
    let saved = left.saved.map(|saved| ItemId::from(saved.as_str()));
    let entered = Entered {
        form: AnswerForm::of(open.assessment().own_answer(&asked.item.id)),
        version: open.version(&Subject::Item(asked.item.id.clone())),
        problems: Problems::default(),
        above: saved.as_ref().and_then(|saved| result::saved(&open, &asked.item.id, saved)),
        adding: false,
        page: PageState::Fresh,
        saved: saved.and_then(|saved| background::after_saving(&open, &saved)),
        from_check: left.from.as_deref() == Some(FROM_CHECK),
    };
    Ok(page(&open, &asked, entered, StatusCode::OK))
}

/// Saves the answer, or shows what has to be put right. A page that saves by itself is answered in JSON.
///
/// # Errors
/// Not found where the assessment does not ask this item; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Answer>,
    Path(named): Path<Named>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let asked = find(&open, &named.item)?;
    let (version, then) = (fields.number("version"), fields.text("then"));
    let from_check = fields.text("from") == FROM_CHECK;
    let mut form = AnswerForm::sent(&fields);
    let by_itself = background::is_asked(&headers);
    if then == "add" {
        form.add_evidence();
        let above = Some(saved_notice(open.voice.say("item-not-saved-yet")));
        let entered =
            Entered { above, adding: true, page: PageState::Room, ..returned(form, version, from_check) };
        return Ok(page(&open, &asked, entered, StatusCode::OK));
    }
    let answer = match form.answer(&open.voice, &asked.item.id, open.state.clock.today()) {
        _ if then == "withdraw" => None,
        Ok(mut answer) => {
            answer.carry_files(open.assessment().own_answer(&asked.item.id));
            Some(answer)
        }
        Err(problems) if by_itself => return Ok(background::incomplete(&problems)),
        Err(problems) => {
            let entered = Entered { problems, ..returned(form, version, from_check) };
            return Ok(page(&open, &asked, entered, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    let sent = Sent { form, answer, version, then, from_check };
    if by_itself { save_by_itself(&open, &asked, sent).await } else { save(&open, &asked, sent).await }
}

/// What was sent and is not saved yet, to be shown again.
fn returned(form: AnswerForm, version: u64, from_check: bool) -> Entered {
    let (problems, page) = (Problems::default(), PageState::Faulty);
    Entered { form, version, problems, above: None, adding: false, page, saved: None, from_check }
}

/// What a valid form asks for.
struct Sent {
    form: AnswerForm,
    answer: Option<Answer>,
    version: u64,
    then: String,
    from_check: bool,
}

async fn save(open: &Open, asked: &Asked<'_>, sent: Sent) -> Result<Response, Failure> {
    let id = &asked.item.id;
    let (above, version, state, status) = match record(open, id, &sent).await? {
        Saved::Kept(_) => return saved(open, asked, sent).await,
        Saved::Overtaken { theirs, version } => {
            let both = conflict::view(open, asked, &sent.form, theirs);
            (both, version, PageState::Conflict, StatusCode::CONFLICT)
        }
        Saved::Failed(reason) => {
            let status = StatusCode::INTERNAL_SERVER_ERROR;
            (not_saved(&open.voice, reason), sent.version, PageState::Room, status)
        }
    };
    let entered =
        Entered { above: Some(above), page: state, ..returned(sent.form, version, sent.from_check) };
    Ok(page(open, asked, entered, status))
}

/// Copies the answer where a person said so, and leads on.
async fn saved(open: &Open, asked: &Asked<'_>, sent: Sent) -> Result<Response, Failure> {
    let id = &asked.item.id;
    if let Some(answer) = &sent.answer {
        also::copy(open, asked.item, answer, &sent.form.also).await?;
    }
    if sent.from_check && sent.then != "stay" {
        let check = Place::Check(open.id()).url(open.voice.lang());
        return Ok(Redirect::to(&format!("{check}#{id}")).into_response());
    }
    let next = match (sent.then.as_str(), &asked.next) {
        ("stay" | "withdraw", _) => Place::Item(open.id(), id.clone()),
        (_, Some(next)) => Place::Item(open.id(), next.clone()),
        (_, None) => Place::Check(open.id()),
    };
    let url = next.url(open.voice.lang());
    let from = if sent.from_check { "&from=check" } else { "" };
    Ok(Redirect::to(&format!("{url}?saved={id}{from}")).into_response())
}

/// Nothing is withdrawn and nothing copied to other items unless a person presses a button.
async fn save_by_itself(open: &Open, asked: &Asked<'_>, sent: Sent) -> Result<Response, Failure> {
    let Some(answer) = &sent.answer else { return Err(Failure::Status(StatusCode::BAD_REQUEST)) };
    Ok(match record(open, &asked.item.id, &sent).await? {
        Saved::Kept(version) => background::saved(answer, version),
        Saved::Overtaken { theirs, version } => background::overtaken(theirs, version),
        Saved::Failed(reason) => return Err(Failure::Storage(reason)),
    })
}

async fn record(open: &Open, id: &ItemId, sent: &Sent) -> Result<Saved, Failure> {
    if unchanged(open, id, sent) {
        return Ok(Saved::Kept(sent.version));
    }
    let change = Change::Answer { item: id.clone(), answer: sent.answer.clone() };
    open.save(change, sent.version, &sent.form.by).await
}

/// Whether the form says what is held already; the day alone is no change.
fn unchanged(open: &Open, id: &ItemId, sent: &Sent) -> bool {
    let same_version = open.version(&Subject::Item(id.clone())) == sent.version;
    let undated = |answer: &Answer| Answer { date: None, ..answer.clone() };
    let held = open.assessment().own_answer(id).map(undated);
    same_version && held == sent.answer.as_ref().map(undated)
}

fn find<'a>(open: &'a Open, name: &str) -> Result<Asked<'a>, Failure> {
    let items: Vec<_> = open
        .frameworks()
        .flat_map(|framework| framework.items.iter().map(move |item| (framework, item)))
        .collect();
    let at = items.iter().position(|(_, item)| item.id.as_str() == name).ok_or(Failure::NotFound)?;
    let id = |at: usize| items.get(at).map(|(_, item)| item.id.clone());
    let (framework, item) = items[at];
    Ok(Asked { framework, item, previous: at.checked_sub(1).and_then(id), next: id(at + 1) })
}

fn page(open: &Open, asked: &Asked<'_>, entered: Entered, status: StatusCode) -> Response {
    let sheet = view::sheet(open, asked, entered);
    (status, render_page(&open.state, &open.voice, sheet)).into_response()
}
