//! Knows how a document is set on paper with Typst; the style knows the looks, the document knows the words.

mod compile;
mod coverage;
mod data;
mod fonts;
mod links;
mod memo;
mod settings;
mod worker;
mod world;

pub use compile::pdf;
pub use settings::PdfSettings;
pub use worker::worker_main;

/// Whether this build can make PDF files.
pub const BUILT: bool = true;
