//! Knows who signs, which versions there were and whether the strategy has been adopted; knows no content.

use super::case::Case;
use super::cover;
use super::quote;
use crate::assessment::Topic;
use crate::assessment::strategy::Signature;
use crate::framework::kit::PromptPlace;
use crate::words::Count;
use chrono::NaiveDate;
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(super) struct Approval {
    signatures: Vec<SignatureLine>,
    lines: Count,
    signed: usize,
    versions: Vec<VersionLine>,
    adoption: Option<AdoptionLine>,
    prompts: Vec<PromptWords>,
}

#[derive(Serialize)]
struct SignatureLine {
    institution: String,
    office: String,
    date: Option<NaiveDate>,
    reference: String,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct VersionLine {
    number: u32,
    label: String,
    date: NaiveDate,
    author: String,
    note: String,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct AdoptionLine {
    /// Who adopted it, when and by which act, as a sentence.
    text: String,
    sources: Vec<String>,
}

/// What a person is asked to write, and who that person usually is.
#[derive(Serialize)]
pub(super) struct PromptWords {
    ask: String,
    who: String,
}

/// The facts of the page.
pub(super) fn approval(case: &Case) -> Approval {
    let signatures: Vec<SignatureLine> =
        case.records().map(|(sources, line)| signature(line, sources)).collect();
    Approval {
        lines: case.voice.count("institutions", signatures.len()),
        signed: signatures.iter().filter(|line| line.date.is_some()).count(),
        signatures,
        versions: versions(case),
        adoption: adoption(case),
        prompts: prompts(case, PromptPlace::Approval),
    }
}

fn signature(line: &Signature, sources: Vec<String>) -> SignatureLine {
    SignatureLine {
        institution: quote(&line.institution),
        office: quote(&line.office),
        date: line.date,
        reference: quote(&line.reference),
        sources,
    }
}

fn versions(case: &Case) -> Vec<VersionLine> {
    let line = |(number, version): (&u32, &crate::assessment::strategy::Version)| VersionLine {
        number: *number,
        label: quote(&version.label),
        date: version.date,
        author: quote(&version.author),
        note: quote(&version.note),
        sources: case.register.decided(&Topic::Version(*number)),
    };
    case.strategy().versions.iter().map(line).collect()
}

fn adoption(case: &Case) -> Option<AdoptionLine> {
    let adoption = cover::adoption(case)?;
    Some(AdoptionLine {
        text: cover::sentence(&case.voice, adoption),
        sources: case.register.decided(&Topic::Adoption),
    })
}

/// The prompts for a part of the document.
pub(super) fn prompts(case: &Case, place: PromptPlace) -> Vec<PromptWords> {
    let here = case.kit().prompts.iter().filter(|prompt| prompt.place == place);
    here.map(|prompt| PromptWords { ask: case.voice.text(&prompt.ask), who: case.voice.text(&prompt.who) })
        .collect()
}
