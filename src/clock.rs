//! Knows what time it is and which day that is where the server's people are, and is the only module that may ask;
//! everything else is told.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

/// Where the present comes from: the machine, or a fixed moment for tests and repeatable documents.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The machine's clock, in the time zone that the machine is set to.
    #[cfg(feature = "ssr")]
    System,
    /// The machine's clock, in this time zone.
    #[cfg(feature = "ssr")]
    Zone(chrono_tz::Tz),
    /// Always this moment, in UTC.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// The present moment.
    pub fn now(self) -> DateTime<Utc> {
        match self {
            #[cfg(feature = "ssr")]
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
            Clock::System | Clock::Zone(_) => Utc::now(),
            Clock::Fixed(moment) => moment,
        }
    }

    /// Today's date where the server's people are.
    pub fn today(self) -> NaiveDate {
        self.day_of(self.now())
    }

    /// The day of a moment where the server's people are.
    pub fn day_of(self, moment: DateTime<Utc>) -> NaiveDate {
        self.local(moment).date_naive()
    }

    /// A moment as clocks show it where the server's people are.
    pub fn local(self, moment: DateTime<Utc>) -> DateTime<FixedOffset> {
        match self {
            #[cfg(feature = "ssr")]
            Clock::System => moment.with_timezone(&chrono::Local).fixed_offset(),
            #[cfg(feature = "ssr")]
            Clock::Zone(zone) => moment.with_timezone(&zone).fixed_offset(),
            Clock::Fixed(_) => moment.fixed_offset(),
        }
    }

    /// What the time zone is called: by its name where one was set, else by how far it is from UTC now, as in `UTC-08:00`.
    pub fn zone(self) -> String {
        match self {
            #[cfg(feature = "ssr")]
            Clock::System => format!("UTC{}", self.local(self.now()).offset()),
            #[cfg(feature = "ssr")]
            Clock::Zone(zone) => zone.name().to_owned(),
            Clock::Fixed(_) => "UTC".to_owned(),
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_and_ends_where_people_are() {
        let moment: DateTime<Utc> = "2026-11-29T02:49:00Z".parse().unwrap();
        for (zone, day) in [
            ("America/Los_Angeles", "2026-11-28"),
            ("UTC", "2026-11-29"),
            ("Africa/Nairobi", "2026-11-29"),
            ("Pacific/Kiritimati", "2026-11-29"),
        ] {
            let clock = Clock::Zone(zone.parse().unwrap());
            assert_eq!(clock.day_of(moment).to_string(), day, "{zone}");
            assert_eq!(clock.zone(), zone);
        }
        assert_eq!(Clock::Fixed(moment).today().to_string(), "2026-11-29");
    }
}
