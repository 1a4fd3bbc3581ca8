//! `/{lang}/assessments/{id}/draft/edit/{section}/figures/{place}`: a picture of the country's own as a figure.

mod sent;
mod view;

pub use view::standing;

use super::{section, sheet, spot, version, written};
use crate::assessment::Change;
use crate::assessment::strategy::{Decision, Edit, EditKind, KeptFile, OwnFigure};
use crate::document::insertion;
use crate::service::{Written, act};
use crate::web::components::{Sheet, not_saved};
use crate::web::http::extract::{Open, OpenFor, Saved};
use crate::web::http::page::render_page;
use crate::web::http::upload::{drawn, receive};
use crate::web::pages::draft::trouble;
use crate::web::{Failure, Place, Problems};
use axum::extract::Path;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::AnyView;
use sent::Sent;
use serde::Deserialize;

/// The most figures of its own that a country may put into one document.
pub const MOST_FIGURES: usize = 12;

/// The figure in the address.
#[derive(Clone, Deserialize)]
pub struct Named {
    section: String,
    place: String,
}

/// What the page shows.
struct Shown {
    sent: Sent,
    version: u64,
    problems: Problems,
    above: Option<AnyView>,
}

/// The page.
///
/// # Errors
/// No such place.
pub async fn get(open: OpenFor<act::Write>, Path(named): Path<Named>) -> Result<Response, Failure> {
    let written = match written(&open).await {
        Ok(written) => written,
        Err(trouble) => return Ok(trouble::page(&open, &trouble)),
    };
    let kept = kept(&open, &written, &named)?;
    let shown = Shown {
        sent: kept.as_ref().map(Sent::of).unwrap_or_default(),
        version: version(&open, &named.place),
        problems: Problems::default(),
        above: None,
    };
    Ok(page(&open, &written, &named, shown, StatusCode::OK))
}

/// Saves the figure, or takes it out. A picture that is refused is not stored anywhere.
///
/// # Errors
/// No such place; a body that is no form; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Write>,
    Path(named): Path<Named>,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Response, Failure> {
    let (fields, [picture]) = receive(body, ["picture"]).await?;
    let (sent, seen) = (Sent::read(&fields), fields.number("version"));
    let written = match written(&open).await {
        Ok(written) => written,
        Err(trouble) => return Ok(trouble::page(&open, &trouble)),
    };
    let before = kept(&open, &written, &named)?;
    if sent.delete {
        return save(&open, &written, &named, (sent, seen), None).await;
    }
    let mut problems = sent.problems(&open.voice);
    let picture = drawn(picture.bytes).await?.unwrap_or_else(|refused| {
        problems.add("picture", open.voice.say(refused.key()));
        None
    });
    let old = before.as_ref().map(|edit| edit.1.clone());
    if picture.is_none() && old.is_none() && problems.of("picture").is_none() {
        problems.add("picture", open.voice.say("figure-missing"));
    }
    if old.is_none() && figures(&open) >= MOST_FIGURES {
        problems.add("picture", open.voice.say_count("figure-too-many", MOST_FIGURES));
    }
    if !problems.is_empty() {
        if picture.is_some() {
            problems.add("picture", open.voice.say("import-file-again"));
        }
        let shown = Shown { sent, version: seen, problems, above: None };
        return Ok(page(&open, &written, &named, shown, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let (file, width, height) = match (picture, old) {
        (Some(new), _) => {
            let file = KeptFile { media: "image/png".to_owned(), bytes: new.png };
            (open.keep(file).await?, new.width, new.height)
        }
        (None, Some(old)) => (old.file, old.width, old.height),
        (None, None) => return Err(Failure::NotFound),
    };
    let edit = sent.edit(file, (width, height));
    save(&open, &written, &named, (sent, seen), Some(edit)).await
}

/// The figure that stands at the place now.
///
/// # Errors
/// Not found where the section has no such place, or other words stand there.
fn kept(open: &Open, written: &Written, named: &Named) -> Result<Option<(Edit, OwnFigure)>, Failure> {
    insertion(&named.place).ok_or(Failure::NotFound)?;
    let state = section::at(written, &named.place).filter(|state| state.section == named.section);
    state.ok_or(Failure::NotFound)?;
    let edit = open.assessment().strategy.edits.get(&spot(open, &named.place));
    match edit.map(|edit| (edit, &edit.kind)) {
        None => Ok(None),
        Some((edit, EditKind::Figure(figure))) => Ok(Some((edit.clone(), figure.clone()))),
        Some(_) => Err(Failure::NotFound),
    }
}

/// How many figures of its own the document has in the reader's language.
fn figures(open: &Open) -> usize {
    let here = spot(open, "");
    let edits = open.assessment().strategy.edits.iter();
    let own = edits.filter(|(place, _)| (place.document, place.lang) == (here.document, here.lang));
    own.filter(|(_, edit)| matches!(edit.kind, EditKind::Figure(_))).count()
}

async fn save(
    open: &Open,
    written: &Written,
    named: &Named,
    (sent, seen): (Sent, u64),
    edit: Option<Edit>,
) -> Result<Response, Failure> {
    let decision = Decision::Edit { place: spot(open, &named.place), edit };
    let back = Place::EditSection(open.id(), named.section.clone()).url(open.voice.lang());
    let (version, above, status) = match open.save(Change::Strategy(Box::new(decision)), seen, "").await? {
        Saved::Kept(_) => {
            return Ok(Redirect::to(&format!("{back}?saved=yes#edit-{}", named.place)).into_response());
        }
        Saved::Overtaken { theirs, version } => {
            (version, view::conflict(open, &sent, theirs, back), StatusCode::CONFLICT)
        }
        Saved::Failed(detail) => (seen, not_saved(&open.voice, detail), StatusCode::INTERNAL_SERVER_ERROR),
    };
    let shown = Shown { sent, version, problems: Problems::default(), above: Some(above) };
    Ok(page(open, written, named, shown, status))
}

fn page(open: &Open, written: &Written, named: &Named, shown: Shown, status: StatusCode) -> Response {
    let place = Place::EditFigure(open.id(), named.section.clone(), named.place.clone());
    let problem = !shown.problems.is_empty();
    let main = view::view(open, written, named, shown);
    let sheet = Sheet {
        title: open.voice.say("figure-title"),
        path: place.url(open.voice.lang()),
        problem,
        ..sheet(open, Some(&named.section), main)
    };
    (status, render_page(&open.state, &open.voice, sheet)).into_response()
}
