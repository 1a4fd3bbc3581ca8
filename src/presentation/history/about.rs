//! Knows what a change is about, by the name that pages give it.

use crate::assessment::{Change, Decision};
use crate::presentation::{Label, Names};

/// What a change is about: a question by id and title, a stage, a gate, an entry of a list, a page of the program.
pub fn change_subject(names: &Names<'_>, change: &Change) -> String {
    let voice = names.voice;
    match change {
        Change::Answer { item, .. }
        | Change::Carry { item, .. }
        | Change::Respond { item, .. }
        | Change::Open { item, .. }
        | Change::Agree { item, .. }
        | Change::Confirm { item, .. } => names.item(item),
        Change::Stage { stage, .. } => {
            let known = names.library.stages.stage(stage);
            known.map_or_else(|| stage.to_string(), |stage| voice.text(&stage.title))
        }
        Change::Sign { .. } => voice.say("gates-title"),
        Change::Choices(_) => voice.say("choices-title"),
        Change::Cap(_) => voice.say("cap-title"),
        Change::Frameworks(_) => voice.say("frameworks-title"),
        Change::Strategy(decision) => decision_subject(names, decision),
        Change::Remove { .. } | Change::Quarantine { .. } => voice.say("dossier-about-file"),
        Change::Register(_) => voice.say("manage-title"),
    }
}

fn decision_subject(names: &Names<'_>, decision: &Decision) -> String {
    let voice = names.voice;
    match decision {
        Decision::Frame(_) => voice.say("plan-nav-frame"),
        Decision::Action { action, .. } => format!("{action} {}", names.action_title(action)),
        Decision::Indicator { indicator, .. } => format!("{} {indicator}", voice.say("results-title")),
        Decision::Commitment { instrument, .. } => names.instrument(instrument),
        Decision::Body { body, .. } => {
            let bodies = &names.library.kit.governance.bodies;
            let known = bodies.iter().find(|one| &one.id == body);
            known.map_or_else(|| body.clone(), |one| voice.text(&one.title))
        }
        Decision::Entry { id, .. } => {
            format!("{} {}", id.kind.title(voice), voice.number(usize_of(id.number)))
        }
        Decision::Edit { place, .. } => format!("{} ({})", place.document.title(voice), place.lang),
        Decision::Look(_) => voice.say("look-title"),
        Decision::Version { .. } | Decision::Freezing(_) => voice.say("versions-title"),
        Decision::Adoption(_) => voice.say("approval-title"),
    }
}

fn usize_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
