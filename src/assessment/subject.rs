//! Knows what changes are about and how that is written, so that it can be read back. Knows no content.

use super::InstitutionId;
use super::strategy::{FileHash, Topic};
use crate::framework::{ItemId, StageId};
use std::fmt;
use std::str::FromStr;

/// What two people must not overwrite for each other without seeing it. Versions are counted per subject.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The country's own answer to an item.
    Item(ItemId),
    /// What came along to an item from an earlier round.
    Carried(ItemId),
    /// What one institution answered to an item.
    Response(InstitutionId, ItemId),
    /// Whether institutions see what the others submitted about an item.
    Opening(ItemId),
    /// What was agreed about an item.
    Agreement(ItemId),
    /// The record of a stage.
    Stage(StageId),
    /// The signature of a gate, by the gate's id.
    Gate(String),
    /// The country's choices.
    Choices,
    /// Whether evidence caps levels.
    Cap,
    /// Which frameworks are answered.
    Frameworks,
    /// What the country confirmed about an item.
    Confirmation(ItemId),
    /// A topic of the strategy.
    Strategy(Topic),
    /// A file that was attached as evidence.
    File(FileHash),
    /// Whether a file that was attached as evidence is shown.
    Quarantine(FileHash),
    /// How the assessment stands among the others.
    Registration,
}

impl Subject {
    /// The item that it is about; none where it is about something else.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Subject::Item(item)
            | Subject::Carried(item)
            | Subject::Response(_, item)
            | Subject::Opening(item)
            | Subject::Agreement(item)
            | Subject::Confirmation(item) => Some(item),
            Subject::Stage(_)
            | Subject::Gate(_)
            | Subject::Choices
            | Subject::Cap
            | Subject::Frameworks
            | Subject::Strategy(_)
            | Subject::File(_)
            | Subject::Quarantine(_)
            | Subject::Registration => None,
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Item(item) => write!(out, "item:{item}"),
            Subject::Carried(item) => write!(out, "carried:{item}"),
            Subject::Response(institution, item) => write!(out, "response:{institution}:{item}"),
            Subject::Opening(item) => write!(out, "opening:{item}"),
            Subject::Agreement(item) => write!(out, "agreement:{item}"),
            Subject::Stage(stage) => write!(out, "stage:{stage}"),
            Subject::Gate(gate) => write!(out, "gate:{gate}"),
            Subject::Choices => out.write_str("choices"),
            Subject::Cap => out.write_str("cap"),
            Subject::Frameworks => out.write_str("frameworks"),
            Subject::Confirmation(item) => write!(out, "confirmation:{item}"),
            Subject::Strategy(topic) => write!(out, "strategy:{topic}"),
            Subject::File(hash) => write!(out, "file:{hash}"),
            Subject::Quarantine(hash) => write!(out, "quarantine:{hash}"),
            Subject::Registration => out.write_str("registration"),
        }
    }
}

impl FromStr for Subject {
    type Err = String;

    fn from_str(text: &str) -> Result<Subject, String> {
        let (kind, name) = text.split_once(':').unwrap_or((text, ""));
        let subject = match kind {
            "item" => Some(Subject::Item(name.into())),
            "carried" => Some(Subject::Carried(name.into())),
            "response" => name
                .split_once(':')
                .and_then(|(id, item)| Some(Subject::Response(id.parse().ok()?, item.into()))),
            "opening" => Some(Subject::Opening(name.into())),
            "agreement" => Some(Subject::Agreement(name.into())),
            "stage" => Some(Subject::Stage(name.into())),
            "gate" if !name.is_empty() => Some(Subject::Gate(name.to_owned())),
            "choices" if text == kind => Some(Subject::Choices),
            "cap" if text == kind => Some(Subject::Cap),
            "frameworks" if text == kind => Some(Subject::Frameworks),
            "confirmation" => Some(Subject::Confirmation(name.into())),
            "strategy" => name.parse().ok().map(Subject::Strategy),
            "file" => Some(Subject::File(FileHash(name.to_owned()))),
            "quarantine" => Some(Subject::Quarantine(FileHash(name.to_owned()))),
            "registration" if text == kind => Some(Subject::Registration),
            _ => None,
        };
        subject.ok_or_else(|| format!("`{text}` is no subject that is known"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::strategy::{BlockPlace, DocumentKind, EntryId, EntryKind};
    use crate::lang::Lang;

    /// An example of the variant after this one, so that a new variant does not compile without its example.
    fn after(subject: Option<&Subject>) -> Option<Subject> {
        let institution = || "0123456789abcdef".parse().unwrap();
        Some(match subject {
            None => Subject::Item("GL-X1:odd".into()),
            Some(Subject::Item(_)) => Subject::Carried("C01".into()),
            Some(Subject::Carried(_)) => Subject::Response(institution(), "C01:x".into()),
            Some(Subject::Response(..)) => Subject::Opening("C01".into()),
            Some(Subject::Opening(_)) => Subject::Agreement("C01".into()),
            Some(Subject::Agreement(_)) => Subject::Stage("ST1".into()),
            Some(Subject::Stage(_)) => Subject::Gate("ST4-G4".into()),
            Some(Subject::Gate(_)) => Subject::Choices,
            Some(Subject::Choices) => Subject::Cap,
            Some(Subject::Cap) => Subject::Frameworks,
            Some(Subject::Frameworks) => Subject::Confirmation("C01".into()),
            Some(Subject::Confirmation(_)) => Subject::File(FileHash("0".repeat(64))),
            Some(Subject::File(_)) => Subject::Quarantine(FileHash("1".repeat(64))),
            Some(Subject::Quarantine(_)) => Subject::Registration,
            Some(Subject::Registration) => Subject::Strategy(Topic::Frame),
            Some(Subject::Strategy(topic)) => Subject::Strategy(after_topic(topic)?),
        })
    }

    fn after_topic(topic: &Topic) -> Option<Topic> {
        let place =
            BlockPlace { document: DocumentKind::Memorandum, lang: Lang::ES, block: "a/b:c-1+2".into() };
        Some(match topic {
            Topic::Frame => Topic::Action("A12-1".into()),
            Topic::Action(_) => Topic::Indicator("I-01".into()),
            Topic::Indicator(_) => Topic::Commitment("crc:x".into()),
            Topic::Commitment(_) => Topic::Body("GB-01".into()),
            Topic::Body(_) => Topic::Entry(EntryId { kind: EntryKind::Risk, number: 3 }),
            Topic::Entry(_) => Topic::Edit(place),
            Topic::Edit(_) => Topic::Look,
            Topic::Look => Topic::Version(12),
            Topic::Version(_) => Topic::Freezing,
            Topic::Freezing => Topic::Adoption,
            Topic::Adoption => return None,
        })
    }

    #[test]
    fn every_subject_is_read_as_it_is_written() {
        let all: Vec<Subject> = std::iter::successors(after(None), |last| after(Some(last))).collect();
        assert_eq!(all.len(), 14 + 11, "fourteen subjects and the eleven topics of the strategy");
        for subject in all {
            assert_eq!(subject.to_string().parse(), Ok(subject));
        }
    }

    #[test]
    fn what_nobody_wrote_is_refused() {
        for text in [
            "",
            "vote:C01",
            "gate:",
            "choices:x",
            "cap:x",
            "frameworks:x",
            "strategy:",
            "strategy:frame:x",
            "strategy:version:x",
            "response:C01",
            "response:A B:C01",
        ] {
            assert_eq!(text.parse::<Subject>(), Err(format!("`{text}` is no subject that is known")));
        }
    }
}
