//! Knows whether a value follows a JSON Schema.

use serde_json::Value;

/// The part of JSON Schema that ours is written in: references, alternatives, types, constants, keys and items.
pub fn follows(root: &Value, schema: &Value, value: &Value) -> Result<(), String> {
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
