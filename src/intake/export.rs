//! Knows how an assessment is written to a file: whole as JSON, its findings as a table.

use super::header::COLUMNS;
use super::row::begins_like_a_formula;
use crate::assessment::strategy::{
    CommitmentStatus, DocumentKind, Entry, FileHash, IndicatorRecord, KeptFile, Law, Matter,
};
use crate::assessment::{Answer, Assessment, Confidence, Evidence, Rating};
use crate::framework::kit::CommitmentKind;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The newest form of the export; grows when an older Amparo could not read it any more.
pub const SCHEMA: u64 = 8;
/// The form of an export in which no gate was signed, to which nothing came along, and whose evidence says neither its
/// language nor the place inside it nor who confirmed its grade, which an older Amparo still reads.
const UNSIGNED: u64 = 7;
/// The same whose institutions have neither sector nor items and submitted nothing, whose consultations have no groups, whose
/// comments come by themselves and have no owner, that has no calendar, to which nothing was agreed and of which no file is
/// in quarantine, for one that is older.
const WITHOUT_REGISTER: u64 = 6;
/// The same whose costs have neither class nor code of a budget, whose reforms of the law are all planned, and that has no
/// paper beside [`FIRST_PAPERS`] and no way of printing notes but boxes, for one that is older still.
const UNCLASSIFIED: u64 = 5;
/// The same whose indicators have values of days alone, for one that is older still.
const OF_DAYS: u64 = 4;
/// The same that names no condition and has no status of guidance, for the oldest.
const BEFORE: u64 = 3;

/// The documents that every Amparo knows.
const FIRST_PAPERS: [DocumentKind; 6] = [
    DocumentKind::Strategy,
    DocumentKind::Report,
    DocumentKind::Children,
    DocumentKind::Concept,
    DocumentKind::Comments,
    DocumentKind::Progress,
];

/// The number of A4 among the paper sizes of workbooks, and the height of a row and the width of a column of which nothing
/// else is known, in pixels.
const A4: u8 = 9;
const ROW: u32 = 20;
const COLUMN: u32 = 64;
/// The scale at which all columns stand on one page, in percent.
const SCALE: u16 = 83;

/// An assessment as it travels.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssessmentExport {
    /// The form.
    pub schema: u64,
    /// The assessment.
    pub assessment: Assessment,
    /// The files that it names, by their hashes: emblem, frozen documents, evidence.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: BTreeMap<FileHash, ExportedFile>,
}

/// A file as it travels.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedFile {
    /// Its media type.
    pub media: String,
    /// Its content as base64 (RFC 4648, with padding).
    pub base64: String,
}

/// The files that travel with an assessment.
pub type KeptFiles = BTreeMap<FileHash, KeptFile>;

/// The whole assessment where it names no file; see [`pack`].
///
/// # Errors
/// None that is known: an assessment has no part that JSON cannot write.
pub fn json(assessment: &Assessment) -> serde_json::Result<String> {
    pack(assessment, &KeptFiles::new())
}

/// The whole assessment with its files; reading it again gives the same ones.
///
/// # Errors
/// None that is known: an assessment has no part that JSON cannot write.
pub fn pack(assessment: &Assessment, files: &KeptFiles) -> serde_json::Result<String> {
    let packed =
        |file: &KeptFile| ExportedFile { media: file.media.clone(), base64: STANDARD.encode(&file.bytes) };
    let files = files.iter().map(|(hash, file)| (hash.clone(), packed(file))).collect();
    // What an older Amparo did not record is said here, so that whoever reads it need not guess.
    let assessment = Assessment { cap: Some(assessment.evidence_cap()), ..assessment.clone() };
    let export = AssessmentExport { schema: schema_of(&assessment), assessment, files };
    serde_json::to_string_pretty(&export).map(|text| text + "\n")
}

/// The oldest form that can hold all of it. Which field came with which form is listed in `tests/cases/exports/fields.txt`.
fn schema_of(assessment: &Assessment) -> u64 {
    let strategy = &assessment.strategy;
    let is_signed = !(assessment.signatures.is_empty() && assessment.carried.is_empty());
    let is_withheld = !assessment.quarantine.is_empty();
    let is_deliberated = !assessment.deliberations.is_empty();
    let has_reform = strategy.records::<Law>().any(|(_, law)| !law.state.is_planned());
    let mut pieces = assessment.every_answer().flat_map(|(_, answer)| &answer.evidence);
    let mut costs = strategy.actions.values().flat_map(|record| &record.costs);
    let mut values = strategy.indicators.values().flat_map(IndicatorRecord::measurements);
    let lacks = strategy.adoption.iter().find_map(|adoption| adoption.lacks.as_ref());
    let has_points = lacks.is_some_and(|lacks| lacks.points > 0);
    let of_conditions = assessment.every_answer().any(|(_, answer)| names_conditions(answer));
    let is_classified = costs.any(|line| line.class.is_some() || !line.code.is_empty());
    let needs = [
        (SCHEMA, is_signed || pieces.any(Evidence::is_detailed)),
        (UNSIGNED, has_register(assessment) || is_withheld || is_deliberated),
        (WITHOUT_REGISTER, is_classified || has_reform || has_later_papers(assessment)),
        (UNCLASSIFIED, values.any(|value| !value.date.is_day())),
        (OF_DAYS, of_conditions || has_guidance(assessment) || has_points),
    ];
    needs.iter().find(|(_, is_needed)| *is_needed).map_or(BEFORE, |(form, _)| *form)
}

