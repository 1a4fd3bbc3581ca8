//! Knows what is asked of the tables of a database, a statement or two at a time; knows no rule of the log, and nothing that
//! only one kind of database has.

use super::body::SubjectRow;
use super::chain::{ChainLink, Head};
use super::checkpoint::Checkpoint;
use super::file_tables::FileTables;
use super::rooms::{BallotRecord, ParticipationRow, PollId, PollRow};
use super::{Hash, NamedPerson, RegistryEntry};
use std::collections::BTreeSet;
use std::pin::Pin;

/// What tables will answer.
pub(super) type TableFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, sqlx::Error>> + Send + 'a>>;

/// All tables of a database, over one connection.
pub(super) trait Tables:
    LogTables + ListTables + CheckpointTables + FileTables + PeopleTables + EntryTables + RoomTables + CopyTables
{
}

impl<T> Tables for T where
    T: LogTables
        + ListTables
        + CheckpointTables
        + FileTables
        + PeopleTables
        + EntryTables
        + RoomTables
        + CopyTables
{
}

/// A connection or a transaction, which leads to the tables.
pub(super) trait Handle: Send {
    /// The tables.
    fn tables(&mut self) -> &mut dyn Tables;
}

/// The log of all assessments and their present state.
pub(super) trait LogTables: Send {
    /// Whether there is this assessment; where there is, nobody else writes to it until the transaction ends.
    fn claim<'a>(&'a mut self, id: &'a str) -> TableFuture<'a, bool>;

    /// Writes an assessment without its content; the outcome is whether its id was free.
    fn create<'a>(&'a mut self, id: &'a str, head: &'a str) -> TableFuture<'a, bool>;

    /// The version of a subject; 0 where nothing was ever recorded.
    fn version<'a>(&'a mut self, id: &'a str, subject: &'a str) -> TableFuture<'a, u64>;

    /// The present state of a subject; `None` where nothing was ever recorded.
    fn subject<'a>(&'a mut self, id: &'a str, subject: &'a str) -> TableFuture<'a, Option<SubjectRow>>;

    /// The present state of an assessment, with itself as [`super::body::HEAD`], from one moment.
    fn state<'a>(&'a mut self, id: &'a str) -> TableFuture<'a, Vec<SubjectRow>>;

    /// The present state of those subjects of an assessment whose names begin so; no others are read.
    fn state_below<'a>(&'a mut self, id: &'a str, prefix: &'a str) -> TableFuture<'a, Vec<SubjectRow>>;

    /// Writes the present state of a subject.
    fn hold<'a>(&'a mut self, id: &'a str, row: &'a SubjectRow) -> TableFuture<'a, ()>;

    /// The end of the chain of an assessment; that of the trunk where it has entries only there.
    fn head<'a>(&'a mut self, id: &'a str) -> TableFuture<'a, Head>;

    /// Writes an entry of the log.
    fn append(&mut self, link: ChainLink) -> TableFuture<'_, ()>;

    /// Sets a point within a transaction, goes back to it, or forgets it.
    fn savepoint(&mut self, step: SavepointStep) -> TableFuture<'_, ()>;

    /// What the log says of an assessment, in its order.
    fn log_state<'a>(&'a mut self, id: &'a str) -> TableFuture<'a, Vec<SubjectRow>>;

    /// The same with what stands beside it.
    fn log<'a>(&'a mut self, id: &'a str) -> TableFuture<'a, Vec<LogRow>>;

    /// The same of those subjects whose names begin so, in no order; no others are read.
    fn log_below<'a>(&'a mut self, id: &'a str, prefix: &'a str) -> TableFuture<'a, Vec<LogRow>>;

    /// The same of those entries in which these words stand, as what they are about or in what they say; of the others nothing
    /// leaves the database.
    fn log_naming<'a>(&'a mut self, id: &'a str, words: &'a str) -> TableFuture<'a, Vec<LogRow>>;

    /// What the log says of a subject at this version.
    fn log_entry<'a>(
        &'a mut self,
        id: &'a str,
        subject: &'a str,
        version: u64,
    ) -> TableFuture<'a, Option<SubjectRow>>;

    /// The chain of an assessment, from its first entry.
    fn chain<'a>(&'a mut self, id: &'a str) -> TableFuture<'a, Vec<NumberedLink>>;

    /// The next entries of a part of the log, a thousand at most; the whole of it may not fit into memory.
    fn links_after(&mut self, part: LogPart, place: i64) -> TableFuture<'_, Vec<NumberedLink>>;

    /// The tables and views that are not as they were made: what is read through them may be anything, whatever the
    /// chains say.
    fn altered(&mut self) -> TableFuture<'_, BTreeSet<String>>;
}

