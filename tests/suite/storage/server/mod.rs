//! Knows what a database of PostgreSQL does when several use it, when somebody tampers with it, and when things go wrong.

mod away;
mod company;
mod crash;
mod erasure;
mod log;
mod lookups;
mod moving;
mod refusal;
