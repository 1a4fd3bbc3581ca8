//! `/{lang}/assessments/{id}/workshops/{workshop}/papers/{file}`: minutes, agenda and paper ballots of a session as files, in the
//! language of the session; and the links that lead there.

use super::{failure, part_url};
use crate::document::Document;
use crate::document::room::RoomPaper;
use crate::render::{html, json, markdown};
use crate::service::{WORD, act, word};
use crate::web::PageFailure;
use crate::web::http::extract::{Open, OpenFor};
use crate::web::pages::draft::failure::{DraftFailure, page as failure_page};
use crate::workshop::{Workshop, WorkshopId};
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde::Deserialize;

/// The endings of files, each with its media type.
const FORMATS: [(&str, &str); 5] = [
    ("pdf", "application/pdf"),
    ("docx", WORD),
    ("md", "text/markdown; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("json", "application/json"),
];

/// The file in the address, such as `minutes.pdf`.
#[derive(Deserialize)]
pub struct PaperPath {
    workshop: String,
    file: String,
}

impl PaperPath {
    /// The session, the paper, the ending and its media type; not found where there is no such file.
    fn read(&self) -> Result<PaperFile, PageFailure> {
        let found = self.file.split_once('.').and_then(|(name, ending)| {
            let format = FORMATS.into_iter().find(|(known, _)| *known == ending)?;
            Some(PaperFile {
                workshop: self.workshop.parse().ok()?,
                paper: RoomPaper::from_code(name)?,
                format,
            })
        });
        found.ok_or(PageFailure::NotFound)
    }
}

/// A file that is asked for.
struct PaperFile {
    workshop: WorkshopId,
    paper: RoomPaper,
    format: (&'static str, &'static str),
}

/// The file.
///
/// # Errors
/// Not found where there is no such session or file; whatever the store could not read.
pub async fn get(open: OpenFor<act::Moderate>, Path(path): Path<PaperPath>) -> Result<Response, PageFailure> {
    let wanted = path.read()?;
    // Where there is no such session, nobody waits for a printer.
    open.workshop(&wanted.workshop).await.map_err(failure)?;
    let written = write(&open, &wanted).await;
    Ok(written.unwrap_or_else(|failure| failure_page(&open, &failure)))
}

async fn write(open: &Open, wanted: &PaperFile) -> Result<Response, DraftFailure> {
    let (ending, _) = wanted.format;
    if ending == "pdf" {
        let press = open.turn.press().await?;
        let document = open.room_paper(&wanted.workshop, wanted.paper).await?;
        let pdf = open.print_room_paper(&press, &document).await?;
        return Ok(wanted.reply(open, pdf.bytes));
    }
    let document = open.room_paper(&wanted.workshop, wanted.paper).await?;
    let bytes = match ending {
        "docx" => {
            let template = open.assessment().strategy.look.word_template.as_ref();
            word(open, document, template).await?
        }
        _ => open.turn.work(move || text_file(ending, &document)).await??,
    };
    Ok(wanted.reply(open, bytes))
}

fn text_file(ending: &str, document: &Document) -> Result<Vec<u8>, DraftFailure> {
    let text = match ending {
        "md" => markdown::markdown(document),
        "html" => html::page(document),
        _ => json::json(document).map_err(|error| DraftFailure::Failed(error.to_string()))?,
    };
    Ok(text.into_bytes())
}

impl PaperFile {
    /// The file to keep, such as `amparo-ken-2025-minutes.pdf`. No other program on the way keeps it.
    fn reply(&self, open: &Open, bytes: Vec<u8>) -> Response {
        let (ending, media) = self.format;
        let name = format!("amparo-{}-{}.{ending}", open.id(), self.paper.code());
        attachment((media, &name), bytes)
    }
}

/// The cards of seats as a file to keep.
pub fn cards_file(open: &Open, bytes: Vec<u8>) -> Response {
    attachment((FORMATS[0].1, &format!("amparo-{}-cards.pdf", open.id())), bytes)
}

fn attachment((media, name): (&str, &str), bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, media.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}

/// The ways to the files of a session: before it is opened and while it goes on what is handed out, afterwards the minutes.
pub fn paper_links(open: &Open, workshop: &Workshop) -> AnyView {
    let voice = &open.voice;
    let files: &[(&'static str, &'static str)] = match workshop.closed {
        Some(_) => {
            &[("papers/minutes.pdf", "papers-minutes-pdf"), ("papers/minutes.docx", "papers-minutes-docx")]
        }
        None => &[("papers/agenda.pdf", "papers-agenda"), ("papers/ballots.pdf", "papers-ballots")],
    };
    let link = |(part, key): &(&'static str, &'static str)| {
        view! { <li><a href=part_url(open, workshop, *part)>{voice.say(key)}</a></li> }
    };
    let links: Vec<_> = files.iter().map(link).collect();
    view! {
        <section class="section" aria-labelledby="papers">
            <h2 id="papers">{voice.say("papers-title")}</h2>
            <ul>{links}</ul>
        </section>
    }
    .into_any()
}
