//! Knows the theory of change as a figure: objectives, what they make possible, and the change for children.

use super::chart::{Chart, TheoryBox, TheoryChart, TheoryStage};
use super::{Drawing, Names};
use crate::framework::kit::{Objective, TheoryStep};
use crate::words::capital;

/// The box that everything leads to.
const IMPACT: &str = "TC";

/// The theory of change of the objectives that the plan serves; absent where it serves none.
pub fn theory(names: &Names) -> Option<Drawing> {
    let (voice, kit, plan) = (names.voice, &names.library.kit, names.plan?);
    let is_served = |one: &&Objective| plan.objectives.iter().any(|served| served.id == one.id);
    let objectives: Vec<&Objective> = kit.objectives.iter().filter(is_served).collect();
    let is_carried =
        |step: &&TheoryStep| step.objectives.iter().any(|id| objectives.iter().any(|one| &one.id == id));
    let steps: Vec<&TheoryStep> = kit.theory.steps.iter().filter(is_carried).collect();
    if objectives.is_empty() {
        return None;
    }
    let impact =
        TheoryBox { id: IMPACT.to_owned(), text: voice.text(&kit.theory.impact), leads_to: Vec::new() };
    let stage = |key: &str, boxes| TheoryStage { title: voice.say(key), boxes };
    let stages = vec![
        stage("column-objectives", objectives.iter().map(|one| objective(names, one, &steps)).collect()),
        stage("theory-results", steps.iter().map(|step| result(names, step)).collect()),
        stage("theory-impact", vec![impact]),
    ];
    let sentence = |stage: &TheoryStage| {
        let boxes: Vec<&str> = stage.boxes.iter().map(|one| one.text.trim_end_matches('.')).collect();
        format!("{}: {}.", stage.title, voice.list(&boxes))
    };
    let sentences: Vec<String> = stages.iter().map(sentence).collect();
    let title = [("objectives", voice.count("objectives", objectives.len()).text.into())];
    Some(Drawing {
        title: capital(&voice.say_with("theory-title", &title)),
        alt: voice.say_with("theory-alt", &[("stages", sentences.join(" ").into())]),
        chart: Chart::Theory(TheoryChart {
            stages,
            assumptions_title: voice.say("theory-assumptions"),
            assumptions: kit.theory.assumptions.iter().map(|line| voice.text(&line.text)).collect(),
        }),
    })
}

fn objective(names: &Names, one: &Objective, steps: &[&TheoryStep]) -> TheoryBox {
    let leads = steps.iter().filter(|step| step.objectives.contains(&one.id));
    let number = names.plan.and_then(|plan| plan.objective_number(&one.id));
    TheoryBox {
        id: number.map(|number| number.to_string()).unwrap_or_default(),
        text: names.objective(&one.id),
        leads_to: leads.map(|step| step.id.clone()).collect(),
    }
}

fn result(names: &Names, step: &TheoryStep) -> TheoryBox {
    TheoryBox {
        id: step.id.clone(),
        text: capital(&names.voice.text(&step.result)),
        leads_to: vec![IMPACT.to_owned()],
    }
}
