//! Knows the pages as a browser without scripting sees them, through the real router and a real store.

mod accounts;
mod acts;
pub mod assessments;
mod clock;
mod copies;
mod every_page;
mod forms;
mod full_disk;
mod headers;
mod hostile;
mod import;
mod import_tables;
mod institutions;
mod language;
mod my_work;
mod metrics;
mod once;
mod probes;
mod pseudo;
mod refusals;
mod room;
mod secrets;
mod serving;
mod unreadable;
mod waiting;
mod workshop_papers;
pub mod words;
