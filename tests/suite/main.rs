//! One integration binary; its modules mirror the program.

#![expect(clippy::unwrap_used, reason = "a test says by its panic what went wrong")]

mod content;
mod desk;
mod document;
mod mnr;
#[cfg(feature = "print")]
mod paper;
mod sample;
mod scoring_properties;
mod scoring_vectors;
mod strategy;
