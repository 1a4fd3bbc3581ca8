//! Knows what a bundle says of itself: the one part that is signed, and that names all others by their hashes.

use super::InstallationId;
use crate::assessment::strategy::FileHash;
use crate::assessment::{FileKind, Pin};
use crate::framework::{CountryCode, ItemId};
use crate::storage::{Hash, NamedPerson, PersonId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// The form of bundles that this version writes, and the highest that it reads.
pub const FORMAT: u32 = 1;

/// Why a bundle was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BundlePurpose {
    /// To be worked on elsewhere.
    Loan,
    /// To bring home what was done elsewhere.
    Return,
}

/// What a bundle says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The form.
    pub format: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// Why it was written.
    pub purpose: BundlePurpose,
    /// Who wrote it.
    pub installation: InstallationId,
    /// Their public key, as hexadecimal digits.
    pub key: String,
    /// What the installation is called there, such as `Laptop 3`; may be empty.
    pub label: String,
    /// The assessment.
    pub assessment: String,
    /// Its country.
    pub country: CountryCode,
    /// Its round, in the country's own words.
    pub round: String,
    /// The place of the entry before the first one here; 0 where the whole chain is here.
    pub after: u64,
    /// The hash of that entry.
    pub after_hash: Hash,
    /// How many entries there are.
    pub entries: u64,
    /// The hash of the last one.
    pub head: Hash,
    /// The SHA-256 of the entries as they are written.
    pub events: FileHash,
    /// The versions of the frameworks of the assessment in the program that wrote it.
    pub frameworks: Vec<Pin>,
    /// The loan that it is, or comes back from.
    pub loan: Option<LoanTerms>,
    /// Whom the entries name, where that may travel.
    pub people: Vec<TravelName>,
    /// The files.
    pub files: Vec<ManifestFile>,
    /// When it was written, by the clock there.
    pub written: DateTime<Utc>,
}

/// What was lent to whom until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoanTerms {
    /// The loan, by 16 hexadecimal digits.
    pub id: String,
    /// The laptop or whoever works on it, in the words of the lender.
    pub to: String,
    /// The last day.
    pub until: NaiveDate,
    /// The items; none stand for all.
    pub items: Vec<ItemId>,
}

impl LoanTerms {
    /// Whether an item is to be answered elsewhere.
    pub fn holds(&self, item: &ItemId) -> bool {
        self.items.is_empty() || self.items.contains(item)
    }
}

/// The name of somebody whom entries name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TravelName {
    /// The id in the entries.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The office; empty where the name says it.
    pub office: String,
}

impl From<TravelName> for NamedPerson {
    fn from(TravelName { id, name, office }: TravelName) -> NamedPerson {
        NamedPerson { id, name: Some(name), office }
    }
}

/// A file of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestFile {
    /// The SHA-256 of its content, and its name in the bundle.
    pub hash: FileHash,
    /// Its media type.
    pub media: String,
    /// Whether it is kept for ever; otherwise it is evidence, which may be removed.
    pub is_permanent: bool,
}

impl ManifestFile {
    /// How it is kept.
    pub fn kind(&self) -> FileKind {
        if self.is_permanent { FileKind::Permanent } else { FileKind::Evidence }
    }
}
