//! Each check of actions finds its one fault.

use super::{Fault, condition, faults_after};
use crate::framework::{
    Action, ActionExample, Level, Library, PracticeEvidence, Precondition, Status, UnitCost, VoidFact,
};
use serde_json::{Value, json};

/// Four actions of an item, numbered from `first` on: each lifts what a level asks for, and the second says all that an
/// action may say.
pub fn actions(item: &str, first: &str) -> Value {
    let start = first.trim_end_matches('1');
    let action = |level: usize| {
        json!({
            "id": format!("{start}{level}"), "title": "Do", "indicator": "Number", "verification": "List",
            "time": "short", "cost": "low", "steps": ["Ask.", "Write.", "Sign."],
            "lifts": [format!("{item}-{level}a"), format!("{item}-{level}b")],
            "targets": { "1": "Ten of ten" },
            "unit-cost": {
                "unit": "per text", "low": 200, "usual": 600, "high": 1500, "year": 2026, "status": "drafted",
            },
        })
    };
    let mut actions: Vec<Value> = (1..=4).map(action).collect();
    let id = format!("{start}2-E1");
    actions[1]["evidence"] = json!({ "grade": "prudent", "source": "WHO, INSPIRE", "status": "recalled" });
    actions[1]["examples"] = json!([
        { "id": id, "country": "KEN", "year": 2019, "text": "It began.", "source": "UN", "status": "verified" }
    ]);
    actions.into()
}

/// The actions of C01.
fn all(library: &mut Library) -> &mut Vec<Action> {
    &mut library.frameworks[0].items[0].actions
}

fn cost(library: &mut Library) -> &mut UnitCost {
    all(library)[0].unit_cost.as_mut().unwrap()
}

fn evidence(library: &mut Library) -> &mut PracticeEvidence {
    all(library)[1].evidence.as_mut().unwrap()
}

fn example(library: &mut Library) -> &mut ActionExample {
    &mut all(library)[1].examples[0]
}

fn commitment(id: &str) -> VoidFact {
    VoidFact::Commitment { commitment: id.to_owned() }
}

/// A level of C01.
fn level(number: u8) -> Precondition {
    Precondition::Item { item: "C01".into(), level: Level::try_from(number).unwrap() }
}

const FAULTS: &[Fault] = &[
    ("lifts-exist", |l| all(l)[0].lifts.push("C99-1a".into())),
    ("lifts-exist", |l| all(l)[0].lifts.push("C01-1a".into())),
    ("lifts-neighbours", |l| all(l)[0].lifts.push("C01-3a".into())),
    ("lifts-neighbours", |l| {
        all(l)[0].lifts.push("GL-01-1a".into());
        all(l)[0].lifts.push("GL-01-3b".into());
    }),
    ("lifts-rising", |l| all(l).swap(0, 1)),
    ("lifts-rising", |l| {
        all(l)[0].lifts.push("C01-2a".into());
        all(l).swap(1, 2);
    }),
    ("covers-shared", |l| l.frameworks[1].items[0].actions[0].covers.clear()),
    ("covers-shared", |l| all(l)[2].lifts.push("GL-01-3a".into())),
    ("after-own", |l| all(l)[0].after = vec![level(1)]),
    ("after-own", |l| all(l)[0].after = vec![Precondition::Any { any: vec![level(1), level(2)] }]),
    ("unless-exists", |l| all(l)[0].unless.push(commitment("CM-NONE"))),
    ("unless-exists", |l| all(l)[0].unless.push(VoidFact::Condition { condition: "C99-1a".into() })),
    ("condition-joined", |l| condition(l).joined = Some("CM-NONE".to_owned())),
    ("condition-joined", |l| all(l)[0].unless.push(commitment("CM-CRC"))),
    ("condition-lifted", |l| all(l)[0].lifts.truncate(1)),
    ("condition-lifted", |l| all(l)[3].lifts = vec!["C01-3a".into()]),
    ("action-several", |l| {
        let last = all(l).pop().unwrap();
        all(l)[2].lifts.extend(last.lifts);
    }),
    ("action-whole", |l| all(l)[0].steps.truncate(2)),
    ("action-whole", |l| {
        let steps = all(l)[0].steps.clone();
        all(l)[0].steps = [steps.clone(), steps.clone(), steps].concat();
    }),
    ("action-whole", |l| all(l)[0].targets.clear()),
    ("action-whole", |l| all(l)[0].unit_cost = None),
    ("action-whole", |l| {
        let lifts = std::mem::take(&mut all(l)[0].lifts);
        all(l)[1].lifts.extend(lifts);
    }),
    ("unit-cost", |l| cost(l).low = 0.0),
    ("unit-cost", |l| cost(l).low = 601.0),
    ("unit-cost", |l| cost(l).high = 599.0),
    ("unit-cost", |l| cost(l).usual = f64::NAN),
    ("unit-cost", |l| cost(l).high = f64::INFINITY),
    ("unit-cost", |l| cost(l).year = 1926),
    ("unit-cost", |l| cost(l).status = Status::Recalled),
    ("action-source", |l| evidence(l).source = " ".to_owned()),
    ("action-source", |l| example(l).source.clear()),
    ("action-example", |l| example(l).country = "XXX".into()),
    ("action-example", |l| example(l).year = 2109),
    ("action-example", |l| example(l).id = "A01-1-E1".to_owned()),
    ("action-example", |l| example(l).id = "A01-2-X1".to_owned()),
    ("id-unique", |l| {
        let twin = example(l).clone();
        all(l)[1].examples.push(twin);
    }),
    ("empty-words", |l| all(l)[0].steps[1] = " ".into()),
    ("translation-missing", |l| all(l)[0].steps[1] = "Untranslated.".into()),
];

