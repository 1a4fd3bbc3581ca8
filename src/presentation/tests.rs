//! Knows that what results are called is the same wherever it is read, but for where an id stands.

use super::{Medium, Names, TippingGroup, span, unit_cost};
use crate::assessment::strategy::Quarter;
use crate::bundle::{Files, library};
use crate::framework::{ItemId, Level, Library, Precondition, Status, UnitCost};
use crate::lang::Lang;
use crate::plan::{VoidDecision, VoidGround};
use crate::scoring::{TippingChange, TippingPoint};
use crate::words::{Messages, Voice};
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| library(&Files::embedded()).unwrap().0);
static MESSAGES: LazyLock<Messages> = LazyLock::new(|| Messages::load(&Files::embedded()).0);

fn names(voice: &Voice, medium: Medium) -> Names<'_> {
    Names { voice, library: &LIBRARY, plan: None, medium }
}

#[test]
fn every_value_has_its_messages_in_every_language() {
    let labels = super::every_label();
    assert!(labels.len() > 150, "only {} were found", labels.len());
    for lang in MESSAGES.languages().codes() {
        let keys = MESSAGES.keys(lang);
        let missing: Vec<_> = labels.iter().filter(|label| !keys.contains(label)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", lang.code());
    }
}

#[test]
fn an_id_leads_on_a_screen_and_follows_on_paper() {
    let voice = Voice::new(Lang::EN, &MESSAGES);
    let after = Precondition::Item { item: "C03".into(), level: Level::ALL[2] };
    for (medium, item, place) in [
        (Medium::Screen, "C03 Legislation", "C03 Legislation at Level 2 or higher"),
        (Medium::Paper, "Legislation (C03)", "Legislation (C03) at Level 2 or higher"),
    ] {
        let names = names(&voice, medium);
        assert_eq!((names.item(&"C03".into()).as_str(), names.precondition(&after).as_str()), (item, place));
        assert_eq!(
            (names.item(&"X99".into()), names.action(&"X99-1".into())),
            ("X99".into(), "X99-1".into())
        );
    }
}

#[test]
fn a_time_has_an_end_only_where_it_differs() {
    let voice = Voice::new(Lang::EN, &MESSAGES);
    let quarter = |year, quarter| Some(Quarter { year, quarter });
    for (start, end, wanted) in [
        (None, None, None),
        (quarter(2027, 3), None, Some("Q3\u{a0}2027")),
        (None, quarter(2027, 3), Some("Q3\u{a0}2027")),
        (quarter(2027, 3), quarter(2027, 3), Some("Q3\u{a0}2027")),
        (quarter(2027, 3), quarter(2028, 1), Some("Q3\u{a0}2027 to Q1\u{a0}2028")),
        (quarter(2027, 1), quarter(2027, 3), Some("Q1 to Q3\u{a0}2027")),
    ] {
        assert_eq!(span(&voice, start, end).as_deref(), wanted);
    }
}

#[test]
fn changes_of_one_input_to_the_same_end_are_one_sentence() {
    let voice = Voice::new(Lang::EN, &MESSAGES);
    let tip = |item: &str, change, top: Option<&str>| TippingPoint {
        item: item.into(),
        change,
        top: top.map(ItemId::from),
    };
    let level = |from: Option<usize>, to: usize| TippingChange::Level {
        from: from.map(|from| Level::ALL[from]),
        to: Level::ALL[to],
    };
    let tips = [
        tip("C01", level(Some(1), 3), Some("C03")),
        tip("C01", level(Some(1), 4), Some("C03")),
        tip("C03", level(None, 0), Some("C03")),
        tip("C03", TippingChange::Impact { from: 5.0, to: 2.5 }, None),
    ];
    let said: Vec<String> =
        TippingGroup::all(&tips).iter().map(|turn| names(&voice, Medium::Screen).turn(turn)).collect();
    assert_eq!(
        said,
        [
            "If the impact of C03 Legislation were 2.5 instead of 5, nothing known would be left to begin with.",
            "If C03 Legislation, still unknown, turned out to be at level 0, it would come first.",
            "If C01 Leadership were at level 3 or higher instead of 1, C03 Legislation would come first.",
        ]
    );
}

#[test]
fn a_unit_cost_is_a_range_or_one_figure() {
    let voice = Voice::new(Lang::EN, &MESSAGES);
    for ((low, usual, high), wanted) in [
        ((200.0, 600.0, 1500.0), "USD 200–1,500, mostly 600, per text (prices of 2026)"),
        ((0.25, 0.5, 1.0), "USD 0.25–1, mostly 0.50, per text (prices of 2026)"),
        ((600.0, 600.0, 600.0), "USD 600 per text (prices of 2026)"),
    ] {
        let unit = "per text".into();
        let cost = UnitCost { unit, low, usual, high, year: 2026, status: Status::Drafted, source: None };
        assert_eq!(unit_cost(&voice, &cost), wanted);
    }
}

#[test]
fn a_fact_that_leaves_an_action_nothing_to_do_asks_for_a_decision_or_gives_its_reason() {
    let voice = Voice::new(Lang::EN, &MESSAGES);
    let joined = |since: Option<&str>| VoidGround::Joined {
        commitment: "CM-OPSC".to_owned(),
        since: since.map(str::to_owned),
    };
    for (ground, reason, wanted) in [
        (
            joined(Some("2004")),
            None,
            "The country has joined OPSC (2004). Take the action out, or say why it stays.",
        ),
        (
            joined(None),
            Some("A reservation shall go."),
            "The country has joined OPSC. It stays for this reason: A reservation shall go.",
        ),
        (
            VoidGround::AllMet,
            None,
            "All that it would bring about is there already. Take the action out, or say why it stays.",
        ),
    ] {
        let decision = VoidDecision { ground, reason: reason.map(str::to_owned) };
        assert_eq!(names(&voice, Medium::Screen).void_decision(&decision), wanted);
    }
}
