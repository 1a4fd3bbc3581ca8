//! Knows the guiding principles and the prompts for vision and mission; invents neither.

use super::approval::{PromptWords, prompts};
use crate::document::strategy::case::Case;
use crate::framework::kit::{Principle, PromptPlace};
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct Vision {
    /// What to write where there is no vision.
    vision: Vec<PromptWords>,
    /// What to write where there is no mission.
    mission: Vec<PromptWords>,
    /// The principles of the strategy.
    principles: Vec<PrincipleFacts>,
}

/// A principle.
#[derive(Serialize, JsonSchema)]
struct PrincipleFacts {
    title: String,
    /// What it means.
    text: String,
    /// Articles and paragraphs in words; empty where none is named.
    basis: String,
}

/// The facts of the chapter.
pub fn vision(case: &Case) -> Vision {
    Vision {
        vision: prompts(case, PromptPlace::Vision),
        mission: prompts(case, PromptPlace::Mission),
        principles: case.kit().principles.iter().map(|one| principle(case, one)).collect(),
    }
}

fn principle(case: &Case, one: &Principle) -> PrincipleFacts {
    let part = |key: &str, numbers: &[String]| {
        // A range is more than one.
        let several = numbers.len() > 1 || numbers.iter().any(|number| number.contains(['-', '–', ',']));
        let args = [("n", (1 + usize::from(several)).into()), ("list", case.voice.list(numbers).into())];
        (!numbers.is_empty()).then(|| case.voice.say_with(key, &args))
    };
    let basis = [part("basis-crc", &one.crc), part("basis-gc25", &one.gc25)];
    PrincipleFacts {
        title: case.voice.text(&one.title),
        text: case.voice.text(&one.text),
        basis: basis.into_iter().flatten().collect::<Vec<_>>().join("; "),
    }
}