#[test]
fn each_check_of_actions_finds_its_one_fault() {
    for (number, (name, spoil)) in FAULTS.iter().enumerate() {
        assert_eq!(faults_after(*spoil).0, [*name], "fault {number}");
    }
}

#[test]
fn a_title_fills_one_line_of_a_chart_or_has_a_short_one() {
    for (title, short, is_fault) in
        [(54, None, false), (55, None, true), (90, Some(54), false), (20, Some(55), true)]
    {
        let (names, _) = faults_after(|l| {
            all(l)[0].title = "x".repeat(title).into();
            all(l)[0].short_title = short.map(|letters| "x".repeat(letters).into());
        });
        assert_eq!(names.contains(&"action-short"), is_fault, "{title} {short:?}: {names:?}");
        let (names, _) = faults_after(|l| {
            all(l)[0].review_title = Some("x".repeat(title).into());
            all(l)[0].short_review_title = short.map(|letters| "x".repeat(letters).into());
        });
        assert_eq!(names.contains(&"action-short"), is_fault, "{title} {short:?}: {names:?}");
    }
}

#[test]
fn facts_that_are_known_may_leave_an_action_nothing_to_do() {
    let (names, _) = faults_after(|l| {
        let id = l.kit.commitments.commitments[0].id.clone();
        condition(l).joined = Some(id.clone());
        all(l)[0].unless = vec![commitment(&id), VoidFact::Condition { condition: "GL-01-2a".into() }];
        cost(l).status = Status::Verified;
        cost(l).source = Some("UNICEF, Costs, 2025".to_owned());
    });
    assert_eq!(names, [""; 0]);
}

#[test]
fn an_action_waits_for_levels_below_and_lifts_two_neighbours() {
    let (names, _) = faults_after(|l| {
        all(l)[0].lifts.push("C01-2a".into());
        all(l)[1].after = vec![level(1)];
    });
    assert_eq!(names, [""; 0]);
}

#[test]
fn an_item_without_conditions_is_asked_for_no_lifts() {
    let (names, _) = faults_after(|l| {
        let item = &mut l.frameworks[0].items[1];
        item.levels.iter_mut().for_each(|level| level.conditions.clear());
        item.actions.iter_mut().for_each(|action| action.lifts.clear());
    });
    assert_eq!(names, [""; 0]);
}

#[test]
fn what_is_open_is_named_once_for_an_item() {
    let (names, text) = faults_after(|l| all(l)[0].lifts.clear());
    assert_eq!(names, ["condition-lifted", "action-whole"]);
    assert_eq!(text, "no action of C01 lifts C01-1a, C01-1b");
}
