//! `/{lang}/assessments/{id}/choices`.

mod post;
