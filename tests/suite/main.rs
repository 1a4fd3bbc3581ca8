//! One integration binary; its modules mirror the program, and `support` is what they stand on.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod assessment;
mod bundle;
mod cli;
mod document;
mod exchange;
mod intake;
mod plan;
mod render;
mod scoring;
mod service;
mod storage;
mod support;
mod web;
