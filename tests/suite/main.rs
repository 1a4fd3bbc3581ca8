//! One integration binary; its modules mirror the program.

mod content;
mod document;
mod intake;
mod mnr;
#[cfg(feature = "print")]
mod paper;
mod sample;
mod scoring_properties;
mod scoring_vectors;
