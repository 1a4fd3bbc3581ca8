//! `/{lang}/laptops`: by which words this installation is known, whose words were compared, and what another one brings, shown
//! first and taken in when somebody says so at `/{lang}/laptops/act`.

mod faults;
mod view;

use faults::edition_link;
pub use faults::fault_words;
pub use view::{loan_notice, text_lines};

use crate::service::{LaptopError, MergeOutcome, MergePreview, Person, Turn, act};
use crate::web::components::{Crumb, PageContent, plain_sheet};
use crate::web::forms::{FormState, FormStatus};
use crate::web::http::extract::PermitFor;
use crate::web::http::see_other;
use crate::web::http::upload::receive;
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::response::Response;
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
///
/// # Errors
/// Whatever the store could not do.
pub async fn get(
    allowed: PermitFor<act::Begin>,
    state: AppState,
    voice: Voice,
) -> Result<Response, PageFailure> {
    page(&state, &voice, &allowed.person, FormState::default()).await
}

/// Reads a bundle and shows what it would change; nothing is kept yet.
///
/// # Errors
/// Whatever the store could not do; a body that is no form.
pub async fn post(
    allowed: PermitFor<act::Begin>,
    state: AppState,
    voice: Voice,
    turn: Turn,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageFailure> {
    let (fields, [file]) = receive(body, ["file"]).await?;
    let mut form = FormState::of_sent(&state, fields);
    if file.is_absent() || file.is_empty() {
        form.problems.add_of("file", voice.say("laptops-file"), voice.say("laptops-file-missing"));
        return page(&state, &voice, &allowed.person, form.faulty()).await;
    }
    turn.rest().await;
    let bytes = file.bytes.to_vec();
    let looked = async {
        let bundle = Arc::new(state.read_bundle(bytes.clone()).await?);
        state.preview_merge(&allowed.person, bundle).await
    };
    let looked = looked.await;
    match looked {
        Ok(preview) => {
            let name = state.shelve_bundle(Arc::clone(&preview.bundle), bytes).await?;
            Ok(preview_page(&state, &voice, (&preview, name), FormState::default()))
        }
        Err(error) => {
            form.above = edition_link(&voice, &error);
            let words = fault_words(&voice, error)?;
            form.problems.add_of("file", voice.say("laptops-file"), words);
            page(&state, &voice, &allowed.person, form.faulty()).await
        }
    }
}

/// Takes in what was shown, trusts a key no longer, or calls this installation otherwise.
///
/// # Errors
/// Whatever the store could not do.
pub async fn act_on(
    allowed: PermitFor<act::Begin>,
    state: AppState,
    voice: Voice,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let person = &allowed.person;
    let home = Address::Laptops.url(voice.lang());
    let done = match fields.text("act").as_str() {
        "forget" => state.forget_counterpart(person, &fields.text("installation")).await,
        "label" => state.label_installation(person, &fields.text("label")).await,
        _ => return merge(&state, &voice, person, fields).await,
    };
    match done {
        Ok(()) => Ok(see_other(&home)),
        Err(error) => Err(failure_of(&voice, error)),
    }
}

/// What a page that has no form for it says of an error.
pub fn failure_of(voice: &Voice, error: LaptopError) -> PageFailure {
    match fault_words(voice, error) {
        Ok(_) => PageFailure::Status(FormStatus::Faulty.status()),
        Err(failure) => failure,
    }
}

async fn merge(
    state: &AppState,
    voice: &Voice,
    person: &Person,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(state, fields);
    let name = form.fields.text("bundle");
    let waiting = state.shelved_bundle(&name).await.map_err(|error| failure_of(voice, error))?;
    let Some(bundle) = waiting else {
        form.problems.add_of("file", voice.say("laptops-file"), voice.say("laptops-gone"));
        return page(state, voice, person, form.faulty()).await;
    };
    let id = bundle.manifest.assessment.clone();
    let preview = match state.preview_merge(person, Arc::clone(&bundle)).await {
        Ok(preview) => preview,
        Err(error) => {
            form.above = edition_link(voice, &error);
            form.problems.add_of("file", voice.say("laptops-file"), fault_words(voice, error)?);
            return page(state, voice, person, form.faulty()).await;
        }
    };
    let done = async {
        if !preview.is_confirmed {
            let typed = form.fields.text("words");
            let names = (bundle.manifest.label.as_str(), typed.as_str());
            state.confirm_counterpart(person, &preview.key, names).await?;
        }
        state.merge(person, state.preview_merge(person, Arc::clone(&bundle)).await?).await
    };
    match done.await {
        Ok(MergeOutcome::Begun) => Ok(see_other(&Address::Overview(id).url(voice.lang()))),
        Ok(MergeOutcome::Merged(_)) => {
            let place = Address::Lending(id).url(voice.lang());
            Ok(see_other(&format!("{place}?saved=yes")))
        }
        Err(error) => {
            form.problems.add_of("words", voice.say("laptops-words"), fault_words(voice, error)?);
            Ok(preview_page(state, voice, (&preview, name), form.faulty()))
        }
    }
}

async fn page(
    state: &AppState,
    voice: &Voice,
    person: &Person,
    form: FormState,
) -> Result<Response, PageFailure> {
    let standing = form.standing;
    let own = state.installation(person).await.map_err(|error| failure_of(voice, error))?;
    let others = state.counterparts(person).await.map_err(|error| failure_of(voice, error))?;
    let main = view::installations(state, voice, (&own, others.as_slice()), form);
    Ok(sheet(voice, voice.say("laptops-title"), main).send(state, voice, standing))
}

fn preview_page(
    state: &AppState,
    voice: &Voice,
    preview: (&MergePreview, String),
    form: FormState,
) -> Response {
    let standing = form.standing;
    let main = view::preview(state, voice, preview, form);
    sheet(voice, voice.say("laptops-preview-title"), main).send(state, voice, standing)
}

fn sheet(voice: &Voice, title: String, main: AnyView) -> PageContent {
    let trail = vec![Crumb { name: voice.say("tab-start"), url: Address::Start.url(voice.lang()) }];
    PageContent { trail, ..plain_sheet(title, &Address::Laptops.url(voice.lang()), main) }
}
