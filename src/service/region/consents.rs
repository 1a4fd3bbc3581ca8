//! Knows how a country is asked for its consents, gives and withdraws them, and that all of this stands in the chronicle.

use super::RegionError;
use super::error::fit;
use crate::framework::{ConsentTextId, CountryCode};
use crate::lang::Lang;
use crate::region::{ConsentAct, ConsentEntry, ConsentLedger, ConsentScope, ConsentStanding, ConsentTerms};
use crate::service::Service;
use crate::service::access::{Act, Person, Scope};
use crate::service::cache::ResultKey;
use crate::storage::{ChronicleEntry, ChronicleNote, ChronicleWrite, ERASED, file_hash};
use chrono::{Months, NaiveDate};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the subject of a consent begins with.
const SUBJECT: &str = "consent:";

/// The most months until the last day of a consent: nobody looks again at what has no end.
const LONGEST: Months = Months::new(120);

/// What a country is asked to consent to, or consents to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentOrder {
    /// What it is about: an entry for each.
    pub scopes: BTreeSet<ConsentScope>,
    /// The words.
    pub text: ConsentTextId,
    /// The language in which they are shown.
    pub lang: Lang,
    /// The last day on which it holds.
    pub until: NaiveDate,
}

/// What a country takes back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConsentWithdrawal {
    /// What it is about; everything that holds where nothing is named.
    pub scopes: BTreeSet<ConsentScope>,
    /// Why; may be empty, nobody has to say.
    pub reason: String,
}

/// What a country was asked, gave and took back, for itself and for its field office.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryConsents {
    /// The country.
    pub country: CountryCode,
    /// The day.
    pub today: NaiveDate,
    /// Every entry, the oldest first, with the present name of the office that made it.
    pub entries: Vec<ConsentEntry>,
    ledger: ConsentLedger,
}

impl CountryConsents {
    /// How one of them stands.
    pub fn standing(&self, scope: ConsentScope) -> ConsentStanding {
        self.ledger.standing(&self.country, scope, self.today)
    }

    /// What holds today, with its last day.
    pub fn valid(&self) -> impl Iterator<Item = (ConsentScope, NaiveDate)> {
        ConsentScope::all().filter_map(|scope| match self.standing(scope) {
            ConsentStanding::Given(until) => Some((scope, until)),
            _ => None,
        })
    }
}

impl Service {
    /// The consents of a country, for those who speak for it or compare it with others, and for its field office.
    ///
    /// # Errors
    /// [`ServiceError::Refused`](crate::service::ServiceError::Refused), or whatever the store could not read.
    pub async fn consents(
        &self,
        person: &Person,
        country: &CountryCode,
    ) -> Result<CountryConsents, RegionError> {
        let ways = [Act::Share, Act::Compare, Act::Oversee];
        if !ways.into_iter().any(|act| person.may(act, country)) {
            self.allow(person, Act::Share, Scope::Country(country))?;
        }
        let entries = self.consent_entries(&subject(country)).await?;
        let ledger = ConsentLedger::of(&entries);
        Ok(CountryConsents { country: country.clone(), today: self.clock.today(), entries, ledger })
    }

    /// Asks a country for its consents, in the name of its field office.
    ///
    /// # Errors
    /// [`RegionError::NoSuchText`], [`RegionError::NothingChosen`], [`RegionError::WrongDay`];
    /// [`ServiceError::Refused`](crate::service::ServiceError::Refused), or whatever the store could not do.
    pub async fn ask_consent(
        &self,
        person: &Person,
        country: &CountryCode,
        order: &ConsentOrder,
        by: &str,
    ) -> Result<(), RegionError> {
        self.allow(person, Act::Oversee, Scope::Country(country))?;
        let entries = self.entries_of(country, order, ConsentAct::Ask)?;
        self.add_consents(person, by, entries).await
    }

    /// Gives the consents of a country.
    ///
    /// # Errors
    /// As [`Service::ask_consent`].
    pub async fn give_consent(
        &self,
        person: &Person,
        country: &CountryCode,
        order: &ConsentOrder,
        by: &str,
    ) -> Result<(), RegionError> {
        self.allow(person, Act::Share, Scope::Country(country))?;
        let entries = self.entries_of(country, order, ConsentAct::Give)?;
        self.add_consents(person, by, entries).await
    }

