//! Knows how long paper takes and how much memory.
fn main() {}
