//! Knows when the server copies its database by itself, how many copies stay, and how the last one went; knows no database.
//!
//! A copy bears the moment at which it was begun in its name, so that a server which is started anew knows when the next is
//! due. Of what else lies in the folder nothing is touched.

use super::Service;
use crate::storage::StoreError;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How a copy is called, by the moment at which it was begun, in UTC.
const NAME: &str = "amparo-%Y%m%dT%H%M%SZ.sqlite";
/// What stands behind the name of a copy that was not finished.
const PART: &str = ".amparo-part";
/// How often it is looked whether a copy is due.
const LOOK: Duration = Duration::from_secs(60);
/// How many minutes pass before a copy that failed is tried again.
const RETRY: i64 = 15;

/// When and where copies are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupSchedule {
    /// The folder, which must exist: one that is missing may be a disk that is not there.
    pub folder: PathBuf,
    /// How many hours lie between two copies; at least 1.
    pub hours: u32,
    /// How many copies stay; at least 1.
    pub keep: u32,
}

/// How copies went.
#[derive(Clone, Debug, Default)]
pub struct BackupStatus {
    /// When the last one that is there was begun.
    pub last: Option<DateTime<Utc>>,
    /// Why the last try failed; none where it did not.
    pub failure: Option<BackupFailure>,
}

/// A copy that was not made.
#[derive(Clone, Debug)]
pub struct BackupFailure {
    /// When it was tried.
    pub at: DateTime<Utc>,
    /// Why it failed.
    pub error: Arc<StoreError>,
}

/// The schedule, where there is one, with how it went.
#[derive(Default)]
pub(super) struct BackupJournal {
    schedule: Option<BackupSchedule>,
    status: Mutex<BackupStatus>,
}

impl BackupJournal {
    /// The journal of this schedule.
    pub fn of(schedule: BackupSchedule) -> BackupJournal {
        BackupJournal { schedule: Some(schedule), status: Mutex::default() }
    }
}

impl Service {
    /// The same, which copies its database by this schedule.
    pub fn with_backups(self, schedule: BackupSchedule) -> Service {
        Service { backups: Arc::new(BackupJournal::of(schedule)), ..self }
    }

    /// Whether the server is to copy its database by itself.
    pub fn makes_backups(&self) -> bool {
        self.backups.schedule.is_some()
    }

