//! Knows why something with a laptop was not done; knows no words for those who asked but those of the command line.

use crate::exchange::{BundleFault, KeyFault, MergeFault};
use crate::service::{ServiceError, WorkError};
use crate::storage::StoreError;

/// Why something with a laptop was not done. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum LaptopError {
    /// The bundle is refused.
    #[error("the bundle was not used: {0}")]
    Bundle(#[from] BundleFault),
    /// It cannot become one with what is here.
    #[error("the bundle was not merged: {0}")]
    Merge(#[from] MergeFault),
    /// There is no key.
    #[error("this installation has no key: {0}; start Amparo again, then try again")]
    Key(#[from] KeyFault),
    /// Nobody has compared the words of whoever wrote the bundle.
    #[error(
        "nobody has compared the words of the installation that wrote the bundle: have them read out on that laptop (amparo \
         laptops), compare them with {words}, and say so with --words \"{words}\""
    )]
    Unconfirmed {
        /// Its words.
        words: String,
    },
    /// Other words were typed.
    #[error(
        "the words are not those of the key in the bundle: do not use it before you know where it comes from; the words of \
         its key are {words}"
    )]
    OtherWords {
        /// The words of the key.
        words: String,
    },
    /// It was written over another edition of a framework.
    #[error(
        "the bundle was written over version {theirs} of {framework}, and here it is {here}: {}",
        edition_remedy(offer.as_deref(), unknown)
    )]
    Edition {
        /// The framework.
        framework: String,
        /// The version there.
        theirs: String,
        /// The version here; empty where there is no such framework.
        here: String,
        /// The items that the bundle changes and that are not asked here.
        unknown: Vec<String>,
        /// Where taking the newer edition makes them the same; none where no mapping is at hand here.
        offer: Option<Box<EditionOffer>>,
    },
    /// A file is withheld.
    #[error(
        "a file of evidence is withheld ({0}), and none that may harm somebody travels: remove it or release it (amparo \
         evidence), then try again"
    )]
    Withheld(String),
    /// A file that belongs to what would stand is not in the bundle and not here.
    #[error("the file {0} is named and is neither in the bundle nor here: have the bundle written again")]
    NoFile(String),
    /// A file of evidence is not what it says, or is of no kind that may be attached.
    #[error(
        "the file {0} is of no kind that may be attached: remove it on the laptop, then bring its work again"
    )]
    NoEvidence(String),
    /// A file is not what it is named as: a picture, a template or the paper of a version; or nothing names it so.
    #[error(
        "the file {0} is not the picture, template or paper that the bundle says it is: choose it again on the laptop, then \
         bring its work again"
    )]
    FileUnfit(String),
    /// The virus scanner found something, or could not look where it has to.
    #[error("the file {file} was not taken in: {finding}")]
    Scan {
        /// The file.
        file: String,
        /// What was found.
        finding: String,
    },
    /// The bundle cannot be put together.
    #[error("the bundle could not be put together: {0}")]
    Pack(#[from] std::io::Error),
    /// A loan without a name or an end.
    #[error("say to whom it is lent, and until which day from today on")]
    Terms,
    /// There is no such loan, or it has ended.
    #[error("there is no such loan, or it has ended: amparo lend --list shows those there are")]
    NoLoan,
    /// Something else.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

/// Where a newer edition is to be taken, by a mapping that is at hand, before two sides can become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditionOffer {
    /// Here, where this assessment answers the earlier edition.
    Here(String),
    /// On the laptop, where its copy of this assessment does.
    There(String),
}

/// What to do where two sides answer different editions, and which items would be lost.
fn edition_remedy(offer: Option<&EditionOffer>, unknown: &[String]) -> String {
    let usual = "update the older of both, open the assessment there once, and bring it again; answers stay under their \
                 questions";
    match (offer, unknown) {
        (Some(EditionOffer::Here(id)), _) => {
            format!(
                "take the newer edition here first (amparo edition take {id}), then take the bundle in again"
            )
        }
        (Some(EditionOffer::There(id)), _) => format!(
            "take the newer edition on the laptop too (amparo edition take {id}) and bring its work again; or take it back here (amparo edition undo {id}), \
             take the bundle in, and take the edition again"
        ),
        (None, []) => usual.to_owned(),
        (None, items) => format!("{usual}; no longer asked here: {}", items.join(", ")),
    }
}

impl From<StoreError> for LaptopError {
    fn from(error: StoreError) -> LaptopError {
        LaptopError::Service(error.into())
    }
}

impl From<WorkError> for LaptopError {
    fn from(error: WorkError) -> LaptopError {
        LaptopError::Service(error.into())
    }
}
