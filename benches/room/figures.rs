//! Knows how much is measured, and how what came of it is told.

use std::time::Duration;

/// How much is measured.
pub struct Figures {
    /// How many phones.
    pub phones: usize,
    /// How many seconds nothing happens, from which eight hours are worked out.
    pub idle: u64,
}

impl Figures {
    /// Those of the command line: `phones=100`, `idle=60`.
    pub fn read(arguments: impl Iterator<Item = String>) -> Figures {
        let mut figures = Figures { phones: 100, idle: 60 };
        // Cargo says `--bench` to every benchmark.
        for argument in arguments.filter(|argument| !argument.starts_with("--")) {
            let figure = argument.split_once('=').and_then(|(name, value)| Some((name, value.parse().ok()?)));
            match figure {
                Some(("phones", value)) if value > 2 => figures.phones = usize::try_from(value).unwrap(),
                Some(("idle", value)) if value > 0 => figures.idle = value,
                _ => panic!("`{argument}` is no figure: write such as phones=20 or idle=20"),
            }
        }
        figures
    }
}

/// The time within which so many of a hundred were done, in milliseconds; 0 of none.
pub fn percentile(times: &[Duration], share: usize) -> f64 {
    let mut times = times.to_vec();
    times.sort_unstable();
    let place = (times.len() * share).div_ceil(100).saturating_sub(1);
    times.get(place).map_or(0.0, |time| time.as_secs_f64() * 1e3)
}

/// Half of them, nearly all, and all but the slowest.
pub fn spread(times: &[Duration]) -> String {
    let [half, most, all] = [50, 95, 99].map(|share| percentile(times, share));
    format!("p50 {half:.1} ms, p95 {most:.1} ms, p99 {all:.1} ms")
}

/// A line with what was wanted, and whether it was reached.
pub fn tell(what: &str, is_reached: bool, wanted: &str) {
    println!("{what}\n  goal: {wanted}: {}", if is_reached { "reached" } else { "missed" });
}