    /// How copies went.
    pub fn backup_status(&self) -> BackupStatus {
        self.backups.status.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Makes copies as they become due, for as long as it is waited for.
    pub async fn keep_copying(&self) {
        while self.makes_backups() {
            self.copy_when_due().await;
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Makes a copy if one is due, and lets those go that are too many. What fails is noted, and logged.
    pub async fn copy_when_due(&self) {
        let Some(schedule) = &self.backups.schedule else { return };
        let (now, before) = (self.clock.now(), self.backup_status());
        let made = self.copy_by(schedule, &before, now).await;
        let is_made = matches!(made, Ok(true));
        let failure = match made {
            Ok(true) => None,
            Ok(false) => before.failure,
            Err(error) => {
                tracing::error!(%error, folder = %schedule.folder.display(), "the database was not copied");
                Some(BackupFailure { at: now, error: Arc::new(error) })
            }
        };
        let last = schedule.copies().await.ok().and_then(|copies| latest(&copies, now));
        *self.backups.status.lock().unwrap_or_else(PoisonError::into_inner) = BackupStatus { last, failure };
        if is_made {
            tracing::info!(folder = %schedule.folder.display(), "the database was copied");
        }
    }

    /// Whether a copy was due, and was made.
    async fn copy_by(
        &self,
        schedule: &BackupSchedule,
        before: &BackupStatus,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        if before.failure.as_ref().is_some_and(|failure| !is_past(failure.at, TimeDelta::minutes(RETRY), now))
        {
            return Ok(false);
        }
        let mut copies = schedule.copies().await?;
        if !schedule.is_due(latest(&copies, now), now) {
            return Ok(false);
        }
        schedule.clear_parts(now).await?;
        let begun = DateTime::from_timestamp(now.timestamp(), 0).unwrap_or(now);
        self.store.backup(&schedule.path(begun), now).await?;
        copies.push(begun);
        copies.sort();
        let many = copies.len().saturating_sub(schedule.keep as usize);
        for old in copies.iter().take(many).filter(|old| **old != begun) {
            let path = schedule.path(*old);
            tokio::fs::remove_file(&path).await.map_err(|why| disk(&path, why))?;
        }
        Ok(true)
    }
}

/// Whether so much time has passed. A clock that was set back must not keep a copy from being made.
fn is_past(then: DateTime<Utc>, span: TimeDelta, now: DateTime<Utc>) -> bool {
    (now - then).abs() >= span
}

/// The last of these moments. Those to come are of a clock that was set back since.
fn latest(copies: &[DateTime<Utc>], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    copies.iter().copied().filter(|copy| *copy <= now).max()
}

impl BackupSchedule {
    fn path(&self, begun: DateTime<Utc>) -> PathBuf {
        self.folder.join(begun.format(NAME).to_string())
    }

    /// Whether the hours since the last copy are over.
    fn is_due(&self, last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
        last.is_none_or(|last| is_past(last, TimeDelta::hours(self.hours.into()), now))
    }

    /// The moments of the copies that are there, in their order.
    async fn copies(&self) -> Result<Vec<DateTime<Utc>>, StoreError> {
        let mut copies: Vec<_> = self.names().await?.iter().filter_map(|name| moment_in(name)).collect();
        copies.sort();
        Ok(copies)
    }

    /// Takes away what is left of copies that were broken off; one that another server is at is younger.
    async fn clear_parts(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        for name in self.names().await? {
            let begun = name.split_once(PART).and_then(|(copy, _)| moment_in(copy));
            if begun.is_some_and(|begun| (now - begun).abs() >= TimeDelta::hours(1)) {
                let path = self.folder.join(&name);
                tokio::fs::remove_file(&path).await.map_err(|why| disk(&path, why))?;
            }
        }
        Ok(())
    }

    async fn names(&self) -> Result<Vec<String>, StoreError> {
        let missing = |why: std::io::Error| match why.kind() {
            std::io::ErrorKind::NotFound => StoreError::NoFolder { path: self.folder.clone() },
            _ => disk(&self.folder, why),
        };
        let mut entries = tokio::fs::read_dir(&self.folder).await.map_err(missing)?;
        let mut names = Vec::new();
        while let Some(entry) = entries.next_entry().await.map_err(|why| disk(&self.folder, why))? {
            names.extend(entry.file_name().into_string());
        }
        Ok(names)
    }
}

/// The moment in the name of a copy.
fn moment_in(name: &str) -> Option<DateTime<Utc>> {
    NaiveDateTime::parse_from_str(name, NAME).ok().map(|moment| moment.and_utc())
}

fn disk(path: &Path, why: std::io::Error) -> StoreError {
    match why.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            StoreError::ReadOnly { path: path.to_owned() }
        }
        _ => StoreError::Database { path: path.to_owned(), source: why.into() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_copy_bears_its_moment_and_nothing_else_is_one() {
        let schedule = BackupSchedule { folder: "x".into(), hours: 24, keep: 2 };
        let begun = at("2026-11-29T03:15:09Z");
        assert_eq!(schedule.path(begun), Path::new("x/amparo-20261129T031509Z.sqlite"));
        for (name, moment) in [
            ("amparo-20261129T031509Z.sqlite", Some(begun)),
            ("amparo-20261129T031509Z.sqlite.amparo-part", None),
            ("amparo-20261129.sqlite", None),
            ("2026-11-29.sqlite", None),
            ("amparo.db", None),
        ] {
            assert_eq!(moment_in(name), moment, "{name}");
        }
    }

    #[test]
    fn a_copy_is_due_after_its_hours_whatever_the_clock_did() {
        let schedule = BackupSchedule { folder: "x".into(), hours: 6, keep: 2 };
        let now = at("2026-11-29T12:00:00Z");
        for (last, expected) in
            [(None, true), (Some("2026-11-29T06:00:00Z"), true), (Some("2026-11-29T06:00:01Z"), false)]
        {
            assert_eq!(schedule.is_due(last.map(at), now), expected, "{last:?}");
        }
        let copies = ["2026-11-28T12:00:00Z", "2026-11-29T11:00:00Z", "2027-11-29T12:00:00Z"].map(at);
        assert_eq!(latest(&copies, now), Some(copies[1]), "one of a clock that went wrong is not the last");
        assert_eq!(latest(&copies[2..], now), None);
    }
}
