//! Knows the pages below `/{lang}/assessments`.

mod choices;
mod export;
mod item;
mod new;
mod overview;
mod stage;
