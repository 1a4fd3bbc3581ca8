//! `/{lang}/assessments/{id}/manage`: what the assessment is called, putting it away and taking it away.

use crate::assessment::limits::LONGEST_NAME;
use crate::assessment::{Change, Registration, Standing, Subject};
use crate::service::act;
use crate::web::components::{FieldWidth, PageContent, PostForm, post_form, warning};
use crate::web::forms::Shape::Line;
use crate::web::forms::{FormPart, FormState, FormTable, SaveRequest, SavedQuery, may, plain, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;

/// What an assessment is called.
pub const NAME: FormTable = FormTable {
    words: "manage",
    explains: false,
    specs: &[may("title", Line(LONGEST_NAME))
        .with_message("manage-name")
        .hint("manage-title-hint")
        .wide(FieldWidth::Medium)],
};

/// The page.
pub async fn get(open: OpenFor<act::Steer>, Query(query): Query<SavedQuery>) -> Response {
    let version = open.version(&Subject::Registration);
    let mut form = FormState::of_record(&open, Fields::default(), version, &query);
    FormPart::of(&open.voice, &NAME).fill(&plain(&open.assessment().registration), &mut form.fields);
    page(&open, form)
}

/// Gives the assessment another name, puts it away, brings it back, or takes it away, which the start page can undo.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Steer>, fields: Fields) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&open.state, fields);
    let held = open.assessment().registration.clone();
    let to = match form.fields.text("standing") {
        code if code.is_empty() => {
            let sent = FormPart::of(&open.voice, &NAME).read(&mut form, &plain(&held));
            Registration { title: sent["title"].as_str().unwrap_or_default().to_owned(), ..held }
        }
        code => Registration { standing: Standing::from_code(&code).ok_or(PageFailure::NotFound)?, ..held },
    };
    if to.standing == Standing::Removed && has_versions(&open) {
        form.problems.add_of(
            "remove",
            open.voice.say("manage-remove-title"),
            open.voice.say("manage-frozen"),
        );
    }
    let is_removed = to.standing == Standing::Removed;
    let place = Address::Manage(open.id());
    let mut saving = SaveRequest::change(&open, Change::Register(to), form.version, &place);
    if is_removed {
        saving.then = format!("{}?removed={}", Address::Start.url(open.voice.lang()), open.id());
    }
    let conflict = |_: &FormState, _| warning(open.voice.say("manage-overtaken"));
    Ok(respond(&open, form, Some(saving), conflict).await?.or_page(|form| page(&open, form)))
}

fn has_versions(open: &Open) -> bool {
    !open.assessment().strategy.versions.is_empty()
}

fn page(open: &Open, mut form: FormState) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let name = FormPart::of(voice, &NAME).view(&form);
    let id = [("id", open.id().into())];
    let main = view! {
        {top}
        <h1>{voice.say("manage-title")}</h1>
        <section class="section" aria-labelledby="name">
            <h2 id="name">{voice.say("manage-name")}</h2>
            <p>{voice.say_with("manage-name-text", &id)}</p>
            {post_form(
                PostForm::of(form.version),
                view! {
                    {name}
                    <p class="actions"><button class="button" type="submit">{voice.say("save")}</button></p>
                }
                .into_any(),
            )}
        </section>
        <section class="section" aria-labelledby="archive">
            <h2 id="archive">{voice.say("archive-title")}</h2>
            {archive(open, form.version)}
        </section>
        <section class="section" aria-labelledby="remove">
            <h2 id="remove">{voice.say("manage-remove-title")}</h2>
            {removal(open, form.version)}
        </section>
    };
    let place = Address::Manage(open.id());
    PageContent::of(open, voice.say("manage-title"), place, main.into_any()).reply(open, standing)
}

/// The button that puts the assessment away or brings it back.
fn archive(open: &Open, version: u64) -> AnyView {
    let voice = &open.voice;
    let (text, to, words) = match open.assessment().registration.standing {
        Standing::Active => ("manage-archive-text", Standing::Archived, "manage-archive"),
        Standing::Archived | Standing::Removed => ("archived-notice", Standing::Active, "manage-bring-back"),
    };
    view! { <p>{voice.say(text)}</p>{button(voice.say(words), to, version)} }.into_any()
}

/// The button that takes it away, or why there is none.
fn removal(open: &Open, version: u64) -> AnyView {
    let voice = &open.voice;
    if has_versions(open) {
        return view! { <p>{voice.say("manage-frozen")}</p> }.into_any();
    }
    let button = button(voice.say("manage-remove"), Standing::Removed, version);
    view! { <p>{voice.say("manage-remove-text")}</p>{button} }.into_any()
}

fn button(words: String, to: Standing, version: u64) -> AnyView {
    post_form(
        PostForm { stays_open: true, ..PostForm::of(version) },
        view! {
            <input type="hidden" name="standing" value=to.code() />
            <p class="actions"><button class="button secondary" type="submit">{words}</button></p>
        }
        .into_any(),
    )
}
