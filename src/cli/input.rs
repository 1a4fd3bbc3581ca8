//! Knows where the input of a command comes from, and turns it into an assessment.

use super::import::sentence;
use super::{Exit, Failure};
use crate::assessment::LimitFault;
use crate::assessment::strategy::year_fits;
use crate::bundle::{self, Files, Problem};
use crate::framework::{CountryCode, Library};
use crate::intake::{self, DateOrder, FindingsOrigin, InputRemark, Intake, IntakeReport, LARGEST_EXPORT};
use crate::lang::Lang;
use crate::storage::DatabaseAddress;
use crate::words::{Messages, TypedDay, Voice};
use chrono::{Datelike, NaiveDate};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// A country nobody has: what is scored needs no country. Source: ISO 3166-1, user-assigned codes.
pub const NO_COUNTRY: &str = "ZZZ";

/// The data files, those of `content` before those of the program.
///
/// # Errors
/// A folder that does not exist.
pub fn files(content: Option<&Path>) -> Result<Files, Failure> {
    match content {
        None => Ok(Files::embedded()),
        Some(folder) if folder.is_dir() => Ok(Files::with_overrides(folder)),
        Some(folder) => {
            let text = format!(
                "{} is no folder. Give --content the folder that holds questionnaires/, templates/, locales/ or style/.",
                folder.display()
            );
            Err(Failure::new(Exit::Usage, text))
        }
    }
}

/// The content of this program; its mistakes are for whoever edits it. Where a file cannot be read, this is told alone: what
/// else is wrong may follow from it.
///
/// # Errors
/// Content with errors.
pub fn library(files: &Files) -> Result<Library, Failure> {
    bundle::library(files).map(|(library, _)| library).map_err(|problems| {
        let unread = problems.iter().any(Problem::is_unreadable);
        let wanted = problems.iter().filter(|one| one.is_error() && (!unread || one.is_unreadable()));
        let lines: Vec<String> = wanted.map(Problem::to_string).collect();
        Failure::new(Exit::Problems, lines.join("\n"))
    })
}

/// The bytes of a file, or of the standard input for `-`. One byte more than may be read is enough to refuse.
///
/// # Errors
/// A file that cannot be read.
pub fn bytes(input: &str) -> Result<Vec<u8>, Failure> {
    let limit = LARGEST_EXPORT as u64 + 1;
    let mut bytes = Vec::new();
    let read = if input == "-" {
        std::io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        let file = File::open(input).map_err(|error| unreadable(input, &error))?;
        let size = file.metadata().map_or(0, |data| data.len());
        if size > limit && file.metadata().is_ok_and(|data| data.is_file()) {
            let size = format!("{:.1}", size as f64 / 1e6);
            let remark = InputRemark::new("intake-too-large").with("size", size);
            return Err(refusal(input, &[remark.with("limit", LARGEST_EXPORT / 1_000_000)]));
        }
        file.take(limit).read_to_end(&mut bytes)
    };
    read.map(|_| bytes).map_err(|error| unreadable(input, &error))
}

/// Refuses an address that names no database; commands that work on one make none.
///
/// # Errors
/// What stands there instead.
pub fn existing(database: &str) -> Result<(), Failure> {
    let path = match DatabaseAddress::parse(database) {
        Ok(DatabaseAddress::File(path)) => path,
        // Whoever connects is told.
        Ok(DatabaseAddress::Server(_)) => return Ok(()),
        Err(error) => return Err(Failure::new(Exit::Usage, sentence(&error.to_string()))),
    };
    let shown = path.display();
    let text = match std::fs::metadata(path) {
        Ok(data) if data.is_dir() => format!("{shown} is a folder. Name the database in it"),
        Ok(data) if data.len() == 0 => format!("{shown} is empty: there is no database in it. Name another"),
        Ok(_) => return Ok(()),
        Err(_) => format!("There is no database {shown}. Name it"),
    };
    Err(Failure::new(Exit::Usage, format!("{text} with --database sqlite:PATH.")))
}

