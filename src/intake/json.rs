//! Knows how an exported assessment is read back: its answers whole and unchanged, or refused with the place
//! of the fault. A file that was damaged on the way is left out and named.

use super::encoding::decode_strictly;
use super::export::{AssessmentExport, SCHEMA};
use super::{InputProblem, InputRemark, Intake, LARGEST_EXPORT, files, json_fault, vet};
use crate::framework::Library;
use chrono::NaiveDate;
use serde::Deserialize;

/// Only what must be known before the rest can be understood.
#[derive(Deserialize)]
struct SchemaHeader {
    schema: Option<u64>,
}

/// Reads an assessment as [`super::json`] writes it: `{ "schema": 8, "assessment": … }`. Form 1 had no answers of
/// institutions, no agreements and no evidence files, form 2 did not say whether evidence caps levels, neither had
/// confirmations, form 3 has neither ticked conditions nor statuses of guidance, form 4 no values of months or years, form
/// 5 no classes of costs and no states of reforms, form 6 no sectors of institutions, no groups of consultations and no
/// owners of comments; all are read, and what they do not say is decided as an older Amparo would have. It is read on
/// `today`: what has been does not lie ahead of that day.
///
/// # Errors
/// Every problem of the file; it is then not used at all.
pub fn read_export(bytes: &[u8], library: &Library, today: NaiveDate) -> Result<Intake, Vec<InputProblem>> {
    let text = decode_strictly(bytes, LARGEST_EXPORT).map_err(|problem| vec![problem])?;
    let text = text.as_ref();
    let form: SchemaHeader = parse(text).map_err(|problem| vec![problem])?;
    match form.schema {
        None => return Err(vec![InputRemark::new("intake-schema-missing").with("known", SCHEMA)]),
        Some(schema) if schema > SCHEMA => {
            return Err(vec![InputRemark::new("intake-newer").with("schema", schema).with("known", SCHEMA)]);
        }
        Some(0) => return Err(vec![InputRemark::new("intake-schema-missing").with("known", SCHEMA)]),
        Some(_) => {}
    }
    let AssessmentExport { assessment, files, .. } = parse(text).map_err(|problem| vec![problem])?;
    let files = files::unpack(files);
    let mut intake = vet::vet(assessment, library, today)?;
    files::join(&mut intake, files);
    let unfit = files::unfit(&intake);
    if unfit.is_empty() { Ok(intake) } else { Err(unfit) }
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, InputProblem> {
    serde_json::from_str(text).map_err(|error| {
        let place = format!(" at line {} column {}", error.line(), error.column());
        let why = error.to_string();
        let why = why.strip_suffix(&place).unwrap_or(&why).to_owned();
        json_fault::remark(&why).at(error.line()).column(&error.column().to_string())
    })
}
