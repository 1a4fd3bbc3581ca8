//! `/{lang}/assessments/{id}/items/{item}`: the heart: one thing that is asked, on one page.

use crate::assessment::{Answer, Change, Subject};
use crate::framework::{Framework, Item, ItemId};
use crate::islands::{HeldAnswer, PageState};
use crate::web::components::saved_notice;
use crate::web::forms::{FormState, Outcome, Saving, Standing, respond};
use crate::web::open::{Open, Saved};
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
mod result;
mod view;

/// The item in the address.
#[derive(Deserialize)]
pub struct ItemPath {
    item: String,
}

/// The page where all answers are checked, as the page from which somebody came.
const FROM_CHECK: &str = "check";

/// What the address says: the item that the last reply saved, and from where somebody came who wants to go back there.
#[derive(Deserialize)]
pub struct ItemQuery {
    saved: Option<String>,
    from: Option<String>,
}

/// An item with its place among the others.
struct ItemPlace<'a> {
    framework: &'a Framework,
    item: &'a Item,
    previous: Option<ItemId>,
    next: Option<ItemId>,
}

/// What stands on the page besides the item.
struct ItemForm {
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
    /// What became of the form.
    standing: Standing,
}

/// The page.
///
/// # Errors
/// Not found where the assessment does not ask this item.
pub async fn get(
    open: Open,
    Path(path): Path<ItemPath>,
    Query(query): Query<ItemQuery>,
) -> Result<Response, Failure> {
    let asked = find(&open, &path.item)?;
    let saved = query.saved.map(|saved| ItemId::from(saved.as_str()));
    let entered = ItemForm {
        form: AnswerForm::of(open.assessment().answers.get(&asked.item.id)),
        version: open.version(&Subject::Item(asked.item.id.clone())),
        problems: Problems::default(),
        above: saved.as_ref().and_then(|saved| result::saved(&open, &asked.item.id, saved)),
        adding: false,
        page: PageState::Fresh,
        saved: saved.and_then(|saved| background::after_saving(&open, &saved)),
        from_check: query.from.as_deref() == Some(FROM_CHECK),
        standing: Standing::Fresh,
    };
    Ok(page(&open, &asked, entered))
}

/// Saves the answer, or shows what has to be put right. A page that saves by itself is answered in JSON.
///
/// # Errors
/// Not found where the assessment does not ask this item; whatever the store could not do.
pub async fn post(
    open: Open,
    Path(path): Path<ItemPath>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let asked = find(&open, &path.item)?;
    let (version, then) = (fields.number("version"), fields.text("then"));
    let from_check = fields.text("from") == FROM_CHECK;
    let mut form = AnswerForm::sent(&fields);
    let by_itself = background::is_asked(&headers);
    if then == "add" {
        form.add_evidence();
        let above = Some(saved_notice(open.voice.say("item-not-saved-yet")));
        let entered =
            ItemForm { above, adding: true, page: PageState::Room, ..returned(form, version, from_check) };
        return Ok(page(&open, &asked, entered));
    }
    let answer = match form.answer(&open, &asked.item.id) {
        _ if then == "withdraw" => None,
        Ok(answer) => Some(answer),
        Err(problems) if by_itself => return Ok(background::incomplete(&problems)),
        Err(problems) => {
            let standing = Standing::Faulty;
            let entered = ItemForm { problems, standing, ..returned(form, version, from_check) };
            return Ok(page(&open, &asked, entered));
        }
    };
    let sent = SentAnswer { form, answer, version, then, from_check };
    if by_itself { save_by_itself(&open, &asked, sent).await } else { save(&open, &asked, sent).await }
}

/// What was sent and is not saved yet, to be shown again.
fn returned(form: AnswerForm, version: u64, from_check: bool) -> ItemForm {
    let (problems, page, standing) = (Problems::default(), PageState::Faulty, Standing::Fresh);
    ItemForm { form, version, problems, above: None, adding: false, page, saved: None, from_check, standing }
}

/// What a valid form asks for.
struct SentAnswer {
    form: AnswerForm,
    answer: Option<Answer>,
    version: u64,
    then: String,
    from_check: bool,
}

