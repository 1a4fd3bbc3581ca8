//! One integration binary; its modules mirror the program.

mod content;
mod mnr;
mod scoring_properties;
mod scoring_vectors;
mod web;
mod document;
#[cfg(feature = "print")]
mod paper;
mod sample;
