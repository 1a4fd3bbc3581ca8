//! Knows how `amparo region` shows a region and makes its editions from a folder of files that came by mail.

mod board;
mod board_data;
mod board_text;
mod edition;
mod edition_shelf;
mod edition_text;
mod folder;
mod place;

use super::{Failure, Output};
use clap::{Args, Subcommand};

const AFTER: &str = "\
Examples:
  amparo region board mail/ --region africa
  amparo region board mail/ --region africa --format csv > board.csv
  amparo region board mail/ --region africa --reader public
  amparo region edition mail/ --region africa --editions editions/ --preview
  amparo region edition mail/ --region africa --editions editions/

The folder holds what countries sent: exported assessments (amparo export), or tables of
findings whose names begin with the code of the country, such as KEN.csv. Beside them
stands consents.csv (or consents.xlsx) with a line for each thing that a country lets
others see:

  country,field,audience,purpose,until,office,day,words,act,language,reason
  KEN,process,regional-office,board,2027-12-31,Ministry of ICT,2026-10-01,ID,,,
  KEN,levels,public,edition,2027-12-31,Ministry of ICT,2026-10-01,ID,,es,
  KEN,levels,public,edition,,Ministry of ICT,2027-03-01,,withdraw,,A new law

  field      process, bands, levels, findings, plan, strategy, practices or contact
  audience   regional-office, consenting-countries or public
  purpose    board, edition, report, register or exchange
  office     who signed, on the day beside it
  words      what was signed, by its id in questionnaires/regions.toml
  act        give (where it is empty), ask or withdraw
  language   of the words that were signed, such as es [default: en]

Without a consent nothing is shown of a country but that it has sent a file. An edition
counts countries that let the public see levels for the purpose of editions.";

/// Show a region, and make its numbered editions, from a folder of files.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct RegionCommand {
    /// What to do
    #[command(subcommand)]
    pub act: RegionAct,
}

/// What is done about a region.
#[derive(Debug, Subcommand)]
pub enum RegionAct {
    /// Show where countries stand, what moved, what stands still and what waits; nobody is ranked
    Board(board::BoardView),
    /// Make the next numbered edition of figures about the region, or say why it is too early
    Edition(edition::EditionIssue),
}

impl RegionCommand {
    /// Does what is asked.
    ///
    /// # Errors
    /// Everything that is wrong with the files; a region that is not declared; an edition that cannot be made.
    pub fn run(self) -> Result<Output, Failure> {
        match self.act {
            RegionAct::Board(board) => board.run(),
            RegionAct::Edition(edition) => edition.run(),
        }
    }
}
