//! Knows what is missing in frame, plan, money and results; knows no words.

use super::{Made, OpenMatter, OpenPoint, Owes};
use crate::plan::{Cover, IndicatorLine, IndicatorWarning, Lack, PlannedAction};
use rust_decimal::Decimal;

pub(super) fn point(matter: OpenMatter, owes: Owes, before_signature: bool) -> OpenPoint {
    OpenPoint { matter, owes, before_signature }
}

/// An institution where it has a name; whoever leads the strategy otherwise.
pub(super) fn owed_by(institution: &str) -> Owes {
    match institution.trim() {
        "" => Owes::StrategyLead,
        name => Owes::Institution(name.to_owned()),
    }
}

pub(super) fn frame(made: &Made<'_>) -> Vec<OpenPoint> {
    let frame = &made.strategy.frame;
    let costed = made.costing.is_costed();
    let points = [
        (frame.lead.is_empty(), OpenMatter::Lead, Owes::Coordinator, true),
        (frame.years().is_empty(), OpenMatter::Period, Owes::Coordinator, true),
        (frame.vision.is_empty(), OpenMatter::Vision, Owes::StrategyLead, true),
        (frame.mission.is_empty(), OpenMatter::Mission, Owes::StrategyLead, false),
        (costed && frame.currency.is_empty(), OpenMatter::Currency, Owes::Coordinator, true),
        (costed && frame.price_year.is_none(), OpenMatter::PriceYear, Owes::Coordinator, true),
        (frame.reporting.is_empty(), OpenMatter::Reporting, Owes::StrategyLead, false),
    ];
    let missing = points.into_iter().filter(|(is, ..)| *is);
    missing.map(|(_, matter, owes, first)| point(matter, owes, first)).collect()
}

pub(super) fn plan(made: &Made<'_>) -> Vec<OpenPoint> {
    let mut points = Vec::new();
    if made.plan.actions.is_empty() {
        points.push(point(OpenMatter::Actions, Owes::Coordinator, true));
    }
    points.extend(made.plan.actions.iter().filter_map(lacking));
    let changed = made.plan.actions.iter().filter(|action| action.changed.is_some());
    points.extend(
        changed
            .map(|action| point(OpenMatter::Changed { action: action.id.clone() }, Owes::Coordinator, true)),
    );
    let open = made.plan.gaps.iter().filter(|gap| !matches!(gap.cover, Cover::Planned(_)));
    points.extend(open.map(|gap| {
        point(OpenMatter::Gap { item: gap.item.clone() }, Owes::Coordinator, gap.cover == Cover::Nothing)
    }));
    points
}

/// What an action lacks; its lead owes it, once there is one.
fn lacking(action: &PlannedAction) -> Option<OpenPoint> {
    let grave = |lack: &Lack| matches!(lack, Lack::Lead | Lack::Dates | Lack::Costs | Lack::Despite);
    let owes = if action.lead.is_own() { owed_by(&action.lead.own) } else { Owes::Coordinator };
    (!action.lacks.is_empty()).then(|| {
        let first = action.lacks.iter().any(grave);
        point(OpenMatter::Action { action: action.id.clone(), lacks: action.lacks.clone() }, owes, first)
    })
}

pub(super) fn money(made: &Made<'_>) -> Vec<OpenPoint> {
    let gap = made.costing.total.gap();
    let missing =
        (gap.amount() > Decimal::ZERO).then(|| point(OpenMatter::Funding { gap }, Owes::Treasury, false));
    missing.into_iter().collect()
}

pub(super) fn results(made: &Made<'_>) -> Vec<OpenPoint> {
    if made.results.is_empty() {
        return vec![point(OpenMatter::Indicators, Owes::Coordinator, true)];
    }
    made.results.iter().filter_map(doubtful).collect()
}

fn doubtful(line: &IndicatorLine) -> Option<OpenPoint> {
    let grave = |warning: &IndicatorWarning| {
        matches!(warning, IndicatorWarning::NoBaseline | IndicatorWarning::NoTarget)
    };
    (!line.warnings.is_empty()).then(|| {
        let matter = OpenMatter::Indicator { indicator: line.id.clone(), warnings: line.warnings.clone() };
        point(matter, owed_by(&line.responsible.own), line.warnings.iter().any(grave))
    })
}
