//! Knows why a page could not be given; how that looks is decided by `error_pages`.

use crate::assessment::LimitFault;
use crate::service::{AccountError, KeptFileFault, QueueSpot, RegionError, ServiceError, WorkError};
use crate::storage::{PlaceProblem, ServerProblem, StoreError};
use crate::web::forms::FormStatus;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Why a page could not be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageFailure {
    /// There is no such page, assessment, stage or item.
    NotFound,
    /// The store could not do it; nothing was saved. The key of what to tell the reader; the log has the whole story.
    Storage(&'static str),
    /// Something that was sent may not be kept; nothing was saved.
    Unfit(Vec<LimitFault>),
    /// The work that the page takes waits for its turn.
    Waiting(QueueSpot),
    /// A file that belongs to the assessment is not as it was kept.
    File(KeptFileFault),
    /// The assessment was put away and can only be read; nothing was saved.
    Archived,
    /// The round was validated, and its answers can only be read; nothing was saved.
    Validated,
    /// The assessment was taken away.
    Removed,
    /// Nobody is in who may see it: somebody who comes in might.
    SignIn,
    /// Whoever is in may not.
    Refused,
    /// A link that lets somebody begin was used or has ended, or never was one.
    LinkEnded,
    /// The provider of sign-ins does not answer.
    Provider,
    /// The machine has one owner, and nobody has an account.
    NoAccounts,
    /// Anything else, by its status.
    Status(StatusCode),
}

impl From<StoreError> for PageFailure {
    fn from(error: StoreError) -> PageFailure {
        match error {
            StoreError::NoSuchAssessment { .. } => PageFailure::NotFound,
            error => {
                tracing::error!(%error, "the store failed");
                PageFailure::Storage(public_words(&error))
            }
        }
    }
}

impl From<ServiceError> for PageFailure {
    fn from(error: ServiceError) -> PageFailure {
        match error {
            ServiceError::NotFound => PageFailure::NotFound,
            ServiceError::Refused => PageFailure::Refused,
            ServiceError::Store(error) => PageFailure::from(error),
            ServiceError::Archived(_) => PageFailure::Archived,
            ServiceError::Validated(_) => PageFailure::Validated,
            ServiceError::Removed(_) => PageFailure::Removed,
            ServiceError::Frozen(_) | ServiceError::Taken(..) | ServiceError::GateShut(_) => {
                PageFailure::Status(FormStatus::Overtaken.status())
            }
            ServiceError::Unfit(faults) => PageFailure::Unfit(faults),
            ServiceError::File(fault) => {
                tracing::error!(%fault, "a file is not as it was kept");
                PageFailure::File(fault)
            }
            ServiceError::Work(error) => PageFailure::from(error),
            ServiceError::Unreadable(_) => {
                tracing::error!(%error, "a page could not be given");
                PageFailure::Status(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

impl From<AccountError> for PageFailure {
    fn from(error: AccountError) -> PageFailure {
        match error {
            AccountError::Refused => PageFailure::Refused,
            AccountError::NotFound => PageFailure::NotFound,
            AccountError::Store(error) => PageFailure::from(error),
            AccountError::TooOften => PageFailure::Status(FormStatus::TooOften.status()),
            // What was typed wrongly is told on the page of the form.
            AccountError::Wrong
            | AccountError::CodeNeeded
            | AccountError::EmailTaken
            | AccountError::Email(_)
            | AccountError::Name(_)
            | AccountError::Password(_)
            | AccountError::LastOne => PageFailure::Status(FormStatus::Faulty.status()),
            AccountError::Provider(error) => {
                tracing::warn!(%error, "nobody can come in by the provider of sign-ins");
                PageFailure::Provider
            }
            AccountError::NoRandomness => {
                tracing::error!(%error, "an account could not be changed");
                PageFailure::Status(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

impl From<RegionError> for PageFailure {
    fn from(error: RegionError) -> PageFailure {
        match error {
            RegionError::Service(error) => PageFailure::from(error),
            RegionError::NoSuchRegion | RegionError::NoSuchEntry | RegionError::NoSuchText => {
                PageFailure::NotFound
            }
            RegionError::Overtaken
            | RegionError::Changed(_)
            | RegionError::Delay(_)
            | RegionError::NothingShown => PageFailure::Status(FormStatus::Overtaken.status()),
            // What was chosen wrongly is told on the page of the form.
            RegionError::NothingChosen
            | RegionError::WrongDay
            | RegionError::NoContact
            | RegionError::Request(_)
            | RegionError::Practice(_) => PageFailure::Status(FormStatus::Faulty.status()),
            RegionError::NoRandomness => {
                tracing::error!(%error, "nothing about a region could be changed");
                PageFailure::Status(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

impl From<WorkError> for PageFailure {
    fn from(error: WorkError) -> PageFailure {
        match error {
            WorkError::Waiting(spot) => PageFailure::Waiting(spot),
            WorkError::Broken => {
                tracing::error!(%error, "a page could not be given");
                PageFailure::Status(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

/// What a reader is told of a failure: what happened and what to do, but not where the server keeps its files.
pub fn public_words(error: &StoreError) -> &'static str {
    match error {
        StoreError::Full { .. } => "storage-full",
        StoreError::ReadOnly { .. } => "storage-read-only",
        StoreError::Busy { .. } | StoreError::InUse { .. } => "storage-busy",
        StoreError::Damaged { .. } | StoreError::Unreadable { .. } | StoreError::Foreign { .. } => {
            "storage-damaged"
        }
        StoreError::Newer { .. } => "storage-newer",
        StoreError::Closed => "storage-closed",
        StoreError::Gone { .. } => "storage-gone",
        StoreError::Unfit { .. } => "storage-unfit",
        StoreError::Conflict { .. }
        | StoreError::EntryOvertaken { .. }
        | StoreError::PollShut { .. }
        | StoreError::VoterChanged
        | StoreError::AlreadyExists { .. } => "storage-overtaken",
        StoreError::FileTooLarge { .. } => "storage-file-large",
        StoreError::FilePlace { problem: PlaceProblem::Remains { .. }, .. } => "storage-file-remains",
        StoreError::FilePlace { .. } | StoreError::PlaceUnknown => "storage-files",
        StoreError::Server { problem, .. } => public_words_of_server(problem),
        StoreError::NoSuchAssessment { .. }
        | StoreError::NoSuchPerson { .. }
        | StoreError::KeyTaken { .. }
        | StoreError::Older { .. }
        | StoreError::Traces { .. }
        | StoreError::FileMissing { .. }
        | StoreError::Address { .. }
        | StoreError::BackupExists { .. }
        | StoreError::NoFolder { .. }
        | StoreError::Folder { .. }
        | StoreError::StrayLog { .. }
        | StoreError::NotEmpty { .. }
        | StoreError::CopyDiffers { .. }
        | StoreError::NoFile { .. }
        | StoreError::Database { .. } => "storage-other",
    }
}

/// The same of a database on a server.
fn public_words_of_server(problem: &ServerProblem) -> &'static str {
    match problem {
        ServerProblem::Away { .. } | ServerProblem::Login { .. } | ServerProblem::Missing => "storage-away",
        ServerProblem::Full => "storage-server-full",
        ServerProblem::Busy { .. } => "storage-overtaken",
        ServerProblem::TooOld { .. }
        | ServerProblem::Encoding { .. }
        | ServerProblem::Rights { .. }
        | ServerProblem::ReadOnly
        | ServerProblem::InUse
        | ServerProblem::Damaged { .. }
        | ServerProblem::Other { .. } => "storage-server",
    }
}

impl IntoResponse for PageFailure {
    fn into_response(self) -> Response {
        let status = match &self {
            PageFailure::NotFound => StatusCode::NOT_FOUND,
            PageFailure::Storage(_) => StatusCode::INTERNAL_SERVER_ERROR,
            PageFailure::Unfit(_) => FormStatus::Faulty.status(),
            PageFailure::Waiting(_) => StatusCode::SERVICE_UNAVAILABLE,
            PageFailure::File(_) => StatusCode::SERVICE_UNAVAILABLE,
            PageFailure::Archived | PageFailure::Validated => FormStatus::Overtaken.status(),
            PageFailure::Removed => StatusCode::GONE,
            PageFailure::SignIn => StatusCode::UNAUTHORIZED,
            PageFailure::Refused => StatusCode::FORBIDDEN,
            PageFailure::LinkEnded => StatusCode::GONE,
            PageFailure::Provider => StatusCode::BAD_GATEWAY,
            PageFailure::NoAccounts => StatusCode::NOT_FOUND,
            PageFailure::Status(status) => *status,
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
