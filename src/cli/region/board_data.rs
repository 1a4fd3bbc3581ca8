//! Knows how a board is written for programs and spreadsheets. The names are a contract.

use super::place::OpenRegion;
use crate::framework::{CountryCode, RegionId};
use crate::region::{
    Board, BoardRow, ConsentField, ConsentStanding, ConsentState, DomainFigure, FigureBasis, FocalPoint,
    ItemFigure, ProcessFacts, RoundFacts, profile_coverage,
};
use crate::render::csv::{Signs, rows_as_csv};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize)]
struct BoardData<'a> {
    region: &'a RegionId,
    name: &'a str,
    day: NaiveDate,
    reader: &'a str,
    countries: Vec<RowData<'a>>,
    /// In which something moved this month.
    movers: Vec<&'a CountryCode>,
    /// Whose round is under way and has not moved for thirty days, the longest first.
    standstills: Vec<&'a CountryCode>,
    /// Whose files name no focal point.
    vacancies: Vec<&'a CountryCode>,
}

/// A country; what is not shared is null.
#[derive(Serialize)]
struct RowData<'a> {
    country: &'a CountryCode,
    name: &'a str,
    consents: Option<BTreeMap<&'static str, StandingData>>,
    process: Option<&'a ProcessFacts>,
    still_days: Option<u32>,
    domains: Option<&'a [DomainFigure]>,
    items: Option<&'a [ItemFigure]>,
    /// How much of the items is known, 0 to 1.
    coverage: Option<f64>,
}

#[derive(Serialize)]
struct StandingData {
    state: ConsentState,
    /// Since when, or until when where it holds or ended.
    day: Option<NaiveDate>,
}

impl From<ConsentStanding> for StandingData {
    fn from(standing: ConsentStanding) -> StandingData {
        let day = match standing {
            ConsentStanding::Nothing => None,
            ConsentStanding::Asked(day)
            | ConsentStanding::Given(day)
            | ConsentStanding::Ended(day)
            | ConsentStanding::Withdrawn(day) => Some(day),
        };
        StandingData { state: standing.state(), day }
    }
}

/// The board as JSON.
///
/// # Errors
/// None that is known: a board has no part that JSON cannot write.
pub fn board_json(board: &Board<'_>, open: &OpenRegion, reader: &str) -> serde_json::Result<String> {
    let data = BoardData {
        region: &open.id,
        name: &open.name,
        day: board.today,
        reader,
        countries: board.rows.iter().map(|row| row_data(row, board, open)).collect(),
        movers: board.movers().map(|row| row.country).collect(),
        standstills: board.standstills().into_iter().map(|row| row.country).collect(),
        vacancies: board.vacancies().map(|row| row.country).collect(),
    };
    serde_json::to_string_pretty(&data).map(|text| text + "\n")
}

fn row_data<'a>(row: &'a BoardRow<'a>, board: &Board<'_>, open: &'a OpenRegion) -> RowData<'a> {
    let standing =
        |(field, standing): (&ConsentField, &ConsentStanding)| (field.code(), StandingData::from(*standing));
    RowData {
        country: row.country,
        name: open.country_name(row.country),
        consents: row.consents.open().map(|all| all.iter().map(standing).collect()),
        process: row.process.open().copied(),
        still_days: row.still_days(board.today),
        domains: row.domains.open().copied(),
        items: row.items.open().copied(),
        coverage: row.items.open().and_then(|items| profile_coverage(items)),
    }
}

/// The board as a table with a row for each country: where its work stands, how its consents do, and the bands of its
/// domains. What is not shared is empty.
///
/// # Errors
/// None that is known: all rows have the same length.
pub fn board_csv(board: &Board<'_>, open: &OpenRegion) -> Result<String, csv::Error> {
    let figures = board.rows.iter().filter_map(|row| row.domains.open());
    let domains: BTreeSet<&str> =
        figures.flat_map(|all| all.iter()).map(|figure| figure.domain.as_str()).collect();
    let process = ["country", "name", "round", "stage", "begin", "movement", "still_days", "focal_point"]
        .map(str::to_owned);
    let consents = ConsentField::ALL.map(|field| format!("consent_{}", field.code()));
    let bands = domains.iter().map(|domain| format!("band_{domain}"));
    let bases = domains.iter().map(|domain| format!("basis_{domain}"));
    let coverages = domains.iter().map(|domain| format!("coverage_{domain}"));
    let head: Vec<String> =
        process.into_iter().chain(consents).chain(bands).chain(bases).chain(coverages).collect();
    let rows = board.rows.iter().map(|row| {
        let process = process_cells(row, board, open).into_iter();
        let consents = ConsentField::ALL.into_iter().map(|field| consent_cell(row, field));
        let figure = |domain: &&str| {
            let all = row.domains.open().copied().unwrap_or_default();
            all.iter().find(|figure| figure.domain == **domain)
        };
        let cells = |cell: fn(&DomainFigure) -> String| {
            let cells = domains.iter().map(|domain| figure(domain).map(cell).unwrap_or_default());
            cells.collect::<Vec<String>>()
        };
        let bands = cells(|figure| band(figure).unwrap_or_default());
        let bases = cells(|figure| figure.basis.code().to_owned());
        let coverages = cells(|figure| format!("{:.2}", figure.coverage));
        process.chain(consents).chain(bands).chain(bases).chain(coverages).collect::<Vec<String>>()
    });
    rows_as_csv(std::iter::once(head).chain(rows), Signs::of('.'))
}

fn process_cells(row: &BoardRow<'_>, board: &Board<'_>, open: &OpenRegion) -> [String; 8] {
    let process = row.process.open().copied();
    let round = process.and_then(ProcessFacts::round);
    let of_round = |cell: &dyn Fn(&RoundFacts) -> String| round.map(cell).unwrap_or_default();
    let stage = |round: &RoundFacts| round.stage.as_ref().map(ToString::to_string).unwrap_or_default();
    let focal_point = process.and_then(|process| match &process.focal_point {
        FocalPoint::Office(office) => Some(office.clone()),
        FocalPoint::Vacancy(_) => None,
    });
    [
        row.country.to_string(),
        open.country_name(row.country).to_owned(),
        of_round(&|round| round.round.clone()),
        of_round(&stage),
        of_round(&|round| round.begin.to_string()),
        of_round(&|round| round.movement.to_string()),
        row.still_days(board.today).map(|days| days.to_string()).unwrap_or_default(),
        focal_point.unwrap_or_default(),
    ]
}

fn consent_cell(row: &BoardRow<'_>, field: ConsentField) -> String {
    let standing = row.consents.open().and_then(|all| all.get(&field));
    standing.map(|standing| standing.state().code().to_owned()).unwrap_or_default()
}

/// A band as words that no spreadsheet takes for a day: `2 to 3`; none where too little is known.
pub fn band(figure: &DomainFigure) -> Option<String> {
    let (lowest, highest) = (figure.lowest?, figure.highest?);
    Some(if lowest == highest { lowest.to_string() } else { format!("{lowest} to {highest}") })
}

/// What figures rest on, in a word.
pub fn basis_word(basis: FigureBasis) -> &'static str {
    match basis {
        FigureBasis::Own => "own assessment",
        FigureBasis::External => "from outside",
        FigureBasis::Desk => "desk coding, not confirmed",
    }
}
