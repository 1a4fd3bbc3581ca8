//! Knows what the fields of a record must keep to among each other; knows no field alone.

use super::RecordList;
use crate::assessment::strategy::{EntryKind, GroupCount};
use serde_json::Value;

/// The field to put right, by its word, and the message that says how; nothing where the record is sound.
pub fn broken_rule(list: RecordList, record: &Value) -> Option<(&'static str, &'static str)> {
    match list {
        RecordList::Entries(EntryKind::Consultation) => {
            let [children, all] = ["children", "participants"].map(|word| record[word].as_u64());
            match children.zip(all).is_some_and(|(children, all)| children > all) {
                true => Some(("children", "record-children-many")),
                false => groups_rule(record),
            }
        }
        RecordList::Entries(EntryKind::Stakeholder) => stakeholder_rule(record),
        RecordList::Entries(_) | RecordList::Commitments | RecordList::Bodies => None,
    }
}

/// Groups stand with their numbers, and nobody belongs to two of them.
fn groups_rule(record: &Value) -> Option<(&'static str, &'static str)> {
    let lines: Vec<&str> = record["groups"].as_array()?.iter().filter_map(Value::as_str).collect();
    let groups: Vec<GroupCount> = lines.iter().filter_map(|line| line.parse().ok()).collect();
    let all: u64 = groups.iter().map(|group| u64::from(group.count)).sum();
    match record["participants"].as_u64() {
        _ if groups.len() < lines.len() => Some(("groups", "record-groups-form")),
        Some(participants) if all > participants => Some(("groups", "record-groups-many")),
        Some(_) | None => None,
    }
}

/// An entry is an institution, or says why a sector has none; of one that is not there yet, nothing is said.
fn stakeholder_rule(record: &Value) -> Option<(&'static str, &'static str)> {
    let fields = record.as_object()?;
    let words = |word: &str| fields.get(word).and_then(Value::as_str);
    let is_said = |word: &str| words(word).is_some_and(|words| !words.trim().is_empty());
    match (is_said("name"), is_said("absent"), is_said("about")) {
        (true, false, _) | (false, true, true) => None,
        (true, true, _) => Some(("absent", "record-stakeholder-absent-idle")),
        (false, true, false) => Some(("about", "record-stakeholder-sectorless")),
        (false, false, _) => Some(("name", "record-stakeholder-nameless")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn children_are_among_those_who_took_part() {
        let list = RecordList::Entries(EntryKind::Consultation);
        for (record, is_broken) in [
            (json!({ "participants": 5, "children": 10 }), true),
            (json!({ "participants": 10, "children": 10 }), false),
            (json!({ "children": 10 }), false),
            (json!({ "participants": 5 }), false),
            (Value::Null, false),
        ] {
            assert_eq!(broken_rule(list, &record).is_some(), is_broken, "{record}");
        }
    }

    #[test]
    fn an_entry_of_the_register_is_an_institution_or_says_why_there_is_none() {
        let list = RecordList::Entries(EntryKind::Stakeholder);
        for (record, word) in [
            (json!({ "name": "Police" }), None),
            (json!({ "about": "x", "absent": "None is organized." }), None),
            (json!({ "name": "Police", "absent": "None." }), Some("absent")),
            (json!({ "absent": "None." }), Some("about")),
            (json!({ "about": "x", "name": " " }), Some("name")),
            (json!({}), Some("name")),
            (Value::Null, None),
        ] {
            assert_eq!(broken_rule(list, &record).map(|(word, _)| word), word, "{record}");
        }
    }

    #[test]
    fn groups_have_numbers_and_are_no_more_than_took_part() {
        let list = RecordList::Entries(EntryKind::Consultation);
        for (record, is_broken) in [
            (json!({ "participants": 65, "groups": ["Girls: 34", "Boys: 31"] }), false),
            (json!({ "participants": 64, "groups": ["Girls: 34", "Boys: 31"] }), true),
            (json!({ "groups": ["Girls: 34"] }), false),
            (json!({ "groups": ["Girls 34"] }), true),
        ] {
            assert_eq!(broken_rule(list, &record).is_some(), is_broken, "{record}");
        }
    }
}
