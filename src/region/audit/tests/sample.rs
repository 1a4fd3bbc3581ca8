//! Knows regions that nobody lives in: countries that validate, move, come and leave, quarter by quarter.

use super::{Band, BandStanding, CellMembers};

/// Numbers that are the same every time.
pub struct Lots(pub u64);

impl Lots {
    /// A number below `below`.
    pub fn draw(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % below as u64).unwrap()
    }

    fn band(&mut self) -> Band {
        Band::ALL[[0, 0, 0, 0, 0, 1, 1, 1, 2, 2][self.draw(10)]]
    }
}

/// How a region is told of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Split {
    /// As a whole, always.
    Whole,
    /// In two halves, always.
    Halves,
    /// As a whole, in halves or in thirds, another time otherwise.
    Mixed,
    /// As a whole and in halves at once.
    Nested,
}

/// A region to try.
#[derive(Clone, Copy, Debug)]
pub struct SampleRegion {
    /// How many countries it has.
    pub countries: usize,
    /// How many editions there are.
    pub editions: usize,
    /// How many countries validate anew in each quarter.
    pub validations: usize,
    /// How it is told of.
    pub split: Split,
}

impl SampleRegion {
    /// For each edition its cells in one item. Who validates anew moves in three of ten cases; from time to time somebody
    /// comes or leaves.
    pub fn cells(&self, lots: &mut Lots) -> Vec<Vec<CellMembers>> {
        let day = |quarter: usize| {
            chrono::NaiveDate::from_ymd_opt(
                2026 + i32::try_from(quarter / 4).unwrap(),
                1 + 3 * (quarter % 4) as u32,
                1,
            )
            .unwrap()
        };
        let mut standings: Vec<Option<BandStanding>> = Vec::new();
        for _ in 0..self.countries {
            let standing = BandStanding { band: lots.band(), since: day(0) };
            standings.push((lots.draw(12) > 0).then_some(standing));
        }
        let mut editions = Vec::new();
        for quarter in 0..self.editions {
            for _ in 0..if quarter == 0 { 0 } else { self.validations } {
                let place = lots.draw(self.countries);
                standings[place] = match standings[place] {
                    Some(_) if lots.draw(12) == 0 => None,
                    Some(old) if lots.draw(10) > 2 => Some(BandStanding { since: day(quarter), ..old }),
                    _ => Some(BandStanding { band: lots.band(), since: day(quarter) }),
                };
            }
            let parts: &[usize] = match self.split {
                Split::Whole => &[1],
                Split::Halves => &[2],
                Split::Mixed => [&[1], &[2], &[3]][lots.draw(3)],
                Split::Nested => &[1, 2],
            };
            let cells = parts.iter().flat_map(|parts| (0..*parts).map(|part| (part, *parts)));
            editions.push(cells.map(|(part, parts)| members(&standings, part, parts)).collect());
        }
        editions
    }
}

fn members(standings: &[Option<BandStanding>], part: usize, parts: usize) -> CellMembers {
    let own = standings.iter().enumerate().filter(|(place, _)| place * parts / standings.len() == part);
    own.filter_map(|(place, standing)| Some((format!("C{place:02}").as_str().into(), (*standing)?))).collect()
}

/// What is published of these editions by whoever decides cell by cell, knowing what was published before.
pub fn publish(editions: &[Vec<CellMembers>], decide: impl Fn(&[CellMembers]) -> bool) -> Vec<CellMembers> {
    let mut published = Vec::new();
    for cell in editions.iter().flatten() {
        published.push(cell.clone());
        if !decide(&published) {
            published.pop();
        }
    }
    published
}