impl SentAnswer {
    fn change(&self, item: &ItemId) -> Change {
        Change::Answer { item: item.clone(), answer: self.answer.clone() }
    }
}

/// Saves the answer, copies it where a person said so, and leads on.
async fn save(open: &Open, asked: &ItemPlace<'_>, sent: SentAnswer) -> Result<Response, Failure> {
    let saving = Saving {
        changes: vec![(sent.change(&asked.item.id), sent.version)],
        by: sent.form.by.clone(),
        then: then(open, asked, &sent),
    };
    let form = FormState { version: sent.version, ..FormState::default() };
    let outcome = match unchanged(open, &asked.item.id, &sent) {
        true => Outcome::Kept(Redirect::to(&saving.then).into_response()),
        false => {
            let conflict = |_: &FormState, theirs| conflict::view(open, asked, &sent.form, theirs);
            respond(open, form, Some(saving), conflict).await?
        }
    };
    match outcome {
        Outcome::Kept(reply) => {
            if let Some(answer) = &sent.answer {
                also::copy(open, asked.item, answer, &sent.form.also).await?;
            }
            Ok(reply)
        }
        Outcome::Returned(FormState { version, above, standing, .. }) => {
            let page = if standing == Standing::Overtaken { PageState::Conflict } else { PageState::Room };
            let entered = ItemForm { above, page, standing, ..returned(sent.form, version, sent.from_check) };
            Ok(self::page(open, asked, entered))
        }
    }
}

/// Where its author goes once it is kept.
fn then(open: &Open, asked: &ItemPlace<'_>, sent: &SentAnswer) -> String {
    let id = &asked.item.id;
    if sent.from_check && sent.then != "stay" {
        return format!("{}#{id}", Place::Check(open.id()).url(open.voice.lang()));
    }
    let next = match (sent.then.as_str(), &asked.next) {
        ("stay" | "withdraw", _) => Place::Item(open.id(), id.clone()),
        (_, Some(next)) => Place::Item(open.id(), next.clone()),
        (_, None) => Place::Check(open.id()),
    };
    let from = if sent.from_check { "&from=check" } else { "" };
    format!("{}?saved={id}{from}", next.url(open.voice.lang()))
}

/// Nothing is withdrawn and nothing copied to other items unless a person presses a button.
async fn save_by_itself(open: &Open, asked: &ItemPlace<'_>, sent: SentAnswer) -> Result<Response, Failure> {
    let Some(answer) = &sent.answer else { return Err(Failure::Status(StatusCode::BAD_REQUEST)) };
    if unchanged(open, &asked.item.id, &sent) {
        return Ok(background::saved(answer, sent.version));
    }
    Ok(match open.save(sent.change(&asked.item.id), sent.version, &sent.form.by).await? {
        Saved::Kept(version) => background::saved(answer, version),
        Saved::Overtaken { theirs, version } => background::overtaken(theirs, version),
        Saved::Failed(reason) => return Err(Failure::Storage(reason)),
    })
}

/// Whether the form says what is held already; the day alone is no change.
fn unchanged(open: &Open, id: &ItemId, sent: &SentAnswer) -> bool {
    let same_version = open.version(&Subject::Item(id.clone())) == sent.version;
    let undated = |answer: &Answer| Answer { date: None, ..answer.clone() };
    let held = open.assessment().answers.get(id).map(undated);
    same_version && held == sent.answer.as_ref().map(undated)
}

fn find<'a>(open: &'a Open, name: &str) -> Result<ItemPlace<'a>, Failure> {
    let items: Vec<_> = open
        .frameworks()
        .flat_map(|framework| framework.items.iter().map(move |item| (framework, item)))
        .collect();
    let at = items.iter().position(|(_, item)| item.id.as_str() == name).ok_or(Failure::NotFound)?;
    let id = |at: usize| items.get(at).map(|(_, item)| item.id.clone());
    let (framework, item) = items[at];
    Ok(ItemPlace { framework, item, previous: at.checked_sub(1).and_then(id), next: id(at + 1) })
}

fn page(open: &Open, asked: &ItemPlace<'_>, entered: ItemForm) -> Response {
    let standing = entered.standing;
    view::sheet(open, asked, entered).reply(open, standing)
}
