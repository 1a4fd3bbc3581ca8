//! Knows how one world differs from another in which all published counts are the same.

/// By how much more or fewer are in each slot; slots that stay the same are left out.
pub(super) struct Shift(Vec<(usize, i32)>);

impl Shift {
    /// From what changes in each slot.
    pub fn of(changes: impl Iterator<Item = i32>) -> Shift {
        Shift(changes.enumerate().filter(|(_, change)| *change != 0).collect())
    }

    /// The slots from which something goes away.
    pub fn sources(&self) -> impl Iterator<Item = usize> {
        self.0.iter().filter(|(_, change)| *change < 0).map(|(slot, _)| *slot)
    }

    /// Whether there is such a world where so many are in each slot.
    pub fn fits(&self, counts: &[i32]) -> bool {
        self.0.iter().all(|(slot, change)| counts[*slot] + change >= 0)
    }
}
