//! `/{lang}/assessments/{id}/draft/edit`: every section with what the country made of it, and what changed beneath.

mod block_edit;
mod contents;
pub mod figure;
mod form;
mod left_over;
pub mod preview;
pub mod section;
mod view;

use crate::assessment::strategy::{DocumentKind, Place as Spot};
use crate::assessment::{Audience, Subject, Topic};
use crate::service::{Wanted, Written, act, written_now};
use crate::web::components::Sheet;
use crate::web::forms::{FormState, SavedQuery, Saving, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::pages::draft::trouble;
use crate::web::{Failure, Fields, Place};
use axum::extract::Query;
use axum::response::Response;
use left_over::Placement;
use leptos::prelude::AnyView;

/// The page.
pub async fn get(open: OpenFor<act::Write>, Query(query): Query<SavedQuery>) -> Response {
    match written(&open).await {
        Ok(written) => page(&open, &written, FormState::kept(&open, Fields::default(), 0, &query)),
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
    let mut form = FormState::sent(fields);
    let sent = Placement::read(&form.fields);
    let then = format!("{}?saved=yes", Place::Edit(open.id()).url(open.voice.lang()));
    let saving = match left_over::changes(&open, &now, &sent) {
        Ok(changes) => Some(Saving { changes, by: String::new(), then }),
        Err(key) => {
            form.problems.add(left_over::field(&sent.place), open.voice.say(key));
            None
        }
    };
    let conflict = |_: &FormState, theirs| left_over::conflict(&open, &now, &sent, theirs);
    Ok(respond(&open, form, saving, conflict).await?.or_page(|form| page(&open, &now, form)))
}

fn page(open: &Open, written: &Written, form: FormState) -> Response {
    let standing = form.standing;
    sheet(open, Place::Edit(open.id()), contents::view(open, written, form)).reply(open, standing)
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

fn sheet(open: &Open, place: Place, main: AnyView) -> Sheet {
    Sheet::of(open, open.voice.say("edit-title"), place, main)
}
