//! Knows the life of a worker: a document as JSON comes in, a PDF goes out, and one line of JSON tells how it went.

use super::{Look, pdf};
use crate::render::json;
use crate::render::paper::{Pdf, RenderError, Report};
use std::io::{ErrorKind, Read, Write, stdin, stdout};
use std::process::ExitCode;

/// The longest document a worker reads, in bytes.
const INPUT: u64 = 64 << 20;

/// The body of `amparo render-worker`, which may use `memory` bytes of address space.
pub fn worker_main(memory: u64) -> ExitCode {
    match work(memory) {
        Ok(report) => {
            eprintln!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}", error.to_line());
            ExitCode::FAILURE
        }
    }
}

fn work(memory: u64) -> Result<String, RenderError> {
    #[cfg(unix)]
    rlimit::setrlimit(rlimit::Resource::AS, memory, memory).map_err(|error| failed("limit", &error))?;
    let mut text = String::new();
    stdin().lock().take(INPUT).read_to_string(&mut text).map_err(|error| match error.kind() {
        ErrorKind::OutOfMemory => RenderError::TooLarge { megabytes: memory >> 20 },
        _ => failed("input", &error),
    })?;
    let document = json::read(&text).map_err(|error| failed("input", &error))?;
    let Pdf { bytes, pages, warnings } = pdf(&document, &Look::strategy())?;
    stdout().lock().write_all(&bytes).map_err(|error| failed("output", &error))?;
    serde_json::to_string(&Report::Done { pages, warnings }).map_err(|error| failed("output", &error))
}

fn failed(what: &str, error: &dyn std::fmt::Display) -> RenderError {
    RenderError::Process { message: format!("{what}: {error}") }
}
