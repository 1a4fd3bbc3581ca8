//! Knows what each kind of database does in its own way, and answers for all of them what a store is asked; knows no
//! database.

use super::body;
use super::copy::CopySource;
use super::outside::{self, Delivery};
use super::people::Directory;
use super::reader::{self, ReadFailure};
use super::tables::Handle;
use super::write_command::WriteCommand;
use super::{
    AssessmentSummary, ChainArrival, ChainEntry, DatabaseSize, FileMoveReport, FileSide, FileStore,
    HashedFile, HistoryEntry, LARGEST_KEPT, NamedPerson, PersonId, RecordRequest, RoomNotice, RoundHead,
    SharedShelf, Stamp, Store, StoreError, StoreFuture, Verification, VersionedAssessment, inspection,
    relocation, sqlite,
};
use crate::assessment::strategy::{Entry, EntryId, EntryKind, FileHash, KeptFile};
use crate::assessment::{Assessment, Change, FileKind, Subject};
use crate::framework::CountryCode;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::mpsc;

/// What each kind of database does in its own way.
pub(super) trait Backend: Send + Sync {
    /// Where a question is asked.
    fn handle(&self) -> StoreFuture<'_, Box<dyn Handle>>;

    /// Where several questions are asked about one moment.
    fn moment(&self) -> StoreFuture<'_, Box<dyn Handle>>;

    /// Carries out a command: all of it, durably, or nothing.
    fn submit(&self, command: WriteCommand) -> StoreFuture<'_, u64>;

    /// The place outside the database where files are kept; none where they are kept in it.
    fn file_store(&self) -> Option<&Arc<FileStore>>;

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

    /// Where things wait that other processes must find too; none where one process has the database for itself.
    fn shared_shelf(&self) -> Option<&dyn SharedShelf> {
        None
    }

    /// Tells other processes that something changed in a session; there are none, unless somebody says so.
    fn tell_others<'a>(&'a self, session: &'a str) -> StoreFuture<'a, ()> {
        let _ = session;
        Box::pin(async { Ok(()) })
    }

