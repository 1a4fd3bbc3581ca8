//! Knows the lists of records, how an entry is named in an address, and which decision keeps it.

use crate::assessment::strategy::{BodyRecord, CommitmentRecord, Entry, EntryId, EntryKind, Strategy};
use crate::assessment::{Confidentiality, Decision, Topic};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A list of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordList {
    /// A list that the country fills entry by entry.
    Entries(EntryKind),
    /// The instruments of the kit, each with where the country stands.
    Commitments,
    /// The bodies of the kit, each with who fills it.
    Bodies,
}

impl RecordList {
    /// Every list, in the order of the strategy's chapters.
    pub const ALL: [RecordList; 14] = [
        RecordList::Entries(EntryKind::Stakeholder),
        RecordList::Entries(EntryKind::Calendar),
        RecordList::Entries(EntryKind::Consultation),
        RecordList::Entries(EntryKind::Figure),
        RecordList::Entries(EntryKind::Finding),
        RecordList::Entries(EntryKind::Law),
        RecordList::Entries(EntryKind::Policy),
        RecordList::Commitments,
        RecordList::Bodies,
        RecordList::Entries(EntryKind::Contact),
        RecordList::Entries(EntryKind::Risk),
        RecordList::Entries(EntryKind::Rights),
        RecordList::Entries(EntryKind::Comment),
        RecordList::Entries(EntryKind::Signature),
    ];

    /// The name in addresses and messages.
    pub fn code(self) -> &'static str {
        match self {
            RecordList::Entries(kind) => kind.code(),
            RecordList::Commitments => "commitment",
            RecordList::Bodies => "body",
        }
    }

    /// The list with this name.
    pub fn from_code(code: &str) -> Option<RecordList> {
        RecordList::ALL.into_iter().find(|list| list.code() == code)
    }

    /// Whether its entries are given by the kit, one for each thing in it, and cannot be added to or removed.
    pub fn is_given(self) -> bool {
        !matches!(self, RecordList::Entries(_))
    }

    /// The topic of an entry; none where the name cannot be one.
    pub fn topic(self, name: &str) -> Option<Topic> {
        Some(match self {
            RecordList::Entries(kind) => Topic::Entry(entry_id(kind, name)?),
            RecordList::Commitments => Topic::Commitment(name.to_owned()),
            RecordList::Bodies => Topic::Body(name.to_owned()),
        })
    }

    /// The decision that keeps a record, or removes it where there is none; none where the record does not fit.
    pub fn decision(self, name: &str, kept: Option<(Value, Confidentiality)>) -> Option<Decision> {
        Some(match self {
            RecordList::Entries(kind) => {
                let entry = match kept {
                    Some((value, confidentiality)) => Some(Entry {
                        matter: fits(serde_json::json!({ kind.code(): value }))?,
                        confidentiality,
                    }),
                    None => None,
                };
                Decision::Entry { id: entry_id(kind, name)?, entry }
            }
            RecordList::Commitments => {
                let record = record_value::<CommitmentRecord>(kept)?;
                Decision::Commitment { instrument: name.to_owned(), record }
            }
            RecordList::Bodies => {
                Decision::Body { body: name.to_owned(), record: record_value::<BodyRecord>(kept)? }
            }
        })
    }

    /// What is held under a name, as an object of its fields, with who may see it.
    pub fn record_of(self, strategy: &Strategy, name: &str) -> Option<(Value, Confidentiality)> {
        match self {
            RecordList::Entries(kind) => {
                let entry = strategy.entries.get(&entry_id(kind, name)?)?;
                Some((record(entry), entry.confidentiality))
            }
            RecordList::Commitments => open(strategy.commitments.get(name)?),
            RecordList::Bodies => open(strategy.bodies.get(name)?),
        }
    }

    /// How many entries the list has.
    pub fn count(self, strategy: &Strategy) -> usize {
        match self {
            RecordList::Entries(kind) => strategy.list(kind).count(),
            RecordList::Commitments => strategy.commitments.len(),
            RecordList::Bodies => strategy.bodies.len(),
        }
    }
}

