//! `/{lang}/assessments/{id}/look`: coat of arms, two colours, paper, institutions, the template for Word; the cover beside.

mod preview;
mod sent;
mod template;
mod view;

use crate::assessment::strategy::{KeptFile, NationalLook};
use crate::assessment::{Change, Decision, Subject, Topic};
use crate::intake::Drawn;
use crate::service::{ServiceError, act};
use crate::web::components::{Sheet, not_saved, saved_notice};
use crate::web::http::extract::{Open, OpenFor, Saved};
use crate::web::http::page::render_page;
use crate::web::http::upload::{drawn, receive};
use crate::web::{Failure, Place, Problems};
use axum::extract::Query;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::AnyView;
use sent::Sent;
use serde::Deserialize;

/// What the last reply left behind in the address.
#[derive(Deserialize)]
pub struct Left {
    saved: Option<String>,
}

/// What the page shows.
struct Entered {
    sent: Sent,
    version: u64,
    problems: Problems,
    above: Option<AnyView>,
    /// The cover as it would look with what was entered, which is not saved.
    tried: Option<preview::Tried>,
}

/// The page.
///
/// # Errors
/// Whatever the store could not do.
pub async fn get(open: OpenFor<act::Write>, Query(left): Query<Left>) -> Result<Response, Failure> {
    let entered = Entered {
        sent: Sent::of(&open.assessment().strategy.look),
        version: open.version(&Subject::Strategy(Topic::Look)),
        problems: Problems::default(),
        above: left.saved.map(|_| saved_notice(open.voice.say("saved"))),
        tried: None,
    };
    page(&open, entered, StatusCode::OK).await
}

/// Saves the look. A picture that is refused is not stored anywhere.
///
/// # Errors
/// Whatever the store could not do; a body that is no form.
pub async fn post(
    open: OpenFor<act::Write>,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Response, Failure> {
    let (fields, [picture, file]) = receive(body, ["emblem", "template"]).await?;
    let mut sent = Sent::read(&fields);
    let kept = open.assessment().strategy.look.clone();
    let mut problems = sent.problems(&open.voice);
    let drawn = drawn(picture.bytes).await?.unwrap_or_else(|refused| {
        problems.add("emblem", open.voice.say(refused.key()));
        None
    });
    let named = kept.emblem.is_some() && !sent.remove;
    if (drawn.is_some() || named) && sent.alt.is_empty() {
        problems.add("alt", open.voice.say("look-alt-missing"));
    }
    let template = template::checked(&open.voice, file, &mut problems).await?;
    if !problems.is_empty() {
        let again = [("emblem", drawn.is_some()), ("template", template.is_some())];
        for (name, _) in again.into_iter().filter(|(_, came)| *came) {
            problems.add(name, open.voice.say("import-file-again"));
        }
        let entered = Entered { version: sent.version, sent, problems, above: None, tried: None };
        return page(&open, entered, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    if fields.text("then") == "preview" {
        let tried = preview::tried(&open, &sent, drawn, template.is_some()).await?;
        let (version, problems) = (sent.version, Problems::default());
        let entered = Entered { sent, version, problems, above: None, tried: Some(tried) };
        return page(&open, entered, StatusCode::OK).await;
    }
    let emblem = match drawn {
        Some(drawn) => Some(sent.emblem(keep(&open, drawn).await?)),
        None => kept.emblem.clone().filter(|_| !sent.remove).map(|emblem| sent.renamed(emblem)),
    };
    let word_template = match template {
        Some(file) => Some(template::keep(&open, file).await?),
        None => kept.word_template.filter(|_| !sent.remove_template),
    };
    let look = NationalLook { emblem, word_template, ..sent.look() };
    (sent.remove, sent.remove_template) = (false, false);
    save(&open, sent, look).await
}

async fn keep(
    open: &Open,
    drawn: Drawn,
) -> Result<(crate::assessment::strategy::FileHash, u32, u32), ServiceError> {
    let Drawn { png, width, height } = drawn;
    let hash = open.keep(KeptFile { media: "image/png".to_owned(), bytes: png }).await?;
    Ok((hash, width, height))
}

async fn save(open: &Open, sent: Sent, look: NationalLook) -> Result<Response, Failure> {
    let voice = &open.voice;
    let here = Place::Look(open.id()).url(voice.lang());
    let decision = Decision::Look(look);
    match open.save(Change::Strategy(Box::new(decision)), sent.version, "").await? {
        Saved::Kept(_) => Ok(Redirect::to(&format!("{here}?saved=yes")).into_response()),
        Saved::Overtaken { theirs, version } => {
            let theirs = match theirs {
                Some(Change::Strategy(decision)) => match *decision {
                    Decision::Look(look) => look,
                    _ => NationalLook::default(),
                },
                _ => NationalLook::default(),
            };
            let above = Some(view::conflict(open, &sent, &Sent::of(&theirs), here));
            let entered = Entered { sent, version, problems: Problems::default(), above, tried: None };
            page(open, entered, StatusCode::CONFLICT).await
        }
        Saved::Failed(detail) => {
            let above = Some(not_saved(voice, detail));
            let (version, problems) = (sent.version, Problems::default());
            let entered = Entered { sent, version, problems, above, tried: None };
            page(open, entered, StatusCode::INTERNAL_SERVER_ERROR).await
        }
    }
}

async fn page(open: &Open, entered: Entered, status: StatusCode) -> Result<Response, Failure> {
    let kept = open.look(&open.assessment().strategy.look).await?;
    let sheet = Sheet {
        title: open.voice.say("look-title"),
        path: Place::Look(open.id()).url(open.voice.lang()),
        context: Some(open.context(None)),
        trail: Vec::new(),
        problem: !entered.problems.is_empty(),
        main: view::view(open, entered, kept),
        aside: None,
    };
    Ok((status, render_page(&open.state, &open.voice, sheet)).into_response())
}
