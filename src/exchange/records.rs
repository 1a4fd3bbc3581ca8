//! Knows what is kept beside the log about other installations: who they are, what was lent to them, which of our entries
//! are theirs, and where both sides changed the same; knows no database.

use super::{InstallationId, LoanTerms, SubjectClass};
use crate::accounts::RegistryRecord;
use crate::storage::Hash;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// This installation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnInstallation {
    /// The whole key.
    pub secret: String,
    /// What the machine knew the place of the database by when the key was made.
    pub place: String,
    /// What it is called.
    pub label: String,
    /// When the key was made.
    pub since: DateTime<Utc>,
}

impl OwnInstallation {
    /// Its one name.
    pub const ID: &'static str = "own";
}

impl RegistryRecord for OwnInstallation {
    const KIND: &'static str = "installation";

    fn id(&self) -> String {
        OwnInstallation::ID.to_owned()
    }
}

/// Another installation whose fingerprint somebody compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeerInstallation {
    /// Which one.
    pub installation: InstallationId,
    /// Its public key.
    pub key: String,
    /// What it called itself then.
    pub label: String,
    /// When that was.
    pub confirmed: DateTime<Utc>,
}

impl RegistryRecord for PeerInstallation {
    const KIND: &'static str = "counterpart";

    fn id(&self) -> String {
        self.installation.to_string()
    }
}

/// How far the chain of an assessment on another installation is known here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CounterpartMark {
    /// The assessment.
    pub assessment: String,
    /// The installation.
    pub installation: InstallationId,
    /// The place of the last entry of it that came.
    pub seq: u64,
    /// The hash of that entry.
    pub hash: Hash,
    /// When it came.
    pub at: DateTime<Utc>,
}

impl RegistryRecord for CounterpartMark {
    const KIND: &'static str = "counterpart-mark";

    fn id(&self) -> String {
        format!("{}/{}", self.assessment, self.installation)
    }
}

/// Where the chain of an assessment that was lent to this installation ended when it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrunkMark {
    /// The assessment.
    pub assessment: String,
    /// Whose it is.
    pub lender: InstallationId,
    /// The place of its last entry.
    pub seq: u64,
    /// The hash of that entry.
    pub hash: Hash,
    /// The loan that it came with; none where it came otherwise.
    pub loan: Option<LoanTerms>,
}

impl RegistryRecord for TrunkMark {
    const KIND: &'static str = "trunk-mark";

    fn id(&self) -> String {
        self.assessment.clone()
    }
}

/// What was lent from here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loan {
    /// The assessment.
    pub assessment: String,
    /// What, to whom and until when.
    pub terms: LoanTerms,
    /// When it was lent.
    pub at: DateTime<Utc>,
    /// When it was taken back, or came home; none while it is out.
    pub ended: Option<DateTime<Utc>>,
}

impl RegistryRecord for Loan {
    const KIND: &'static str = "loan";

    fn id(&self) -> String {
        format!("{}/{}", self.assessment, self.terms.id)
    }
}

/// An entry of another installation, by its hash there. An entry that came over a third one has a record for each hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryOrigin {
    /// The assessment.
    pub assessment: String,
    /// The hash of the entry where it came from.
    pub hash: Hash,
    /// Its hash where it was written first.
    pub original: Hash,
    /// Who wrote it.
    pub installation: InstallationId,
    /// Its place here; 0 where it says nothing that is kept here.
    pub seq: u64,
    /// When it was written, by the clock there.
    pub at: String,
}

impl RegistryRecord for EntryOrigin {
    const KIND: &'static str = "entry-origin";

    fn id(&self) -> String {
        format!("{}/{}", self.assessment, self.hash)
    }
}

/// A subject that more than one installation changed without seeing the other's change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectFork {
    /// The assessment.
    pub assessment: String,
    /// The subject, as in `item:C01`.
    pub subject: String,
    /// The last version here that all of them had seen; 0 where there was none.
    pub base: u64,
    /// The version here that was made of them. Whoever changed the subject since saw it.
    pub version: u64,
    /// The places here of the entries that stand beside each other.
    pub tips: Vec<u64>,
    /// How they differ.
    pub class: SubjectClass,
    /// In which parts, where they contradict each other.
    pub parts: Vec<String>,
}

impl RegistryRecord for SubjectFork {
    const KIND: &'static str = "subject-fork";

    fn id(&self) -> String {
        format!("{}/{}", self.assessment, self.subject)
    }
}