/// Whether words, or a version, are of a document that an older Amparo does not write, or print notes as it does not.
fn has_later_papers(assessment: &Assessment) -> bool {
    let strategy = &assessment.strategy;
    let frozen = strategy.versions.values().flat_map(|version| &version.documents).map(|one| one.document);
    let edited = strategy.edits.keys().map(|place| place.document);
    let mut notes = strategy.versions.values().map(|version| version.notes);
    frozen.chain(edited).any(|document| !FIRST_PAPERS.contains(&document))
        || notes.any(|notes| !notes.are_boxes())
}

/// Whether an institution, a body, a consultation, a comment or a calendar says what an older Amparo does not know.
fn has_register(assessment: &Assessment) -> bool {
    let says_more = |entry: &Entry| match &entry.matter {
        Matter::Stakeholder(one) => one.is_of_register(),
        Matter::Consultation(one) => !one.groups.is_empty(),
        Matter::Comment(one) => one.is_of_register(),
        Matter::Calendar(_) => true,
        _ => false,
    };
    let mut bodies = assessment.strategy.bodies.values();
    assessment.strategy.entries.values().any(says_more) || bodies.any(|body| !body.safeguarding.is_empty())
}

/// Whether a status is recorded that only guidance and the law of organizations have.
fn has_guidance(assessment: &Assessment) -> bool {
    let of_treaties = CommitmentStatus::of_kind(CommitmentKind::Treaty);
    assessment.strategy.commitments.values().any(|record| !of_treaties.contains(&record.status))
}

/// Whether an answer says something of conditions: by ticks, by a level that follows, or by evidence that is about them.
fn names_conditions(answer: &Answer) -> bool {
    let about = answer.evidence.iter().any(|evidence| !evidence.proves.is_empty());
    answer.follows || !answer.conditions.is_empty() || about
}

/// Why there is no table.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The text could not be written.
    #[error("the table could not be written: {0}")]
    Text(#[from] csv::Error),
    /// The workbook could not be written.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

/// The findings as text that spreadsheets open, one line for each answer, with this sign between cells. Only the
/// strongest grade of an answer is written, and neither stages nor choices are: the whole is in [`json`].
///
/// # Errors
/// None that is known: the table is written to memory.
pub fn findings_csv(assessment: &Assessment, separator: char) -> Result<Vec<u8>, TableError> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(COLUMNS)?;
    for (item, answer) in &assessment.answers {
        let cells = cells(item.as_str(), answer);
        writer.write_record(cells.iter().map(|cell| guard(cell).into_owned()))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()).into())
}

/// The same as a workbook (XLSX), levels as numbers and days as days.
///
/// # Errors
/// A text that is longer than a cell of a workbook may be.
pub fn findings_xlsx(assessment: &Assessment) -> Result<Vec<u8>, TableError> {
    let mut sheet = Worksheet::new();
    let usual = Format::new().set_font_name("Arial").set_font_size(10);
    sheet.set_default_format(&usual, ROW, COLUMN)?;
    let words = usual.clone().set_text_wrap().set_align(FormatAlign::Top);
    let days = usual.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top);
    sheet.write_row_with_format(0, 0, COLUMNS, &usual.clone().set_bold())?.set_freeze_panes(1, 0)?;
    sheet.set_landscape().set_paper_size(A4).set_margins(0.4, 0.4, 0.6, 0.7, 0.3, 0.3);
    sheet.set_print_scale(SCALE).set_repeat_rows(0, 0)?;
    for (column, width) in (0..).zip([8.0, 15.0, 60.0, 12.0, 45.0, 8.0, 12.0]) {
        sheet.set_column_width(column, width)?;
    }
    for (row, (item, answer)) in (1..).zip(&assessment.answers) {
        for (column, cell) in (0..).zip(cells(item.as_str(), answer)) {
            match (COLUMNS.get(usize::from(column)), &answer.rating, answer.date) {
                (Some(&"level"), Rating::Level(level), _) => {
                    sheet.write_number_with_format(row, column, level.value(), &words)?
                }
                (Some(&"date"), _, Some(date)) => {
                    sheet.write_datetime_with_format(row, column, day(date)?, &days)?
                }
                _ => sheet.write_string_with_format(row, column, cell, &words)?,
            };
        }
    }
    let mut book = Workbook::new();
    book.set_default_format(&usual, ROW, COLUMN)?;
    let begun = day(assessment.created.date_naive())?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&begun));
    book.push_worksheet(sheet);
    Ok(book.save_to_buffer()?)
}

/// A day as workbooks keep it.
fn day(day: NaiveDate) -> Result<ExcelDateTime, rust_xlsxwriter::XlsxError> {
    let number = |part: u32| u8::try_from(part).unwrap_or_default();
    ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or_default(),
        number(day.month()),
        number(day.day()),
    )
}

fn cells(item: &str, answer: &Answer) -> [String; COLUMNS.len()] {
    let sources: Vec<&str> = answer.evidence.iter().map(|one| one.title.as_str()).collect();
    let grade = answer.evidence.iter().filter_map(|one| one.grade).max();
    [
        item.to_owned(),
        super::cells::rating_code(&answer.rating),
        answer.comment.clone(),
        answer.confidence.map_or("", Confidence::code).to_owned(),
        sources.join("; "),
        grade.map_or(String::new(), |grade| grade.code().to_owned()),
        answer.date.map_or(String::new(), |date| date.to_string()),
    ]
}

/// The text of a cell, with a quote mark before what a spreadsheet would take for a formula.
pub fn guard(cell: &str) -> Cow<'_, str> {
    if begins_like_a_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guards_what_a_spreadsheet_would_compute() {
        for formula in ["=1+1", "+1", "-1", "@x", "\tx"] {
            assert_eq!(guard(formula), format!("'{formula}"));
        }
        assert_eq!(guard("plain = text"), "plain = text");
    }
}
