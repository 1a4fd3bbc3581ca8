//! Knows what must hold for the folders of content.

mod agreement;
mod arguments;
mod content;
mod deficits;
mod links;
mod mappings;
mod policy;
mod readme;
mod small_numbers;
mod unreadable;
