//! Knows the areas of the situation analysis and which items of all frameworks belong to each. Source: `itu.md` 4.4.

use super::entry::entry;
use crate::framework::{ItemId, Status, Text};
use serde::Deserialize;

/// An area of the situation analysis.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SituationArea {
    /// Permanent name, such as `AREA-LEGAL`.
    pub id: String,
    /// How far the wording can be relied on.
    pub status: Status,
    /// Its title.
    pub title: Text,
    /// Its items in the order of the document; each item belongs to exactly one area.
    pub items: Vec<ItemId>,
}

entry!(SituationArea, "situation", words(title), optional(), lines());
