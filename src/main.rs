//! Starts Amparo.
fn main() {}
