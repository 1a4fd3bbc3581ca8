//! Knows assessments and answers to test and measure storage with.

use amparo::assessment::{
    Answer, Assessment, Basis, Change, Confidence, EvidenceCap, Pin, Rating, StageRecord,
};
use amparo::framework::Level;
use amparo::storage::{DatabaseSettings, SqliteStore, Stamp, Store};
use chrono::{DateTime, Utc};
use std::path::Path;
use std::sync::Arc;

/// The database in `file`, with nothing set about it.
/// Opens the store; tries again for a moment, because a test that starts a process beside us holds a copy of every
/// lock between fork and exec.
pub async fn open(file: &Path) -> Arc<dyn Store> {
    for _ in 0..100 {
        if let Ok(store) = SqliteStore::open(file, DatabaseSettings::default()).await {
            return Arc::new(store);
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    Arc::new(SqliteStore::open(file, DatabaseSettings::default()).await.unwrap())
}

pub fn moment(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000 + seconds, 123_456_789).unwrap()
}

pub fn stamp(seconds: i64) -> Stamp {
    Stamp { at: moment(seconds), actor: "Ministry of ICT".into() }
}

/// An assessment without content.
pub fn blank(id: &str) -> Assessment {
    let pins = vec![Pin { framework: "weprotect-mnr".into(), version: "1".into() }];
    let begun = Assessment::new("KEN".into(), "2025", Basis::SelfAssessment, pins, moment(0));
    Assessment { id: id.into(), cap: Some(EvidenceCap::On), ..begun }
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
        conditions: Default::default(),
        follows: false,
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
