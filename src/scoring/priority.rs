//! Knows what a priority is made of, and nothing else.

/// The factors of a priority.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factors {
    /// As in [`gap`](fn@super::gap), 0 to 1.
    pub gap: f64,
    /// 1 to 5.
    pub impact: f64,
    /// 1 to 5.
    pub feasibility: f64,
    /// Unlock value over the framework's largest, 0 to 1 (more where the country raised impacts).
    pub unlock_share: f64,
}

impl Factors {
    /// `gap × impact/5 × (feasibility/5)^gamma × (1 + lambda × unlock share)`.
    ///
    /// Multiplicative on purpose: no gap or no impact gives nothing. Source: `mnr.md` 6.2 (10).
    pub fn priority(self, gamma: f64, lambda: f64) -> f64 {
        self.gap
            * (self.impact / 5.0)
            * (self.feasibility / 5.0).powf(gamma)
            * (1.0 + lambda * self.unlock_share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: Factors = Factors { gap: 1.0, impact: 5.0, feasibility: 5.0, unlock_share: 0.0 };

    #[test]
    fn factors_multiply() {
        for (factors, expected) in [
            (FULL, 1.0),
            (Factors { gap: 0.0, unlock_share: 1.0, ..FULL }, 0.0),
            (Factors { unlock_share: 1.0, ..FULL }, 1.5),
            (Factors { feasibility: 1.25, ..FULL }, 0.5),
            (Factors { impact: 2.0, ..FULL }, 0.4),
        ] {
            assert!((factors.priority(0.5, 0.5) - expected).abs() < 1e-12, "{factors:?}");
        }
    }

    #[test]
    fn the_constants_switch_factors_off() {
        let factors = Factors { gap: 0.5, impact: 4.0, feasibility: 2.0, unlock_share: 0.7 };
        assert!((factors.priority(0.0, 0.0) - 0.4).abs() < 1e-12);
    }
}
