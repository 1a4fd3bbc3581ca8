//! Knows who contributed: institutions by name, people by number, children only by number.

use super::approval::{PromptWords, prompts};
use super::case::Case;
use super::consultations::children_of;
use super::quote;
use crate::assessment::strategy::{Consultation, Stakeholder};
use crate::framework::kit::PromptPlace;
use crate::words::Count;
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(super) struct Thanks {
    institutions: Vec<Contributor>,
    count: Count,
    consultations: Count,
    /// People heard in all consultations that say how many they were.
    people: Count,
    /// Children among them.
    children: Count,
    sources: Vec<String>,
    prompts: Vec<PromptWords>,
}

#[derive(Serialize)]
struct Contributor {
    name: String,
    role: String,
    sources: Vec<String>,
}

/// The facts of the page.
pub(super) fn thanks(case: &Case) -> Thanks {
    let consultations: Vec<_> = case.records::<Consultation>().collect();
    let people = consultations.iter().filter_map(|(_, one)| one.participants.max(one.children));
    let children = consultations.iter().map(|(_, one)| children_of(one)).sum();
    let institutions = institutions(case);
    Thanks {
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
