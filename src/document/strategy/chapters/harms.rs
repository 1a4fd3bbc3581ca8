//! Knows the risks and harms that children meet online and what was found about them in the country.

use super::consultations::{Meeting, of_children};
use super::context::{Group, group};
use super::prompts::{PromptWords, prompts};
use crate::assessment::strategy::ContextFinding;
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::framework::kit::{FigureGroup, Harm, HarmClass, PromptPlace};
use crate::presentation::Label;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct Harms {
    /// The kinds of risk: content, contact, conduct, contract, cross-cutting.
    classes: Vec<Class>,
    /// What was found in the country.
    findings: Count,
    /// Findings that belong to no harm of the list.
    others: Vec<HarmFinding>,
    /// The figures about harm.
    pub figures: Group,
    /// The consultations with children.
    voices: Vec<Meeting>,
    /// What to write where children were not heard.
    prompts: Vec<PromptWords>,
}

/// A kind of risk.
#[derive(Serialize, JsonSchema)]
struct Class {
    key: String,
    title: String,
    /// What is meant by it.
    meaning: String,
    /// Harms of this kind about which something national was entered.
    harms: Vec<HarmFacts>,
    /// Harms of this kind about which nothing national was entered.
    open: Vec<String>,
}

/// A harm.
#[derive(Serialize, JsonSchema)]
struct HarmFacts {
    id: String,
    title: String,
    /// What is meant by it.
    definition: String,
    /// What was found in the country.
    findings: Vec<HarmFinding>,
}

/// A finding about harm.
#[derive(Serialize, JsonSchema)]
struct HarmFinding {
    /// The finding.
    text: String,
    /// The year it is from; may be empty.
    year: String,
    /// Where it is from; may be empty.
    source: String,
    sources: Vec<String>,
}

type Findings<'a> = Vec<(Vec<String>, &'a ContextFinding)>;

/// The facts of the chapter.
pub fn harms(case: &Case) -> Harms {
    let findings: Findings = case.records().collect();
    let known = |finding: &ContextFinding| case.kit().harms.iter().any(|harm| harm.id == finding.about);
    Harms {
        classes: HarmClass::ALL.into_iter().map(|of| class(case, of, &findings)).collect(),
        others: findings
            .iter()
            .filter(|(_, one)| !known(one))
            .map(|(sources, one)| harm_finding(one, sources))
            .collect(),
        figures: group(case, FigureGroup::Harm, "figures-harm"),
        voices: of_children(case),
        prompts: prompts(case, PromptPlace::ChildrensViews),
        findings: case.voice.count("findings", findings.len()),
    }
}

fn class(case: &Case, of: HarmClass, findings: &Findings) -> Class {
    let here = || case.kit().harms.iter().filter(|harm| harm.class == of);
    let about = |harm: &Harm| -> Vec<HarmFinding> {
        let of_harm = findings.iter().filter(|(_, finding)| finding.about == harm.id);
        of_harm.map(|(sources, finding)| harm_finding(finding, sources)).collect()
    };
    let facts = here().map(|harm| HarmFacts {
        id: harm.id.clone(),
        title: case.voice.text(&harm.title),
        definition: case.voice.text(&harm.definition),
        findings: about(harm),
    });
    let (with, without): (Vec<_>, Vec<_>) = facts.partition(|harm| !harm.findings.is_empty());
    Class {
        key: of.code().to_owned(),
        title: of.name(&case.voice),
        meaning: of.meaning(&case.voice),
        harms: with,
        open: without.into_iter().map(|harm| harm.title).collect(),
    }
}

fn harm_finding(finding: &ContextFinding, sources: &[String]) -> HarmFinding {
    HarmFinding {
        text: quote(&finding.text),
        year: quote(&finding.year),
        source: quote(&finding.source),
        sources: sources.to_vec(),
    }
}
