//! Knows that what is too long, too large or too late is found with its place, and that nothing else is.

use super::*;
use crate::assessment::strategy::{
    ActionRecord, BlockPlace, CostKind, CostLine, Decision, DocumentKind, Edit, EditKind, Entry, EntryId,
    EntryKind, Frame, Matter, Risk, StatusNote,
};
use crate::assessment::strategy::{ActionStatus, IndicatorRecord, Measurement, OwnFigure};
use crate::assessment::{Answer, Choices, Rating, StageRecord};
use crate::framework::Level;
use crate::lang::Lang;

fn action(record: ActionRecord) -> Change {
    Change::Strategy(Box::new(Decision::Action { action: "A12-1".into(), record: Some(record) }))
}

fn frame(frame: Frame) -> Change {
    Change::Strategy(Box::new(Decision::Frame(frame)))
}

fn edit(block: &str, text: &str) -> Change {
    let place = BlockPlace { document: DocumentKind::Strategy, lang: Lang::EN, block: block.into() };
    let kind = EditKind::Replace { text: text.into() };
    let edit = Edit::of(kind);
    Change::Strategy(Box::new(Decision::Edit { place, edit: Some(edit) }))
}

fn cost(unit_cost: &str, year: i32) -> Change {
    let line = CostLine {
        what: "Training".into(),
        kind: CostKind::Recurrent,
        class: None,
        code: String::new(),
        unit: "day".into(),
        unit_cost: unit_cost.parse().unwrap(),
        quantities: [(year, Decimal::ONE)].into(),
    };
    action(ActionRecord { costs: vec![line], ..Default::default() })
}

#[test]
fn what_may_not_be_kept_is_named_with_its_place() {
    for (change, place) in unfit() {
        let faults = change.limit_faults();
        let places: Vec<&str> = faults.iter().map(|fault| fault.place.as_str()).collect();
        assert_eq!(places, [place], "{faults:?}");
    }
}

