//! Knows the pages below `/{lang}/assessments`.

mod cases;
mod choices;
mod draft;
mod export;
mod gaps;
mod item;
mod new;
mod overview;
mod plan;
mod records;
mod stage;
