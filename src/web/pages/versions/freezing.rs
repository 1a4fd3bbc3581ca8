//! `/{lang}/assessments/{id}/versions/freezing/{number}`: how far a version is that is being frozen, and what can be done
//! where that was interrupted.

use super::sheet;
use crate::assessment::strategy::VersionChoice;
use crate::presentation::Label;
use crate::render::paper::RenderError;
use crate::service::{
    DocumentRequest, DraftError, FreezeEnd, FreezeError, FreezeProgress, PaperError, ServiceError, act,
};
use crate::storage::StoreError;
use crate::web::components::{PostForm, draft_nav, post_form, warning};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::waiting::refresh;
use crate::web::http::{public_words, see_other};
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::Path;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

/// The version in the address.
#[derive(Deserialize)]
pub struct FreezingPath {
    number: u32,
}

/// The page, which asks again by itself while the version is on its way; leads on to the versions once it is not.
pub async fn get(open: OpenFor<act::Write>, Path(FreezingPath { number }): Path<FreezingPath>) -> Response {
    let strategy = &open.assessment().strategy;
    let progress = open.freeze_progress_of(number).await;
    let ordered = strategy.freezing.as_ref().filter(|_| strategy.next_version() == number);
    let is_kept = strategy.versions.contains_key(&number);
    let place = Address::Freezing(open.id(), number);
    let path = place.url(open.voice.lang());
    match (ordered, progress) {
        // It ended while this page was made.
        (Some(_), Some(FreezeProgress { end: Some(FreezeEnd::Kept), .. })) => see_other(&path),
        (Some(choice), Some(progress)) if progress.end.is_none() => {
            let main = running(&open, choice, &progress);
            refresh(sheet(&open, place, main).following_forms().show(&open), &path)
        }
        (Some(choice), progress) => {
            let main = interrupted(&open, choice, (number, progress.as_ref()));
            sheet(&open, place, main).following_forms().show(&open)
        }
        (None, Some(progress)) if is_kept && !progress.lacking.is_empty() => {
            sheet(&open, place, lacking(&open, &progress)).following_forms().show(&open)
        }
        (None, _) => {
            let versions = Address::Versions(open.id()).url(open.voice.lang());
            let saved = if is_kept { "?saved=yes" } else { "" };
            see_other(&format!("{versions}{saved}"))
        }
    }
}

/// Goes on with the version, or gives it up.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Write>,
    Path(FreezingPath { number }): Path<FreezingPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let lang = open.voice.lang();
    match fields.text("then").as_str() {
        "give-up" => {
            open.give_up_freezing().await?;
            Ok(see_other(&Address::Versions(open.id()).url(lang)))
        }
        _ => {
            open.go_on_freezing().await?;
            Ok(see_other(&Address::Freezing(open.id(), number).url(lang)))
        }
    }
}

fn running(open: &Open, choice: &VersionChoice, progress: &FreezeProgress) -> AnyView {
    let voice = &open.voice;
    let title = voice.say_with("freezing-title", &[("label", choice.label.clone().into())]);
    let (done, of) = (progress.done.to_string(), progress.of.to_string());
    let again = Address::Freezing(open.id(), progress.number).url(voice.lang());
    let main = view! {
        <p class="lead" role="status" id="freezing-done">{done_words(voice, progress)}</p>
        <p><progress value=done max=of aria-labelledby="freezing-done"></progress></p>
        <p>{voice.say("freezing-text")}</p>
        <p class="actions"><a class="button" href=again>{voice.say("waiting-again")}</a></p>
        {buttons(voice, false)}
    };
    page(open, progress.number, title, main.into_any())
}

