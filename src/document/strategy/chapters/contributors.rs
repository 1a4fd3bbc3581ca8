//! Knows who contributed: institutions by name, people by number, children only by number.

use super::approval::{PromptWords, prompts};
use super::consultations::children_of;
use crate::assessment::strategy::{Consultation, Stakeholder};
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::framework::kit::PromptPlace;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The page.
#[derive(Serialize, JsonSchema)]
pub struct Contributors {
    /// The institutions that contributed.
    institutions: Vec<Contributor>,
    /// How many they are.
    count: Count,
    /// All consultations.
    consultations: Count,
    /// People heard in all consultations that say how many they were.
    people: Count,
    /// Children among them.
    children: Count,
    sources: Vec<String>,
    /// What a person should write on this page.
    prompts: Vec<PromptWords>,
}

/// An institution that contributed.
#[derive(Serialize, JsonSchema)]
struct Contributor {
    /// Its name.
    name: String,
    /// What it does; may be empty.
    role: String,
    sources: Vec<String>,
}

/// The facts of the page.
pub fn contributors(case: &Case) -> Contributors {
    let consultations: Vec<_> = case.records::<Consultation>().collect();
    let people = consultations.iter().filter_map(|(_, one)| one.participants.max(one.children));
    let children = consultations.iter().map(|(_, one)| children_of(one)).sum();
    let institutions = institutions(case);
    Contributors {
        count: case.voice.count("institutions", institutions.len()),
        institutions,
        people: case.voice.count("people", people.map(|n| n as usize).sum()),
        children: case.voice.count("children", children),
        sources: consultations.iter().flat_map(|(sources, _)| sources.clone()).collect(),
        consultations: case.voice.count("consultations", consultations.len()),
        prompts: prompts(case, PromptPlace::Acknowledgements),
    }
}

fn institutions(case: &Case) -> Vec<Contributor> {
    let contributors = case.records::<Stakeholder>().filter(|(_, one)| one.contributed);
    let lines = contributors.map(|(sources, one)| Contributor {
        name: quote(&one.name),
        role: quote(&one.role),
        sources,
    });
    lines.collect()
}