/// Which assessments there are.
pub(super) trait ListTables: Send {
    /// All assessments for the list, in the order of the bytes of their ids. An item counts once, whether the country
    /// answered it, something was agreed about it, or both.
    fn summaries(&mut self) -> TableFuture<'_, Vec<SummaryRow>>;

    /// Those of this country; no others are read.
    fn summaries_of<'a>(&'a mut self, country: &'a str) -> TableFuture<'a, Vec<SummaryRow>>;

    /// The rounds of all countries, or of one, in the order of the bytes of their ids.
    fn rounds<'a>(&'a mut self, country: Option<&'a str>) -> TableFuture<'a, Vec<RoundRow>>;

    /// Each assessment with each subject in it that says that a file is in quarantine; no others are read.
    fn quarantines(&mut self) -> TableFuture<'_, Vec<(String, String)>>;

    /// The ids of all assessments, in the order of their bytes.
    fn ids(&mut self) -> TableFuture<'_, Vec<String>>;

    /// The ids of every assessment that there is or that the log knows; what was tampered with need not be text.
    fn ids_anywhere(&mut self) -> TableFuture<'_, Vec<String>>;
}

/// The lines over all heads.
pub(super) trait CheckpointTables: Send {
    /// The last checkpoint.
    fn last_checkpoint(&mut self) -> TableFuture<'_, Option<LastCheckpoint>>;

    /// The first checkpoint with a higher number.
    fn checkpoint_after(&mut self, number: u64) -> TableFuture<'_, Option<Checkpoint<Vec<u8>>>>;

    /// When backups were made, as far as checkpoints say, the first first.
    fn backups(&mut self) -> TableFuture<'_, Vec<String>>;

    /// The ends of all chains that moved after this place.
    fn heads_after(&mut self, place: u64) -> TableFuture<'_, Vec<HeadRow>>;

    /// The place of the entry that was written last.
    fn last_place(&mut self) -> TableFuture<'_, u64>;

    /// How many bytes the whole database takes.
    fn bytes(&mut self) -> TableFuture<'_, u64>;

    /// The end of the trunk, and when it was written; `None` where there is no trunk.
    fn trunk_end(&mut self) -> TableFuture<'_, Option<(String, Head)>>;

    /// Writes a checkpoint.
    fn check(&mut self, checkpoint: Checkpoint) -> TableFuture<'_, ()>;
}

/// Whoever the log names.
pub(super) trait PeopleTables: Send {
    /// Who was written since the table was read up to `revision`, and up to where it is read now. In a database that one
    /// process has for itself nobody is: that process knows what it wrote.
    fn people_since(&mut self, revision: u64) -> TableFuture<'_, (u64, Vec<NamedPerson>)>;

    /// The id of whoever signs with this name and has no account.
    fn person_named<'a>(&'a mut self, name: &'a str) -> TableFuture<'a, Option<String>>;

