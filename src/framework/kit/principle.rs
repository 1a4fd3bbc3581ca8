//! Knows the principles a strategy rests on and the questions that test it against people's rights.

use super::entry::entry;
use crate::code::codes;
use crate::framework::{Status, Text};
use serde::Deserialize;

/// A guiding principle.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Principle {
    /// Permanent name, such as `PR-01`.
    pub id: String,
    /// How far the wording can be relied on.
    pub status: Status,
    /// Its name.
    pub title: Text,
    /// What it means for the strategy.
    pub text: Text,
    /// Articles of the Convention on the Rights of the Child it rests on.
    #[serde(default)]
    pub crc: Vec<String>,
    /// Paragraphs of General Comment No. 25 it rests on.
    #[serde(default)]
    pub gc25: Vec<String>,
}

entry!(Principle, "principles", words(title, text), optional(), lines());

/// A safeguard that the human-rights check asks for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RightsQuestion {
    /// Permanent name, such as `RQ-01`.
    pub id: String,
    /// What it is about.
    pub topic: RightsTopic,
    /// How far the wording can be relied on.
    pub status: Status,
    /// What has to hold, as a statement that is true where it is in place.
    pub safeguard: Text,
    /// What a good answer shows.
    pub look_for: Text,
}

entry!(RightsQuestion, "rights-check", words(safeguard, look_for), optional(), lines());

codes! {
    /// What a question of the human-rights check is about.
    #[derive(PartialOrd, Ord)]
    pub enum RightsTopic {
        /// Freedom of expression and access to information.
        Expression = "expression",
        /// Privacy and personal data.
        Privacy = "privacy",
        /// Misuse of powers.
        Powers = "powers",
        /// Necessity and proportionality.
        Proportionality = "proportionality",
        /// Equal treatment, and children in conflict with the law.
        Equality = "equality",
        /// Independent oversight.
        Oversight = "oversight",
        /// Complaint, appeal and remedy.
        Remedies = "remedies",
    }
}
