//! The published schema of the document is what the program writes, and every draft follows it.

use crate::support::case::Case;
use crate::support::desk::Desk;
use crate::support::golden::assert_golden;
use amparo::render::json::{json, read, schema};
use serde_json::Value;
use std::path::Path;

#[test]
fn the_published_schema_is_ours() {
    let text = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    assert_golden(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/document.schema.json"), &text);
}

#[test]
fn drafts_follow_the_schema() {
    let (desk, schema) = (Desk::open(), schema());
    let samples = desk
        .samples()
        .into_iter()
        .map(|(name, sample)| (name, desk.document(&sample, crate::support::languages::ES)));
    for (name, document) in samples.chain([("maravia", Case::read("maravia").document())]) {
        let text = json(&document).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        follows(&schema, &schema, &value).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert_eq!(read(&text).unwrap(), document, "{name}");
    }
}

#[test]
fn the_schema_refuses_what_is_no_document() {
    let document = serde_json::to_value(Case::read("maravia").document()).unwrap();
    let schema = schema();
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut changed = document.clone();
        change(&mut changed);
        follows(&schema, &schema, &changed).is_err()
    };
    assert!(!refused(&|_| {}));
    assert!(refused(&|value| drop(value.as_object_mut().unwrap().remove("cover"))));
    assert!(refused(&|value| value["blocks"][0] = Value::from("words")));
    assert!(refused(&|value| value["blocks"][0]["t"] = Value::from("no-such-block")));
    assert!(refused(&|value| value["cover"]["title"] = Value::from(7)));
}

/// The part of JSON Schema that ours is written in: references, alternatives, types, constants, keys and items.
fn follows(root: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    let Some(rules) = schema.as_object() else { return Ok(()) };
    for (rule, wanted) in rules {
        match rule.as_str() {
            "$ref" => {
                let name = wanted.as_str().unwrap().strip_prefix('#').unwrap();
                follows(root, root.pointer(name).unwrap(), value)?;
            }
            "oneOf" | "anyOf" => {
                let fitting = wanted.as_array().unwrap().iter().map(|one| follows(root, one, value));
                let fitting: Vec<_> = fitting.collect();
                if fitting.iter().all(Result::is_err) {
                    return Err(format!("nothing fits {value}: {fitting:?}"));
                }
            }
            "type" => typed(wanted, value)?,
            "const" if wanted != value => return Err(format!("{value} is not {wanted}")),
            "enum" if !wanted.as_array().unwrap().contains(value) => {
                return Err(format!("{value} is none of {wanted}"));
            }
            "required" => {
                let missing =
                    wanted.as_array().unwrap().iter().find(|key| value.get(key.as_str().unwrap()).is_none());
                if let Some(missing) = missing {
                    return Err(format!("{missing} is missing in {value}"));
                }
            }
            "properties" => {
                for (key, schema) in wanted.as_object().unwrap() {
                    if let Some(inner) = value.get(key) {
                        follows(root, schema, inner).map_err(|fault| format!("{key}: {fault}"))?;
                    }
                }
            }
            "items" => {
                for (index, inner) in value.as_array().into_iter().flatten().enumerate() {
                    follows(root, wanted, inner).map_err(|fault| format!("{index}: {fault}"))?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn typed(wanted: &Value, value: &Value) -> Result<(), String> {
    let names: Vec<&str> = match wanted {
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        name => name.as_str().into_iter().collect(),
    };
    let is = |name: &&str| match *name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        _ => false,
    };
    if names.iter().any(is) { Ok(()) } else { Err(format!("{value} is not {names:?}")) }
}
