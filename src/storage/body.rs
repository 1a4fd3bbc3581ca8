//! Knows how changes and assessments are written as text and put together again; knows no database.

use super::people::Directory;
use super::{StoreError, VersionedAssessment};
use crate::assessment::{Assessment, Change, Decision, Registration, Subject};
use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// The subject of the entry that begins an assessment.
pub(super) const HEAD: &str = "assessment";

/// A subject with its version and content, from the present state or from the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SubjectRow {
    /// The subject, as in `item:C01`, or [`HEAD`].
    pub subject: String,
    /// Its version.
    pub version: u64,
    /// The content, JSON.
    pub body: String,
    /// Whether people are named by their ids in it; in what was written before they are text.
    pub ids: bool,
}

/// The kind of a change and its content, as the log keeps them.
pub(super) fn write_change(change: &Change) -> Result<(&'static str, String), StoreError> {
    let place = change.subject().to_string();
    Ok(match change {
        Change::Answer { answer, .. } => ("answer", write(answer, &place)?),
        Change::Carry { answer, .. } => ("carry", write(answer, &place)?),
        Change::Respond { answer, .. } => ("respond", write(answer, &place)?),
        Change::Open { opened, .. } => ("open", write(opened, &place)?),
        Change::Agree { agreement, .. } => ("agree", write(agreement, &place)?),
        Change::Stage { record, .. } => ("stage", write(record, &place)?),
        Change::Sign { signature, .. } => ("sign", write(signature, &place)?),
        Change::Choices(choices) => ("choices", write(choices, &place)?),
        Change::Cap(cap) => ("cap", write(cap, &place)?),
        Change::Frameworks(choice) => ("frameworks", write(choice, &place)?),
        Change::Confirm { confirmation, .. } => ("confirm", write(confirmation, &place)?),
        Change::Strategy(decision) => ("strategy", write(decision, &place)?),
        Change::Remove { reason, .. } => ("remove", write(reason, &place)?),
        Change::Quarantine { reason, .. } => ("quarantine", write(reason, &place)?),
        Change::Register(registration) => ("register", write(registration, &place)?),
    })
}

/// The change that gave `subject` the content `body`.
pub(super) fn change(subject: &str, body: &str) -> Result<Change, StoreError> {
    let about: Subject = subject.parse().map_err(|why: String| unreadable(subject, &why))?;
    Ok(match about {
        Subject::Item(item) => Change::Answer { item, answer: read(body, subject)? },
        Subject::Carried(item) => Change::Carry { item, answer: read(body, subject)? },
        Subject::Response(institution, item) => {
            Change::Respond { item, institution, answer: read(body, subject)? }
        }
        Subject::Opening(item) => Change::Open { item, opened: read(body, subject)? },
        Subject::Agreement(item) => Change::Agree { item, agreement: read(body, subject)? },
        Subject::Stage(stage) => Change::Stage { stage, record: read(body, subject)? },
        Subject::Gate(gate) => Change::Sign { gate, signature: read(body, subject)? },
        Subject::Choices => Change::Choices(read(body, subject)?),
        Subject::Cap => Change::Cap(read(body, subject)?),
        Subject::Frameworks => Change::Frameworks(read(body, subject)?),
        Subject::Confirmation(item) => Change::Confirm { item, confirmation: read(body, subject)? },
        Subject::File(file) => Change::Remove { file, reason: read(body, subject)? },
        Subject::Quarantine(file) => Change::Quarantine { file, reason: read(body, subject)? },
        Subject::Registration => Change::Register(read(body, subject)?),
        Subject::Strategy(topic) => {
            let decision: Decision = read(body, subject)?;
            // A decision names its own topic; one that stands under another subject was not written by us.
            if decision.topic() != topic {
                return Err(unreadable(subject, "the decision is about something else"));
            }
            Change::Strategy(Box::new(decision))
        }
    })
}

/// The change in a row, with the present names of those it names.
pub(super) fn named_change(row: &SubjectRow, people: &Directory) -> Result<Change, StoreError> {
    let mut change = change(&row.subject, &row.body)?;
    if row.ids {
        people.name(&mut change);
    }
    Ok(change)
}

/// An assessment from its rows: those of the present state, or those of its whole log in their order. A row that cannot
/// be read is set aside, unless a later one about the same can.
pub(super) fn rebuild(
    rows: Vec<SubjectRow>,
    people: &Directory,
) -> Result<Option<VersionedAssessment>, StoreError> {
    let Some(head) = rows.iter().find(|row| row.subject == HEAD) else { return Ok(None) };
    let mut assessment = read_head(&head.body)?;
    let mut versions: BTreeMap<Subject, u64> = BTreeMap::new();
    let mut unreadable = BTreeMap::new();
    for row in rows.iter().filter(|row| row.subject != HEAD) {
        match named_change(row, people) {
            Ok(change) => {
                assessment.apply(&change);
                unreadable.remove(&row.subject);
                versions.insert(change.subject(), row.version);
            }
            Err(error) => {
                unreadable.insert(row.subject.clone(), error.to_string());
                versions.extend(row.subject.parse().ok().map(|subject: Subject| (subject, row.version)));
            }
        }
    }
    Ok(Some(VersionedAssessment { assessment, versions, unreadable }))
}

