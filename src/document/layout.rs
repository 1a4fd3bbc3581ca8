//! Knows the shapes that documents come in; knows no paper and no page.

use crate::assessment::strategy::DocumentKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How the parts of a document are put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// Cover, contents with lists of tables and figures, chapters, register.
    #[default]
    Book,
    /// Cover, one page of contents, chapters; sources as numbered endnotes.
    Policy,
    /// As `Book` without lists of tables and figures, on landscape pages throughout.
    Wide,
    /// One landscape sheet of A3: a title, then everything in columns.
    Poster,
    /// A title, then the text without cover or contents, set close; every source in the register is named at the end.
    Plain,
    /// As `Plain`, two pages of A4 at most, and without a register on paper: it refers to that of the strategy.
    Brief,
    /// As `Plain`; every chapter is a page of its own.
    Pages,
    /// Large type, few words and pictures beside them, for children.
    Leaflet,
    /// Cards to be cut apart, eight on a sheet; every chapter is one.
    Cards,
}

impl Layout {
    /// The shape of a document.
    pub fn of(document: DocumentKind) -> Layout {
        match document {
            DocumentKind::Strategy | DocumentKind::Starting => Layout::Policy,
            DocumentKind::Report | DocumentKind::Progress => Layout::Book,
            DocumentKind::Plan => Layout::Wide,
            DocumentKind::Memorandum => Layout::Brief,
            DocumentKind::Poster => Layout::Poster,
            DocumentKind::Children => Layout::Leaflet,
            DocumentKind::Concept | DocumentKind::Questions => Layout::Pages,
            DocumentKind::Points | DocumentKind::Press | DocumentKind::Comments => Layout::Plain,
        }
    }

    /// Whether it is the usual shape.
    pub fn is_book(&self) -> bool {
        *self == Layout::Book
    }

    /// Whether it has a cover, contents and chapters that begin on new pages.
    pub fn has_chapters(&self) -> bool {
        matches!(self, Layout::Book | Layout::Policy | Layout::Wide)
    }

    /// Whether every page lies on its side.
    pub fn is_lying(&self) -> bool {
        matches!(self, Layout::Wide | Layout::Poster)
    }
}
