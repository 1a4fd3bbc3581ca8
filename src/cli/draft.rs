//! Knows how `amparo draft` turns findings into the draft strategy, or a document beside it, in a file.

use super::import::{known, sentence};
use super::{Done, Exit, Failure, input};
use crate::analysis::Analysis;
use crate::assessment::strategy::DocumentKind;
use crate::assessment::{Assessment, Audience};
use crate::document::strategy::workbook;
use crate::document::workbook::Workbook;
use crate::document::{Bytes, Document};
use crate::framework::{CountryCode, Library};
use crate::intake::{DateOrder, Intake, Origin};
use crate::lang::Lang;
use crate::render::csv::Marks;
use crate::render::docx::{Template, docx};
use crate::render::paper::{Beside, Limits, Pdf, Printer};
use crate::render::{csv, html, json, markdown, xlsx};
use crate::service::{Material, Wanted, attachment, beside, draws, look_with, shelf, with_inputs, written};
use crate::words::{Messages, Voice};
use chrono::{Datelike, NaiveDate};
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;

const AFTER: &str = "\
Examples:
  amparo draft kenya.csv --country KEN --lang en --date 2026-11-22 --out kenya.pdf
  amparo draft ken-2025.json --country KEN --lang es --date 2026-11-22 --out kenia.html
  amparo draft ken-2025.json --country KEN --lang en --date 2026-11-22 --out inside.pdf --audience internal
  amparo draft kenya.csv --country KEN --lang en --date 2026-11-22 --document brief --out brief.pdf
  amparo draft kenya.csv --country KEN --lang en --date 2026-11-22 --document report --since 2022.csv --out report.pdf
  amparo draft kenya.csv --country KEN --lang en --date 2026-11-22 --out kenya.pdf --content ./my-content
  amparo draft kenya.csv --country KEN --lang en --date 2026-11-22 --out kenya.docx --template ministry.docx

The ending of FILE decides: .pdf for paper, .docx for Word, .html for a page of its own,
.md for Markdown that an editor can take up, .json for other programs (docs/document.schema.json
describes it), .xlsx for the tables with live sums, .csv.zip for every table as CSV. The
same input, language and date give the same bytes. What has no evidence appears as a
marked drafting note.

A template is a Word file of your own (.docx or .dotx): its styles, heads, feet and pages
are used, and what it holds stands before the draft, which goes where a paragraph says
{{content}}. What of it is left out, because it would run or fetch something, is named.