/// Refuses a change that could not be read again from what is written of it.
pub(super) fn check(asked: &Change) -> Result<(), StoreError> {
    let subject = asked.subject().to_string();
    let (_, body) = write_change(asked)?;
    same(&subject, asked, change(&subject, &body))
}

/// An assessment without its content as text that can be read again.
pub(super) fn write_head(head: &Assessment) -> Result<String, StoreError> {
    let text = write(head, &head.id)?;
    same(&head.id, head, read_head(&text)).map(|()| text)
}

fn same<T: PartialEq>(place: &str, asked: &T, read: Result<T, StoreError>) -> Result<(), StoreError> {
    let why = match read {
        Ok(read) if read == *asked => return Ok(()),
        Ok(_) => "it would come back as something else".to_owned(),
        Err(error) => error.to_string(),
    };
    Err(StoreError::Unfit { place: place.to_owned(), why })
}

/// An assessment without its content.
pub(super) fn read_head(body: &str) -> Result<Assessment, StoreError> {
    read(body, HEAD)
}

/// How an assessment stands among the others.
pub(super) fn read_registration(body: &str) -> Result<Registration, StoreError> {
    read(body, &Subject::Registration.to_string())
}

/// A moment as text that sorts and loses nothing.
pub(super) fn write_moment(moment: DateTime<Utc>) -> String {
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
    use crate::assessment::strategy::FileHash;
    use crate::assessment::{
        Agreement, Choices, Confirmation, Dissent, EvidenceCap, FrameworkChoice, GateSignature, Pin, Rating,
        SignatureWithdrawal, StageRecord, Standing,
    };

    #[test]
    fn what_is_written_is_what_is_read() {
        let institution = || "a1".parse().unwrap();
        let dissent = vec![Dissent { institution: institution(), text: "Level 1.".into() }];
        let agreement = Agreement {
            answer: Rating::Unknown.into(),
            reason: "Nobody knows.".into(),
            dissent,
            by: "Committee".into(),
            date: None,
        };
        let (by, day) = ("Ministry".to_owned(), "2026-11-30".parse().unwrap());
        let withdrawal =
            Some(SignatureWithdrawal { reason: "A decree came later.".into(), by: by.clone(), date: day });
        let signature = GateSignature { by, date: day, withdrawal };
        let changes = [
            Change::Answer { item: "GL-X1:odd".into(), answer: None },
            Change::Carry { item: "C01".into(), answer: Some(Rating::Unknown.into()) },
            Change::Respond {
                item: "C01".into(),
                institution: institution(),
                answer: Some(Rating::Unknown.into()),
            },
            Change::Open { item: "C01".into(), opened: true },
            Change::Agree { item: "C01".into(), agreement: Some(agreement) },
            Change::Stage {
                stage: "ST1".into(),
                record: StageRecord { note: "ok".into(), ..Default::default() },
            },
            Change::Sign { gate: "ST4-G4".into(), signature },
            Change::Choices(Choices { rapid: true, ..Default::default() }),
            Change::Cap(EvidenceCap::Off),
            Change::Frameworks(FrameworkChoice {
                before: Vec::new(),
                now: vec![Pin { framework: "itu-checklist".into(), version: "2020.1".into() }],
            }),
            Change::Confirm {
                item: "C01".into(),
                confirmation: Some(Confirmation {
                    rating: Rating::Unknown,
                    by: "Ministry".into(),
                    date: "2026-11-29".parse().unwrap(),
                }),
            },
            Change::Strategy(Box::new(Decision::Action { action: "A12-1".into(), record: None })),
            Change::Remove { file: FileHash("0".repeat(64)), reason: "A child is in it.".into() },
            Change::Quarantine {
                file: FileHash("0".repeat(64)),
                reason: Some("A child may be in it.".into()),
            },
            Change::Quarantine { file: FileHash("0".repeat(64)), reason: None },
            Change::Register(Registration { title: "Pilot".into(), standing: Standing::Archived }),
        ];
        for wanted in changes {
            let (_, body) = write_change(&wanted).unwrap();
            assert_eq!(change(&wanted.subject().to_string(), &body).unwrap(), wanted);
        }
    }

    #[test]
    fn moments_lose_nothing() {
        let moment = DateTime::from_timestamp(1_800_000_000, 123_456_789).unwrap();
        assert_eq!(read_moment(&write_moment(moment)).unwrap(), moment);
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
