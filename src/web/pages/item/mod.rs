//! `/{lang}/assessments/{id}/items/{item}`: the heart: one thing that is asked, on one page.

use crate::assessment::{Answer, Change, Subject};
use crate::exchange::Loan;
use crate::framework::{Framework, Item, ItemId};
use crate::islands::{HeldAnswer, PageState};
use crate::service::{Act, RecordOutcome, act};
use crate::web::components::saved_notice;
use crate::web::forms::{FormOutcome, FormState, FormStatus, SaveRequest, SavedQuery, kept_reply, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure};
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use desk::AnswerDesk;
use form::EVIDENCES;
use serde::Deserialize;
use std::collections::BTreeSet;

mod background;
pub(in crate::web::pages) mod conditions;
pub(in crate::web::pages) mod conflict;
pub(in crate::web::pages) mod desk;
mod evidence;
pub mod files;
pub mod form;
mod gone;
mod help;
pub mod history;
mod result;
mod same_answers;
mod view;
mod words;

pub use result::origin_words;

/// The item in the address.
#[derive(Deserialize)]
pub struct ItemPath {
    item: String,
}

impl ItemPlace<'_> {
    /// Where the country answers it; whoever may not answer is shown the answer that counts.
    fn desk<'a>(&'a self, open: &'a Open) -> AnswerDesk<'a> {
        let desk = AnswerDesk::of_country(open, self.item);
        match may_answer(open) {
            true => desk,
            false => AnswerDesk { held: open.assessment().answers.get(&self.item.id), ..desk },
        }
    }
}

/// The page where all answers are checked, as the page from which somebody came.
const FROM_CHECK: &str = "check";

/// What the address says: the item that the last form was about, what became of that, and from where somebody came who
/// wants to go back there.
#[derive(Deserialize)]
pub struct ItemQuery {
    item: Option<String>,
    saved: Option<String>,
    from: Option<String>,
    cleaned: Option<usize>,
}

/// An item with its place among the others.
struct ItemPlace<'a> {
    framework: &'a Framework,
    item: &'a Item,
    previous: Option<ItemId>,
    next: Option<ItemId>,
}

/// What stands on the page besides the item and the form.
struct PageNotices {
    /// Whether the reader has just asked for one more piece of evidence.
    adding: bool,
    /// What the form shows, for saving by itself.
    page: PageState,
    /// What the last reply saved.
    saved: Option<(String, HeldAnswer)>,
    /// Whether the reader came from all answers and goes back there.
    from_check: bool,
    /// To whom the item is lent, and until when.
    loans: Vec<Loan>,
}

impl PageNotices {
    /// A form that was sent and is not saved.
    fn of_returned(form: &FormState, page: PageState) -> PageNotices {
        let from_check = form.fields.text("from") == FROM_CHECK;
        let adding = form.fields.text("then") == "add";
        PageNotices { adding, page, saved: None, from_check, loans: Vec::new() }
    }
}

/// The page; whoever may not answer reads it.
///
/// # Errors
/// Not found where the assessment does not ask this item.
pub async fn get(
    open: OpenFor<act::Read>,
    Path(path): Path<ItemPath>,
    Query(query): Query<ItemQuery>,
) -> Result<Response, PageFailure> {
    let asked = find(&open, &path.item)?;
    let told = SavedQuery { saved: query.saved, cleaned: query.cleaned };
    let desk = asked.desk(&open);
    let saved = query.item.filter(|_| told.saved.is_some()).map(|item| ItemId::from(item.as_str()));
    let form = FormState {
        fields: form::fields(&desk, desk.held),
        version: open.version(&Subject::Item(asked.item.id.clone())),
        above: saved
            .as_ref()
            .and_then(|saved| result::saved_item_notice(&open, &asked.item.id, saved, &told)),
        ..FormState::default()
    };
    let shown = PageNotices {
        adding: false,
        page: PageState::Fresh,
        saved: saved.and_then(|saved| background::after_saving(&open, &saved)),
        from_check: query.from.as_deref() == Some(FROM_CHECK),
        loans: loans(&open, &asked).await?,
    };
    Ok(page(&open, &asked, form, shown))
}

/// Saves the answer, or shows what has to be put right. A page that saves by itself is answered in JSON.
///
/// # Errors
/// Not found where nobody asks this item, or the page saves by itself and the assessment does not ask it; whatever the store
/// could not do.
pub async fn post(
    open: OpenFor<act::Answer>,
    Path(path): Path<ItemPath>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let asked = match find(&open, &path.item) {
        Ok(asked) => asked,
        Err(failure) if background::is_asked(&headers) => return Err(failure),
        Err(failure) => return gone::reply(&open, &path.item, fields).ok_or(failure),
    };
    let mut form = FormState::of_sent(&open.state, fields);
    let then = form.fields.text("then");
    if then == "add" {
        EVIDENCES.compact(&mut form.fields);
        form.above = Some(saved_notice(open.voice.say("item-not-saved-yet")));
        let shown = PageNotices::of_returned(&form, PageState::Room);
        return Ok(page(&open, &asked, form, shown));
    }
    let answer = match then.as_str() {
        "withdraw" => None,
        _ => {
            let given = match form::adds_evidence(&form.fields) {
                true => open.evidence_names(&asked.item.id).await?,
                false => BTreeSet::new(),
            };
            conditions::refuse_foreign(&open, asked.item, &mut form);
            let answer = form::read(&asked.desk(&open), &mut form, &given);
            form::require_kinds(&open.voice, &mut form);
            answer
        }
    };
    match background::is_asked(&headers) {
        true => save_by_itself(&open, &asked, SentAnswer { form, answer, then }).await,
        false => save(&open, &asked, SentAnswer { form, answer, then }).await,
    }
}

