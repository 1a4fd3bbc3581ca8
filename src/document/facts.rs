//! Knows what a document is made from; knows neither where the facts come from nor how they are said.

use super::marks::read_marks;
use super::{Cover, Figure, Layout, Look, Marks, Passage, Source, Table, WritingSystem};
use crate::lang::Lang;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that templates and renderers may say about one country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// The language of the document.
    pub lang: Lang,
    /// How its words are set.
    #[serde(default)]
    pub writing: WritingSystem,
    /// How the parts of the document are put together.
    #[serde(default)]
    pub layout: Layout,
    /// The marks of sources that the document carries.
    #[serde(default, alias = "cited_only", deserialize_with = "read_marks")]
    pub marks: Marks,
    /// The date it is made for.
    pub date: NaiveDate,
    /// The cover.
    pub cover: Cover,
    /// Fixed words for renderers, by the keys of [`super::LABELS`].
    pub labels: BTreeMap<String, String>,
    /// The variables of the templates: an object.
    pub values: serde_json::Value,
    /// Figures that templates show by name.
    pub figures: BTreeMap<String, Figure>,
    /// Tables that templates show by name.
    pub tables: BTreeMap<String, Table>,
    /// The evidence register.
    pub register: Vec<Source>,
    /// What people wrote in other languages, wherever it stands in all of these.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// How the words of those languages are set.
    #[serde(default)]
    pub languages: BTreeMap<Lang, WritingSystem>,
    /// The national look.
    #[serde(default)]
    pub look: Look,
}
