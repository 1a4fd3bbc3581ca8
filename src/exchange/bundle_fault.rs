//! Knows why a bundle is refused before anything of it is looked at; knows no assessment here.

/// Why a bundle is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleFault {
    /// It is no zip file, or was cut off.
    #[error(
        "it is no bundle of Amparo, or it was cut off on the way: copy it again from where it was written"
    )]
    Archive,
    /// It has a part that no bundle has, or has one twice.
    #[error(
        "it has a part that no bundle of Amparo has ({0}): nothing of it was used; have it written again where it comes from"
    )]
    Part(String),
    /// A part is missing.
    #[error("the part {0} is missing: copy it again from where it was written")]
    Missing(String),
    /// It unpacks to more than a bundle may.
    #[error(
        "it unpacks to more than a bundle may hold: nothing of it was used; ask whoever gave it to you what it is"
    )]
    Bomb,
    /// What it says of itself cannot be understood.
    #[error("what it says of itself cannot be understood ({0}): have it written again where it comes from")]
    Manifest(String),
    /// A newer program wrote it.
    #[error(
        "it was written by a newer Amparo ({program}, form {found}; this one reads up to {known}): update Amparo here, then \
         try again"
    )]
    Newer {
        /// The version of the program.
        program: String,
        /// The form.
        found: u32,
        /// The highest that can be read.
        known: u32,
    },
    /// The signature does not fit.
    #[error(
        "its signature does not fit: it was altered or damaged on the way, and nothing of it was used; copy it again from \
         where it was written"
    )]
    Signature,
    /// A part is not what the signed list says.
    #[error("the part {0} is not what was signed: it was altered or damaged on the way; copy it again")]
    Altered(String),
    /// An entry does not fit into the chain.
    #[error("entry {0} does not follow the one before it: the chain was broken where the bundle was written")]
    Chain(u64),
    /// An entry says something that this version does not know.
    #[error(
        "entry {seq} cannot be understood ({why}): it may be of a newer Amparo; update Amparo here, then try again"
    )]
    Entry {
        /// Its place.
        seq: u64,
        /// What is wrong.
        why: String,
    },
    /// An entry names somebody by something else than an id.
    #[error("entry {0} names somebody by something else than an id: have the bundle written again")]
    Name(u64),
}
