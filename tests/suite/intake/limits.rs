//! What no form would take, no import takes: years, amounts, lengths, names, files.

use super::{HEAD, kept, read, refused};
use amparo::intake;
use serde_json::{Value, json};

/// An export, changed.
fn export(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let text = intake::json(&kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment).unwrap();
    let mut whole: Value = serde_json::from_str(&text).unwrap();
    change(&mut whole);
    whole.to_string().into_bytes()
}

#[test]
fn what_no_form_takes_no_import_takes() {
    let action = |part: &str, value: Value| json!({ "actions": { "A01-1": { (part): value } } });
    let cost = |price: &str, year: &str, quantity: &str| {
        let quantities = json!({ (year): quantity });
        json!([{ "what": "Training", "kind": "recurrent", "unit_cost": price, "quantities": quantities }])
    };
    let spent = |date: &str, currency: &str| json!({ "2027": { "amount": "5", "currency": currency, "date": date, "source": "audit" } });
    let frame = |part: &str, value: Value| json!({ "frame": { (part): value } });
    let measured = |value: &str| json!({ "indicators": { "I-01": { "baseline": { "value": value, "date": "2025-01-01" } } } });
    for (strategy, said) in [
        (
            action("costs", cost("1", "2147483647", "1")),
            "actions, A01-1, costs, 1, quantities, 2147483647: The year",
        ),
        (action("costs", cost("1", "-2147483648", "1")), "The year -2147483648 lies outside 1990 to 2100."),
        (action("costs", cost("99999999999999999999999999999", "2027", "1")), "is larger, smaller or finer"),
        (action("costs", cost("-1", "2027", "1")), "The number -1 is larger, smaller or finer"),
        (action("costs", cost("1.23456", "2027", "1")), "The number 1.23456 is larger, smaller or finer"),
        (action("costs", cost("10000000000000", "2027", "2")), "A01-1, cost-0-year-2027: The number 2027"),
        (action("spent", spent("9999-01-01", "KES")), "The year 9999 lies outside"),
        (action("spent", spent("2027-01-01", "kes ")), "“kes ” is no currency"),
        (action("lead", json!("x".repeat(501))), "The text has 501 characters; at most 500 are kept."),
        (action("taken", json!({ "dropped": { "reason": " " } })), "Write down the reason"),
        (frame("title", json!("x".repeat(1_000_000))), "frame, title: The text has 1000000 characters"),
        (frame("vision", json!("x".repeat(20_001))), "frame, vision: The text has 20001 characters"),
        (
            json!({ "frame": { "first_year": 2147483647, "last_year": 2147483647 } }),
            "The year 2147483647 lies",
        ),
        (
            json!({ "frame": { "first_year": 2028, "last_year": 2027 } }),
            "The end cannot come before the beginning",
        ),
        (frame("contingency", json!("101")), "frame, contingency: The number 101"),
        (frame("leads_per_institution", json!(0)), "frame, leads_per_institution: The number 0"),
        (measured("12345678901234567890"), "The number 12345678901234567890"),
    ] {
        let text = refused(&export(|whole| whole["assessment"]["strategy"] = strategy.clone()));
        assert!(text.contains(said), "{said}: {text}");
    }
    for strategy in
        [action("costs", cost("12.5", "2027", "3")), measured("-12.5"), frame("inflation", json!("6.5"))]
    {
        let intake = read(&export(|whole| whole["assessment"]["strategy"] = strategy.clone()));
        assert!(intake.is_ok(), "{strategy}: {intake:?}");
    }
}

#[test]
fn names_and_days_that_lead_elsewhere_are_refused() {
    let new = refused(&export(|whole| whole["assessment"]["id"] = "new".into()));
    assert!(new.starts_with("“new” is no name for an assessment"), "{new}");
    let day = refused(&export(|whole| whole["assessment"]["answers"]["C01"]["date"] = "0025-12-31".into()));
    assert!(day.starts_with("C01: The year 25 lies outside"), "{day}");
}

#[test]
fn hidden_characters_in_a_strategy_are_taken_out_and_told() {
    let intake = read(&export(|whole| {
        whole["assessment"]["strategy"] = json!({ "frame": { "title": "a\u{7}b\u{202e}" } })
    }));
    let intake = intake.unwrap();
    assert_eq!(intake.assessment.strategy.frame.title, "ab");
    assert!(super::remarks(&intake)[0].starts_with("frame, title: Hidden characters were taken out"));
}

#[test]
fn an_emblem_that_is_no_picture_is_left_out_and_a_media_type_is_one() {
    // SHA-256 of "no picture".
    let hash = {
        use sha2::{Digest, Sha256};
        amparo::assessment::strategy::FileHash::from_digest(&Sha256::digest(b"no picture")).0
    };
    let with = |media: &str| {
        export(|whole| {
            let emblem = json!({ "file": hash, "width": 1, "height": 1, "alt": "" });
            whole["assessment"]["strategy"] = json!({ "look": { "emblem": emblem } });
            whole["files"] = json!({ (hash.as_str()): { "media": media, "base64": "bm8gcGljdHVyZQ==" } });
        })
    };
    let intake = read(&with("image/png")).unwrap();
    assert_eq!(intake.assessment.strategy.look.emblem, None);
    assert!(super::remarks(&intake)[0].contains("did not come along, or is no picture"));
    for media in ["image/png\r\nset-cookie: x", "png", "", "image/", "image/png; charset=x"] {
        let said = refused(&with(media));
        assert!(said.contains("has no media type such as image/png"), "{media:?}: {said}");
    }
}
