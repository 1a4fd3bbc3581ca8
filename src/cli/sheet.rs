//! Knows how `amparo sheet` writes the questions of an institution to a spreadsheet and reads back what was filled in.

use super::database::DatabaseArgs;
use super::import::sentence;
use super::{Exit, Failure, Output, input};
use crate::assessment::{Answer, InstitutionId};
use crate::bundle::Files;
use crate::intake::sheet_code;
use crate::lang::Lang;
use crate::service::{
    Act, OpenAssessment, Person, RecordOutcome, ServeError, Service, ServiceError, SheetChange, SheetError,
    SheetOrder, SheetPreview, print_unkept,
};
use crate::storage::StorageAddress;
use crate::words::{Messages, Voice};
use clap::Args;
use std::path::{Path, PathBuf};

const AFTER: &str = "\
Examples:
  amparo sheet ken-2025 --institution stakeholder-2 --out police.xlsx
  amparo sheet per-2025 --institution stakeholder-2 --out policia.pdf --lang es
  amparo sheet ken-2025 --institution stakeholder-2 --loan 9f86d081884c7d65 --out police.xlsx
  amparo sheet ken-2025 --read police.xlsx --preview
  amparo sheet ken-2025 --read police.xlsx --by \"Ministry of ICT\"

Each question has a row with its levels; a list offers 0 to 4, ? where nobody knows and
x where it does not apply. The first row and column are hidden: they say which row is
which question. With .pdf a paper is written that is filled in by hand, a page for each
question; what comes back on it is typed in. What is read back is submitted in the name
of the institution; what was left empty stays as it is. Everything is taken or nothing,
and each problem is named with its row. Stop the server before you read one back.";

/// Write the questions of an institution to a spreadsheet or for paper, or read back what was filled in.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct ResponseSheet {
    /// The name of the assessment, such as ken-2025
    pub assessment: String,
    /// The institution by its id in the register, or external for the view from outside
    #[arg(long, value_name = "ID", required_unless_present = "read", requires = "out")]
    pub institution: Option<InstitutionId>,
    /// The loan whose questions alone stand on it, by its number (amparo lend --list) [default: all that it is asked]
    #[arg(long, value_name = "NUMBER", conflicts_with = "read")]
    pub loan: Option<String>,
    /// The file to write, ending with .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The language of the sheet
    #[arg(long, value_parser = super::draft::language, default_value = "en")]
    pub lang: Lang,
    /// Read this sheet back
    #[arg(long, value_name = "FILE", conflicts_with_all = ["institution", "out"])]
    pub read: Option<String>,
    /// Show what it would change, and keep nothing
    #[arg(long, requires = "read")]
    pub preview: bool,
    /// The office that enters it
    #[arg(long, value_name = "OFFICE", default_value = "")]
    pub by: String,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
}

