//! Knows the pages below `/{lang}/assessments`.

mod approval;
mod choices;
mod draft;
mod edit;
mod export;
mod figure;
mod gaps;
mod item;
pub mod look;
mod manage;
mod new;
mod open_points;
mod orphans;
mod overview;
mod plan;
mod records;
mod rounds;
mod stage;
mod unanswered;
mod versions;
