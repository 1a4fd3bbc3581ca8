//! Workbooks as files: XLSX read back, CSV in archives, what LibreOffice makes of them, the schema of JSON.

mod csv;
pub mod national;
mod office;
pub mod read;
pub mod sample;
mod schema;
mod strategy;
mod xlsx;
