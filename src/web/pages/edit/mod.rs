//! `/{lang}/assessments/{id}/draft/edit`: every section with what the country made of it, and what changed beneath.

mod contents;
pub mod figure;
mod form;
mod left_over;
pub mod preview;
pub mod section;
mod sent;
mod view;

use crate::assessment::strategy::{DocumentKind, Place as Spot};
use crate::assessment::{Audience, Subject, Topic};
use crate::service::{Wanted, Written, act, written_now};
use crate::web::components::{Sheet, not_saved, saved_notice};
use crate::web::http::extract::{Open, OpenFor, Saved};
use crate::web::http::page::render_page;
use crate::web::pages::draft::trouble;
use crate::web::{Failure, Fields, Place, Problems};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::AnyView;
use serde::Deserialize;

/// What the last reply left behind in the address.
#[derive(Deserialize)]
pub struct Left {
    saved: Option<String>,
}

/// The page.
pub async fn get(open: OpenFor<act::Write>, Query(left): Query<Left>) -> Response {
    match written(&open).await {
        Ok(written) => {
            let above = left.saved.map(|_| saved_notice(open.voice.say("saved")));
            page(&open, &written, (None, Problems::default(), above), StatusCode::OK)
        }
        Err(trouble) => trouble::page(&open, &trouble),
    }
}

/// Places an edit for which no block is left again, or takes it back.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Write>, fields: Fields) -> Result<Response, Failure> {
    let now = match written(&open).await {
        Ok(now) => now,
        Err(trouble) => return Ok(trouble::page(&open, &trouble)),
    };
    let sent = left_over::Sent::read(&fields);
    let changes = match left_over::changes(&open, &now, &sent) {
        Ok(changes) => changes,
        Err(key) => {
            let mut problems = Problems::default();
            problems.add(left_over::field(&sent.place), open.voice.say(key));
            return Ok(page(&open, &now, (Some(sent), problems, None), StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    let here = Place::Edit(open.id()).url(open.voice.lang());
    match open.save_all(changes, "").await? {
        Saved::Kept(_) => Ok(Redirect::to(&format!("{here}?saved=yes")).into_response()),
        Saved::Overtaken { theirs, .. } => {
            let above = Some(left_over::conflict(&open, &now, &sent, theirs));
            Ok(page(&open, &now, (Some(sent), Problems::default(), above), StatusCode::CONFLICT))
        }
        Saved::Failed(detail) => {
            let above = Some(not_saved(&open.voice, detail));
            Ok(page(&open, &now, (Some(sent), Problems::default(), above), StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

type Shown = (Option<left_over::Sent>, Problems, Option<AnyView>);

fn page(open: &Open, written: &Written, shown: Shown, status: StatusCode) -> Response {
    let problem = !shown.1.is_empty();
    let sheet = Sheet { problem, ..sheet(open, None, contents::view(open, written, shown)) };
    (status, render_page(&open.state, &open.voice, sheet)).into_response()
}

/// The draft as everybody may read it: a country edits the public text, so that no confidential word enters an edit.
async fn written(open: &Open) -> Result<Written, trouble::Trouble> {
    Ok(written_now(open, Wanted::strategy(open, open.voice.lang(), Audience::Public)).await?)
}

/// The place of a block in the reader's language.
fn spot(open: &Open, block: &str) -> Spot {
    Spot { document: DocumentKind::Strategy, lang: open.voice.lang(), block: block.to_owned() }
}

/// The version of what the country decided about a block.
fn version(open: &Open, block: &str) -> u64 {
    open.version(&Subject::Strategy(Topic::Edit(spot(open, block))))
}

fn sheet(open: &Open, section: Option<&str>, main: AnyView) -> Sheet {
    let place = match section {
        Some(section) => Place::EditSection(open.id(), section.to_owned()),
        None => Place::Edit(open.id()),
    };
    Sheet {
        title: open.voice.say("edit-title"),
        path: place.url(open.voice.lang()),
        context: Some(open.context(None)),
        trail: Vec::new(),
        main,
        aside: None,
        problem: false,
    }
}
