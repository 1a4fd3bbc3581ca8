//! Knows how a country's documents look: emblem, colours, paper, institutions; knows no renderer.

use crate::assessment::strategy::Paper;
use crate::presentation::chart::Bytes;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The national look of a document. What is absent looks as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Look {
    /// Coat of arms or logo on the cover.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emblem: Option<Picture>,
    /// The accent colour as `#rrggbb`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// The attention colour as `#rrggbb`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attention: Option<String>,
    /// The paper size.
    pub sheet: PaperSize,
    /// The institutions on the cover, the most senior first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub institutions: Vec<String>,
}

impl Look {
    /// Whether nothing differs from the usual look.
    pub fn is_usual(&self) -> bool {
        *self == Look::default()
    }

    /// The country's colour for a name of `style/print/tokens.json`; nothing where it has none or it is no colour.
    pub fn colour(&self, name: &str) -> Option<&str> {
        let colour = match name {
            "accent" => self.accent.as_deref(),
            "attention" => self.attention.as_deref(),
            _ => None,
        };
        colour.filter(|colour| is_colour(colour))
    }
}

/// Whether a text is a colour as `#rrggbb`.
pub fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// A paper size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PaperSize {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl From<Paper> for PaperSize {
    fn from(paper: Paper) -> PaperSize {
        match paper {
            Paper::A4 => PaperSize::A4,
            Paper::Letter => PaperSize::Letter,
        }
    }
}

/// A picture as PNG.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Picture {
    /// The file; in JSON as base64.
    pub png: Bytes,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What it shows, for those who cannot see it.
    pub alt: String,
}

impl Picture {
    /// The picture as an address of its own.
    pub fn data_url(&self) -> String {
        format!("data:image/png;base64,{}", self.png.base64())
    }
}
