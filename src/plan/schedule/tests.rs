//! Knows what the limits of a year leave to those with which a plan begins.

use crate::assessment::strategy::Frame;
use crate::assessment::{Choices, Strategy};
use crate::framework::Framework;
use crate::plan::{
    Deferral, GapStart, NationalPlan, Onset, PlanInputs, PlanSettings, PointRivals, Relevance, national_plan,
};
use crate::scoring::{ScoredFramework, sample};

/// Every item of the framework stands at level 0; a year from 2027 to 2031 holds so many points.
fn plan(framework: &Framework, points_per_year: u32) -> NationalPlan {
    let levels: Vec<String> = framework.items.iter().map(|item| format!("{}=0", item.id)).collect();
    let card = sample::score_levels(framework, &levels.join(" "));
    let frame = Frame {
        first_year: Some(2027),
        last_year: Some(2031),
        points_per_year: Some(points_per_year),
        ..Frame::default()
    };
    let strategy = Strategy { frame, ..Strategy::default() };
    national_plan(&PlanInputs {
        scored: &[ScoredFramework { framework, scorecard: &card }],
        objectives: &[],
        choices: &Choices::default(),
        strategy: &strategy,
        relevance: &Relevance::default(),
        settings: PlanSettings::default(),
    })
}

/// The year in which work on a gap begins.
fn year(plan: &NationalPlan, start: &GapStart) -> Option<i32> {
    plan.action(start.onset.action()?)?.start.map(|quarter| quarter.year)
}

/// Five items that come first and three that come behind, each with three cheap actions; the third needs more work.
fn cheap() -> Framework {
    let ids = ["A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3"];
    let mut framework = sample::framework_of(&ids.map(|id| (id, &[][..])));
    framework.main = true;
    for item in &mut framework.items {
        let is_first = item.id.as_str().starts_with('A');
        let (time, cost) = if item.id.as_str() == "A3" { ("medium", "mid") } else { ("short", "low") };
        item.actions =
            (1..=3).map(|number| sample::action(&format!("{}-{number}", item.id), time, cost)).collect();
        item.worth.as_mut().unwrap().impact = if is_first { 5 } else { 4 };
    }
    framework
}

#[test]
fn the_first_items_begin_in_their_turns_whatever_a_year_holds() {
    for (points, expected) in [
        (1, [Some(2027), Some(2028), None, Some(2029), Some(2030)]),
        (2, [Some(2027), Some(2027), None, Some(2028), Some(2028)]),
        (3, [Some(2027), Some(2027), Some(2028), Some(2027), Some(2029)]),
        (7, [Some(2027); 5]),
    ] {
        let plan = plan(&cheap(), points);
        let years: Vec<Option<i32>> = plan.starts.iter().take(5).map(|start| year(&plan, start)).collect();
        assert_eq!(years, expected, "{points} points a year");
    }
}

#[test]
fn work_is_called_more_urgent_only_where_it_is() {
    let rivals = |points, item: &str| {
        let plan = plan(&cheap(), points);
        let onset = plan.start(&item.into()).map(|start| start.onset.clone());
        let reasons = match onset {
            Some(Onset::Later { reasons, .. } | Onset::Out { reasons, .. }) => reasons,
            _ => Vec::new(),
        };
        reasons.into_iter().find_map(|reason| match reason {
            Deferral::OverPoints { rivals, .. } => Some(rivals),
            _ => None,
        })
    };
    for (points, item, expected) in [
        (1, "A2", Some(PointRivals::Urgent)),
        (1, "A3", Some(PointRivals::Nobody)),
        (3, "A3", Some(PointRivals::Urgent)),
        (3, "A5", Some(PointRivals::Urgent)),
        (7, "A3", None),
    ] {
        assert_eq!(rivals(points, item), expected, "{item} with {points} points a year");
    }
    let heavy = plan(&cheap(), 3).deferred.into_iter().filter(|one| one.id == "A3-2".into());
    let reasons: Vec<Deferral> = heavy.flat_map(|one| one.reasons).collect();
    assert_eq!(reasons, [Deferral::OverPoints { needs: 3, limit: 3, rivals: PointRivals::Others }]);
}

#[test]
fn the_first_items_begin_before_cheaper_work_takes_their_places() {
    let ids = ["A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3"];
    let mut framework = sample::framework_of(&ids.map(|id| (id, &[][..])));
    framework.main = true;
    for item in &mut framework.items {
        let is_heavy = item.id.as_str().starts_with('A');
        let (time, cost, impact) = if is_heavy { ("long", "high", 5) } else { ("short", "low", 4) };
        item.actions = vec![sample::action(&format!("{}-1", item.id), time, cost)];
        item.worth.as_mut().unwrap().impact = impact;
    }
    // As much as the first five need; the others are worth more for each point.
    let plan = plan(&framework, 40);
    let begins: Vec<bool> = plan.starts.iter().map(|start| start.onset.is_first()).collect();
    assert_eq!(begins, [true, true, true, true, true, false, false, false]);
}
