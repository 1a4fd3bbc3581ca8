//! Knows which marks of sources a document carries, and what its register then holds.

mod endnotes;
mod kind;
mod names;
#[cfg(test)]
mod tests;

pub use kind::Marks;
pub(super) use kind::read_marks;
