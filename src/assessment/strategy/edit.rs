//! Knows where a country puts its own words into a document, and what stood there when it did.

use super::{DocumentKind, FileHash};
use crate::lang::Lang;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A block of a document in one language. Written as `strategy/en/summary-p2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct BlockPlace {
    /// The document.
    pub document: DocumentKind,
    /// Its language.
    pub lang: Lang,
    /// The permanent id of the block, or of an insertion: `<block>+<number>` stands after that block.
    pub block: String,
}

/// The country's own words for a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// What happens at the place.
    pub kind: EditKind,
    /// Hash of the generated text that the author saw, so that later changes of the facts are noticed.
    /// Empty for insertions.
    #[serde(default)]
    pub seen: String,
    /// The generated text that the author saw, as Markdown, to be shown beside the new one.
    #[serde(default)]
    pub seen_text: String,
    /// Why, for those who review it.
    #[serde(default)]
    pub note: String,
    /// When the place was touched, counted over all languages of the document: a language that goes ahead counts one
    /// on, a language that follows counts the same. 0 in edits that were kept before languages were compared.
    #[serde(default, skip_serializing_if = "is_first")]
    pub turn: u32,
    /// The name of the part of the document in every language: its place in the language that was touched first. Empty
    /// where that is this one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub part: String,
}

impl Edit {
    /// An edit that does this and about which nothing else is known.
    pub fn of(kind: EditKind) -> Edit {
        let empty = String::new;
        Edit { kind, seen: empty(), seen_text: empty(), note: empty(), turn: 0, part: empty() }
    }

    /// The name of the part of the document, where this is the place in this language.
    pub fn part_at<'a>(&'a self, place: &'a str) -> &'a str {
        if self.part.is_empty() { place } else { &self.part }
    }
}

fn is_first(turn: &u32) -> bool {
    *turn == 0
}

/// What an edit does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EditKind {
    /// These words stand instead of the generated ones.
    Replace {
        /// Markdown, at most 200 KB.
        text: String,
    },
    /// These words stand after the block.
    Insert {
        /// Markdown, at most 200 KB.
        text: String,
    },
    /// This picture stands after the block, numbered with the other figures.
    Figure(OwnFigure),
    /// The figure or table stays, with these words of the country's own.
    Caption(OwnCaption),
    /// The block is left out.
    Remove,
    /// Nothing of the country's own stands there: somebody has looked at what another language has.
    Unchanged,
}

/// The country's own words for a figure or a table, which itself goes on following the facts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnCaption {
    /// The title of the figure or the caption of the table; never empty.
    pub caption: String,
    /// What a figure shows, for those who cannot see it; empty for a table.
    #[serde(default)]
    pub alt: String,
}

/// A picture that the country puts into a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnFigure {
    /// The picture as PNG.
    pub file: FileHash,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What it is called; never empty.
    pub title: String,
    /// What it shows, for those who cannot see it; never empty.
    pub alt: String,
    /// Where it comes from; may be empty.
    #[serde(default)]
    pub source: String,
}

impl fmt::Display for BlockPlace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}/{}", self.document.code(), self.lang.code(), self.block)
    }
}

impl From<BlockPlace> for String {
    fn from(place: BlockPlace) -> String {
        place.to_string()
    }
}

impl TryFrom<String> for BlockPlace {
    type Error = String;

    fn try_from(text: String) -> Result<BlockPlace, String> {
        text.parse()
    }
}

impl FromStr for BlockPlace {
    type Err = String;

    fn from_str(text: &str) -> Result<BlockPlace, String> {
        let fault = || format!("`{text}` is no place in a document; one is `strategy/en/summary-p2`");
        let mut parts = text.splitn(3, '/');
        let document = parts.next().and_then(DocumentKind::from_code).ok_or_else(fault)?;
        let lang = parts.next().and_then(Lang::from_code).ok_or_else(fault)?;
        let block = parts.next().filter(|block| !block.is_empty()).ok_or_else(fault)?.to_owned();
        Ok(BlockPlace { document, lang, block })
    }
}
