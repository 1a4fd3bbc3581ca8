//! Knows what every request may use: the use cases, and what only pages need.

use super::Assets;
use super::once::SentForms;
use super::session::{Admission, Membership};
use crate::lang::Lang;
use crate::service::{Person, PublicAddress, Service};
use crate::web::Voice;
use crate::web::components::Visitor;
use crate::web::room::RoomSite;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::convert::Infallible;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

/// The service with what only pages need. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// What the program can be asked to do.
    pub service: Service,
    /// Who may come in.
    pub admission: Admission,
    /// Under which address people reach the server, where it is known.
    pub public: Option<PublicAddress>,
    /// Who sends the request, where they came in with an account.
    pub visitor: Option<Membership>,
    /// The style sheet and its kind, by content hash.
    pub assets: Arc<Assets>,
    /// The forms that were sent lately.
    pub sent: Arc<SentForms>,
    /// What the rooms of this server share, where phones come without accounts.
    pub room: RoomSite,
    /// How long a page waits for its turn before it says so.
    pub patience: Duration,
}

/// Longer than most works take, and shorter than anybody takes for a fault.
const PATIENCE: Duration = Duration::from_secs(10);

impl AppState {
    /// This service for whoever sits at this machine.
    pub fn with(service: Service) -> AppState {
        AppState::behind(Admission::Open(Person::Owner), service)
    }

    /// This service for those who are admitted.
    pub fn behind(admission: Admission, service: Service) -> AppState {
        let assets = Arc::new(Assets::load(&service.files));
        let (public, visitor) = (None, None);
        let (sent, room) = (Arc::default(), RoomSite::default());
        AppState { assets, admission, public, visitor, sent, room, patience: PATIENCE, service }
    }

    /// The same for a request of somebody who came in, or of somebody who did not.
    pub fn for_visitor(&self, visitor: Option<&Membership>) -> AppState {
        AppState { visitor: visitor.cloned(), ..self.clone() }
    }

    /// Who reads the page, as far as its head shows it.
    pub fn reader(&self) -> Visitor {
        match (&self.admission, &self.visitor) {
            (Admission::Open(_), _) => Visitor::Owner,
            (Admission::Accounts, None) => Visitor::Stranger,
            (Admission::Accounts, Some(Membership(own))) => Visitor::Member {
                name: own.account.name.clone(),
                acts: if own.lacks_second_factor { Vec::new() } else { own.person.acts() },
                answers: !own.lacks_second_factor && own.person.answers_for_institution(),
            },
        }
    }

    /// The whole address of a page, to be passed on.
    pub fn link(&self, path: &str) -> String {
        self.public.as_ref().map_or_else(|| path.to_owned(), |public| public.link(path))
    }

    /// The voice for readers of `lang`.
    pub fn voice(&self, lang: Lang) -> Voice {
        Voice::new(lang, &self.service.words)
    }
}

impl Deref for AppState {
    type Target = Service;

    fn deref(&self) -> &Service {
        &self.service
    }
}

/// What a handler takes: it knows who sends the request.
impl FromRequestParts<AppState> for AppState {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<AppState, Infallible> {
        Ok(state.for_visitor(parts.extensions.get::<Membership>()))
    }
}
