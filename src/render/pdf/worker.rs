//! Knows the life of a worker: a document as JSON comes in, a PDF goes out, and one line of JSON tells how it went.

use super::{PdfSettings, pdf};
use crate::document::Document;
use crate::render::paper::{Pdf, PrintExtras, RenderError, WorkerReport};
use crate::terminal;
use serde::Deserialize;
use std::io::{ErrorKind, Read, Write, stdin, stdout};
use std::process::ExitCode;

/// The longest document a worker reads, in bytes.
const INPUT: u64 = 64 << 20;

/// The body of `amparo render-worker`, which may use `memory` bytes of address space.
pub fn worker_main(memory: u64) -> ExitCode {
    match work(memory) {
        Ok(report) => {
            terminal::warn(&report);
            ExitCode::SUCCESS
        }
        Err(error) => {
            terminal::warn(&error.to_line());
            ExitCode::FAILURE
        }
    }
}

fn work(memory: u64) -> Result<String, RenderError> {
    #[cfg(unix)]
    rlimit::setrlimit(rlimit::Resource::AS, memory, memory).map_err(|error| worker_error("limit", &error))?;
    let mut text = String::new();
    stdin().lock().take(INPUT).read_to_string(&mut text).map_err(|error| match error.kind() {
        ErrorKind::OutOfMemory => RenderError::TooLarge { megabytes: memory >> 20 },
        _ => worker_error("input", &error),
    })?;
    let (document, look) = read(&text).map_err(|error| worker_error("input", &error))?;
    drop(text);
    let Pdf { bytes, pages, warnings } = pdf(&document, &look)?;
    stdout().lock().write_all(&bytes).map_err(|error| worker_error("output", &error))?;
    serde_json::to_string(&WorkerReport::Done { pages, warnings })
        .map_err(|error| worker_error("output", &error))
}

/// A document, and behind it what goes with it, if anything does.
fn read(text: &str) -> Result<(Document, PdfSettings), serde_json::Error> {
    let mut values = serde_json::Deserializer::from_str(text);
    let document = Document::deserialize(&mut values)?;
    if values.end().is_ok() {
        return Ok((document, PdfSettings::strategy()));
    }
    let beside = PrintExtras::deserialize(&mut values)?;
    let styled =
        beside.style.iter().fold(PdfSettings::strategy(), |look, (path, text)| look.with_source(path, text));
    let look = styled.with_faces(&beside.faces);
    Ok((document, beside.attachment.into_iter().fold(look, PdfSettings::with_attachment)))
}

fn worker_error(what: &str, error: &dyn std::fmt::Display) -> RenderError {
    RenderError::Process { message: format!("{what}: {error}") }
}
