//! Knows how `amparo draft` turns findings into the draft strategy, or a document beside it, in a file.

use super::import::{country_of, sentence};
use super::{Exit, Failure, Output, ending, input, write_whole};
use crate::analysis::Analysis;
use crate::assessment::strategy::{DocumentKind, Notes};
use crate::assessment::{Assessment, Audience};
use crate::clock::Clock;
use crate::document::workbook::Workbook;
use crate::document::{BlockState, Bytes, ComposeError, Document, SectionMoves};
use crate::framework::{CountryCode, Library};
use crate::intake::{DateOrder, FindingsOrigin, Intake};
use crate::lang::Lang;
use crate::presentation::{Label, open_points};
use crate::render::csv::Signs;
use crate::render::docx::{Template, docx};
use crate::render::paper::{Pdf, PrintExtras, PrintLimits, Printer};
use crate::render::{csv, html, json, markdown, xlsx};
use crate::service::{
    DocumentRequest, DraftedDocument, Material, adopted_text, attachment, draws, for_readers, look_with,
    print_extras, read_content, shelf, with_inputs, write_with_sheets,
};
use crate::words::{Messages, Voice};
use chrono::{Datelike, NaiveDate};
use clap::Args;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

const AFTER: &str = "\
Examples:
  amparo draft kenya.csv --country KEN --lang en --date 2026-11-22 --out kenya.pdf
  amparo draft ken-2025.json --country KEN --lang es --date 2026-11-22 --out kenia.html
  amparo draft ken-2025.json --country KEN --lang en --date 2026-11-22 --out inside.pdf --audience internal
  amparo draft kenya.csv --country KEN --lang en --date 2026-11-22 --document memorandum --out memorandum.pdf
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

Documents: strategy; report (assessment report); plan (action plan and costing); memorandum
(what cabinet is asked to decide); points (open points; internal); questions (a sheet for
each institution); starting (for a country with few answers); poster (the strategy on a
page); press (questions and answers); children (plain words and pictures); concept (a page
for donors per objective); comments (comments matrix); progress (yearly report after
adoption).";

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
    /// The day on the cover, and for which the levels hold: YYYY-MM-DD, from 1990 to 2100
    #[arg(long, value_parser = input::day)]
    pub date: NaiveDate,
    /// The readers: what they may not see is left out
    #[arg(long, value_parser = audience, default_value = "public", value_name = "public|committee|internal")]
    pub audience: Audience,
    /// The document: strategy, report, plan, memorandum, points, questions, starting, poster, press, children, concept,
    /// comments or progress [default: strategy]
    #[arg(long, value_parser = kind, value_name = "NAME")]
    pub document: Option<DocumentKind>,
    /// How drafting notes are printed: in boxes, as numbers in brackets with a list at the end, in the list alone, or
    /// none [default: inline for strategy, report and starting, boxes for the others]
    #[arg(long, value_parser = notes, value_name = "boxes|inline|list|none")]
    pub notes: Option<Notes>,
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
enum OutputFormat {
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
    pub fn run(self) -> Result<Output, Failure> {
        let form = self.form()?;
        let template = self.template(form)?;
        let files = input::files(self.content.as_deref())?;
        let library = input::library(&files)?;
        let country = country_of(&self.country, &library)?;
        require_language(self.lang, &library)?;
        let read = self.read(&self.input, self.date.year().to_string(), &library, &country)?;
        let Intake { mut assessment, files: brought, report } = read;
        SectionMoves::load(&files).settle(&mut assessment.strategy.edits);
        let assessment = Arc::new(assessment);
        let (messages, _) = Messages::load(&files);
        let emblem = assessment.strategy.look.emblem.as_ref();
        let emblem = emblem.and_then(|emblem| brought.get(&emblem.file)).cloned();
        let look = look_with(&assessment.strategy.look, emblem);
        let pictures = brought.iter().map(|(hash, file)| (hash.clone(), Bytes(file.bytes.clone()))).collect();
        let earlier = self.earlier(&library, &country)?;
        let wanted = self.request();
        let adopted = adopted_text(&assessment.strategy, wanted).and_then(|text| brought.get(&text.content));
        let adopted = adopted.and_then(|file| read_content(&file.bytes, messages.languages()).ok());
        let material = Material {
            files: &files,
            messages: &messages,
            look: &look,
            pictures: &pictures,
            earlier: earlier.as_ref(),
            adopted: adopted.as_ref().map(|content| &content.document),
        };
        let shown = for_readers(wanted.audience, Arc::clone(&assessment));
        let analysis = Analysis::of(Arc::new(library), shown, self.date, draws(&assessment));
        let written =
            with_inputs(&material, &analysis, wanted, |inputs| write_with_sheets(&material, inputs));
        let (draft, book) = written.and_then(|written| written).map_err(write_failure)?;
        let DraftedDocument { document, states, orphans, mistakes, .. } = draft;
        let document = document.for_print(wanted.notes);
        let template = match template {
            None if matches!(form, OutputFormat::Docx) => {
                super::template::brought(&assessment.strategy.look, &brought)?
            }
            given => given,
        };
        let attached = attachment(&assessment, &brought, &messages, wanted).map_err(write_failure)?;
        let marks = Signs::of(Voice::new(self.lang, &messages).decimal_sign());
        let beside = print_extras(&files, &shelf(&files), &document, attached);
        let (bytes, told) = bytes(&document, &book, (form, template.as_ref()), &beside, marks)?;
        self.write(&bytes)?;
        let told = told + &template_mistakes(&mistakes) + &parts_behind(&states);
        let voice = Voice::new(Lang::EN, &messages);
        let open = open_points(&voice, &analysis);
        let account = input::account(&report).into_iter().map(|line| line + "\n").collect::<String>();
        let text = format!("{} is written{told}.\n{open}.\n{account}", self.out.display());
        let advice = [self.advice(&voice, &analysis), super::orphans::account(&voice, &orphans)];
        let advice: Vec<String> = advice.into_iter().filter(|part| !part.is_empty()).collect();
        Ok(Output { advice: advice.join("\n"), ..Output::of(text) })
    }