fn interrupted(
    open: &Open,
    choice: &VersionChoice,
    (number, progress): (u32, Option<&FreezeProgress>),
) -> AnyView {
    let voice = &open.voice;
    let title = voice.say_with("freezing-interrupted", &[("label", choice.label.clone().into())]);
    let fault = progress.and_then(|progress| match &progress.end {
        Some(FreezeEnd::Failed(error)) => Some(warning(fault_words(voice, error))),
        Some(FreezeEnd::Kept) | None => None,
    });
    let main = view! {
        {fault}
        <p class="lead">{voice.say("freezing-interrupted-text")}</p>
        {buttons(voice, true)}
    };
    page(open, number, title, main.into_any())
}

/// What is to be known of a version that is kept.
fn lacking(open: &Open, progress: &FreezeProgress) -> AnyView {
    let voice = &open.voice;
    let label = open.assessment().strategy.versions.get(&progress.number).map(|one| one.label.clone());
    let title = voice.say_with("freezing-lacking", &[("label", label.unwrap_or_default().into())]);
    let papers = progress.lacking.iter().map(|one| {
        let letters: Vec<String> = one.letters.iter().map(char::to_string).collect();
        view! { <li>{paper_name(voice, &one.paper)}": "<bdi>{letters.join(" ")}</bdi></li> }
    });
    let versions = Address::Versions(open.id()).url(voice.lang());
    let main = view! {
        <p class="lead">{voice.say("freezing-lacking-text")}</p>
        <ul>{papers.collect_view()}</ul>
        <p><a href=versions>{voice.say("versions-all")}</a></p>
    };
    page(open, progress.number, title, main.into_any())
}

fn page(open: &Open, number: u32, title: String, main: AnyView) -> AnyView {
    let voice = &open.voice;
    let versions = Address::Versions(open.id()).url(voice.lang());
    view! {
        {draft_nav(open, &Address::Freezing(open.id(), number).url(voice.lang()))}
        <p class="caption"><a href=versions>{voice.say("versions-all")}</a></p>
        <h1>{title}</h1>
        {main}
    }
    .into_any()
}

fn buttons(voice: &Voice, stands: bool) -> AnyView {
    let go_on = stands.then(|| {
        let words = voice.say("freezing-go-on");
        view! { <button class="button" type="submit" name="then" value="go-on">{words}</button> }
    });
    let give_up = voice.say("freezing-give-up");
    post_form(
        PostForm::default(),
        view! {
            <p class="actions">
                {go_on}
                <button class="button secondary" type="submit" name="then" value="give-up">{give_up}</button>
            </p>
        }
        .into_any(),
    )
}

fn done_words(voice: &Voice, progress: &FreezeProgress) -> String {
    let args = [
        ("n", progress.of.into()),
        ("shown", voice.number(progress.of).into()),
        ("done", voice.number(progress.done).into()),
    ];
    voice.say_with("freezing-done", &args)
}

/// A paper by document, language and readers.
fn paper_name(voice: &Voice, paper: &DocumentRequest) -> String {
    let language = voice.languages().of(paper.lang).name.clone();
    [paper.document.title(voice), language, paper.audience.title(voice)].join(" · ")
}

/// Why the version could not be frozen, and which paper it was; the log has the rest.
fn fault_words(voice: &Voice, error: &FreezeError) -> String {
    let storage = |error: &StoreError| voice.say(public_words(error));
    match error {
        FreezeError::Paper { paper, why } => {
            let why = match why {
                PaperError::Print(RenderError::TimedOut { .. }) => voice.say("freezing-too-long"),
                PaperError::Print(RenderError::TooLarge { .. }) => voice.say("freezing-too-large"),
                PaperError::Store(error) | PaperError::Draft(DraftError::Store(error)) => storage(error),
                PaperError::Draft(_) | PaperError::Print(_) | PaperError::Json(_) | PaperError::Work(_) => {
                    voice.say("freezing-broken")
                }
            };
            let args = [("paper", paper_name(voice, paper).into()), ("why", why.into())];
            voice.say_with("freezing-paper", &args)
        }
        FreezeError::Service(ServiceError::Store(error)) => storage(error),
        FreezeError::Service(_) => voice.say("freezing-broken"),
    }
}