    /// Gives whoever signs with this name an id; the outcome is false where somebody else did meanwhile.
    fn enrol<'a>(&'a mut self, id: &'a str, name: &'a str) -> TableFuture<'a, bool>;

    /// Gives somebody with an account a name and an office.
    fn enrol_account<'a>(&'a mut self, person: &'a NamedPerson) -> TableFuture<'a, ()>;

    /// Erases what is known of a person but the id; the outcome is whether there was one.
    fn erase<'a>(&'a mut self, id: &'a str, at: &'a str) -> TableFuture<'a, bool>;
}

/// Behind every name that begins so: no name holds the last sign of all, so that a beginning is a range, which an index
/// finds.
pub(super) fn end_of(prefix: &str) -> String {
    format!("{prefix}{}", char::MAX)
}

/// What stands beside the log.
pub(super) trait EntryTables: Send {
    /// The entry with this id.
    fn entry<'a>(&'a mut self, kind: &'a str, id: &'a str) -> TableFuture<'a, Option<RegistryEntry>>;

    /// The entry with this key.
    fn entry_by_key<'a>(&'a mut self, kind: &'a str, key: &'a str) -> TableFuture<'a, Option<RegistryEntry>>;

    /// The entries of a kind whose ids begin so, in the order of the bytes of their ids; no others are read.
    fn entries<'a>(&'a mut self, kind: &'a str, prefix: &'a str) -> TableFuture<'a, Vec<RegistryEntry>>;

    /// The entries of a kind with these ids, in the order of the bytes of their ids; no others are read.
    fn entries_named<'a>(
        &'a mut self,
        kind: &'a str,
        ids: &'a [String],
    ) -> TableFuture<'a, Vec<RegistryEntry>>;

    /// Writes an entry as its next version, where the version that stands in it is the last (0 for none); the outcome is
    /// whether it was.
    fn write_entry<'a>(&'a mut self, entry: &'a RegistryEntry) -> TableFuture<'a, bool>;

    /// Takes an entry away, of this version where one is named; the outcome is whether there was such a one.
    fn remove_entry<'a>(
        &'a mut self,
        kind: &'a str,
        id: &'a str,
        version: Option<u64>,
    ) -> TableFuture<'a, bool>;
}

/// The votes of sessions.
pub(super) trait RoomTables: Send {
    /// Writes a round; the outcome is whether there was none.
    fn open_poll<'a>(&'a mut self, poll: &'a PollId, is_open: bool) -> TableFuture<'a, bool>;

    /// Lets a round take no more votes; the outcome is whether it took some.
    fn seal_poll<'a>(&'a mut self, poll: &'a PollId) -> TableFuture<'a, bool>;

    /// Whether a round takes votes; `None` where there is none.
    fn poll_state<'a>(&'a mut self, poll: &'a PollId) -> TableFuture<'a, Option<bool>>;

    /// The same; nobody seals it or votes in it until the transaction ends.
    fn hold_poll<'a>(&'a mut self, poll: &'a PollId) -> TableFuture<'a, Option<bool>>;

    /// All rounds, in the order of their names.
    fn polls(&mut self) -> TableFuture<'_, Vec<PollRow>>;

    /// Whether a vote of this seat stands in a round.
    fn took_part<'a>(&'a mut self, poll: &'a PollId, seat: &'a str) -> TableFuture<'a, bool>;

    /// Writes that a seat took part, in place of what stands there of it.
    fn take_part<'a>(&'a mut self, poll: &'a PollId, row: ParticipationRow) -> TableFuture<'a, ()>;

    /// The seats that took part, in the order of their names.
    fn participants<'a>(&'a mut self, poll: &'a PollId) -> TableFuture<'a, Vec<ParticipationRow>>;

    /// The vote that is found by this.
    fn ballot<'a>(&'a mut self, poll: &'a PollId, voter: &'a str) -> TableFuture<'a, Option<BallotRecord>>;

    /// All votes of a round, whether it takes more or not, in the order of what they are found by.
    fn ballots<'a>(&'a mut self, poll: &'a PollId) -> TableFuture<'a, Vec<BallotRecord>>;

    /// Writes a vote, in place of the one that is found by the same.
    fn put_ballot<'a>(&'a mut self, poll: &'a PollId, ballot: &'a BallotRecord) -> TableFuture<'a, ()>;

    /// Takes the votes of a round away, to be written anew.
    fn drop_ballots<'a>(&'a mut self, poll: &'a PollId) -> TableFuture<'a, ()>;
}

