//! Knows the pages below `/{lang}/assessments`.

mod approval;
mod cases;
mod choices;
mod draft;
mod edit;
mod export;
mod gaps;
mod item;
mod look;
mod new;
mod overview;
mod plan;
mod records;
mod stage;
mod versions;
