//! Knows what every request may use: the use cases, and what only pages need.

use super::Assets;
use super::once::SentForms;
use super::session::Gate;
use crate::lang::Lang;
use crate::service::{Person, Service};
use crate::web::Voice;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

/// The service with what only pages need. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// What the program can be asked to do.
    pub service: Service,
    /// Who may come in.
    pub gate: Gate,
    /// The style sheet and its kind, by content hash.
    pub assets: Arc<Assets>,
    /// The forms that were sent lately.
    pub sent: Arc<SentForms>,
    /// How long a page waits for its turn before it says so.
    pub patience: Duration,
}

/// Longer than most works take, and shorter than anybody takes for a fault.
const PATIENCE: Duration = Duration::from_secs(10);

impl AppState {
    /// This service for whoever sits at this machine.
    pub fn with(service: Service) -> AppState {
        AppState::behind(Gate::Open(Person::Owner), service)
    }

    /// This service for those whom the gate lets in.
    pub fn behind(gate: Gate, service: Service) -> AppState {
        let assets = Arc::new(Assets::load(&service.files));
        AppState { assets, gate, sent: Arc::default(), patience: PATIENCE, service }
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
