//! Knows how a scorecard is put together from its notions; knows none of them itself.

use super::confidence::confidence;
use super::consistency::consistency;
use super::domains::domains;
use super::evidence::{ceiling, evidence_debt, is_graded, strongest};
use super::index::{bounds, index};
use super::inquiries::first_inquiries;
use super::{Coverage, Evaluation, ItemScore, Model, Scorecard, ScoringSettings, Weights, lower_median};
use crate::assessment::{Answer, Assessment, EvidenceCap};
use crate::framework::{Framework, Item, ItemId, Level};

/// Scores one framework for one assessment. Source: `mnr.md` 6.2.
///
/// Answers to items of other frameworks are ignored; items without an answer are unknown.
pub fn score(framework: &Framework, assessment: &Assessment, settings: &ScoringSettings) -> Scorecard {
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
        consistency: consistency(framework, &items, assessment, settings.constants.satisfied_at),
        find_out_first: first_inquiries(&items),
        evidence_debt: evidence_debt(&items),
        items,
    }
}

/// What one item's answer says, before it is seen beside the others.
fn stand(
    item: &Item,
    answer: Option<&Answer>,
    weights: Option<Weights>,
    settings: &ScoringSettings,
) -> ItemScore {
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
        graded: is_graded(evidence),
        date: answer.and_then(|answer| answer.date),
    }
}

/// Adds what follows from seeing the items together, and returns their order.
fn weigh(framework: &Framework, items: &mut [ItemScore], settings: &ScoringSettings) -> Vec<ItemId> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Basis, Confidence, Grade};
    use crate::scoring::{Rule, sample};
    use serde_json::json;

    /// A1 claimed at 3 with evidence of this grade, scored as a self-assessment.
    fn claimed_with(grade: Option<&str>) -> Scorecard {
        let mut assessment = sample::assessment("A1=3");
        assessment.basis = Basis::SelfAssessment;
        if let Some(answer) = assessment.answers.get_mut(&"A1".into()) {
            answer.confidence = Some(Confidence::High);
            answer.evidence = grade
                .map(|grade| json!({ "id": "A1-E1", "title": "-", "date": "2024", "grade": grade }))
                .map(|evidence| serde_json::from_value(evidence).unwrap())
                .into_iter()
                .collect();
        }
        score(&sample::framework(), &assessment, &sample::settings(&assessment))
    }

    #[test]
    fn evidence_caps_the_level_and_the_difference_is_debt() {
        for (grade, effective, confidence) in [
            (None, 1, Confidence::Low),
            (Some("e0"), 1, Confidence::Low),
            (Some("e1"), 2, Confidence::Low),
            (Some("e2"), 3, Confidence::Medium),
            (Some("e4"), 3, Confidence::Medium),
        ] {
            let scorecard = claimed_with(grade);
            let item = &scorecard.items[0];
            assert_eq!(item.claimed, Some(Level::ALL[3]), "{grade:?}");
            assert_eq!(item.effective, Some(Level::ALL[effective]), "{grade:?}");
            assert_eq!(item.confidence, Some(confidence), "{grade:?}");
            let debt = (effective < 3).then_some(Grade::E2);
            assert_eq!(scorecard.evidence_debt.first().map(|debt| debt.needs), debt, "{grade:?}");
        }
    }

    #[test]
    fn evidence_that_is_owed_lowers_what_is_reported_and_holds_up_nobody() {
        let scorecard = claimed_with(None);
        assert_eq!(scorecard.median, Some(Level::ALL[1]));
        assert_eq!((scorecard.items[0].gap, scorecard.items[0].priority), (Some(0.0), Some(0.0)));
        assert_eq!(scorecard.order, []);
        assert_eq!(scorecard.items[1].blocked_by, []);
        assert_eq!(scorecard.items[2].better_after, []);
    }

    #[test]
    fn the_checklist_has_levels_and_coverage_but_no_priorities() {
        let mut framework = sample::framework();
        framework.items.iter_mut().for_each(|item| item.worth = None);
        let scorecard = sample::score_levels(&framework, "A1=0 A2=4 A3=?");
        assert_eq!((scorecard.coverage.known, scorecard.items[0].gap), (2, Some(1.0)));
        assert!(scorecard.items.iter().all(|item| item.priority.is_none() && item.unlock == 0.0));
        assert_eq!(scorecard.order, []);
        assert_eq!(scorecard.consistency[0].rule, Rule::AbovePrerequisite);
        assert_eq!(scorecard.find_out_first.len(), 2);
    }

    #[test]
    fn the_json_has_the_names_of_the_command_line_contract() {
        let scorecard = serde_json::to_value(sample::scorecard("A1=1 A2=0 A3=2 B1=2")).unwrap();
        for name in ["coverage", "items", "order", "bounds", "index", "domains", "consistency"] {
            assert!(scorecard.get(name).is_some(), "{name}");
        }
        let fields = [
            "id",
            "claimed",
            "effective",
            "target",
            "gap",
            "impact",
            "feasibility",
            "unlock",
            "priority",
            "blocked_by",
            "confidence",
        ];
        for field in fields {
            assert!(scorecard["items"][0].get(field).is_some(), "{field}");
        }
        assert!(scorecard["bounds"]["low"].is_number() && scorecard["coverage"]["applicable"] == 4);
        assert_eq!(scorecard["consistency"][0]["rule"], "above-prerequisite");
    }
}