fn unreadable(input: &str, error: &std::io::Error) -> Failure {
    let text =
        format!("{input} cannot be read: {error}. Check the name, or write - to read the standard input.");
    Failure::new(Exit::Usage, text)
}

/// The assessment in a file.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn assessment(
    input: &str,
    bytes: &[u8],
    library: &Library,
    origin: &FindingsOrigin,
) -> Result<Intake, Failure> {
    intake::read(bytes, library, origin).map_err(|problems| refusal(input, &problems))
}

/// Refuses a file because of these problems.
pub fn refusal(input: &str, problems: &[InputRemark]) -> Failure {
    refusal_of(input, problems.len(), &remarks(problems))
}

/// Refuses what was read from a file because of so many values that may not be kept.
pub fn beyond_limits(input: &str, faults: &[LimitFault]) -> Failure {
    refusal_of(input, faults.len(), &english().limits(faults))
}

fn refusal_of(input: &str, count: usize, lines: &[String]) -> Failure {
    let head = if count == 1 { "one problem".to_owned() } else { format!("{count} problems") };
    let text = format!("{input} was not used: it has {head}.\n  {}", lines.join("\n  "));
    Failure::new(Exit::Problems, text)
}

/// Remarks about an input, in English.
pub fn remarks(remarks: &[InputRemark]) -> Vec<String> {
    english().remarks(remarks)
}

/// The words of the command line, which speaks no other language.
pub fn english() -> Voice {
    Voice::new(Lang::EN, &Messages::load(&Files::embedded()).0)
}

/// What was changed on the way and what was left out, in English.
pub fn account(report: &IntakeReport) -> Vec<String> {
    let parts = [("Changed, or worth a look:", &report.changed), ("Dropped:", &report.dropped)];
    let parts = parts.into_iter().filter(|(_, all)| !all.is_empty());
    let lines = parts.flat_map(|(head, all)| {
        let all = remarks(all).into_iter().map(|line| format!("  {line}"));
        std::iter::once(head.to_owned()).chain(all)
    });
    lines.collect()
}

/// A day as people type it, in a year that a strategy may speak of.
///
/// # Errors
/// What is no day, may be two, or lies in another year.
pub fn day(text: &str) -> Result<NaiveDate, String> {
    let voice = Voice::new(Lang::EN, &Messages::load(&Files::embedded()).0);
    let day = match voice.read_day(text) {
        Some(TypedDay::Day(day)) => Some(day),
        Some(TypedDay::Turned(Some(one), Some(other))) if one != other => {
            return Err(format!("this can be {one} or {other}: write the one that is meant, like here"));
        }
        Some(TypedDay::Turned(one, other)) => one.or(other),
        Some(TypedDay::Month(_) | TypedDay::Year(_) | TypedDay::Counted(_)) | None => None,
    };
    let fits = day.filter(|day| year_fits(day.year()));
    fits.ok_or_else(|| "write a day such as 2026-11-22 or 22 November 2026, from 1990 to 2100".to_owned())
}

/// The order of day and month that a person names.
///
/// # Errors
/// A word that names none.
pub fn date_order(code: &str) -> Result<DateOrder, String> {
    let names = DateOrder::ALL.map(DateOrder::code).join(", ");
    DateOrder::from_code(code).ok_or_else(|| format!("write one of: {names}"))
}

/// The country that a file's name begins with, such as `ken.csv` or `KEN-2025.csv`.
pub fn country_of(input: &str, library: &Library) -> Option<CountryCode> {
    let stem = Path::new(input).file_stem()?.to_str()?.to_ascii_uppercase();
    let begins = |code: &CountryCode| {
        let rest = stem.strip_prefix(code.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_', ' ', '.']))
    };
    let codes = library.countries.iter().map(|country| &country.code).filter(|code| begins(code));
    // TZA-ZAN.csv is about Zanzibar.
    codes.max_by_key(|code| code.as_str().len()).cloned()
}
