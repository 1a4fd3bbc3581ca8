//! Knows how to draw lots from a seed; the same seed and stream give the same lots on every machine.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of lots.
pub(super) struct Lots(ChaCha8Rng);

impl Lots {
    /// The lots of one stream of a seed; streams of the same seed are independent.
    pub(super) fn new(seed: u64, stream: u64) -> Lots {
        let mut lots = ChaCha8Rng::seed_from_u64(seed);
        lots.set_stream(stream);
        Lots(lots)
    }

    /// A number below `count`, all equally likely but for one part in 2³² / `count`.
    pub(super) fn number_below(&mut self, count: usize) -> usize {
        ((u64::from(self.0.next_u32()) * count as u64) >> 32) as usize
    }

    /// True with this probability.
    pub(super) fn happens(&mut self, probability: f64) -> bool {
        f64::from(self.0.next_u32()) < probability * 4_294_967_296.0
    }

    /// -1, 0 or 1, equally likely.
    pub(super) fn step(&mut self) -> i8 {
        self.pick(&[-1, 0, 1])
    }

    /// -1 or 1, equally likely.
    pub(super) fn side(&mut self) -> i8 {
        self.pick(&[-1, 1])
    }

    /// One of several, equally likely. There must be at least one.
    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.number_below(from.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lots_repeat_by_seed_and_differ_by_stream() {
        let lots = |seed, stream| {
            let mut chance = Lots::new(seed, stream);
            std::array::from_fn::<usize, 16, _>(|_| chance.number_below(1_000))
        };
        assert_eq!(lots(7, 3), lots(7, 3));
        assert_ne!(lots(7, 3), lots(7, 4));
        assert_ne!(lots(7, 3), lots(8, 3));
    }

    #[test]
    fn lots_are_as_likely_as_they_say() {
        let mut chance = Lots::new(1, 0);
        let share = |hits: usize| hits as f64 / 20_000.0;
        let often = share((0..20_000).filter(|_| chance.happens(0.3)).count());
        assert!((often - 0.3).abs() < 0.02, "{often}");
        for wanted in [-1, 0, 1] {
            let often = share((0..20_000).filter(|_| chance.step() == wanted).count());
            assert!((often - 1.0 / 3.0).abs() < 0.02, "{wanted}: {often}");
        }
        assert!((0..1_000).all(|_| !chance.happens(0.0) && chance.happens(1.0)));
    }
}
