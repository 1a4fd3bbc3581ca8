//! Knows how often a seat may vote and a phone try a code; by seat and by phone, never by address, because a room is one address.

use governor::clock::DefaultClock;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How many wrong codes a phone may try, and in how many seconds one comes back: twenty in five minutes.
const CODES: (u32, u64) = (20, 15);

/// How many codes all phones together may try that bring no mark of their own, and in how many seconds one comes back: a thousand
/// people who come at once.
const UNKNOWN: (u32, u64) = (1_000, 1);

/// After how many tries those are forgotten whose time has come back.
const SWEEP: u32 = 1_000;

type Limiter = RateLimiter<String, DefaultKeyedStateStore<String>, DefaultClock>;

/// Who has voted and tried how often.
pub struct RoomLimits {
    votes: Limiter,
    codes: Limiter,
    unknown: Limiter,
    count: AtomicU32,
}

impl Default for RoomLimits {
    fn default() -> RoomLimits {
        RoomLimits {
            votes: limiter((1, 1)),
            codes: limiter(CODES),
            unknown: limiter(UNKNOWN),
            count: AtomicU32::new(0),
        }
    }
}

impl RoomLimits {
    /// Whether this seat may vote now: once a second.
    pub fn may_vote(&self, seat: &str) -> bool {
        self.sweep();
        self.votes.check_key(&seat.to_owned()).is_ok()
    }

    /// Whether this phone, by the mark that it was given, may try a code now.
    pub fn may_try(&self, phone: Option<&str>) -> bool {
        self.sweep();
        match phone {
            Some(phone) => self.codes.check_key(&phone.to_owned()).is_ok(),
            None => self.unknown.check_key(&String::new()).is_ok(),
        }
    }

    fn sweep(&self) {
        if self.count.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            self.votes.retain_recent();
            self.codes.retain_recent();
        }
    }
}

fn limiter((burst, seconds): (u32, u64)) -> Limiter {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::with_period(Duration::from_secs(seconds));
    Limiter::keyed(quota.map_or_else(|| Quota::per_second(burst), |quota| quota.allow_burst(burst)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_tries_twenty_codes_and_a_seat_votes_once_a_second() {
        let limits = RoomLimits::default();
        let tried = (0..25).filter(|_| limits.may_try(Some("phone"))).count();
        assert_eq!(tried, 20);
        assert!(limits.may_try(Some("other")), "one address is many phones");
        let new = (0..1_100).filter(|_| limits.may_try(None)).count();
        assert!((1_000..1_100).contains(&new), "{new}");
        assert!(limits.may_vote("s1") && !limits.may_vote("s1") && limits.may_vote("s2"));
    }
}