/// Changes that may not be kept, each with the place of its fault.
fn unfit() -> Vec<(Change, &'static str)> {
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    let report = StatusNote { date: day(9_999), status: ActionStatus::Done, note: String::new() };
    let long = "x".repeat(1_000_000);
    let money = "79228162514264337593543950335";
    let answer = |comment: &str| Some(Answer { comment: comment.into(), ..Rating::Unknown.into() });
    let measured = Measurement { value: Decimal::MIN, date: day(2027).into(), source: String::new() };
    let values = IndicatorRecord { values: vec![measured], ..Default::default() };
    vec![
        (cost(money, 2027), "strategy:action:A12-1 costs 1 unit_cost"),
        (cost("1", i32::MIN), "strategy:action:A12-1 costs 1 quantities"),
        (cost("1", i32::MAX), "strategy:action:A12-1 costs 1 quantities"),
        (cost("-1", 2027), "strategy:action:A12-1 costs 1 unit_cost"),
        (
            action(ActionRecord { progress: vec![report], ..Default::default() }),
            "strategy:action:A12-1 progress 1 date",
        ),
        (action(ActionRecord { phase: Some(9), ..Default::default() }), "strategy:action:A12-1 phase"),
        (frame(Frame { title: long.clone(), ..Default::default() }), "strategy:frame title"),
        (frame(Frame { first_year: Some(i32::MAX), ..Default::default() }), "strategy:frame first_year"),
        (frame(Frame { currency: "kes".into(), ..Default::default() }), "strategy:frame currency"),
        (frame(Frame { inflation: Decimal::from(1_001), ..Default::default() }), "strategy:frame inflation"),
        (
            Change::Strategy(Box::new(Decision::Indicator {
                indicator: "I-01".into(),
                record: Some(values),
            })),
            "strategy:indicator:I-01 values 1 value",
        ),
        (edit("", "words"), "strategy:edit:strategy/en/ place"),
        (edit("a b", "words"), "strategy:edit:strategy/en/a b place"),
        (edit("summary-p2", " "), "strategy:edit:strategy/en/summary-p2 text"),
        (edit("summary-p2", &"a\n\n".repeat(4_700)), "strategy:edit:strategy/en/summary-p2 lines"),
        (edit("summary-p2", &"a".repeat(LONGEST_EDIT + 1)), "strategy:edit:strategy/en/summary-p2 text"),
        (Change::Answer { item: "C01".into(), answer: answer(&long) }, "item:C01 comment"),
        (
            Change::Answer {
                item: "C01".into(),
                answer: Some(Answer { conditions: ["C01 1a".into()].into(), ..Rating::Unknown.into() }),
            },
            "item:C01 conditions",
        ),
        (Change::Answer { item: "".into(), answer: None }, "item: item"),
        (
            Change::Choices(Choices { impact: [("C01".into(), 6)].into(), ..Default::default() }),
            "choices impact",
        ),
        (
            Change::Sign {
                gate: "ST4-G4".into(),
                signature: serde_json::from_str(r#"{ "by": " ", "date": "2026-11-20" }"#).unwrap(),
            },
            "gate:ST4-G4 by",
        ),
        (
            Change::Stage { stage: "ST1".into(), record: StageRecord { note: long, ..Default::default() } },
            "stage:ST1 note",
        ),
    ]
}

#[test]
fn evidence_is_of_a_year_that_can_be() {
    for (date, fits) in [
        ("", true),
        ("1900", true),
        ("2022-06", true),
        ("2100-12-31", true),
        ("about 2022", true),
        ("15-06-2022", true),
        ("2999", false),
        ("9999-12-31", false),
        ("0001-01-01", false),
        ("0000", false),
        ("1799", false),
    ] {
        let evidence = serde_json::json!({ "id": "C01-E1", "title": "Act", "date": date });
        let evidence = vec![serde_json::from_value(evidence).unwrap()];
        let answer = Answer { evidence, ..Rating::Unknown.into() };
        let faults = Change::Answer { item: "C01".into(), answer: Some(answer) }.limit_faults();
        assert_eq!(faults.is_empty(), fits, "{date}: {faults:?}");
    }
}

#[test]
fn what_people_enter_may_be_kept() {
    let risk = Risk { text: "Money ends".into(), likelihood: Some(5), ..Default::default() };
    let id = EntryId { kind: EntryKind::Risk, number: 1 };
    let entry = Some(Entry { matter: Matter::Risk(risk), confidentiality: Default::default() });
    let most = format!("{}b", "a\n".repeat(MOST_EDIT_LINES - 1));
    for change in [
        frame(Frame::default()),
        action(ActionRecord::default()),
        cost("10000000000000", 2100),
        cost("0.0001", 1990),
        edit("summary-p2+1", &most),
        Change::Answer { item: "GL-X1".into(), answer: Some(Rating::Unknown.into()) },
        Change::Choices(Choices::default()),
        Change::Strategy(Box::new(Decision::Entry { id, entry })),
        Change::Strategy(Box::new(Decision::Entry { id, entry: None })),
    ] {
        assert_eq!(change.limit_faults(), [], "{change:?}");
    }
}

#[test]
fn a_figure_says_what_it_shows() {
    let figure = OwnFigure {
        file: FileHash("0".repeat(64)),
        width: 0,
        height: 1,
        title: String::new(),
        alt: "x".repeat(1_001),
        source: String::new(),
    };
    let place = BlockPlace { document: DocumentKind::Strategy, lang: Lang::EN, block: "a-1+1".into() };
    let kind = EditKind::Figure(figure);
    let edit = Edit::of(kind);
    let change = Change::Strategy(Box::new(Decision::Edit { place, edit: Some(edit) }));
    let names =
        change.limit_faults().into_iter().map(|fault| fault.place.rsplit(' ').next().map(str::to_owned));
    assert_eq!(names.flatten().collect::<Vec<_>>(), ["width", "title", "alt"]);
}

#[test]
fn a_target_that_nobody_can_miss_is_none() {
    for (all, single, places) in [
        (1, 4, &[][..]),
        (0, 1, &["choices target"]),
        (3, 0, &["choices targets C01"]),
        (0, 0, &["choices target", "choices targets C01"]),
    ] {
        let targets = [("C01".into(), Level::ALL[single])].into();
        let change = Change::Choices(Choices { target: Level::ALL[all], targets, ..Default::default() });
        let found: Vec<String> = change.limit_faults().into_iter().map(|fault| fault.place).collect();
        assert_eq!(found, places, "{all} {single}");
    }
}
