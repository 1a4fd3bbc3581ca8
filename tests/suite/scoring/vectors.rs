//! Knows what the three published cases must score, computed by others. Source: `mnr.md` 5.4.
#![expect(clippy::expect_used, reason = "a test says what it needs")]

use crate::scoring::mnr;
use amparo::assessment::EvidenceCap;
use amparo::scoring::full_unlock;

struct Expected {
    case: &'static str,
    known: usize,
    percent: f64,
    median: u8,
    minimum: u8,
    bounds: (f64, f64),
    /// In the order after blocking.
    priorities: &'static [(&'static str, f64)],
}

const KEN: Expected = Expected {
    case: "ken",
    known: 12,
    percent: 57.0,
    median: 2,
    minimum: 2,
    bounds: (37.6, 71.5),
    priorities: &[
        ("C12", 0.239),
        ("C08", 0.211),
        ("C05", 0.207),
        ("C13", 0.207),
        ("C16", 0.207),
        ("C09", 0.169),
        ("C02", 0.155),
        ("C19", 0.155),
    ],
};

const GHA: Expected = Expected {
    case: "gha",
    known: 11,
    percent: 52.0,
    median: 2,
    minimum: 1,
    bounds: (21.9, 57.0),
    priorities: &[
        ("C11", 0.480),
        ("C05", 0.413),
        ("C07", 0.413),
        ("C17", 0.413),
        ("C02", 0.312),
        ("C01", 0.298),
        ("C03", 0.258),
        ("C04", 0.258),
        ("C12", 0.239),
        ("C13", 0.207),
        ("C16", 0.207),
    ],
};

const ALB: Expected = Expected {
    case: "alb",
    known: 9,
    percent: 43.0,
    median: 2,
    minimum: 1,
    bounds: (19.7, 62.5),
    priorities: &[
        ("C04", 0.520),
        ("C05", 0.413),
        ("C16", 0.413),
        ("C02", 0.312),
        ("C01", 0.298),
        ("C03", 0.258),
        ("C12", 0.239),
        ("C13", 0.207),
    ],
};

fn check(expected: &Expected) {
    let scorecard = mnr::scored(&mnr::framework(), &mnr::case(expected.case));
    assert_eq!(scorecard.cap, EvidenceCap::Off);
    assert_eq!((scorecard.coverage.known, scorecard.coverage.applicable), (expected.known, 21));
    assert_eq!((scorecard.coverage.share() * 100.0).round(), expected.percent);
    assert_eq!(scorecard.median.map(u8::from), Some(expected.median));
    assert_eq!(scorecard.minimum.map(u8::from), Some(expected.minimum));

    let rounded = |value: f64, scale: f64| (value * scale).round() / scale;
    let bounds = scorecard.bounds.expect("the MNR has an index edition");
    assert_eq!((rounded(bounds.low, 10.0), rounded(bounds.high, 10.0)), expected.bounds);
    assert_eq!(scorecard.index, None, "less than 70 % is known");

    let item = |id| scorecard.item(id).expect("an item of the order");
    let ordered = scorecard.order.iter().map(|id| (id.as_str(), item(id).priority.expect("a priority")));
    let found: Vec<(&str, f64)> = ordered.map(|(id, priority)| (id, rounded(priority, 1_000.0))).collect();
    assert_eq!(found, expected.priorities);
}

#[test]
fn kenya() {
    check(&KEN);
}

#[test]
fn ghana() {
    check(&GHA);
}

#[test]
fn albania() {
    check(&ALB);
}

#[test]
fn the_constant_of_the_graph_is_6_04() {
    let constant = full_unlock(&mnr::framework(), 0.3);
    assert!((constant - 6.04).abs() < 0.005, "{constant}");
}
