//! Knows how a bundle that was looked at waits until somebody says that it is to be taken in.

use super::LaptopError;
use crate::exchange::Bundle;
use crate::service::{Service, ServiceError};
use crate::storage::ShelfKind;
use std::sync::Arc;

impl Service {
    /// Lets a bundle wait that was read from these bytes; returns the name by which it is taken in.
    ///
    /// # Errors
    /// Whatever the store could not do.
    pub async fn shelve_bundle(&self, bundle: Arc<Bundle>, bytes: Vec<u8>) -> Result<String, ServiceError> {
        let since = self.clock.now();
        let name = self.bundles.put(bundle, since);
        self.share_thing(ShelfKind::Bundle, &name, since, || Ok(bytes)).await?;
        Ok(name)
    }

    /// The bundle that waits under this name; none where it has waited too long.
    ///
    /// # Errors
    /// Whatever the store could not do.
    pub async fn shelved_bundle(&self, name: &str) -> Result<Option<Arc<Bundle>>, LaptopError> {
        if let Some(bundle) = self.bundles.find(name, self.clock.now()) {
            return Ok(Some(bundle));
        }
        match self.find_thing(ShelfKind::Bundle, name).await? {
            Some(bytes) => self.read_bundle(bytes).await.map(|bundle| Some(Arc::new(bundle))),
            None => Ok(None),
        }
    }
}
