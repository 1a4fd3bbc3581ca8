//! Knows the pages of the lists that a strategy is made with.

mod get;
mod instruments;
mod post;
