//! Knows how far a piece of content can be relied on, so that the program can say so.

use crate::code::codes;

codes! {
    /// Where a statement comes from. Shown beside it wherever it is not [`Status::Verified`].
    #[derive(PartialOrd, Ord)]
    pub enum Status {
        /// Read in the named source.
        Verified = "verified",
        /// General knowledge, to be checked against the source.
        Recalled = "recalled",
        /// Our own wording or proposal, to be reviewed by an expert.
        Drafted = "drafted",
    }
}
