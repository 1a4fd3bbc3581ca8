//! Knows what is missing in answers, frame, plan, money and results; knows no words.

use super::{OpenMatter, OpenPoint, OpenPointInputs, OpenPointOwner};
use crate::assessment::strategy::DocumentKind;
use crate::plan::{GapResponse, IndicatorLine, IndicatorWarning, Lack, PlannedAction};
use rust_decimal::Decimal;

pub(super) fn point(matter: OpenMatter, owes: OpenPointOwner, before_signature: bool) -> OpenPoint {
    OpenPoint { matter, owes, before_signature }
}

/// An institution where it has a name; whoever leads the strategy otherwise.
pub(super) fn owed_by(institution: &str) -> OpenPointOwner {
    match institution.trim() {
        "" => OpenPointOwner::StrategyLead,
        name => OpenPointOwner::Institution(name.to_owned()),
    }
}

/// Nobody signs what rests on questions that were never answered; “don't know” is an answer.
pub(super) fn answers(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let matters = inputs.unanswered.iter().map(|item| OpenMatter::Unanswered { item: item.clone() });
    matters.map(|matter| point(matter, OpenPointOwner::Coordinator, true)).collect()
}

pub(super) fn frame(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let frame = &inputs.strategy.frame;
    let costed = inputs.costing.is_costed();
    let points = [
        (frame.lead.is_empty(), OpenMatter::Lead, OpenPointOwner::Coordinator, true),
        (frame.years().is_empty(), OpenMatter::Period, OpenPointOwner::Coordinator, true),
        (frame.vision.is_empty(), OpenMatter::Vision, OpenPointOwner::StrategyLead, true),
        (frame.mission.is_empty(), OpenMatter::Mission, OpenPointOwner::StrategyLead, false),
        (costed && frame.currency.is_empty(), OpenMatter::Currency, OpenPointOwner::Coordinator, true),
        (costed && frame.price_year.is_none(), OpenMatter::PriceYear, OpenPointOwner::Coordinator, true),
        (frame.reporting.is_empty(), OpenMatter::Reporting, OpenPointOwner::StrategyLead, false),
    ];
    let missing = points.into_iter().filter(|(is, ..)| *is);
    missing.map(|(_, matter, owes, first)| point(matter, owes, first)).collect()
}

pub(super) fn plan(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let mut points = Vec::new();
    if inputs.plan.actions.is_empty() {
        points.push(point(OpenMatter::Actions, OpenPointOwner::Coordinator, true));
    }
    let is_begun = inputs.plan.actions.iter().any(|action| action.decided);
    points.extend(inputs.plan.actions.iter().filter_map(|action| lacks_of(action, is_begun)));
    let void = |action: &PlannedAction| action.void.as_ref().is_some_and(|void| void.reason.is_none());
    let changed = inputs.plan.actions.iter().filter(|action| action.changed.is_some() || void(action));
    points.extend(changed.map(|action| {
        point(OpenMatter::Changed { action: action.id.clone() }, OpenPointOwner::Coordinator, true)
    }));
    let open = inputs.plan.gaps.iter().filter(|gap| !matches!(gap.cover, GapResponse::Planned(_)));
    points.extend(open.map(|gap| {
        point(
            OpenMatter::Gap { item: gap.item.clone() },
            OpenPointOwner::Coordinator,
            gap.cover == GapResponse::Nothing,
        )
    }));
    points
}

/// What an action lacks; its lead owes it, once there is one. Once anything is decided (`is_begun`), the strategy commits
/// nobody to what is not, so that proposals can follow; before that they are all there is to sign.
fn lacks_of(action: &PlannedAction, is_begun: bool) -> Option<OpenPoint> {
    let grave = |lack: &Lack| {
        matches!(lack, Lack::Lead | Lack::Dates | Lack::DatesPhase | Lack::Costs | Lack::Despite)
    };
    let owes = if action.lead.is_own() { owed_by(&action.lead.own) } else { OpenPointOwner::Coordinator };
    (!action.lacks.is_empty()).then(|| {
        let first = (action.decided || !is_begun) && action.lacks.iter().any(grave);
        point(OpenMatter::Action { action: action.id.clone(), lacks: action.lacks.clone() }, owes, first)
    })
}

pub(super) fn money(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let gap = inputs.costing.total.gap();
    let missing = (gap.amount() > Decimal::ZERO)
        .then(|| point(OpenMatter::Funding { gap }, OpenPointOwner::Treasury, false));
    missing.into_iter().collect()
}

pub(super) fn results(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    if inputs.results.is_empty() {
        return vec![point(OpenMatter::Indicators, OpenPointOwner::Coordinator, true)];
    }
    inputs.results.iter().filter_map(doubtful).collect()
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

pub(super) fn languages(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let lags = inputs.strategy.lags(DocumentKind::Strategy, inputs.languages);
    lags.into_iter().map(|lag| point(OpenMatter::Language(lag), OpenPointOwner::Coordinator, true)).collect()
}
