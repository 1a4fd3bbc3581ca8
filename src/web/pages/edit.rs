//! `/{lang}/assessments/{id}/draft/edit`: every section with what the country made of it, and what changed beneath.

mod contents;
mod form;
pub mod preview;
pub mod section;
mod sent;
mod view;

use crate::assessment::strategy::{DocumentKind, Place as Spot};
use crate::assessment::{Audience, Change, Decision, Subject, Topic};
use crate::web::components::{Sheet, saved_notice};
use crate::web::drafting::{Written, draft};
use crate::web::open::{Open, Saved};
use crate::web::pages::draft::trouble;
use crate::web::shell::shell;
use crate::web::{Failure, Fields, Place};
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::AnyView;
use serde::Deserialize;

/// What the last reply left behind in the address.
#[derive(Deserialize)]
pub struct Left {
    saved: Option<String>,
}

/// The page.
pub async fn get(open: Open, Query(left): Query<Left>) -> Response {
    match written(&open).await {
        Ok(written) => {
            let above = left.saved.map(|_| saved_notice(open.voice.say("saved")));
            shell(&open.state, &open.voice, sheet(&open, None, contents::view(&open, &written, above)))
        }
        Err(trouble) => trouble::page(&open, &trouble),
    }
}

/// Takes back an edit for which no block is left.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: Open, fields: Fields) -> Result<Response, Failure> {
    let place = spot(&open, &fields.text("place"));
    let decision = Decision::Edit { place, edit: None };
    let here = Place::Edit(open.id()).url(open.voice.lang());
    match open.save(Change::Strategy(Box::new(decision)), fields.number("version"), "").await? {
        Saved::Kept(_) => Ok(Redirect::to(&format!("{here}?saved=yes")).into_response()),
        // Somebody has just decided about it; the page shows what.
        Saved::Overtaken { .. } => Ok(Redirect::to(&here).into_response()),
        Saved::Failed(detail) => Err(Failure::Storage(detail)),
    }
}

/// The draft as everybody may read it: a country edits the public text, so that no confidential word enters an edit.
async fn written(open: &Open) -> Result<Written, trouble::Trouble> {
    Ok(draft(open, open.state.clock.today(), Audience::Public).await?)
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
