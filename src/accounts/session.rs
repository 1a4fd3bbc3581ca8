//! Knows how long somebody who came in stays in.

use super::{RegistryRecord, TokenHash};
use crate::storage::PersonId;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// How long somebody stays in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionRules {
    /// From coming in to the end, whatever is done.
    pub longest: TimeDelta,
    /// From the last page to the end.
    pub idle: TimeDelta,
}

impl SessionRules {
    /// For those who must come in with a second proof: twelve hours, and one without a page (NIST SP 800-63B-4, section 2.2.3, allows a day and an hour).
    pub const STRICT: SessionRules =
        SessionRules { longest: TimeDelta::hours(12), idle: TimeDelta::hours(1) };
    /// For everybody else: a week, and a day without a page (NIST SP 800-63B-4, section 2.1.3, allows thirty days).
    pub const USUAL: SessionRules = SessionRules { longest: TimeDelta::days(7), idle: TimeDelta::days(1) };

    /// Those for an account that must, or need not, come in with a second proof.
    pub fn for_account(needs_second_factor: bool) -> SessionRules {
        if needs_second_factor { SessionRules::STRICT } else { SessionRules::USUAL }
    }
}

/// How often the last page is noted: not with each, so that reading does not write.
const NOTE: TimeDelta = TimeDelta::minutes(5);

/// Somebody who came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// What is kept of the token in the cookie.
    pub token: TokenHash,
    /// The account.
    pub account: PersonId,
    /// When they came in.
    pub begun: DateTime<Utc>,
    /// When they were last seen, to five minutes.
    pub seen: DateTime<Utc>,
    /// What the browser calls itself, at most 200 characters, so that people know their own again.
    pub browser: String,
    /// Whether they came in with a second proof.
    pub second_factor: bool,
}

impl RegistryRecord for Session {
    const KIND: &'static str = "session";

    /// Those of an account begin in the same way, so that they are found among all.
    fn id(&self) -> String {
        format!("{}{}", Session::of(&self.account), self.token)
    }

    /// The hash of the token, so that a cookie finds it.
    fn key(&self) -> Option<String> {
        Some(self.token.to_string())
    }
}

impl Session {
    /// How the ids of the sessions of an account begin.
    pub fn of(account: &PersonId) -> String {
        format!("{account}/")
    }

    /// Whether it still holds.
    pub fn holds(&self, now: DateTime<Utc>, rules: SessionRules) -> bool {
        // A clock that was set back makes nothing last longer than it should.
        let lasted = (now - self.begun).max(self.seen - self.begun);
        lasted < rules.longest && now - self.seen < rules.idle
    }

    /// Whether it is time to note that they were seen.
    pub fn is_stale(&self, now: DateTime<Utc>) -> bool {
        now - self.seen >= NOTE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + 60 * minutes, 0).unwrap()
    }

    fn session(seen: i64) -> Session {
        let account = "0123456789abcdef0123456789abcdef".parse().unwrap();
        let token = TokenHash("a".to_owned());
        Session { token, account, begun: at(0), seen: at(seen), browser: String::new(), second_factor: false }
    }

    #[test]
    fn a_session_ends_when_nobody_comes_and_when_its_time_is_over() {
        for (seen, now, usual, strict) in [
            (0, 0, true, true),
            (0, 59, true, true),
            (0, 60, true, false),
            (600, 659, true, true),
            (700, 720, true, false),
            (0, 1440, false, false),
            (10_000, 10_079, true, false),
            (10_000, 10_080, false, false),
        ] {
            let session = session(seen);
            assert_eq!(session.holds(at(now), SessionRules::USUAL), usual, "{seen} {now}");
            assert_eq!(session.holds(at(now), SessionRules::STRICT), strict, "{seen} {now}");
        }
    }

    #[test]
    fn a_clock_set_back_lengthens_nothing() {
        assert!(!session(20_000).holds(at(100), SessionRules::USUAL));
    }

    #[test]
    fn who_is_seen_is_noted_every_five_minutes() {
        assert!(!session(0).is_stale(at(4)));
        assert!(session(0).is_stale(at(5)));
    }
}
