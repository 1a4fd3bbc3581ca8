//! Knows what the action plan with its costing says beyond the strategy: objective by objective, and which tables it has.

use crate::document::Table;
use crate::document::strategy::case::Case;
use crate::document::strategy::planned_action::by_objective;
use crate::document::strategy::strategy_facts::StrategyFacts;
use crate::document::strategy::tables::{cards, classes, objective_plan, roles};
use crate::framework::ObjectiveId;
use crate::plan::PlannedAction;
use crate::presentation::action_reference;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The action plan with its costing.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct Implementation {
    /// Whether the plan holds an action.
    begun: bool,
    /// The objectives that actions serve; the actions of none last.
    objectives: Vec<ObjectivePlan>,
    /// Whether the plan on a page is there: the period and at least one action are known.
    scheduled: bool,
    /// Whether measures come after the period, or are not taken by decision.
    later: bool,
    /// Whether something is costed by two economic classes or two kinds of cost: `![](table:classes)`.
    classes: bool,
    /// What nobody has assigned to an economic class, at prices of the base year, in words; empty where all is.
    unclassified: String,
    /// How many units of the currency one US dollar costs; empty where nobody said, or the country counts in dollars.
    rate: String,
    /// Lines of cost: what is paid for, each with its price.
    lines: usize,
    /// How many indicators are chosen: the rows of `![](table:cards)`.
    indicators: usize,
    /// What the card of a single indicator says.
    indicator: Vec<CellFacts>,
    /// How many institutions have a part: the rows of `![](table:roles)`.
    institutions: usize,
    /// What is known of a single institution.
    institution: Vec<CellFacts>,
}

/// An objective with its actions.
#[derive(Serialize, JsonSchema)]
struct ObjectivePlan {
    /// Its permanent id; that of actions that serve none is `none`.
    id: String,
    /// Its number; 0 where there is none.
    number: usize,
    title: String,
    /// The change that is sought; may be empty.
    change: String,
    /// All its actions.
    actions: Count,
    /// What the actions costed so far come to at prices of the base year, with that year, and what budgets have to provide for
    /// it; empty where none has a cost.
    cost: String,
    /// What of the budgets for it has no source; empty where nothing is missing.
    gap: String,
    /// Its actions without a cost.
    uncosted: Count,
    /// The name of its table, shown as `![](table:{{ objective.table }})`; empty where it has one action.
    table: String,
    /// Its only action as papers write it: `Action 2.1`; empty where it has more.
    reference: String,
    /// What its only action says; empty where it has more.
    only: Vec<CellFacts>,
    sources: Vec<String>,
}

/// A cell of a table that would have a single row.
#[derive(Serialize, JsonSchema)]
struct CellFacts {
    /// The head of the column.
    title: String,
    /// The cell, without a full stop.
    text: String,
}

/// The facts of the plan.
pub(super) fn implementation(case: &Case, facts: &StrategyFacts) -> Implementation {
    let analysis = case.inputs.analysis;
    let (costing, strategy) = (analysis.costing(), case.strategy());
    let (indicators, institutions) = (cards::card_count(case), roles::role_count(case));
    let none = costing.classes.iter().find(|one| one.class.is_none());
    let none = none.map(|one| one.total().constant().amount()).filter(|amount| !amount.is_zero());
    let rate = costing.per_dollar.filter(|_| !costing.is_in_dollars());
    Implementation {
        begun: !analysis.national().actions.is_empty(),
        objectives: by_objective(case).iter().map(|(id, actions)| objective(case, id, actions)).collect(),
        scheduled: !strategy.frame.years().is_empty() && !analysis.national().actions.is_empty(),
        later: facts.plan.has_later(),
        classes: classes::class_count(case) > 1,
        unclassified: none.map(|amount| case.rounded(amount)).unwrap_or_default(),
        rate: rate.map(|rate| case.voice.quantity(rate)).unwrap_or_default(),
        lines: costing.actions.iter().map(|action| action.lines.len()).sum(),
        indicator: if indicators == 1 { cells(cards::only_card(case)) } else { Vec::new() },
        indicators,
        institution: if institutions == 1 { cells(roles::only_role(case)) } else { Vec::new() },
        institutions,
    }
}

/// The tables that only the plan shows.
pub(super) fn tables(case: &Case) -> Vec<Table> {
    let own = [
        cards::card_table(case),
        roles::roles(case),
        classes::cost_by_class(case),
        classes::budget_by_class(case),
    ];
    objective_plan::objective_plans(case).into_iter().chain(own).collect()
}

fn objective(case: &Case, id: &Option<ObjectiveId>, actions: &[&PlannedAction]) -> ObjectivePlan {
    let kit = id.as_ref().and_then(|id| case.kit().objective(id));
    let number = id.as_ref().and_then(|id| case.inputs.analysis.national().objective_number(id));
    let text = |text: &crate::framework::Text| case.voice.text(text);
    let balance = case.balance(id.as_ref());
    let uncosted = actions.iter().filter(|action| action.costs.is_empty()).count();
    let (reference, only, table) = match actions {
        [one] => (
            action_reference(&case.voice, &one.number),
            cells(objective_plan::only_row(case, one)),
            String::new(),
        ),
        _ => (String::new(), Vec::new(), objective_plan::table_name(case, id.as_ref())),
    };
    ObjectivePlan {
        id: id.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string),
        number: number.unwrap_or_default(),
        title: kit.map_or_else(|| case.voice.say("objective-none"), |one| text(&one.title)),
        change: kit.map(|one| text(&one.change)).unwrap_or_default(),
        actions: case.voice.count("actions", actions.len()),
        cost: balance.map(|it| case.both_prices(&it.cost)).unwrap_or_default(),
        gap: balance.map(|it| case.rounded_if_any(it.gap().amount())).unwrap_or_default(),
        uncosted: case.voice.count("actions", uncosted),
        table,
        reference,
        only,
        sources: actions.iter().flat_map(|action| case.decision(&action.id)).collect(),
    }
}

/// Cells for sentences: each ends with the full stop that the template sets.
fn cells(row: Vec<(String, String)>) -> Vec<CellFacts> {
    let cell =
        |(title, text): (String, String)| CellFacts { title, text: text.trim_end_matches('.').to_owned() };
    row.into_iter().map(cell).collect()
}
