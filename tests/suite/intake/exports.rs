//! Exports of an assessment are read back whole, or refused with the place of the fault; what did not come is named.

use super::{HEAD, LIBRARY, kept, read, refused, remarks};
use amparo::assessment::strategy::{Entry, EntryId, FileHash, Matter};
use amparo::assessment::{Assessment, Confirmation, EvidenceCap, Grade};
use amparo::framework::Level;
use amparo::intake::{self, LONGEST_TEXT};

fn exported() -> String {
    intake::json(&kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment).unwrap()
}

#[test]
fn a_file_from_a_newer_amparo_is_refused() {
    let newer = exported().replace("\"schema\": 3", "\"schema\": 9, \"something\": []");
    assert_eq!(
        refused(newer.as_bytes()),
        "The file has form 9, from a newer Amparo; this one reads up to form 8. Update Amparo, or export the file \
         again from the older version."
    );
    assert!(
        refused(b"{}")
            .starts_with("The file does not say its form. Exports of Amparo begin with { \"schema\": 8.")
    );
}

#[test]
fn whether_evidence_caps_levels_travels_and_older_exports_mean_what_they_meant() {
    let plain = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
    assert_eq!(plain.cap, Some(EvidenceCap::Off), "coded findings");
    let mut one = plain.clone();
    one.answers.values_mut().for_each(|answer| answer.evidence[0].grade = Some(Grade::E2));
    let form_2 = |assessment: &Assessment| {
        let mut export: serde_json::Value = serde_json::from_str(&intake::json(assessment).unwrap()).unwrap();
        export["schema"] = 2.into();
        export["assessment"].as_object_mut().unwrap().remove("cap").unwrap();
        read(export.to_string().as_bytes()).unwrap().assessment.cap
    };
    assert_eq!((form_2(&plain), form_2(&one)), (Some(EvidenceCap::Off), Some(EvidenceCap::On)));
    let form_3 =
        |assessment: &Assessment| read(intake::json(assessment).unwrap().as_bytes()).unwrap().assessment;
    assert_eq!(form_3(&one), one, "a grade turns nothing");
    one.confirmations.insert(
        "C01".into(),
        Confirmation {
            rating: one.answers[&"C01".into()].rating.clone(),
            by: "Council".into(),
            date: "2026-11-29".parse().unwrap(),
        },
    );
    assert_eq!(form_3(&one), one, "what the country confirmed travels too");
    one.confirmations.insert("C99".into(), one.confirmations[&"C01".into()].clone());
    assert!(refused(intake::json(&one).unwrap().as_bytes()).contains("item “C99”"));
}

#[test]
fn broken_json_names_line_and_column() {
    assert!(
        refused(b"{\n  \"schema\": 1,\n  oops\n}")
            .starts_with("Line 3, column 3: The file cannot be understood: key")
    );
    let seven = exported().replace("\"level\": 2", "\"level\": 7");
    assert!(
        refused(seven.as_bytes()).contains("7 is no level: levels go from 0 to 4"),
        "{}",
        refused(seven.as_bytes())
    );
    let extra = exported().replace("\"round\"", "\"rounds\": 1, \"round\"");
    assert!(refused(extra.as_bytes()).contains("Nothing is called “rounds” here"));
}

