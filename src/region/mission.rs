//! Knows the calendar of a region: missions and events with their days. Knows no consent.

use crate::assessment::LimitFault;
use crate::assessment::limits::{Checker, LONGEST_LINE};
use crate::code::codes;
use crate::framework::{CountryCode, RegionId};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

codes! {
    /// What kind of thing stands in the calendar.
    #[derive(PartialOrd, Ord)]
    pub enum MissionKind {
        /// Officers go to a country.
        Mission = "mission",
        /// A workshop.
        Workshop = "workshop",
        /// A training.
        Training = "training",
        /// A meeting, also at a distance.
        Meeting = "meeting",
        /// A strategy or a campaign is launched.
        Launch = "launch",
        /// Something else.
        Other = "other",
    }
}

/// Where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MissionPlace {
    /// In this country.
    Country(CountryCode),
    /// For a whole region or group.
    Region(RegionId),
}

/// A mission or an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mission {
    /// Its random name.
    pub id: String,
    /// What kind of thing it is.
    pub kind: MissionKind,
    /// What it is called; never empty.
    pub title: String,
    /// Where it is.
    pub place: MissionPlace,
    /// Its first day.
    pub day: NaiveDate,
    /// How many days it takes, from 1.
    pub days: u16,
}

impl Mission {
    /// The most days that one takes.
    pub const LONGEST: u16 = 366;

    /// Its last day.
    pub fn last_day(&self) -> NaiveDate {
        let further = Days::new(u64::from(self.days.saturating_sub(1)));
        self.day.checked_add_days(further).unwrap_or(self.day)
    }

    /// Everything in it that it must not have; empty where it may be kept.
    pub fn limit_faults(&self) -> Vec<LimitFault> {
        let Mission { id, kind: _, title, place, day, days } = self;
        let mut checker = Checker::default();
        checker.within("mission", |checker| {
            checker.name("id", id);
            checker.needed("title", title, LONGEST_LINE);
            checker.day("day", *day);
            checker.count("days", u32::from(*days), (1, u32::from(Mission::LONGEST)));
            match place {
                MissionPlace::Country(country) => checker.name("country", country.as_str()),
                MissionPlace::Region(region) => checker.name("region", region.as_str()),
            }
        });
        checker.faults
    }
}

/// What touches the days from `first` to `last`, in the order in which it begins.
pub fn calendar(missions: &[Mission], first: NaiveDate, last: NaiveDate) -> Vec<&Mission> {
    let touches = |mission: &&Mission| mission.day <= last && mission.last_day() >= first;
    let mut found: Vec<&Mission> = missions.iter().filter(touches).collect();
    found.sort_by(|one, other| (one.day, &one.title).cmp(&(other.day, &other.title)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mission(id: &str, day: &str, days: u16) -> Mission {
        let (kind, place) = (MissionKind::Workshop, MissionPlace::Region("REG-AFR".into()));
        Mission { id: id.to_owned(), kind, title: id.to_uppercase(), place, day: day.parse().unwrap(), days }
    }

    #[test]
    fn a_calendar_holds_what_touches_its_days() {
        let all = [
            mission("c", "2026-03-31", 1),
            mission("d", "2026-04-01", 1),
            mission("a", "2026-02-27", 3),
            mission("b", "2026-02-27", 2),
            mission("e", "2026-03-01", 1),
        ];
        let found = calendar(&all, "2026-03-01".parse().unwrap(), "2026-03-31".parse().unwrap());
        assert_eq!(found.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["a", "e", "c"]);
        assert_eq!(all[2].last_day().to_string(), "2026-03-01");
    }

    #[test]
    fn a_mission_has_a_title_and_takes_a_day_at_least() {
        let one = mission("a", "2026-03-01", 1);
        assert_eq!(one.limit_faults(), []);
        let text = serde_json::to_string(&one).unwrap();
        assert_eq!(serde_json::from_str::<Mission>(&text).unwrap(), one);
        let faults = Mission { title: " ".to_owned(), days: 0, ..one }.limit_faults();
        let places: Vec<&str> = faults.iter().map(|fault| fault.place.as_str()).collect();
        assert_eq!(places, ["mission title", "mission days"]);
    }
}
