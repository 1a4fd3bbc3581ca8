//! Knows how often somebody may try to come in. It counts by name and by browser and never by address alone, because a
//! ministry is one address.

use super::key_limiter::{AttemptLimits, KeyLimiter};
use std::time::Duration;

/// How often each name may be tried, by browsers that were in before each by itself, and by all others together: ten times,
/// then once a minute.
const BY_NAME: AttemptLimits = AttemptLimits { burst: 10, refill: Duration::from_secs(60) };
/// How often each browser may try any name: thirty times, then once in ten seconds.
const BY_BROWSER: AttemptLimits = AttemptLimits { burst: 30, refill: Duration::from_secs(10) };
/// How often all together may try who bring no sign of a browser that was here before: a thousand people at nine o'clock,
/// then twenty a second.
const BY_ALL: AttemptLimits = AttemptLimits { burst: 2_000, refill: Duration::from_millis(50) };

/// Who has tried how often.
pub struct Attempts {
    names: KeyLimiter,
    browsers: KeyLimiter,
    all: KeyLimiter,
}

impl Default for Attempts {
    fn default() -> Attempts {
        Attempts::new(BY_NAME, BY_BROWSER, BY_ALL)
    }
}

impl Attempts {
    /// With these limits by name, by browser and for all.
    pub fn new(names: AttemptLimits, browsers: AttemptLimits, all: AttemptLimits) -> Attempts {
        let [names, browsers, all] = [names, browsers, all].map(KeyLimiter::new);
        Attempts { names, browsers, all }
    }

    /// Whether somebody may try this name now, from a browser that was here before or from another.
    pub fn may_try(&self, name: &str, browser: Option<&str>) -> bool {
        let is_free = match browser {
            Some(browser) => self.browsers.may_try(browser),
            None => self.all.may_try(""),
        };
        is_free && self.names.may_try(&format!("{name}\n{}", browser.unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3_600);

    fn attempts(name: u32, browser: u32, all: u32) -> Attempts {
        let limits = |burst| AttemptLimits { burst, refill: HOUR };
        Attempts::new(limits(name), limits(browser), limits(all))
    }

    #[test]
    fn one_name_is_tried_so_often_and_no_more_but_from_where_its_owner_was_in() {
        let attempts = attempts(3, 100, 100);
        let tried: Vec<bool> = (0..5).map(|_| attempts.may_try("a@b", None)).collect();
        assert_eq!(tried, [true, true, true, false, false]);
        assert!(attempts.may_try("c@d", None), "others are not kept out");
        assert!(attempts.may_try("a@b", Some("own")), "nor is whoever was in from there before");
    }

    #[test]
    fn one_browser_tries_so_many_names_and_no_more() {
        let attempts = attempts(100, 3, 100);
        let tried: Vec<bool> = (0..5).map(|n| attempts.may_try(&n.to_string(), Some("x"))).collect();
        assert_eq!(tried, [true, true, true, false, false]);
        assert!(attempts.may_try("0", Some("y")) && attempts.may_try("0", None));
    }

    #[test]
    fn a_hundred_people_come_in_from_one_address() {
        let attempts = Attempts::default();
        assert!((0..1_000).all(|n| attempts.may_try(&format!("{n}@interior.example"), None)));
    }
}
