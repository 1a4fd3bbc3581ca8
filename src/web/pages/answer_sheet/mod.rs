//! `/{lang}/assessments/{id}/sheet`: the questions of an institution as a sheet to take along, and what was filled in read back:
//! shown first, and submitted in its name when somebody says so at `…/sheet/keep`.

mod view;

use crate::assessment::InstitutionId;
use crate::service::{RecordOutcome, SheetError, SheetOrder, SheetPreview, act, print_unkept};
use crate::web::components::{PageContent, warning};
use crate::web::forms::{FormState, FormStatus, SavedQuery};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::see_other;
use crate::web::http::upload::receive;
use crate::web::pages::draft::failure::{DraftFailure, page as failure_page};
use crate::web::{Address, Fields, PageFailure};
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use leptos::prelude::AnyView;
use serde::Deserialize;
use std::sync::Arc;
use view::SheetPlace;

/// The media type of a spreadsheet.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Whose sheets are looked at, and of which loan; of all where nothing is said.
#[derive(Default, Deserialize)]
pub struct SheetQuery {
    institution: Option<String>,
    loan: Option<String>,
}

/// A sheet by its name, such as `stakeholder-2.xlsx`.
#[derive(Deserialize)]
pub struct SheetPath {
    file: String,
}

/// The page.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Respond>,
    Query(query): Query<SheetQuery>,
    Query(saved): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let above = saved.notice(&open.voice);
    page(&open, &query, FormState { above, ..FormState::default() }).await
}

