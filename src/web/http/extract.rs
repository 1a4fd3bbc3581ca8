//! Knows how an address becomes an assessment, opened for the act that the page serves, or a refusal.

use super::session::{Admission, Membership};
use super::{AppState, PageFailure};
use crate::framework::StageId;
use crate::service::{self, Act, Person, Scope, Serves, ServiceError, Turn};
use crate::web::address_language::split_language;
use crate::web::components::{PageContext, context};
use crate::web::{Address, Voice};
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use serde::Deserialize;
use std::marker::PhantomData;
use std::ops::Deref;

impl FromRequestParts<AppState> for Voice {
    type Rejection = PageFailure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Voice, PageFailure> {
        let (lang, _) =
            split_language(&state.library.languages, parts.uri.path()).ok_or(PageFailure::NotFound)?;
        Ok(state.voice(lang))
    }
}

/// Somebody who may do what the page serves, with the program as a whole.
pub struct PermitFor<A: Serves> {
    /// Who asks.
    pub person: Person,
    act: PhantomData<A>,
}

impl<A: Serves> FromRequestParts<AppState> for PermitFor<A> {
    type Rejection = PageFailure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<PermitFor<A>, PageFailure> {
        let person = Person::from_request_parts(parts, state).await?;
        let allowed = state.service.allow(&person, A::ACT, Scope::Program);
        allowed.map_err(|refusal| refusal_of(&person, state, refusal))?;
        Ok(PermitFor { person, act: PhantomData })
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
    open: service::OpenAssessment,
}

impl Deref for Open {
    type Target = service::OpenAssessment;

    fn deref(&self) -> &service::OpenAssessment {
        &self.open
    }
}

/// A stranger who may come in is shown where; anybody else, that they may not.
fn refusal_of(person: &Person, state: &AppState, error: ServiceError) -> PageFailure {
    match (&state.admission, person, &error) {
        (Admission::Accounts, Person::Stranger, ServiceError::Refused) => PageFailure::SignIn,
        _ => error.into(),
    }
}

#[derive(Deserialize)]
struct AssessmentPath {
    id: String,
}

impl<A: Serves> FromRequestParts<AppState> for OpenFor<A> {
    type Rejection = PageFailure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<OpenFor<A>, PageFailure> {
        let voice = Voice::from_request_parts(parts, state).await?;
        let Path(AssessmentPath { id }) =
            Path::from_request_parts(parts, state).await.map_err(|_| PageFailure::NotFound)?;
        let turn = Turn::from_request_parts(parts, state).await?;
        let person = Person::from_request_parts(parts, state).await?;
        let opened = state.service.open(&person, A::ACT, &id).await;
        let mut open = opened.map_err(|refusal| refusal_of(&person, state, refusal))?;
        open.turn = turn;
        let state = state.for_visitor(parts.extensions.get::<Membership>());
        Ok(OpenFor { open: Open { state, voice, open }, act: PhantomData })
    }
}

impl Open {
    /// The same assessment as it is now.
    ///
    /// # Errors
    /// [`PageFailure::NotFound`] where it is gone; whatever the store could not read.
    pub async fn reload(&self) -> Result<Open, PageFailure> {
        let open = self.open.reload().await?;
        Ok(Open { state: self.state.clone(), voice: self.voice.clone(), open })
    }

    /// Whether the reader may open a page of this assessment, as the page itself will ask.
    pub fn offers(&self, place: &Address) -> bool {
        place.act().is_none_or(|act| self.person.may(act, &self.assessment().country))
    }

    /// What the reader may do in the country of this assessment.
    pub fn acts(&self) -> Vec<Act> {
        Act::ALL.into_iter().filter(|act| self.person.may(*act, &self.assessment().country)).collect()
    }

    /// What the layout shows around every page of the assessment.
    pub fn context(&self, here: Option<&StageId>) -> PageContext {
        context(self, here)
    }
}
