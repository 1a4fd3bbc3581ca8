//! Knows what each kind of database does in its own way, and answers for all of them what a store is asked; knows no
//! database.

use super::body;
use super::ledger::WriteCommand;
use super::people::Directory;
use super::reader::{self, ReadFailure};
use super::tables::Handle;
use super::{
    AssessmentSummary, ChainArrival, ChainEntry, DatabaseSize, HashedFile, HistoryEntry, LARGEST_KEPT,
    NamedPerson, PersonId, Registry, RegistryEntry, RegistryWrite, Stamp, Store, StoreError, StoreFuture,
    Verification, VersionedAssessment, file_hash, inspection,
};
use crate::assessment::strategy::{Entry, EntryId, EntryKind, FileHash, KeptFile};
use crate::assessment::{Assessment, Change, FileKind, Subject};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// What each kind of database does in its own way.
pub(super) trait Backend: Send + Sync {
    /// Where a question is asked.
    fn handle(&self) -> StoreFuture<'_, Box<dyn Handle>>;

    /// Where several questions are asked about one moment.
    fn moment(&self) -> StoreFuture<'_, Box<dyn Handle>>;

    /// Carries out a command: all of it, durably, or nothing.
    fn submit(&self, command: WriteCommand) -> StoreFuture<'_, u64>;

    /// Whoever the log names, as far as this process has read.
    fn directory(&self) -> &Directory;

    /// What the machine knows the place of the database by.
    fn place_mark(&self) -> String;

    /// What an error of the database means to people.
    fn explain(&self, error: sqlx::Error) -> StoreError;

    /// Refuses a database that went away or that this version cannot use any more.
    fn check_form(&self) -> StoreFuture<'_, ()>;

    /// Writes a complete, checked copy to the new file `to`.
    fn copy_to<'a>(&'a self, to: &'a Path) -> StoreFuture<'a, ()>;

    /// Finishes what was asked before and lets go of the database.
    fn release(&self) -> StoreFuture<'_, ()>;

    /// What a reading that came to nothing means to people.
    fn explain_reading(&self, failure: ReadFailure) -> StoreError {
        match failure {
            ReadFailure::Database(error) => self.explain(error),
            ReadFailure::Content(error) => error,
        }
    }
}

/// Nothing, where none of the files is too large.
fn check_sizes<'f>(files: impl IntoIterator<Item = &'f KeptFile>) -> Result<(), StoreError> {
    let mut sizes = files.into_iter().map(|file| file.bytes.len());
    let large = sizes.find(|size| *size > LARGEST_KEPT);
    large.map_or(Ok(()), |size| Err(StoreError::FileTooLarge { size, limit: LARGEST_KEPT }))
}

/// Keeps a file that is not too large.
async fn keep(backend: &dyn Backend, kind: FileKind, file: KeptFile) -> Result<FileHash, StoreError> {
    check_sizes([&file])?;
    let hash = file_hash(&file.bytes);
    backend.submit(WriteCommand::Keep(kind, hash.clone(), file)).await.map(|_| hash)
}