    /// What other processes say from now on; none where there are none.
    fn hear_others(&self) -> Option<mpsc::Receiver<RoomNotice>> {
        None
    }

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

/// The file that a change removes.
fn removal(change: &Change) -> Option<FileHash> {
    match change {
        Change::Remove { file, .. } => Some(file.clone()),
        _ => None,
    }
}

/// Keeps a file that is not too large.
async fn keep(backend: &dyn Backend, kind: FileKind, file: KeptFile) -> Result<FileHash, StoreError> {
    check_sizes([&file])?;
    let file = Arc::new(HashedFile::of(file));
    let hash = file.hash().clone();
    let Delivery { files, claims } = outside::deliver(backend, vec![file]).await?;
    let mut outcome = Ok(0);
    for file in files {
        outcome = backend.submit(WriteCommand::Keep(kind, file)).await;
    }
    outside::settle(backend, claims).await;
    outcome.map(|_| hash)
}

/// Makes the new file `to` from every row of a database and every file that is outside it.
pub(super) async fn copy_rows(backend: &dyn Backend, to: &Path) -> Result<(), StoreError> {
    let mut moment = backend.moment().await?;
    let source = CopySource { tables: moment.tables(), database: backend };
    let built = sqlite::build(source, to).await;
    built.map(drop).map_err(|failure| failure.explain_source(|error| backend.explain(error)))
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
            let Delivery { files, claims } = outside::deliver(self, evidence).await?;
            let outcome = self.submit(WriteCommand::Begin(Box::new(assessment), files, stamp)).await;
            outside::settle(self, claims).await;
            outcome.map(drop)
        })
    }

    fn list(&self) -> StoreFuture<'_, Vec<AssessmentSummary>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            reader::list(handle.tables()).await.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn list_of<'a>(&'a self, country: &'a CountryCode) -> StoreFuture<'a, Vec<AssessmentSummary>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let list = reader::list_of(handle.tables(), country).await;
            list.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn rounds<'a>(&'a self, country: Option<&'a CountryCode>) -> StoreFuture<'a, Vec<RoundHead>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let rounds = reader::rounds(handle.tables(), country).await;
            rounds.map_err(|failure| self.explain_reading(failure))
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

    fn record_request<'a>(
        &'a self,
        id: &'a str,
        request: RecordRequest,
        stamp: Stamp,
    ) -> StoreFuture<'a, u64> {
        Box::pin(async move {
            check_sizes(request.evidence.iter().map(|file| file.file()))?;
            let removals: Vec<FileHash> =
                request.changes.iter().filter_map(|(change, _)| removal(change)).collect();
            let Delivery { files, claims } = outside::deliver(self, request.evidence).await?;
            let request = RecordRequest { evidence: files, ..request };
            let outcome = self.submit(WriteCommand::Record(id.to_owned(), request, stamp)).await;
            outside::settle(self, claims).await;
            let version = outcome?;
            outside::take_away(self, &removals).await?;
            Ok(version)
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
            let row = reader::file(handle.tables(), hash).await;
            // Others may have the connection while a place outside is asked.
            drop(handle);
            match row.map_err(|failure| self.explain_reading(failure))? {
                Some(row) => outside::fill(Some(self), &hash.0, row).await,
                None => Ok(None),
            }
        })
    }

    fn move_files(&self, to: FileSide) -> StoreFuture<'_, FileMoveReport> {
        Box::pin(relocation::move_files(self, to))
    }

    fn is_removed<'a>(&'a self, hash: &'a FileHash) -> StoreFuture<'a, bool> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            handle.tables().was_removed(&hash.0).await.map_err(|error| self.explain(error))
        })
    }

    fn quarantines(&self) -> StoreFuture<'_, BTreeMap<FileHash, BTreeSet<String>>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let quarantines = reader::quarantines(handle.tables()).await;
            quarantines.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn history<'a>(&'a self, id: &'a str) -> StoreFuture<'a, Vec<HistoryEntry>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let history = reader::history(handle.tables(), id, self.directory()).await;
            history.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn history_below<'a>(
        &'a self,
        id: &'a str,
        prefixes: &'a [String],
    ) -> StoreFuture<'a, Vec<HistoryEntry>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let history = reader::history_below(handle.tables(), id, prefixes, self.directory()).await;
            history.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn history_naming<'a>(&'a self, id: &'a str, file: &'a FileHash) -> StoreFuture<'a, Vec<HistoryEntry>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let history = reader::history_naming(handle.tables(), id, file, self.directory()).await;
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
            let (kinds, files): (Vec<_>, Vec<_>) = arrival.files.into_iter().unzip();
            let Delivery { files, claims } = outside::deliver(self, files).await?;
            let arrival = ChainArrival { files: kinds.into_iter().zip(files).collect(), ..arrival };
            let outcome = self.submit(WriteCommand::Arrive(Box::new(arrival))).await;
            outside::settle(self, claims).await;
            outcome.map(drop)
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
            let verified = inspection::verify(moment.tables(), self.directory(), Some(self)).await;
            verified.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn backup<'a>(&'a self, to: &'a Path, at: DateTime<Utc>) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            sqlite::refuse_existing(to)?;
            match self.submit(WriteCommand::Checkpoint(at)).await {
                Ok(_) => {}
                // A copy is worth more than its checkpoint.
                Err(error) if error.is_unwritable() => {}
                Err(error) => return Err(error),
            }
            self.copy_to(to).await?;
            if let Err(error) = outside::sweep(self, at - outside::PATIENCE).await {
                tracing::warn!(%error, "files that nothing names stay until they are looked for the next time");
            }
            Ok(())
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
        Box::pin(async move {
            self.check_form().await?;
            match self.file_store() {
                Some(files) => files.check().await,
                // Another process may have moved files to a place that this one does not know.
                None => outside::check_place(self).await,
            }
        })
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

    fn shelf(&self) -> Option<&dyn SharedShelf> {
        self.shared_shelf()
    }

    fn close(&self) -> StoreFuture<'_, ()> {
        self.release()
    }
}