    /// Takes back consents of a country, for everything that is made from today on. Gives how many were taken back.
    ///
    /// # Errors
    /// [`ServiceError::Refused`](crate::service::ServiceError::Refused), or whatever the store could not do.
    pub async fn withdraw_consent(
        &self,
        person: &Person,
        country: &CountryCode,
        withdrawal: &ConsentWithdrawal,
        by: &str,
    ) -> Result<usize, RegionError> {
        self.allow(person, Act::Share, Scope::Country(country))?;
        let ConsentWithdrawal { scopes, reason } = withdrawal;
        let day = self.clock.today();
        let entries = match scopes.is_empty() {
            true => self.consent_ledger().await?.withdrawals(country, "", reason, day),
            false => entries(country, scopes, &ConsentAct::Withdraw { reason: reason.clone() }, day),
        };
        let count = entries.len();
        if count > 0 {
            self.add_consents(person, by, entries).await?;
        }
        Ok(count)
    }

    /// What all countries consented to, from what was read lately where nothing was added since.
    pub(super) async fn consent_ledger(&self) -> Result<Arc<ConsentLedger>, RegionError> {
        let end = self.store.chronicle_end().await?;
        let key = ResultKey::of(&[end.hash.bytes()]);
        if let Some(kept) = self.ledgers.get(&key) {
            return Ok(kept);
        }
        // What is added between the two looks is known the next time at the latest, and never forgotten.
        let entries = self.consent_entries(SUBJECT).await?;
        Ok(self.ledgers.keep(key, ConsentLedger::of(&entries)))
    }

    async fn consent_entries(&self, prefix: &str) -> Result<Vec<ConsentEntry>, RegionError> {
        self.store.chronicle(prefix).await?.into_iter().map(read).collect()
    }

    /// The terms of an order, with the hash of the words as they are shown.
    fn terms(&self, order: &ConsentOrder) -> Result<ConsentTerms, RegionError> {
        let text = self.library.regions.consent(&order.text).ok_or(RegionError::NoSuchText)?;
        let today = self.clock.today();
        if order.scopes.is_empty() {
            return Err(RegionError::NothingChosen);
        }
        let last = today.checked_add_months(LONGEST);
        if order.until < today || last.is_none_or(|last| order.until > last) {
            return Err(RegionError::WrongDay);
        }
        Ok(ConsentTerms::of(text, file_hash(text.text.get(order.lang).as_bytes()), order.until))
    }

    fn entries_of(
        &self,
        country: &CountryCode,
        order: &ConsentOrder,
        act: fn(ConsentTerms) -> ConsentAct,
    ) -> Result<Vec<ConsentEntry>, RegionError> {
        Ok(entries(country, &order.scopes, &act(self.terms(order)?), self.clock.today()))
    }

    /// Adds entries to the chronicle, together or not at all. Who made them stands in the stamp alone: there the name can be
    /// changed and erased.
    async fn add_consents(
        &self,
        person: &Person,
        by: &str,
        entries: Vec<ConsentEntry>,
    ) -> Result<(), RegionError> {
        let stamp = self.stamp_of(person, by);
        let office = match person {
            Person::Member(member) => member.name.as_str(),
            Person::Owner | Person::Stranger => by,
        };
        if let Some(first) = entries.first() {
            self.known_country(&first.country)?;
            fit(ConsentEntry { by: office.to_owned(), ..first.clone() }.limit_faults())?;
        }
        let notes = entries.iter().map(note).collect::<Result<_, _>>()?;
        self.store.add_to_chronicle(ChronicleWrite { notes, seen: None, stamp }).await?;
        Ok(())
    }
}

/// An entry for each of these.
fn entries(
    country: &CountryCode,
    scopes: &BTreeSet<ConsentScope>,
    act: &ConsentAct,
    day: NaiveDate,
) -> Vec<ConsentEntry> {
    let entry = |scope: &ConsentScope| ConsentEntry {
        country: country.clone(),
        scope: *scope,
        act: act.clone(),
        by: String::new(),
        day,
    };
    scopes.iter().map(entry).collect()
}

/// What the subjects of a country's consents begin with.
fn subject(country: &CountryCode) -> String {
    format!("{SUBJECT}{country}:")
}

fn note(entry: &ConsentEntry) -> Result<ChronicleNote, serde_json::Error> {
    let kind = match entry.act {
        ConsentAct::Ask(_) => "ask",
        ConsentAct::Give(_) => "give",
        ConsentAct::Withdraw { .. } => "withdraw",
    };
    let nameless = ConsentEntry { by: String::new(), ..entry.clone() };
    let subject = format!("{SUBJECT}{}", entry.country);
    Ok(ChronicleNote { subject, kind, body: serde_json::to_string(&nameless)? })
}

fn read(kept: ChronicleEntry) -> Result<ConsentEntry, RegionError> {
    let entry: ConsentEntry = serde_json::from_str(&kept.body)?;
    Ok(ConsentEntry { by: kept.by.name().unwrap_or(ERASED).to_owned(), ..entry })
}
