//! Amparo takes a country from an assessment to a draft national child online protection strategy.
//!
//! The modules stand in dependency order: each uses only those above it (kept by `tests/tidy/`).

// `println!` ends the process where nobody reads any more: words go through `terminal`.
#![deny(clippy::print_stdout, clippy::print_stderr)]

// Core: no I/O, no clock, cannot fail; built for server and browser.
pub mod clock;
pub mod lang;
pub mod code;
pub mod framework;
pub mod assessment;
pub mod scoring;
pub mod plan;
pub mod analysis;
pub mod workshop;
pub mod region;

// Browser: the few components that run there; the server renders what stands there before they do.
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod islands;

// Server: how it is said and shown.
#[cfg(feature = "ssr")]
pub mod terminal;
#[cfg(feature = "ssr")]
pub mod bundle;
#[cfg(feature = "ssr")]
pub mod words;
#[cfg(feature = "ssr")]
pub mod intake;
#[cfg(feature = "ssr")]
pub mod presentation;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod storage;
#[cfg(feature = "ssr")]
pub mod accounts;
#[cfg(feature = "ssr")]
pub mod exchange;
#[cfg(feature = "ssr")]
pub mod render;
#[cfg(feature = "ssr")]
pub mod service;
#[cfg(feature = "ssr")]
pub mod web;
#[cfg(feature = "ssr")]
pub mod cli;

/// Makes ready for the islands; the loader calls it once, then wakes each of them.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
