//! `/{lang}/assessments/{id}/draft`: a document as it would be written today, with what it rests on and what it lacks.

pub mod body;
mod comments;
mod documents;
pub mod downloads;
pub mod failure;
pub mod files;
mod notes;
mod open_points;
pub mod register;

use crate::assessment::Audience;
use crate::assessment::strategy::{DocumentKind, Notes};
use crate::document::{ComposeError, Document};
use crate::presentation;
use crate::service::{DocumentRequest, DraftedDocument, act, written_now};
use crate::web::components::{PageContent, draft_nav, interrupted_freezing, lacking_letters, tag};
use crate::web::forms::{Fault, FieldReader, FormCurrency};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, PageFailure, Voice};
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use downloads::DateField;
use failure::DraftFailure;
use leptos::prelude::*;
use serde::Deserialize;

/// What the address may ask for.
#[derive(Deserialize)]
pub struct DraftQuery {
    date: Option<String>,
    audience: Option<String>,
    document: Option<String>,
    notes: Option<String>,
}

impl DraftQuery {
    /// The day asked for, in whatever year a strategy may speak of; without a wish, today.
    fn date(&self, open: &Open) -> Result<NaiveDate, Fault> {
        let currency = FormCurrency::default();
        let reader = FieldReader { voice: &open.voice, currency, today: None, kind: None };
        match self.date.as_deref().map(str::trim) {
            None | Some("") => Ok(open.state.clock.today()),
            Some(day) => reader.day(day),
        }
    }

    /// The readers asked for; without a wish, or with one that nobody has, the public.
    fn audience(&self) -> Audience {
        self.audience.as_deref().and_then(Audience::from_code).unwrap_or_default()
    }

    /// The document asked for; without a wish, the `usual` one.
    fn kind(&self, usual: DocumentKind) -> Result<DocumentKind, DraftFailure> {
        match self.document.as_deref().map(str::trim) {
            None | Some("") => Ok(usual),
            Some(code) => DocumentKind::from_code(code).ok_or(DraftFailure::NoDocument),
        }
    }

    fn request(&self, open: &Open, usual: DocumentKind) -> Result<DocumentRequest, DraftFailure> {
        let today = open.state.clock.today();
        let notes = self.notes.as_deref().and_then(Notes::from_code);
        let wanted = DocumentRequest::new(self.kind(usual)?, open.voice.lang(), today, self.audience());
        let wanted = wanted.with_notes(notes);
        match self.date(open) {
            Ok(date) => Ok(DocumentRequest { date, ..wanted }),
            Err(fault) => {
                Err(DraftFailure::NoDate(DateField::of_fault(open, self.date.clone(), fault), wanted))
            }
        }
    }
}

/// The page.
pub async fn get(open: OpenFor<act::Read>, Query(asked): Query<DraftQuery>) -> Response {
    match write_draft(&open, &asked, documents::usual(&open)).await {
        Ok((wanted, written)) => {
            let turn = open.turn.clone();
            let shown = turn.work(move || {
                let main = view(&open, wanted, &written);
                PageContent { path: address(&open, wanted), ..sheet(&open, main) }
                    .following_forms()
                    .show(&open)
            });
            shown.await.unwrap_or_else(|error| PageFailure::from(error).into_response())
        }
        Err(failure) => failure::page(&open, &failure),
    }
}

/// The page's own address, which leads to the same document for the same readers in another language too.
fn address(open: &Open, wanted: DocumentRequest) -> String {
    let DocumentRequest { document, audience, notes, .. } = wanted;
    let asks_readers = audience != Audience::Public && document.audience().is_none();
    let asked: Vec<String> = [
        (document != documents::usual(open)).then(|| format!("document={}", document.code())),
        asks_readers.then(|| format!("audience={}", audience.code())),
        (notes != Notes::of(document)).then(|| format!("notes={}", notes.code())),
    ]
    .into_iter()
    .flatten()
    .collect();
    let url = Address::Draft(open.id()).url(open.voice.lang());
    if asked.is_empty() { url } else { format!("{url}?{}", asked.join("&")) }
}

/// The document asked for as it is printed, for the day and the readers asked for. A file is that of the strategy where
/// nobody asks for another, so that its name says what it is.
async fn document(open: &Open, asked: &DraftQuery) -> Result<(DocumentRequest, Document), DraftFailure> {
    let (wanted, written) = write_draft(open, asked, DocumentKind::Strategy).await?;
    Ok((wanted, written.document.for_print(wanted.notes).into_owned()))
}

/// The document as it was written, with how.
async fn write_draft(
    open: &Open,
    asked: &DraftQuery,
    usual: DocumentKind,
) -> Result<(DocumentRequest, DraftedDocument), DraftFailure> {
    let wanted = asked.request(open, usual)?;
    Ok((wanted, written_now(open, wanted).await?))
}

/// The frame around everything that belongs to the draft.
fn sheet(open: &Open, main: AnyView) -> PageContent {
    PageContent::of(open, open.voice.say("draft-title"), Address::Draft(open.id()), main)
}

fn view(open: &Open, wanted: DocumentRequest, written: &DraftedDocument) -> AnyView {
    let (voice, document) = (&open.voice, &written.document);
    let path = Address::Draft(open.id()).url(voice.lang());
    // What a companion lacks is no measure of whether the strategy can be signed.
    let is_strategy = wanted.document == DocumentKind::Strategy;
    let heading = match is_strategy {
        true => presentation::open_points(voice, &open.analysis),
        false => document.cover.title.clone(),
    };
    let stamp = document.cover.stamp.clone().map(|stamp| tag(stamp, "attention"));
    view! {
        <div class="draft">
            {draft_nav(open, &path)}
            <div class="screen-only">
                {interrupted_freezing(open)}
                <p class="caption"><bdi>{document.cover.title.clone()}</bdi>" · "{voice.date(document.date)}" "{stamp}</p>
                <h1>{heading}</h1>
                <p class="lead">{voice.say(documents::lead_key(wanted.document))}</p>
                {documents::advice(open, wanted.document)}
                {mistakes(voice, &written.mistakes)}
                {lacking_letters(voice, &open.state.faces.lacks_for(document))}
                {downloads::view(open, wanted, &DateField::of(wanted.date))}
                {documents::view(open, wanted)}
                {is_strategy.then(|| open_points::view(open))}
                {notes::view(open, wanted, written)}
                {comments::view(open, document)}
            </div>
            {body::view(open, &document.for_print(wanted.notes), is_strategy)}
        </div>
    }
    .into_any()
}

/// Templates that are not used because of a mistake, with file and line.
pub fn mistakes(voice: &Voice, mistakes: &[ComposeError]) -> Option<AnyView> {
    let lines: Vec<_> = mistakes
        .iter()
        .map(|mistake| view! { <li><code><bdi>{mistake.to_string()}</bdi></code></li> })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="problems" aria-labelledby="mistakes">
                <h2 id="mistakes">{voice.say("draft-mistakes")}</h2>
                <p>{voice.say("draft-mistakes-text")}</p>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}
