//! Knows how `amparo score` reads findings and says what they are worth.

mod bars;
mod json;
mod result;
mod text;

use super::input::{self, NO_COUNTRY};
use super::{Exit, Failure, Output};
use crate::analysis::{Analysis, Draws};
use crate::assessment::Pin;
use crate::bundle::Files;
use crate::clock::Clock;
use crate::framework::{Framework, FrameworkId, Level, Library};
use crate::intake::{DateOrder, FindingsOrigin, Intake};
use crate::service::draws;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use result::ScoreResult;
use std::sync::Arc;

const AFTER: &str = "\
A findings file is a table (XLSX or CSV) with one line for each item:

  item,level,finding,confidence,source
  ID,3,Directorate leads; costed plan 2022-2026,high,childrenservices.go.ke (2022)
  ID,1,\"Access promised, not working\",medium,
  ID,U,,,
  ID,NA: no such offences recorded,,,

  item        the id of an item, as every page and questionnaires/ids.txt show it
  level       0 to 4; U where nobody knows (unknown is not zero); NA: and a reason
  finding     what was found, in your own words
  confidence  low, medium or high
  source      where it was found; several with ; between them
  grade       optional: e0 asserted, e1 described, e2 document cited, e3 document
              checked, e4 confirmed independently; the grade caps the level
  date        optional: YYYY-MM-DD, or as spreadsheets write days

Headings may be in another language that Amparo speaks, and stand below a title. What
is read otherwise than it is written is said under THE INPUT.

Without grades the levels stand as coded: desk coding, not validated.

Examples:
  amparo score kenya.csv
  amparo score kenya.csv --target 4 --format json | jq .order
  amparo score - --framework ID < findings.csv

The same input, date and seed give the same result.";

/// Score findings: gaps, priorities and how sure they are.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Score {
    /// A table of findings (XLSX, CSV), an exported assessment JSON, or - for the standard input
    pub input: String,
    /// The framework to score [default: the main one]
    #[arg(long, value_name = "ID")]
    pub framework: Option<String>,
    /// The level aimed at, 1 to 4 [default: what the assessment chose, else 3]
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=4))]
    pub target: Option<u8>,
    /// The seed of the recalculations behind robust, likely and sensitive
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// The day for which the score holds; evidence ages by it [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = input::day)]
    pub date: Option<NaiveDate>,
    /// What stands first in days such as 03/04/2025, day-first or month-first [default: what the column proves]
    #[arg(long, value_name = "ORDER", value_parser = input::date_order)]
    pub dates: Option<DateOrder>,
    /// For people or for programs
    #[arg(long, value_enum, default_value_t = ScoreFormat::Text)]
    pub format: ScoreFormat,
}

/// How the result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ScoreFormat {
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
    pub fn run(self) -> Result<Output, Failure> {
        let library = Arc::new(input::library(&Files::embedded())?);
        let framework = self.framework(&library)?;
        let bytes = input::bytes(&self.input)?;
        let country = input::country_of(&self.input, &library).unwrap_or_else(|| NO_COUNTRY.into());
        let created = Clock::System.now();
        let today = Clock::System.day_of(created);
        let (round, dates) = (String::new(), self.dates);
        let origin = FindingsOrigin { country, round, date: None, dates, created, today };
        let mut intake = input::assessment(&self.input, &bytes, &library, &origin)?;
        if let Some(target) = self.target.and_then(|target| Level::try_from(target).ok()) {
            intake.assessment.choices.target = target;
        }
        let as_of = self.date.unwrap_or(today);
        let Intake { mut assessment, report, .. } = intake;
        if !assessment.uses(&framework.id) {
            assessment.frameworks.push(Pin::of(framework));
        }
        let draws = Draws { seed: self.seed, ..draws(&assessment) };
        let analysis = Analysis::of(Arc::clone(&library), Arc::new(assessment), as_of, draws);
        let unasked = || Failure::new(Exit::Failed, format!("{} cannot be scored.", framework.id));
        let scored = ScoreResult::of(&analysis, &framework.id).ok_or_else(unasked)?;
        match self.format {
            ScoreFormat::Text => Ok(Output::of(text::text(&scored, &report))),
            ScoreFormat::Json => json::json(&scored, &report)
                .map(Output::of)
                .map_err(|error| Failure::new(Exit::Failed, error)),
        }
    }

    fn framework<'a>(&self, library: &'a Library) -> Result<&'a Framework, Failure> {
        let found = match &self.framework {
            Some(id) => library.framework(&FrameworkId::from(id.as_str())),
            None => library.main(),
        };
        found.ok_or_else(|| {
            let wish = self.framework.as_deref().unwrap_or_default();
            let known: Vec<&str> = library.frameworks.iter().map(|one| one.id.as_str()).collect();
            let text = format!("There is no framework “{wish}”. There are: {}.", known.join(", "));
            Failure::new(Exit::Usage, text)
        })
    }
}
