//! `/{lang}/assessments/new`.

mod get;
mod post;
