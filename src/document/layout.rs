//! Knows the shapes that documents come in; knows no paper and no page.

use crate::assessment::strategy::DocumentKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How the parts of a document are put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// Cover, contents, chapters, register.
    #[default]
    Book,
    /// A title, then the text without cover or contents, set close; every source in the register is named at the end.
    Plain,
    /// As `Plain`, two pages of A4 at most, and without a register on paper: it refers to that of the strategy.
    Brief,
    /// As `Plain`; every chapter is a page of its own.
    Pages,
    /// Large type, few words and pictures beside them, for children.
    Leaflet,
}

impl Layout {
    /// The shape of a document.
    pub fn of(document: DocumentKind) -> Layout {
        match document {
            DocumentKind::Strategy | DocumentKind::Report | DocumentKind::Progress => Layout::Book,
            DocumentKind::Brief => Layout::Brief,
            DocumentKind::Children => Layout::Leaflet,
            DocumentKind::Concept => Layout::Pages,
            DocumentKind::Comments => Layout::Plain,
        }
    }

    /// Whether it is the usual shape.
    pub fn is_book(&self) -> bool {
        *self == Layout::Book
    }
}
