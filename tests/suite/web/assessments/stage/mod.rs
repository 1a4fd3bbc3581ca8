//! `/{lang}/assessments/{id}/stages/{stage}`.

mod get;
mod post;
