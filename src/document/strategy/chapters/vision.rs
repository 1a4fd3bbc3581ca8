//! Knows the guiding principles and the prompts for vision and mission; invents neither.

use super::prompts::{PromptWords, prompts};
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
    /// The articles of the Convention on the Rights of the Child that they rest on, in words.
    articles: String,
}

/// A principle.
#[derive(Serialize, JsonSchema)]
struct PrincipleFacts {
    title: String,
    /// What it means.
    text: String,
}

/// The facts of the chapter.
pub fn vision(case: &Case) -> Vision {
    let principles = &case.kit().principles;
    let mut articles: Vec<&String> = principles.iter().flat_map(|one| &one.crc).collect();
    articles.sort_by_key(|article| article.parse::<u16>().unwrap_or(u16::MAX));
    articles.dedup();
    Vision {
        vision: prompts(case, PromptPlace::Vision),
        mission: prompts(case, PromptPlace::Mission),
        principles: principles.iter().map(|one| principle(case, one)).collect(),
        articles: case.voice.list(&articles),
    }
}

fn principle(case: &Case, one: &Principle) -> PrincipleFacts {
    PrincipleFacts { title: case.voice.text(&one.title), text: case.voice.text(&one.text) }
}
