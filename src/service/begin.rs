//! Knows how assessments begin and which there are; knows no form.

use super::access::{Act, Person, Scope};
use super::{Service, ServiceError, WorkError};
use crate::assessment::limits::LONGEST_NAME;
use crate::assessment::{Assessment, Change, Limit, LimitFault, Registration, Standing, TAKEN_IDS, id_fits};
use crate::framework::CountryCode;
use crate::intake::KeptFiles;
use crate::storage::{AssessmentSummary, StoreError, keep_files};
use std::collections::BTreeSet;

impl Service {
    /// The assessments that this person may open, in the order of their ids; those that were put away are among them.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn list(&self, person: &Person) -> Result<Vec<AssessmentSummary>, ServiceError> {
        let mut all = self.summaries(person).await?;
        all.retain(|one| {
            one.registration.standing != Standing::Removed && person.may(Act::Read, &one.country)
        });
        Ok(all)
    }

    /// The assessments that were put or taken away, for those who may bring them back.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], or whatever the store could not read.
    pub async fn list_archive(&self, person: &Person) -> Result<Vec<AssessmentSummary>, ServiceError> {
        let mut all = self.list_all(person).await?;
        all.retain(|one| one.registration.standing != Standing::Active);
        Ok(all)
    }

    /// Every assessment, whether or not it was put or taken away.
    ///
    /// # Errors
    /// As [`Service::list_archive`].
    pub async fn list_all(&self, person: &Person) -> Result<Vec<AssessmentSummary>, ServiceError> {
        self.allow(person, Act::Steer, Scope::Program)?;
        let mut all = self.summaries(person).await?;
        all.retain(|one| person.may(Act::Steer, &one.country));
        Ok(all)
    }

    /// The assessments of a country that this person may open, as [`Service::list`] gives them.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn list_of(
        &self,
        person: &Person,
        country: &CountryCode,
    ) -> Result<Vec<AssessmentSummary>, ServiceError> {
        if !person.may(Act::Read, country) {
            return Ok(Vec::new());
        }
        let mut all = self.store.list_of(country).await?;
        all.retain(|one| one.registration.standing != Standing::Removed);
        Ok(all)
    }

    /// Every assessment of the countries for which somebody has a role, of all where they need none, in the order of the ids.
    pub(super) async fn summaries(&self, person: &Person) -> Result<Vec<AssessmentSummary>, StoreError> {
        let member = match person {
            Person::Owner => return self.store.list().await,
            Person::Member(member) => member,
            Person::Stranger => return Ok(Vec::new()),
        };
        let countries: BTreeSet<&CountryCode> =
            member.grants.iter().flat_map(|grant| &grant.countries).collect();
        let mut all = Vec::new();
        for country in countries {
            all.extend(self.store.list_of(country).await?);
        }
        all.sort_by(|one, other| one.id.cmp(&other.id));
        Ok(all)
    }

    /// Brings back an assessment that was put or taken away.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], [`ServiceError::NotFound`], or whatever the store could not do.
    pub async fn bring_back(&self, person: &Person, id: &str) -> Result<(), ServiceError> {
        self.allow(person, Act::Steer, Scope::Program)?;
        let held = self.store.load(id).await?.ok_or(ServiceError::NotFound)?;
        self.allow(person, Act::Steer, Scope::Country(&held.assessment.country))?;
        let before = held.assessment.registration.clone();
        if before.standing == Standing::Active {
            return Ok(());
        }
        let change = Change::Register(Registration { standing: Standing::Active, ..before });
        let seen = held.version(&change.subject());
        self.store.record(id, change, seen, self.stamp_of(person, "")).await?;
        Ok(())
    }

    /// The names that [`Service::begin`] would give, one after the other, to assessments whose names are to begin with
    /// these `stems`, as things stand.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn free_names(&self, stems: &[String]) -> Result<Vec<String>, ServiceError> {
        let mut taken: BTreeSet<String> = self.store.list().await?.into_iter().map(|one| one.id).collect();
        taken.extend(self.store.unreadable().await?);
        let mut free = Vec::with_capacity(stems.len());
        for stem in stems {
            let name = names(stem).find(|name| !taken.contains(name)).unwrap_or_default();
            taken.insert(name.clone());
            free.push(name);
        }
        Ok(free)
    }

    /// The ids of the assessments that are kept and cannot be read, for those who may open every one.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn unreadable(&self, person: &Person) -> Result<Vec<String>, ServiceError> {
        match person {
            Person::Owner => Ok(self.store.unreadable().await?),
            Person::Member(_) if self.allow(person, Act::Administer, Scope::Program).is_ok() => {
                Ok(self.store.unreadable().await?)
            }
            Person::Member(_) | Person::Stranger => Ok(Vec::new()),
        }
    }

    /// The first assessment of this country and round, whoever began it and whatever its name; capitals and blanks do not
    /// matter.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn twin(
        &self,
        person: &Person,
        country: &CountryCode,
        round: &str,
    ) -> Result<Option<String>, ServiceError> {
        let same = self.list_of(person, country).await?.into_iter().find(|one| one.is_of(country, round));
        Ok(same.map(|one| one.id))
    }

    /// Keeps the assessment and its files under the first free name that begins with `stem`; returns the name.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], [`ServiceError::Unfit`], or whatever the store could not do.
    pub async fn begin(
        &self,
        person: &Person,
        mut assessment: Assessment,
        files: &KeptFiles,
        stem: &str,
    ) -> Result<String, ServiceError> {
        self.allow(person, Act::Begin, Scope::Country(&assessment.country))?;
        check(&assessment)?;
        let evidence = keep_files(&*self.store, &assessment, files).await?;
        assessment.registration.standing = Standing::Active;
        for name in names(stem) {
            assessment.id = name;
            let stamp = self.stamp_of(person, "");
            match self.store.create_with(assessment.clone(), evidence.clone(), stamp).await {
                Err(StoreError::AlreadyExists { .. }) => {}
                other => return Ok(other.map(|()| assessment.id)?),
            }
        }
        Err(WorkError::Broken.into())
    }

    /// Nothing, where a new assessment may have this name.
    ///
    /// # Errors
    /// [`ServiceError::Unfit`] where none may have it; [`StoreError::AlreadyExists`], or [`ServiceError::Taken`] where the
    /// one that has it was put or taken away; whatever the store could not read.
    pub async fn check_name(&self, id: &str) -> Result<(), ServiceError> {
        if !id_fits(id) {
            let limit = Limit::Malformed(id.chars().take(LONGEST_NAME).collect());
            return Err(ServiceError::Unfit(vec![LimitFault { place: "id".to_owned(), limit }]));
        }
        match self.store.load(id).await?.map(|held| held.assessment.registration.standing) {
            None => Ok(()),
            Some(Standing::Active) => Err(StoreError::AlreadyExists { id: id.to_owned() }.into()),
            Some(standing) => Err(ServiceError::Taken(id.to_owned(), standing)),
        }
    }

    /// Keeps an assessment that a command brings, under its own name only.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], [`ServiceError::Unfit`], [`ServiceError::Taken`], [`StoreError::AlreadyExists`], or
    /// whatever the store could not do.
    pub async fn import(
        &self,
        person: &Person,
        mut assessment: Assessment,
        files: &KeptFiles,
        by: &str,
    ) -> Result<(), ServiceError> {
        self.allow(person, Act::Begin, Scope::Country(&assessment.country))?;
        check(&assessment)?;
        self.check_name(&assessment.id).await?;
        let evidence = keep_files(&*self.store, &assessment, files).await?;
        assessment.registration.standing = Standing::Active;
        Ok(self.store.create_with(assessment, evidence, self.stamp_of(person, by)).await?)
    }
}

/// The names that begin with `stem`, in the order in which they are tried; each leaves room for its number, and no page
/// has it.
fn names(stem: &str) -> impl Iterator<Item = String> + use<> {
    let stem: String = stem.chars().take(LONGEST_NAME - 10).collect();
    let names =
        (1_u64..).map(move |number| if number == 1 { stem.clone() } else { format!("{stem}-{number}") });
    names.filter(|name| !TAKEN_IDS.contains(&name.as_str()))
}

/// Nothing, where everything in the assessment may be kept.
fn check(assessment: &Assessment) -> Result<(), ServiceError> {
    let faults = assessment.limit_faults();
    if faults.is_empty() { Ok(()) } else { Err(ServiceError::Unfit(faults)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_assessment_is_called_as_a_page_is() {
        for (stem, expected) in [("ken", ["ken", "ken-2"]), ("new", ["new-2", "new-3"])] {
            assert_eq!(names(stem).take(2).collect::<Vec<_>>(), expected);
        }
    }
}
