//! Knows the data folders compiled into the program and the folder that may override them, file by file.

mod files;

pub use files::{Files, Folder};
