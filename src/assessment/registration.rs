//! Knows what an assessment is called in lists, and whether it is worked on, put away or taken away.

use crate::code::codes;
use serde::{Deserialize, Serialize};

codes! {
    /// Whether people work on an assessment.
    #[derive(Default, PartialOrd, Ord)]
    pub enum Standing {
        /// They do.
        #[default]
        Active = "active",
        /// It is put away: it can be read and no longer changed.
        Archived = "archived",
        /// It is taken away: no page shows it. All of it stays in the log, and it can be brought back.
        Removed = "removed",
    }
}

/// How an assessment stands among the others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Registration {
    /// The name that people gave it; empty where it is called by its country and round.
    pub title: String,
    /// Whether people work on it.
    pub standing: Standing,
}

impl Registration {
    /// Whether nobody has changed anything about it.
    pub fn is_usual(&self) -> bool {
        *self == Registration::default()
    }
}
