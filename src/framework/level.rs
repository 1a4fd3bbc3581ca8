//! Knows the five levels of a capability and their order; knows no country.

use serde::{Deserialize, Serialize};
use std::fmt;

/// How far a capability has come, 0 (not started) to 4 (measured, reviewed, improving).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Level {
    /// The lowest level.
    pub const MIN: Level = Level(0);
    /// The highest level.
    pub const MAX: Level = Level(4);
    /// Every level, lowest first.
    pub const ALL: [Level; 5] = [Level(0), Level(1), Level(2), Level(3), Level(4)];

    /// The level as a number, 0 to 4.
    pub fn value(self) -> u8 {
        self.0
    }
}

/// A number that is no level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchLevel(pub u8);

impl fmt::Display for NoSuchLevel {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} is no level: levels go from 0 to 4", self.0)
    }
}

impl std::error::Error for NoSuchLevel {}

impl TryFrom<u8> for Level {
    type Error = NoSuchLevel;

    fn try_from(value: u8) -> Result<Self, NoSuchLevel> {
        if value <= 4 { Ok(Level(value)) } else { Err(NoSuchLevel(value)) }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level.0
    }
}

impl fmt::Display for Level {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

/// What is observable when an item has reached a level.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LevelStatement {
    /// The level that the statement describes.
    pub level: Level,
    /// The observable statement; where the level is made of conditions, what they say together.
    pub statement: super::Text,
    /// What must be met for the level, besides everything below it; empty where the statement alone describes it.
    #[serde(default)]
    pub conditions: Vec<super::Condition>,
}

/// The name of a level on a framework's scale.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LevelName {
    /// The level that is named.
    pub level: Level,
    /// One or two words, such as "Established".
    pub label: super::Text,
    /// The rule of thumb for choosing it.
    pub rule: super::Text,
    /// The phase of the official model it corresponds to, where that has been checked.
    #[serde(default)]
    pub official: Option<super::Text>,
}
