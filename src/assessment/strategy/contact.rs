//! Knows where people can turn to: helplines, places to report, police. Knows no number itself.

use crate::code::codes;
use serde::{Deserialize, Serialize};

/// A helpline or a place to report: where children and adults can turn to in the country.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// What it is for; children dial it, so that no file may leave it out.
    pub purpose: ContactPurpose,
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// The number to call, as people dial it.
    #[serde(default)]
    pub number: String,
    /// A web or mail address.
    #[serde(default)]
    pub address: String,
    /// When somebody answers.
    #[serde(default)]
    pub hours: String,
    /// In which languages.
    #[serde(default)]
    pub languages: String,
    /// Whether it costs nothing.
    #[serde(default)]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_number_is_for_is_never_taken_for_granted() {
        let refused = serde_json::from_str::<Contact>(r#"{"name":"Line","number":"116"}"#).unwrap_err();
        assert!(refused.to_string().contains("missing field `purpose`"), "{refused}");
        let told = r#"{"purpose":"police","name":"Unit"}"#;
        assert_eq!(serde_json::from_str::<Contact>(told).unwrap().free, ContactCost::Unknown);
    }
}
