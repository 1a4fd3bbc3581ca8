//! Knows how an address becomes an open assessment in the reader's language, or "not found".

use super::{AppState, Failure};
use crate::assessment::Change;
use crate::framework::StageId;
use crate::service;
use crate::storage::StoreError;
use crate::web::Voice;
use crate::web::components::{Context, context};
use crate::web::place::split_language;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use serde::Deserialize;
use std::ops::Deref;

impl FromRequestParts<AppState> for Voice {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Voice, Failure> {
        let (lang, _) = split_language(parts.uri.path()).ok_or(Failure::NotFound)?;
        Ok(state.voice(lang))
    }
}

/// An open assessment with the language of the one who reads it.
pub struct Open {
    /// What every request may use.
    pub state: AppState,
    /// The reader's language.
    pub voice: Voice,
    /// The assessment.
    open: service::Open,
}

impl Deref for Open {
    type Target = service::Open;

    fn deref(&self) -> &service::Open {
        &self.open
    }
}

#[derive(Deserialize)]
struct Named {
    id: String,
}

impl FromRequestParts<AppState> for Open {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Open, Failure> {
        let voice = Voice::from_request_parts(parts, state).await?;
        let Path(Named { id }) =
            Path::from_request_parts(parts, state).await.map_err(|_| Failure::NotFound)?;
        let open = service::Open::load(state, &id).await?;
        Ok(Open { state: state.clone(), voice, open })
    }
}

/// What came of trying to save.
pub enum Saved {
    /// It is kept, as this version.
    Kept(u64),
    /// Somebody else was faster: what they wrote, and its version.
    Overtaken {
        /// What is held now.
        theirs: Option<Change>,
        /// Its version.
        version: u64,
    },
    /// The store could not keep it; the key of what to tell the reader.
    Failed(&'static str),
}

impl Open {
    /// The same assessment as it is now.
    ///
    /// # Errors
    /// [`Failure::NotFound`] where it is gone; whatever the store could not read.
    pub async fn reload(&self) -> Result<Open, Failure> {
        let open = service::Open::load(&self.state, &self.id()).await?;
        Ok(Open { state: self.state.clone(), voice: self.voice.clone(), open })
    }

    /// What the layout shows around every page of the assessment.
    pub fn context(&self, here: Option<&StageId>) -> Context {
        context(&self.voice, &self.state.library, self.assessment(), here)
    }

    /// Saves a change by somebody who saw version `expected`.
    ///
    /// # Errors
    /// [`Failure::NotFound`] where the assessment is gone.
    pub async fn save(&self, change: Change, expected: u64, by: &str) -> Result<Saved, Failure> {
        let stamp = self.state.stamp(by);
        saved(self.state.store.record(&self.id(), change, expected, stamp).await)
    }

    /// Saves changes that only make sense together, each by somebody who saw the version beside it: all or none.
    ///
    /// # Errors
    /// [`Failure::NotFound`] where the assessment is gone.
    pub async fn save_all(&self, changes: Vec<(Change, u64)>, by: &str) -> Result<Saved, Failure> {
        let first = changes.first().map_or(0, |(_, expected)| *expected);
        let stamp = self.state.stamp(by);
        let done = self.state.store.record_all(&self.id(), changes, stamp).await;
        saved(done.map(|()| first + 1))
    }
}

/// What came of it.
fn saved(done: Result<u64, StoreError>) -> Result<Saved, Failure> {
    match done {
        Ok(version) => Ok(Saved::Kept(version)),
        Err(StoreError::Conflict { held, version, .. }) => {
            Ok(Saved::Overtaken { theirs: held.map(|held| *held), version })
        }
        Err(error) => match Failure::from(error) {
            Failure::Storage(reason) => Ok(Saved::Failed(reason)),
            other => Err(other),
        },
    }
}
