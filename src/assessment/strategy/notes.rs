//! Knows how the drafting notes of a document are printed.

use crate::code::codes;

codes! {
    /// How the drafting notes of a document are printed. They stay in the document, where they are counted.
    #[derive(Default, PartialOrd, Ord, Hash)]
    pub enum Notes {
        /// A number in brackets where each stands, and a list at the end.
        #[default]
        Inline = "inline",
        /// The list at the end alone.
        List = "list",
        /// Nothing: the text as it would be signed.
        None = "none",
    }
}
