//! `/{lang}/assessments/{id}/draft/edit`: every section with what the country made of it, and what changed beneath.

pub mod ahead;
mod block_edit;
pub mod contents;
mod elsewhere;
pub mod figure;
mod form;
mod orphans;
pub mod preview;
pub mod section;
mod view;

use crate::assessment::strategy::{BlockPlace as Spot, DocumentKind};
use crate::assessment::{Audience, Subject, Topic};
use crate::document::BlockState;
use crate::service::{DocumentRequest, DraftedDocument, act, written_now};
use crate::web::components::PageContent;
use crate::web::forms::{FormState, SaveRequest, SavedQuery, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::see_other;
use crate::web::pages::draft::failure;
use crate::web::{Address, Fields, PageFailure};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::AnyView;
use orphans::OrphanPlacement;

/// The page.
pub async fn get(open: OpenFor<act::Write>, Query(query): Query<SavedQuery>) -> Response {
    match write_draft(&open).await {
        Ok(written) => page(&open, &written, FormState::of_record(&open, Fields::default(), 0, &query)),
        Err(trouble) => failure::page(&open, &trouble),
    }
}

/// Places an edit for which no block is left again, or takes it back.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Write>, fields: Fields) -> Result<Response, PageFailure> {
    let now = match write_draft(&open).await {
        Ok(now) => now,
        Err(trouble) => return Ok(failure::page(&open, &trouble)),
    };
    let mut form = FormState::of_sent(&open.state, fields);
    let sent = OrphanPlacement::read(&form.fields);
    let then = format!("{}?saved=yes", Address::Edit(open.id()).url(open.voice.lang()));
    if !sent.takes_back() && !now.orphans.iter().any(|orphan| orphan.block == sent.place) {
        // It has a place meanwhile, or was taken back.
        return Ok(see_other(&format!("{}?saved=same", Address::Edit(open.id()).url(open.voice.lang()))));
    }
    let saving = match orphans::changes(&open, &now, &sent) {
        Ok(changes) => Some(SaveRequest { changes, then, ..SaveRequest::default() }),
        Err(key) => {
            let (field, label) = (orphans::field(&sent.place), open.voice.say("left-block"));
            form.problems.add_of(field, label, open.voice.say(key));
            None
        }
    };
    let conflict = |_: &FormState, theirs| orphans::conflict(&open, &now, &sent, theirs);
    Ok(respond(&open, form, saving, conflict).await?.or_page(|form| page(&open, &now, form)))
}

fn page(open: &Open, written: &DraftedDocument, form: FormState) -> Response {
    let standing = form.standing;
    sheet(open, Address::Edit(open.id()), contents::view(open, written, form)).reply(open, standing)
}

/// The draft as everybody may read it: a country edits the public text, so that no confidential word enters an edit.
async fn write_draft(open: &Open) -> Result<DraftedDocument, failure::DraftFailure> {
    Ok(written_now(open, DocumentRequest::strategy(open, open.voice.lang(), Audience::Public)).await?)
}

/// The place of a block of the strategy in the reader's language, or what is a place already.
fn spot(open: &Open, block: &str) -> Spot {
    let own = || Spot { document: DocumentKind::Strategy, lang: open.voice.lang(), block: block.to_owned() };
    block.parse().unwrap_or_else(|_| own())
}

/// The version of what the country decided about a block.
fn version(open: &Open, block: &str) -> u64 {
    open.version(&Subject::Strategy(Topic::Edit(spot(open, block))))
}

/// The number that something new after a block gets: one that was given there in no language.
fn next_number(open: &Open, state: Option<&BlockState>, block: &Spot) -> u32 {
    let beside = state.into_iter().flat_map(|state| state.beside.keys()).filter_map(|number| *number);
    open.next_insertion(block).max(beside.max().unwrap_or(0).saturating_add(1))
}

/// Back to a place of a section, where nothing was to be kept.
fn same_page(open: &Open, section: &str, place: &str) -> Response {
    let url = Address::EditSection(open.id(), section.to_owned()).url(open.voice.lang());
    see_other(&format!("{url}?saved=same#edit-{place}"))
}

fn sheet(open: &Open, place: Address, main: AnyView) -> PageContent {
    PageContent::of(open, open.voice.say("edit-title"), place, main)
}
