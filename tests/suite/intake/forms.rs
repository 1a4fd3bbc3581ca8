//! An export says a form that has every field in it: an older Amparo refuses what it does not know.

use super::{HEAD, kept};
use amparo::assessment::Assessment;
use amparo::intake;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const FIELDS: &str = include_str!("../../cases/exports/fields.txt");
/// The oldest form that is still written.
const FIRST: u64 = 3;

/// The list of fields: the form that had each first, none for what is no key of an export.
fn listed() -> BTreeMap<&'static str, Option<u64>> {
    let lines = FIELDS.lines().filter(|line| !line.starts_with('#'));
    let line = |line: &'static str| {
        let (form, field) = line.split_once(' ').unwrap();
        (field, (form != "-").then(|| form.parse().unwrap()))
    };
    lines.map(line).collect()
}

/// The fields of all types below this folder that are read from files, as `Type.field`.
fn collect(folder: &Path, fields: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, fields);
        } else {
            fields_of(&fs::read_to_string(&path).unwrap(), fields);
        }
    }
}

fn fields_of(text: &str, fields: &mut BTreeSet<String>) {
    let (mut is_read, mut name) = (false, None);
    for line in text.lines().take_while(|line| *line != "mod tests {") {
        if let Some(derived) = line.strip_prefix("#[derive(") {
            is_read = derived.contains("Deserialize");
        } else if let Some(begun) = line.strip_prefix("pub struct ").filter(|_| is_read) {
            name = begun.strip_suffix(" {");
        } else if line == "}" {
            (is_read, name) = (false, None);
        } else if let (Some(name), Some(field)) = (name, line.strip_prefix("    pub ")) {
            let (field, _) = field.split_once(':').unwrap();
            fields.insert(format!("{name}.{field}"));
        }
    }
}

/// An answer as exports have it.
fn answer() -> Value {
    json!({ "rating": { "level": 2 } })
}

/// An assessment that has this list entry and nothing else that older ones did not know.
fn entry(id: &str, kind: &str, record: Value) -> Value {
    json!({ "strategy": { "entries": { id: { "matter": { kind: record } } } } })
}

fn evidence(key: &str, value: Value) -> Value {
    json!({ "answers": { "C01": { "evidence": [{ "id": "C01-E1", "title": "Decree", key: value }] } } })
}

fn cost(key: &str, value: Value) -> Value {
    let line = json!({ "what": "Posts", "kind": "recurrent", "unit_cost": "1", key: value });
    json!({ "strategy": { "actions": { "C01-A1": { "costs": [line] } } } })
}

fn version(document: &str, notes: &str) -> Value {
    json!({ "strategy": { "versions": { "1": {
        "label": "1.0", "date": "2026-11-20", "author": "Ministry", "program": "1", "templates": "", "notes": notes,
        "documents": [{ "document": document, "lang": "en", "audience": "public", "content": "0" }],
    } } } })
}

fn deliberation(part: Value) -> Value {
    json!({ "deliberations": { "C01": part } })
}

/// For each field that the first form does not have, an assessment with it.
fn samples() -> Vec<(&'static [&'static str], Value)> {
    let mut all = samples_of_strategy();
    all.extend(samples_of_answers());
    all
}

/// Those of decisions, answers and evidence of one country.
fn samples_of_strategy() -> Vec<(&'static [&'static str], Value)> {
    let institution = |key: &str, value: Value| {
        entry("stakeholder-1", "stakeholder", json!({ "name": "Police", key: value }))
    };
    let comment = |key: &str| entry("comment-1", "comment", json!({ key: "words" }));
    let day = |key: &str, value: &str| entry("calendar-1", "calendar", json!({ key: value }));
    let lacks = json!({ "reference": "12", "date": "2026-11-20", "by": "Cabinet", "version": 1, "lacks": { "points": 1 } });
    vec![
        (&["AdoptionLacks.points"], json!({ "strategy": { "adoption": lacks } })),
        (&["Answer.conditions"], json!({ "answers": { "C01": { "conditions": ["C01.1a"] } } })),
        (&["Answer.follows"], json!({ "answers": { "C01": { "follows": true } } })),
        (&["Evidence.proves"], evidence("proves", json!(["C01.1a"]))),
        (&["CostLine.class"], cost("class", json!("wages"))),
        (&["CostLine.code"], cost("code", json!("21"))),
        (&["Law.state"], entry("law-1", "law", json!({ "state": "considered" }))),
        (&["Version.notes"], version("strategy", "inline")),
        (
            &["BodyRecord.safeguarding"],
            json!({ "strategy": { "bodies": { "b": { "safeguarding": "Office" } } } }),
        ),
        (&["Comment.owner"], comment("owner")),
        (&["Comment.consultation"], comment("consultation")),
        (&["Comment.changed"], comment("changed")),
        (
            &["Consultation.groups"],
            entry("consultation-1", "consultation", json!({ "heard": "children", "groups": ["Girls: 34"] })),
        ),
        (&["ProcessDay.date"], day("date", "2026-11-20")),
        (&["ProcessDay.place"], day("place", "Town")),
        (&["ProcessDay.title"], day("title", "Workshop")),
        (&["ProcessDay.who"], day("who", "Council")),
        (&["Stakeholder.about"], institution("about", json!("police"))),
        (&["Stakeholder.absent"], institution("absent", json!("None."))),
        (&["Stakeholder.due"], institution("due", json!("2026-11-20"))),
        (&["Stakeholder.influence"], institution("influence", json!("high"))),
        (&["Stakeholder.items"], institution("items", json!(["C01"]))),
        (&["Stakeholder.part"], institution("part", json!("answers"))),
    ]
}

