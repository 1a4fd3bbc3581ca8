//! Knows how a drill is told: how many got on, how fast, what was lost, and whether a room can work so.

use super::phone::PhoneError;
use std::fmt::Write;
use std::time::Duration;

/// How long 95 of 100 may wait before people notice, for coming and for voting.
const GOAL: Duration = Duration::from_secs(1);

/// What came of one thing that all phones did.
#[derive(Debug, Default)]
pub struct StepReport {
    times: Vec<Duration>,
    faults: Vec<String>,
}

/// What came of a drill.
#[derive(Debug)]
pub struct DrillReport {
    origin: String,
    phones: usize,
    /// Coming in.
    pub joins: StepReport,
    /// Listening.
    pub streams: StepReport,
    /// Voting.
    pub votes: StepReport,
    /// Votes that were taken and found no more.
    pub lost: usize,
}

impl StepReport {
    /// Notes what a phone did; gives whether it got on.
    pub fn note(&mut self, done: Result<Duration, PhoneError>) -> bool {
        match done {
            Ok(time) => self.times.push(time),
            Err(error) => {
                self.faults.push(error.to_string());
                return false;
            }
        }
        true
    }

    /// The first thing that went wrong.
    pub fn first_fault(&self) -> &str {
        self.faults.first().map_or("", String::as_str)
    }

    /// The time within which so many of a hundred were done; none where none was.
    fn percentile(&self, share: usize) -> Option<Duration> {
        let mut times = self.times.clone();
        times.sort_unstable();
        let place = (times.len() * share).div_ceil(100).checked_sub(1)?;
        times.get(place).copied()
    }

    fn is_fast(&self) -> bool {
        self.percentile(95).is_some_and(|time| time <= GOAL)
    }

    fn line(&self, name: &str) -> String {
        let time = |share: usize| {
            let time = self.percentile(share);
            time.map_or_else(|| "-".to_owned(), |time| format!("{:.0} ms", time.as_secs_f64() * 1e3))
        };
        let (done, lost) = (self.times.len(), self.faults.len());
        format!("{name:<10}{done:>6}{lost:>6}{:>10}{:>10}{:>10}\n", time(50), time(95), time(99))
    }
}

impl DrillReport {
    /// Of a drill that has not begun.
    pub fn of(origin: &str, phones: usize) -> DrillReport {
        DrillReport {
            origin: origin.to_owned(),
            phones,
            joins: StepReport::default(),
            streams: StepReport::default(),
            votes: StepReport::default(),
            lost: 0,
        }
    }

    /// Whether every phone came in, heard and voted, no vote was lost, and 95 of 100 waited no longer than a person does.
    pub fn is_sound(&self) -> bool {
        let steps = [&self.joins, &self.streams, &self.votes];
        let is_whole = steps.iter().all(|step| step.faults.is_empty() && step.times.len() == self.phones);
        is_whole && self.lost == 0 && self.joins.is_fast() && self.votes.is_fast()
    }

    /// The report.
    pub fn words(&self) -> String {
        let mut out = format!("{} phones came to {} from this machine.\n\n", self.phones, self.origin);
        let _ = writeln!(out, "{:<10}{:>6}{:>6}{:>10}{:>10}{:>10}", "", "done", "lost", "p50", "p95", "p99");
        let steps = [("came in", &self.joins), ("listen", &self.streams), ("voted", &self.votes)];
        steps.iter().for_each(|(name, step)| out += &step.line(name));
        out.push('\n');
        for (name, step) in steps.iter().filter(|(_, step)| !step.faults.is_empty()) {
            let _ = writeln!(
                out,
                "{name}: {} phones did not get on; the first: {}",
                step.faults.len(),
                step.first_fault()
            );
        }
        if self.lost > 0 {
            let _ = writeln!(out, "{} votes were taken and found no more. Do not use this room.", self.lost);
        }
        out += match self.is_sound() {
            true => {
                "The room can work so: nothing was lost, and 95 of 100 phones waited less than a second.\n"
            }
            false => {
                "The room cannot work so: a phone was lost, or more than 5 of 100 waited a second or longer.\n"
            }
        };
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::StatusCode;

    fn step(times: &[u64]) -> StepReport {
        StepReport {
            times: times.iter().map(|time| Duration::from_millis(*time)).collect(),
            ..StepReport::default()
        }
    }

    #[test]
    fn a_percentile_is_a_time_that_somebody_waited() {
        for (times, share, expected) in [
            (&[][..], 95, None),
            (&[7], 50, Some(7)),
            (&[1, 2, 3, 4], 50, Some(2)),
            (&[4, 1, 3, 2], 95, Some(4)),
        ] {
            assert_eq!(
                step(times).percentile(share),
                expected.map(Duration::from_millis),
                "{times:?} {share}"
            );
        }
    }

    #[test]
    fn a_room_is_sound_where_nothing_is_lost_and_nobody_waits() {
        let report = |joins: &[u64], votes: &[u64], lost: usize| DrillReport {
            joins: step(joins),
            streams: step(&[1, 1]),
            votes: step(votes),
            lost,
            ..DrillReport::of("http://127.0.0.1:3080", 2)
        };
        for (sound, report) in [
            (true, report(&[10, 20], &[5, 1_000], 0)),
            (false, report(&[10, 20], &[5, 1_001], 0)),
            (false, report(&[10, 20], &[5], 0)),
            (false, report(&[10, 20], &[5, 5], 1)),
        ] {
            assert_eq!(report.is_sound(), sound, "{}", report.words());
            assert_eq!(report.words().contains("can work so: nothing was lost"), sound, "{}", report.words());
        }
        let mut refused = report(&[10, 20], &[5, 5], 0);
        let status = StatusCode::TOO_MANY_REQUESTS;
        assert!(!refused.votes.note(Err(PhoneError::Refusal { what: "the vote", status })));
        assert!(!refused.is_sound());
        assert!(refused.words().contains("the vote was answered with status 429"), "{}", refused.words());
    }
}