/// Why nothing was written or kept.
#[derive(Debug, thiserror::Error)]
enum SheetFailure {
    #[error(transparent)]
    Start(#[from] ServeError),
    #[error(transparent)]
    Sheet(#[from] SheetError),
    #[error("{0} cannot be written: {1}")]
    Write(String, std::io::Error),
    #[error("{0} has no ending that says what to write: end it with .xlsx or .pdf")]
    Ending(String),
    #[error("somebody changed an answer meanwhile, and nothing was kept: read the sheet back again")]
    Overtaken,
}

impl From<ServiceError> for SheetFailure {
    fn from(error: ServiceError) -> SheetFailure {
        SheetFailure::Sheet(error.into())
    }
}

impl ResponseSheet {
    /// Writes a sheet, or reads one back.
    ///
    /// # Errors
    /// A database without the assessment; an institution that it does not have; every problem of a sheet.
    pub fn run(self) -> Result<Output, Failure> {
        let address = self.database.existing()?;
        let bytes = self.read.as_deref().map(input::bytes).transpose()?;
        let name = self.read.clone().unwrap_or_default();
        let done = super::serve::runtime()?.block_on(self.carry_out(address, bytes));
        done.map(Output::of).map_err(|error| match error {
            SheetFailure::Sheet(SheetError::Problems(problems)) => {
                let lines = input::remarks(&problems).join("\n  ");
                Failure::new(Exit::Problems, format!("{name} was not used.\n  {lines}"))
            }
            SheetFailure::Sheet(SheetError::Service(ServiceError::Refused)) => {
                let text = "The register of this assessment has no such institution.";
                Failure::new(Exit::Usage, text)
            }
            SheetFailure::Sheet(SheetError::Service(ServiceError::NotFound)) => {
                Failure::new(Exit::Usage, "There is no such assessment.")
            }
            error @ (SheetFailure::Ending(_) | SheetFailure::Sheet(SheetError::NoLoan)) => {
                Failure::new(Exit::Usage, sentence(&error.to_string()))
            }
            error => Failure::new(Exit::Failed, sentence(&error.to_string())),
        })
    }

    async fn carry_out(
        self,
        address: StorageAddress,
        bytes: Option<Vec<u8>>,
    ) -> Result<String, SheetFailure> {
        let service = Service::connect(address).await?;
        let open = service.open(&Person::Owner, Act::Respond, &self.assessment).await?;
        let told = match bytes {
            Some(bytes) => take_in(&open, bytes, (self.preview, self.by.as_str())).await?,
            None => self.write(&open).await?,
        };
        service.close().await.map_err(ServiceError::from)?;
        Ok(told)
    }

    async fn write(&self, open: &OpenAssessment) -> Result<String, SheetFailure> {
        let (Some(institution), Some(out)) = (&self.institution, &self.out) else {
            return Ok(String::new());
        };
        let order = SheetOrder { institution: institution.clone(), loan: self.loan.clone() };
        let bytes = match SheetFormat::of(out)? {
            SheetFormat::Workbook => {
                let voice = Voice::new(self.lang, &Messages::load(&Files::embedded()).0);
                open.answer_sheet(&order, &voice).await?
            }
            SheetFormat::Paper => {
                let press = open.turn.press().await.map_err(ServiceError::from)?;
                let document = open.answer_paper(&order, self.lang).await?;
                print_unkept(open, &press, &document).await.map_err(SheetError::from)?.bytes
            }
        };
        let path = out.display().to_string();
        std::fs::write(out, bytes).map_err(|why| SheetFailure::Write(path.clone(), why))?;
        Ok(format!("{path}: the questions of {institution}\n"))
    }
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SheetFormat {
    /// A spreadsheet, which can be read back.
    Workbook,
    /// A paper to be filled in by hand.
    Paper,
}

impl SheetFormat {
    /// What the ending of a file asks for.
    fn of(out: &Path) -> Result<SheetFormat, SheetFailure> {
        match out.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase).as_deref() {
            Some("xlsx") => Ok(SheetFormat::Workbook),
            Some("pdf") => Ok(SheetFormat::Paper),
            _ => Err(SheetFailure::Ending(out.display().to_string())),
        }
    }
}

/// Shows what a sheet would change, and keeps it where that is asked.
async fn take_in(
    open: &OpenAssessment,
    bytes: Vec<u8>,
    (is_preview, by): (bool, &str),
) -> Result<String, SheetFailure> {
    let preview = open.read_sheet(bytes).await?;
    let shown = preview_words(&preview);
    if is_preview {
        return Ok(shown + "Nothing was kept: leave out --preview to keep it.\n");
    }
    let count = preview.changes.len();
    match open.keep_sheet(&preview, by).await? {
        RecordOutcome::Kept(_) | RecordOutcome::Unchanged(_) => Ok(format!("{shown}Submitted: {count}.\n")),
        RecordOutcome::Overtaken { .. } => Err(SheetFailure::Overtaken),
    }
}

fn preview_words(preview: &SheetPreview) -> String {
    let code = |answer: &Answer| sheet_code(&answer.rating);
    let line = |one: &SheetChange| {
        let before = one.held.as_ref().map_or_else(|| "nothing".to_owned(), code);
        format!("  {}: {before} → {}\n", one.item, code(&one.answer))
    };
    let name =
        if preview.institution.name.is_empty() { "The view from outside" } else { &preview.institution.name };
    let lines: String = preview.changes.iter().map(line).collect();
    let refusals: String =
        input::remarks(&preview.refusals).into_iter().map(|line| format!("  refused: {line}\n")).collect();
    let (changed, same) = (preview.changes.len(), preview.same);
    format!("{name}: {changed} answers change, {same} stay as they are.\n{lines}{refusals}")
}
