//! Knows that the invented countries keep to the rubric: trainers teach from them.

use crate::support::fixture::Fixture;
use amparo::assessment::strategy::{
    Comment, CommentOutcome, CostKind, DocumentKind, EntryId, EntryKind, ProcessDay, Stakeholder,
    StakeholderPart, Version,
};
use amparo::assessment::{Assessment, Audience, StageState, progress};
use amparo::lang::Lang;
use amparo::plan::PlannedAction;

#[test]
fn every_level_of_a_sample_follows_from_its_ticks() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.invented_countries() {
        let mut seen = 0;
        for (id, answer) in &sample.answers {
            let (_, item) = fixture.library.item(id).unwrap();
            let Some(level) = answer.rating.level() else { continue };
            assert_eq!(item.level_of(&answer.conditions), level, "{name}: {id}");
            assert_eq!(
                sample.ticks(item),
                answer.conditions,
                "{name}: {id} leaves out what is ticked elsewhere"
            );
            assert!(
                answer.follows || answer.conditions.is_empty(),
                "{name}: {id} is claimed beside its ticks"
            );
            assert!(!answer.evidence.is_empty() || answer.searched, "{name}: {id} has no evidence");
            seen += 1;
        }
        let asked = fixture.library.frameworks.iter().filter(|framework| sample.uses(&framework.id));
        let items = asked.map(|framework| framework.items.len()).sum::<usize>();
        assert_eq!((sample.answers.len(), seen), (items, items - 1), "{name}: one answer is “don't know”");
    }
}

/// What a sample has taken into its plan.
fn taken(sample: &Assessment) -> Vec<PlannedAction> {
    let asked = (DocumentKind::Strategy, Lang::EN, Audience::Internal);
    Fixture::open().with_inputs(sample, asked, |inputs| {
        let actions = inputs.analysis.national().actions.iter();
        actions.filter(|action| sample.strategy.actions.contains_key(&action.id)).cloned().collect()
    })
}

#[test]
fn a_sample_takes_no_action_that_facts_leave_nothing_to_do() {
    for (name, sample) in Fixture::open().invented_countries() {
        let taken = taken(&sample);
        assert!(taken.len() > 35, "{name}: {}", taken.len());
        for action in taken {
            assert!(action.void.is_none(), "{name}: {} {:?}", action.id, action.void);
            assert!(action.lead.is_own(), "{name}: {} has no lead", action.id);
        }
    }
}

#[test]
fn nothing_that_a_sample_decided_begins_before_what_it_waits_for() {
    for (name, sample) in Fixture::open().invented_countries() {
        for action in taken(&sample) {
            assert_eq!(action.broken, [], "{name}: {}", action.id);
        }
    }
}

#[test]
fn what_a_sample_pays_once_is_not_called_recurrent() {
    for (name, sample) in Fixture::open().invented_countries() {
        let costs = sample.strategy.actions.iter();
        let lines = costs.flat_map(|(id, record)| record.costs.iter().map(move |line| (id, line)));
        for (id, line) in lines.filter(|(_, line)| line.kind == CostKind::Recurrent) {
            assert!(line.quantities.len() > 1, "{name}: {id}: {}", line.what);
        }
    }
}

#[test]
fn an_institution_of_the_country_answers_for_each_indicator_of_a_sample() {
    for (name, sample) in Fixture::open().invented_countries() {
        for (id, record) in sample.strategy.indicators.iter().filter(|(_, record)| record.chosen) {
            assert!(!record.responsible.is_empty(), "{name}: {id} is left to an institution of any country");
        }
    }
}

#[test]
fn the_stages_behind_a_sample_are_done_and_its_versions_hold_documents() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.invented_countries() {
        let comments = sample.strategy.list(EntryKind::Comment).count();
        let stages = progress(&fixture.library, &sample);
        let done = stages.iter().take_while(|one| one.state == StageState::Done).count();
        assert!(comments > 0 && done == 6, "{name}: comments on a draft that no stage wrote, {done} done");
        let is_empty = |version: &Version| version.documents.is_empty();
        assert!(!sample.strategy.versions.values().any(is_empty), "{name}: a version without a document");
        assert!(sample.strategy.list(EntryKind::Contact).count() > 0, "{name}: nowhere to turn to");
    }
}

#[test]
fn every_institution_of_a_sample_has_its_part_and_who_is_asked_has_answered() {
    for (name, sample) in Fixture::open().invented_countries() {
        let parts: Vec<StakeholderPart> = sample
            .strategy
            .records::<Stakeholder>()
            .filter(|(_, one)| one.is_institution())
            .map(|(_, one)| one.part)
            .collect();
        for part in StakeholderPart::ALL {
            assert_eq!(parts.contains(&part), part != StakeholderPart::Open, "{name}: {}", part.code());
        }
        for institution in sample.institutions().iter().filter(|one| one.is_asked()) {
            assert!(!institution.items.is_empty(), "{name}: {} is asked everything", institution.name);
            for item in &institution.items {
                let answer = sample.deliberations[item].responses.get(&institution.id).unwrap();
                assert_eq!(answer.by, institution.name, "{name}: {item}");
                assert!(answer.date <= institution.due, "{name}: {item} came late");
            }
        }
    }
}

#[test]
fn what_institutions_of_a_sample_hold_follows_from_the_rubric_too() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.invented_countries() {
        assert!(sample.deliberations.len() > 1, "{name}: nobody differs");
        for (id, heard) in &sample.deliberations {
            let (_, item) = fixture.library.item(id).unwrap();
            for (who, answer) in &heard.responses {
                assert_eq!(
                    answer.rating.level(),
                    Some(item.level_of(&answer.conditions)),
                    "{name}: {id} {who}"
                );
            }
            let agreement = heard.agreement.as_ref().unwrap();
            assert_eq!(sample.answers.get(id), Some(&agreement.answer), "{name}: {id}");
            assert_eq!(agreement.dissent.len(), 1, "{name}: {id}");
            let held = &heard.responses[&agreement.dissent[0].institution];
            assert_ne!(held.rating, agreement.answer.rating, "{name}: {id} has a dissent that agrees");
        }
    }
}

#[test]
fn a_sample_has_a_calendar_and_points_with_their_answers() {
    for (name, sample) in Fixture::open().invented_countries() {
        let days: Vec<_> = sample.strategy.records::<ProcessDay>().map(|(_, day)| day.date).collect();
        assert!(days.len() > 5 && days.contains(&None), "{name}: {days:?}");
        let points = sample.strategy.records::<Comment>().filter(|(_, one)| !one.consultation.is_empty());
        let points: Vec<&Comment> = points.map(|(_, one)| one).collect();
        for outcome in [CommentOutcome::Accepted, CommentOutcome::Partly, CommentOutcome::Rejected] {
            assert!(
                points.iter().any(|one| one.outcome == outcome),
                "{name}: no point is {}",
                outcome.code()
            );
        }
        for point in points {
            assert!(!point.response.is_empty(), "{name}: no answer to “{}”", point.text);
            let talk: EntryId = point.consultation.parse().unwrap();
            assert!(sample.strategy.entries.contains_key(&talk), "{name}: {talk} is no consultation");
        }
    }
}
