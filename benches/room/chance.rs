//! Knows chance that is the same on every run.

/// A row of numbers that look like chance.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }

    /// Whether it falls below this many of so many.
    pub fn is_below(&mut self, few: u32, many: u32) -> bool {
        self.below(u64::from(many)) < u64::from(few)
    }
}