/// To whom the item is lent, for whoever may change it here.
async fn loans(open: &Open, asked: &ItemPlace<'_>) -> Result<Vec<Loan>, PageFailure> {
    if !may_answer(open) {
        return Ok(Vec::new());
    }
    Ok(open.loans_of(&asked.item.id).await?)
}

/// A form with the answer that it gives, if any.
struct SentAnswer {
    form: FormState,
    answer: Option<Answer>,
    then: String,
}

/// Saves the answer, copies it where a person said so, and leads on.
async fn save(open: &Open, asked: &ItemPlace<'_>, sent: SentAnswer) -> Result<Response, PageFailure> {
    let then = then(open, asked, &sent);
    let also = sent.form.fields.all("also").to_vec();
    // An answer that cannot be read is never a withdrawal.
    let is_read = sent.answer.is_some() || sent.then == "withdraw";
    let SentAnswer { form, answer, .. } = sent;
    let change = Change::Answer { item: asked.item.id.clone(), answer: answer.clone() };
    let (changes, by) = (vec![(change, form.version)], form.fields.text("by"));
    let kept = kept_reply(&then, &form.fields);
    let saving = is_read.then_some(SaveRequest { changes, by, then, ..SaveRequest::default() });
    let conflict = |form: &FormState, theirs| conflict::view(open, asked, &form.fields, theirs);
    match respond(open, form, saving, conflict).await? {
        FormOutcome::Kept(reply) => {
            let copies = match &answer {
                Some(answer) => same_answers::copy(open, asked.item, answer, &also).await?,
                None => 0,
            };
            // Where the answer is as it was, its copies are saved all the same.
            Ok(if copies == 0 { reply } else { kept })
        }
        FormOutcome::Returned(form) => {
            let state = match form.standing {
                FormStatus::Overtaken => PageState::Conflict,
                FormStatus::Failed => PageState::Room,
                FormStatus::Fresh | FormStatus::Faulty | FormStatus::TooOften => PageState::Faulty,
            };
            let shown = PageNotices::of_returned(&form, state);
            Ok(page(open, asked, form, shown))
        }
    }
}

/// Where its author goes once it is kept.
fn then(open: &Open, asked: &ItemPlace<'_>, sent: &SentAnswer) -> String {
    let id = &asked.item.id;
    let from_check = sent.form.fields.text("from") == FROM_CHECK;
    if from_check && sent.then != "stay" {
        return format!("{}#{id}", Address::Check(open.id()).url(open.voice.lang()));
    }
    let next = match (sent.then.as_str(), &asked.next) {
        ("stay" | "withdraw", _) => Address::Item(open.id(), id.clone()),
        (_, Some(next)) => Address::Item(open.id(), next.clone()),
        (_, None) => Address::Check(open.id()),
    };
    let from = if from_check { "&from=check" } else { "" };
    format!("{}?item={id}&saved=yes{from}", next.url(open.voice.lang()))
}

/// Nothing is withdrawn and nothing copied to other items unless a person presses a button.
async fn save_by_itself(
    open: &Open,
    asked: &ItemPlace<'_>,
    sent: SentAnswer,
) -> Result<Response, PageFailure> {
    if open.answers_are_shut() {
        return Ok(background::archived_response());
    }
    if !sent.form.problems.is_empty() {
        return Ok(background::incomplete(&sent.form.problems));
    }
    let Some(answer) = &sent.answer else { return Err(PageFailure::Status(StatusCode::BAD_REQUEST)) };
    let change = Change::Answer { item: asked.item.id.clone(), answer: Some(answer.clone()) };
    Ok(match open.record(change, sent.form.version, &sent.form.fields.text("by")).await? {
        RecordOutcome::Kept(version) | RecordOutcome::Unchanged(version) => {
            background::saved_response(open, asked.item, answer, version)
        }
        RecordOutcome::Overtaken { theirs, version } => {
            background::overtaken_response(open, asked.item, theirs.map(|change| *change), version)
        }
    })
}

/// Whether the reader may answer for the country.
fn may_answer(open: &Open) -> bool {
    open.person.may(Act::Answer, &open.assessment().country)
}

fn find<'a>(open: &'a Open, name: &str) -> Result<ItemPlace<'a>, PageFailure> {
    let items: Vec<_> = open
        .frameworks()
        .flat_map(|framework| framework.items.iter().map(move |item| (framework, item)))
        .collect();
    let at = items.iter().position(|(_, item)| item.id.as_str() == name).ok_or(PageFailure::NotFound)?;
    let id = |at: usize| items.get(at).map(|(_, item)| item.id.clone());
    let (framework, item) = items[at];
    Ok(ItemPlace { framework, item, previous: at.checked_sub(1).and_then(id), next: id(at + 1) })
}

fn page(open: &Open, asked: &ItemPlace<'_>, form: FormState, shown: PageNotices) -> Response {
    let standing = form.standing;
    view::sheet(open, asked, form, &shown).reply(open, standing)
}
