//! Signatures of gates and answers that came along from an earlier round travel, in a form that an older Amparo refuses.

use super::{HEAD, kept, read, refused};
use amparo::intake;

#[test]
fn signatures_and_what_came_along_travel_in_a_form_of_their_own() {
    let signature = serde_json::json!({ "by": "Ministry", "date": "2026-11-20" });
    for gate in [None, Some("ST4-G4"), Some("ST99-G1")] {
        let mut assessment = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
        match gate {
            Some(gate) => {
                let signature = serde_json::from_value(signature.clone()).unwrap();
                drop(assessment.signatures.insert(gate.to_owned(), signature));
            }
            None => assessment.carried = std::mem::take(&mut assessment.answers),
        }
        let text = intake::json(&assessment).unwrap();
        assert!(text.starts_with("{\n  \"schema\": 8,"), "{text}");
        match gate {
            Some("ST99-G1") => assert!(refused(text.as_bytes()).contains("gate “ST99-G1”")),
            _ => assert_eq!(read(text.as_bytes()).unwrap().assessment, assessment),
        }
    }
}
