//! Knows what can go wrong in keeping assessments and says it: what, where, and what to do.

use super::{PlaceProblem, ServerProblem};
use crate::assessment::Change;
use std::path::PathBuf;

/// Why something was not kept or found. Whatever the reason, nothing is ever half written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The id of a new assessment is taken.
    #[error(
        "an assessment named {id} already exists: open it, or give the new one another name (amparo import --name NAME)"
    )]
    AlreadyExists {
        /// The id.
        id: String,
    },
    /// No assessment has this id.
    #[error("there is no assessment named {id}: the list of assessments shows those that exist")]
    NoSuchAssessment {
        /// The id.
        id: String,
    },
    /// Somebody else recorded something since the person looked.
    #[error(
        "{subject} of {id} has been changed by somebody else meanwhile (it is now version {version}): \
         compare both texts and save again"
    )]
    Conflict {
        /// The assessment.
        id: String,
        /// What the change is about, as in `item:C01`.
        subject: String,
        /// What is held now; `None` where nothing was ever recorded.
        held: Option<Box<Change>>,
        /// The version that is held; 0 where nothing was ever recorded.
        version: u64,
    },
    /// An entry beside the log was changed or taken away since the person looked.
    #[error("{kind} {id} was changed by somebody else meanwhile: look at it again, then try again")]
    EntryOvertaken {
        /// What it is.
        kind: String,
        /// Its name.
        id: String,
    },
    /// Another entry beside the log has this key.
    #[error("another {kind} has {key} already")]
    KeyTaken {
        /// What it is.
        kind: String,
        /// The key.
        key: String,
    },
    /// A round of voting takes no votes, or was opened or sealed already.
    #[error("round {round} about {item} takes no votes any more: look at the session as it stands now")]
    PollShut {
        /// The item.
        item: String,
        /// The round.
        round: u32,
    },
    /// A vote of the seat stands there that was cast with another card.
    #[error(
        "a vote that was cast with another card of this seat stands in this round and stays: vote in the next one"
    )]
    VoterChanged,
    /// Nobody has this id.
    #[error("there is nobody with the id {id}: the list of people shows those there are")]
    NoSuchPerson {
        /// The id.
        id: String,
    },
    /// A file is larger than files may be.
    #[error("a file of {size} bytes cannot be kept: {limit} bytes are the most")]
    FileTooLarge {
        /// Its size in bytes.
        size: usize,
        /// The most, in bytes.
        limit: usize,
    },
    /// A change names a file that was never kept.
    #[error("the file {hash} is named but was never kept: send the file again")]
    FileMissing {
        /// Its hash.
        hash: String,
    },
    /// The address of the database has no form that is known.
    #[error(
        "{url:?} names no database Amparo can use: write sqlite:PATH, such as sqlite:data/amparo.db, or \
         postgres://USER:PASSWORD@HOST/NAME"
    )]
    Address {
        /// The address as given, without a password.
        url: String,
    },
    /// Another process has the database open.
    #[error(
        "the database {path} is already in use by another Amparo, which holds {path}.lock: \
         stop that one first, or start this one with another file (--database sqlite:PATH)"
    )]
    InUse {
        /// The database.
        path: PathBuf,
    },
    /// Another program holds a lock on the database for longer than five seconds.
    #[error(
        "the database {path} is locked by another program: close whatever has the file open, then try again"
    )]
    Busy {
        /// The database.
        path: PathBuf,
    },
    /// The file or its folder cannot be written.
    #[error(
        "the file {path} cannot be written: give the account Amparo runs under the right to write the file and its folder, \
         or choose another place (--database sqlite:PATH); a database that may only be read is looked at with amparo export and \
         amparo verify, and copied with amparo backup"
    )]
    ReadOnly {
        /// The database or the copy.
        path: PathBuf,
    },
    /// There is no room left.
    #[error("no room is left to write {path}: nothing of this was kept; free some space, then try again")]
    Full {
        /// The database or the copy.
        path: PathBuf,
    },
    /// The database has a form that only a newer Amparo knows.
    #[error(
        "the database {path} was written by a newer Amparo (its form is number {found}, this version knows up to {known}): \
         start the newer version, or restore a backup from before the upgrade"
    )]
    Newer {
        /// The database.
        path: PathBuf,
        /// The number of its form.
        found: u32,
        /// The highest number this version knows.
        known: u32,
    },
    /// The database has the form of an older Amparo and was opened only to be looked at.
    #[error(
        "the database {path} was written by an older Amparo: start this one with it once (amparo serve), which brings it up to \
         date, and keeps a copy of an old file"
    )]
    Older {
        /// The database.
        path: PathBuf,
    },
    /// The file is something else.
    #[error(
        "{path} is not a database of Amparo and was left as it is: choose another (--database sqlite:PATH, or an empty database \
         of PostgreSQL)"
    )]
    Foreign {
        /// The file, or the address on a server.
        path: PathBuf,
    },
    /// The log that lies beside the file is not its own.
    #[error(
        "beside the file {path} lies {path}-wal, which another database left there and which would be written into this one: \
         nothing was changed; move {path}-wal and {path}-shm elsewhere, then try again (amparo restore puts a backup in its \
         place and does so by itself)"
    )]
    StrayLog {
        /// The database.
        path: PathBuf,
    },
    /// The file is damaged.
    #[error("the file {path} is damaged ({why}): stop Amparo, keep the file, and restore the latest backup")]
    Damaged {
        /// The database or the copy.
        path: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// Something recorded cannot be understood.
    #[error(
        "{place} cannot be understood ({why}): check the database (it may be damaged or newer than this Amparo)"
    )]
    Unreadable {
        /// What and where.
        place: String,
        /// What is wrong.
        why: String,
    },
    /// What should be kept could not be read again.
    #[error("{place} could not be read again ({why}): nothing of this was kept; write it otherwise")]
    Unfit {
        /// What it is about.
        place: String,
        /// What is wrong.
        why: String,
    },
    /// The file is not where it was when it was opened.
    #[error(
        "the file {path} was deleted or replaced while it was in use: nothing of this was kept; stop Amparo, put a backup in \
         its place with amparo restore, never by copying, and start it again"
    )]
    Gone {
        /// The database.
        path: PathBuf,
    },
    /// Something was taken away, but the file could not be written anew without it.
    #[error(
        "it is taken out of {path}, but traces of it may be left in unused parts there, which could not be written anew \
         ({why}): mend that, then do the same again"
    )]
    Traces {
        /// The database.
        path: PathBuf,
        /// What kept it from being written anew.
        why: String,
    },
    /// The folder of a file that should be written is missing.
    #[error("there is no folder {path}: make it, or choose another place")]
    NoFolder {
        /// The folder.
        path: PathBuf,
    },
    /// A folder stands where a database should be.
    #[error("{path:?} is a folder and was left as it is: name the database in it (--database sqlite:PATH)")]
    Folder {
        /// The folder.
        path: PathBuf,
    },
    /// The file that a backup should become exists.
    #[error("the file {path} exists and was left as it is: give the backup another name")]
    BackupExists {
        /// The file.
        path: PathBuf,
    },
    /// A database that should be filled with another is not empty.
    #[error(
        "{path} holds something already and was left as it is: name a new file, or an empty database of PostgreSQL"
    )]
    NotEmpty {
        /// The file, or the address on a server.
        path: PathBuf,
    },
    /// A copy is not what it was copied from.
    #[error(
        "the copy is not what it was copied from ({why}), and was not kept: see what amparo verify says of the database, then \
         try again"
    )]
    CopyDiffers {
        /// In what they differ.
        why: String,
    },
    /// A database on a server has no place that a copy could take.
    #[error(
        "{url} is no file that a copy could replace: make an empty database on the server, and fill it from the copy \
         (amparo move sqlite:COPY {url})"
    )]
    NoFile {
        /// Its address, without the password.
        url: String,
    },
    /// A database server did not do what was asked.
    #[error("the database {address} {problem}")]
    Server {
        /// Its address, without the password.
        address: String,
        /// What is the matter.
        problem: ServerProblem,
    },
    /// The place where files are kept outside the database did not do what was asked.
    #[error("the place for files {place} {problem}")]
    FilePlace {
        /// Where it is.
        place: String,
        /// What is the matter.
        problem: PlaceProblem,
    },
    /// Files of the database are kept outside it, and nothing says where.
    #[error(
        "some files of this database are kept outside it, and nothing says where: set file-store as for the server that put \
         them there (`amparo help settings`)"
    )]
    PlaceUnknown,
    /// The store was closed, or its writer has died.
    #[error("the database was closed and this was not kept: start Amparo again, then save again")]
    Closed,
    /// Anything else that the database or the disk said.
    #[error(
        "the file {path} could not be used ({source}): nothing of this was kept; check the disk and the file, then try again"
    )]
    Database {
        /// The database.
        path: PathBuf,
        /// What was said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl StoreError {
    /// Whether the database can be read, and nothing be written into it.
    pub fn is_unwritable(&self) -> bool {
        match self {
            StoreError::Full { .. } | StoreError::ReadOnly { .. } => true,
            StoreError::Server { problem, .. } => {
                matches!(problem, ServerProblem::Full | ServerProblem::ReadOnly)
            }
            _ => false,
        }
    }
}
