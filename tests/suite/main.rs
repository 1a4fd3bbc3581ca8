//! One integration binary; its modules mirror the program.

mod document;
mod sample;
