//! Knows how a document is shown: paper, page, Markdown, JSON, spreadsheets; knows nothing of how it came to be.

pub mod archive;
pub mod charts;
pub mod colours;
pub mod csv;
pub mod html;
pub mod json;
pub mod markdown;
pub mod paper;
pub mod xlsx;
mod mark;

// Paper needs Typst, which costs more to build than all the rest; without it `paper::Printer` says so.
#[cfg(feature = "print")]
pub mod pdf;
#[cfg(not(feature = "print"))]
#[path = "no_pdf.rs"]
pub mod pdf;
