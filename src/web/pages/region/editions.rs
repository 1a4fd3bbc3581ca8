//! `/{lang}/region/{region}/editions`: what was published about the region, what the next edition would be or why it is too
//! early, and publishing what was looked at.

use super::{RegionPath, figures, nav, office_field, read_office, region_name, region_words, sheet};
use crate::framework::{CountryCode, RegionId};
use crate::region::{PageFigure, RegionEdition};
use crate::service::{EditionChange, EditionPreview, EditionSeal, Person, RegionError, ServiceError, act};
use crate::web::components::{PostForm, notice, post_form, warning};
use crate::web::forms::{FormState, FormStatus, SavedQuery};
use crate::web::http::extract::PermitFor;
use crate::web::http::see_other;
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The page.
///
/// # Errors
/// [`PageFailure::NotFound`] where there is no such region; whatever the store could not read.
pub async fn get(
    allowed: PermitFor<act::Oversee>,
    state: AppState,
    voice: Voice,
    Path(path): Path<RegionPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let form = FormState { above: query.notice(&voice), ..FormState::default() };
    page(&state, &voice, &allowed.person, &path.id(), form).await
}

/// Publishes the next edition, if it is what its author looked at.
///
/// # Errors
/// As [`get`]; refused where somebody does not look after all countries of the region.
pub async fn post(
    allowed: PermitFor<act::Oversee>,
    state: AppState,
    voice: Voice,
    Path(path): Path<RegionPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let (id, person) = (path.id(), &allowed.person);
    state.region_place(&id)?;
    let mut form = FormState::of_sent(&state, fields);
    let seal: Option<EditionSeal> = serde_json::from_str(&form.fields.text("seal")).ok();
    let seal = seal.ok_or(PageFailure::Status(FormStatus::Faulty.status()))?;
    let by = read_office(&voice, person, &mut form, "");
    if !form.problems.is_empty() {
        return page(&state, &voice, person, &id, form.faulty()).await;
    }
    let above = match state.publish_edition(person, &id, &seal, &by).await {
        Ok(_) => {
            let url = Address::RegionEditions(id).url(voice.lang());
            return Ok(see_other(&format!("{url}?saved=yes")));
        }
        Err(RegionError::Changed(change)) => change_view(&state, &voice, &change),
        Err(error) => warning(region_words(&voice, error)?),
    };
    let form = FormState { above: Some(above), standing: FormStatus::Overtaken, ..form };
    page(&state, &voice, person, &id, form).await
}

async fn page(
    state: &AppState,
    voice: &Voice,
    person: &Person,
    id: &RegionId,
    mut form: FormState,
) -> Result<Response, PageFailure> {
    let editions: Vec<RegionEdition<PageFigure>> = state.region_editions(id).await?.pages().collect();
    let next = match state.preview_edition(person, id).await {
        Ok(preview) => preview_view(state, voice, person, &preview, &form),
        Err(RegionError::Service(ServiceError::Refused)) => {
            view! { <p>{voice.say("editions-other-office")}</p> }.into_any()
        }
        Err(error) => notice(region_words(voice, error)?),
    };
    let (standing, top) = (form.standing, form.top(state, voice));
    let (name, _) = region_name(state, voice, id);
    let count = voice.say_count("editions-count", editions.len());
    let main = view! {
        {top}
        {nav(voice, id, "editions-title")}
        <h1>{voice.say_with("editions-of", &[("region", name.into())])}</h1>
        <p class="lead">{voice.say("editions-lead")}</p>
        <p>{voice.say("editions-rule")}</p>
        <section class="section" aria-labelledby="next">
            <h2 id="next">{voice.say("editions-next")}</h2>
            {next}
        </section>
        <section class="section" aria-labelledby="published">
            <h2 id="published">{count}</h2>
            {editions.iter().map(|edition| edition_view(state, voice, edition)).collect::<Vec<_>>()}
        </section>
    };
    let url = Address::RegionEditions(id.clone()).url(voice.lang());
    Ok(sheet(voice, voice.say("editions-title"), &url, main.into_any()).send(state, voice, standing))
}

fn edition_view(state: &AppState, voice: &Voice, edition: &RegionEdition<PageFigure>) -> AnyView {
    let args = [("number", edition.number.to_string().into()), ("date", voice.date(edition.day).into())];
    let title = voice.say_with("editions-one", &args);
    let table = figures::figure_table(state, voice, title.clone(), edition);
    view! { <details class="fold"><summary>{title}</summary>{table}</details> }.into_any()
}

/// The next edition as it would be now, with the form that publishes it.
fn preview_view(
    state: &AppState,
    voice: &Voice,
    person: &Person,
    preview: &EditionPreview,
    form: &FormState,
) -> AnyView {
    let EditionPreview { seal, page } = preview;
    if seal.inputs.is_empty() {
        return view! { <p>{voice.say("editions-nobody")}</p> }.into_any();
    }
    let counted = names(state, voice, seal.inputs.keys());
    let number = seal.number.to_string();
    let args = [("countries", voice.list(&counted).into())];
    let title = voice.say_with("editions-preview", &[("number", number.into())]);
    let publishing = match page.cells.iter().any(|cell| cell.figure.is_some()) {
        true => publishing_form(voice, person, seal, form),
        false => notice(voice.say("region-error-nothing-shown")),
    };
    view! {
        <p>{voice.say_with("editions-counted", &args)}</p>
        {figures::figure_table(state, voice, title, page)}
        {publishing}
    }
    .into_any()
}

fn publishing_form(voice: &Voice, person: &Person, seal: &EditionSeal, form: &FormState) -> AnyView {
    let content = view! {
        <input type="hidden" name="seal" value=serde_json::to_string(seal).unwrap_or_default() />
        {office_field(voice, person, form, "")}
        <p class="hint">{voice.say("editions-stays")}</p>
        <p class="actions"><button class="button" type="submit">{voice.say("editions-publish")}</button></p>
    };
    post_form(PostForm { slow: true, ..PostForm::default() }, content.into_any())
}

/// What is not as it was looked at.
fn change_view(state: &AppState, voice: &Voice, change: &EditionChange) -> AnyView {
    let EditionChange { published, gone, come, moved, shows_else } = change;
    let line = |key: &'static str, countries: &BTreeSet<CountryCode>| {
        let names = voice.list(&names(state, voice, countries));
        let words = voice.say_with(key, &[("countries", names.into())]);
        (!countries.is_empty()).then(|| view! { <li>{words}</li> })
    };
    let published = published.map(|number| {
        let words = voice.say_with("editions-published-by-others", &[("number", number.to_string().into())]);
        view! { <li>{words}</li> }
    });
    let figures = shows_else.then(|| view! { <li>{voice.say("editions-shows-else")}</li> });
    view! {
        <div class="notice" data-kind="warning" role="alert">
            <p>{voice.say("region-error-changed")}</p>
            <ul>
                {published}
                {line("editions-gone", gone)}
                {line("editions-come", come)}
                {line("editions-moved", moved)}
                {figures}
            </ul>
        </div>
    }
    .into_any()
}

fn names<'a>(
    state: &AppState,
    voice: &Voice,
    countries: impl IntoIterator<Item = &'a CountryCode>,
) -> Vec<String> {
    let mut names: Vec<String> =
        countries.into_iter().map(|code| voice.country(&state.library, code)).collect();
    voice.sort(&mut names, String::as_str);
    names
}
