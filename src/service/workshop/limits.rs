//! Knows how often a seat may vote and a phone try a code; by seat and by phone, never by address, because a room is one address.

use crate::accounts::{AttemptLimits, KeyLimiter};
use std::time::Duration;

/// A vote a second.
const VOTES: AttemptLimits = AttemptLimits { burst: 1, refill: Duration::from_secs(1) };
/// How many wrong codes a phone may try: twenty in five minutes.
const CODES: AttemptLimits = AttemptLimits { burst: 20, refill: Duration::from_secs(15) };
/// How many codes all phones together may try that bring no mark of their own: a thousand people who come at once, then one a
/// second.
const UNKNOWN: AttemptLimits = AttemptLimits { burst: 1_000, refill: Duration::from_secs(1) };

/// Who has voted and tried how often.
pub struct RoomLimits {
    votes: KeyLimiter,
    codes: KeyLimiter,
    unknown: KeyLimiter,
}

impl Default for RoomLimits {
    fn default() -> RoomLimits {
        let [votes, codes, unknown] = [VOTES, CODES, UNKNOWN].map(KeyLimiter::new);
        RoomLimits { votes, codes, unknown }
    }
}

impl RoomLimits {
    /// Whether this seat may vote now: once a second.
    pub fn may_vote(&self, seat: &str) -> bool {
        self.votes.may_try(seat)
    }

    /// Whether this phone, by the mark that it was given, may try a code now.
    pub fn may_try(&self, phone: Option<&str>) -> bool {
        match phone {
            Some(phone) => self.codes.may_try(phone),
            None => self.unknown.may_try(""),
        }
    }
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
