//! `/{lang}/assessments/{id}/draft` and its files.

mod files;
mod get;
