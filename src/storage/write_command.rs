//! Knows what a store is asked to write; carries nothing out.

use super::{
    BallotWrite, ChainArrival, ChronicleWrite, FileStore, HashedFile, NamedPerson, PersonId, PollWrite,
    RecordRequest, RegistryWrite, Stamp, StoreError,
};
use crate::assessment::{Assessment, Change, FileKind};
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// Something that should be written.
#[derive(Debug)]
pub(super) enum WriteCommand {
    /// Begin this assessment, with those of these files of evidence that it names.
    Begin(Box<Assessment>, EvidenceFiles, Stamp),
    /// Record all of these changes to one assessment, with what belongs to them, or none.
    Record(String, RecordRequest, Stamp),
    /// Keep this file.
    Keep(FileKind, Arc<HashedFile>),
    /// Put the content of this file, which is kept, into its row, or take it out where it comes without content.
    Relocate(FileKind, Arc<HashedFile>),
    /// Write the tables of files anew, so that content that was taken out of them takes no room there.
    Compact,
    /// Give back this claim on a file in the place outside.
    Settle(String, Arc<FileStore>),
    /// Erase the name of somebody.
    Erase(PersonId, DateTime<Utc>),
    /// Give this person with an account this name.
    Enrol(NamedPerson),
    /// Carry out all of these changes beside the log and to rounds of voting, or none.
    Register(Vec<RegistryWrite>, Vec<PollWrite>),
    /// Keep this vote.
    Cast(BallotWrite),
    /// Add these notes about several countries, or none.
    Chronicle(ChronicleWrite),
    /// Take in what another installation wrote.
    Arrive(Box<ChainArrival>),
    /// Write a checkpoint, because a backup follows.
    Checkpoint(DateTime<Utc>),
}

/// Files of evidence that come with what names them: kept with it, or not at all.
pub(super) type EvidenceFiles = Vec<Arc<HashedFile>>;

/// What must not be found in a database after a command, or must take no room there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Removal {
    /// A name, with whatever else is known of somebody.
    Name,
    /// A file of evidence.
    File,
    /// The content of files that is outside now.
    Content,
}

impl WriteCommand {
    /// What it takes away so that it must not be found in the database afterwards, or must take no room there.
    pub fn takes_away(&self) -> Option<Removal> {
        match self {
            WriteCommand::Record(_, request, _) => {
                let removes =
                    request.changes.iter().any(|(change, _)| matches!(change, Change::Remove { .. }));
                removes.then_some(Removal::File)
            }
            WriteCommand::Erase(..) => Some(Removal::Name),
            WriteCommand::Compact => Some(Removal::Content),
            WriteCommand::Begin(..)
            | WriteCommand::Keep(..)
            | WriteCommand::Relocate(..)
            | WriteCommand::Settle(..)
            | WriteCommand::Enrol(_)
            | WriteCommand::Register(..)
            | WriteCommand::Cast(_)
            | WriteCommand::Chronicle(_)
            | WriteCommand::Arrive(_)
            | WriteCommand::Checkpoint(_) => None,
        }
    }

    /// The files that come with it.
    pub fn files(&self) -> Vec<&Arc<HashedFile>> {
        match self {
            WriteCommand::Begin(_, files, _) => files.iter().collect(),
            WriteCommand::Record(_, request, _) => request.evidence.iter().collect(),
            WriteCommand::Arrive(arrival) => arrival.files.iter().map(|(_, file)| file).collect(),
            WriteCommand::Keep(_, file) | WriteCommand::Relocate(_, file) => vec![file],
            _ => Vec::new(),
        }
    }

    /// The moment of what it writes into the log; `None` where it writes nothing there.
    pub fn logged_at(&self) -> Option<DateTime<Utc>> {
        match self {
            WriteCommand::Begin(.., stamp) | WriteCommand::Record(.., stamp) => Some(stamp.at),
            WriteCommand::Arrive(arrival) => Some(arrival.at),
            WriteCommand::Chronicle(write) => Some(write.stamp.at),
            WriteCommand::Keep(..)
            | WriteCommand::Relocate(..)
            | WriteCommand::Compact
            | WriteCommand::Settle(..)
            | WriteCommand::Erase(..)
            | WriteCommand::Enrol(_)
            | WriteCommand::Register(..)
            | WriteCommand::Cast(_)
            | WriteCommand::Checkpoint(_) => None,
        }
    }
}

/// What became of a command: the new version, or why it was refused.
pub(super) type WriteOutcome = Result<u64, StoreError>;
