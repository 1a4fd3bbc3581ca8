//! Knows how it is said which frameworks propose actions, and that none of an assessment does; knows no page and no paper.

use crate::analysis::Analysis;
use crate::framework::Library;
use crate::words::{Arg, Voice};

/// Which frameworks propose actions, as a sentence: beside the boxes in which frameworks are chosen.
pub fn proposing_frameworks(voice: &Voice, library: &Library) -> String {
    voice.say_with("frameworks-propose", &names(voice, library))
}

/// That no plan follows from the answers, and why, as a sentence; nothing where a framework of the assessment proposes
/// actions.
pub fn no_plan(voice: &Voice, analysis: &Analysis) -> Option<String> {
    let proposes = analysis.scored_frameworks().any(|scored| scored.framework.proposes_actions());
    (!proposes).then(|| voice.say_with("frameworks-no-plan", &names(voice, &analysis.library)))
}

/// How many frameworks propose actions, and what they are called.
fn names(voice: &Voice, library: &Library) -> [(&'static str, Arg); 2] {
    let proposing = library.frameworks.iter().filter(|framework| framework.proposes_actions());
    let names: Vec<String> = proposing.map(|framework| voice.text(&framework.short_title)).collect();
    [("n", names.len().into()), ("frameworks", voice.list(&names).into())]
}
