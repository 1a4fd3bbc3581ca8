//! Knows the institutions of the register, what each submitted and when, as far as the readers may know: the public learns who
//! submitted answers, and of none about what; knows no level.

use super::voices::{submissions, submitters, tells_who};
use crate::assessment::InstitutionId;
use crate::assessment::strategy::{EntryKind, Record, Stakeholder};
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::presentation::Label;
use crate::words::Count;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// The institutions that were to answer, and what they did.
#[derive(Serialize, JsonSchema)]
pub struct InstitutionRegister {
    /// The institutions on record.
    listed: Count,
    /// Those of the country that submitted answers of their own, whether they are named here or not.
    submitted: Count,
    /// Those of them that are not named here: these readers may not know of them, or they left the register.
    unnamed: Count,
    /// The institutions on record, in their order.
    lines: Vec<InstitutionLine>,
}

impl InstitutionRegister {
    /// Whether nobody is on record and nobody submitted anything.
    pub fn is_empty(&self) -> bool {
        self.listed.n == 0 && self.submitted.n == 0
    }
}

/// An institution with its part and what it submitted.
#[derive(Serialize, JsonSchema)]
struct InstitutionLine {
    /// Its name.
    name: String,
    /// Its sector; empty where nobody said.
    sector: String,
    /// What it does, in the country's words; may be empty.
    role: String,
    /// Its part in the assessment.
    part: String,
    /// Whether it submitted answers.
    has_submitted: bool,
    /// The answers that it submitted; none in what everybody may read.
    answers: Count,
    /// The ids of the items that they are about; none in what everybody may read.
    items: Vec<String>,
    /// The first day of them; missing in what everybody may read.
    first: Option<NaiveDate>,
    /// The last day of them, likewise.
    last: Option<NaiveDate>,
    sources: Vec<String>,
}

/// The facts.
pub fn institutions(case: &Case) -> InstitutionRegister {
    let open = case.strategy().list(EntryKind::Stakeholder).filter(|(_, entry)| case.may_see(entry));
    let records =
        open.filter_map(|(id, entry)| Some((InstitutionId::from(*id), Stakeholder::of(&entry.matter)?)));
    let lines: Vec<InstitutionLine> = case
        .records::<Stakeholder>()
        .zip(records)
        .filter(|(_, (_, one))| one.is_institution())
        .map(|((sources, one), (id, _))| line(case, &id, one, sources))
        .collect();
    let (named, unnamed) = submitters(case);
    InstitutionRegister {
        listed: case.voice.count("institutions", lines.len()),
        submitted: case.voice.count("institutions", named.len() + unnamed),
        unnamed: case.voice.count("institutions", unnamed),
        lines,
    }
}

fn line(case: &Case, id: &InstitutionId, one: &Stakeholder, sources: Vec<String>) -> InstitutionLine {
    let submitted = submissions(case, id);
    let told = if tells_who(case) { &submitted[..] } else { &[] };
    let dates = || told.iter().filter_map(|(_, answer)| answer.date);
    let sector = case.inputs.analysis.library.sector(&one.about);
    InstitutionLine {
        name: quote(&one.name),
        sector: sector.map(|sector| case.voice.text(&sector.text)).unwrap_or_default(),
        role: quote(&one.role),
        part: one.part.name(&case.voice),
        has_submitted: !submitted.is_empty(),
        answers: case.voice.count("answers", told.len()),
        items: told.iter().map(|(item, _)| item.to_string()).collect(),
        first: dates().min(),
        last: dates().max(),
        sources,
    }
}
