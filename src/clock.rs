//! Knows what time it is, and is the only module that may ask; everything else is told.

use chrono::{DateTime, NaiveDate, Utc};

/// Where the present comes from: the machine, or a fixed moment for tests and repeatable documents.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The machine's clock.
    #[cfg(feature = "ssr")]
    System,
    /// Always this moment.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// The present moment.
    pub fn now(self) -> DateTime<Utc> {
        match self {
            #[cfg(feature = "ssr")]
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
            Clock::System => Utc::now(),
            Clock::Fixed(moment) => moment,
        }
    }

    /// Today's date in UTC.
    pub fn today(self) -> NaiveDate {
        self.now().date_naive()
    }
}
