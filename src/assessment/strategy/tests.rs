//! Knows that decisions add up, names can be read back and money is exact.

use super::*;
use crate::lang::Lang;
use chrono::NaiveDate;
use rust_decimal::Decimal;

fn full() -> Strategy {
    let day = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let cost = CostLine {
        what: "Training".into(),
        kind: CostKind::Recurrent,
        class: Some(EconomicClass::Goods),
        code: "07.4".into(),
        unit: "day".into(),
        unit_cost: Decimal::new(12_50, 2),
        quantities: [(2027, Decimal::from(3)), (2028, Decimal::from(4))].into(),
    };
    let record = ActionRecord { lead: "Ministry".into(), costs: vec![cost], ..ActionRecord::default() };
    let place = BlockPlace { document: DocumentKind::Strategy, lang: Lang::EN, block: "summary-p2".into() };
    let edit = Edit { seen: "h".into(), seen_text: "t".into(), ..Edit::of(EditKind::Remove) };
    let risk = Risk { text: "Money ends".into(), ..Risk::default() };
    let entry = Entry { matter: Matter::Risk(risk), confidentiality: Default::default() };
    Strategy {
        frame: Frame { title: "Safe online".into(), ..Frame::default() },
        actions: [("A12-1".into(), record)].into(),
        indicators: [("I-01".into(), IndicatorRecord { chosen: true, ..Default::default() })].into(),
        commitments: [("crc".into(), CommitmentRecord::default())].into(),
        bodies: [("committee".into(), BodyRecord::default())].into(),
        entries: [(EntryId { kind: EntryKind::Risk, number: 1 }, entry)].into(),
        edits: [(place, edit)].into(),
        look: NationalLook { paper: Paper::Letter, ..Default::default() },
        versions: Default::default(),
        freezing: None,
        adoption: Some(Adoption {
            reference: "D 1".into(),
            date: day,
            by: "Cabinet".into(),
            version: 1,
            lacks: None,
        }),
    }
}

fn frozen(label: &str) -> Version {
    Version {
        label: label.into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(),
        author: "Ministry".into(),
        note: String::new(),
        program: String::new(),
        templates: String::new(),
        word_template: None,
        notes: Default::default(),
        documents: Vec::new(),
    }
}

#[test]
fn a_strategy_is_what_its_decisions_add_up_to() {
    let mut rebuilt = Strategy::default();
    for decision in full().decisions() {
        rebuilt.apply(&decision);
    }
    assert_eq!(rebuilt, full());
    assert_eq!(Strategy::default().decisions(), []);
}

#[test]
fn what_was_decided_is_held_and_held_only_then() {
    let choice = VersionChoice { label: "1.0".into(), ..VersionChoice::default() };
    let whole = Strategy { versions: [(1, frozen("1.0"))].into(), freezing: Some(choice.clone()), ..full() };
    let order = Decision::Freezing(FreezeOrder::Open(choice));
    let ends = [FreezeOrder::Kept(1), FreezeOrder::GivenUp].map(Decision::Freezing);
    let back = [
        Decision::Frame(Frame::default()),
        Decision::Action { action: "A12-1".into(), record: None },
        Decision::Indicator { indicator: "I-01".into(), record: None },
        Decision::Commitment { instrument: "crc".into(), record: None },
        Decision::Body { body: "committee".into(), record: None },
        Decision::Look(NationalLook::default()),
        Decision::Version { number: 1, version: frozen("1.1") },
        Decision::Adoption(None),
    ];
    let decisions: Vec<Decision> =
        whole.clone().decisions().into_iter().chain([order]).chain(ends).chain(back).collect();
    assert_eq!(decisions.len(), 10 + 3 + 8, "every decision, and what takes most of them back");
    for before in [&whole, &full(), &Strategy::default()] {
        for decision in &decisions {
            let mut later = before.clone();
            later.apply(decision);
            assert!(later.holds(decision), "{decision:?}");
            assert_eq!(before.holds(decision), later == *before, "{decision:?}");
        }
    }
}

