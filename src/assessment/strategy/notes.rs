//! Knows how the drafting notes of a document are printed.

use super::DocumentKind;
use crate::code::codes;

codes! {
    /// How the drafting notes of a document are printed. They stay in the document, where they are counted.
    #[derive(Default, PartialOrd, Ord, Hash)]
    pub enum Notes {
        /// A box where each stands.
        #[default]
        Boxes = "boxes",
        /// A number in brackets where each stands, and a list at the end.
        Inline = "inline",
        /// The list at the end alone.
        List = "list",
        /// Nothing: the text as it would be signed.
        None = "none",
    }
}

impl Notes {
    /// How those of a document are printed where nobody says otherwise.
    pub fn of(document: DocumentKind) -> Notes {
        match document {
            DocumentKind::Strategy | DocumentKind::Report | DocumentKind::Starting => Notes::Inline,
            DocumentKind::Plan
            | DocumentKind::Memorandum
            | DocumentKind::Points
            | DocumentKind::Questions
            | DocumentKind::Poster
            | DocumentKind::Press
            | DocumentKind::Children
            | DocumentKind::Concept
            | DocumentKind::Comments
            | DocumentKind::Progress => Notes::Boxes,
        }
    }

    /// True for boxes, as in everything that was kept before there were other ways.
    pub fn are_boxes(&self) -> bool {
        *self == Notes::Boxes
    }
}
