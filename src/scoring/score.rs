//! Knows how a scorecard is put together from its notions; knows none of them itself.

use super::confidence::confidence;
use super::consistency::consistency;
use super::domains::domains;
use super::evidence::{ceiling, evidence_debt, strongest};
use super::find_out::find_out_first;
use super::index::{bounds, index};
use super::{
    Coverage, Evaluation, EvidenceCap, ItemScore, Model, Scorecard, Settings, Weights, lower_median,
};
use crate::assessment::{Answer, Assessment};
use crate::framework::{Framework, Item, ItemId, Level};

/// Scores one framework for one assessment. Source: `mnr.md` 6.2.
///
/// Answers to items of other frameworks are ignored; items without an answer are unknown.
pub fn score(framework: &Framework, assessment: &Assessment, settings: &Settings) -> Scorecard {
    let answered = framework.items.iter().map(|item| {
        let weights = Weights::of(framework, item, &settings.choices);
        stand(item, assessment.answers.get(&item.id), weights, settings)
    });
    let mut items: Vec<ItemScore> = answered.collect();
    let order = weigh(framework, &mut items, settings);
    let known = || items.iter().filter_map(|item| item.effective);
    Scorecard {
        framework: framework.id.clone(),
        version: framework.version.clone(),
        basis: assessment.basis,
        cap: settings.cap,
        as_of: settings.as_of,
        coverage: Coverage::of(&items),
        median: lower_median(known()),
        minimum: known().min(),
        order,
        bounds: bounds(framework, &items),
        index: index(framework, &items, &settings.constants),
        domains: domains(framework, &items, &settings.constants),
        consistency: consistency(framework, &items, settings.constants.satisfied_at),
        find_out_first: find_out_first(&items),
        evidence_debt: evidence_debt(&items),
        items,
    }
}

/// What one item's answer says, before it is seen beside the others.
fn stand(item: &Item, answer: Option<&Answer>, weights: Option<Weights>, settings: &Settings) -> ItemScore {
    let evidence = answer.map_or(&[][..], |answer| &answer.evidence);
    let grade = strongest(evidence, settings.as_of, &settings.constants);
    let ceiling = match settings.cap {
        EvidenceCap::On => ceiling(grade),
        EvidenceCap::Off => Level::MAX,
    };
    let claimed = answer.and_then(|answer| answer.rating.level());
    let stated = answer.and_then(|answer| answer.confidence);
    ItemScore {
        id: item.id.clone(),
        rating: answer.map(|answer| answer.rating.clone()),
        claimed,
        effective: claimed.map(|level| level.min(ceiling)),
        ceiling,
        target: *settings.choices.targets.get(&item.id).unwrap_or(&settings.choices.target),
        gap: None,
        impact: weights.map(|weights| weights.impact),
        feasibility: weights.map(|weights| weights.feasibility),
        unlock: 0.0,
        priority: None,
        blocked_by: Vec::new(),
        better_after: Vec::new(),
        confidence: claimed.and_then(|_| confidence(settings.cap, stated, grade)),
        grade,
        date: answer.and_then(|answer| answer.date),
    }
}

/// Adds what follows from seeing the items together, and returns their order.
fn weigh(framework: &Framework, items: &mut [ItemScore], settings: &Settings) -> Vec<ItemId> {
    let model = Model::of(framework, items, &settings.constants);
    let evaluation = Evaluation::of(&model);
    for ((item, modelled), figures) in items.iter_mut().zip(&model.items).zip(evaluation.figures()) {
        item.gap = figures.gap;
        item.unlock = figures.unlock;
        item.priority = figures.priority;
        item.blocked_by = model.open_ids(&modelled.hard);
        item.better_after = model.open_ids(&modelled.soft);
    }
    evaluation.order().iter().map(|position| model.items[*position].id.clone()).collect()
}
