//! Knows where people can turn to: helplines, places to report, police. Knows no number itself.

use serde::{Deserialize, Serialize};

/// A helpline or a place to report: where children and adults can turn to in the country.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    /// What it is for.
    pub purpose: ContactPurpose,
    /// Its name.
    pub name: String,
    /// The number to call, as people dial it.
    pub number: String,
    /// A web or mail address.
    pub address: String,
    /// When somebody answers.
    pub hours: String,
    /// In which languages.
    pub languages: String,
    /// Whether it costs nothing.
    pub free: Charge,
}

/// What a contact is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactPurpose {
    /// To be helped and listened to.
    #[default]
    Helpline,
    /// To report CSAM.
    Reporting,
    /// The police.
    Police,
}

/// Whether a contact costs nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Charge {
    /// Nobody has said.
    #[default]
    Unknown,
    /// It costs nothing.
    Free,
    /// It costs as much as any call.
    Charged,
}