A folder given by --content holds questionnaires/, templates/, locales/ or style/; each of
its files stands in for the built-in file of the same name. How paper looks is written in
style/print/*.typ (Typst); a mistake there is named with file and line.

Documents: strategy; report (assessment report); brief (two pages for cabinet); children
(plain words and pictures); concept (a page for donors per objective); comments (comments
matrix); progress (yearly report after adoption).";

/// Write the draft strategy or a document beside it.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Draft {
    /// A table of findings, XLSX or CSV (see `amparo help score`), an exported assessment JSON, or - for the standard input
    pub input: String,
    /// The country, by its three-letter code
    #[arg(long, value_name = "CODE")]
    pub country: String,
    /// The language of the draft, such as en or es
    #[arg(long, value_parser = language)]
    pub lang: Lang,
    /// The day on the cover, and for which the levels hold: YYYY-MM-DD
    #[arg(long)]
    pub date: NaiveDate,
    /// The readers: what they may not see is left out
    #[arg(long, value_parser = audience, default_value = "public", value_name = "public|committee|internal")]
    pub audience: Audience,
    /// The document: strategy, report, brief, children, concept, comments or progress
    #[arg(long, value_parser = kind, default_value = "strategy", value_name = "NAME")]
    pub document: DocumentKind,
    /// The file to write, ending with .pdf, .docx, .html, .md, .json, .xlsx or .csv.zip
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The round before this one, for the report to compare with: findings (XLSX, CSV) or exported assessment JSON
    #[arg(long, value_name = "FILE")]
    pub since: Option<PathBuf>,
    /// A Word file whose styles, heads, feet and cover the draft takes over; only for .docx. Without it, the one that
    /// came with an exported assessment
    #[arg(long, value_name = "FILE")]
    pub template: Option<PathBuf>,
    /// A folder whose files stand in for the built-in ones
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
    /// What stands first in days such as 03/04/2025, day-first or month-first [default: what the column proves]
    #[arg(long, value_name = "ORDER", value_parser = input::date_order)]
    pub dates: Option<DateOrder>,
}

/// What a file holds, by its ending.
#[derive(Clone, Copy)]
enum Form {
    Pdf,
    Docx,
    Markdown,
    Html,
    Json,
    Xlsx,
    Tables,
}

impl Draft {
    /// Writes the draft.
    ///
    /// # Errors
    /// Problems of the input; an ending that is not known; a file that cannot be written.
    pub fn run(self) -> Result<Done, Failure> {
        let form = self.form()?;
        let template = self.template(form)?;
        let files = input::files(self.content.as_deref())?;
        let library = input::library(&files)?;
        let country = known(&self.country, &library)?;
        spoken(self.lang, &library)?;
        let read = self.read(&self.input, self.date.year().to_string(), &library, &country)?;
        let Intake { assessment, files: brought, report } = read;
        let assessment = Arc::new(assessment);
        let (messages, _) = Messages::load(&files);
        let emblem = assessment.strategy.look.emblem.as_ref();
        let emblem = emblem.and_then(|emblem| brought.get(&emblem.file)).cloned();
        let look = look_with(&assessment.strategy.look, emblem);
        let pictures = brought.iter().map(|(hash, file)| (hash.clone(), Bytes(file.bytes.clone()))).collect();
        let earlier = self.earlier(&library, &country)?;
        let material = Material {
            files: &files,
            messages: &messages,
            look: &look,
            pictures: &pictures,
            earlier: earlier.as_ref(),
        };
        let analysis =
            Analysis::of(Arc::new(library), Arc::clone(&assessment), self.date, draws(&assessment));
        let wanted =
            Wanted { document: self.document, lang: self.lang, date: self.date, audience: self.audience };
        let (draft, book) = with_inputs(&material, &analysis, wanted, |inputs| {
            (written(&material, inputs, wanted.document), workbook(inputs))
        })
        .map_err(told)?;
        let document = draft.map_err(told)?.document;
        let template = match template {
            None if matches!(form, Form::Docx) => {
                super::template::brought(&assessment.strategy.look, &brought)?
            }
            given => given,
        };
        let attached = attachment(&assessment, &brought, &messages, wanted).map_err(told)?;
        let marks = Marks::of(Voice::new(self.lang, &messages).decimal_sign());
        let beside = beside(&files, &shelf(&files), &document, attached);
        let (bytes, told) = bytes(&document, &book, (form, template.as_ref()), &beside, marks)?;
        self.write(&bytes)?;
        let account = input::account(&report).into_iter().map(|line| line + "\n").collect::<String>();
        Ok(Done::saying(format!("{} is written{told}.\n{account}", self.out.display())))
    }

    fn form(&self) -> Result<Form, Failure> {
        match self.out.extension().and_then(|ending| ending.to_str()) {
            Some("pdf") => Ok(Form::Pdf),
            Some("docx") => Ok(Form::Docx),
            Some("md") => Ok(Form::Markdown),
            Some("html") => Ok(Form::Html),
            Some("json") => Ok(Form::Json),
            Some("xlsx") => Ok(Form::Xlsx),
            Some("zip") if self.out.to_string_lossy().ends_with(".csv.zip") => Ok(Form::Tables),
            _ => {
                let text = format!(
                    "{} has no ending that says what to write. End it with .pdf, .docx, .html, .md, .json, \
                     .xlsx or .csv.zip.",
                    self.out.display()
                );
                Err(Failure::new(Exit::Usage, text))
            }
        }
    }

    /// The template, which only a Word file has.
    fn template(&self, form: Form) -> Result<Option<Template>, Failure> {
        match &self.template {
            None => Ok(None),
            Some(path) if matches!(form, Form::Docx) => super::template::read(path).map(Some),
            Some(_) => {
                let text = "A template is for Word files. End --out with .docx, or leave out --template.";
                Err(Failure::new(Exit::Usage, text.to_owned()))
            }
        }
    }

    /// The round before, which only the report compares with; findings are called what their file is called.
    fn earlier(&self, library: &Library, country: &CountryCode) -> Result<Option<Assessment>, Failure> {
        let Some(path) = &self.since else { return Ok(None) };
        if self.document != DocumentKind::Report {
            let text =
                "Only the report compares with a round before. Add --document report, or leave out --since.";
            return Err(Failure::new(Exit::Usage, text.to_owned()));
        }
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let read = self.read(&path.to_string_lossy(), name, library, country)?;
        Ok(Some(read.assessment))
    }

    fn read(
        &self,
        input: &str,
        round: String,
        library: &Library,
        country: &CountryCode,
    ) -> Result<Intake, Failure> {
        let created = self.date.and_time(chrono::NaiveTime::MIN).and_utc();
        let origin = Origin { country: country.clone(), round, date: None, dates: self.dates, created };
        let intake = input::assessment(input, &input::bytes(input)?, library, &origin)?;
        let own = &intake.assessment.country;
        if own != country {
            let text = format!("{input} is an assessment of {own}, not of {country}. Give --country {own}.");
            return Err(Failure::new(Exit::Usage, text));
        }
        Ok(intake)
    }

    /// Writes beside the file first, so that a full disk leaves no half document behind.
    fn write(&self, bytes: &[u8]) -> Result<(), Failure> {
        let mut beside = self.out.clone().into_os_string();
        beside.push(".part");
        let beside = PathBuf::from(beside);
        std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, &self.out)).map_err(|error| {
            let _ = std::fs::remove_file(&beside);
            failed(&format!("{} cannot be written: {error}", self.out.display()))
        })
    }
}

/// The document as a file, and what to say about it.
fn bytes(
    document: &Document,
    book: &Workbook,
    (form, template): (Form, Option<&Template>),
    beside: &Beside,
    marks: Marks,
) -> Result<(Vec<u8>, String), Failure> {
    Ok(match form {
        Form::Pdf => {
            let pdf = printed(document, beside)?;
            let pages = if pdf.pages == 1 { "1 page".to_owned() } else { format!("{} pages", pdf.pages) };
            let warnings: String =
                pdf.warnings.iter().map(|warning| format!("\n  note: {warning}")).collect();
            (pdf.bytes, format!(": {pages}{warnings}"))
        }
        Form::Docx => {
            let remarks = template.map(super::template::remarks).unwrap_or_default();
            (docx(document, template).map_err(told)?, remarks)
        }
        Form::Markdown => (markdown::markdown(document).into_bytes(), String::new()),
        Form::Html => (html::page(document).into_bytes(), String::new()),
        Form::Json => {
            let text = json::json(document).map_err(told)?;
            (text.into_bytes(), String::new())
        }
        Form::Xlsx => (xlsx::xlsx(book).map_err(told)?, String::new()),
        Form::Tables => (csv::data_zip(document, book, marks).map_err(told)?, String::new()),
    })
}

fn printed(document: &Document, beside: &Beside) -> Result<Pdf, Failure> {
    let program = std::env::current_exe()
        .map_err(|error| failed(&format!("the program cannot find its own file to print with: {error}")))?;
    let printer = Printer::new(program, Limits::default());
    let printed = super::serve::runtime()?.block_on(printer.print_with(document, beside));
    printed.map_err(|error| failed(&error.to_string()))
}

fn told(error: impl std::fmt::Display) -> Failure {
    failed(&error.to_string())
}

fn failed(error: &str) -> Failure {
    Failure::new(Exit::Failed, sentence(error))
}

fn audience(code: &str) -> Result<Audience, String> {
    Audience::from_code(code).ok_or_else(|| "write one of: public, committee, internal".to_owned())
}

/// A language by its code.
///
/// # Errors
/// What is no code of a language.
pub fn language(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| "write the code of a language, such as en".to_owned())
}

/// Whether there is such a language.
fn spoken(lang: Lang, library: &Library) -> Result<(), Failure> {
    if library.languages.codes().any(|known| known == lang) {
        return Ok(());
    }
    let codes: Vec<String> = library.languages.codes().map(|lang| lang.to_string()).collect();
    let text = format!("There is no language `{lang}`. Write one of: {}.", codes.join(", "));
    Err(Failure::new(Exit::Usage, text))
}

fn kind(name: &str) -> Result<DocumentKind, String> {
    DocumentKind::from_code(name).ok_or_else(|| {
        let names: Vec<&str> = DocumentKind::ALL.iter().map(|kind| kind.code()).collect();
        format!("write one of: {}", names.join(", "))
    })
}
