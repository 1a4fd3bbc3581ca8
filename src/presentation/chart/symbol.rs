//! Knows the simple pictures of a text for children, by name; knows nothing of lines.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A picture without words or numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SymbolChart {
    /// What it shows.
    pub symbol: Symbol,
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Symbol {
    /// An open book.
    Book,
    /// Three people side by side.
    People,
    /// A balance.
    Scales,
    /// People in a ring.
    Circle,
    /// A speech bubble.
    Speech,
    /// A padlock.
    Lock,
    /// A star.
    Star,
    /// A shield with a child on it.
    Shield,
    /// A raised hand.
    Hand,
    /// A heart.
    Heart,
    /// A flag.
    Flag,
    /// A telephone.
    Phone,
    /// A magnifying glass.
    Search,
    /// A school house.
    School,
    /// Three bars.
    Chart,
    /// A stop sign.
    Stop,
}

impl Symbol {
    /// Every picture.
    pub const ALL: [Symbol; 16] = [
        Symbol::Book,
        Symbol::People,
        Symbol::Scales,
        Symbol::Circle,
        Symbol::Speech,
        Symbol::Lock,
        Symbol::Star,
        Symbol::Shield,
        Symbol::Hand,
        Symbol::Heart,
        Symbol::Flag,
        Symbol::Phone,
        Symbol::Search,
        Symbol::School,
        Symbol::Chart,
        Symbol::Stop,
    ];

    /// The name in the material of a strategy.
    pub fn name(self) -> &'static str {
        [
            "book", "people", "scales", "circle", "speech", "lock", "star", "shield", "hand", "heart",
            "flag", "phone", "search", "school", "chart", "stop",
        ][self as usize]
    }

    /// The picture of this name.
    pub fn from_name(name: &str) -> Option<Symbol> {
        Symbol::ALL.into_iter().find(|symbol| symbol.name() == name)
    }
}
