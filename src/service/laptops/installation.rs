//! Knows the key of this installation, made when it is first needed and again where the data were copied, and the keys of
//! others that somebody compared face to face.

use super::LaptopError;
use crate::accounts::VersionedRecord;
use crate::exchange::{InstallationId, InstallationKey, OwnInstallation, PeerInstallation, VerificationKey};
use crate::service::{Act, Person, Scope, Service, ServiceError};
use crate::storage::StoreError;

/// How often a key is looked for again that somebody else is making.
const TRIES: u32 = 3;
/// The most letters of what an installation is called.
pub(super) const LONGEST_LABEL: usize = 60;

/// This installation as others know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstallationCard {
    /// Its id.
    pub id: InstallationId,
    /// Its public key, as hexadecimal digits.
    pub key: String,
    /// The words of the key.
    pub words: String,
    /// What it is called; may be empty.
    pub label: String,
}

impl Service {
    /// The key of this installation. One that was made elsewhere stays there: two that go on under one key could not be
    /// told apart.
    pub(super) async fn own_key(&self) -> Result<(InstallationKey, OwnInstallation), LaptopError> {
        let place = self.store.place();
        for _ in 0..TRIES {
            let held = self.records().get::<OwnInstallation>(OwnInstallation::ID).await?;
            if let Some(held) = held.as_ref().filter(|held| held.place == place) {
                return Ok((InstallationKey::from_hex(&held.secret)?, held.record.clone()));
            }
            let key = InstallationKey::generate()?;
            let label = held.as_ref().map_or_else(String::new, |held| held.label.clone());
            let record = OwnInstallation {
                secret: key.to_hex(),
                place: place.clone(),
                label,
                since: self.clock.now(),
            };
            let version = held.map_or(0, |held| held.version);
            let new = VersionedRecord { record: record.clone(), version };
            match self.records().write(vec![new.put()?]).await {
                Err(StoreError::EntryOvertaken { .. }) => {}
                done => return Ok(done.map(|()| (key, record))?),
            }
        }
        Err(StoreError::EntryOvertaken { kind: "installation".to_owned(), id: "own".to_owned() }.into())
    }

    /// Nothing, where this person may look after what travels.
    fn allow_travel(&self, person: &Person) -> Result<(), LaptopError> {
        let steers = self.allow(person, Act::Steer, Scope::Program);
        Ok(steers.or_else(|_| self.allow(person, Act::Administer, Scope::Program))?)
    }

    /// This installation as others know it.
    ///
    /// # Errors
    /// [`ServiceError::Refused`]; whatever the store could not do.
    pub async fn installation(&self, person: &Person) -> Result<InstallationCard, LaptopError> {
        self.allow_travel(person)?;
        let (key, own) = self.own_key().await?;
        let public = key.public();
        let (id, words) = (public.installation(), public.words());
        Ok(InstallationCard { id, key: public.to_hex(), words, label: own.label })
    }

    /// Calls this installation otherwise.
    ///
    /// # Errors
    /// As [`Service::installation`].
    pub async fn label_installation(&self, person: &Person, label: &str) -> Result<(), LaptopError> {
        self.allow_travel(person)?;
        self.own_key().await?;
        let held = self.records().get::<OwnInstallation>(OwnInstallation::ID).await?;
        let Some(held) = held else { return Err(ServiceError::NotFound.into()) };
        let label: String = label.trim().chars().filter(|c| !c.is_control()).take(LONGEST_LABEL).collect();
        let held = held.with(|own| own.label = label);
        Ok(self.records().write(vec![held.put()?]).await?)
    }

    /// The other installations whose words somebody compared, in the order of their ids.
    ///
    /// # Errors
    /// As [`Service::installation`].
    pub async fn counterparts(&self, person: &Person) -> Result<Vec<PeerInstallation>, LaptopError> {
        self.allow_travel(person)?;
        let all = self.records().list::<PeerInstallation>("").await?;
        Ok(all.into_iter().map(|one| one.record).collect())
    }

    /// Whether somebody compared the words of this key.
    pub(super) async fn knows(&self, key: &VerificationKey) -> Result<bool, LaptopError> {
        let held = self.records().get::<PeerInstallation>(&key.installation().to_string()).await?;
        Ok(held.is_some_and(|held| held.key == key.to_hex()))
    }

    /// Keeps that somebody compared the words of this key, which they typed as they were read out on the other machine.
    ///
    /// # Errors
    /// [`LaptopError::OtherWords`], and as [`Service::installation`].
    pub async fn confirm_counterpart(
        &self,
        person: &Person,
        key: &VerificationKey,
        (label, typed): (&str, &str),
    ) -> Result<(), LaptopError> {
        self.allow_travel(person)?;
        if !key.has_words(typed) {
            return Err(LaptopError::OtherWords { words: key.words() });
        }
        if self.knows(key).await? {
            return Ok(());
        }
        let new = PeerInstallation {
            installation: key.installation(),
            key: key.to_hex(),
            label: label.chars().filter(|c| !c.is_control()).take(LONGEST_LABEL).collect(),
            confirmed: self.clock.now(),
        };
        Ok(self.records().write(vec![VersionedRecord::new(new).put()?]).await?)
    }

    /// Trusts the key of another installation no longer; what came from it stays.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], and as [`Service::installation`].
    pub async fn forget_counterpart(&self, person: &Person, id: &str) -> Result<(), LaptopError> {
        self.allow_travel(person)?;
        match self.records().get::<PeerInstallation>(id).await? {
            Some(held) => Ok(self.records().write(vec![held.remove()]).await?),
            None => Err(ServiceError::NotFound.into()),
        }
    }
}
