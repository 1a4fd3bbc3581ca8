//! Knows which region is meant, on which day and from which folder, and gathers what is known of its countries.

use super::folder::ExportFolder;
use crate::analysis::Analysis;
use crate::cli::{Exit, Failure, input};
use crate::clock::Clock;
use crate::framework::{CountryCode, Library, RegionId, Status, Text};
use crate::lang::Lang;
use crate::region::{CountryFacts, ProcessFacts};
use crate::service::draws;
use crate::words::plain_words;
use chrono::NaiveDate;
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;

/// Which files are looked at, and for which region.
#[derive(Debug, Args)]
pub struct FolderPlace {
    /// The folder with exported assessments, tables of findings and consents.csv
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// The region or group, by its name or id, such as africa or REG-AFR
    #[arg(long, value_name = "REGION")]
    pub region: String,
    /// The day for which it holds: consents end by it, evidence ages by it [default: today]
    #[arg(long, value_name = "DAY", value_parser = input::day)]
    pub day: Option<NaiveDate>,
    /// A folder whose files stand in for the built-in ones
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
}

/// A region with the files of its countries.
pub struct OpenRegion {
    /// Everything that is asked.
    pub library: Arc<Library>,
    /// Its id.
    pub id: RegionId,
    /// What it is called in English.
    pub name: String,
    /// Whether its list of countries was read in a source.
    pub is_verified: bool,
    /// Its countries by their English names.
    pub countries: Vec<CountryCode>,
    /// The day.
    pub day: NaiveDate,
    /// The files.
    pub folder: ExportFolder,
}

impl FolderPlace {
    /// Reads the folder.
    ///
    /// # Errors
    /// A region that is not declared; everything that is wrong with the files.
    pub fn open(&self) -> Result<OpenRegion, Failure> {
        let library = Arc::new(input::library(&input::files(self.content.as_deref())?)?);
        let (id, name, status) = self.find(&library)?;
        let mut members = library.regions.members(&id, &library.countries);
        input::english().sort(&mut members, |country| country.name(Lang::EN));
        let countries = members.into_iter().map(|country| country.code.clone()).collect();
        let day = self.day.unwrap_or_else(|| Clock::System.today());
        let folder = ExportFolder::read(&self.folder, &library, day)?;
        let is_verified = status == Status::Verified;
        Ok(OpenRegion { library, id, name, is_verified, countries, day, folder })
    }

    /// The region or group that is called so: by its id, the end of its id, or its name in any language.
    fn find(&self, library: &Library) -> Result<(RegionId, String, Status), Failure> {
        let regions = library.regions.regions.iter().map(|one| (&one.id, &one.name, one.status));
        let groups = library.regions.groups.iter().map(|one| (&one.id, &one.name, one.status));
        let all: Vec<(&RegionId, &Text, Status)> = regions.chain(groups).collect();
        let typed = plain_words(&self.region);
        let is_meant = |(id, name, _): &&(&RegionId, &Text, Status)| {
            let id = plain_words(id.as_str());
            let end = id.split_once(' ').map_or("", |(_, end)| end);
            id == typed || end == typed || name.all().any(|name| plain_words(name) == typed)
        };
        if let Some((id, name, status)) = all.iter().find(is_meant).filter(|_| !typed.is_empty()) {
            return Ok(((*id).clone(), name.get(Lang::EN).to_owned(), *status));
        }
        let known: Vec<String> =
            all.iter().map(|(id, name, _)| format!("  {id}  {}", name.get(Lang::EN))).collect();
        let text = format!("There is no region “{}”. There are:\n{}", self.region, known.join("\n"));
        Err(Failure::new(Exit::Usage, text))
    }
}

impl OpenRegion {
    /// What the files tell of each country that sent any, by their English names.
    pub fn facts(&self) -> Vec<CountryFacts> {
        let facts = |country: &CountryCode| {
            let files = self.folder.countries.get(country)?;
            let rounds = files.iter().map(|file| {
                let (library, assessment) = (Arc::clone(&self.library), Arc::clone(&file.assessment));
                let draws = draws(&assessment);
                Analysis::of(library, assessment, self.day, draws)
            });
            let rounds: Vec<Analysis> = rounds.collect();
            let mut facts = CountryFacts::of_rounds(country.clone(), &rounds);
            // A table of findings has no stages, and nobody knows when it was begun.
            if files.iter().any(|file| file.is_table) {
                facts.process = ProcessFacts::default();
            }
            Some(facts)
        };
        self.countries.iter().filter_map(facts).collect()
    }

    /// What a country is called in English.
    pub fn country_name<'a>(&'a self, code: &'a CountryCode) -> &'a str {
        self.library.country(code).map_or(code.as_str(), |country| country.name(Lang::EN))
    }

    /// What whoever gave the order should know of the files, for the standard error.
    pub fn advice(&self) -> String {
        let elsewhere = self.folder.countries.keys().filter(|country| !self.countries.contains(country));
        let elsewhere: Vec<&str> = elsewhere.map(CountryCode::as_str).collect();
        let mut lines = self.folder.remarks.clone();
        if !elsewhere.is_empty() {
            lines.push(format!("note: not in {} and left out: {}.", self.name, elsewhere.join(", ")));
        }
        if !self.is_verified {
            let text = "which countries belong to it was not compared with a list of its organization";
            lines.push(format!("note: {}: {text} (questionnaires/regions.toml).", self.name));
        }
        lines.join("\n")
    }
}
