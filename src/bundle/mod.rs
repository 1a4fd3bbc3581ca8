//! Knows the data folders compiled into the program, the folder that may override them, and the content they hold.

mod examples;
mod files;
mod kit;
mod languages;
mod library;
mod overlay;
mod problem;
mod pseudo;
mod text_places;
mod versions;

pub use examples::{EXAMPLE_LIST, Example, examples};
pub use files::{Files, Folder};
pub use languages::{LANGUAGE, languages};
pub use library::{CURRENCIES, ContentResult, DEMO, EXAMPLES, RELEASED, library, read};
pub use problem::{Problem, Severity};
pub use pseudo::Pseudo;
pub use text_places::{TextPlaces, line_at};
