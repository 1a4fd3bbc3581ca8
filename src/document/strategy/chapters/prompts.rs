//! Knows what people are asked to write where no program may write for them; knows none of their words.

use crate::document::strategy::case::Case;
use crate::framework::kit::PromptPlace;
use schemars::JsonSchema;
use serde::Serialize;

/// A prompt: what a person is asked to write, and who that person usually is.
#[derive(Serialize, JsonSchema)]
pub struct PromptWords {
    /// What to write.
    ask: String,
    /// Who usually writes it.
    who: String,
}

/// The prompts for a part of the document.
pub fn prompts(case: &Case, place: PromptPlace) -> Vec<PromptWords> {
    let here = case.kit().prompts.iter().filter(|prompt| prompt.place == place);
    here.map(|prompt| PromptWords { ask: case.voice.text(&prompt.ask), who: case.voice.text(&prompt.who) })
        .collect()
}
