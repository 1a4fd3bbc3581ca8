//! Knows what every request may use: the use cases, and what only pages need.

use super::Assets;
use crate::bundle::Files;
use crate::clock::Clock;
use crate::framework::Library;
use crate::lang::Lang;
use crate::service::Service;
use crate::storage::Store;
use crate::web::Voice;
use std::ops::Deref;
use std::sync::Arc;

/// The service with what only pages need. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// What the program can be asked to do.
    pub service: Service,
    /// The style sheet and its kind, by content hash.
    pub assets: Arc<Assets>,
}

impl AppState {
    /// Everything from `files`, with this content, store and clock.
    pub fn new(files: Files, library: Library, store: Arc<dyn Store>, clock: Clock) -> AppState {
        let assets = Arc::new(Assets::load(&files));
        AppState { service: Service::new(files, library, store, clock), assets }
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
