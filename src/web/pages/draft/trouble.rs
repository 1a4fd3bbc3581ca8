//! Knows why there is no draft or no file, and says what to do about it.

use crate::render::docx::TemplateFault;
use crate::render::paper::RenderError;
use crate::service::{DraftError, WordError};
use crate::web::forms::Standing;
use crate::web::http::extract::Open;
use crate::web::http::page::render_page;
use crate::web::{Place, Voice};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// Why there is no draft or no file.
#[derive(Debug)]
pub enum Trouble {
    /// What was asked for is no day.
    NoDate,
    /// What was asked for is no document.
    NoDocument,
    /// This build makes no PDF.
    NotBuilt,
    /// The PDF took too long.
    TooLong,
    /// The PDF needed too much memory.
    TooLarge,
    /// A template or the facts are at fault; the words are for whoever keeps the server.
    Compose(String),
    /// The Word template of the look cannot be used.
    Template(TemplateFault),
    /// The one who asks is none of the readers.
    Refused,
    /// The file could not be made; the words are for whoever keeps the server.
    Failed(String),
}

impl From<DraftError> for Trouble {
    fn from(error: DraftError) -> Trouble {
        match error {
            DraftError::Compose(error) => Trouble::Compose(error.to_string()),
            DraftError::Refused => Trouble::Refused,
            DraftError::Unasked | DraftError::Store(_) | DraftError::Broken => {
                Trouble::Failed(error.to_string())
            }
        }
    }
}

impl From<WordError> for Trouble {
    fn from(error: WordError) -> Trouble {
        match error {
            WordError::Template(fault) => Trouble::Template(fault),
            error => Trouble::Failed(error.to_string()),
        }
    }
}

impl From<RenderError> for Trouble {
    fn from(error: RenderError) -> Trouble {
        match error {
            RenderError::NotBuilt => Trouble::NotBuilt,
            RenderError::TimedOut { .. } => Trouble::TooLong,
            RenderError::TooLarge { .. } => Trouble::TooLarge,
            RenderError::Style { .. } | RenderError::Export { .. } | RenderError::Process { .. } => {
                Trouble::Failed(error.to_string())
            }
        }
    }
}

impl Trouble {
    fn status(&self) -> StatusCode {
        match self {
            Trouble::NoDate | Trouble::NoDocument | Trouble::Template(_) => Standing::Faulty.status(),
            Trouble::Refused => StatusCode::FORBIDDEN,
            Trouble::NotBuilt => StatusCode::NOT_IMPLEMENTED,
            Trouble::TooLong | Trouble::TooLarge => StatusCode::SERVICE_UNAVAILABLE,
            Trouble::Compose(_) | Trouble::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Trouble::NoDate => "draft-bad-date",
            Trouble::NoDocument => "draft-bad-document",
            Trouble::NotBuilt => "draft-no-print",
            Trouble::TooLong => "draft-timeout",
            Trouble::TooLarge => "draft-too-large",
            Trouble::Refused => "error-forbidden",
            Trouble::Compose(_) => "draft-compose",
            Trouble::Template(_) => "draft-template",
            Trouble::Failed(_) => "draft-failed",
        }
    }

    fn detail(&self) -> Option<&str> {
        match self {
            Trouble::Compose(detail) | Trouble::Failed(detail) => Some(detail),
            Trouble::NoDate
            | Trouble::NoDocument
            | Trouble::Template(_)
            | Trouble::NotBuilt
            | Trouble::TooLong
            | Trouble::TooLarge
            | Trouble::Refused => None,
        }
    }

    /// Whether the other kinds of file can be had.
    fn has_other_files(&self) -> bool {
        matches!(self, Trouble::NotBuilt | Trouble::TooLong | Trouble::TooLarge | Trouble::Failed(_))
    }
}

/// Why a template is refused, in the reader's language.
pub fn said(voice: &Voice, fault: &TemplateFault) -> String {
    let args: Vec<_> = fault.args().into_iter().map(|(name, value)| (name, value.into())).collect();
    voice.say_with(fault.key(), &args)
}

/// The page that says so.
pub fn page(open: &Open, trouble: &Trouble) -> Response {
    let voice = &open.voice;
    if let Some(detail) = trouble.detail() {
        tracing::error!(assessment = open.id(), detail, "there is no draft");
    }
    let draft = Place::Draft(open.id()).url(voice.lang());
    let title = voice.say(&format!("{}-title", trouble.key()));
    let detail = trouble.detail().map(|detail| {
        view! { <p class="detail">{voice.say("error-detail")}" "<code><bdi>{detail.to_owned()}</bdi></code></p> }
    });
    let fault = match trouble {
        Trouble::Template(fault) => Some(view! { <p>{said(voice, fault)}</p> }),
        _ => None,
    };
    let instead = trouble.has_other_files().then(|| {
        let address = format!("{draft}.html");
        view! { <a class="button" href=address>{voice.say("draft-as-html")}</a> }
    });
    // Where the draft itself cannot be written, the way back would lead here again.
    let back = (!matches!(trouble, Trouble::Compose(_)))
        .then(|| view! { <a href=draft>{voice.say("draft-back")}</a> });
    let main = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{voice.say(&format!("{}-text", trouble.key()))}</p>
        {fault}
        {detail}
        <p class="actions">{instead}{back}</p>
    };
    let sheet = super::sheet(open, main.into_any());
    (trouble.status(), render_page(&open.state, voice, sheet)).into_response()
}
