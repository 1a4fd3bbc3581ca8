//! Knows how every database answers what it is asked about records and votes that stand beside the log, and about what concerns
//! several countries; knows no database.

use super::backend::Backend;
use super::chronicle::{self, CHRONICLE};
use super::rooms::ParticipationRow;
use super::write_command::WriteCommand;
use super::{
    BallotRecord, BallotWrite, ChainHead, Chronicle, ChronicleEntry, ChronicleWrite, Participation, PollId,
    PollWrite, Registry, RegistryEntry, RegistryWrite, RoomNotice, Rooms, StoreFuture,
};
use tokio::sync::mpsc;

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

    fn entries_named<'a>(&'a self, kind: &'a str, ids: &'a [String]) -> StoreFuture<'a, Vec<RegistryEntry>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            handle.tables().entries_named(kind, ids).await.map_err(|error| self.explain(error))
        })
    }

    fn write(&self, writes: Vec<RegistryWrite>) -> StoreFuture<'_, ()> {
        Box::pin(async move { self.submit(WriteCommand::Register(writes, Vec::new())).await.map(drop) })
    }
}

impl<B: Backend> Rooms for B {
    fn cast(&self, ballot: BallotWrite) -> StoreFuture<'_, ()> {
        Box::pin(async move { self.submit(WriteCommand::Cast(ballot)).await.map(drop) })
    }

    fn write_room(&self, writes: Vec<RegistryWrite>, polls: Vec<PollWrite>) -> StoreFuture<'_, ()> {
        Box::pin(async move { self.submit(WriteCommand::Register(writes, polls)).await.map(drop) })
    }

    fn participants<'a>(&'a self, poll: &'a PollId) -> StoreFuture<'a, Vec<Participation>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let rows = handle.tables().participants(poll).await.map_err(|error| self.explain(error))?;
            rows.into_iter().map(ParticipationRow::read).collect()
        })
    }

    fn ballots<'a>(&'a self, poll: &'a PollId) -> StoreFuture<'a, Vec<BallotRecord>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let tables = handle.tables();
            // What was sealed stays so, whatever happens between the two questions.
            match tables.poll_state(poll).await.map_err(|error| self.explain(error))? {
                Some(false) => tables.ballots(poll).await.map_err(|error| self.explain(error)),
                Some(true) | None => Ok(Vec::new()),
            }
        })
    }

    fn own_ballot<'a>(&'a self, poll: &'a PollId, voter: &'a str) -> StoreFuture<'a, Option<BallotRecord>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            handle.tables().ballot(poll, voter).await.map_err(|error| self.explain(error))
        })
    }

    fn announce<'a>(&'a self, session: &'a str) -> StoreFuture<'a, ()> {
        self.tell_others(session)
    }

    fn notices(&self) -> Option<mpsc::Receiver<RoomNotice>> {
        self.hear_others()
    }
}

impl<B: Backend> Chronicle for B {
    fn chronicle_end(&self) -> StoreFuture<'_, ChainHead> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let head = handle.tables().head(CHRONICLE).await.map_err(|error| self.explain(error))?;
            Ok(ChainHead { id: Some(CHRONICLE.to_owned()), seq: head.seq, hash: head.hash })
        })
    }

    fn chronicle<'a>(&'a self, prefix: &'a str) -> StoreFuture<'a, Vec<ChronicleEntry>> {
        Box::pin(async move {
            let mut handle = self.handle().await?;
            let entries = chronicle::entries(handle.tables(), prefix, self.directory()).await;
            entries.map_err(|failure| self.explain_reading(failure))
        })
    }

    fn add_to_chronicle(&self, write: ChronicleWrite) -> StoreFuture<'_, u64> {
        Box::pin(async move { self.submit(WriteCommand::Chronicle(write)).await })
    }
}
