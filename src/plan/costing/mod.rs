//! Knows what a plan costs and who pays, by action, objective, year, kind and source. Knows no words.

mod class;
mod money;
mod price;
mod range;

pub use class::ClassTotal;
pub use money::{Balance, CEILING, Constant, Current, KEPT, Money};
pub(super) use price::yearly;
pub use price::{growth, share};
pub use range::CostRange;

use super::{NationalPlan, PlannedAction};
use crate::assessment::strategy::{
    CostKind, CostLine, EconomicClass, Frame, FundingLine, FundingSource, FundingStatus,
};
use crate::framework::{ActionId, Currencies, ObjectiveId};
use price::price;
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a plan costs. Every total is the sum of its lines: by year, by objective and by kind give the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Costing {
    /// ISO 4217 code; empty where the country has not chosen.
    pub currency: String,
    /// Decimals with which amounts are shown.
    pub decimals: u32,
    /// How many units of the currency one US dollar costs, more than none; absent where the country has not said.
    pub per_dollar: Option<Decimal>,
    /// The year whose prices are used.
    pub price_year: Option<i32>,
    /// Expected inflation per year, in percent.
    pub inflation: Decimal,
    /// Added for the unforeseen, in percent.
    pub contingency: Decimal,
    /// The years of the period, and every other year for which somebody entered money.
    pub years: Vec<i32>,
    /// Actions with at least one line of cost or money, in the order of the plan.
    pub actions: Vec<CostedAction>,
    /// By objective in their order; those of no objective last, as `None`.
    pub objectives: Vec<(Option<ObjectiveId>, Balance)>,
    /// By year; every year of `years`.
    pub by_year: BTreeMap<i32, Balance>,
    /// By whether the cost comes again.
    pub recurrent: Money,
    /// What is paid once.
    pub once: Money,
    /// By what budgets classify it as: the classes that have a line, what nobody has classified last.
    pub classes: Vec<ClassTotal>,
    /// Money by source, in the order of the sources.
    pub sources: Vec<SourceTotal>,
    /// Everything.
    pub total: Balance,
    /// Actions of the plan for which nobody entered a cost: their cost is unknown, not zero.
    pub uncosted: Vec<ActionId>,
    /// Between what these would come to by the classes of cost that such work usually has; absent where none has one.
    pub uncosted_range: Option<CostRange>,
    /// Actions with a cost and no money at all.
    pub unfunded: Vec<ActionId>,
    /// Actions with cost or money in years outside the period.
    pub outside: Vec<ActionId>,
}

/// What an action costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CostedAction {
    /// The action.
    pub id: ActionId,
    /// Its objective.
    pub objective: Option<ObjectiveId>,
    /// Line by line, in the order of the record.
    pub lines: Vec<CostedLine>,
    /// Cost and money by year; only years with an entry.
    pub by_year: BTreeMap<i32, Balance>,
    /// Over all years.
    pub total: Balance,
}

/// What a line costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CostedLine {
    /// What is paid for.
    pub what: String,
    /// Whether it comes again.
    pub kind: CostKind,
    /// What a budget classifies it as; absent where nobody has said.
    pub class: Option<EconomicClass>,
    /// By year.
    pub by_year: BTreeMap<i32, Money>,
    /// Over all years.
    pub total: Money,
}

/// Money from one kind of source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceTotal {
    /// The kind of source.
    pub source: FundingSource,
    /// The names that were entered, in order.
    pub names: BTreeSet<String>,
    /// Secured by year.
    pub secured: BTreeMap<i32, Decimal>,
    /// Pledged by year.
    pub pledged: BTreeMap<i32, Decimal>,
}

impl SourceTotal {
    /// Secured and announced money in a year.
    pub fn in_year(&self, year: i32) -> Decimal {
        let of = |years: &BTreeMap<i32, Decimal>| years.get(&year).copied().unwrap_or_default();
        of(&self.secured).saturating_add(of(&self.pledged))
    }

    /// Secured money over all years.
    pub fn secured_total(&self) -> Decimal {
        self.secured.values().copied().fold(Decimal::ZERO, Decimal::saturating_add)
    }

