//! One integration binary; its modules mirror the program.

mod document;
#[cfg(feature = "print")]
mod paper;
mod sample;
