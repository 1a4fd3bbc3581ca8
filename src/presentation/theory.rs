//! Knows the theory of change as a figure: objectives, what they make possible, and the change for children.

use super::chart::{Chart, TheoryBox, TheoryChart, TheoryStage};
use super::{Drawing, Names};
use crate::framework::kit::{Objective, TheoryStep};
use crate::words::capital;

/// The first letter with which results are marked; the box that they all lead to has the letter after the last.
const FIRST: char = 'A';

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
    let end = (FIRST..).nth(steps.len()).unwrap_or(FIRST).to_string();
    let impact = TheoryBox { id: end.clone(), text: voice.text(&kit.theory.impact), leads_to: Vec::new() };
    let results = steps.iter().zip(FIRST..).map(|(step, mark)| result(names, step, mark, &end));
    let stage = |key: &str, boxes| TheoryStage { title: voice.say(key), boxes };
    let stages = vec![
        stage("column-objectives", objectives.iter().map(|one| objective(names, one, &steps)).collect()),
        stage("theory-results", results.collect()),
        stage("theory-impact", vec![impact]),
    ];
    let sentence = |stage: &TheoryStage| {
        let boxes: Vec<&str> = stage.boxes.iter().map(|one| one.text.trim_end_matches('.')).collect();
        format!("{}: {}.", stage.title, boxes.join("; "))
    };
    let sentences: Vec<String> = stages.iter().map(sentence).collect();
    let title = [("objectives", voice.count("objectives", objectives.len()).text.into())];
    // Elsewhere those without an action are counted too.
    let key = if objectives.len() < plan.needed.len() { "theory-title-some" } else { "theory-title" };
    Some(Drawing {
        title: capital(&voice.say_with(key, &title)),
        alt: voice.say_with("theory-alt", &[("stages", sentences.join(" ").into())]),
        chart: Chart::Theory(TheoryChart {
            stages,
            assumptions_title: voice.say("theory-assumptions"),
            assumptions: kit.theory.assumptions.iter().map(|line| voice.text(&line.text)).collect(),
        }),
    })
}

fn objective(names: &Names, one: &Objective, steps: &[&TheoryStep]) -> TheoryBox {
    let leads = steps.iter().zip(FIRST..).filter(|(step, _)| step.objectives.contains(&one.id));
    let number = names.plan.and_then(|plan| plan.objective_number(&one.id));
    TheoryBox {
        id: number.map(|number| number.to_string()).unwrap_or_default(),
        text: names.objective(&one.id),
        leads_to: leads.map(|(_, mark)| mark.to_string()).collect(),
    }
}

fn result(names: &Names, step: &TheoryStep, mark: char, end: &str) -> TheoryBox {
    TheoryBox {
        id: mark.to_string(),
        text: capital(&names.voice.text(&step.result)),
        leads_to: vec![end.to_owned()],
    }
}
