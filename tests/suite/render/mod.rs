//! Knows what must hold for every kind of file that a document or a workbook becomes.

mod charts;
mod csv;
pub mod docx;
mod json;
mod passages;
#[cfg(feature = "print")]
pub mod pdf;
mod xlsx;
