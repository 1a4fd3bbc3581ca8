//! Knows how a board is told to people in 80 columns.

use super::board_data::{band, basis_word};
use super::place::OpenRegion;
use crate::cli::input;
use crate::cli::wrap::{fit, wrap};
use crate::framework::{CountryCode, StageId};
use crate::lang::Lang;
use crate::region::{
    Board, BoardRow, ConsentField, ConsentStanding, FigureBasis, FocalPoint, RegionReader, STANDSTILL,
    profile_coverage,
};
use crate::words::Voice;
use std::collections::BTreeSet;

/// The consents that open something of a board.
const SHOWN: [ConsentField; 3] = [ConsentField::Process, ConsentField::Bands, ConsentField::Levels];

/// What a board is told with.
struct BoardTeller<'a> {
    board: &'a Board<'a>,
    open: &'a OpenRegion,
    voice: Voice,
}

/// The whole board.
pub fn board_text(board: &Board<'_>, open: &OpenRegion, reader: RegionReader<'_>) -> String {
    let teller = BoardTeller { board, open, voice: input::english() };
    let still = format!("STILL FOR {STANDSTILL} DAYS AND MORE");
    let sections = [
        ("", teller.head(reader)),
        ("", teller.table(reader)),
        ("MOVED THIS MONTH", teller.names(board.movers().map(|row| row.country))),
        (still.as_str(), teller.standstills()),
        ("WAITING FOR AN ANSWER (consents asked for)", teller.consents_asked()),
        ("FOCAL POINTS", teller.focal_points()),
        ("BANDS OF DOMAINS (how much of each is known)", teller.bands()),
        ("LEVELS (- is not known)", teller.levels()),
    ];
    let mut lines = Vec::new();
    for (title, body) in sections.into_iter().filter(|(_, body)| !body.is_empty()) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        if !title.is_empty() {
            lines.push(title.to_owned());
        }
        lines.extend(body);
    }
    lines.join("\n") + "\n"
}

