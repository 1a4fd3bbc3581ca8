//! Knows which files may be attached as evidence, by what is in them and not by their names.

mod fault;
mod format;
mod office;
mod picture;
#[cfg(test)]
mod tests;

pub use fault::FormatFault;
pub use format::{EvidenceFormat, LARGEST_EVIDENCE};
