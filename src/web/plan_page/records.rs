//! Knows what the country decided about an action, the version of it, and the gap that it decides for; knows no form.

use crate::assessment::Subject;
use crate::assessment::strategy::{ActionRecord, SeenGap};
use crate::framework::ItemId;
use crate::web::http::extract::Open;

/// The gap of an item as it is now, to be kept with a decision; absent where it is unknown which item is meant.
pub fn gap_of(open: &Open, item: Option<&ItemId>) -> Option<SeenGap> {
    let score = open.analysis.item(item?)?;
    Some(SeenGap { level: score.claimed, target: score.target })
}

impl Open {
    /// What the country decided about an action; nothing decided where it said nothing.
    pub fn action_record(&self, id: &crate::framework::ActionId) -> ActionRecord {
        self.assessment().strategy.actions.get(id).cloned().unwrap_or_default()
    }

    /// The version of a topic of the strategy.
    pub fn topic_version(&self, topic: crate::assessment::Topic) -> u64 {
        self.version(&Subject::Strategy(topic))
    }
}
