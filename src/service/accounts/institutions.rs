//! Knows what the institutions are called that answer for a country.

use super::AccountError;
use crate::accounts::Grant;
use crate::assessment::strategy::{Record, Stakeholder};
use crate::assessment::{InstitutionId, Standing};
use crate::framework::CountryCode;
use crate::service::{Act, Person, Scope, Service};
use crate::storage::StoreError;
use std::collections::{BTreeMap, BTreeSet};

/// The institutions of some countries, each with the names that the assessments of its country give it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InstitutionNames(BTreeMap<(CountryCode, InstitutionId), BTreeSet<String>>);

impl InstitutionNames {
    /// What an institution is called, by all names that it has; none where no assessment knows it any more.
    pub fn name(&self, country: &CountryCode, id: &InstitutionId) -> Option<String> {
        let names = self.0.get(&(country.clone(), id.clone()))?;
        Some(names.iter().map(String::as_str).collect::<Vec<_>>().join(" / "))
    }

    /// The institutions of a country, each with its names.
    pub fn of(&self, country: &CountryCode) -> Vec<(InstitutionId, String)> {
        let own = self.0.keys().filter(|(of, _)| of == country);
        own.filter_map(|(of, id)| Some((id.clone(), self.name(of, id)?))).collect()
    }
}

impl Service {
    /// The institutions of this country, for somebody who may invite there.
    ///
    /// # Errors
    /// [`AccountError::Refused`], or whatever the store could not read.
    pub async fn institutions(
        &self,
        person: &Person,
        country: &CountryCode,
    ) -> Result<InstitutionNames, AccountError> {
        self.allow(person, Act::Invite, Scope::Country(country)).map_err(|_| AccountError::Refused)?;
        Ok(self.institution_names(&BTreeSet::from([country.clone()])).await?)
    }

    /// Those for which somebody speaks by these roles, for somebody who looks after accounts.
    ///
    /// # Errors
    /// As [`Service::institutions`].
    pub async fn institutions_of(
        &self,
        person: &Person,
        grants: &[Grant],
    ) -> Result<InstitutionNames, AccountError> {
        self.allow(person, Act::Invite, Scope::Program).map_err(|_| AccountError::Refused)?;
        Ok(self.institutions_in(grants).await?)
    }

    /// Those for which somebody speaks by these roles.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub(super) async fn institutions_in(&self, grants: &[Grant]) -> Result<InstitutionNames, StoreError> {
        let speaking = grants.iter().filter(|grant| grant.institution.is_some());
        let countries = speaking.flat_map(|grant| grant.countries.clone()).collect();
        self.institution_names(&countries).await
    }

    async fn institution_names(
        &self,
        countries: &BTreeSet<CountryCode>,
    ) -> Result<InstitutionNames, StoreError> {
        let mut names = InstitutionNames::default();
        if countries.is_empty() {
            return Ok(names);
        }
        let mut known = self.store.list().await?;
        known
            .retain(|one| one.registration.standing != Standing::Removed && countries.contains(&one.country));
        for summary in known {
            for (id, entry) in self.store.list_entries(&summary.id, Stakeholder::KIND).await? {
                let stakeholder = Stakeholder::of(&entry.matter).filter(|one| one.is_institution());
                let institution = id.to_string().parse::<InstitutionId>().ok();
                if let Some((institution, stakeholder)) = institution.zip(stakeholder) {
                    let key = (summary.country.clone(), institution);
                    names.0.entry(key).or_default().insert(stakeholder.name.clone());
                }
            }
        }
        Ok(names)
    }
}