/// Reads a sheet and shows what it would change; nothing is kept yet.
///
/// # Errors
/// A body that is no form; [`PageFailure::Refused`] where the person does not answer for the institution of the sheet.
pub async fn post(
    open: OpenFor<act::Respond>,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageFailure> {
    let (fields, [file]) = receive(body, ["file"]).await?;
    let voice = &open.voice;
    let mut form = FormState::of_sent(&open.state, fields);
    let read = match file.is_absent() || file.is_empty() {
        true => Err(vec![voice.say("answer-sheet-file-missing")]),
        false => match open.read_sheet(file.bytes.to_vec()).await {
            Ok(preview) => Ok(preview),
            Err(SheetError::Problems(problems)) => Err(voice.remarks(&problems)),
            Err(error) => return Err(failure(error)),
        },
    };
    match read {
        Ok(preview) => preview_page(&open, Arc::new(preview)).await,
        Err(lines) => {
            lines
                .into_iter()
                .for_each(|line| form.problems.add_of("file", voice.say("answer-sheet-file"), line));
            page(&open, &SheetQuery::default(), form.faulty()).await
        }
    }
}

/// Submits what was shown, all of it or nothing.
///
/// # Errors
/// Whatever the store could not do.
pub async fn keep(open: OpenFor<act::Respond>, fields: Fields) -> Result<Response, PageFailure> {
    let voice = &open.voice;
    let mut form = FormState::of_sent(&open.state, fields);
    let everything = SheetQuery::default();
    let Some(preview) = open.shelved_sheet(&form.fields.text("sheet")).await? else {
        form.problems.add_of("file", voice.say("answer-sheet-file"), voice.say("answer-sheet-gone"));
        return page(&open, &everything, form.faulty()).await;
    };
    match open.keep_sheet(&preview, "").await {
        Ok(RecordOutcome::Kept(_) | RecordOutcome::Unchanged(_)) => {
            let place = Address::sheet_url(open.id(), Some(&preview.institution.id), None, voice.lang());
            Ok(see_other(&format!("{place}&saved=yes")))
        }
        Ok(RecordOutcome::Overtaken { .. }) => {
            let above = Some(warning(voice.say("answer-sheet-overtaken")));
            page(&open, &everything, FormState { above, standing: FormStatus::Overtaken, ..form }).await
        }
        Err(SheetError::Problems(_)) => preview_page(&open, preview).await,
        Err(error) => Err(failure(error)),
    }
}

/// The sheet of an institution as a spreadsheet or for paper, in the language of the page.
///
/// # Errors
/// Not found where there is no such file or loan; [`PageFailure::Refused`] where the person does not answer for the institution.
pub async fn file(
    open: OpenFor<act::Respond>,
    Path(path): Path<SheetPath>,
    Query(query): Query<SheetQuery>,
) -> Result<Response, PageFailure> {
    let (name, ending) = path.file.rsplit_once('.').ok_or(PageFailure::NotFound)?;
    let institution: InstitutionId = name.parse().map_err(|_| PageFailure::NotFound)?;
    let order = SheetOrder { institution, loan: query.loan };
    let file = format!("amparo-{}-{}-{}.{ending}", open.id(), order.institution, open.voice.lang().code());
    match ending {
        "xlsx" => {
            let bytes = open.answer_sheet(&order, &open.voice).await.map_err(failure)?;
            Ok(attachment(WORKBOOK, &file, bytes))
        }
        "pdf" => {
            // Whoever may not have it does not wait for a printer.
            open.own_institution(&order.institution)?;
            let printed = print(&open, &order).await;
            Ok(printed.map_or_else(
                |failure| failure_page(&open, &failure),
                |bytes| attachment("application/pdf", &file, bytes),
            ))
        }
        _ => Err(PageFailure::NotFound),
    }
}

async fn print(open: &Open, order: &SheetOrder) -> Result<Vec<u8>, DraftFailure> {
    let press = open.turn.press().await?;
    let document = open.answer_paper(order, open.voice.lang()).await?;
    Ok(print_unkept(open, &press, &document).await?.bytes)
}

/// A file to keep, which no other program on the way keeps.
fn attachment(media: &str, name: &str, bytes: Vec<u8>) -> Response {
    let heads = [
        (CONTENT_TYPE, media.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (heads, bytes).into_response()
}

fn failure(error: SheetError) -> PageFailure {
    match error {
        SheetError::Service(error) => error.into(),
        SheetError::NoLoan => PageFailure::NotFound,
        SheetError::Problems(_) => PageFailure::Status(FormStatus::Faulty.status()),
        SheetError::Table(_) | SheetError::Draft(_) | SheetError::Print(_) => {
            tracing::error!(%error, "an answer sheet could not be written");
            PageFailure::Status(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

async fn page(open: &Open, query: &SheetQuery, form: FormState) -> Result<Response, PageFailure> {
    let standing = form.standing;
    let wanted = |id: &InstitutionId| query.institution.as_ref().is_none_or(|one| *one == id.to_string());
    let mut institutions = open.own_institutions();
    institutions.retain(|one| wanted(&one.id));
    let mut loans = open.loans().await?;
    loans.retain(|loan| query.loan.as_ref().is_none_or(|one| *one == loan.terms.id));
    let asked = open.asked_items().cloned().collect();
    let place = SheetPlace { institutions, loans, asked, is_of_loan: query.loan.is_some() };
    let main = view::page(open, form, &place);
    Ok(sheet(open, "answer-sheet-title", main).reply(open, standing))
}

async fn preview_page(open: &Open, preview: Arc<SheetPreview>) -> Result<Response, PageFailure> {
    let is_faulty = !preview.refusals.is_empty();
    let standing = if is_faulty { FormStatus::Faulty } else { FormStatus::Fresh };
    let can_be_kept = !is_faulty && !preview.changes.is_empty();
    let name = match can_be_kept {
        true => Some(open.shelve_sheet(Arc::clone(&preview)).await?),
        false => None,
    };
    let main = view::preview(open, &preview, name);
    Ok(sheet(open, "answer-sheet-preview-title", main).reply(open, standing))
}

fn sheet(open: &Open, title: &str, main: AnyView) -> PageContent {
    PageContent::of(open, open.voice.say(title), Address::AnswerSheet(open.id()), main).about_answers(open)
}
