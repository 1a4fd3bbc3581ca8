//! Knows what is gathered of a country for looking at it beside others; knows neither consent nor who looks.

use super::{Mission, SupportRequest};
use crate::assessment::Basis;
use crate::code::codes;
use crate::framework::{CountryCode, ItemId, Level, StageId};
use crate::lang::Lang;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// What is gathered of a country. All of it is given to [`Board::of`](super::Board::of), which takes out what may be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryFacts {
    /// The country.
    pub country: CountryCode,
    /// Where its work stands.
    pub process: ProcessFacts,
    /// The bands of the domains, in the order of the edition; empty where nothing was scored.
    pub domains: Vec<DomainFigure>,
    /// The levels of the items, in the order of the edition: its profile.
    pub items: Vec<ItemFigure>,
    /// Its requests for support, whatever became of them.
    pub requests: Vec<SupportRequest>,
    /// Missions to the country and events in it.
    pub missions: Vec<Mission>,
    /// How many of its good practices the office has to review.
    pub reviews: usize,
}

/// Where the work of a country stands; nothing of what it answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ProcessFacts {
    /// The language in which it works; none where nothing was begun.
    pub language: Option<Lang>,
    /// Whom the office writes to.
    pub focal_point: FocalPoint,
    /// Its rounds, the oldest first.
    pub rounds: Vec<RoundFacts>,
}

/// Whom the office writes to in a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FocalPoint {
    /// This office.
    Office(String),
    /// Nobody, since this day where it is known.
    Vacancy(Option<NaiveDate>),
}

impl Default for FocalPoint {
    fn default() -> FocalPoint {
        FocalPoint::Vacancy(None)
    }
}

impl FocalPoint {
    /// Whether there is none.
    pub fn is_vacant(&self) -> bool {
        matches!(self, FocalPoint::Vacancy(_))
    }
}

/// How far a round has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoundFacts {
    /// The name of the assessment in addresses.
    pub assessment: String,
    /// The round in the country's own words.
    pub round: String,
    /// The stage at which it stands; none where all are done.
    pub stage: Option<StageId>,
    /// The day on which it was begun.
    pub begin: NaiveDate,
    /// The day of its last movement: anything that somebody of the country recorded.
    pub movement: NaiveDate,
    /// Whether nothing more is expected of it.
    pub is_over: bool,
}

impl ProcessFacts {
    /// The round that is looked at: the latest.
    pub fn round(&self) -> Option<&RoundFacts> {
        self.rounds.last()
    }

    /// How many days nothing has moved; never negative. None where there is no round.
    pub fn still_days(&self, today: NaiveDate) -> Option<u32> {
        let days = (today - self.round()?.movement).num_days();
        Some(u32::try_from(days).unwrap_or_default())
    }

    /// Whether something moved in the month of this day.
    pub fn moves_in_month(&self, today: NaiveDate) -> bool {
        let month = |day: NaiveDate| (day.year(), day.month());
        self.rounds.iter().any(|round| month(round.movement) == month(today))
    }
}

codes! {
    /// What a figure about a country rests on.
    #[derive(PartialOrd, Ord)]
    pub enum FigureBasis {
        /// The country assessed itself.
        Own = "self",
        /// Experts from outside, with the country.
        External = "external",
        /// Analysts who read what was published; the country has not confirmed it.
        Desk = "desk",
    }
}

impl From<Basis> for FigureBasis {
    fn from(basis: Basis) -> FigureBasis {
        match basis {
            Basis::SelfAssessment => FigureBasis::Own,
            Basis::DeskCoding => FigureBasis::Desk,
        }
    }
}

/// The band in which a domain lies.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DomainFigure {
    /// The domain, by the id of an area.
    pub domain: String,
    /// The lowest level of the band; none where too little was answered for any band.
    pub lowest: Option<Level>,
    /// The highest level of the band.
    pub highest: Option<Level>,
    /// What it rests on.
    pub basis: FigureBasis,
    /// How much of the domain was answered, 0 to 1.
    pub coverage: f64,
}

/// The level of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemFigure {
    /// The item.
    pub item: ItemId,
    /// Its level; none where it is unknown or was not answered.
    pub level: Option<Level>,
    /// What it rests on.
    pub basis: FigureBasis,
}

/// How many of these items have a level, 0 to 1; none where there are no items. Stands beside every profile.
pub fn profile_coverage(items: &[ItemFigure]) -> Option<f64> {
    let known = items.iter().filter(|item| item.level.is_some()).count();
    (!items.is_empty()).then(|| known as f64 / items.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn process(movements: &[&str]) -> ProcessFacts {
        let round = |movement: &&str| RoundFacts {
            assessment: "ken-2025".to_owned(),
            round: "2025".to_owned(),
            stage: Some("ST1".into()),
            begin: day("2025-01-01"),
            movement: day(movement),
            is_over: false,
        };
        ProcessFacts { rounds: movements.iter().map(round).collect(), ..ProcessFacts::default() }
    }

    #[test]
    fn a_country_moves_when_any_of_its_rounds_does_and_is_still_since_the_last() {
        let today = day("2026-03-31");
        for (movements, moves, still) in [
            (&[][..], false, None),
            (&["2026-03-01"], true, Some(30)),
            (&["2026-02-28"], false, Some(31)),
            (&["2025-03-31"], false, Some(365)),
            (&["2026-03-02", "2026-01-30"], true, Some(60)),
            (&["2026-04-02"], false, Some(0)),
        ] {
            let facts = process(movements);
            assert_eq!(
                (facts.moves_in_month(today), facts.still_days(today)),
                (moves, still),
                "{movements:?}"
            );
        }
    }

    #[test]
    fn a_profile_says_how_much_of_it_is_known() {
        let figure = |level| ItemFigure { item: "C01".into(), level, basis: FigureBasis::Own };
        assert_eq!(profile_coverage(&[]), None);
        assert_eq!(profile_coverage(&[figure(Some(Level::MIN)), figure(None)]), Some(0.5));
    }
}
