//! Knows what a sound sequence of stages is.

use super::Findings;
use super::conditions::deficit;
use crate::framework::{Library, Stage, StageId, Text};

/// Stages are `ST1`, `ST2` … without holes.
pub fn order(library: &Library, findings: &mut Findings) {
    let set = &library.stages;
    if set.stages.is_empty() {
        findings.error(
            (set.id.as_str(), "id"),
            "there are no stages".to_owned(),
            "Add one file for each stage.",
        );
    }
    for (index, stage) in set.stages.iter().enumerate() {
        let expected = format!("ST{}", index + 1);
        if stage.id.as_str() != expected {
            let text = format!("stage {} stands where {expected} is expected", stage.id);
            findings.error(
                (stage.id.as_str(), "id"),
                text,
                "Write ST and a number; number the stages from 1 without holes.",
            );
        }
    }
}

/// A stage leaves something behind.
pub fn outputs(library: &Library, findings: &mut Findings) {
    for stage in library.stages.stages.iter().filter(|stage| stage.outputs.is_empty()) {
        let text = format!("stage {} has no outputs", stage.id);
        findings.error(
            (stage.id.as_str(), "id"),
            text,
            "Add [[outputs]]: what exists when the stage is done.",
        );
    }
}

/// What a stage does, leaves behind and waits for is told by what is there then, never by what lacks.
pub fn deficits(library: &Library, findings: &mut Findings) {
    for stage in &library.stages.stages {
        for (id, text) in lines(stage) {
            if let Some((lang, word)) = deficit(library, text) {
                let text = format!("{id} says what lacks: “{word}” ({lang})");
                let remedy = "Say what can be observed where it is there.";
                findings.warning((stage.id.as_str(), id), text, remedy);
            }
        }
    }
}

/// Tasks, outputs and gates.
fn lines(stage: &Stage) -> impl Iterator<Item = (&str, &Text)> {
    let tasks = stage.tasks.iter().map(|task| (task.id.as_str(), &task.text));
    let outputs = stage.outputs.iter().map(|output| (output.id.as_str(), &output.text));
    tasks.chain(outputs).chain(stage.gates.iter().map(|gate| (gate.id.as_str(), &gate.text)))
}

/// A gate that follows from answers names the framework it looks at; no other needs one.
pub fn gate_framework(library: &Library, findings: &mut Findings) {
    for stage in &library.stages.stages {
        for gate in &stage.gates {
            let fault = match (&gate.framework, gate.rule.looks_at_answers()) {
                (None, false) => continue,
                (None, true) => "follows from answers but names no framework".to_owned(),
                (Some(_), false) => "looks at no answers but names a framework".to_owned(),
                (Some(id), true) if library.framework(id).is_none() => {
                    format!("names {id}, which does not exist")
                }
                (Some(_), true) => continue,
            };
            let text = format!("gate {} {fault}", gate.id);
            let remedy = "Gates that follow from answers name an existing framework; others name none.";
            findings.error((stage.id.as_str(), &gate.id), text, remedy);
        }
    }
}

/// Who signs is said where something is signed; what follows from answers is signed by nobody, and the round is validated
/// by a signature.
pub fn gate_signature(library: &Library, findings: &mut Findings) {
    for stage in &library.stages.stages {
        for gate in &stage.gates {
            let fault = match (gate.signed_by, gate.validates) {
                (None, true) => "validates the round but is signed by nobody",
                (Some(_), _) if gate.rule.looks_at_answers() => "follows from answers but is signed",
                (Some(_), _) if stage.signs.is_none() => "is signed, but its stage does not say who signs",
                _ => continue,
            };
            let text = format!("gate {} {fault}", gate.id);
            let remedy = "Give signed-by to gates that people confirm, and signs to their stage.";
            findings.error((stage.id.as_str(), &gate.id), text, remedy);
        }
    }
}

/// A stage works on items that exist.
pub fn items(library: &Library, findings: &mut Findings) {
    for stage in &library.stages.stages {
        for id in stage.items.iter().filter(|id| library.item(id).is_none()) {
            let text = format!("stage {} works on {id}, which does not exist", stage.id);
            findings.error((stage.id.as_str(), "items"), text, "Correct the id, or remove it.");
        }
    }
}

/// The rapid path covers every stage once, in order. Source: `itu.md` 1.5.
pub fn rapid(library: &Library, findings: &mut Findings) {
    let set = &library.stages;
    if set.rapid.is_empty() {
        return;
    }
    let way: Vec<&StageId> = set.rapid.iter().flat_map(|step| &step.stages).collect();
    let all: Vec<&StageId> = set.stages.iter().map(|stage| &stage.id).collect();
    if way != all {
        let names: Vec<&str> = way.iter().map(|id| id.as_str()).collect();
        let text = format!("the rapid path goes {}", names.join(", "));
        let remedy = "Let its steps name every stage once, in the order of the stages.";
        findings.error((set.id.as_str(), "[[rapid]]"), text, remedy);
    }
}