/// What copying a whole database takes besides.
pub(super) trait CopyTables: Send {
    /// Lets the log of an empty database take what another has written; the transaction ends with [`CopyTables::end_copy`].
    fn begin_copy(&mut self) -> TableFuture<'_, ()>;

    /// Guards the log again; what is written next comes after what was copied.
    fn end_copy(&mut self) -> TableFuture<'_, ()>;

    /// All assessments without their content: ids and heads, in the order of the ids.
    fn assessments(&mut self) -> TableFuture<'_, Vec<(String, String)>>;

    /// Writes an entry of the log at the place that it has.
    fn place(&mut self, part: LogPart, place: i64, link: ChainLink) -> TableFuture<'_, ()>;

    /// Everybody the log names, in the order of their ids.
    fn people(&mut self) -> TableFuture<'_, Vec<PersonRow>>;

    /// Writes a person as they are.
    fn settle(&mut self, person: PersonRow) -> TableFuture<'_, ()>;

    /// All entries beside the log.
    fn registry(&mut self) -> TableFuture<'_, Vec<RegistryEntry>>;

    /// Writes an entry beside the log with the version it has.
    fn register(&mut self, entry: RegistryEntry) -> TableFuture<'_, ()>;

    /// How many rows each table has, by its name.
    fn counts(&mut self) -> TableFuture<'_, Vec<TableCount>>;
}

/// What to do with the point within a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SavepointStep {
    /// Set it.
    Set,
    /// Take back everything since.
    GoBack,
    /// Forget it.
    Forget,
}

/// A part of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LogPart {
    /// The one chain from before each assessment had its own.
    Trunk,
    /// The chains of the assessments.
    Streams,
}

/// An entry with its place in the database.
pub(super) type NumberedLink = (i64, ChainLink<Vec<u8>>);

/// How many rows a table has, by its name.
pub(super) type TableCount = (&'static str, i64);

/// An assessment for the list.
pub(super) struct SummaryRow {
    /// It without its content, JSON.
    pub head: String,
    /// When anything was last recorded in it.
    pub at: String,
    /// How many items have an answer.
    pub answers: u64,
    /// How it stands among the others, JSON.
    pub registration: Option<String>,
}

/// An assessment as a round of its country.
pub(super) struct RoundRow {
    /// It without its content, JSON.
    pub head: String,
    /// When anything was last recorded in it.
    pub at: String,
    /// The hash of the last entry.
    pub chain: Hash,
    /// How it stands among the others, JSON.
    pub registration: Option<String>,
}

/// An entry of the log with what stands beside its content.
pub(super) struct LogRow {
    /// What it says.
    pub row: SubjectRow,
    /// Its place in its chain.
    pub seq: u64,
    /// When.
    pub at: String,
    /// By whom.
    pub actor: String,
    /// Its hash.
    pub hash: Hash,
}

/// What a new checkpoint must know of the last one.
pub(super) struct LastCheckpoint {
    /// Its number and its hash.
    pub head: Head,
    /// When it was written.
    pub at: String,
    /// The last place that it covers.
    pub upto: u64,
}

/// The end of the chain of an assessment.
pub(super) struct HeadRow {
    /// The assessment.
    pub stream: String,
    /// The end.
    pub head: Head,
}

/// Everything that is known of a person.
pub(super) struct PersonRow {
    /// Who it is, with the name as it is now.
    pub person: NamedPerson,
    /// When the name was erased.
    pub erased: Option<String>,
    /// Whether the id is that of an account.
    pub account: bool,
}
