//! Knows how `amparo region board` shows where the countries of a region stand.

use super::board_data::{board_csv, board_json};
use super::board_text::board_text;
use super::place::FolderPlace;
use crate::cli::import::country_of;
use crate::cli::{Exit, Failure, Output};
use crate::region::{Board, BoardOrder, RegionReader, RegionSight};
use clap::{Args, ValueEnum};

/// Show where countries stand, what moved, what stands still and what waits; nobody is ranked.
#[derive(Debug, Args)]
pub struct BoardView {
    /// The files and the region.
    #[command(flatten)]
    pub place: FolderPlace,
    /// For people or for programs
    #[arg(long, value_enum, default_value_t = BoardFormat::Text)]
    pub format: BoardFormat,
    /// By name, or first those that have not moved for longest; never by a level
    #[arg(long, value_parser = board_order, value_name = "ORDER", default_value = "country")]
    pub order: BoardOrder,
    /// Who is to read it: office, public, or the code of a country; decides what is in it
    #[arg(long, value_name = "READER", default_value = "office")]
    pub reader: String,
}

/// How the board is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BoardFormat {
    /// For people: 80 columns.
    Text,
    /// For programs.
    Json,
    /// For spreadsheets: a row for each country.
    Csv,
}

impl BoardView {
    /// Reads the folder and shows what this reader may see.
    ///
    /// # Errors
    /// Everything that is wrong with the files; a region or a reader that is not declared.
    pub fn run(self) -> Result<Output, Failure> {
        let open = self.place.open()?;
        let country = match self.reader.as_str() {
            "office" | "public" => None,
            code => Some(country_of(code, &open.library)?),
        };
        let reader = match (&country, self.reader.as_str()) {
            (Some(country), _) => RegionReader::Country(country),
            (None, "public") => RegionReader::Public,
            (None, _) => RegionReader::Office,
        };
        let sight = RegionSight { ledger: &open.folder.ledger, reader, today: open.day };
        let facts = open.facts();
        let mut board = Board::of(&facts, &sight, self.order);
        // That a country sent a file is told to nobody but the office.
        board.rows.retain(|row| {
            sight.is_office_or(row.country)
                || row.process.open().is_some()
                || row.domains.open().is_some()
                || row.items.open().is_some()
        });
        let failed = |error: String| Failure::new(Exit::Failed, error);
        let text = match self.format {
            BoardFormat::Text => board_text(&board, &open, reader),
            BoardFormat::Json => {
                board_json(&board, &open, &self.reader).map_err(|error| failed(error.to_string()))?
            }
            BoardFormat::Csv => board_csv(&board, &open).map_err(|error| failed(error.to_string()))?,
        };
        Ok(Output { advice: open.advice(), ..Output::of(text) })
    }
}

/// The order that a person names.
fn board_order(code: &str) -> Result<BoardOrder, String> {
    let names = BoardOrder::ALL.map(BoardOrder::code).join(", ");
    BoardOrder::from_code(code).ok_or_else(|| format!("write one of: {names}"))
}
