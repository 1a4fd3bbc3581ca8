//! Knows which value of a loop is which when the facts change: by its id or its name, never by its place.

use sha2::{Digest, Sha256};
use tera::Value;

/// The properties that name a value, the most lasting first.
const NAMES: [&str; 9] = ["id", "code", "key", "n", "number", "title", "name", "label", "text"];
/// The longest key that stands as it is.
const LONGEST: usize = 16;
/// How deep a value without a name is searched for one.
const DEPTH: usize = 3;

/// The key of a value, behind a point: `.c01`. Only small letters, digits and `_`, so that Markdown leaves it alone.
pub(in super::super) fn key_of(value: &Value) -> String {
    format!(".{}", block_key(&name_of(value, DEPTH).unwrap_or_default()))
}

fn name_of(value: &Value, depth: usize) -> Option<String> {
    if let Some(map) = value.as_map() {
        let direct = NAMES.iter().filter_map(|name| value.get_from_path(name)).find_map(simple);
        return direct.or_else(|| map.values().find_map(|inner| name_of(inner, depth.checked_sub(1)?)));
    }
    if let Some(list) = value.as_array() {
        return list.first().and_then(|first| name_of(first, depth.checked_sub(1)?));
    }
    simple(value)
}

fn simple(value: &Value) -> Option<String> {
    match value.as_str() {
        Some(text) => Some(text.to_owned()).filter(|text| !text.is_empty()),
        None => value.as_i64().map(|number| number.to_string()),
    }
}

/// What stands in the id of a block for the value of a loop that has this name: its letters and digits, or a hash where they
/// are too many or not all of it.
pub fn block_key(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | ' ' | '.' | '_');
    if !name.is_empty() && name.len() <= LONGEST && name.chars().all(plain) {
        let letter = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
        return name.chars().map(letter).collect();
    }
    Sha256::digest(name.as_bytes()).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_are_known_by_their_names() {
        for (value, wanted) in [
            (json!({ "rank": 3, "id": "C01", "title": "Leadership" }), ".c01"),
            (json!({ "area": "x", "title": "Policy" }), ".policy"),
            (json!({ "id": "O1", "number": 1, "title": "Lead and fund" }), ".o1"),
            (json!({ "actions": [{ "id": "A01-1" }], "number": 2 }), ".2"),
            (json!({ "level": { "n": 2, "name": "Adopted" }, "items": [] }), ".2"),
            (json!("GL-01"), ".gl_01"),
            (json!(7), ".7"),
            (json!({ "title": "Dirección de Protección" }), ".f3c5bd8e"),
        ] {
            let key = key_of(&Value::from_serializable(&value));
            if wanted.len() < 9 {
                assert_eq!(key, wanted, "{value}");
            } else {
                assert_eq!(key.len(), 9, "{value}: {key}");
            }
        }
    }
}
