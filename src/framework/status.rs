//! Knows how far a piece of content can be relied on, so that the program can say so.

use serde::{Deserialize, Serialize};

/// Where a statement comes from. Shown beside it wherever it is not [`Status::Verified`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Read in the named source.
    Verified,
    /// General knowledge, to be checked against the source.
    Recalled,
    /// Our own wording or proposal, to be reviewed by an expert.
    Drafted,
}
