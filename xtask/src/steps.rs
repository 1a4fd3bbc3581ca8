//! Knows how steps are done one after the other, and how long each took; knows none of them.

use std::fmt::{Display, Formatter};
use std::time::{Duration, Instant};

/// The steps done so far.
#[derive(Default)]
pub struct Steps {
    done: Vec<Step>,
}

/// A step that was done: what it is called, how long it took, and the lines that sum it up.
struct Step {
    title: &'static str,
    took: Duration,
    lines: Vec<String>,
}

impl Steps {
    /// Does one step under a heading and says how long it took.
    pub fn step(
        &mut self,
        title: &'static str,
        work: impl FnOnce() -> Result<(), String>,
    ) -> Result<(), String> {
        self.counted(title, || work().map(|()| Vec::new()))
    }

    /// The same for a step that is summed up in lines, which stand in the table at the end too.
    pub fn counted(
        &mut self,
        title: &'static str,
        work: impl FnOnce() -> Result<Vec<String>, String>,
    ) -> Result<(), String> {
        println!("\n── {title}");
        let begun = Instant::now();
        let outcome = work();
        let took = begun.elapsed();
        println!("── {title}: {} after {}", if outcome.is_ok() { "done" } else { "failed" }, in_words(took));
        self.done.push(Step { title, took, lines: outcome.as_ref().cloned().unwrap_or_default() });
        outcome.map(drop)
    }
}

/// A table of all steps in seconds, with what sums them up.
impl Display for Steps {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        let total: Duration = self.done.iter().map(|step| step.took).sum();
        for step in &self.done {
            writeln!(out, "{:<34}{:>7} s", step.title, seconds(step.took))?;
            for line in &step.lines {
                writeln!(out, "    {line}")?;
            }
        }
        write!(out, "{:<34}{:>7} s", "all", seconds(total))
    }
}

fn seconds(duration: Duration) -> String {
    format!("{:.1}", duration.as_secs_f64())
}

/// A duration as people say it.
pub fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..=1 => format!("{} ms", duration.as_millis()),
        2..=119 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_names_each_step_and_what_sums_it_up() {
        let mut steps = Steps::default();
        assert_eq!(steps.counted("tests", || Ok(vec!["3 passed".to_owned()])), Ok(()));
        assert_eq!(steps.step("browser", || Err("no browser".to_owned())), Err("no browser".to_owned()));
        let table = steps.to_string();
        let starts: Vec<&str> =
            table.lines().map(|line| line.split("  ").next().unwrap_or_default()).collect();
        assert_eq!(starts, ["tests", "", "browser", "all"]);
        assert!(table.contains("    3 passed\n"), "{table}");
    }

    #[test]
    fn durations_are_said_as_people_say_them() {
        let said = |millis| in_words(Duration::from_millis(millis));
        assert_eq!([said(40), said(61_000), said(150_000)], ["40 ms", "61 s", "2 min 30 s"]);
    }
}