/// The fields of an entry, without the name of its list around them.
pub fn record(entry: &Entry) -> Value {
    let matter = serde_json::to_value(&entry.matter).unwrap_or_default();
    matter.as_object().and_then(|object| object.values().next().cloned()).unwrap_or_default()
}

fn entry_id(kind: EntryKind, name: &str) -> Option<EntryId> {
    let number: u32 = name.parse().ok().filter(|number| *number > 0)?;
    (name == number.to_string()).then_some(EntryId { kind, number })
}

fn open(record: &impl serde::Serialize) -> Option<(Value, Confidentiality)> {
    Some((serde_json::to_value(record).ok()?, Confidentiality::Public))
}

fn fits<T: DeserializeOwned>(value: Value) -> Option<T> {
    serde_json::from_value(value).ok()
}

/// A record of its own; one that says nothing is none. The outer option is whether it fits at all.
fn record_value<T: DeserializeOwned + Default + PartialEq>(
    kept: Option<(Value, Confidentiality)>,
) -> Option<Option<T>> {
    match kept {
        Some((value, _)) => fits::<T>(value).map(|record| (record != T::default()).then_some(record)),
        None => Some(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Files;
    use crate::lang::Lang;
    use crate::web::forms::lists::table;
    use crate::web::forms::{Shape, field_text};
    use crate::words::{Messages, Voice};
    use serde_json::Map;

    /// Every list: a form in which each field is filled makes a decision, and the record shows the same form again.
    #[test]
    fn what_is_typed_is_what_is_kept() {
        let voice = Voice::new(Lang::EN, &Messages::load(&Files::embedded()).0);
        for list in RecordList::ALL {
            let mut record = Map::new();
            for spec in table(list).specs {
                let value = match spec.shape {
                    Shape::Radios(options) => options(&voice)[1].0.clone().into(),
                    Shape::Day | Shape::Deadline => "2026-11-25".into(),
                    Shape::Count(..) | Shape::Scale => 3.into(),
                    Shape::Tick => true.into(),
                    Shape::Lines(..) | Shape::Several => vec!["Chair: 12", "Deputy: 30"].into(),
                    _ => "</textarea>".into(),
                };
                record.insert(spec.word.to_owned(), value);
            }
            let name = if list.is_given() { "X-1" } else { "1" };
            let kept = Some((Value::Object(record.clone()), Confidentiality::Committee));
            let decision = list.decision(name, kept).unwrap_or_else(|| panic!("{list:?} does not fit"));
            let mut strategy = Strategy::default();
            strategy.apply(&decision);
            let (held, _) = list.record_of(&strategy, name).unwrap();
            for spec in table(list).specs {
                let words = field_text(&voice, spec.shape, &record[spec.word]);
                assert_eq!(field_text(&voice, spec.shape, &held[spec.word]), words, "{list:?} {}", spec.word);
            }
            assert_eq!(held.as_object().unwrap().len(), record.len(), "{list:?} has a field without a form");
            assert_eq!(list.count(&strategy), 1);
            assert_eq!(list.topic(name), Some(decision.topic()));
        }
    }

    #[test]
    fn a_given_record_that_says_nothing_is_none() {
        let empty = Some((Value::Object(Map::new()), Confidentiality::Public));
        let decision = RecordList::Bodies.decision("GB-01", empty).unwrap();
        assert_eq!(decision, Decision::Body { body: "GB-01".into(), record: None });
    }

    #[test]
    fn names_that_are_none_have_no_topic() {
        for name in ["0", "-1", "01", "x", "", "4294967296"] {
            assert_eq!(RecordList::from_code("risk").unwrap().topic(name), None, "{name}");
        }
    }
}
