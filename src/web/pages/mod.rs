//! Knows every page: a file or a folder for each URL. Each joins content, answers and results into data, and data into a view.

pub mod approval;
pub mod asset;
pub mod check;
pub mod choices;
pub mod draft;
pub mod edit;
pub mod export;
pub mod gaps;
pub mod import;
pub mod item;
pub mod items;
pub mod look;
pub mod method;
pub mod new;
pub mod overview;
pub mod plan;
pub mod records;
pub mod root;
pub mod rounds;
pub mod stage;
pub mod start;
pub mod versions;
