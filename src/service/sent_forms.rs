//! Knows which forms are carried out at another server of the same database, and what came of them; knows no form. A database
//! that one server has for itself is asked nothing: that server remembers by itself.

use super::Service;
use crate::storage::{SharedShelf, ShelfEntry, ShelfKey, ShelfKind, StoreError};
use chrono::TimeDelta;
use std::time::Duration;

/// How long another server may be at work on a form before it is carried out here: one that was killed left it undone.
const PATIENCE: TimeDelta = TimeDelta::seconds(60);
/// How long somebody waits before it is looked again.
const PAUSE: Duration = Duration::from_millis(50);
/// How often it is looked, which is for as long as the patience.
const LOOKS: u32 = 1_200;

impl Service {
    /// What came of the form with this key at another server, which is waited for while it is at work on it; `None` where the
    /// form is to be carried out here, which others wait for then.
    pub async fn claim_form(&self, key: &[u8; 32]) -> Option<Vec<u8>> {
        let shelf = self.store.shelf()?;
        let place = ShelfKey::new(ShelfKind::Form, key);
        for _ in 0..LOOKS {
            match self.claim_or_find(shelf, &place).await {
                Ok(FormClaim::Here) => return None,
                Ok(FormClaim::Done(reply)) => return Some(reply),
                Ok(FormClaim::There) => tokio::time::sleep(PAUSE).await,
                // Nobody's words are lost for want of this.
                Err(error) => {
                    tracing::warn!(%error, "a form that is sent to two servers may count twice");
                    return None;
                }
            }
        }
        None
    }

    async fn claim_or_find(
        &self,
        shelf: &dyn SharedShelf,
        place: &ShelfKey,
    ) -> Result<FormClaim, StoreError> {
        let since = self.clock.now();
        let claim = ShelfEntry { bytes: Vec::new(), since, until: since + PATIENCE };
        if shelf.put_first(place, claim).await? {
            return Ok(FormClaim::Here);
        }
        let found = shelf.find(place, since).await?;
        Ok(found.filter(|reply| !reply.is_empty()).map_or(FormClaim::There, FormClaim::Done))
    }

    /// Tells the others what came of a form that was carried out here, to be given again for so long.
    pub async fn share_reply(&self, key: &[u8; 32], reply: Vec<u8>, lasting: TimeDelta) {
        let Some(shelf) = self.store.shelf() else { return };
        let since = self.clock.now();
        let thing = ShelfEntry { bytes: reply, since, until: since + lasting };
        if let Err(error) = shelf.put(&ShelfKey::new(ShelfKind::Form, key), thing).await {
            tracing::warn!(%error, "a form that is sent to two servers may count twice");
        }
    }

    /// Lets a form be carried out again of which nothing came here.
    pub async fn release_form(&self, key: &[u8; 32]) {
        let Some(shelf) = self.store.shelf() else { return };
        let place = [ShelfKey::new(ShelfKind::Form, key)];
        if let Err(error) = shelf.take(&place, self.clock.now()).await {
            tracing::warn!(%error, "a form that was refused is waited for once more");
        }
    }
}

/// Where a form stands.
enum FormClaim {
    /// It is to be carried out here.
    Here,
    /// Another server is at work on it.
    There,
    /// This came of it.
    Done(Vec<u8>),
}
