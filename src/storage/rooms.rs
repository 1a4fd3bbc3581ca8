//! Knows how votes are kept: who took part apart from what was voted, and no vote is told to anybody else before its round is
//! sealed. Knows nothing of what sessions, items and levels mean, and no database.

use super::body;
use super::tables::Tables;
use super::write_command::WriteOutcome;
use super::{RegistryWrite, StoreError, StoreFuture, registry};
use chrono::{DateTime, Utc};
use tokio::sync::mpsc;

/// A round of an item in a session.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PollId {
    /// The session.
    pub session: String,
    /// The item.
    pub item: String,
    /// The round, from 1.
    pub round: u32,
}

/// A vote to be kept: the first of its seat in this round, or another in place of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotWrite {
    /// The round.
    pub poll: PollId,
    /// The seat that took part.
    pub seat: String,
    /// What is voted.
    pub ballot: BallotRecord,
    /// When it came; stands beside the seat only.
    pub at: DateTime<Utc>,
    /// Whether somebody typed in what stands on a paper; stands beside the seat only.
    pub paper: bool,
}

/// What was voted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotRecord {
    /// By what it is found again: the seat, or a secret that only the seat's token can work out, so that nobody else knows whose
    /// it is.
    pub voter: String,
    /// The level; none for "I don't know".
    pub level: Option<u8>,
    /// Why.
    pub reason: String,
}

/// That a seat took part in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participation {
    /// The seat.
    pub seat: String,
    /// When its vote last came.
    pub at: DateTime<Utc>,
    /// Whether somebody typed in what stands on a paper.
    pub paper: bool,
}

/// A change to a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PollWrite {
    /// Let it take votes; there is none of this number yet.
    Open(PollId),
    /// Let it take no more votes, and tell them.
    Seal(PollId),
}

/// What another process that uses the same database says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomNotice {
    /// Something changed in this session.
    Session(String),
    /// Something may have been missed: look at all sessions anew.
    Resync,
}

/// A place that keeps votes. What has been acknowledged survives a crash and a power cut.
pub trait Rooms: Send + Sync {
    /// Keeps a vote, in place of the one that its seat cast before in this round.
    ///
    /// # Errors
    /// [`StoreError::PollShut`] where the round takes no votes; [`StoreError::VoterChanged`] where a vote of the seat stands there
    /// under another `voter`: it can no more be found to be changed, and a second one would count twice.
    fn cast(&self, ballot: BallotWrite) -> StoreFuture<'_, ()>;

    /// Carries out all of these changes beside the log and to rounds, or none.
    ///
    /// # Errors
    /// As [`super::Registry::write`]; [`StoreError::PollShut`] where a round is opened twice or sealed twice.
    fn write_room(&self, writes: Vec<RegistryWrite>, polls: Vec<PollWrite>) -> StoreFuture<'_, ()>;

    /// The seats that took part in a round, in the order of their names.
    fn participants<'a>(&'a self, poll: &'a PollId) -> StoreFuture<'a, Vec<Participation>>;

    /// What was voted in a round, in the order of `voter`; nothing as long as it takes votes.
    fn ballots<'a>(&'a self, poll: &'a PollId) -> StoreFuture<'a, Vec<BallotRecord>>;

    /// The one vote that is found by this, sealed or not: for whoever cast it.
    fn own_ballot<'a>(&'a self, poll: &'a PollId, voter: &'a str) -> StoreFuture<'a, Option<BallotRecord>>;

    /// Tells other processes that use the same database that something changed in a session; where there can be none, nothing
    /// happens.
    fn announce<'a>(&'a self, session: &'a str) -> StoreFuture<'a, ()>;

    /// What other processes say from now on, until the store is closed or nobody listens; none where there can be none.
    fn notices(&self) -> Option<mpsc::Receiver<RoomNotice>>;
}

/// Keeps a vote, or says why not; nobody seals the round meanwhile.
pub(super) async fn cast(tables: &mut dyn Tables, write: &BallotWrite) -> Result<WriteOutcome, sqlx::Error> {
    let poll = &write.poll;
    if tables.hold_poll(poll).await? != Some(true) {
        return Ok(Err(shut(poll)));
    }
    let took_part = tables.took_part(poll, &write.seat).await?;
    let is_held = tables.ballot(poll, &write.ballot.voter).await?.is_some();
    if took_part != is_held {
        return Ok(Err(StoreError::VoterChanged));
    }
    let at = body::write_moment(write.at);
    tables.take_part(poll, ParticipationRow { seat: write.seat.clone(), at, paper: write.paper }).await?;
    tables.put_ballot(poll, &write.ballot).await?;
    Ok(Ok(0))
}

/// Carries out all of these changes, up to one that is refused.
pub(super) async fn write(
    tables: &mut dyn Tables,
    writes: &[RegistryWrite],
    polls: &[PollWrite],
) -> Result<WriteOutcome, sqlx::Error> {
    // The entry that says how far a session has come is written first: whoever comes second finds it overtaken.
    if let Err(refusal) = registry::write(tables, writes).await? {
        return Ok(Err(refusal));
    }
    for write in polls {
        let (poll, done) = match write {
            PollWrite::Open(poll) => (poll, tables.open_poll(poll, true).await?),
            PollWrite::Seal(poll) => (poll, tables.seal_poll(poll).await?),
        };
        if !done {
            return Ok(Err(shut(poll)));
        }
        if matches!(write, PollWrite::Seal(_)) {
            shuffle(tables, poll).await?;
        }
    }
    Ok(Ok(0))
}

/// Writes the votes of a round anew in the order of what they are found by, so that their places say nothing of when they came.
async fn shuffle(tables: &mut dyn Tables, poll: &PollId) -> Result<(), sqlx::Error> {
    let ballots = tables.ballots(poll).await?;
    tables.drop_ballots(poll).await?;
    for ballot in &ballots {
        tables.put_ballot(poll, ballot).await?;
    }
    Ok(())
}

fn shut(poll: &PollId) -> StoreError {
    StoreError::PollShut { item: poll.item.clone(), round: poll.round }
}

/// That a seat took part, as it is kept.
pub(super) struct ParticipationRow {
    /// The seat.
    pub seat: String,
    /// When.
    pub at: String,
    /// Whether it came on paper.
    pub paper: bool,
}

impl ParticipationRow {
    /// As it is told.
    pub fn read(self) -> Result<Participation, StoreError> {
        Ok(Participation { at: body::read_moment(&self.at)?, seat: self.seat, paper: self.paper })
    }
}

/// A round, as it is kept.
pub(super) struct PollRow {
    /// Its name.
    pub poll: PollId,
    /// Whether it takes votes.
    pub is_open: bool,
}
