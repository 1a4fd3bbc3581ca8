//! Knows what the fields of a record must keep to among each other; knows no field alone.

use super::RecordList;
use crate::assessment::strategy::EntryKind;
use serde_json::Value;

/// The field to put right, by its word, and the message that says how; nothing where the record is sound.
pub fn broken_rule(list: RecordList, record: &Value) -> Option<(&'static str, &'static str)> {
    match list {
        RecordList::Entries(EntryKind::Consultation) => {
            let more = record["children"].as_u64()? > record["participants"].as_u64()?;
            more.then_some(("children", "record-children-many"))
        }
        RecordList::Entries(_) | RecordList::Commitments | RecordList::Bodies => None,
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
}
