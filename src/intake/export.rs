//! Knows how an assessment is written to a file: whole as JSON, its findings as a table.

use super::header::COLUMNS;
use super::row::begins_like_a_formula;
use crate::assessment::strategy::{FileHash, KeptFile};
use crate::assessment::{Answer, Assessment, Confidence, Rating};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The form of the export; grows when an older Amparo could not read it any more.
pub const SCHEMA: u64 = 2;

/// An assessment as it travels.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// The form.
    pub schema: u64,
    /// The assessment.
    pub assessment: Assessment,
    /// The files that it names, by their hashes: emblem, frozen documents, evidence.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: BTreeMap<FileHash, Packed>,
}

/// A file as it travels.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Packed {
    /// Its media type.
    pub media: String,
    /// Its content as base64 (RFC 4648, with padding).
    pub base64: String,
}

/// The files that travel with an assessment.
pub type KeptFiles = BTreeMap<FileHash, KeptFile>;

/// The whole assessment where it names no file; see [`packed`].
///
/// # Errors
/// None that is known: an assessment has no part that JSON cannot write.
pub fn json(assessment: &Assessment) -> serde_json::Result<String> {
    packed(assessment, &KeptFiles::new())
}

/// The whole assessment with its files; reading it again gives the same ones.
///
/// # Errors
/// None that is known: an assessment has no part that JSON cannot write.
pub fn packed(assessment: &Assessment, files: &KeptFiles) -> serde_json::Result<String> {
    let packed = |file: &KeptFile| Packed { media: file.media.clone(), base64: STANDARD.encode(&file.bytes) };
    let files = files.iter().map(|(hash, file)| (hash.clone(), packed(file))).collect();
    let export = Export { schema: SCHEMA, assessment: assessment.clone(), files };
    serde_json::to_string_pretty(&export).map(|text| text + "\n")
}

/// The findings as comma-separated values, one line for each answer. Only the strongest grade of an answer is
/// written, and neither stages nor choices are: the whole is in [`json`].
///
/// # Errors
/// None that is known: the table is written to memory.
pub fn findings_csv(assessment: &Assessment) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for (item, answer) in &assessment.answers {
        let cells = cells(item.as_str(), answer);
        writer.write_record(cells.iter().map(|cell| guarded(cell).into_owned()))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn cells(item: &str, answer: &Answer) -> [String; COLUMNS.len()] {
    let level = match &answer.rating {
        Rating::Level(level) => level.to_string(),
        Rating::Unknown => "U".to_owned(),
        Rating::NotApplicable { reason } => format!("NA: {reason}"),
    };
    let confidence = answer.confidence.map_or("", Confidence::code);
    let sources: Vec<&str> = answer.evidence.iter().map(|one| one.title.as_str()).collect();
    let grade = answer.evidence.iter().filter_map(|one| one.grade).max();
    [
        item.to_owned(),
        level,
        answer.comment.clone(),
        confidence.to_owned(),
        sources.join("; "),
        grade.map_or(String::new(), |grade| grade.code().to_owned()),
        answer.date.map_or(String::new(), |date| date.to_string()),
    ]
}

/// The text of a cell, with a quote mark before what a spreadsheet would take for a formula.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if begins_like_a_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guards_what_a_spreadsheet_would_compute() {
        for formula in ["=1+1", "+1", "-1", "@x", "\tx"] {
            assert_eq!(guarded(formula), format!("'{formula}"));
        }
        assert_eq!(guarded("plain = text"), "plain = text");
    }
}
