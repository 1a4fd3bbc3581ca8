//! Knows the national look of paper: emblem, colours, paper size, names of institutions.

use super::FileHash;
use crate::code::codes;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a country's documents look. Everything absent looks as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NationalLook {
    /// Coat of arms or logo.
    pub emblem: Option<Emblem>,
    /// The accent colour as `#rrggbb`; has at least 4.5:1 contrast on paper.
    pub accent: Option<String>,
    /// The attention colour as `#rrggbb`; has at least 4.5:1 contrast on paper.
    pub attention: Option<String>,
    /// The paper size.
    pub paper: Paper,
    /// The institutions on the cover, the most senior first.
    pub institutions: Vec<String>,
    /// The ministry's Word template, if there is one.
    pub word_template: Option<WordTemplate>,
}

/// A Word file whose styles, headers, footers and cover the country's Word files take over. It was checked when it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordTemplate {
    /// The file.
    pub file: FileHash,
    /// What it was called where it came from.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// The day it came.
    pub added: NaiveDate,
}

/// A picture that was decoded and encoded again as PNG.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emblem {
    /// The file.
    pub file: FileHash,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What it shows, for those who cannot see it.
    pub alt: String,
}

codes! {
    /// A paper size.
    #[derive(Default)]
    pub enum Paper {
        /// 210 × 297 mm.
        #[default]
        A4 = "a4",
        /// 8.5 × 11 inches.
        Letter = "letter",
    }
}
