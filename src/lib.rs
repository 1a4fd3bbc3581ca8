//! Amparo takes a country from an assessment to a draft national child online protection strategy.
//!
//! The modules stand in dependency order: each uses only those above it (kept by `tests/tidy.rs`).

// Core: no I/O, no clock, cannot fail; built for server and browser.
pub mod clock;
pub mod lang;
pub mod framework;
pub mod assessment;
pub mod scoring;
pub mod plan;

// Server: how it is said and shown.
#[cfg(feature = "ssr")]
pub mod bundle;
#[cfg(feature = "ssr")]
pub mod words;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod render;
