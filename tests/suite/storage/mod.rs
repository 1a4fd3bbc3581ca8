//! Knows what every store owes its users, and what a SQLite file does when things go wrong.
#![expect(clippy::unwrap_used, reason = "a test says by its panic what went wrong")]

mod child;
mod contract;
mod crash;
mod erased;
mod file;
mod flips;
mod form;
mod frozen;
mod full;
mod log;
mod place;
mod sample;
mod unreadable;
