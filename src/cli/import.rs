//! Knows how `amparo import` takes a file into the database.

use super::input;
use super::{Exit, Failure, Output};
use crate::bundle::Files;
use crate::clock::Clock;
use crate::framework::{CountryCode, Library};
use crate::intake::{self, DateOrder, FindingsOrigin, Intake, IntakeReport};
use crate::lang::Lang;
use crate::presentation::intake_facts;
use crate::service::{Person, ServeError, Service, ServiceError};
use crate::words::{Messages, Voice};
use chrono::Datelike;
use clap::Args;

/// Where assessments are kept unless said otherwise.
pub const DATABASE: &str = "sqlite:data/amparo.db";

const AFTER: &str = "\
Examples:
  amparo import kenya.xlsx --country KEN --round 2025
  amparo import ken.csv                        the country is in the file's name
  amparo import ken-2025.json                  an export says everything itself
  amparo import kenya.xlsx --country KEN --dry-run
                                               shows what would be kept, and keeps nothing

A file is taken whole or not at all; every problem is named with its line. At the
end you see how much was kept, and everything that was changed or left out.";

/// Take findings (XLSX, CSV) or an exported assessment (JSON) into the database.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Import {
    /// A table of findings, XLSX or CSV (see `amparo help score`), an exported assessment JSON, or - for the standard input
    pub file: String,
    /// The database: sqlite:PATH
    #[arg(long, value_name = "URL", default_value = DATABASE)]
    pub database: String,
    /// The country of the findings, by its three-letter code [default: what the file's name begins with]
    #[arg(long, value_name = "CODE")]
    pub country: Option<String>,
    /// The round of the findings, in the country's own words [default: the present year]
    #[arg(long)]
    pub round: Option<String>,
    /// What stands first in days such as 03/04/2025, day-first or month-first [default: what the column proves]
    #[arg(long, value_name = "ORDER", value_parser = input::date_order)]
    pub dates: Option<DateOrder>,
    /// Read the file and show what is in it, but keep nothing
    #[arg(long)]
    pub dry_run: bool,
}

impl Import {
    /// Reads the file, keeps the assessment and tells what became of it.
    ///
    /// # Errors
    /// Problems of the file; a database that cannot keep it.
    pub fn run(self) -> Result<Output, Failure> {
        let library = input::library(&Files::embedded())?;
        let bytes = input::bytes(&self.file)?;
        if intake::is_export(&bytes) && (self.country.is_some() || self.round.is_some()) {
            let text =
                format!("{} says country and round itself. Leave out --country and --round.", self.file);
            return Err(Failure::new(Exit::Usage, text));
        }
        let origin = self.origin(&library)?;
        let intake = input::assessment(&self.file, &bytes, &library, &origin)?;
        if library.country(&intake.assessment.country).is_none() {
            let text = format!(
                "{} does not say its country. Add --country with the three-letter code, such as --country KEN.",
                self.file
            );
            return Err(Failure::new(Exit::Usage, text));
        }
        if let Some(why) = super::template::unfit(&intake) {
            let text = format!("{} was not used: its template cannot serve. {why}", self.file);
            return Err(Failure::new(Exit::Problems, text));
        }
        let failed = |error: ImportError| Failure::new(Exit::Failed, sentence(&error.to_string()));
        let runtime = super::serve::runtime()?;
        if self.dry_run {
            // Where there is no database yet, nothing is in the way, and none is made.
            if input::existing(&self.database).is_ok() {
                runtime.block_on(look(&self.database, &intake.assessment.id)).map_err(failed)?;
            }
            return Ok(Output::of(preview_words(&intake, &library)));
        }
        runtime.block_on(keep(&self.database, &intake)).map_err(failed)?;
        Ok(Output::of(intake_words(&intake, &self.database)))
    }

    fn origin(&self, library: &Library) -> Result<FindingsOrigin, Failure> {
        let country = match &self.country {
            Some(code) => country_of(code, library)?,
            None => input::country_of(&self.file, library).unwrap_or_else(|| input::NO_COUNTRY.into()),
        };
        let created = Clock::System.now();
        let round = self.round.clone().unwrap_or_else(|| Clock::System.day_of(created).year().to_string());
        Ok(FindingsOrigin { country, round, date: None, dates: self.dates, created })
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
            format!("There is no country “{code}” in the list. Use its three-letter code, such as KEN.");
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
}

async fn keep(database: &str, intake: &Intake) -> Result<(), ImportError> {
    let service = Service::connect(database).await?;
    service.import(Person::Owner, intake.assessment.clone(), &intake.files, "amparo import").await?;
    Ok(service.close().await.map_err(ServiceError::from)?)
}

/// Nothing, where a new assessment may have this name.
async fn look(database: &str, id: &str) -> Result<(), ImportError> {
    let service = Service::connect_to_read(database).await?;
    service.check_name(id).await?;
    Ok(service.close().await.map_err(ServiceError::from)?)
}

/// What the page shows before anything is kept.
fn preview_words(intake: &Intake, library: &Library) -> String {
    let voice = Voice::new(Lang::EN, &Messages::load(&Files::embedded()).0);
    let facts = intake_facts(&voice, library, intake).into_iter();
    let mut lines: Vec<String> = facts.map(|(name, value)| format!("{name}: {value}")).collect();
    lines.push(voice.say_with("preview-begins", &[("id", intake.assessment.id.clone().into())]));
    lines.extend(input::account(&intake.report));
    lines.push("Nothing was kept: leave out --dry-run to keep it.".to_owned());
    lines.join("\n") + "\n"
}

fn intake_words(intake: &Intake, database: &str) -> String {
    let IntakeReport { kept, changed, dropped } = &intake.report;
    let assessment = &intake.assessment;
    let mut lines = vec![format!(
        "{} is kept in {database}: {}, {}.",
        assessment.id, assessment.country, assessment.round
    )];
    lines.push(format!("{kept} answers kept, {} changed, {} dropped.", changed.len(), dropped.len()));
    if !intake.files.is_empty() {
        lines.push(format!("{} files kept.", intake.files.len()));
    }
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
    use super::sentence;

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
