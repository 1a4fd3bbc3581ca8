//! Knows how what somebody changed in a record of many choices is put on what others have made of it since; knows no form.

use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The record of one author on that of others: what the author changed since `base`, which both began from, and else what
/// `theirs` says. Where both changed the same, the author's own stands, for the author to decide.
pub fn rebase(base: &Value, mine: &Value, theirs: &Value) -> Value {
    if mine == base {
        return theirs.clone();
    }
    match (mine, theirs) {
        (Value::Object(own), Value::Object(others)) => {
            let keys: BTreeSet<&String> = own.keys().chain(others.keys()).collect();
            let parts =
                keys.into_iter().map(|key| (key.clone(), rebase(&base[key], &mine[key], &theirs[key])));
            Value::Object(parts.filter(|(_, part)| !part.is_null()).collect::<Map<String, Value>>())
        }
        (Value::Array(own), Value::Array(others)) => {
            let before = base.as_array().map_or(&[][..], Vec::as_slice);
            let stays = |one: &&Value| own.contains(one) || !before.contains(one);
            let is_new = |one: &&Value| !before.contains(one) && !others.contains(one);
            Value::Array(others.iter().filter(stays).chain(own.iter().filter(is_new)).cloned().collect())
        }
        _ => mine.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_its_author_changed_takes_the_place_of_what_others_made() {
        for (base, mine, theirs, wanted) in [
            (json!({ "a": 1 }), json!({ "a": 1 }), json!({ "a": 2 }), json!({ "a": 2 })),
            (json!({ "a": 1 }), json!({ "a": 3 }), json!({ "a": 2 }), json!({ "a": 3 })),
            (json!({}), json!({ "b": 1 }), json!({ "c": 2 }), json!({ "b": 1, "c": 2 })),
            (json!({ "a": 1, "b": 1 }), json!({ "b": 1 }), json!({ "a": 1, "b": 2 }), json!({ "b": 2 })),
            (json!({ "a": 1 }), json!({ "a": 1, "b": 1 }), json!({}), json!({ "b": 1 })),
            (
                json!({ "a": { "x": 1, "y": 1 } }),
                json!({ "a": { "x": 2, "y": 1 } }),
                json!({ "a": { "x": 1, "y": 2 } }),
                json!({ "a": { "x": 2, "y": 2 } }),
            ),
            (json!(["a", "b"]), json!(["b", "c"]), json!(["a", "b", "d"]), json!(["b", "d", "c"])),
            (json!(null), json!({ "a": 1 }), json!({ "b": 2 }), json!({ "a": 1, "b": 2 })),
        ] {
            assert_eq!(rebase(&base, &mine, &theirs), wanted, "{base}: {mine} on {theirs}");
        }
    }
}
