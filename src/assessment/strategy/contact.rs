//! Knows where people can turn to: helplines, places to report, police. Knows no number itself.

use crate::code::codes;
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
    pub free: ContactCost,
}

codes! {
    /// What a contact is for.
    #[derive(Default, PartialOrd, Ord)]
    pub enum ContactPurpose {
        /// To be helped and listened to.
        #[default]
        Helpline = "helpline",
        /// To report CSAM.
        Reporting = "reporting",
        /// The police.
        Police = "police",
    }
}

codes! {
    /// Whether a contact costs nothing.
    #[derive(Default)]
    pub enum ContactCost {
        /// Nobody has said.
        #[default]
        Unknown = "unknown",
        /// It costs nothing.
        Free = "free",
        /// It costs as much as any call.
        Charged = "charged",
    }
}
