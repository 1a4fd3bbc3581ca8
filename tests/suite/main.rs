//! One integration binary; its modules mirror the program.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod charts;
mod cli;
mod companions;
mod companions_adopted;
#[cfg(feature = "print")]
mod companions_paper;
mod content;
mod desk;
mod document;
mod docx;
mod figures;
mod intake;
mod languages;
mod mnr;
#[cfg(feature = "print")]
mod paper;
mod plan;
mod progress;
mod pseudo;
mod redaction;
mod sample;
mod scoring_properties;
mod scoring_vectors;
mod sheets;
mod storage;
mod strategy;
mod web;
mod wording;
#[cfg(feature = "print")]
mod worker;
