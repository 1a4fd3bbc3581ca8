//! Knows one of the texts that stand beside each other, and who wrote it where.

use super::InstallationId;
use crate::assessment::Change;
use crate::storage::Hash;

/// The last change of a subject that one side made and another had not seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Tip {
    /// Where it was written.
    pub installation: InstallationId,
    /// Its hash there.
    pub original: Hash,
    /// By whom: the id of a person; empty for nobody.
    pub actor: String,
    /// When, by the clock there.
    pub at: String,
    /// What it says, with people by their ids.
    pub change: Change,
    /// Its place here, now or once the plan is carried out.
    pub seq: u64,
}
