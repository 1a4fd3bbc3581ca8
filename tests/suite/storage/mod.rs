//! Knows what every store owes its users, and what a SQLite file and a database of PostgreSQL do when things go wrong.
#![expect(clippy::unwrap_used, reason = "a test says by its panic what went wrong")]

mod altered_bytes;
mod arrivals;
mod ballots;
pub mod child;
mod chronicle;
mod contract;
mod crash;
mod each_store;
mod entries;
mod erasure;
mod evidence;
pub mod file;
mod file_places;
mod full_disk;
mod kept_files;
mod lists;
mod location;
mod lookups;
mod log;
mod moved_files;
mod older_files;
mod replay;
pub mod sample;
mod server;
mod story;
mod together;
mod unreadable;
mod version;
