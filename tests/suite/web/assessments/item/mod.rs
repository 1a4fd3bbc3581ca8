//! `/{lang}/assessments/{id}/items/{item}`.

mod background;
mod conditions;
mod conflict;
mod evidence;
pub mod files;
mod folds;
mod get;
mod history;
mod hostile;
mod post;
mod proves;
mod reading;
mod treaty;

pub const URL: &str = "/en/assessments/ken-2025/items/C04";
