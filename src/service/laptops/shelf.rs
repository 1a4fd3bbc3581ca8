//! Knows how a bundle that was looked at waits until somebody says that it is to be taken in.

use crate::exchange::Bundle;
use crate::service::Service;
use std::sync::Arc;

impl Service {
    /// Lets a bundle wait; returns the name by which it is taken in.
    pub fn shelve_bundle(&self, bundle: Arc<Bundle>) -> String {
        self.bundles.put(bundle, self.clock.now())
    }

    /// The bundle that waits under this name; none where it has waited too long.
    pub fn shelved_bundle(&self, name: &str) -> Option<Arc<Bundle>> {
        self.bundles.find(name, self.clock.now())
    }
}
