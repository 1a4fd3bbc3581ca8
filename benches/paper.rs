//! Measures paper: time and peak memory for a document of some 50 pages, and the time to compose one.
//!
//! `cargo bench --bench paper` prints a table. Each PDF is made in a process of its own, as the server does it.

#![expect(clippy::unwrap_used, reason = "a measurement that fails says so by its panic")]

#[path = "../tests/suite/support/case.rs"]
mod case;
mod twice;

use amparo::render::pdf::{PdfSettings, pdf};
use case::Case;
use std::process::Command;
use std::time::{Duration, Instant};
use twice::twice;

const RUNS: usize = 7;

fn main() {
    if std::env::args().any(|argument| argument == "--child") {
        return child();
    }
    let case = Case::read("maravia");
    let compose = median((0..50).map(|_| timed(|| drop(case.document()))).collect());
    let (mut whole, mut inside, mut peak, mut about) = (vec![], vec![], 0, String::new());
    for _ in 0..RUNS {
        let start = Instant::now();
        let program = std::env::current_exe().unwrap();
        let output = Command::new(program).arg("--child").output().unwrap();
        whole.push(start.elapsed());
        let said = String::from_utf8(output.stdout).unwrap();
        let parts: Vec<&str> = said.trim().splitn(3, ' ').collect();
        inside.push(Duration::from_micros(parts[0].parse().unwrap()));
        peak = peak.max(parts[1].parse().unwrap());
        about = parts[2].to_owned();
    }
    println!("compose the sample           {compose:>12.1?}   median of 50");
    println!("PDF, inside the process      {:>12.1?}   median of {RUNS}; {about}", median(inside));
    println!("PDF, with start and end      {:>12.1?}   median of {RUNS}", median(whole));
    println!("PDF, peak memory             {:>9} MiB   highest of {RUNS}", peak / 1024);
}

/// Sets the long document once and tells microseconds, peak memory in KiB, and what it made.
fn child() {
    let document = twice(&Case::read("maravia").document());
    let start = Instant::now();
    let made = pdf(&document, &PdfSettings::strategy()).unwrap();
    let taken = start.elapsed().as_micros();
    assert_eq!(made.warnings, []);
    println!("{taken} {} {} pages, {} KiB", peak(), made.pages, made.bytes.len() / 1024);
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The highest resident memory so far, in KiB, where the system tells.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or_default()
}
