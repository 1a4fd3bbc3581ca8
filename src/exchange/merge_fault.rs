//! Knows why a bundle cannot become one with what is here, and what to do; knows no bundle.

/// Why a bundle cannot become one with what is here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeFault {
    /// The chain here was begun before chains of their own.
    #[error(
        "the assessment was begun with an Amparo whose log had one chain for all, so that it cannot travel as a chain: export \
         it (amparo export) and import it under another name, then lend that"
    )]
    OldChain,
    /// Both have an assessment of this name, and nothing else in common.
    #[error(
        "another assessment has the name {0} here, with which the bundle has nothing in common: rename nothing, but bring the \
         bundle to the installation that it was lent from"
    )]
    Other(String),
    /// What came before the bundle is not here.
    #[error(
        "the bundle begins after entry {0}, which is not here: it was lent by another installation, or after the last copy \
         that this one was restored from; have it written with everything (amparo bring --whole), then try again"
    )]
    NoTrunk(u64),
    /// The other installation has another past than it had.
    #[error(
        "the data of that installation were copied or put back after it brought something home, and both go on under one key: \
         nothing was merged; start Amparo on that laptop once, which gives it a key of its own, compare its words again, and \
         bring its work once more"
    )]
    Fork,
    /// What is here cannot be read.
    #[error("what is kept here cannot be read ({0}): check the database (amparo verify)")]
    Unreadable(String),
}
