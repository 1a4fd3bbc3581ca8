//! Stands in for the PDF part where it is not built: says so, and nothing else.

use super::paper::RenderError;
use std::process::ExitCode;

/// Whether this build can make PDF files.
pub const BUILT: bool = false;

/// The body of `amparo render-worker`.
pub fn worker_main(_memory: u64) -> ExitCode {
    crate::terminal::warn(&RenderError::NotBuilt.to_line());
    ExitCode::FAILURE
}
