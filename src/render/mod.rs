//! Knows how a document is shown: paper, Word, page, Markdown, JSON, spreadsheets; knows nothing of how it came to be.

pub mod archive;
pub mod charts;
pub mod colours;
pub mod cover;
pub mod csv;
pub mod docx;
pub mod faces;
pub mod html;
pub mod json;
pub mod markdown;
pub mod paper;
pub mod qr;
pub mod vector;
pub mod xlsx;
mod address;
mod dots;
mod letters;
mod mark;
mod package;
mod picture;
mod runs;
mod series;
mod widths;
mod xml;

// Paper needs Typst, which costs more to build than all the rest; without it `paper::Printer` says so.
#[cfg(feature = "print")]
pub mod pdf;
#[cfg(not(feature = "print"))]
#[path = "no_pdf.rs"]
pub mod pdf;
