//! The published schema of the document is what the program writes, and every draft follows it.

use crate::support::case::Case;
use crate::support::fixture::Fixture;
use crate::support::golden::assert_golden;
use crate::support::schema::follows;
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
    let (fixture, schema) = (Fixture::open(), schema());
    let samples = fixture
        .samples()
        .into_iter()
        .map(|(name, sample)| (name, fixture.document(&sample, crate::support::languages::ES)));
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
