//! Knows the roles, and for what and until when somebody has one.

use crate::assessment::{Audience, InstitutionId};
use crate::code::codes;
use crate::framework::{CountryCode, ItemId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

codes! {
    /// What somebody is in the making of a strategy. What each may do stands in `service::access`.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum Role {
        /// Answers for an institution.
        Respondent = "respondent",
        /// Reads what readers may see.
        Reader = "reader",
        /// Runs workshops and gives the view from outside.
        Facilitator = "facilitator",
        /// Leads the work of a country.
        Coordinator = "coordinator",
        /// Compares countries of a region, each as far as it agreed.
        Officer = "officer",
        /// Keeps accounts and the installation; reads no assessment.
        Administrator = "administrator",
    }
}

/// A role that an account has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The countries for which it is held; none for an administrator.
    #[serde(default)]
    pub countries: Vec<CountryCode>,
    /// The institution that a respondent speaks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<InstitutionId>,
    /// The items that a respondent answers; empty for all that the institution was given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemId>,
    /// What a reader may see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
    /// The last day on which it holds, as of somebody who stands in for another; none where it has no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl Grant {
    /// A role in one country, without an end.
    pub fn of(role: Role, country: CountryCode) -> Grant {
        Grant { countries: vec![country], ..Grant::everywhere(role) }
    }

    /// A role that is not bound to a country.
    pub fn everywhere(role: Role) -> Grant {
        Grant {
            role,
            countries: Vec::new(),
            institution: None,
            items: Vec::new(),
            audience: None,
            until: None,
        }
    }

    /// Whether it holds on this day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.until.is_none_or(|until| day <= until)
    }

    /// Whether it is held for this country.
    pub fn covers(&self, country: &CountryCode) -> bool {
        self.countries.contains(country)
    }

    /// Whether whoever holds it must come in with a second proof: they may open what many wrote.
    pub fn needs_second_factor(&self) -> bool {
        matches!(self.role, Role::Administrator | Role::Facilitator)
    }
}
