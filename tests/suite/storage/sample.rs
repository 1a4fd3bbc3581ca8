//! Knows assessments, answers and folders to test storage with.

use amparo::assessment::{Answer, Assessment, Basis, Change, Choices, Confidence, Pin, Rating, StageRecord};
use amparo::framework::Level;
use amparo::storage::{Settings, SqliteStore, Stamp, Store};
use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// A new folder and the database file that a test may make in it.
pub fn place() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("amparo.sqlite");
    (folder, file)
}

pub async fn open(file: &Path) -> Arc<dyn Store> {
    Arc::new(SqliteStore::open(file, Settings::default()).await.unwrap())
}

/// A connection that knows nothing of Amparo, as a curious administrator would have.
pub async fn raw(file: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(file).create_if_missing(true).connect().await.unwrap()
}

/// Does something to the file behind Amparo's back.
pub async fn meddle(file: &Path, statements: &[&'static str]) {
    let mut connection = raw(file).await;
    for statement in statements {
        sqlx::query(*statement).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
}

pub fn moment(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000 + seconds, 123_456_789).unwrap()
}

pub fn stamp(seconds: i64) -> Stamp {
    Stamp { at: moment(seconds), actor: "Ministry of ICT".into() }
}

/// An assessment without content.
pub fn blank(id: &str) -> Assessment {
    Assessment {
        id: id.into(),
        country: "KEN".into(),
        round: "2025".into(),
        basis: Basis::SelfAssessment,
        frameworks: vec![Pin { framework: "weprotect-mnr".into(), version: "1".into() }],
        created: moment(0),
        choices: Choices::default(),
        answers: Default::default(),
        stages: Default::default(),
    }
}

/// An assessment with an answer, a stage and choices.
pub fn begun(id: &str) -> Assessment {
    let mut assessment = blank(id);
    assessment.choices.rapid = true;
    assessment.answers.insert("C01".into(), answer(2, "A committee meets."));
    assessment.stages.insert("ST1".into(), stage("The mandate is signed."));
    assessment
}

pub fn answer(level: u8, comment: &str) -> Answer {
    Answer {
        rating: Rating::Level(Level::try_from(level).unwrap()),
        comment: comment.into(),
        confidence: Some(Confidence::Medium),
        evidence: vec![],
        searched: false,
        date: None,
        by: String::new(),
    }
}

pub fn stage(note: &str) -> StageRecord {
    StageRecord { note: note.into(), ..Default::default() }
}

/// The change that answers `item`.
pub fn answers(item: &str, comment: &str) -> Change {
    Change::Answer { item: item.into(), answer: Some(answer(3, comment)) }
}

/// The change that withdraws the answer to `item`.
pub fn withdraws(item: &str) -> Change {
    Change::Answer { item: item.into(), answer: None }
}
