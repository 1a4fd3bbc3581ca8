//! Knows how findings and assessments are read from files and written to them; knows no page and no database.
//!
//! A file is taken whole or refused whole: every problem is reported at once, with its line and what to do.

mod cells;
mod clean;
mod emblem;
mod export;
mod files;
mod findings;
mod header;
mod json;
mod lines;
mod remark;
mod row;
mod source;
mod vet;

pub use clean::{Cleaned, clean};
pub use emblem::{Drawn, KEPT_SIDE, LARGEST_PICTURE, Refused, draw, is_drawing, is_pale};
pub use export::{KeptFiles, SCHEMA, findings_csv, guarded, json, packed};
pub use findings::read_findings;
pub use json::read_export;
pub use remark::{InputProblem, Remark};

use crate::assessment::Assessment;
use crate::framework::{CountryCode, Library};
use chrono::{DateTime, NaiveDate, Utc};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 10_000_000;

/// The largest exported assessment that is read, in bytes; it brings its frozen documents along.
pub const LARGEST_EXPORT: usize = 100_000_000;

/// The longest text in one field, in characters.
pub const LONGEST_TEXT: usize = 20_000;

/// What a findings file does not say itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The country.
    pub country: CountryCode,
    /// The round in the country's own words, such as `2025`.
    pub round: String,
    /// The day of findings that carry none.
    pub date: Option<NaiveDate>,
    /// When the assessment is begun.
    pub created: DateTime<Utc>,
}

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// The assessment.
    pub assessment: Assessment,
    /// What became of the input.
    pub report: Report,
    /// The files that came with it, each under the hash of its content.
    pub files: KeptFiles,
}

/// What became of the input: nothing is changed or dropped without being named.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// How many answers were kept.
    pub kept: usize,
    /// What was kept otherwise than it came, or deserves a look.
    pub changed: Vec<Remark>,
    /// What was left out.
    pub dropped: Vec<Remark>,
}

/// Reads a file of either kind: an exported assessment where it begins with `{`, else findings.
///
/// # Errors
/// Every problem of the file; it is then not used at all.
pub fn read(bytes: &[u8], library: &Library, origin: &Origin) -> Result<Intake, Vec<InputProblem>> {
    if is_export(bytes) { read_export(bytes, library) } else { read_findings(bytes, library, origin) }
}

/// Whether a file is an exported assessment, which says its country and round itself: it begins with `{`.
pub fn is_export(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
}

/// The text of a file of at most `most` bytes: not too large, not empty, UTF-8, without a byte order mark.
fn text(bytes: &[u8], most: usize) -> Result<&str, InputProblem> {
    if bytes.len() > most {
        let size = format!("{:.1}", bytes.len() as f64 / 1e6);
        return Err(Remark::new("intake-too-large").with("size", size).with("limit", most / 1_000_000));
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Remark::new("intake-utf16"));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let valid = error.valid_up_to();
        let line = bytes.iter().take(valid).filter(|byte| **byte == b'\n').count() + 1;
        Remark::new("intake-not-utf8").at(line).with("byte", valid)
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(Remark::new("intake-empty")) } else { Ok(text) }
}
