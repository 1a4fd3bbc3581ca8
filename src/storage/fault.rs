//! Knows what checking the log may find that honest use cannot bring about, and says it.

use std::fmt;

/// Where an entry of the log stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntrySite {
    /// The assessment it belongs to.
    pub id: String,
    /// Its place: in the chain of the assessment, or in the trunk.
    pub seq: u64,
    /// Whether it stands in the trunk, the one chain that was written before each assessment had its own.
    pub trunk: bool,
}

impl fmt::Display for EntrySite {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.trunk {
            true if self.id.is_empty() => write!(out, "entry {} of the old common log", self.seq),
            true => write!(out, "entry {} of the old common log ({})", self.seq, self.id),
            false => write!(out, "entry {} of {}", self.seq, self.id),
        }
    }
}

/// Something that honest use cannot bring about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogFault {
    /// An entry does not say what it said when it was written.
    Altered(EntrySite),
    /// An entry does not follow the one before: something was taken out, put in or rewritten there.
    Displaced(EntrySite),
    /// A checkpoint does not say what it said when it was written.
    AlteredCheckpoint {
        /// Its number.
        number: u64,
    },
    /// A checkpoint does not follow the one before.
    DisplacedCheckpoint {
        /// Its number.
        number: u64,
    },
    /// An entry was written so long after the last checkpoint that there must have been another one.
    CheckpointsGone {
        /// The number of the last one that is left; 0 for none.
        number: u64,
        /// The first such entry.
        site: EntrySite,
    },
    /// A checkpoint saw an entry that is gone, or that was another one.
    Rewritten {
        /// The number of the first checkpoint that saw it.
        checkpoint: u64,
        /// The entry.
        site: EntrySite,
    },
    /// The present state of an assessment is not what the log adds up to.
    Unlike {
        /// The assessment.
        id: String,
    },
    /// A table or a view of the database is not as it was made.
    Form {
        /// Its name.
        name: String,
    },
    /// A kept file is not what its name says.
    Spoiled {
        /// The hash it is named by.
        hash: String,
    },
    /// A file that an assessment names is not kept, and nobody removed it.
    Lost {
        /// The assessment.
        id: String,
        /// The file's hash.
        hash: String,
    },
    /// Something recorded cannot be understood.
    Unreadable {
        /// The assessment.
        id: String,
        /// What is wrong.
        why: String,
    },
}

impl fmt::Display for LogFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LogFault::Altered(site) => write!(out, "{site} was altered after it was written"),
            LogFault::Displaced(site) => {
                write!(out, "{site} does not follow the one before: entries were removed, added or rewritten")
            }
            LogFault::AlteredCheckpoint { number } => {
                write!(out, "checkpoint {number} was altered after it was written")
            }
            LogFault::DisplacedCheckpoint { number } => {
                write!(
                    out,
                    "checkpoint {number} does not follow the one before: checkpoints were removed, added or rewritten"
                )
            }
            LogFault::CheckpointsGone { number: 0, site } => {
                write!(out, "{site} has no checkpoint: all of them were removed")
            }
            LogFault::CheckpointsGone { number, site } => {
                write!(out, "{site} came long after checkpoint {number}: checkpoints after it were removed")
            }
            LogFault::Rewritten { checkpoint, site } => {
                write!(
                    out,
                    "{site} is not the entry that checkpoint {checkpoint} saw: it was removed or rewritten"
                )
            }
            LogFault::Unlike { id } => {
                write!(out, "the assessment {id} as it is shown is not what its log adds up to")
            }
            LogFault::Form { name } => {
                write!(
                    out,
                    "the table or view {name} was altered, added or removed: what is shown may be anything"
                )
            }
            LogFault::Spoiled { hash } => write!(out, "the file {hash} is not what it was when it was kept"),
            LogFault::Lost { id, hash } => {
                write!(out, "the assessment {id} names the file {hash}, which is not kept")
            }
            LogFault::Unreadable { id, why } => write!(out, "the assessment {id}: {why}"),
        }
    }
}
