//! Knows what must hold from facts to the tree of a document.

mod compose;
mod edits;
mod pseudo;
mod redaction;
mod room;
pub mod strategy;
