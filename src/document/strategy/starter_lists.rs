//! Knows which entries of the starter lists the readers are told nothing about.

use super::case::Case;
use crate::assessment::strategy::{ContextFinding, Law, PolicyLink, PublicFigure, Record};
use crate::framework::kit::{ContextFigure, Harm, LegalTopic, LinkedPolicy};
use std::collections::BTreeSet;

/// Figures that nobody has supplied.
pub(super) fn open_figures<'a>(case: &Case<'a>) -> Vec<&'a ContextFigure> {
    let about = |one: &PublicFigure| one.about.clone();
    open(case, &case.kit().context_figures, |starter| &starter.id, about)
}

/// Risks and harms about which nothing national was entered.
pub(super) fn open_harms<'a>(case: &Case<'a>) -> Vec<&'a Harm> {
    let about = |one: &ContextFinding| one.about.clone();
    open(case, &case.kit().harms, |starter| &starter.id, about)
}

/// Kinds of policies that nobody has looked at.
pub(super) fn open_policies<'a>(case: &Case<'a>) -> Vec<&'a LinkedPolicy> {
    let about = |one: &PolicyLink| one.about.clone();
    open(case, &case.kit().linked_policies, |starter| &starter.id, about)
}

/// Topics of the law without an entry.
pub(super) fn open_topics<'a>(case: &Case<'a>) -> Vec<&'a LegalTopic> {
    let about = |one: &Law| one.about.clone();
    open(case, &case.kit().legal_topics, |starter| &starter.id, about)
}

fn open<'a, S, R: Record + 'static>(
    case: &Case<'a>,
    starters: &'a [S],
    id: fn(&S) -> &String,
    about: fn(&R) -> String,
) -> Vec<&'a S> {
    let told: BTreeSet<String> = case.records::<R>().map(|(_, one)| about(one)).collect();
    starters.iter().filter(|one| !told.contains(id(one))).collect()
}
