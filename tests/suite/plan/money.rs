//! Knows that money adds up, whichever way it is summed.

use super::sample::{LIBRARY, actions, assessment, frame, items, plan, proposed_actions};
use amparo::assessment::strategy::{
    ActionRecord, CostKind, CostLine, EconomicClass, Frame, FundingLine, FundingSource, FundingStatus,
    Inclusion,
};
use amparo::plan::{Balance, Deferral, Money, costing};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn amounts() -> impl Strategy<Value = Decimal> {
    (0..=100_000_000_000_000_000i64, 0..=4u32).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn years() -> impl Strategy<Value = std::collections::BTreeMap<i32, Decimal>> {
    prop::collection::btree_map(
        2025..2035i32,
        (0..=10_000i64, 0..=4u32).prop_map(|(n, s)| Decimal::new(n, s)),
        0..5,
    )
}

fn lines() -> impl Strategy<Value = Vec<CostLine>> {
    let classes = EconomicClass::ALL;
    let line = (amounts(), years(), any::<bool>(), 0..=classes.len());
    let line = line.prop_map(move |(unit_cost, quantities, again, class)| CostLine {
        what: "-".into(),
        kind: if again { CostKind::Recurrent } else { CostKind::Once },
        class: classes.get(class).copied(),
        code: String::new(),
        unit: String::new(),
        unit_cost,
        quantities,
    });
    prop::collection::vec(line, 0..4)
}

fn funding() -> impl Strategy<Value = Vec<FundingLine>> {
    let line = (0..4usize, any::<bool>(), years()).prop_map(|(source, secured, amounts)| FundingLine {
        source: [
            FundingSource::StateBudget,
            FundingSource::Levy,
            FundingSource::Donor,
            FundingSource::Private,
        ][source],
        name: format!("fund {source}"),
        status: if secured { FundingStatus::Secured } else { FundingStatus::Pledged },
        amounts,
    });
    prop::collection::vec(line, 0..3)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn by_year_by_objective_by_kind_and_line_by_line_give_the_same(
        records in prop::collection::vec((0..40usize, lines(), funding()), 1..12),
        inflation in 0..3_000i64, contingency in 0..2_000i64,
    ) {
        let mut assessment = assessment(&vec![0; items()]);
        assessment.strategy.frame = Frame {
            price_year: Some(2026),
            inflation: Decimal::new(inflation, 2),
            contingency: Decimal::new(contingency, 2),
            ..frame(5)
        };
        for (place, costs, funding) in records {
            let record = ActionRecord { taken: Inclusion::Yes, costs, funding, ..ActionRecord::default() };
            assessment.strategy.actions.insert(actions()[place].clone(), record);
        }
        let plan = plan(&assessment);
        let costing = costing(&plan, &assessment.strategy.frame, &LIBRARY.currencies);
        let total = costing.total;
        prop_assert_eq!(costing.by_year.values().copied().sum::<Balance>(), total);
        prop_assert_eq!(costing.objectives.iter().map(|(_, balance)| *balance).sum::<Balance>(), total);
        prop_assert_eq!(costing.recurrent + costing.once, total.cost);
        prop_assert_eq!(costing.classes.iter().map(|class| class.total()).sum::<Money>(), total.cost);
        for (year, balance) in &costing.by_year {
            let of_year = costing.classes.iter().filter_map(|class| class.by_year.get(year));
            prop_assert_eq!(of_year.copied().sum::<Money>(), balance.cost);
        }
        let lines = costing.actions.iter().flat_map(|action| &action.lines);
        prop_assert_eq!(lines.map(|line| line.total).sum::<Money>(), total.cost);
        let secured: Decimal = costing.sources.iter().map(|source| source.secured_total()).sum();
        let pledged: Decimal = costing.sources.iter().map(|source| source.pledged_total()).sum();
        prop_assert_eq!((secured, pledged), (total.secured, total.pledged));
        prop_assert_eq!(total.gap().amount(), total.cost.current().amount() - secured - pledged);
        prop_assert_eq!(total.constant_gap().amount(), total.cost.constant().amount() - secured - pledged);
        let known = plan.actions.len() - costing.uncosted.len();
        prop_assert_eq!(known, costing.actions.iter().filter(|action| !action.lines.is_empty()).count());
    }

    #[test]
    fn money_of_a_year_is_never_exceeded_by_proposals(
        records in prop::collection::vec((0..40usize, lines()), 1..12), limit in 0..100_000_000i64,
    ) {
        let (mut assessment, proposed) = (assessment(&vec![0; items()]), proposed_actions());
        let limit = Decimal::from(limit);
        assessment.strategy.frame = Frame { money_per_year: Some(limit), ..frame(5) };
        for (place, costs) in records {
            let record = ActionRecord { costs, ..ActionRecord::default() };
            assessment.strategy.actions.insert(proposed[place].clone(), record);
        }
        let plan = plan(&assessment);
        let costing = costing(&plan, &assessment.strategy.frame, &LIBRARY.currencies);
        for (year, balance) in &costing.by_year {
            prop_assert!(balance.cost.current().amount() <= limit, "{year}: {:?}", balance.cost);
        }
        for deferred in plan.deferred.iter().filter(|one| {
            one.reasons.iter().any(|reason| matches!(reason, Deferral::OverMoney { .. }))
        }) {
            let record = &assessment.strategy.actions[&deferred.id];
            prop_assert!(!record.costs.is_empty(), "what costs nothing known is not put off because of money");
        }
    }
}

#[test]
fn dollars_and_shown_amounts_are_rounded_half_to_even() {
    let frame = Frame { currency: "KES".into(), per_dollar: Some(Decimal::from(128)), ..frame(5) };
    let costing = costing(&plan(&assessment(&vec![3; items()])), &frame, &LIBRARY.currencies);
    assert_eq!(costing.round("2.345".parse().unwrap()), "2.34".parse().unwrap());
    assert_eq!(costing.dollars(Decimal::from(640)), Some(Decimal::from(5)));
    assert!(!costing.is_costed());
    assert_eq!(costing.total, Balance::default());
}