/// Those of what institutions answer and of rounds.
fn samples_of_answers() -> Vec<(&'static [&'static str], Value)> {
    let agreement = json!({
        "answer": answer(), "reason": "It is known.", "by": "Council", "date": "2026-11-20",
        "dissent": [{ "institution": "stakeholder-1", "text": "No." }],
    });
    let withdrawal = json!({ "reason": "It was early.", "by": "Ministry", "date": "2026-11-21" });
    let signature = json!({ "by": "Ministry", "date": "2026-11-20", "withdrawal": withdrawal });
    vec![
        (&["Assessment.quarantine"], json!({ "quarantine": { "0": "It may name a child." } })),
        (&["Assessment.deliberations", "Deliberation.opened"], deliberation(json!({ "opened": true }))),
        (&["Deliberation.responses"], deliberation(json!({ "responses": { "stakeholder-1": answer() } }))),
        (&["Deliberation.own"], deliberation(json!({ "own": answer() }))),
        (
            &[
                "Deliberation.agreement",
                "Agreement.answer",
                "Agreement.reason",
                "Agreement.by",
                "Agreement.date",
                "Agreement.dissent",
                "Dissent.institution",
                "Dissent.text",
            ],
            deliberation(json!({ "agreement": agreement })),
        ),
        (
            &[
                "Assessment.signatures",
                "GateSignature.by",
                "GateSignature.date",
                "GateSignature.withdrawal",
                "SignatureWithdrawal.reason",
                "SignatureWithdrawal.by",
                "SignatureWithdrawal.date",
            ],
            json!({ "signatures": { "G1": signature } }),
        ),
        (&["Assessment.carried"], json!({ "carried": { "C02": answer() } })),
        (&["Evidence.article"], evidence("article", json!("3"))),
        (&["Evidence.page"], evidence("page", json!("12"))),
        (&["Evidence.language"], evidence("language", json!("Spanish"))),
        (&["Evidence.confirmed_by"], evidence("confirmed_by", json!("Council"))),
    ]
}

/// The same for values that a field can have newly.
fn new_values() -> Vec<(u64, Value)> {
    let measured = |date: &str| {
        let values = json!([{ "value": "1", "date": date }]);
        json!({ "strategy": { "indicators": { "i": { "values": values } } } })
    };
    let treaty = |status: &str| json!({ "strategy": { "commitments": { "t": { "status": status } } } });
    let edit = |place: &str| json!({ "strategy": { "edits": { place: { "kind": { "insert": { "text": "x" } } } } } });
    vec![
        (FIRST, measured("2026-03-31")),
        (5, measured("2026-03")),
        (5, measured("2026")),
        (FIRST, treaty("ratified")),
        (4, treaty("applies")),
        (4, treaty("endorsed")),
        (FIRST, version("report", "boxes")),
        (6, version("memorandum", "boxes")),
        (6, version("plan", "boxes")),
        (FIRST, edit("strategy/en/summary-p2")),
        (6, edit("press/en/press-p2")),
        (FIRST, entry("stakeholder-1", "stakeholder", json!({ "name": "Police" }))),
    ]
}

/// Puts what a patch has into a value, key by key.
fn patch(value: &mut Value, with: &Value) {
    match (value, with) {
        (Value::Object(held), Value::Object(new)) => {
            for (key, new) in new {
                patch(held.entry(key.clone()).or_insert(Value::Null), new);
            }
        }
        (value, new) => value.clone_from(new),
    }
}

/// The form of an export of an assessment with nothing but this.
fn form_with(with: &Value) -> u64 {
    let plain = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
    let mut value = serde_json::to_value(plain).unwrap();
    patch(&mut value, with);
    let assessment: Assessment = serde_json::from_value(value).unwrap_or_else(|why| panic!("{with}: {why}"));
    let export: Value = serde_json::from_str(&intake::json(&assessment).unwrap()).unwrap();
    export["schema"].as_u64().unwrap()
}

#[test]
fn every_field_that_is_kept_has_its_form_on_the_list() {
    let mut fields = BTreeSet::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/assessment"), &mut fields);
    assert!(fields.len() > 300, "{} fields", fields.len());
    let listed: BTreeSet<String> = listed().into_keys().map(str::to_owned).collect();
    let missing: Vec<_> = fields.symmetric_difference(&listed).collect();
    assert!(
        missing.is_empty(),
        "in tests/cases/exports/fields.txt or in the program, and not in both: {missing:#?}"
    );
}

#[test]
fn an_export_has_the_form_of_the_newest_field_in_it() {
    assert_eq!(form_with(&json!({})), FIRST);
    let listed = listed();
    let newer = listed.iter().filter(|(_, form)| form.is_some_and(|form| form > FIRST));
    let mut untried: BTreeSet<&str> = newer.map(|(field, _)| *field).collect();
    for (fields, sample) in samples() {
        for field in fields {
            assert_eq!(Some(form_with(&sample)), listed[field], "{field}");
            untried.remove(field);
        }
    }
    assert!(untried.is_empty(), "give each of these a sample: {untried:?}");
}

#[test]
fn a_value_that_older_ones_do_not_know_raises_the_form_too() {
    for (expected, sample) in new_values() {
        assert_eq!(form_with(&sample), expected, "{sample}");
    }
}
