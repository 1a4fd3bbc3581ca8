//! Knows how the rows of every table are read, whichever database they come from; knows no statement.

use super::body::SubjectRow;
use super::chain::{ChainLink, Head, LogEntry};
use super::checkpoint::Checkpoint;
use super::rooms::{BallotRecord, ParticipationRow, PollId, PollRow};
use super::tables::{HeadRow, LastCheckpoint, LogRow, NumberedLink, PersonRow, RoundRow, SummaryRow};
use super::{Hash, NamedPerson, RegistryEntry};
use crate::assessment::strategy::KeptFile;
use sqlx::Error;

/// The columns of a row, by their names.
pub(super) trait Columns {
    /// A text.
    fn text(&self, column: &str) -> Result<String, Error>;

    /// A text that may be missing.
    fn optional_text(&self, column: &str) -> Result<Option<String>, Error>;

    /// The bytes of a text, which tampering may have made something else.
    fn text_bytes(&self, column: &str) -> Result<Vec<u8>, Error>;

    /// A whole number.
    fn signed(&self, column: &str) -> Result<i64, Error>;

    /// A whole number that may be missing.
    fn optional_signed(&self, column: &str) -> Result<Option<i64>, Error>;

    /// Yes or no.
    fn flag(&self, column: &str) -> Result<bool, Error>;

    /// Bytes.
    fn bytes(&self, column: &str) -> Result<Vec<u8>, Error>;

    /// Bytes that may be missing.
    fn optional_bytes(&self, column: &str) -> Result<Option<Vec<u8>>, Error>;

    /// A number that is not negative, whatever tampering has made of it.
    fn number(&self, column: &str) -> Result<u64, Error> {
        self.signed(column).map(i64::cast_unsigned)
    }

    /// A hash.
    fn hash(&self, column: &str) -> Result<Hash, Error> {
        let bytes = self.bytes(column)?;
        Hash::from_bytes(&bytes)
            .ok_or_else(|| Error::Decode(format!("{column} has {} bytes", bytes.len()).into()))
    }

    /// A hash, or for bytes that are none a hash that nothing has, so that the chain shows it.
    fn any_hash(&self, column: &str) -> Result<Hash, Error> {
        let bytes = self.bytes(column)?;
        Ok(Hash::from_bytes(&bytes).unwrap_or_else(|| Hash::of(&Hash::ORIGIN, &[&bytes])))
    }
}

/// A subject: `subject`, `version`, `body`, `ids`.
pub(super) fn subject(row: &impl Columns) -> Result<SubjectRow, Error> {
    Ok(SubjectRow {
        subject: row.text("subject")?,
        version: row.number("version")?,
        body: row.text("body")?,
        ids: row.flag("ids")?,
    })
}

/// An entry of the log: as a subject, with `at`, `actor`, `hash`.
pub(super) fn log(row: &impl Columns) -> Result<LogRow, Error> {
    Ok(LogRow {
        row: subject(row)?,
        seq: row.number("seq")?,
        at: row.text("at")?,
        actor: row.text("actor")?,
        hash: row.hash("hash")?,
    })
}

/// An assessment for the list: `head`, `at`, `answers`, `registration`.
pub(super) fn summary(row: &impl Columns) -> Result<SummaryRow, Error> {
    Ok(SummaryRow {
        head: row.text("head")?,
        at: row.text("at")?,
        answers: row.number("answers")?,
        registration: row.optional_text("registration")?,
    })
}

/// An assessment as a round of its country: `head`, `at`, `chain`, `registration`.
pub(super) fn round(row: &impl Columns) -> Result<RoundRow, Error> {
    Ok(RoundRow {
        head: row.text("head")?,
        at: row.text("at")?,
        chain: row.any_hash("chain")?,
        registration: row.optional_text("registration")?,
    })
}

/// An entry of the log with its place; the trunk has no salt.
pub(super) fn link(row: &impl Columns) -> Result<NumberedLink, Error> {
    let entry = LogEntry {
        stream: row.text_bytes("stream")?,
        subject: row.text_bytes("subject")?,
        version: row.number("version")?,
        kind: row.text_bytes("kind")?,
        payload: row.text_bytes("payload")?,
        salt: row.optional_bytes("salt")?,
        at: row.text_bytes("at")?,
        actor: row.text_bytes("actor")?,
    };
    let (previous, hash) = (row.any_hash("prev_hash")?, row.any_hash("hash")?);
    Ok((row.signed("place")?, ChainLink { seq: row.number("seq")?, entry, previous, hash }))
}