    /// That a starting paper fits better, where nobody asked for a document and too little is known for a strategy.
    fn advice(&self, voice: &Voice, analysis: &Analysis) -> String {
        let reasons = analysis.starting_reasons();
        if self.document.is_some() || reasons.is_empty() {
            return String::new();
        }
        let reasons: Vec<String> = reasons.into_iter().map(|reason| reason.name(voice)).collect();
        let fits = voice.say_with("draft-starting-fits", &[("reasons", voice.list(&reasons).into())]);
        format!("{fits} Write it with --document {}.", DocumentKind::Starting.code())
    }

    fn request(&self) -> DocumentRequest {
        let Draft { document, lang, date, audience, notes, .. } = *self;
        DocumentRequest::new(document.unwrap_or_default(), lang, date, audience).with_notes(notes)
    }

    fn form(&self) -> Result<OutputFormat, Failure> {
        match ending(&self.out).as_str() {
            "pdf" => Ok(OutputFormat::Pdf),
            "docx" => Ok(OutputFormat::Docx),
            "md" => Ok(OutputFormat::Markdown),
            "html" => Ok(OutputFormat::Html),
            "json" => Ok(OutputFormat::Json),
            "xlsx" => Ok(OutputFormat::Xlsx),
            "zip" if ending(&self.out.with_extension("")) == "csv" => Ok(OutputFormat::Tables),
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
    fn template(&self, form: OutputFormat) -> Result<Option<Template>, Failure> {
        match &self.template {
            None => Ok(None),
            Some(path) if matches!(form, OutputFormat::Docx) => super::template::read(path).map(Some),
            Some(_) => {
                let text = "A template is for Word files. End --out with .docx, or leave out --template.";
                Err(Failure::new(Exit::Usage, text.to_owned()))
            }
        }
    }

    /// The round before, which only the report compares with; findings are called what their file is called.
    fn earlier(&self, library: &Library, country: &CountryCode) -> Result<Option<Assessment>, Failure> {
        let Some(path) = &self.since else { return Ok(None) };
        if self.document != Some(DocumentKind::Report) {
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
        // What is drafted for an earlier day may hold what came later.
        let today = Clock::System.today().max(self.date);
        let origin =
            FindingsOrigin { country: country.clone(), round, date: None, dates: self.dates, created, today };
        let intake = input::assessment(input, &input::bytes(input)?, library, &origin)?;
        let own = &intake.assessment.country;
        if own != country {
            let text = format!("{input} is an assessment of {own}, not of {country}. Give --country {own}.");
            return Err(Failure::new(Exit::Usage, text));
        }
        Ok(intake)
    }

    fn write(&self, bytes: &[u8]) -> Result<(), Failure> {
        write_whole(&self.out, bytes)
            .map_err(|error| print_failure(&format!("{} cannot be written: {error}", self.out.display())))
    }
}

/// Which templates of the folder are not used, and why.
fn template_mistakes(mistakes: &[ComposeError]) -> String {
    let line = |mistake: &ComposeError| {
        format!("\n  note: {mistake} Until then the text that Amparo brings is used.")
    };
    mistakes.iter().map(line).collect()
}

/// How many parts another language is ahead of, and in which sections.
fn parts_behind(states: &[BlockState]) -> String {
    let behind = || states.iter().filter(|state| state.behind().next().is_some());
    let count: usize = behind().map(|state| state.behind().count()).sum();
    let languages: BTreeSet<Lang> =
        behind().flat_map(BlockState::behind).map(|(_, there)| there.lang).collect();
    let sections: BTreeSet<&str> = behind().map(|state| state.section.as_str()).collect();
    let [languages, sections] = [
        languages.iter().map(Lang::code).collect::<Vec<_>>().join(", "),
        sections.into_iter().collect::<Vec<_>>().join(", "),
    ];
    match count {
        0 => String::new(),
        1 => format!("\n  open: 1 part is behind another language ({languages}), in {sections}"),
        count => format!("\n  open: {count} parts are behind another language ({languages}), in {sections}"),
    }
}

/// The document as a file, and what to say about it.
fn bytes(
    document: &Document,
    book: &Workbook,
    (form, template): (OutputFormat, Option<&Template>),
    beside: &PrintExtras,
    marks: Signs,
) -> Result<(Vec<u8>, String), Failure> {
    Ok(match form {
        OutputFormat::Pdf => {
            let pdf = print(document, beside)?;
            let pages = if pdf.pages == 1 { "1 page".to_owned() } else { format!("{} pages", pdf.pages) };
            let warnings: String =
                pdf.warnings.iter().map(|warning| format!("\n  note: {warning}")).collect();
            (pdf.bytes, format!(": {pages}{warnings}"))
        }
        OutputFormat::Docx => {
            let remarks = template.map(super::template::remarks).unwrap_or_default();
            (docx(document, template).map_err(write_failure)?, remarks)
        }
        OutputFormat::Markdown => (markdown::markdown(document).into_bytes(), String::new()),
        OutputFormat::Html => (html::page(document).into_bytes(), String::new()),
        OutputFormat::Json => {
            let text = json::json(document).map_err(write_failure)?;
            (text.into_bytes(), String::new())
        }
        OutputFormat::Xlsx => (xlsx::xlsx(book).map_err(write_failure)?, String::new()),
        OutputFormat::Tables => (csv::data_zip(document, book, marks).map_err(write_failure)?, String::new()),
    })
}

fn print(document: &Document, beside: &PrintExtras) -> Result<Pdf, Failure> {
    let program = std::env::current_exe().map_err(|error| {
        print_failure(&format!("the program cannot find its own file to print with: {error}"))
    })?;
    let printer = Printer::new(program, PrintLimits::default());
    let printed = super::serve::runtime()?.block_on(printer.print_with(document, beside));
    printed.map_err(|error| print_failure(&error.to_string()))
}

fn write_failure(error: impl std::fmt::Display) -> Failure {
    print_failure(&error.to_string())
}

fn print_failure(error: &str) -> Failure {
    Failure::new(Exit::Failed, sentence(error))
}

fn notes(code: &str) -> Result<Notes, String> {
    Notes::from_code(code).ok_or_else(|| "write one of: boxes, inline, list, none".to_owned())
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
fn require_language(lang: Lang, library: &Library) -> Result<(), Failure> {
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
