//! Knows what a region looks like to one reader: a row for each country, and what moves, stands still and waits. No row is
//! before another because of a level.

use super::{
    ConsentAudience, ConsentField, ConsentPurpose, ConsentStanding, CountryFacts, Disclosure, DomainFigure,
    ItemFigure, Mission, ProcessFacts, RegionReader, RegionSight, RequestLine, TileGrid,
};
use crate::code::codes;
use crate::framework::{CountryCode, TileMap};
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A country stands still after so many days without a movement.
pub const STANDSTILL: u32 = 30;

codes! {
    /// In which order countries stand on the board. There is none by levels, bands or stages.
    #[derive(Default)]
    pub enum BoardOrder {
        /// As they were handed in, such as by name.
        #[default]
        Country = "country",
        /// Those that have not moved for longest first; behind them those of which it is not shown, or that have no round.
        Movement = "movement",
    }
}

/// A country as one reader sees it. What it does not share with them is not in the row.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardRow<'a> {
    /// The country.
    pub country: &'a CountryCode,
    /// How its consents to the board stand; for the office and the country itself alone.
    pub consents: Disclosure<BTreeMap<ConsentField, ConsentStanding>>,
    /// Where its work stands.
    pub process: Disclosure<&'a ProcessFacts>,
    /// The bands of its domains.
    pub domains: Disclosure<&'a [DomainFigure]>,
    /// Its profile.
    pub items: Disclosure<&'a [ItemFigure]>,
    /// Its requests for support, which it made to the office; for both alone.
    pub requests: Disclosure<Vec<RequestLine<'a>>>,
    /// Missions to it and events in it, which the office plans; for both alone.
    pub missions: Disclosure<&'a [Mission]>,
    /// How many of its good practices wait for a review; for both alone.
    pub reviews: Disclosure<usize>,
}

impl<'a> BoardRow<'a> {
    fn of(facts: &'a CountryFacts, sight: &RegionSight) -> BoardRow<'a> {
        let CountryFacts { country, process, domains, items, requests, missions, reviews } = facts;
        let permits = |field| sight.permits(country, field, ConsentPurpose::Board);
        let is_own = sight.is_office_or(country);
        let audience = match sight.reader {
            RegionReader::Office => ConsentAudience::Office,
            RegionReader::Country(_) => ConsentAudience::Countries,
            RegionReader::Public => ConsentAudience::Public,
        };
        let lines = || requests.iter().filter_map(|request| request.line(sight.reader)).collect();
        let standings = || sight.ledger.standings(country, audience, ConsentPurpose::Board, sight.today);
        BoardRow {
            country,
            consents: Disclosure::when(is_own, standings),
            process: Disclosure::when(permits(ConsentField::Process), || process),
            domains: Disclosure::when(permits(ConsentField::Bands), || domains.as_slice()),
            items: Disclosure::when(permits(ConsentField::Levels), || items.as_slice()),
            requests: Disclosure::when(is_own, lines),
            missions: Disclosure::when(is_own, || missions.as_slice()),
            reviews: Disclosure::when(is_own, || *reviews),
        }
    }

    /// How many days nothing has moved; none where it is not shown or there is no round.
    pub fn still_days(&self, today: NaiveDate) -> Option<u32> {
        self.process.open()?.still_days(today)
    }

    fn stands_still(&self, today: NaiveDate) -> bool {
        let is_over =
            self.process.open().and_then(|process| process.round()).is_none_or(|round| round.is_over);
        !is_over && self.still_days(today).is_some_and(|days| days >= STANDSTILL)
    }
}

/// Something that the field office has to do for a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeTask<'a> {
    /// The country.
    pub country: &'a CountryCode,
    /// What it is.
    pub matter: OfficeMatter<'a>,
}

/// What the field office has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfficeMatter<'a> {
    /// The next step of a request for support.
    Request(RequestLine<'a>),
    /// So many good practices are to be reviewed.
    Reviews(usize),
}

/// A region as one reader sees it on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Board<'a> {
    /// The day.
    pub today: NaiveDate,
    /// The order of the rows.
    pub order: BoardOrder,
    /// A row for each country.
    pub rows: Vec<BoardRow<'a>>,
}

impl<'a> Board<'a> {
    /// What a reader sees of these countries.
    pub fn of(facts: &'a [CountryFacts], sight: &RegionSight, order: BoardOrder) -> Board<'a> {
        let today = sight.today;
        let mut rows: Vec<BoardRow> = facts.iter().map(|facts| BoardRow::of(facts, sight)).collect();
        match order {
            BoardOrder::Country => {}
            BoardOrder::Movement => rows.sort_by_key(|row| Reverse(row.still_days(today))),
        }
        Board { today, order, rows }
    }

    /// The row of a country.
    pub fn row(&self, country: &CountryCode) -> Option<&BoardRow<'a>> {
        self.rows.iter().find(|row| row.country == country)
    }

    /// The countries in which something moved this month.
    pub fn movers(&self) -> impl Iterator<Item = &BoardRow<'a>> {
        self.rows
            .iter()
            .filter(|row| row.process.open().is_some_and(|process| process.moves_in_month(self.today)))
    }

    /// The countries whose round is under way and has not moved for [`STANDSTILL`] days, the longest first.
    pub fn standstills(&self) -> Vec<&BoardRow<'a>> {
        let mut found: Vec<_> = self.rows.iter().filter(|row| row.stands_still(self.today)).collect();
        found.sort_by_key(|row| Reverse(row.still_days(self.today)));
        found
    }

    /// The countries without a focal point.
    pub fn vacancies(&self) -> impl Iterator<Item = &BoardRow<'a>> {
        self.rows
            .iter()
            .filter(|row| row.process.open().is_some_and(|process| process.focal_point.is_vacant()))
    }

    /// What waits for the office: requests, the one that has waited for longest first, then practices to be reviewed.
    pub fn office_tasks(&self) -> Vec<OfficeTask<'a>> {
        let requests = self.rows.iter().flat_map(|row| {
            let lines = row.requests.open().into_iter().flatten();
            lines.filter(|line| line.state.waits_for_office()).map(|line| (row.country, line.clone()))
        });
        let mut requests: Vec<(&CountryCode, RequestLine)> = requests.collect();
        requests.sort_by(|(one, line), (other, next)| {
            (line.movement, one, line.id).cmp(&(next.movement, other, next.id))
        });
        let reviews = self.rows.iter().filter_map(|row| {
            let count = row.reviews.open().copied().filter(|count| *count > 0)?;
            Some(OfficeTask { country: row.country, matter: OfficeMatter::Reviews(count) })
        });
        let task = |(country, request)| OfficeTask { country, matter: OfficeMatter::Request(request) };
        requests.into_iter().map(task).chain(reviews).collect()
    }

    /// The map of tiles with every country of the board, whatever it shares.
    pub fn tiles(&self, map: &TileMap) -> TileGrid {
        TileGrid::of(self.rows.iter().map(|row| row.country), map)
    }
}
