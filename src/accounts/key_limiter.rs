//! Knows how often something may be tried by each of many, whoever they are.

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

/// After how many tries those are forgotten whose time has come back.
const SWEEP: u32 = 1_000;

/// Who has tried how often, each by a key.
pub struct KeyLimiter {
    limiter: RateLimiter<String, DefaultKeyedStateStore<String>, DefaultClock>,
    count: AtomicU32,
}

impl KeyLimiter {
    /// With these limits for each key.
    pub fn new(limits: AttemptLimits) -> KeyLimiter {
        let burst = NonZeroU32::new(limits.burst).unwrap_or(NonZeroU32::MIN);
        let fallback = || Quota::per_minute(burst);
        let quota = Quota::with_period(limits.refill).map_or_else(fallback, |quota| quota.allow_burst(burst));
        KeyLimiter { limiter: RateLimiter::keyed(quota), count: AtomicU32::new(0) }
    }

    /// Whether this one may try now; counts as a try.
    pub fn may_try(&self, key: &str) -> bool {
        if self.count.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(&key.to_owned()).is_ok()
    }
}
