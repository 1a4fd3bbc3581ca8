//! Knows who signs and who publishes, which versions there were and which languages are behind; knows no content, and no
//! act of adoption: what is written is a draft.

use crate::assessment::Topic;
use crate::assessment::strategy::Signature;
use crate::document::strategy::case::Case;
use crate::document::strategy::cover::{publishers, strategy_title};
use crate::document::strategy::quote;
use crate::presentation::languages_behind;
use crate::words::Count;
use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;

/// The page.
#[derive(Serialize, JsonSchema)]
pub struct Approval {
    /// The lines for signatures, in the order in which they were entered.
    signatures: Vec<SignatureLine>,
    /// How many such lines there are.
    lines: Count,
    /// How many of them are signed.
    signed: usize,
    /// The versions that were frozen so far, oldest first.
    versions: Vec<VersionLine>,
    /// The languages of the strategy that are behind others, each with how many parts, in words.
    behind: Vec<String>,
    /// Who publishes the text, and how it is cited.
    imprint: Imprint,
}

/// The imprint.
#[derive(Serialize, JsonSchema)]
struct Imprint {
    /// The institutions of the cover, or the one that leads the strategy; empty where neither is on record.
    publisher: String,
    /// The title of the strategy.
    title: String,
    /// The year of the text.
    year: i32,
}

/// A line for a signature.
#[derive(Serialize, JsonSchema)]
struct SignatureLine {
    /// Who signs.
    institution: String,
    /// The office or post of the person who signs; may be empty.
    office: String,
    /// The day of the signature; missing until it is given.
    date: Option<NaiveDate>,
    /// The act or letter that it is given with; may be empty.
    reference: String,
    sources: Vec<String>,
}

/// A frozen version.
#[derive(Serialize, JsonSchema)]
struct VersionLine {
    /// Its number, from 1.
    number: u32,
    /// What the country calls it.
    label: String,
    /// The day on which it was frozen.
    date: NaiveDate,
    /// Who froze it; may be empty.
    author: String,
    /// What was noted about it; may be empty.
    note: String,
    sources: Vec<String>,
}

/// The facts of the page.
pub fn approval(case: &Case) -> Approval {
    let signatures: Vec<SignatureLine> =
        case.records().map(|(sources, line)| signature(line, sources)).collect();
    let behind = languages_behind(&case.voice, case.inputs.analysis);
    Approval {
        lines: case.voice.count("institutions", signatures.len()),
        signed: signatures.iter().filter(|line| line.date.is_some()).count(),
        signatures,
        versions: versions(case),
        behind: behind.into_iter().map(|(_, told)| told).collect(),
        imprint: Imprint {
            publisher: case.voice.list(&publishers(case)),
            title: quote(&strategy_title(case)),
            year: case.inputs.analysis.day.year(),
        },
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
        sources: case.register.entry_of(&Topic::Version(*number)),
    };
    case.strategy().versions.iter().map(line).collect()
}
