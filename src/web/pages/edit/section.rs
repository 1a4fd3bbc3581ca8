//! `/{lang}/assessments/{id}/draft/edit/{section}`: one section, each block with the country's own words for it.

use super::block_edit::{BlockEdit, Wish};
use super::{sheet, spot, view, written};
use crate::assessment::strategy::EditKind;
use crate::assessment::{Change, Decision};
use crate::document::{BlockState, insertion};
use crate::service::{Written, act};
use crate::web::components::{ConflictRow, conflict_table};
use crate::web::forms::{FormState, Outcome, SavedQuery, Saving, respond, their_strategy};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::pages::draft::trouble;
use crate::web::{Failure, Fields, Place};
use axum::extract::{Path, Query};
use axum::response::Response;
use serde::Deserialize;

/// The section in the address.
#[derive(Deserialize)]
pub struct SectionPath {
    section: String,
}

/// The page.
pub async fn get(
    open: OpenFor<act::Write>,
    Path(path): Path<SectionPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, Failure> {
    page(&open, &path.section, FormState::kept(&open, Fields::default(), 0, &query)).await
}

/// Saves what the country wrote about one place.
///
/// # Errors
/// No such section; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Write>,
    Path(path): Path<SectionPath>,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut form = FormState::sent(fields);
    let sent = BlockEdit::read(&form.fields);
    form.problems = sent.problems(&open.voice);
    if !form.problems.is_empty() {
        return page(&open, &path.section, form.faulty()).await;
    }
    if sent.wish == Wish::Preview {
        return page(&open, &path.section, form).await;
    }
    let now = match written(&open).await {
        Ok(now) => now,
        Err(trouble) => return Ok(trouble::page(&open, &trouble)),
    };
    let edit = sent.edit(at(&now, &sent.place));
    let decision = Decision::Edit { place: spot(&open, &sent.place), edit };
    let place = Place::EditSection(open.id(), path.section.clone());
    let saving =
        Saving::decision(&open, decision, form.version, &place).anchored(&format!("edit-{}", sent.place));
    let conflict = |_: &FormState, theirs| {
        let (yours, theirs) = (mine(&open, &sent), held(&open, &sent, theirs));
        let row = ConflictRow { name: open.voice.say("edit-own"), yours, theirs };
        conflict_table(&open.voice, vec![row], place.url(open.voice.lang()))
    };
    match respond(&open, form, Some(saving), conflict).await? {
        Outcome::Kept(reply) => Ok(reply),
        Outcome::Returned(form) => page(&open, &path.section, form).await,
    }
}

/// What the person wanted, in words.
fn mine(open: &Open, sent: &BlockEdit) -> String {
    match sent.wish {
        Wish::Take => open.voice.say("edit-generated"),
        Wish::Remove => open.voice.say("edit-removed"),
        Wish::Save | Wish::Preview | Wish::Keep => sent.text.clone(),
    }
}

/// What somebody else decided, in words.
fn held(open: &Open, sent: &BlockEdit, theirs: Option<Change>) -> String {
    let edit = their_strategy(theirs).edits.remove(&spot(open, &sent.place));
    match edit.map(|edit| edit.kind) {
        Some(EditKind::Replace { text } | EditKind::Insert { text }) => text,
        Some(EditKind::Figure(figure)) => figure.title,
        Some(EditKind::Remove) => open.voice.say("edit-removed"),
        None => open.voice.say("edit-generated"),
    }
}

/// The block at a place, or before it.
pub(super) fn at<'a>(written: &'a Written, place: &str) -> Option<&'a BlockState> {
    let block = insertion(place).map_or(place, |(block, _)| block);
    written.states.iter().find(|state| state.id == block)
}

async fn page(open: &Open, section: &str, form: FormState) -> Result<Response, Failure> {
    let written = match written(open).await {
        Ok(written) => written,
        Err(trouble) => return Ok(trouble::page(open, &trouble)),
    };
    if !written.states.iter().any(|state| state.section == section) {
        return Err(Failure::NotFound);
    }
    let standing = form.standing;
    let main = view::view(open, &written, section, form);
    Ok(sheet(open, Place::EditSection(open.id(), section.to_owned()), main).reply(open, standing))
}
