//! Knows how changes and assessments are written as text and put together again; knows no database.

use super::chain::Entry;
use super::{Held, Stamp, StoreError};
use crate::assessment::strategy::FileHash;
use crate::assessment::{Assessment, Change, Choices, Decision, Strategy, Subject};
use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::mem;

/// The subject of the entry that begins an assessment.
pub(super) const HEAD: &str = "assessment";

/// A subject with its version and content, from the present state or from the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The subject, as in `item:C01`, or [`HEAD`].
    pub subject: String,
    /// Its version.
    pub version: u64,
    /// The content, JSON.
    pub body: String,
}

/// The entries that a new assessment begins with: the assessment without content, then its content piece by piece.
pub(super) fn beginning(assessment: Assessment, stamp: &Stamp) -> Result<Vec<Entry>, StoreError> {
    let mut head = assessment;
    let answers = mem::take(&mut head.answers);
    let stages = mem::take(&mut head.stages);
    let choices = mem::take(&mut head.choices);
    let strategy = mem::take(&mut head.strategy);

    let mut entries = vec![Entry {
        stream: head.id.clone(),
        subject: HEAD.to_owned(),
        version: 1,
        kind: "created".to_owned(),
        payload: write(&head, &head.id)?,
        at: write_moment(stamp.at),
        actor: stamp.actor.clone(),
    }];
    let chosen = (choices != Choices::default()).then_some(Change::Choices(choices));
    let answered = answers.into_iter().map(|(item, answer)| Change::Answer { item, answer: Some(answer) });
    let staged = stages.into_iter().map(|(stage, record)| Change::Stage { stage, record });
    let decided = strategy.decisions().into_iter().map(|decision| Change::Strategy(Box::new(decision)));
    for change in chosen.into_iter().chain(answered).chain(staged).chain(decided) {
        entries.push(entry(&head.id, &change, 1, stamp)?);
    }
    Ok(entries)
}

/// The entry for a change that makes `version` of its subject.
pub(super) fn entry(id: &str, change: &Change, version: u64, stamp: &Stamp) -> Result<Entry, StoreError> {
    let subject = change.subject().to_string();
    let (kind, payload) = match change {
        Change::Answer { answer, .. } => ("answer", write(answer, &subject)?),
        Change::Stage { record, .. } => ("stage", write(record, &subject)?),
        Change::Choices(choices) => ("choices", write(choices, &subject)?),
        Change::Strategy(decision) => ("strategy", write(decision, &subject)?),
    };
    Ok(Entry {
        stream: id.to_owned(),
        subject,
        version,
        kind: kind.to_owned(),
        payload,
        at: write_moment(stamp.at),
        actor: stamp.actor.clone(),
    })
}

/// The files that an entry names; only strategies name any.
pub(super) fn files(entry: &Entry) -> Vec<FileHash> {
    let Ok(Change::Strategy(decision)) = change(&entry.subject, &entry.payload) else { return Vec::new() };
    let mut strategy = Strategy::default();
    strategy.apply(&decision);
    strategy.files().into_iter().cloned().collect()
}

/// The change that gave `subject` the content `body`.
pub(super) fn change(subject: &str, body: &str) -> Result<Change, StoreError> {
    match subject.split_once(':') {
        Some(("item", item)) => Ok(Change::Answer { item: item.into(), answer: read(body, subject)? }),
        Some(("stage", stage)) => Ok(Change::Stage { stage: stage.into(), record: read(body, subject)? }),
        Some(("strategy", _)) => decided(subject, body),
        None if subject == "choices" => Ok(Change::Choices(read(body, subject)?)),
        _ => Err(unreadable(subject, "no such subject is known")),
    }
}

/// A decision names its own topic; one that stands under another subject was not written by us.
fn decided(subject: &str, body: &str) -> Result<Change, StoreError> {
    let change = Change::Strategy(Box::new(read::<Decision>(body, subject)?));
    match change.subject().to_string() == subject {
        true => Ok(change),
        false => Err(unreadable(subject, "the decision is about something else")),
    }
}

/// An assessment from its rows: those of the present state, or those of its whole log in their order.
pub(super) fn rebuild(rows: Vec<Row>) -> Result<Option<Held>, StoreError> {
    let Some(head) = rows.iter().find(|row| row.subject == HEAD) else { return Ok(None) };
    let mut assessment = read_head(&head.body)?;
    let mut versions: BTreeMap<Subject, u64> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.subject != HEAD) {
        let change = change(&row.subject, &row.body)?;
        assessment.apply(&change);
        versions.insert(change.subject(), row.version);
    }
    Ok(Some(Held { assessment, versions }))
}

/// An assessment without its content.
pub(super) fn read_head(body: &str) -> Result<Assessment, StoreError> {
    read(body, HEAD)
}

/// A moment as text that sorts and loses nothing.
fn write_moment(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Nanos, true)
}

/// The moment that was written.
pub(super) fn read_moment(text: &str) -> Result<DateTime<Utc>, StoreError> {
    text.parse().map_err(|why: chrono::ParseError| unreadable(text, &why.to_string()))
}

fn write(content: &impl Serialize, place: &str) -> Result<String, StoreError> {
    serde_json::to_string(content).map_err(|why| unreadable(place, &why.to_string()))
}

fn read<T: DeserializeOwned>(body: &str, place: &str) -> Result<T, StoreError> {
    serde_json::from_str(body).map_err(|why| unreadable(place, &why.to_string()))
}

fn unreadable(place: &str, why: &str) -> StoreError {
    StoreError::Unreadable { place: format!("the recorded {place}"), why: why.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::StageRecord;
    use chrono::DateTime;

    fn stamp() -> Stamp {
        Stamp { at: DateTime::from_timestamp(1_800_000_000, 123_456_789).unwrap(), actor: "lead".into() }
    }

    #[test]
    fn what_is_written_is_what_is_read() {
        let changes = [
            Change::Answer { item: "GL-X1:odd".into(), answer: None },
            Change::Stage {
                stage: "ST1".into(),
                record: StageRecord { note: "ok".into(), ..Default::default() },
            },
            Change::Choices(Choices { rapid: true, ..Default::default() }),
            Change::Strategy(Box::new(Decision::Action { action: "A12-1".into(), record: None })),
        ];
        for written in changes {
            let entry = entry("ken-2025", &written, 1, &stamp()).unwrap();
            assert_eq!(change(&entry.subject, &entry.payload).unwrap(), written);
            assert_eq!(read_moment(&entry.at).unwrap(), stamp().at);
        }
    }

    #[test]
    fn what_no_one_could_have_written_is_refused_with_its_place() {
        for (subject, body) in [
            ("item:C01", "{"),
            ("stage:ST1", "7"),
            ("vote:C01", "{}"),
            ("choices:x", "{}"),
            ("strategy:look", r#"{"adoption":null}"#),
        ] {
            let message = change(subject, body).unwrap_err().to_string();
            assert!(message.contains(subject), "{message}");
        }
    }
}
