//! Knows why there is no draft or no file, and says what to do about it.

use super::downloads::{self, DateField};
use crate::render::docx::TemplateFault;
use crate::render::paper::RenderError;
use crate::service::{
    DocumentRequest, DraftError, QueueSpot, RoomPaperError, SheetError, WordError, WorkError,
};
use crate::web::components::PageContent;
use crate::web::forms::FormStatus;
use crate::web::http::extract::Open;
use crate::web::http::page::render_page;
use crate::web::{Address, PageFailure, Voice};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// Why there is no draft or no file.
#[derive(Debug)]
pub enum DraftFailure {
    /// What was asked for is no day: the field with what was typed, and all else that was asked for.
    NoDate(DateField, DocumentRequest),
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
    /// Others come first.
    Waiting(QueueSpot),
    /// The file could not be made; the words are for whoever keeps the server.
    Failed(String),
}

impl From<DraftError> for DraftFailure {
    fn from(error: DraftError) -> DraftFailure {
        match error {
            DraftError::Compose(error) => DraftFailure::Compose(error.to_string()),
            DraftError::Refused => DraftFailure::Refused,
            DraftError::Work(error) => error.into(),
            DraftError::Unasked | DraftError::Store(_) => DraftFailure::Failed(error.to_string()),
        }
    }
}

impl From<RoomPaperError> for DraftFailure {
    fn from(error: RoomPaperError) -> DraftFailure {
        match error {
            RoomPaperError::Draft(error) => error.into(),
            RoomPaperError::Print(error) => error.into(),
            RoomPaperError::Room(error) => DraftFailure::Failed(error.to_string()),
        }
    }
}

impl From<SheetError> for DraftFailure {
    fn from(error: SheetError) -> DraftFailure {
        match error {
            SheetError::Draft(error) => error.into(),
            SheetError::Print(error) => error.into(),
            error => DraftFailure::Failed(error.to_string()),
        }
    }
}

impl From<WordError> for DraftFailure {
    fn from(error: WordError) -> DraftFailure {
        match error {
            WordError::Template(fault) => DraftFailure::Template(fault),
            WordError::Work(error) => error.into(),
            error => DraftFailure::Failed(error.to_string()),
        }
    }
}

impl From<WorkError> for DraftFailure {
    fn from(error: WorkError) -> DraftFailure {
        match error {
            WorkError::Waiting(spot) => DraftFailure::Waiting(spot),
            WorkError::Broken => DraftFailure::Failed(error.to_string()),
        }
    }
}

impl From<RenderError> for DraftFailure {
    fn from(error: RenderError) -> DraftFailure {
        match error {
            RenderError::NotBuilt => DraftFailure::NotBuilt,
            RenderError::TimedOut { .. } => DraftFailure::TooLong,
            RenderError::TooLarge { .. } => DraftFailure::TooLarge,
            RenderError::Style { .. } | RenderError::Export { .. } | RenderError::Process { .. } => {
                DraftFailure::Failed(error.to_string())
            }
        }
    }
}

impl DraftFailure {
    fn status(&self) -> StatusCode {
        match self {
            DraftFailure::NoDate(..) | DraftFailure::NoDocument | DraftFailure::Template(_) => {
                FormStatus::Faulty.status()
            }
            DraftFailure::Refused => StatusCode::FORBIDDEN,
            DraftFailure::NotBuilt => StatusCode::NOT_IMPLEMENTED,
            DraftFailure::TooLong | DraftFailure::TooLarge | DraftFailure::Waiting(_) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            DraftFailure::Compose(_) | DraftFailure::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            DraftFailure::NoDate(..) => "draft-bad-date",
            DraftFailure::NoDocument => "draft-bad-document",
            DraftFailure::NotBuilt => "draft-no-print",
            DraftFailure::TooLong => "draft-timeout",
            DraftFailure::TooLarge => "draft-too-large",
            DraftFailure::Refused => "error-forbidden",
            DraftFailure::Waiting(_) => "waiting",
            DraftFailure::Compose(_) => "draft-compose",
            DraftFailure::Template(_) => "draft-template",
            DraftFailure::Failed(_) => "draft-failed",
        }
    }

    fn detail(&self) -> Option<&str> {
        match self {
            DraftFailure::Compose(detail) | DraftFailure::Failed(detail) => Some(detail),
            DraftFailure::NoDate(..)
            | DraftFailure::NoDocument
            | DraftFailure::Template(_)
            | DraftFailure::NotBuilt
            | DraftFailure::TooLong
            | DraftFailure::TooLarge
            | DraftFailure::Waiting(_)
            | DraftFailure::Refused => None,
        }
    }

    /// Whether the other kinds of file can be had.
    fn has_other_files(&self) -> bool {
        matches!(
            self,
            DraftFailure::NotBuilt | DraftFailure::TooLong | DraftFailure::TooLarge | DraftFailure::Failed(_)
        )
    }
}

/// Why a template is refused, in the reader's language.
pub fn template_fault_words(voice: &Voice, fault: &TemplateFault) -> String {
    let args: Vec<_> = fault.args().into_iter().map(|(name, value)| (name, value.into())).collect();
    voice.say_with(fault.key(), &args)
}

/// The page that says so.
pub fn page(open: &Open, failure: &DraftFailure) -> Response {
    let voice = &open.voice;
    if let DraftFailure::Waiting(spot) = failure {
        return PageFailure::Waiting(*spot).into_response();
    }
    if let Some(detail) = failure.detail() {
        tracing::error!(assessment = open.id(), detail, "there is no draft");
    }
    let draft = Address::Draft(open.id()).url(voice.lang());
    let title = voice.say(&format!("{}-title", failure.key()));
    let detail = failure.detail().map(|detail| {
        view! { <p class="detail">{voice.say("error-detail")}" "<code><bdi>{detail.to_owned()}</bdi></code></p> }
    });
    let fault = match failure {
        DraftFailure::Template(fault) => Some(view! { <p>{template_fault_words(voice, fault)}</p> }),
        _ => None,
    };
    let instead = failure.has_other_files().then(|| {
        let address = format!("{draft}.html");
        view! { <a class="button" href=address>{voice.say("draft-as-html")}</a> }
    });
    // Where the draft itself cannot be written, the way back would lead here again.
    let back = (!matches!(failure, DraftFailure::Compose(_)))
        .then(|| view! { <a href=draft>{voice.say("draft-back")}</a> });
    let (summary, form) = match failure {
        DraftFailure::NoDate(date, wanted) => {
            (Some(date.summary(open)), Some(downloads::view(open, *wanted, date)))
        }
        _ => (None, None),
    };
    let main = view! {
        {summary}
        <h1>{title.clone()}</h1>
        <p class="lead">{voice.say(&format!("{}-text", failure.key()))}</p>
        {fault}
        {detail}
        {form}
        <p class="actions">{instead}{back}</p>
    };
    let problem = matches!(failure, DraftFailure::NoDate(..));
    let sheet = PageContent { problem, ..super::sheet(open, main.into_any()) };
    (failure.status(), render_page(&open.state, voice, sheet)).into_response()
}
