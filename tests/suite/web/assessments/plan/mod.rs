//! `/{lang}/assessments/{id}/plan` and the pages below it. In `ken-2025` only C01 is known, at level 1 of 3.

mod action;
mod entered;
mod frame;
mod hostile;
mod money;
mod phases;
mod progress;
mod results;

const PLAN: &str = "/en/assessments/ken-2025/plan";
