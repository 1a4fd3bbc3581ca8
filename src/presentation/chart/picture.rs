//! Knows a picture that a country brought along as a figure; knows nothing of where it was kept.

use crate::document::Bytes;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A picture from outside, as dots.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PictureChart {
    /// The file as PNG; in JSON as base64.
    pub png: Bytes,
    /// Width in pixels, at least 1.
    pub width: u32,
    /// Height in pixels, at least 1.
    pub height: u32,
}