#[test]
fn a_strategy_survives_json() {
    let text = serde_json::to_string(&full()).unwrap();
    assert!(text.contains(r#""unit_cost":"12.50""#), "money is text, so that nobody rounds it: {text}");
    assert_eq!(serde_json::from_str::<Strategy>(&text).unwrap(), full());
}

#[test]
fn names_are_read_as_they_are_written() {
    for text in ["2027-Q1", "1990-Q4"] {
        assert_eq!(text.parse::<Quarter>().unwrap().to_string(), text);
    }
    for text in ["1899-Q1", "2027-Q5", "2027-Q0", "2027", "", "Q1-2027", "2101-Q1"] {
        assert!(text.parse::<Quarter>().unwrap_err().contains(text));
    }
    assert_eq!("risk-3".parse::<EntryId>().unwrap().to_string(), "risk-3");
    for text in ["risk-0", "risk", "virus-1", "risk--1", ""] {
        assert!(text.parse::<EntryId>().is_err(), "{text}");
    }
    assert_eq!("memorandum/es/a/b-1".parse::<BlockPlace>().unwrap().to_string(), "memorandum/es/a/b-1");
    // As it was called before.
    assert_eq!("brief/es/a/b-1".parse::<BlockPlace>().unwrap().to_string(), "memorandum/es/a/b-1");
    for text in ["brief/x!/a", "novel/en/a", "brief/en/", "brief"] {
        assert!(text.parse::<BlockPlace>().is_err(), "{text}");
    }
}

#[test]
fn some_documents_have_the_same_readers_whoever_asks() {
    for kind in DocumentKind::ALL {
        let wanted = match kind {
            DocumentKind::Poster | DocumentKind::Press => Some(Audience::Public),
            internal if internal.is_internal() => Some(Audience::Internal),
            _ => None,
        };
        assert_eq!(kind.audience(), wanted, "{kind:?}");
    }
    assert_eq!(DocumentKind::Points.audience(), Some(Audience::Internal));
}

#[test]
fn money_is_exact_and_bounded() {
    let line = &full().actions[&"A12-1".into()].costs[0];
    assert_eq!((line.in_year(2027), line.in_year(2030)), (Decimal::new(37_50, 2), Decimal::ZERO));
    assert_eq!(line.total(), Decimal::new(87_50, 2));
    assert_eq!(LARGEST_AMOUNT, Decimal::from(10_000_000_000_000_i64));
    for (amount, fits) in
        [("0", true), ("0.1234", true), ("0.12345", false), ("-1", false), ("10000000000000", true)]
    {
        assert_eq!(amount_fits(amount.parse().unwrap()), fits, "{amount}");
    }
    assert!(!amount_fits("1000000000000000".parse().unwrap()));
}

#[test]
fn quarters_can_be_counted() {
    let quarter = Quarter::new(2027, 4).unwrap();
    for (count, wanted) in [(0, "2027-Q4"), (1, "2028-Q1"), (-4, "2026-Q4"), (-3, "2027-Q1"), (9, "2030-Q1")]
    {
        assert_eq!(quarter.plus(count).to_string(), wanted);
        assert_eq!(quarter.plus(count).index() - quarter.index(), count);
    }
}

#[test]
fn nobody_sees_more_than_is_meant_for_them() {
    use crate::assessment::Confidentiality::{Committee, Confidential, Public};
    let seen =
        Audience::ALL.map(|audience| [Public, Committee, Confidential].map(|mark| audience.may_see(mark)));
    assert_eq!(seen, [[true, false, false], [true, true, false], [true, true, true]]);
}

/// A value that papers print is chosen by somebody, or its default says that nobody has.
#[test]
fn what_nobody_chose_says_so() {
    let defaults = [
        StakeholderPart::default().code(),
        Influence::default().code(),
        CommentOutcome::default().code(),
        CommitmentStatus::default().code(),
        ThreeState::default().code(),
        SafeguardState::default().code(),
        ContactCost::default().code(),
    ];
    for code in defaults {
        assert!(["open", "unknown"].contains(&code), "{code} would be printed as a decision");
    }
    for line in [r#"{"source":"donor"}"#, r#"{"status":"pledged"}"#] {
        assert!(serde_json::from_str::<FundingLine>(line).is_err(), "{line}");
    }
    assert!(serde_json::from_str::<CostLine>(r#"{"what":"Training","unit_cost":"5"}"#).is_err());
}
