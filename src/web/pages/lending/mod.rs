//! `/{lang}/assessments/{id}/laptops`: what is lent of the assessment to whom until when, what comes home, and what more than
//! one side changed to something else.

mod view;

use super::laptops::{failure_of, fault_words};
use crate::assessment::Subject;
use crate::framework::ItemId;
use crate::service::{BundleOptions, LoanRequest, RecordOutcome, act};
use crate::web::components::{FieldWidth, PageContent, warning};
use crate::web::forms::Shape::{Deadline, Line, Tick};
use crate::web::forms::{FormPart, FormState, FormStatus, FormTable, SavedQuery, may, must};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::see_other;
use crate::web::{Address, Fields, PageFailure};
use axum::extract::{Path, Query};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;

/// To whom what is lent until when.
pub const LEND: FormTable = FormTable {
    words: "lending",
    explains: true,
    specs: &[
        must("to", Line(60)).hint("lending-to-hint").wide(FieldWidth::Medium),
        must("until", Deadline),
        may("items", Line(400)).hint("lending-items-hint"),
        may("names", Tick).hint("lending-names-hint"),
    ],
};

/// A bundle by its name.
#[derive(Deserialize)]
pub struct BundlePath {
    file: String,
}

/// What may be chosen about a bundle.
#[derive(Deserialize)]
pub struct BundleQuery {
    names: Option<String>,
}

/// The page.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Steer>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    page(&open, FormState::of_record(&open, Fields::default(), 0, &query)).await
}

/// Lends, takes back, or decides what is to stand.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Steer>, fields: Fields) -> Result<Response, PageFailure> {
    let form = FormState::of_sent(&open.state, fields);
    match form.fields.text("act").as_str() {
        "take-back" => {
            let done = open.take_back(&form.fields.text("loan")).await;
            done.map_err(|error| failure_of(&open.voice, error))?;
            Ok(done_reply(&open))
        }
        "decide" => decide(&open, form).await,
        _ => lend(&open, form).await,
    }
}

/// The bundle of a loan, or what was done here.
///
/// # Errors
/// [`PageFailure::NotFound`] where there is no such loan; whatever keeps it from travelling.
pub async fn file(
    open: OpenFor<act::Steer>,
    Path(path): Path<BundlePath>,
    Query(query): Query<BundleQuery>,
) -> Result<Response, PageFailure> {
    let name = path.file.strip_suffix(".zip").ok_or(PageFailure::NotFound)?;
    let names = query.names.is_some();
    let whole = name == "whole";
    let bundle = match name {
        "work" | "whole" => open.bring(BundleOptions { names, whole }).await,
        loan => open.loan_file(loan, names).await,
    };
    match bundle {
        Ok(file) => {
            let disposition = format!("attachment; filename=\"{}\"", file.name);
            let heads = [(CONTENT_TYPE, "application/zip".to_owned()), (CONTENT_DISPOSITION, disposition)];
            Ok((heads, file.bytes).into_response())
        }
        Err(crate::service::LaptopError::NoLoan) => Err(PageFailure::NotFound),
        Err(error) => {
            let words = fault_words(&open.voice, error)?;
            let above = Some(warning(words));
            let form = FormState { above, standing: FormStatus::Faulty, ..FormState::default() };
            page(&open, form).await
        }
    }
}

fn done_reply(open: &Open) -> Response {
    see_other(&format!("{}?saved=yes", Address::Lending(open.id()).url(open.voice.lang())))
}

async fn lend(open: &Open, mut form: FormState) -> Result<Response, PageFailure> {
    let voice = &open.voice;
    let part = FormPart::of(voice, &LEND);
    let sent = part.read(&mut form, &Value::Null);
    let text = |word: &str| sent[word].as_str().unwrap_or_default().to_owned();
    let split = |c: char| c == ',' || c == ';' || c.is_whitespace();
    let typed = text("items");
    let items: Vec<ItemId> = typed.split(split).filter(|one| !one.is_empty()).map(ItemId::from).collect();
    if let Some(item) = items.iter().find(|item| open.state.library.item(item).is_none()) {
        let words = voice.say_with("lending-no-item", &[("item", item.to_string().into())]);
        form.problems.add_of("items", voice.say("lending-items"), words);
    }
    let until = text("until").parse::<NaiveDate>().ok();
    let (Some(until), true) = (until, form.problems.is_empty()) else {
        return page(open, form.faulty()).await;
    };
    let names = sent["names"] == Value::Bool(true);
    match open.lend(LoanRequest { to: text("to"), until, items, names }).await {
        Ok(_) => Ok(done_reply(open)),
        Err(error) => {
            form.problems.add_of("to", voice.say("lending-to"), fault_words(voice, error)?);
            page(open, form.faulty()).await
        }
    }
}

async fn decide(open: &Open, form: FormState) -> Result<Response, PageFailure> {
    let subject: Subject = form.fields.text("subject").parse().map_err(|_| PageFailure::NotFound)?;
    let choice = form.fields.text("choice").parse::<u64>().ok();
    let done = open.settle_fork(&subject, (choice, form.version), "").await;
    match done.map_err(|error| failure_of(&open.voice, error))? {
        RecordOutcome::Overtaken { .. } => {
            let above = Some(warning(open.voice.say("lending-overtaken")));
            let form = FormState { above, standing: FormStatus::Overtaken, ..FormState::default() };
            page(open, form).await
        }
        RecordOutcome::Kept(_) | RecordOutcome::Unchanged(_) => Ok(done_reply(open)),
    }
}

async fn page(open: &Open, form: FormState) -> Result<Response, PageFailure> {
    let standing = form.standing;
    let failed = |error| failure_of(&open.voice, error);
    let loans = open.loans().await?;
    let here = open.loan_here().await?;
    let forks = open.open_forks().await.map_err(failed)?;
    let main = view::page(open, form, &view::LendingFacts { loans, here, forks });
    let place = Address::Lending(open.id());
    Ok(PageContent::of(open, open.voice.say("lending-title"), place, main).reply(open, standing))
}
