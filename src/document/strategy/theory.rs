//! Knows the theory of change as a figure: objectives, what they make possible, and the change for children.

use super::case::Case;
use crate::document::{Chart, Figure, TheoryBox, TheoryChart, TheoryStage};
use crate::framework::kit::{Objective, TheoryStep};

/// The theory of change of the objectives that the plan serves; absent where it serves none.
pub(super) fn theory(case: &Case) -> Option<Figure> {
    let (kit, served) = (case.kit(), &case.inputs.analysis.national().objectives);
    let objectives: Vec<&Objective> =
        kit.objectives.iter().filter(|one| served.iter().any(|served| served.id == one.id)).collect();
    let carried =
        |step: &&TheoryStep| step.objectives.iter().any(|id| objectives.iter().any(|one| &one.id == id));
    let steps: Vec<&TheoryStep> = kit.theory.steps.iter().filter(carried).collect();
    if objectives.is_empty() {
        return None;
    }
    let stage = |key: &str, boxes| TheoryStage { title: case.voice.say(key), boxes };
    let stages = vec![
        stage("column-objectives", objectives.iter().map(|one| objective(case, one, &steps)).collect()),
        stage("theory-results", steps.iter().map(|step| result(case, step)).collect()),
        stage("theory-impact", vec![impact(case)]),
    ];
    let said: Vec<String> = stages
        .iter()
        .map(|stage| {
            let boxes: Vec<&str> = stage.boxes.iter().map(|one| one.text.trim_end_matches('.')).collect();
            format!("{}: {}.", stage.title, case.voice.list(&boxes))
        })
        .collect();
    let title = [("objectives", case.voice.count("objectives", objectives.len()).text.into())];
    Some(Figure {
        id: "theory".to_owned(),
        title: crate::words::capital(&case.voice.say_with("theory-title", &title)),
        alt: case.voice.say_with("theory-alt", &[("stages", said.join(" ").into())]),
        chart: Chart::Theory(TheoryChart {
            stages,
            assumptions_title: case.voice.say("theory-assumptions"),
            assumptions: kit.theory.assumptions.iter().map(|line| case.voice.text(&line.text)).collect(),
        }),
        data: None,
    })
}

fn objective(case: &Case, one: &Objective, steps: &[&TheoryStep]) -> TheoryBox {
    let leads = steps.iter().filter(|step| step.objectives.contains(&one.id));
    let number = case.inputs.analysis.national().objective_number(&one.id);
    TheoryBox {
        id: number.map(|number| number.to_string()).unwrap_or_default(),
        text: case.voice.text(&one.short_title),
        leads_to: leads.map(|step| step.id.clone()).collect(),
    }
}

fn result(case: &Case, step: &TheoryStep) -> TheoryBox {
    TheoryBox {
        id: step.id.clone(),
        text: crate::words::capital(&case.voice.text(&step.result)),
        leads_to: vec![IMPACT.to_owned()],
    }
}

const IMPACT: &str = "TC";

fn impact(case: &Case) -> TheoryBox {
    TheoryBox {
        id: IMPACT.to_owned(),
        text: case.voice.text(&case.kit().theory.impact),
        leads_to: Vec::new(),
    }
}
