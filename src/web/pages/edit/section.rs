//! `/{lang}/assessments/{id}/draft/edit/{section}`: one section, each block with the country's own words for it.

use super::block_edit::{BlockEdit, EditIntent};
use super::{next_number, same_page, sheet, spot, view, write_draft};
use crate::assessment::strategy::{Edit, EditKind};
use crate::assessment::{Change, Decision};
use crate::document::{BlockState, insertion, place_after};
use crate::service::{DraftedDocument, act};
use crate::web::components::{ConflictRow, conflict_table, warning};
use crate::web::forms::{
    FormOutcome, FormState, FormStatus, SaveRequest, SavedQuery, respond, their_strategy,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::pages::draft::failure;
use crate::web::{Address, Fields, PageFailure};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
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
) -> Result<Response, PageFailure> {
    page(&open, &path.section, FormState::of_record(&open, Fields::default(), 0, &query)).await
}

/// Saves what the country wrote about one place.
///
/// # Errors
/// No such section; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Write>,
    Path(path): Path<SectionPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&open.state, fields);
    let mut sent = BlockEdit::read(&form.fields);
    form.problems = sent.problems(&open.voice);
    if !form.problems.is_empty() {
        return page(&open, &path.section, form.faulty()).await;
    }
    if sent.wish == EditIntent::Preview {
        return page(&open, &path.section, form).await;
    }
    let now = match write_draft(&open).await {
        Ok(now) => now,
        Err(trouble) => return Ok(failure::page(&open, &trouble)),
    };
    let state = at(&now, &sent.place);
    if sent.is_text_for_figure(state) {
        return page(&open, &path.section, form.faulty()).await;
    }
    form.problems = sent.problems_at(state, &open.voice);
    if !form.problems.is_empty() {
        return page(&open, &path.section, form.faulty()).await;
    }
    if sent.changes_nothing(state, form.version) {
        return Ok(same_page(&open, &path.section, &sent.place));
    }
    let adds = sent.adds_after(form.version).map(|block| spot(&open, block));
    let mut free = adds.as_ref().map_or(0, |block| next_number(&open, state, block));
    loop {
        match (save(&open, &now, (&path.section, &sent), form).await?, &adds) {
            // Somebody else has put something there since: both stand, one after the other.
            (FormOutcome::Returned(again), Some(block)) if again.standing == FormStatus::Overtaken => {
                sent.place = place_after(&block.block, free);
                free = free.saturating_add(1);
                form = FormState::of_fields(again.fields);
            }
            (FormOutcome::Kept(reply), _) => return Ok(reply),
            (FormOutcome::Returned(form), _) => return page(&open, &path.section, form).await,
        }
    }
}

/// Keeps the words at their place.
async fn save(
    open: &Open,
    now: &DraftedDocument,
    (section, sent): (&str, &BlockEdit),
    form: FormState,
) -> Result<FormOutcome, PageFailure> {
    let state = at(now, &sent.place);
    let edit = sent.edit(state);
    let saved = if is_taken_back(sent, edit.as_ref()) { "generated" } else { "yes" };
    let decision = Decision::Edit { place: spot(open, &sent.place), edit };
    let place = Address::EditSection(open.id(), section.to_owned());
    // What has no place in the document now stands among the texts that are left over.
    let saving = match state {
        Some(_) => SaveRequest::decision(open, decision, form.version, &place)
            .with_notice(saved)
            .at_anchor(&format!("edit-{}", sent.place)),
        None => SaveRequest::decision(open, decision, form.version, &Address::Edit(open.id())),
    };
    let conflict = |_: &FormState, theirs| {
        let (yours, theirs) = (own_words(open, sent), their_words(open, sent, theirs));
        let row = ConflictRow { name: open.voice.say("edit-own"), yours, theirs };
        conflict_table(&open.voice, vec![row], place.url(open.voice.lang()))
    };
    respond(open, form, Some(saving), conflict).await
}

/// Whether the generated words stand again in place of the country's own.
fn is_taken_back(sent: &BlockEdit, edit: Option<&Edit>) -> bool {
    let own = edit.is_some_and(|edit| edit.kind != EditKind::Unchanged);
    !own && sent.wish != EditIntent::Settle && insertion(&sent.place).is_none()
}

/// What the person wanted, in words.
fn own_words(open: &Open, sent: &BlockEdit) -> String {
    match sent.wish {
        EditIntent::Take => open.voice.say("edit-generated"),
        EditIntent::Remove => open.voice.say("edit-removed"),
        EditIntent::Settle => open.voice.say("edit-settle"),
        EditIntent::Save | EditIntent::Preview | EditIntent::Keep => sent.words(),
    }
}

/// What somebody else decided, in words.
fn their_words(open: &Open, sent: &BlockEdit, theirs: Option<Change>) -> String {
    let edit = their_strategy(theirs).edits.remove(&spot(open, &sent.place));
    match edit.map(|edit| edit.kind) {
        Some(EditKind::Replace { text } | EditKind::Insert { text }) => text,
        Some(EditKind::Figure(figure)) => figure.title,
        Some(EditKind::Caption(own)) => own.caption,
        Some(EditKind::Remove) => open.voice.say("edit-removed"),
        Some(EditKind::Unchanged) | None => open.voice.say("edit-generated"),
    }
}

/// The block at a place, or before it.
pub(super) fn at<'a>(written: &'a DraftedDocument, place: &str) -> Option<&'a BlockState> {
    let block = insertion(place).map_or(place, |(block, _)| block);
    written.states.iter().find(|state| state.id == block)
}

/// The words that no form of the page can hold, with why.
fn homeless(written: &DraftedDocument, sent: &BlockEdit) -> Option<(&'static str, String)> {
    let state = at(written, &sent.place);
    let key = match state {
        None => "edit-place-gone",
        Some(_) if sent.is_text_for_figure(state) => "edit-caption-only",
        Some(_) => return None,
    };
    Some((key, sent.words())).filter(|(_, words)| !words.is_empty())
}

/// The section as it is now, with what was sent and is not kept. Where its place is gone meanwhile, the words stand above.
async fn page(open: &Open, section: &str, mut form: FormState) -> Result<Response, PageFailure> {
    let now;
    let open = match form.is_returned() {
        true => {
            now = open.reload().await?;
            &now
        }
        false => open,
    };
    let written = match write_draft(open).await {
        Ok(written) => written,
        Err(trouble) => return Ok(failure::page(open, &trouble)),
    };
    let sent = form.fields.has("place").then(|| BlockEdit::read(&form.fields));
    if let Some((key, words)) = sent.and_then(|sent| homeless(&written, &sent)) {
        let (above, told) = (form.above.take(), open.voice.say(key));
        form.above = Some(view! { {above}{warning(told)}<p class="pre" dir="auto">{words}</p> }.into_any());
    }
    if !written.states.iter().any(|state| state.section == section) {
        return if form.is_returned() {
            Ok(super::page(open, &written, form))
        } else {
            Err(PageFailure::NotFound)
        };
    }
    let standing = form.standing;
    let main = view::view(open, &written, section, form);
    Ok(sheet(open, Address::EditSection(open.id(), section.to_owned()), main).reply(open, standing))
}
