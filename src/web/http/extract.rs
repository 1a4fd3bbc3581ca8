//! Knows how an address becomes an assessment, opened for the act that the page serves, or a refusal.

use super::{AppState, Failure};
use crate::framework::StageId;
use crate::service::{self, Person, Scope, Serves};
use crate::web::Voice;
use crate::web::components::{Context, context};
use crate::web::place::split_language;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use serde::Deserialize;
use std::marker::PhantomData;
use std::ops::Deref;

impl FromRequestParts<AppState> for Voice {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Voice, Failure> {
        let (lang, _) =
            split_language(&state.library.languages, parts.uri.path()).ok_or(Failure::NotFound)?;
        Ok(state.voice(lang))
    }
}

/// Somebody who may do what the page serves, with the program as a whole.
pub struct Allowed<A: Serves> {
    /// Who asks.
    pub person: Person,
    act: PhantomData<A>,
}

impl<A: Serves> FromRequestParts<AppState> for Allowed<A> {
    type Rejection = Failure;

    async fn from_request_parts(_: &mut Parts, state: &AppState) -> Result<Allowed<A>, Failure> {
        state.service.allow(state.person, A::ACT, Scope::Program)?;
        Ok(Allowed { person: state.person, act: PhantomData })
    }
}

/// The assessment of the address, opened for what the page serves. A page gets it no other way, so that none can
/// forget to ask who may.
pub struct OpenFor<A: Serves> {
    open: Open,
    act: PhantomData<A>,
}

impl<A: Serves> Deref for OpenFor<A> {
    type Target = Open;

    fn deref(&self) -> &Open {
        &self.open
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

impl<A: Serves> FromRequestParts<AppState> for OpenFor<A> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<OpenFor<A>, Failure> {
        let voice = Voice::from_request_parts(parts, state).await?;
        let Path(Named { id }) =
            Path::from_request_parts(parts, state).await.map_err(|_| Failure::NotFound)?;
        let open = state.service.open(state.person, A::ACT, &id).await?;
        Ok(OpenFor { open: Open { state: state.clone(), voice, open }, act: PhantomData })
    }
}

impl Open {
    /// The same assessment as it is now.
    ///
    /// # Errors
    /// [`Failure::NotFound`] where it is gone; whatever the store could not read.
    pub async fn reload(&self) -> Result<Open, Failure> {
        let open = self.open.reload().await?;
        Ok(Open { state: self.state.clone(), voice: self.voice.clone(), open })
    }

    /// What the layout shows around every page of the assessment.
    pub fn context(&self, here: Option<&StageId>) -> Context {
        context(&self.voice, &self.state.library, self.assessment(), here)
    }
}
