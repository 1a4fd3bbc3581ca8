//! One integration binary; its modules mirror the program.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops")]

mod content;
mod mnr;
mod progress;
mod scoring_properties;
mod scoring_vectors;
mod web;
mod document;
#[cfg(feature = "print")]
mod paper;
mod sample;