/// The end of a chain: `seq`, `hash`.
pub(super) fn head(row: &impl Columns) -> Result<Head, Error> {
    Ok(Head { seq: row.number("seq")?, hash: row.hash("hash")? })
}

/// The end of the chain of an assessment: `stream` too.
pub(super) fn stream_head(row: &impl Columns) -> Result<HeadRow, Error> {
    Ok(HeadRow { stream: row.text("stream")?, head: head(row)? })
}

/// The end of the trunk: `at`, `seq`, `hash`.
pub(super) fn trunk_end(row: &impl Columns) -> Result<(String, Head), Error> {
    Ok((row.text("at")?, head(row)?))
}

/// What a new checkpoint must know of the last one: `number`, `hash`, `at`, `upto`.
pub(super) fn last_checkpoint(row: &impl Columns) -> Result<LastCheckpoint, Error> {
    Ok(LastCheckpoint {
        head: Head { seq: row.number("number")?, hash: row.hash("hash")? },
        at: row.text("at")?,
        upto: row.number("upto")?,
    })
}

/// A whole checkpoint.
pub(super) fn checkpoint(row: &impl Columns) -> Result<Checkpoint<Vec<u8>>, Error> {
    Ok(Checkpoint {
        number: row.number("number")?,
        at: row.text_bytes("at")?,
        occasion: row.text_bytes("occasion")?,
        upto: row.number("upto")?,
        heads: row.text_bytes("heads")?,
        previous: row.any_hash("prev_hash")?,
        hash: row.any_hash("hash")?,
    })
}

/// A file: `media`, `bytes`.
pub(super) fn file(row: &impl Columns) -> Result<KeptFile, Error> {
    Ok(KeptFile { media: row.text("media")?, bytes: row.bytes("bytes")? })
}

/// Somebody: `id`, `name`, `office`.
pub(super) fn person(row: &impl Columns) -> Result<NamedPerson, Error> {
    let id = row.text("id")?.parse().map_err(|why: String| Error::Decode(why.into()))?;
    Ok(NamedPerson { id, name: row.optional_text("name")?, office: row.text("office")? })
}

/// Everything that is known of somebody: `erased`, `account` too.
pub(super) fn whole_person(row: &impl Columns) -> Result<PersonRow, Error> {
    Ok(PersonRow {
        person: person(row)?,
        erased: row.optional_text("erased")?,
        account: row.flag("account")?,
    })
}

/// An entry beside the log.
pub(super) fn entry(row: &impl Columns) -> Result<RegistryEntry, Error> {
    Ok(RegistryEntry {
        kind: row.text("kind")?,
        id: row.text("id")?,
        key: row.optional_text("key")?,
        version: row.number("version")?,
        body: row.text("body")?,
    })
}

/// A round of a session: `session`, `item`, `round`, `is_open`.
pub(super) fn poll(row: &impl Columns) -> Result<PollRow, Error> {
    let round = whole(row.signed("round")?, "round")?;
    let poll = PollId { session: row.text("session")?, item: row.text("item")?, round };
    Ok(PollRow { poll, is_open: row.flag("is_open")? })
}

/// That a seat took part in a round: `seat`, `at`, `paper`.
pub(super) fn participation(row: &impl Columns) -> Result<ParticipationRow, Error> {
    Ok(ParticipationRow { seat: row.text("seat")?, at: row.text("at")?, paper: row.flag("paper")? })
}

/// A vote: `voter`, `level`, `reason`.
pub(super) fn ballot(row: &impl Columns) -> Result<BallotRecord, Error> {
    let level = row.optional_signed("level")?.map(|level| whole(level, "level")).transpose()?;
    Ok(BallotRecord { voter: row.text("voter")?, level, reason: row.text("reason")? })
}

/// A number that fits.
fn whole<T: TryFrom<i64>>(number: i64, column: &str) -> Result<T, Error> {
    T::try_from(number).map_err(|_| Error::Decode(format!("{column} is {number}").into()))
}

/// An id with the head of its assessment.
pub(super) fn assessment(row: &impl Columns) -> Result<(String, String), Error> {
    Ok((row.text("id")?, row.text("head")?))
}
