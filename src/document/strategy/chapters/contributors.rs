//! Knows who contributed: institutions by name, and in how many consultations people were heard. People are not added up: who
//! came twice would count twice.

use super::consultations::heard_children;
use crate::assessment::strategy::{Consultation, Stakeholder};
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The contributors.
#[derive(Serialize, JsonSchema)]
pub struct Contributors {
    /// The institutions that contributed.
    institutions: Vec<Contributor>,
    /// How many they are.
    count: Count,
    /// All consultations.
    consultations: Count,
    /// Those in which children were heard.
    with_children: Count,
    sources: Vec<String>,
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

/// The facts about them.
pub fn contributors(case: &Case) -> Contributors {
    let consultations: Vec<_> = case.records::<Consultation>().collect();
    let with_children = consultations.iter().filter(|(_, one)| heard_children(one)).count();
    let institutions = institutions(case);
    Contributors {
        count: case.voice.count("institutions", institutions.len()),
        institutions,
        with_children: case.voice.count("consultations", with_children),
        sources: consultations.iter().flat_map(|(sources, _)| sources.clone()).collect(),
        consultations: case.voice.count("consultations", consultations.len()),
    }
}

fn institutions(case: &Case) -> Vec<Contributor> {
    let contributors =
        case.records::<Stakeholder>().filter(|(_, one)| one.contributed && one.is_institution());
    let lines = contributors.map(|(sources, one)| Contributor {
        name: quote(&one.name),
        role: quote(&one.role),
        sources,
    });
    lines.collect()
}
