//! Knows how much is measured, and how what came of it is told.

use std::fmt;
use std::time::Duration;

/// How much is measured.
pub struct Figures {
    /// How many people answer on one instance with a file.
    pub people: usize,
    /// How many on two instances with PostgreSQL.
    pub crowd: usize,
    /// How many answers each of them saves.
    pub rounds: usize,
    /// How long each pauses after one.
    pub pause: Duration,
    /// How many assessments are in the database where pages are measured.
    pub assessments: usize,
    /// How often each page is asked for.
    pub views: usize,
    /// How many people sign in at once.
    pub sign_ins: usize,
    /// How large the file is that somebody attaches, in megabytes.
    pub megabytes: usize,
}

/// What is tried in a minute.
const TRIAL: Figures = Figures {
    people: 20,
    crowd: 50,
    rounds: 5,
    pause: Duration::from_millis(500),
    assessments: 300,
    views: 10,
    sign_ins: 20,
    megabytes: 5,
};
/// What the goals are about.
const FULL: Figures = Figures {
    people: 200,
    crowd: 1_000,
    rounds: 20,
    pause: Duration::from_secs(5),
    assessments: 10_000,
    views: 50,
    sign_ins: 100,
    megabytes: 20,
};

impl Figures {
    /// Those of the command line: `full`, and `name=number` for single ones.
    pub fn read(arguments: impl Iterator<Item = String>) -> Figures {
        // Cargo says `--bench` to every benchmark.
        let arguments: Vec<String> = arguments.filter(|argument| !argument.starts_with("--")).collect();
        let mut figures = if arguments.iter().any(|argument| argument == "full") { FULL } else { TRIAL };
        for argument in arguments.iter().filter(|argument| *argument != "full") {
            let number = |value: &str| value.parse::<usize>().ok();
            let set = argument.split_once('=').and_then(|(name, value)| figures.set(name, number(value)?));
            assert!(set.is_some(), "`{argument}` is no figure: write full, or such as people=200\n{figures}");
        }
        figures
    }

    fn set(&mut self, name: &str, value: usize) -> Option<()> {
        let place = match name {
            "people" => &mut self.people,
            "crowd" => &mut self.crowd,
            "rounds" => &mut self.rounds,
            "assessments" => &mut self.assessments,
            "views" => &mut self.views,
            "sign-ins" => &mut self.sign_ins,
            "megabytes" => &mut self.megabytes,
            "pause" => {
                self.pause = Duration::from_millis(value as u64);
                return Some(());
            }
            _ => return None,
        };
        *place = value;
        Some(())
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Figures { people, crowd, rounds, pause, assessments, views, sign_ins, megabytes } = self;
        write!(
            out,
            "people={people} crowd={crowd} rounds={rounds} pause={} assessments={assessments} views={views} \
             sign-ins={sign_ins} megabytes={megabytes}",
            pause.as_millis()
        )
    }
}

/// The time within which so many of a hundred were done, in milliseconds; 0 of none.
pub fn percentile(times: &[Duration], share: usize) -> f64 {
    let mut times = times.to_vec();
    times.sort_unstable();
    let place = times.len().saturating_sub(1) * share / 100;
    times.get(place).map_or(0.0, |time| time.as_secs_f64() * 1e3)
}

/// Half of them, nearly all, and all but the slowest.
pub fn spread(times: &[Duration]) -> String {
    let [half, most, all] = [50, 95, 99].map(|share| percentile(times, share));
    format!("p50 {half:.1} ms, p95 {most:.1} ms, p99 {all:.1} ms")
}

/// What was wanted, and whether it was reached: no error, and so many of a hundred within so many milliseconds.
pub fn goal(is_sound: bool, times: &[Duration], share: usize, most: f64) -> String {
    let is_reached = is_sound && !times.is_empty() && percentile(times, share) <= most;
    let verdict = if is_reached { "reached" } else { "missed" };
    format!("no error, p{share} ≤ {most:.0} ms: {verdict}")
}
