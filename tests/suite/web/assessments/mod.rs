//! Knows the pages below `/{lang}/assessments`.

mod approval;
mod cap;
mod choices;
mod claims;
mod confirmation;
mod draft;
mod edit;
mod edit_captions;
mod edit_languages;
mod export;
mod figure;
mod frameworks;
pub mod freezing;
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
pub mod versions;