#[test]
fn an_export_that_names_unknown_things_is_refused_at_once() {
    let mut assessment = kept(&format!("{HEAD}C01,2,x,,\n")).assessment;
    assessment.id = "Kenya/../x".to_owned();
    assessment.country = "XXX".into();
    assessment.frameworks[0].framework = "other".into();
    assessment.answers.insert("C99".into(), assessment.answers[&"C01".into()].clone());
    assessment.stages.insert("ST10".into(), Default::default());
    assessment.choices.impact.insert("C01".into(), 9);
    let said = refused(intake::json(&assessment).unwrap().as_bytes());
    for part in
        ["“Kenya/../x” is no name", "country “XXX”", "framework “other”", "item “C99”", "“ST10”", "weight 9"]
    {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn what_is_said_of_guidance_travels_in_a_form_that_an_older_amparo_refuses() {
    let mut assessment = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
    for (status, form) in [("ratified", 3), ("endorsed", 4), ("applies", 4)] {
        let record = serde_json::from_value(serde_json::json!({ "status": status })).unwrap();
        assessment.strategy.commitments.insert("CM-GC25".to_owned(), record);
        let text = intake::json(&assessment).unwrap();
        assert!(text.starts_with(&format!("{{\n  \"schema\": {form},")), "{status}");
        assert_eq!(read(text.as_bytes()).unwrap().assessment, assessment, "{status}");
    }
}

#[test]
fn a_day_that_cannot_be_that_of_a_treaty_is_refused_with_its_place() {
    let treaty = LIBRARY.kit.commitments.commitments.iter().find(|one| one.deadline.is_some()).unwrap();
    let opened = treaty.opened.unwrap();
    for (status, date, words) in [
        ("ratified", opened.pred_opt().unwrap().to_string(), "The treaty was opened for signature on"),
        ("signed", "2026-11-23".to_owned(), "This day lies ahead."),
        ("signed", opened.to_string(), ""),
        ("ratified", "2026-11-22".to_owned(), ""),
        ("ratified", "in spring".to_owned(), ""),
    ] {
        let mut assessment = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
        let record = serde_json::json!({ "status": status, "date": date });
        let record = serde_json::from_value(record).unwrap();
        assessment.strategy.commitments.insert(treaty.id.clone(), record);
        let text = intake::json(&assessment).unwrap();
        match words {
            "" => assert_eq!(read(text.as_bytes()).unwrap().assessment, assessment, "{status} {date}"),
            words => {
                let said = refused(text.as_bytes());
                assert!(said.starts_with(&format!("{} date: {words}", treaty.id)), "{date}: {said}");
            }
        }
    }
}

#[test]
fn a_tick_of_a_gate_that_the_program_decides_is_left_out_and_named() {
    let mut assessment = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
    for stage in &LIBRARY.stages.stages {
        let gates = stage.gates.iter().map(|gate| gate.id.clone()).collect();
        let record = amparo::assessment::StageRecord { confirmed: gates, ..Default::default() };
        assessment.stages.insert(stage.id.clone(), record);
    }
    let intake = read(intake::json(&assessment).unwrap().as_bytes()).unwrap();
    let gates = || LIBRARY.stages.stages.iter().flat_map(|stage| &stage.gates);
    let (ticked, decided): (Vec<_>, Vec<_>) =
        gates().partition(|gate| gate.rule == amparo::framework::GateRule::Confirmed);
    assert!(decided.iter().any(|gate| gate.rule == amparo::framework::GateRule::Frozen));
    let named: Vec<_> = intake.report.dropped.iter().filter_map(|remark| remark.column.clone()).collect();
    assert_eq!(named, decided.iter().map(|gate| gate.id.clone()).collect::<Vec<_>>());
    let held = intake.assessment.stages.values().map(|record| record.confirmed.len()).sum::<usize>();
    assert_eq!(held, ticked.len());
}

#[test]
fn ticked_conditions_travel_and_those_of_nothing_are_refused() {
    let mut ticked = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
    assert!(intake::json(&ticked).unwrap().starts_with("{\n  \"schema\": 3,"), "an older Amparo reads it");
    let (_, item) = LIBRARY.item(&"C01".into()).unwrap();
    let known = item.conditions().next().expect("C01 is made of conditions").id.clone();
    ticked.answers.values_mut().for_each(|answer| answer.conditions = [known.clone()].into());
    let text = intake::json(&ticked).unwrap();
    assert!(text.starts_with("{\n  \"schema\": 4,") && text.contains(known.as_str()), "{text}");
    assert_eq!(read(text.as_bytes()).unwrap().assessment, ticked);
    let answer = ticked.answers.values_mut().next().unwrap();
    answer.conditions = ["C01-9a".into(), "C02-1a".into()].into();
    let said = refused(intake::json(&ticked).unwrap().as_bytes());
    for part in ["C01: There is no condition “C01-9a” of this item", "“C02-1a”"] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn values_of_months_and_years_travel_in_a_form_of_their_own() {
    let mut assessment = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
    for (date, form) in [("2025-12-31", 3), ("2025-12", 5), ("2025", 5)] {
        let record = serde_json::json!({ "baseline": { "value": "40", "date": date } });
        let record = serde_json::from_value(record).unwrap();
        assessment.strategy.indicators.insert("I-01".to_owned(), record);
        let text = intake::json(&assessment).unwrap();
        assert!(text.starts_with(&format!("{{\n  \"schema\": {form},")), "{date}: {text}");
        assert_eq!(read(text.as_bytes()).unwrap().assessment, assessment);
    }
}

#[test]
fn files_in_quarantine_travel_in_a_form_of_their_own() {
    let mut assessment = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
    assessment.quarantine.insert(FileHash("a".repeat(64)), "It may name a child.".into());
    let text = intake::json(&assessment).unwrap();
    assert!(text.starts_with("{\n  \"schema\": 7,"), "{text}");
    assert_eq!(read(text.as_bytes()).unwrap().assessment, assessment);
}

#[test]
fn classes_of_costs_travel_in_a_form_of_their_own() {
    let mut assessment = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
    for (more, form) in [("", 3), (r#", "class": "transfers""#, 6), (r#", "code": "07.4""#, 6)] {
        let line = format!(r#"{{ "what": "Grants", "kind": "capital", "unit_cost": "5"{more} }}"#);
        let line: serde_json::Value = serde_json::from_str(&line).unwrap();
        let record = serde_json::from_value(serde_json::json!({ "costs": [line] })).unwrap();
        assessment.strategy.actions.insert("A01-1".into(), record);
        let text = intake::json(&assessment).unwrap();
        assert!(text.starts_with(&format!("{{\n  \"schema\": {form},")), "{more}: {text}");
        assert_eq!(read(text.as_bytes()).unwrap().assessment, assessment);
    }
}

#[test]
fn what_the_register_says_of_institutions_travels_and_only_with_it_an_export_has_a_newer_form() {
    let before = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
    for (entry, form) in [
        (r#"{ "stakeholder": { "name": "Police" } }"#, 3),
        (r#"{ "stakeholder": { "name": "Police", "items": ["C04"], "due": "2026-12-15" } }"#, 7),
        (r#"{ "stakeholder": { "about": "parents", "absent": "None is organized." } }"#, 7),
        (r#"{ "consultation": { "heard": "children", "title": "Talk", "groups": ["Girls: 34"] } }"#, 7),
        (r#"{ "stakeholder": { "name": "Police", "part": "consulted" } }"#, 7),
        (r#"{ "comment": { "text": "Who pays?", "owner": "Treasury" } }"#, 7),
    ] {
        let matter: Matter = serde_json::from_str(entry).unwrap();
        let id = EntryId { kind: matter.kind(), number: 1 };
        let mut assessment = before.clone();
        assessment.strategy.entries.insert(id, Entry { matter, confidentiality: Default::default() });
        let text = intake::json(&assessment).unwrap();
        assert!(text.starts_with(&format!("{{\n  \"schema\": {form},")), "{entry}: {text}");
        assert_eq!(read(text.as_bytes()).unwrap().assessment, assessment, "{entry}");
        let other = text.replace("\"C04\"", "\"C99\"");
        assert!(other == text || refused(other.as_bytes()).contains("item “C99”"), "{entry}");
    }
}

#[test]
fn what_evidence_is_about_travels_like_ticks_and_that_of_nothing_is_refused() {
    let mut given = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
    let (_, item) = LIBRARY.item(&"C01".into()).unwrap();
    let known = item.conditions().next().expect("C01 is made of conditions").id.clone();
    let point = |given: &mut Assessment, ids: &[&str]| {
        let answer = given.answers.values_mut().next().unwrap();
        answer.evidence[0].proves = ids.iter().map(|id| (*id).into()).collect();
    };
    point(&mut given, &[known.as_str()]);
    let text = intake::json(&given).unwrap();
    assert!(text.starts_with("{\n  \"schema\": 4,"), "an older Amparo could not read it: {text}");
    assert_eq!(read(text.as_bytes()).unwrap().assessment, given);
    point(&mut given, &["C02-1a"]);
    let said = refused(intake::json(&given).unwrap().as_bytes());
    assert!(said.contains("C01: There is no condition “C02-1a” of this item"), "{said}");
}

/// An export with one value changed, by a JSON pointer.
fn changed(pointer: &str, value: serde_json::Value) -> String {
    let sample = include_str!("../../../questionnaires/examples/sample.json");
    let mut export: serde_json::Value = serde_json::from_str(sample).unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    export.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}"))[key] = value;
    export.to_string()
}

#[test]
fn what_forms_refuse_an_export_may_not_bring_either() {
    let long = "x".repeat(1_000_000);
    let sample = "/assessment/strategy";
    for (pointer, value, said) in [
        ("/assessment/id", "new".into(), "“new” is no name for an assessment"),
        ("/assessment/round", "x".repeat(41).into(), "round: this has 41 characters; at most 40"),
        ("/assessment/created", "9999-01-01T00:00:00Z".into(), "created: write the day"),
        (
            "/assessment/choices/targets",
            serde_json::json!({ "C02": 0 }),
            "choices targets C02: 0 cannot be kept. Write a number from 1 to 4",
        ),
        (
            &format!("{sample}/commitments/CM-BUDAPEST2"),
            serde_json::json!({ "status": "ratified" }),
            "CM-BUDAPEST2 status: Only parties to CM-BUDAPEST can sign or join CM-BUDAPEST2",
        ),
        ("/assessment/answers/C01/evidence/0/date", "2027".into(), "C01 C01-E1 date: this lies ahead."),
        ("/assessment/answers/C01/evidence/0/date", "2026-11-23".into(), "C01 C01-E1 date: this lies ahead."),
        (
            &format!("{sample}/frame/title"),
            long.clone().into(),
            "strategy:frame title: this has 1000000 characters",
        ),
        (&format!("{sample}/frame/first_year"), i32::MIN.into(), "strategy:frame first_year: write a year"),
        (&format!("{sample}/frame/last_year"), 2020.into(), "frame last-year: The end cannot come before"),
        (
            &format!("{sample}/frame/inflation"),
            "1001".into(),
            "strategy:frame inflation: 1001 cannot be kept. Write a number from 0 to 1000",
        ),
        (
            &format!("{sample}/frame/money_per_year"),
            "79228162514264337593543950335".into(),
            "strategy:frame money_per_year: 79228162514264337593543950335 cannot be kept",
        ),
        (&format!("{sample}/frame/currency"), "ABC".into(), "frame currency: “ABC” is no code of a currency"),
        (
            &format!("{sample}/adoption"),
            serde_json::json!({ "reference": "D", "date": "2026-11-20", "by": "C", "version": 9 }),
            "version 9",
        ),
    ] {
        let said_of_it = refused(changed(pointer, value).as_bytes());
        assert!(said_of_it.contains(said), "{pointer}: {}", said_of_it.chars().take(500).collect::<String>());
    }
    let beyond = changed(&format!("{sample}/frame/first_year"), serde_json::json!(2_147_483_648_i64));
    let said = refused(beyond.as_bytes());
    assert!(said.contains("Line 1, column "), "{said}");
}

#[test]
fn values_that_an_indicator_cannot_have_come_with_no_export() {
    for (place, value, said) in [
        ("I-03/baseline/value", "120", "I-03 baseline: write a percentage from 0 to 100"),
        ("I-03/targets/2029", "-5", "I-03 targets 2029: write a percentage from 0 to 100"),
        ("I-05/baseline/value", "-1", "I-05 baseline: this cannot be below 0"),
        ("I-03/baseline/date", "2101", "strategy:indicator:I-03 date: write the day"),
        ("I-03/baseline/date", "soon", "`soon` is no day, month or year"),
    ] {
        let pointer = format!("/assessment/strategy/indicators/{place}");
        let said_of_it = refused(changed(&pointer, value.into()).as_bytes());
        assert!(said_of_it.contains(said), "{place}: {said_of_it}");
    }
}

#[test]
fn a_level_that_does_not_follow_from_its_ticks_stands_as_claimed_and_is_named() {
    for (level, follows, said) in [(3u8, true, true), (3, false, false), (0, true, false)] {
        let answer = serde_json::json!({ "rating": { "level": level }, "follows": follows });
        let intake = read(changed("/assessment/answers/C07", answer).as_bytes()).unwrap();
        let answer = &intake.assessment.answers[&"C07".into()];
        assert_eq!((answer.rating.level(), answer.follows), (Level::try_from(level).ok(), follows && !said));
        let remarks = remarks(&intake).join("\n");
        let named = remarks.contains("C07: The level was said to follow from the ticked conditions");
        assert_eq!(named, said, "{level} {follows}: {remarks}");
    }
}

#[test]
fn answers_to_questions_that_nobody_chose_are_counted_and_told() {
    let chosen = serde_json::json!([{ "framework": "general-comment-25", "version": "2021.1" }]);
    let intake = read(changed("/assessment/frameworks", chosen).as_bytes()).unwrap();
    let remarks = remarks(&intake).join("\n");
    let items = |id: &str| LIBRARY.framework(&id.into()).unwrap().items.len();
    for framework in ["weprotect-mnr", "itu-checklist"] {
        let said =
            format!("questions of {framework}, which this assessment does not answer: {}.", items(framework));
        assert!(remarks.contains(&said), "{remarks}");
    }
    assert!(remarks.contains("Add these questions on the page “Which questions are answered”"), "{remarks}");
}

#[test]
fn another_version_of_the_content_is_reported() {
    let mut assessment = kept(&format!("{HEAD}C01,2,x,,\n")).assessment;
    assessment.frameworks[0].version = "2015.1".to_owned();
    let intake = read(intake::json(&assessment).unwrap().as_bytes()).unwrap();
    assert!(remarks(&intake)[0].starts_with("weprotect-mnr was begun in version 2015.1; the content is now"));
    assert_eq!(intake.assessment, assessment);
}

#[test]
fn a_figure_whose_file_did_not_come_is_left_out_and_named() {
    let mut export: serde_json::Value = serde_json::from_str(&exported()).unwrap();
    let figure = serde_json::json!({
        "file": "0".repeat(64), "width": 1, "height": 1, "title": "A map", "alt": "A map of districts",
    });
    export["assessment"]["strategy"]["edits"]["strategy/en/summary-p1+1"] =
        serde_json::json!({ "kind": { "figure": figure } });
    let intake = read(export.to_string().as_bytes()).unwrap();
    assert!(intake.assessment.strategy.edits.is_empty(), "else it would show a file of somebody else's");
    let said = remarks(&intake).join("\n");
    assert!(
        said.contains("A figure of the country's own (summary-p1+1): its file did not come along"),
        "{said}"
    );
}

#[test]
fn what_a_strategy_says_is_looked_at_like_answers() {
    let with = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut export: serde_json::Value = serde_json::from_str(&exported()).unwrap();
        change(&mut export["assessment"]["strategy"]);
        read(export.to_string().as_bytes())
    };
    let said = with(&|strategy| strategy["frame"]["first_year"] = i32::MIN.into()).unwrap_err().join("\n");
    assert!(said.contains("strategy:frame first_year: write a year from 1990 to 2100"), "{said}");
    let long = "x".repeat(LONGEST_TEXT + 1);
    let said = with(&|strategy| strategy["frame"]["vision"] = long.as_str().into()).unwrap_err().join("\n");
    assert!(
        said.contains("strategy:frame vision: this has 20001 characters; at most 20000 can be kept"),
        "{said}"
    );
    let intake = with(&|strategy| strategy["frame"]["title"] = "A\u{7}\u{202e} plan".into()).unwrap();
    assert_eq!(intake.assessment.strategy.frame.title, "A plan");
    assert!(remarks(&intake).join("\n").contains("Hidden characters were taken out (control characters: 1"));
}
