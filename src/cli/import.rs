//! Knows how `amparo import` takes files into the database: all of them or none.

use super::database::DatabaseArgs;
use super::input;
use super::scanner_choice::ScannerChoice;
use super::{Exit, Failure, Output};
use crate::assessment::EvidenceCap;
use crate::assessment::limits::LONGEST_NAME;
use crate::clock::Clock;
use crate::framework::{CountryCode, Library};
use crate::intake::{self, DateOrder, FindingsOrigin, Intake, IntakeReport};
use crate::presentation::{intake_facts, unasked_actions};
use crate::service::{IntakeFaults, Person, Scanner, ServeError, Service, ServiceError};
use crate::storage::{StorageAddress, shown_address};
use chrono::Datelike;
use clap::Args;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// Where assessments are kept unless said otherwise.
pub const DATABASE: &str = "sqlite:data/amparo.db";

const AFTER: &str = "\
Examples:
  amparo import kenya.xlsx --country KEN --round 2025
  amparo import ken.csv                        the country is in the file's name
  amparo import ken-2025.json                  an export says everything itself
  amparo import exports/*.json                 several files, all of them or none
  amparo import ken.csv --name ken-2025-b      another name than country and round
  amparo import kenya.xlsx --country KEN --dry-run
                                               shows what would be kept, and keeps nothing

A file is taken whole or not at all; every problem is named with its line. At the
end you see how much was kept, and everything that was changed or left out. Documents
that come with an assessment are checked as attached ones are: by what is in them and,
where a scanner is set, for viruses.";

/// Take findings (XLSX, CSV) or an exported assessment (JSON) into the database.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Import {
    /// Tables of findings, XLSX or CSV (see `amparo help score`), exported assessments JSON, or - for the standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// The country or territory of the findings, by its code [default: what the file's name begins with]
    #[arg(long, value_name = "CODE")]
    pub country: Option<String>,
    /// The round of the findings, in the country's own words [default: the present year]
    #[arg(long)]
    pub round: Option<String>,
    /// The name in addresses that the assessment gets, in small letters, digits and hyphens; for one file [default: what
    /// the file asks for, or country and round]
    #[arg(long, value_parser = address_name)]
    pub name: Option<String>,
    /// What stands first in days such as 03/04/2025, day-first or month-first [default: what the column proves]
    #[arg(long, value_name = "ORDER", value_parser = input::date_order)]
    pub dates: Option<DateOrder>,
    /// A folder whose files stand in for the built-in ones; it may add territories (see docs/territories.md)
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
    /// What looks at documents.
    #[command(flatten)]
    pub scanner: ScannerChoice,
    /// Read the files and show what is in them, but keep nothing
    #[arg(long)]
    pub dry_run: bool,
}

impl Import {
    /// Reads the files, keeps the assessments and tells what became of each.
    ///
    /// # Errors
    /// Problems of the files; a database that cannot keep them.
    pub fn run(self) -> Result<Output, Failure> {
        let scanner = self.scanner.scanner()?;
        let library = Arc::new(input::library(&input::files(self.content.as_deref())?)?);
        let mut intakes = self.read_all(&library)?;
        if let (Some(name), [intake]) = (&self.name, intakes.as_mut_slice()) {
            intake.assessment.id.clone_from(name);
        }
        let failed = |error: ImportError| Failure::new(Exit::Failed, sentence(&error.to_string()));
        let (runtime, address) = (super::serve::runtime()?, self.database.address()?);
        if self.dry_run {
            if let Some(scanner) = &scanner {
                for intake in &mut intakes {
                    runtime.block_on(scanner.sift(intake));
                }
            }
            // Where there is no database yet, nothing is in the way, and none is made.
            let twins = match input::existing(&self.database.url) {
                Ok(()) => runtime.block_on(look(&address, &intakes)).map_err(failed)?,
                Err(_) => Vec::new(),
            };
            let twins = twins.into_iter().chain(std::iter::repeat(None));
            let shown = intakes.iter().zip(twins).map(|(intake, twin)| preview_words(intake, twin, &library));
            let shown: Vec<String> = shown.collect();
            let end = "Nothing was kept: leave out --dry-run to keep it.\n";
            return Ok(Output::of(shown.join("\n") + end));
        }
        let twins = runtime.block_on(keep(&address, scanner, &mut intakes)).map_err(failed)?;
        let database = shown_address(&self.database.url);
        let told = intakes.iter().zip(twins);
        let told = told.map(|(intake, twin)| intake_words(intake, twin, &library, &database));
        let told: Vec<String> = told.collect();
        Ok(Output::of(told.join("\n")))
    }

    /// What every file holds. Where something is wrong with any of them, each is told of.
    fn read_all(&self, library: &Library) -> Result<Vec<Intake>, Failure> {
        if self.name.is_some() && self.files.len() > 1 {
            let text =
                "One name cannot be given to several files. Import the one that --name is for by itself.";
            return Err(Failure::new(Exit::Usage, text.to_owned()));
        }
        let read = self.files.iter().map(|file| self.read(file, library));
        let (read, failures): (Vec<_>, Vec<_>) = read.partition(Result::is_ok);
        let failures: Vec<Failure> = failures.into_iter().filter_map(Result::err).collect();
        if let Some(first) = failures.first() {
            let told: Vec<&str> = failures.iter().map(|failure| failure.text.as_str()).collect();
            return Err(Failure::new(first.exit, told.join("\n")));
        }
        let read: Vec<Intake> = read.into_iter().filter_map(Result::ok).collect();
        let twice = {
            let mut names = BTreeSet::new();
            read.iter().map(|one| &one.assessment.id).find(|name| !names.insert(*name)).cloned()
        };
        match twice {
            Some(name) => {
                let text = format!(
                    "Two of the files would both be called {name}. Import one of them by itself, with another name (--name)."
                );
                Err(Failure::new(Exit::Usage, text))
            }
            None => Ok(read),
        }
    }

    fn read(&self, file: &str, library: &Library) -> Result<Intake, Failure> {
        let bytes = input::bytes(file)?;
        if intake::is_export(&bytes) && (self.country.is_some() || self.round.is_some()) {
            let text = format!("{file} says country and round itself. Leave out --country and --round.");
            return Err(Failure::new(Exit::Usage, text));
        }
        let intake = input::assessment(file, &bytes, library, &self.origin(file, library)?)?;
        if library.country(&intake.assessment.country).is_none() {
            let text = format!(
                "{file} does not say its country. Add --country with the three-letter code, such as --country KEN."
            );
            return Err(Failure::new(Exit::Usage, text));
        }
        let faults = IntakeFaults::of(&intake);
        if !faults.limits.is_empty() {
            return Err(input::beyond_limits(file, &faults.limits));
        }
        match faults.template {
            Some(fault) => {
                let why = super::template::unfit_words(&fault);
                let text = format!("{file} was not used: its template cannot serve. {why}");
                Err(Failure::new(Exit::Problems, text))
            }
            None => Ok(intake),
        }
    }

    fn origin(&self, file: &str, library: &Library) -> Result<FindingsOrigin, Failure> {
        let country = match &self.country {
            Some(code) => country_of(code, library)?,
            None => input::country_of(file, library).unwrap_or_else(|| input::NO_COUNTRY.into()),
        };
        let created = Clock::System.now();
        let today = Clock::System.day_of(created);
        let round = self.round.clone().unwrap_or_else(|| today.year().to_string());
        Ok(FindingsOrigin { country, round, date: None, dates: self.dates, created, today })
    }
}

/// The country with this code.
///
/// # Errors
/// A code that is not in the list.
pub fn country_of(code: &str, library: &Library) -> Result<CountryCode, Failure> {
    let country = library.country(&CountryCode::from(code)).map(|country| country.code.clone());
    country.ok_or_else(|| {
        let text =
            format!(
                "There is no country “{code}” in the list. Use its three-letter code, such as KEN; a territory is added with \
                 a content folder (docs/territories.md)."
            );
        Failure::new(Exit::Usage, text)
    })
}

/// Why nothing was kept.
#[derive(Debug, thiserror::Error)]
enum ImportError {
    #[error(transparent)]
    Start(#[from] ServeError),
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// The database failed on the way.
    #[error("{error}; kept before that: {kept}")]
    Stopped {
        /// What it was.
        error: ServiceError,
        /// The assessments that are kept.
        kept: String,
    },
}

/// Keeps all of them, where each may have its name, without the documents that may not be kept; gives what [`twins`] finds.
async fn keep(
    address: &StorageAddress,
    scanner: Option<Scanner>,
    intakes: &mut [Intake],
) -> Result<Vec<Option<String>>, ImportError> {
    let mut service = Service::connect(address).await?;
    service.scanner = scanner;
    check_names(&service, intakes).await?;
    for intake in intakes.iter_mut() {
        service.scan_intake(intake).await?;
    }
    let twins = twins(&service, intakes).await?;
    let mut kept: Vec<&str> = Vec::new();
    for Intake { assessment, files, .. } in &*intakes {
        match service.import(&Person::Owner, assessment.clone(), files, "amparo import").await {
            Ok(()) => kept.push(&assessment.id),
            Err(error) if kept.is_empty() => return Err(error.into()),
            Err(error) => return Err(ImportError::Stopped { error, kept: kept.join(", ") }),
        }
    }
    service.close().await.map_err(ServiceError::from)?;
    Ok(twins)
}

/// What [`twins`] finds, where new assessments may have these names.
async fn look(address: &StorageAddress, intakes: &[Intake]) -> Result<Vec<Option<String>>, ImportError> {
    let service = Service::connect_to_read(address).await?;
    check_names(&service, intakes).await?;
    let twins = twins(&service, intakes).await?;
    service.close().await.map_err(ServiceError::from)?;
    Ok(twins)
}

/// For each the assessment of the same country and round that is kept already.
async fn twins(service: &Service, intakes: &[Intake]) -> Result<Vec<Option<String>>, ServiceError> {
    let mut twins = Vec::with_capacity(intakes.len());
    for Intake { assessment, .. } in intakes {
        twins.push(service.twin(&Person::Owner, &assessment.country, &assessment.round).await?);
    }
    Ok(twins)
}

async fn check_names(service: &Service, intakes: &[Intake]) -> Result<(), ServiceError> {
    for intake in intakes {
        service.check_name(&intake.assessment.id).await?;
    }
    Ok(())
}

/// A name in addresses.
///
/// # Errors
/// Letters that do not belong there, or too many of them.
fn address_name(typed: &str) -> Result<String, String> {
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    let is_name = (1..=LONGEST_NAME).contains(&typed.len()) && typed.chars().all(fits);
    let fault =
        || format!("write small letters, digits and hyphens, at most {LONGEST_NAME}, such as ken-2025-b");
    is_name.then(|| typed.to_owned()).ok_or_else(fault)
}

/// What the page shows before anything is kept.
fn preview_words(intake: &Intake, twin: Option<String>, library: &Arc<Library>) -> String {
    let voice = input::english();
    let facts = intake_facts(&voice, library, intake, Clock::System.today()).into_iter();
    let mut lines: Vec<String> = facts.map(|(name, value)| format!("{name}: {value}")).collect();
    lines.push(voice.say_with("preview-begins", &[("id", intake.assessment.id.clone().into())]));
    lines.extend(twin.map(|id| voice.say_with("preview-twin", &[("id", id.into())])));
    lines.extend(input::account(&intake.report));
    lines.join("\n") + "\n"
}

fn intake_words(intake: &Intake, twin: Option<String>, library: &Arc<Library>, database: &str) -> String {
    let voice = input::english();
    let IntakeReport { kept, changed, dropped } = &intake.report;
    let assessment = &intake.assessment;
    let mut lines = vec![format!(
        "{} is kept in {database}: {}, {}.",
        assessment.id, assessment.country, assessment.round
    )];
    lines.extend(twin.map(|id| voice.say_with("import-twin", &[("id", id.into())])));
    let counts =
        [("import-kept", *kept), ("import-changed", changed.len()), ("import-dropped", dropped.len())];
    let counts = counts.map(|(key, count)| voice.say_count(key, count));
    lines.push(sentence(&counts.join(", ")));
    lines.push(
        match assessment.evidence_cap() {
            EvidenceCap::On => {
                "Evidence limits levels: what it does not carry is listed as evidence to attach."
            }
            EvidenceCap::Off => {
                "Evidence does not limit levels; who leads the assessment can decide otherwise."
            }
        }
        .to_owned(),
    );
    if !intake.files.is_empty() {
        let files = voice.say_count("import-files", intake.files.len());
        lines.push(sentence(&files));
    }
    let unasked = unasked_actions(&voice, library, intake, Clock::System.today());
    lines.extend(unasked.map(|names| format!("{}: {names}", voice.say("preview-entered"))));
    lines.extend(input::account(&intake.report));
    lines.join("\n") + "\n"
}

/// An error as a sentence: with a full stop, and a capital unless it begins with the name of a file or an id.
pub fn sentence(error: &str) -> String {
    let first_word = error.split_whitespace().next().unwrap_or_default();
    let is_word = first_word.trim_end_matches([',', ':']).chars().all(char::is_alphabetic);
    let mut letters = error.chars();
    let first = letters.next().filter(|_| is_word).map(|letter| letter.to_uppercase().to_string());
    let rest = if first.is_some() { letters.as_str() } else { error };
    format!("{}{}.", first.unwrap_or_default(), rest.trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::{DATABASE, sentence};
    use crate::storage::StoreError;

    #[test]
    fn whoever_names_no_database_is_told_the_usual_one() {
        let told = StoreError::Address { url: "nowhere".to_owned() }.to_string();
        assert!(told.contains(DATABASE), "{told}");
    }

    #[test]
    fn names_of_files_stay_as_they_were_typed() {
        for (error, expected) in [
            ("no room is left", "No room is left."),
            ("out.pdf cannot be written: denied.", "out.pdf cannot be written: denied."),
            ("data/amparo.sqlite is in use", "data/amparo.sqlite is in use."),
            ("ken-2025 is not there", "ken-2025 is not there."),
            ("état inconnu", "État inconnu."),
            ("", "."),
        ] {
            assert_eq!(sentence(error), expected);
        }
    }
}