    /// Announced money over all years.
    pub fn pledged_total(&self) -> Decimal {
        self.pledged.values().copied().fold(Decimal::ZERO, Decimal::saturating_add)
    }
}

impl Costing {
    /// An amount as it is shown: rounded to the currency's minor unit, half to even.
    pub fn round(&self, amount: Decimal) -> Decimal {
        money::round(amount, self.decimals)
    }

    /// Whether the country counts in US dollars.
    pub fn is_in_dollars(&self) -> bool {
        self.currency == "USD"
    }

    /// An amount in US dollars, to two decimals; absent where the country gave no rate.
    pub fn dollars(&self, amount: Decimal) -> Option<Decimal> {
        amount.checked_div(self.per_dollar?).map(|dollars| money::round(dollars, 2))
    }

    /// The action with its costs.
    pub fn action(&self, id: &ActionId) -> Option<&CostedAction> {
        self.actions.iter().find(|action| &action.id == id)
    }

    /// What comes again in a year: the cost of lines that do, as entered for it.
    pub fn recurrent_in(&self, year: i32) -> Money {
        self.kind_in(CostKind::Recurrent, year)
    }

    /// The cost of this kind in a year.
    pub fn kind_in(&self, kind: CostKind, year: i32) -> Money {
        let lines = self.actions.iter().flat_map(|action| &action.lines);
        let own = lines.filter(|line| line.kind == kind);
        own.filter_map(|line| line.by_year.get(&year)).copied().sum()
    }

    /// The cost of an objective by year; of actions that serve none for `None`.
    pub fn years_of(&self, objective: Option<&ObjectiveId>) -> BTreeMap<i32, Money> {
        let mut years: BTreeMap<i32, Money> = BTreeMap::new();
        for action in self.actions.iter().filter(|action| action.objective.as_ref() == objective) {
            for (year, balance) in &action.by_year {
                let sum = years.entry(*year).or_default();
                *sum = *sum + balance.cost;
            }
        }
        years
    }

    /// Whether what a budget has to provide is more than the cost at constant prices.
    pub fn has_additions(&self) -> bool {
        self.total.cost.current().amount() != self.total.cost.constant().amount()
    }

    /// Whether at least one action has a cost.
    pub fn is_costed(&self) -> bool {
        self.actions.iter().any(|action| !action.lines.is_empty())
    }
}

/// What the actions of a plan cost in the frame of the strategy. Amounts in a currency that nobody knows are shown with two
/// decimals. Source: `itu.md` 4.6.
pub fn costing(plan: &NationalPlan, frame: &Frame, currencies: &Currencies) -> Costing {
    let actions: Vec<CostedAction> = plan
        .actions
        .iter()
        .filter(|action| !action.costs.is_empty() || !action.funding.is_empty())
        .map(|action| cost_action(action, frame))
        .collect();
    let years = years(&actions, frame);
    let period = frame.years();
    let outside = |action: &&CostedAction| {
        !period.is_empty() && action.by_year.keys().any(|year| !period.contains(year))
    };
    let ids = |chosen: &dyn Fn(&PlannedAction) -> bool| {
        plan.actions.iter().filter(|action| chosen(action)).map(|action| action.id.clone()).collect()
    };
    Costing {
        currency: frame.currency.clone(),
        decimals: currencies.decimals(&frame.currency).unwrap_or(2),
        per_dollar: frame.per_dollar.filter(|rate| *rate > Decimal::ZERO),
        price_year: frame.price_year,
        inflation: frame.inflation,
        contingency: frame.contingency,
        objectives: by_objective(plan, &actions),
        by_year: years.iter().map(|year| (*year, in_year(&actions, *year))).collect(),
        recurrent: of_kind(&actions, CostKind::Recurrent),
        once: of_kind(&actions, CostKind::Once),
        classes: ClassTotal::of(&actions),
        sources: sources(plan),
        total: actions.iter().map(|action| action.total).sum(),
        uncosted: ids(&|action| action.costs.is_empty()),
        uncosted_range: CostRange::of(plan),
        unfunded: ids(&|action| !action.costs.is_empty() && action.funding.is_empty()),
        outside: actions.iter().filter(outside).map(|action| action.id.clone()).collect(),
        years,
        actions,
    }
}

