//! Knows why a use case could not be carried out; knows no words for those who asked.

use super::WorkError;
use crate::assessment::strategy::FileHash;
use crate::assessment::{LimitFault, Standing};
use crate::storage::StoreError;

/// How many faults are named before the rest is only counted.
const SHOWN: usize = 20;

/// Why a use case could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// What was asked for is not kept.
    #[error("there is no such assessment, version or file")]
    NotFound,
    /// The round was validated, and answers are shut.
    #[error(
        "the round {0} was validated and its answers are shut: withdraw the signature that validated it, with the \
         reason, on its page of gates, then try again"
    )]
    Validated(String),
    /// A gate cannot be signed, or its signature withdrawn, as things stand.
    #[error(
        "the gate {0} cannot be signed or its signature withdrawn as things stand: look at what the program knows of \
         it, or at who signed it meanwhile"
    )]
    GateShut(String),
    /// It was taken away.
    #[error("{0} was removed: bring it back from the page of archived assessments, then try again")]
    Removed(String),
    /// It was put away and can only be read.
    #[error("{0} is archived and can only be read: bring it back on its page, then try again")]
    Archived(String),
    /// It has frozen versions and stays.
    #[error("{0} has frozen versions and cannot be removed: archive it")]
    Frozen(String),
    /// The id of a new assessment is that of one that was put or taken away.
    #[error(
        "the name {0} belongs to an assessment that was {state}: bring that one back from the page of archived \
         assessments, or give the new one another name (amparo import --name NAME)",
        state = past(.1)
    )]
    Taken(String, Standing),
    /// The one who asks may not.
    #[error("this person may not do this")]
    Refused,
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Something in it is longer, larger or later than what may be kept, or written otherwise.
    #[error("it cannot be kept: {}", list(.0))]
    Unfit(Vec<LimitFault>),
    /// A file that belongs to it is not as it was kept.
    #[error(transparent)]
    File(#[from] KeptFileFault),
    /// What is kept cannot be read or written as JSON.
    #[error("what is kept cannot be read or written: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// The long work that it takes was not done.
    #[error(transparent)]
    Work(#[from] WorkError),
}

/// A file that an assessment names and that is not as it was kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the file {} ({hash}) is {}: restore the database from a copy in which it is whole (amparo restore); \
     amparo verify names every such file",
    names.join(", "),
    state(*is_lost)
)]
pub struct KeptFileFault {
    /// What it holds, for each place that names it, as in `1.0/strategy-en-public.pdf` or `C01/Decree 12`.
    pub names: Vec<String>,
    /// Its name in the database.
    pub hash: FileHash,
    /// Whether it is not there at all; otherwise it holds something else than it did.
    pub is_lost: bool,
}

fn past(standing: &Standing) -> &'static str {
    match standing {
        Standing::Active => "begun",
        Standing::Archived => "archived",
        Standing::Removed => "removed",
    }
}

fn state(is_lost: bool) -> &'static str {
    if is_lost { "missing" } else { "damaged" }
}

/// The first faults, and how many more there are.
fn list(faults: &[LimitFault]) -> String {
    let mut all: Vec<String> = faults.iter().take(SHOWN).map(LimitFault::to_string).collect();
    if faults.len() > SHOWN {
        all.push(format!("… and {} more", faults.len() - SHOWN));
    }
    all.join("; ")
}
