//! Knows how often somebody may try to come in. It counts by name and by browser and never by address alone, because a
//! ministry is one address.

use governor::clock::DefaultClock;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How many may be tried at once and how long one takes to come back.
#[derive(Clone, Copy, Debug)]
pub struct AttemptLimits {
    /// Tries at once.
    pub burst: u32,
    /// How long until one more may be tried.
    pub refill: Duration,
}

/// How often each name may be tried, by browsers that were in before each by itself, and by all others together: ten times,
/// then once a minute.
const BY_NAME: AttemptLimits = AttemptLimits { burst: 10, refill: Duration::from_secs(60) };
/// How often each browser may try any name: thirty times, then once in ten seconds.
const BY_BROWSER: AttemptLimits = AttemptLimits { burst: 30, refill: Duration::from_secs(10) };
/// How often all together may try who bring no sign of a browser that was here before: a thousand people at nine o'clock,
/// then twenty a second.
const BY_ALL: AttemptLimits = AttemptLimits { burst: 2_000, refill: Duration::from_millis(50) };
/// After how many tries names are forgotten whose time has come back.
const SWEEP: u32 = 1_000;

type Limiter = RateLimiter<String, DefaultKeyedStateStore<String>, DefaultClock>;

/// Who has tried how often.
pub struct Attempts {
    names: Limiter,
    browsers: Limiter,
    all: Limiter,
    count: AtomicU32,
}

impl Default for Attempts {
    fn default() -> Attempts {
        Attempts::new(BY_NAME, BY_BROWSER, BY_ALL)
    }
}

impl Attempts {
    /// With these limits by name, by browser and for all.
    pub fn new(names: AttemptLimits, browsers: AttemptLimits, all: AttemptLimits) -> Attempts {
        let limiter = |limits: AttemptLimits| Limiter::keyed(quota(limits));
        Attempts {
            names: limiter(names),
            browsers: limiter(browsers),
            all: limiter(all),
            count: AtomicU32::new(0),
        }
    }

    /// Whether somebody may try this name now, from a browser that was here before or from another.
    pub fn may_try(&self, name: &str, browser: Option<&str>) -> bool {
        if self.count.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            self.names.retain_recent();
            self.browsers.retain_recent();
        }
        let is_free = match browser {
            Some(browser) => self.browsers.check_key(&browser.to_owned()).is_ok(),
            None => self.all.check_key(&String::new()).is_ok(),
        };
        is_free && self.names.check_key(&format!("{name}\n{}", browser.unwrap_or_default())).is_ok()
    }
}

fn quota(limits: AttemptLimits) -> Quota {
    let burst = NonZeroU32::new(limits.burst).unwrap_or(NonZeroU32::MIN);
    let fallback = || Quota::per_minute(burst);
    Quota::with_period(limits.refill).map_or_else(fallback, |quota| quota.allow_burst(burst))
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
