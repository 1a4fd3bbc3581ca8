//! Starts Amparo.

use std::process::ExitCode;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("render-worker") => amparo::render::pdf::worker_main(),
        _ => ExitCode::FAILURE,
    }
}