impl BoardTeller<'_> {
    fn head(&self, reader: RegionReader<'_>) -> Vec<String> {
        let seen = match reader {
            RegionReader::Office => "as the regional office sees it".to_owned(),
            RegionReader::Public => "as everybody may see it".to_owned(),
            RegionReader::Country(code) => format!("as {} sees it", self.open.country_name(code)),
        };
        let day = self.voice.date(self.board.today);
        let mut lines = wrap(&format!("{} · {seen} · {day}", self.open.name), "", "  ");
        let (rows, all) = (self.board.rows.len(), self.open.countries.len());
        let count = match reader {
            RegionReader::Office => format!("{rows} of {all} countries have sent a file."),
            RegionReader::Public | RegionReader::Country(_) => {
                format!("{rows} of {all} countries share something with this reader.")
            }
        };
        let order = "No country stands before another because of a level, a band or a stage.";
        lines.extend(wrap(&format!("{count} {order}"), "", ""));
        lines
    }

    fn table(&self, reader: RegionReader<'_>) -> Vec<String> {
        let head = ["COUNTRY", "STAGE", "STILL", "PROCESS", "BANDS", "LEVELS"].map(str::to_owned);
        let rows = self.board.rows.iter().map(|row| self.row(row));
        let lines = std::iter::once(head).chain(rows).map(|cells| line(&cells));
        let mut lines: Vec<String> = lines.collect();
        if matches!(reader, RegionReader::Office) {
            let text = "PROCESS, BANDS and LEVELS: how the consents of the country stand, and until when they \
                        hold. Without one, nothing is shown but that it has sent a file.";
            lines.extend(wrap(text, "", ""));
        }
        lines
    }

    fn row(&self, row: &BoardRow<'_>) -> [String; 6] {
        let round = row.process.open().and_then(|process| process.round());
        let stage = match (round, round.and_then(|round| round.stage.as_ref())) {
            (Some(_), Some(stage)) => self.stage(stage),
            (Some(_), None) => "all done".to_owned(),
            (None, _) if row.process.open().is_some() => "a table, no stages".to_owned(),
            (None, _) if row.domains.open().is_some() || row.items.open().is_some() => "-".to_owned(),
            (None, _) => "has sent a file".to_owned(),
        };
        let still = row.still_days(self.board.today).map_or("-".to_owned(), |days| format!("{days} d"));
        let [process, bands, levels] = SHOWN.map(|field| consent(row, field));
        [self.open.country_name(row.country).to_owned(), stage, still, process, bands, levels]
    }

    fn stage(&self, id: &StageId) -> String {
        let stage = self.open.library.stages.stage(id);
        stage.map_or(id.to_string(), |stage| format!("{id} {}", stage.short_title.get(Lang::EN)))
    }

    fn names<'c>(&self, countries: impl Iterator<Item = &'c CountryCode>) -> Vec<String> {
        let names: Vec<&str> = countries.map(|code| self.open.country_name(code)).collect();
        if names.is_empty() { Vec::new() } else { wrap(&format!("{}.", names.join(", ")), "  ", "  ") }
    }

    fn standstills(&self) -> Vec<String> {
        let told = self.board.standstills().into_iter().flat_map(|row| {
            let days = row.still_days(self.board.today).unwrap_or_default();
            let stage = row.process.open().and_then(|process| process.round()?.stage.as_ref());
            let stage = stage.map(|stage| format!(", in {}", self.stage(stage))).unwrap_or_default();
            let text = format!("{}: {days} days{stage}", self.open.country_name(row.country));
            wrap(&text, "  ", "    ")
        });
        told.collect()
    }

    fn consents_asked(&self) -> Vec<String> {
        let lines = self.board.rows.iter().flat_map(|row| {
            let all = row.consents.open().into_iter().flatten();
            let asked = all.filter_map(|(field, standing)| match standing {
                ConsentStanding::Asked(day) => {
                    Some(format!("{} since {}", field.code(), self.voice.date(*day)))
                }
                ConsentStanding::Nothing
                | ConsentStanding::Given(_)
                | ConsentStanding::Ended(_)
                | ConsentStanding::Withdrawn(_) => None,
            });
            let asked: Vec<String> = asked.collect();
            let text = format!("{}: {}", self.open.country_name(row.country), asked.join(", "));
            if asked.is_empty() { Vec::new() } else { wrap(&text, "  ", "    ") }
        });
        lines.collect()
    }

    fn focal_points(&self) -> Vec<String> {
        let told = self.board.rows.iter().filter_map(|row| Some((row.country, row.process.open()?)));
        let told = told.flat_map(|(country, process)| {
            let office = match &process.focal_point {
                FocalPoint::Office(office) => office.as_str(),
                FocalPoint::Vacancy(_) => "the file names none",
            };
            wrap(&format!("{}: {office}", self.open.country_name(country)), "  ", "    ")
        });
        told.collect()
    }

    fn bands(&self) -> Vec<String> {
        let shared = self.board.rows.iter().filter_map(|row| Some((row.country, row.domains.open()?)));
        let lines = shared.flat_map(|(country, domains)| {
            let told = domains.iter().map(|figure| {
                let band = band(figure).unwrap_or_else(|| "too little is known".to_owned());
                format!("{} {band} ({})", figure.domain, self.voice.percent(figure.coverage))
            });
            let told: Vec<String> = told.collect();
            self.figures(country, domains.iter().map(|figure| figure.basis), &told)
        });
        lines.collect()
    }

    fn levels(&self) -> Vec<String> {
        let shared = self.board.rows.iter().filter_map(|row| Some((row.country, row.items.open()?)));
        let lines = shared.flat_map(|(country, items)| {
            let told = items.iter().map(|figure| {
                let level = figure.level.map_or("-".to_owned(), |level| level.to_string());
                format!("{} {level}", figure.item)
            });
            let told: Vec<String> = told.collect();
            let coverage = profile_coverage(items).map(|share| self.voice.percent(share));
            let mut lines = self.figures(country, items.iter().map(|figure| figure.basis), &told);
            lines.extend(coverage.map(|share| format!("    known: {share}")));
            lines
        });
        lines.collect()
    }

    /// Figures about a country with what they rest on.
    fn figures(
        &self,
        country: &CountryCode,
        bases: impl Iterator<Item = FigureBasis>,
        told: &[String],
    ) -> Vec<String> {
        let bases: BTreeSet<FigureBasis> = bases.collect();
        let bases: Vec<&str> = bases.into_iter().map(basis_word).collect();
        let name = self.open.country_name(country);
        match told {
            [] => wrap(&format!("{name}: nothing was scored"), "  ", "    "),
            told => wrap(&format!("{name} ({}): {}", bases.join("; "), told.join(", ")), "  ", "    "),
        }
    }
}

/// How a consent stands, in a cell.
fn consent(row: &BoardRow<'_>, field: ConsentField) -> String {
    let standing = row.consents.open().and_then(|all| all.get(&field)).copied();
    match standing {
        None | Some(ConsentStanding::Nothing) => "-".to_owned(),
        Some(ConsentStanding::Given(until)) => until.to_string(),
        Some(standing) => standing.state().code().to_owned(),
    }
}

/// A line of the table, without blanks at its end.
fn line(cells: &[String; 6]) -> String {
    let widths = [20, 18, 6, 10, 10, 10];
    let cells = cells.iter().zip(widths).map(|(cell, width)| fit(cell, width));
    cells.collect::<Vec<String>>().join(" ").trim_end().to_owned()
}
