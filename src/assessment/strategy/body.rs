//! Knows who fills a body that steers the strategy: offices, never names of persons.

use serde::{Deserialize, Serialize};

/// A steering committee, working group, secretariat or other body as the country sets it up. Source: `itu.md` 4.7.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BodyRecord {
    /// Its name in the country.
    pub name: String,
    /// The office that chairs it.
    pub chair: String,
    /// The office that stands in for the chair.
    pub deputy: String,
    /// Members by office or institution.
    pub members: Vec<String>,
    /// How often it meets.
    pub frequency: String,
    /// How many must be present.
    pub quorum: String,
    /// How it decides.
    pub decision_rule: String,
    /// To whom it reports.
    pub reports_to: String,
    /// The act that sets it up.
    pub legal_basis: String,
    /// The office that looks after the safety of the children in it; empty where none sits in it, or nobody said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub safeguarding: String,
}
