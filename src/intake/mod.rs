//! Knows how findings and assessments are read from files and written to them; knows no page and no database.
//!
//! A file is taken whole or refused whole: every problem is reported at once, with its line and what to do.

mod answer_sheet;
mod assessment_id;
mod cells;
mod clean_text;
mod consents;
mod dates;
mod delimited;
mod emblem;
mod encoding;
mod evidence_format;
mod export;
mod files;
mod findings;
mod header;
mod item_names;
mod json;
mod json_fault;
mod kind;
mod readings;
mod remark;
mod row;
mod sheet;
mod source;
mod table;
mod vet;
mod vocabulary;
mod workbook;

pub use crate::assessment::limits::LONGEST_TEXT;
pub use answer_sheet::{
    AnswerSheet, SheetAnswer, SheetHead, SheetQuestion, read_answer_sheet, sheet_code, write_answer_sheet,
};
pub use assessment_id::assessment_id;
pub use clean_text::{CleanText, clean};
pub use consents::{CONSENT_COLUMNS, read_consents};
pub use dates::{AMBIGUOUS, DateOrder};
pub use emblem::{EmblemFault, EmblemImage, KEPT_SIDE, LARGEST_PICTURE, draw, is_drawing, is_pale};
pub use evidence_format::{EvidenceFormat, FormatFault, LARGEST_EVIDENCE};
pub use export::{KeptFiles, SCHEMA, TableError, findings_csv, findings_xlsx, guard, json, pack};
pub use files::{EvidenceLoss, is_frozen_text, is_paper, is_picture};
pub use findings::read_findings;
pub use header::COLUMNS;
pub use json::read_export;
pub use remark::{InputProblem, InputRemark};

use crate::assessment::Assessment;
use crate::framework::{CountryCode, Library};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 10_000_000;

/// The largest exported assessment that is read, in bytes; it brings its frozen documents along.
pub const LARGEST_EXPORT: usize = 100_000_000;

/// What a findings file does not say itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingsOrigin {
    /// The country.
    pub country: CountryCode,
    /// The round in the country's own words, such as `2025`.
    pub round: String,
    /// The day of findings that carry none.
    pub date: Option<NaiveDate>,
    /// What stands first in days such as 03/04/2025; `None` where the file has to prove it.
    pub dates: Option<DateOrder>,
    /// When the assessment is begun.
    pub created: DateTime<Utc>,
    /// The day on which the file is read, of which an exported assessment may not be ahead.
    pub today: NaiveDate,
}

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// The assessment.
    pub assessment: Assessment,
    /// What became of the input.
    pub report: IntakeReport,
    /// The files that came with it, each under the hash of its content.
    pub files: KeptFiles,
}

/// What became of the input: nothing is changed or dropped without being named.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IntakeReport {
    /// How many answers were kept.
    pub kept: usize,
    /// What was kept otherwise than it came, or deserves a look.
    pub changed: Vec<InputRemark>,
    /// What was left out.
    pub dropped: Vec<InputRemark>,
}

/// Reads a file of either kind: an exported assessment where it begins with `{`, else findings.
///
/// # Errors
/// Every problem of the file; it is then not used at all.
pub fn read(bytes: &[u8], library: &Library, origin: &FindingsOrigin) -> Result<Intake, Vec<InputProblem>> {
    match is_export(bytes) {
        true => read_export(bytes, library, origin.today),
        false => read_findings(bytes, library, origin),
    }
}

/// Whether a file is an exported assessment, which says its country and round itself: it begins with `{`, whatever marks
/// and zeros an editor put before it.
pub fn is_export(bytes: &[u8]) -> bool {
    let put_before =
        |byte: &u8| byte.is_ascii_whitespace() || [0, 0xef, 0xbb, 0xbf, 0xff, 0xfe].contains(byte);
    !bytes.starts_with(b"{\\rtf") && bytes.iter().find(|byte| !put_before(byte)) == Some(&b'{')
}
