//! Knows how many lots are drawn and from where; knows not for what.

/// How chance is drawn: the same draws give the same result on every machine and every day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draws {
    /// How many lots; 5,000 unless somebody has reason to take fewer. Source: `mnr.md` 6.3.
    pub number: usize,
    /// Where the sequence begins.
    pub seed: u64,
}