impl<B: Backend> Store for B {
    fn create_with(
        &self,
        assessment: Assessment,
        evidence: Vec<Arc<HashedFile>>,
        stamp: Stamp,
    ) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            check_sizes(evidence.iter().map(|file| file.file()))?;
            self.submit(WriteCommand::Begin(Box::new(assessment), evidence, stamp)).await.map(drop)
        })
    }

    fn list(&self) -> StoreFuture<'_, Vec<AssessmentSummary>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            reader::list(handle.tables()).await.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn unreadable(&self) -> StoreFuture<'_, Vec<String>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            reader::unreadable(handle.tables()).await.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn load<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Option<VersionedAssessment>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let loaded = reader::load(handle.tables(), id, self.directory()).await;
            loaded.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn list_entries<'a>(&'a self, id: &'a str, kind: EntryKind) -> StoreFuture<'a, BTreeMap<EntryId, Entry>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let entries = reader::list_entries(handle.tables(), id, kind, self.directory()).await;
            entries.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn record_with<'a>(
        &'a self,
        id: &'a str,
        changes: Vec<(Change, u64)>,
        evidence: Vec<Arc<HashedFile>>,
        stamp: Stamp,
    ) -> StoreFuture<'a, u64> {
        Box::pin(async move {
            check_sizes(evidence.iter().map(|file| file.file()))?;
            self.submit(WriteCommand::Record(id.to_owned(), changes, evidence, stamp)).await
        })
    }

    fn keep(&self, file: KeptFile) -> StoreFuture<'_, FileHash> {
        Box::pin(keep(self, FileKind::Permanent, file))
    }

    fn attach(&self, file: KeptFile) -> StoreFuture<'_, FileHash> {
        Box::pin(keep(self, FileKind::Evidence, file))
    }

    fn file<'a>(&'a self, hash: &'a FileHash) -> StoreFuture<'a, Option<KeptFile>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            reader::file(handle.tables(), hash).await.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn history<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Vec<HistoryEntry>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let history = reader::history(handle.tables(), id, self.directory()).await;
            history.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn change_at<'a>(
        &'a self,
        id: &'a str,
        subject: &'a Subject,
        version: u64,
    ) -> StoreFuture<'a, Option<Change>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let change = reader::change_at(handle.tables(), id, (subject, version), self.directory()).await;
            change.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn replay<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Option<VersionedAssessment>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let replayed = reader::replay(handle.tables(), id, self.directory()).await;
            replayed.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn chain<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Vec<ChainEntry>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let links = handle.tables().chain(id).await.map_err(|error| self.explain(error))?;
            links.into_iter().map(|(_, link)| ChainEntry::of(link)).collect()
        })
    }

    fn arrive(&self, arrival: ChainArrival) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            check_sizes(arrival.files.iter().map(|(_, file)| file.file()))?;
            self.submit(WriteCommand::Arrive(Box::new(arrival))).await.map(drop)
        })
    }

    fn place(&self) -> String {
        self.place_mark()
    }

    fn people(&self) -> StoreFuture<'_, Vec<NamedPerson>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let people = reader::everybody(handle.tables(), self.directory()).await;
            people.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn erase(&self, id: PersonId, at: DateTime<Utc>) -> StoreFuture<'_, ()> {
        Box::pin(async move { self.submit(WriteCommand::Erase(id, at)).await.map(drop) })
    }

    fn enrol(&self, person: NamedPerson) -> StoreFuture<'_, ()> {
        Box::pin(async move { self.submit(WriteCommand::Enrol(person)).await.map(drop) })
    }

    fn verify(&self) -> StoreFuture<'_, Verification> {
        Box::pin(async move {
            let mut moment = self.moment().await?;
            let verified = inspection::verify(moment.tables(), self.directory()).await;
            verified.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn backup<'a>(&'a self, to: &'a Path, at: DateTime<Utc>) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            super::sqlite::refuse_existing(to)?;
            match self.submit(WriteCommand::Checkpoint(at)).await {
                Ok(_) => {}
                // A copy is worth more than its checkpoint.
                Err(error) if error.is_unwritable() => {}
                Err(error) => return Err(error),
            }
            self.copy_to(to).await
        })
    }

    fn backups(&self) -> StoreFuture<'_, Vec<DateTime<Utc>>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let moments = handle.tables().backups().await.map_err(|error| self.explain(error))?;
            moments.iter().map(|moment| body::read_moment(moment)).collect()
        })
    }

    fn ready(&self) -> StoreFuture<'_, ()> {
        self.check_form()
    }

    fn size(&self) -> StoreFuture<'_, DatabaseSize> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let tables = handle.tables();
            let entries = tables.last_place().await.map_err(|error| self.explain(error))?;
            let bytes = tables.bytes().await.map_err(|error| self.explain(error))?;
            Ok(DatabaseSize { entries, bytes })
        })
    }

    fn close(&self) -> StoreFuture<'_, ()> {
        self.release()
    }
}

impl<B: Backend> Registry for B {
    fn entry<'a>(&'a self, kind: &'a str, id: &'a str) -> StoreFuture<'a, Option<RegistryEntry>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            handle.tables().entry(kind, id).await.map_err(|error| self.explain(error))
        })
    }

    fn entry_by_key<'a>(&'a self, kind: &'a str, key: &'a str) -> StoreFuture<'a, Option<RegistryEntry>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            handle.tables().entry_by_key(kind, key).await.map_err(|error| self.explain(error))
        })
    }

    fn entries<'a>(&'a self, kind: &'a str, prefix: &'a str) -> StoreFuture<'a, Vec<RegistryEntry>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            handle.tables().entries(kind, prefix).await.map_err(|error| self.explain(error))
        })
    }

    fn write(&self, writes: Vec<RegistryWrite>) -> StoreFuture<'_, ()> {
        Box::pin(async move { self.submit(WriteCommand::Register(writes)).await.map(drop) })
    }
}
