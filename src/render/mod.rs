//! Knows how a document is shown: paper, page, Markdown, JSON; knows nothing of how it came to be.

pub mod charts;
pub mod colours;
pub mod html;
pub mod json;
pub mod markdown;
mod mark;
