//! Knows what follows from a plan for results, theory, open points and progress.

use super::sample::{LIBRARY, assessment, frame, items, plan};
use amparo::assessment::strategy::{
    ActionRecord, ActionStatus, Adoption, Consultation, ContextFinding, Edit, EditKind, Entry, EntryId,
    Inclusion, IndicatorRecord, Matter, Measurement, OwnIndicator, PolicyLink, PublicFigure, StatusNote,
};
use amparo::assessment::{Answer, Assessment, Confidentiality, Rating, Strategy};
use amparo::framework::kit::DesiredTrend;
use amparo::plan::open_points::{OpenPointInputs, OpenPointOwner};
use amparo::plan::{
    CountPlace, IndicatorWarning, Lack, NationalPlan, OpenMatter, OpenPoint, Timing, costing, open_points,
    progress, results, rights_check, theory,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn measured(value: i64, date: &str) -> Measurement {
    Measurement { value: Decimal::from(value), date: date.parse().unwrap(), source: String::new() }
}

/// What is open in a strategy of which no indicator was worked out.
fn points_of(plan: &NationalPlan, strategy: &Strategy) -> Vec<OpenPoint> {
    open_points(&OpenPointInputs {
        kit: &LIBRARY.kit,
        strategy,
        plan,
        costing: &costing(plan, &strategy.frame, &LIBRARY.currencies),
        results: &[],
        languages: &LIBRARY.languages,
        answers: &BTreeMap::new(),
        unanswered: &["C02".into()],
        day: day("2026-06-01"),
    })
}

/// Many actions of the library are led by one of the usual partners of their item.
#[test]
fn no_lead_is_among_the_partners_of_its_action() {
    let plan = plan(&assessment(&vec![1; items()]));
    let mut named = 0;
    for action in &plan.actions {
        let Some(partners) = &action.usual_partners else { continue };
        for lang in crate::support::languages::LANGS {
            let (lead, partners) = (action.lead.get(lang).to_lowercase(), partners.get(lang).to_lowercase());
            let lead = lead.split(", ").next().unwrap_or_default();
            let is_lead = |name: &str| name.trim() == lead;
            assert!(!partners.split([',', ';']).any(is_lead), "{}: {lead}; {partners}", action.id);
            named += 1;
        }
    }
    assert!(named > 20, "only {named} were looked at");
}

#[test]
fn an_outcome_that_only_counts_reports_is_warned_about() {
    let own = OwnIndicator {
        name: "Reports to the police".into(),
        level: "outcome".into(),
        objective: LIBRARY.kit.objectives[0].id.to_string(),
        counts_reports: true,
        ..OwnIndicator::default()
    };
    let record = IndicatorRecord {
        own: Some(own),
        chosen: true,
        baseline: Some(measured(10, "2026-01-01")),
        targets: [(2027, Decimal::from(20)), (2029, Decimal::from(50))].into(),
        values: vec![measured(30, "2027"), measured(15, "2026-06"), measured(20, "2027-11-30")],
        ..IndicatorRecord::default()
    };
    let strategy =
        Strategy { frame: frame(5), indicators: [("own-1".into(), record)].into(), ..Strategy::default() };
    let lines = results(&LIBRARY.kit, &strategy, day("2030-01-01"));
    let line = &lines[0];
    assert!(line.warnings.contains(&IndicatorWarning::CountsReportsOnly));
    assert!(line.warnings.contains(&IndicatorWarning::BaselineWithoutSource));
    assert_eq!(line.reached, Some("0.5".parse().unwrap()), "from 10 to 50, now 30");
    assert_eq!((line.next_due, line.overdue), (Some(2029), true));
    assert_eq!(line.objectives, [LIBRARY.kit.objectives[0].id.clone()]);
}

#[test]
fn a_figure_that_is_good_neither_way_needs_no_target() {
    let chosen = IndicatorRecord { chosen: true, ..IndicatorRecord::default() };
    let cards = LIBRARY.kit.indicators.iter();
    let indicators = cards.map(|card| (card.id.to_string(), chosen.clone())).collect();
    let strategy = Strategy { indicators, ..Strategy::default() };
    let lines = results(&LIBRARY.kit, &strategy, day("2026-01-01"));
    assert_eq!(lines.len(), LIBRARY.kit.indicators.len());
    for line in &lines {
        let aims = line.desired != Some(DesiredTrend::Neither);
        assert_eq!(line.warnings.contains(&IndicatorWarning::NoTarget), aims, "{}", line.id);
    }
}

#[test]
fn an_empty_strategy_owes_everything_and_nothing_is_owed_twice() {
    let assessment = assessment(&vec![0; items()]);
    let (plan, strategy) = (plan(&assessment), &assessment.strategy);
    let points = points_of(&plan, strategy);
    for wanted in [
        OpenMatter::Unanswered { item: "C02".into() },
        OpenMatter::Lead,
        OpenMatter::Period,
        OpenMatter::Vision,
        OpenMatter::Indicators,
        OpenMatter::Risks,
    ] {
        assert!(points.iter().any(|point| point.matter == wanted && point.before_signature), "{wanted:?}");
        assert_eq!(points.iter().filter(|point| point.matter == wanted).count(), 1, "{wanted:?}");
    }
    assert!(!points.iter().any(|point| point.matter == OpenMatter::Currency), "nothing is costed yet");
    let actions = points.iter().filter(|point| matches!(point.matter, OpenMatter::Action { .. }));
    assert_eq!(actions.count(), plan.actions.len(), "every action lacks at least a lead");
    assert_eq!(rights_check(&LIBRARY.kit, strategy).len(), LIBRARY.kit.rights_check.len());
}

#[test]
fn what_could_still_be_looked_up_keeps_nobody_from_signing() {
    let mut assessment = assessment(&vec![0; items()]);
    let plan = plan(&assessment);
    let count = |strategy: &Strategy, is: fn(&OpenMatter) -> bool| {
        let points = points_of(&plan, strategy).into_iter().filter(|point| is(&point.matter));
        points.inspect(|point| assert!(!point.before_signature, "{point:?}")).count()
    };
    let kit = &LIBRARY.kit;
    let policy: fn(&OpenMatter) -> bool = |matter| matches!(matter, OpenMatter::Policy { .. });
    let missing: fn(&OpenMatter) -> bool = |matter| matches!(matter, OpenMatter::MissingFigures { .. });
    let undated: fn(&OpenMatter) -> bool = |matter| matches!(matter, OpenMatter::UndatedFigure { .. });
    let act: fn(&OpenMatter) -> bool = |matter| *matter == OpenMatter::Act;
    let of = |strategy: &Strategy| [policy, missing, undated, act].map(|is| count(strategy, is));
    assert_eq!(of(&assessment.strategy), [kit.linked_policies.len(), 1, 0, 1]);
    let about = |id: &str| id.to_owned();
    let figure = PublicFigure {
        about: about(&kit.context_figures[0].id),
        value: "54 %".into(),
        ..PublicFigure::default()
    };
    let looked_at = PolicyLink { about: about(&kit.linked_policies[0].id), ..PolicyLink::default() };
    for matter in [Matter::Figure(figure), Matter::Policy(looked_at)] {
        let id = EntryId { kind: matter.kind(), number: 1 };
        let entry = Entry { matter, confidentiality: Confidentiality::default() };
        assessment.strategy.entries.insert(id, entry);
    }
    assert_eq!(of(&assessment.strategy), [kit.linked_policies.len() - 1, 1, 1, 1]);
}

#[test]
fn nobody_is_asked_to_sign_what_is_in_force() {
    let mut assessment = assessment(&vec![0; items()]);
    let plan = plan(&assessment);
    let asks = |strategy: &Strategy| {
        points_of(&plan, strategy).iter().any(|point| point.matter == OpenMatter::Signatures)
    };
    assert!(asks(&assessment.strategy));
    let (by, reference) = ("Cabinet".to_owned(), "7/2026".to_owned());
    assessment.strategy.adoption =
        Some(Adoption { by, reference, date: day("2026-11-21"), version: 1, lacks: None });
    assert!(!asks(&assessment.strategy));
}

#[test]
fn a_language_that_is_behind_is_open_before_anybody_signs() {
    let mut assessment = assessment(&vec![0; items()]);
    let plan = plan(&assessment);
    let behind = |strategy: &Strategy| {
        let points = points_of(&plan, strategy).into_iter();
        let of_languages = points.filter(|point| matches!(point.matter, OpenMatter::Language(_)));
        of_languages.map(|point| point.before_signature).collect::<Vec<_>>()
    };
    assert!(behind(&assessment.strategy).is_empty());
    let place = "strategy/en/summary-p2".parse().unwrap();
    assessment.strategy.edits.insert(place, Edit { turn: 1, ..Edit::of(EditKind::Remove) });
    assert_eq!(behind(&assessment.strategy), [true]);
}

#[test]
fn so_few_children_that_somebody_could_know_them_are_open_before_anybody_signs() {
    let assessment = assessment(&vec![0; items()]);
    let (plan, mut strategy) = (plan(&assessment), Strategy::default());
    let few = "Police made three girls safe.".to_owned();
    let finding =
        |text: &str| Matter::Finding(ContextFinding { text: text.to_owned(), ..Default::default() });
    let talks = Consultation { said: few.clone(), participants: Some(9), ..Default::default() };
    let counted = Consultation { participants: Some(9), ..Default::default() };
    for (number, matter, confidentiality) in [
        (1, finding(&few), Confidentiality::Public),
        (2, finding(&few), Confidentiality::Committee),
        (3, finding("Police made 41 girls safe."), Confidentiality::Public),
        (1, Matter::Consultation(talks), Confidentiality::Public),
        (2, Matter::Consultation(counted), Confidentiality::Public),
    ] {
        let id = EntryId { kind: matter.kind(), number };
        strategy.entries.insert(id, Entry { matter, confidentiality });
    }
    let answer = Answer { comment: few, ..Answer::from(Rating::Unknown) };
    let points = open_points(&OpenPointInputs {
        kit: &LIBRARY.kit,
        strategy: &strategy,
        plan: &plan,
        costing: &costing(&plan, &strategy.frame, &LIBRARY.currencies),
        results: &[],
        languages: &LIBRARY.languages,
        answers: &[("C02".into(), answer)].into(),
        unanswered: &[],
        day: day("2026-06-01"),
    });
    let places = points.iter().filter_map(|point| match &point.matter {
        OpenMatter::SmallNumber { place } if point.before_signature => Some(match place {
            CountPlace::Item(item) => item.to_string(),
            CountPlace::Entry(entry) => entry.to_string(),
        }),
        _ => None,
    });
    assert_eq!(places.collect::<Vec<_>>(), ["C02", "finding-1", "consultation-1"]);
}

#[test]
fn who_leads_an_action_owes_what_it_lacks() {
    let mut assessment = assessment(&vec![0; items()]);
    let record = ActionRecord { taken: Inclusion::Yes, lead: "Police".into(), ..ActionRecord::default() };
    assessment.strategy.actions.insert("A04-1".into(), record);
    let plan = plan(&assessment);
    let of_action = |point: &&OpenPoint| {
        matches!(&point.matter, OpenMatter::Action { action, lacks }
            if action == &"A04-1".into() && !lacks.contains(&Lack::Lead))
    };
    let points = points_of(&plan, &assessment.strategy);
    let point = points.iter().find(of_action).unwrap();
    assert_eq!(point.owes, OpenPointOwner::Institution("Police".into()));
}

#[test]
fn proposals_can_follow_once_something_is_decided() {
    let mut assessment = assessment(&vec![0; items()]);
    let before = |assessment: &Assessment| {
        let plan = plan(assessment);
        let points = points_of(&plan, &assessment.strategy).into_iter();
        let is_action = |point: &OpenPoint| matches!(point.matter, OpenMatter::Action { .. });
        (points.filter(|point| point.before_signature && is_action(point)).count(), plan.actions.len())
    };
    let (open, all) = before(&assessment);
    assert_eq!(open, all, "while nothing is decided they are all there is to sign");
    let record = ActionRecord { taken: Inclusion::Yes, lead: "Police".into(), ..ActionRecord::default() };
    assessment.strategy.actions.insert("A04-1".into(), record);
    assert_eq!(before(&assessment).0, 1, "the one that is decided, without dates and a cost");
}

#[test]
fn the_theory_claims_only_what_the_plan_works_on() {
    let all = plan(&assessment(&vec![0; items()]));
    assert_eq!(theory(&LIBRARY.kit.theory, &all).len(), LIBRARY.kit.theory.steps.len());
    let none = plan(&assessment(&vec![3; items()]));
    assert_eq!(theory(&LIBRARY.kit.theory, &none), []);
}

#[test]
fn what_nobody_reported_is_neither_late_nor_done() {
    let mut assessment = assessment(&vec![0; items()]);
    assessment.strategy.frame = frame(5);
    let cases = [
        ("A01-1", ActionStatus::Done, "2027-06-01", Timing::Done),
        ("A03-1", ActionStatus::Done, "2031-06-01", Timing::DoneLate),
        ("A21-1", ActionStatus::OnTrack, "2027-06-01", Timing::Late),
        ("A11-2", ActionStatus::Stopped, "2027-06-01", Timing::Stopped),
        ("A16-1", ActionStatus::NotStarted, "2027-06-01", Timing::OnTime),
    ];
    for (id, status, date, _) in &cases {
        let note = StatusNote { date: day(date), status: *status, note: String::new() };
        let start = if *id == "A16-1" { "2030-Q1" } else { "2027-Q1" };
        let end = if *id == "A16-1" { "2031-Q4" } else { "2027-Q4" };
        let record = ActionRecord {
            start: Some(start.parse().unwrap()),
            end: Some(end.parse().unwrap()),
            progress: vec![note],
            ..ActionRecord::default()
        };
        assessment.strategy.actions.insert((*id).into(), record);
    }
    let plan = plan(&assessment);
    let progress = progress(&plan, day("2028-06-01"));
    for (id, _, _, expected) in &cases {
        let found = progress.actions.iter().find(|action| action.id == (*id).into()).unwrap();
        assert_eq!(found.timing, *expected, "{id}");
    }
    assert_eq!((progress.report_count(), progress.done(), progress.on_time()), (5, 2, 2));
    assert_eq!(progress.count(Timing::Unreported), plan.actions.len() - 5);
}
