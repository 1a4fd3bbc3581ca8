//! Knows why a page could not be given; how that looks is decided by `dress`.

use crate::storage::StoreError;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Why a page could not be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// There is no such page, assessment, stage or item.
    NotFound,
    /// The store could not do it; nothing was saved. The words are for the log and for whoever keeps the server.
    Storage(String),
    /// Anything else, by its status.
    Status(StatusCode),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Failure {
        match error {
            StoreError::NoSuchAssessment { .. } => Failure::NotFound,
            error => {
                tracing::error!(%error, "the store failed");
                Failure::Storage(error.to_string())
            }
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status = match &self {
            Failure::NotFound => StatusCode::NOT_FOUND,
            Failure::Storage(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Failure::Status(status) => *status,
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
