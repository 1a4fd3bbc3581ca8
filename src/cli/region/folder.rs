//! Knows what lies in a folder of files that countries sent: the rounds of each, and what they consented to. Knows no region.

use crate::assessment::Assessment;
use crate::assessment::strategy::FileHash;
use crate::cli::input::{self, NO_COUNTRY};
use crate::cli::{Exit, Failure, ending};
use crate::clock::Clock;
use crate::framework::{CountryCode, Library};
use crate::intake::{self, FindingsOrigin, Intake};
use crate::region::{ConsentEntry, ConsentLedger};
use crate::storage::file_hash;
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the table of consents is called, before its ending.
const CONSENTS: &str = "consents";

/// The files of a folder.
pub struct ExportFolder {
    /// Those of each country.
    pub countries: BTreeMap<CountryCode, Vec<CountryFile>>,
    /// What the countries consented to.
    pub ledger: ConsentLedger,
    /// What is worth knowing of the folder, in lines.
    pub remarks: Vec<String>,
}

/// A file that a country sent.
pub struct CountryFile {
    /// Its name.
    pub name: String,
    /// Its hash.
    pub hash: FileHash,
    /// The round in it.
    pub assessment: Arc<Assessment>,
    /// Whether it is a table of findings, which holds neither stages nor days of work.
    pub is_table: bool,
}

impl ExportFolder {
    /// Reads every file. Where something is wrong with any of them, each is told of and none is used.
    ///
    /// # Errors
    /// A folder that cannot be read; everything that is wrong with the files; two files of one round.
    pub fn read(folder: &Path, library: &Library, day: NaiveDate) -> Result<ExportFolder, Failure> {
        let (mut entries, mut files, mut failures) = (Vec::new(), Vec::new(), Vec::new());
        let (mut consents, mut others) = (Vec::new(), Vec::new());
        for path in paths(folder)? {
            let is_consents = path.file_stem().is_some_and(|stem| stem.eq_ignore_ascii_case(CONSENTS));
            match ending(&path).as_str() {
                "csv" | "xlsx" if is_consents => {
                    consents.push(display(&path));
                    match read_ledger(&path, library) {
                        Ok(read) => entries.extend(read),
                        Err(failure) => failures.push(failure),
                    }
                }
                "json" | "csv" | "xlsx" => match CountryFile::read(&path, library, day) {
                    Ok(file) => files.push(file),
                    Err(failure) => failures.push(failure),
                },
                _ => others.push(display(&path)),
            }
        }
        if consents.len() > 1 {
            let text = format!("Consents stand in {}. Keep one of them.", consents.join(" and in "));
            failures.push(Failure::new(Exit::Problems, text));
        }
        let mut countries: BTreeMap<CountryCode, Vec<CountryFile>> = BTreeMap::new();
        for file in files {
            let own = countries.entry(file.assessment.country.clone()).or_default();
            failures.extend(own.iter().filter_map(|other| file.clash(other)));
            own.push(file);
        }
        if let Some(first) = failures.first() {
            let told: Vec<&str> = failures.iter().map(|failure| failure.text.as_str()).collect();
            return Err(Failure::new(first.exit, told.join("\n")));
        }
        let mut remarks = Vec::new();
        if consents.is_empty() {
            remarks.push(
                "note: there is no consents.csv in the folder, so that nothing may be shown.".to_owned(),
            );
        }
        if !others.is_empty() {
            remarks.push(format!("note: not read: {}.", others.join(", ")));
        }
        Ok(ExportFolder { countries, ledger: ConsentLedger::of(&entries), remarks })
    }
}

impl CountryFile {
    fn read(path: &Path, library: &Library, day: NaiveDate) -> Result<CountryFile, Failure> {
        let name = display(path);
        let bytes = input::bytes(&name)?;
        let is_table = !intake::is_export(&bytes);
        let country = input::country_of(&name, library).unwrap_or_else(|| NO_COUNTRY.into());
        // The day counts, not the clock, so that the same files give the same bytes.
        let created = day.and_time(NaiveTime::MIN).and_utc();
        let today = Clock::System.today().max(day);
        let origin =
            FindingsOrigin { country, round: String::new(), date: None, dates: None, created, today };
        let intake = input::assessment(&name, &bytes, library, &origin)?;
        if library.country(&intake.assessment.country).is_none() {
            let text =
                format!("{name} does not say its country. Begin its name with the code, such as KEN.csv.");
            return Err(Failure::new(Exit::Problems, text));
        }
        let Intake { assessment, .. } = intake;
        let hash = file_hash(&bytes);
        Ok(CountryFile { name, hash, assessment: Arc::new(assessment), is_table })
    }

    /// Why this file and another of the same country cannot both count.
    fn clash(&self, other: &CountryFile) -> Option<Failure> {
        let (country, round) = (&self.assessment.country, &self.assessment.round);
        let text = match (self.is_table || other.is_table, *round == other.assessment.round) {
            (true, _) => {
                format!(
                    "{} and {} are both of {country}, and a table of findings does not say its round. Keep one of them.",
                    other.name, self.name
                )
            }
            (false, true) => {
                format!(
                    "{} and {} are both the round {round} of {country}. Keep the one that counts.",
                    other.name, self.name
                )
            }
            (false, false) => return None,
        };
        Some(Failure::new(Exit::Problems, text))
    }
}

/// The files of a folder by name, without those that systems and spreadsheets hide in it.
fn paths(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |error: std::io::Error| {
        let text = format!("{} cannot be read: {error}. Name the folder with the files.", folder.display());
        Failure::new(Exit::Usage, text)
    };
    let entries = std::fs::read_dir(folder).and_then(|all| all.collect::<Result<Vec<_>, _>>());
    let is_hidden = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.starts_with(['.', '~'])
    };
    let found = entries.map_err(failed)?.into_iter().map(|entry| entry.path());
    let mut found: Vec<PathBuf> = found.filter(|path| path.is_file() && !is_hidden(path)).collect();
    found.sort();
    Ok(found)
}

fn display(path: &Path) -> String {
    path.display().to_string()
}

fn read_ledger(path: &Path, library: &Library) -> Result<Vec<ConsentEntry>, Failure> {
    let name = display(path);
    let bytes = input::bytes(&name)?;
    intake::read_consents(&bytes, library).map_err(|problems| input::refusal(&name, &problems))
}