fn cost_action(action: &PlannedAction, frame: &Frame) -> CostedAction {
    let lines: Vec<CostedLine> = action.costs.iter().map(|line| costed_line(line, frame)).collect();
    let mut by_year: BTreeMap<i32, Balance> = BTreeMap::new();
    for (year, cost) in lines.iter().flat_map(|line| &line.by_year) {
        let balance = by_year.entry(*year).or_default();
        balance.cost = balance.cost + *cost;
    }
    for line in &action.funding {
        for (year, amount) in &line.amounts {
            let balance = by_year.entry(*year).or_default();
            *balance = *balance + money_of(line, *amount);
        }
    }
    CostedAction {
        id: action.id.clone(),
        objective: action.objective.clone(),
        total: by_year.values().copied().sum(),
        lines,
        by_year,
    }
}

fn costed_line(line: &CostLine, frame: &Frame) -> CostedLine {
    let by_year: BTreeMap<i32, Money> =
        line.quantities.keys().map(|year| (*year, price(line, *year, frame))).collect();
    let total = by_year.values().copied().sum();
    CostedLine { what: line.what.clone(), kind: line.kind, class: line.class, by_year, total }
}

fn money_of(line: &FundingLine, amount: Decimal) -> Balance {
    let amount = money::round(amount.clamp(Decimal::ZERO, CEILING), KEPT);
    match line.status {
        FundingStatus::Secured => Balance { secured: amount, ..Balance::default() },
        FundingStatus::Pledged => Balance { pledged: amount, ..Balance::default() },
    }
}

fn years(actions: &[CostedAction], frame: &Frame) -> Vec<i32> {
    let entered = actions.iter().flat_map(|action| action.by_year.keys().copied());
    let all: BTreeSet<i32> = frame.years().into_iter().chain(entered).collect();
    all.into_iter().collect()
}

fn in_year(actions: &[CostedAction], year: i32) -> Balance {
    actions.iter().filter_map(|action| action.by_year.get(&year)).copied().sum()
}

fn of_kind(actions: &[CostedAction], kind: CostKind) -> Money {
    actions
        .iter()
        .flat_map(|action| &action.lines)
        .filter(|line| line.kind == kind)
        .map(|line| line.total)
        .sum()
}

/// The objectives that the plan serves, whether costed or not, and what belongs to none.
fn by_objective(plan: &NationalPlan, actions: &[CostedAction]) -> Vec<(Option<ObjectiveId>, Balance)> {
    let sum = |objective: Option<&ObjectiveId>| -> Balance {
        actions
            .iter()
            .filter(|action| action.objective.as_ref() == objective)
            .map(|action| action.total)
            .sum()
    };
    let mut all: Vec<_> =
        plan.objectives.iter().map(|served| (Some(served.id.clone()), sum(Some(&served.id)))).collect();
    if plan.actions.iter().any(|action| action.objective.is_none()) {
        all.push((None, sum(None)));
    }
    all
}

fn sources(plan: &NationalPlan) -> Vec<SourceTotal> {
    let mut all: BTreeMap<FundingSource, SourceTotal> = BTreeMap::new();
    for line in plan.actions.iter().flat_map(|action| &action.funding) {
        let total = all.entry(line.source).or_insert_with(|| SourceTotal {
            source: line.source,
            names: BTreeSet::new(),
            secured: BTreeMap::new(),
            pledged: BTreeMap::new(),
        });
        if !line.name.trim().is_empty() {
            total.names.insert(line.name.trim().to_owned());
        }
        for (year, amount) in &line.amounts {
            let money = money_of(line, *amount);
            for (years, amount) in [(&mut total.secured, money.secured), (&mut total.pledged, money.pledged)]
            {
                let sum = years.entry(*year).or_default();
                *sum = sum.saturating_add(amount);
            }
        }
    }
    all.into_values().collect()
}
