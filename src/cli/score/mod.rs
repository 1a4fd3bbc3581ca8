//! Knows how `amparo score` reads findings and says what they are worth.

mod bars;
mod json;
mod result;
mod text;
mod wrap;

use super::input::{self, NO_COUNTRY};
use super::{Done, Exit, Failure};
use crate::bundle::Files;
use crate::clock::Clock;
use crate::framework::{Framework, FrameworkId, Level, Library};
use crate::intake::Origin;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use result::Scored;

const AFTER: &str = "\
A findings file is a table (CSV) with one line for each item:

  item,level,finding,confidence,source
  C01,3,Directorate leads; costed plan 2022-2026,high,childrenservices.go.ke (2022)
  C07,1,\"Access promised, not working\",medium,
  C08,U,,,
  C06,NA: no such offences recorded,,,

  item        C01 to C21, GL-01 to GL-13, GL-X1 to GL-X9
  level       0 to 4; U where nobody knows (unknown is not zero); NA: and a reason
  finding     what was found, in your own words
  confidence  low, medium or high
  source      where it was found; several with ; between them
  grade       optional: e0 asserted, e1 described, e2 document cited, e3 document
              checked, e4 confirmed independently; the grade caps the level
  date        optional: YYYY-MM-DD

Without grades the levels stand as coded: desk coding, not validated.

Examples:
  amparo score kenya.csv
  amparo score kenya.csv --target 4 --format json | jq .order
  amparo score - --framework itu-checklist < findings.csv

The same input, date and seed give the same result.";

/// Score findings: gaps, priorities and how sure they are.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Score {
    /// A findings CSV, an exported assessment JSON, or - for the standard input
    pub input: String,
    /// The framework to score
    #[arg(long, value_name = "ID", default_value = "weprotect-mnr")]
    pub framework: String,
    /// The level aimed at, 1 to 4 [default: what the assessment chose, else 3]
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=4))]
    pub target: Option<u8>,
    /// The seed of the recalculations behind robust, likely and sensitive
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// The day for which the score holds; evidence ages by it [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<NaiveDate>,
    /// For people or for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How the result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: 80 columns.
    Text,
    /// For programs.
    Json,
}

impl Score {
    /// Reads the input and scores it.
    ///
    /// # Errors
    /// Problems of the input; a framework that does not exist.
    pub fn run(self) -> Result<Done, Failure> {
        let library = input::library(&Files::embedded())?;
        let framework = self.framework(&library)?;
        let bytes = input::bytes(&self.input)?;
        let country = input::country_of(&self.input, &library).unwrap_or_else(|| NO_COUNTRY.into());
        let today = Clock::System.now();
        let origin = Origin { country, round: String::new(), date: None, created: today };
        let mut intake = input::assessment(&self.input, &bytes, &library, &origin)?;
        if let Some(target) = self.target.and_then(|target| Level::try_from(target).ok()) {
            intake.assessment.choices.target = target;
        }
        let as_of = self.date.unwrap_or(today.date_naive());
        let scored = Scored::of(&library, framework, &intake.assessment, (as_of, self.seed));
        match self.format {
            Format::Text => Ok(Done::saying(text::text(&scored, &intake))),
            Format::Json => json::json(&scored, &intake.report)
                .map(Done::saying)
                .map_err(|error| Failure::new(Exit::Failed, error)),
        }
    }

    fn framework<'a>(&self, library: &'a Library) -> Result<&'a Framework, Failure> {
        library.framework(&FrameworkId::from(self.framework.as_str())).ok_or_else(|| {
            let known: Vec<&str> = library.frameworks.iter().map(|one| one.id.as_str()).collect();
            let text =
                format!("There is no framework “{}”. There are: {}.", self.framework, known.join(", "));
            Failure::new(Exit::Usage, text)
        })
    }
}
