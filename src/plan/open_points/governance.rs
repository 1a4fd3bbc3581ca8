//! Knows what is missing in governance, safeguards, risks and the making of the strategy; knows no words.

use super::list::{owed_by, point};
use super::{BodyLack, OpenMatter, OpenPoint, OpenPointInputs, OpenPointOwner, RiskLack};
use crate::assessment::Strategy;
use crate::assessment::strategy::{
    BodyRecord, Comment, CommentOutcome, CommitmentStatus, Consultation, ConsultedGroup, Risk,
    SafeguardState, Signature,
};
use crate::framework::kit::{Body, Commitment, CommitmentScope};
use crate::plan::rights_check;

/// Bodies of the material. The highest one must stand before anybody signs.
pub(super) fn bodies(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let bodies = inputs.kit.governance.bodies.iter().enumerate().filter_map(|(place, body)| {
        let lacks = body_lacks(body, inputs.strategy.bodies.get(&body.id));
        let matter = OpenMatter::Body { body: body.id.clone(), lacks: lacks.clone() };
        (!lacks.is_empty()).then(|| point(matter, OpenPointOwner::StrategyLead, place == 0))
    });
    bodies.collect()
}

fn body_lacks(body: &Body, record: Option<&BodyRecord>) -> Vec<BodyLack> {
    let Some(record) = record.filter(|record| **record != BodyRecord::default()) else {
        return vec![BodyLack::Everything];
    };
    let lacks = [
        (record.chair.is_empty(), BodyLack::Chair),
        (record.members.is_empty(), BodyLack::Members),
        (record.frequency.is_empty(), BodyLack::Frequency),
        (record.reports_to.is_empty() && body.reports_to.is_some(), BodyLack::ReportsTo),
        (record.legal_basis.is_empty(), BodyLack::LegalBasis),
        (record.safeguarding.is_empty() && body.is_of_children(), BodyLack::Safeguarding),
    ];
    lacks.into_iter().filter(|(is, _)| *is).map(|(_, lack)| lack).collect()
}

/// The human-rights check is obligatory, so that every question must be answered; a safeguard that is missing is
/// named, and the country decides.
pub(super) fn rights(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let lines = rights_check(inputs.kit, inputs.strategy);
    let open = lines.into_iter().filter(|line| line.answer != SafeguardState::Yes);
    let points = open.map(|line| {
        let matter = OpenMatter::Rights { question: line.question.to_owned(), answer: line.answer };
        point(matter, OpenPointOwner::Coordinator, line.answer == SafeguardState::Open)
    });
    points.collect()
}

pub(super) fn risks(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let mut entered = inputs.strategy.records::<Risk>().peekable();
    if entered.peek().is_none() {
        return vec![point(OpenMatter::Risks, OpenPointOwner::Coordinator, true)];
    }
    let lacking = entered.filter_map(|(id, risk)| {
        let lacks = risk_lacks(risk);
        let matter = OpenMatter::Risk { entry: id, lacks: lacks.clone() };
        (!lacks.is_empty()).then(|| point(matter, owed_by(&risk.owner), false))
    });
    lacking.collect()
}

/// An assumption is watched, not judged.
fn risk_lacks(risk: &Risk) -> Vec<RiskLack> {
    let unjudged = !risk.assumption && (risk.likelihood.is_none() || risk.impact.is_none());
    let lacks = [
        (unjudged, RiskLack::Judgement),
        (!risk.assumption && risk.response.is_empty(), RiskLack::Response),
        (risk.owner.is_empty(), RiskLack::Owner),
    ];
    lacks.into_iter().filter(|(is, _)| *is).map(|(_, lack)| lack).collect()
}

/// Commitments open to every state and their deadlines, consultations, comments, signatures.
pub(super) fn process(inputs: &OpenPointInputs<'_>) -> Vec<OpenPoint> {
    let strategy = inputs.strategy;
    let unknown = |one: &Commitment| {
        let record = strategy.commitments.get(&one.id);
        record.is_none_or(|record| record.status_of(one) == CommitmentStatus::Unknown)
    };
    let all = &inputs.kit.commitments.commitments;
    let open = |one: &Commitment| one.scope == CommitmentScope::Global && strategy.can_join(one, all);
    let commitments = all.iter().filter(|one| open(one) && unknown(one));
    let mut points: Vec<OpenPoint> = commitments
        .map(|one| OpenMatter::Commitment { instrument: one.id.clone() })
        .map(|matter| point(matter, OpenPointOwner::Coordinator, false))
        .collect();
    let near =
        strategy.near_deadlines(all, inputs.day).filter(|(one, _)| one.scope == CommitmentScope::Global);
    let near = near.map(|(one, day)| OpenMatter::Deadline { instrument: one.id.clone(), day });
    points.extend(near.map(|matter| point(matter, OpenPointOwner::Coordinator, false)));
    let with_children =
        |one: &Consultation| one.heard == ConsultedGroup::Children || one.children.is_some_and(|n| n > 0);
    let heard = strategy.records().any(|(_, one)| with_children(one));
    // Nobody is asked to sign what is in force.
    let adopted = strategy.adoption.is_some();
    points.extend((!heard).then(|| point(OpenMatter::ChildrenHeard, OpenPointOwner::Coordinator, true)));
    let comments = strategy.records::<Comment>().filter(|(_, one)| one.outcome == CommentOutcome::Open);
    points.extend(comments.map(|(entry, one)| point(OpenMatter::Comment { entry }, answered_by(one), true)));
    if !adopted {
        points.extend(signatures(strategy));
    }
    points
}

/// Who owes an answer to a comment: whom it was parked with, or else the coordinator.
fn answered_by(comment: &Comment) -> OpenPointOwner {
    match comment.owner.trim() {
        "" => OpenPointOwner::Coordinator,
        owner => OpenPointOwner::Institution(owner.to_owned()),
    }
}

fn signatures(strategy: &Strategy) -> Vec<OpenPoint> {
    let mut lines = strategy.records::<Signature>().peekable();
    if lines.peek().is_none() {
        return vec![point(OpenMatter::Signatures, OpenPointOwner::Coordinator, true)];
    }
    let open = lines.filter(|(_, one)| one.date.is_none());
    open.map(|(entry, one)| point(OpenMatter::Signature { entry }, owed_by(&one.institution), true)).collect()
}
