//! Knows what a strategy should say about a country's context: harms, public figures, neighbouring policies. Knows no value.

use super::entry::{KitEntry, entry};
use crate::code::codes;
use crate::framework::{IndicatorId, Status, Text};
use serde::Deserialize;

/// A risk or harm that children meet online.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Harm {
    /// Permanent name, such as `RH-01`.
    pub id: String,
    /// How the child meets it.
    pub class: HarmClass,
    /// How far the wording can be relied on.
    pub status: Status,
    /// Its name.
    pub title: Text,
    /// A short, neutral definition.
    pub definition: Text,
    /// Where it was read; needed where the wording is verified.
    #[serde(default)]
    pub source: Option<String>,
}

entry!(Harm, "risks-harms", words(title, definition), optional(), lines());

codes! {
    /// How a child meets a risk.
    #[derive(PartialOrd, Ord)]
    pub enum HarmClass {
        /// The child sees or hears something.
        Content = "content",
        /// Somebody seeks the child out.
        Contact = "contact",
        /// The child, or another child, does something.
        Conduct = "conduct",
        /// The child is a customer or a source of data.
        Contract = "contract",
        /// Runs through the other four.
        CrossCutting = "cross-cutting",
    }
}

/// A public figure that a country should supply; the value is the country's.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ContextFigure {
    /// Permanent name, such as `CF-01`.
    pub id: String,
    /// What it is about.
    pub group: FigureGroup,
    /// How far the wording can be relied on.
    pub status: Status,
    /// What is asked.
    pub name: Text,
    /// A sentence about it up to the value, which ends it: `The population under 18 is`.
    pub sentence: Text,
    /// Whether only a share in percent ends it: `reaches 78%`, and in languages with an article, `llega al 78 %`.
    #[serde(default)]
    pub share: bool,
    /// What one unit is.
    pub unit: Text,
    /// Where the figure is usually found.
    pub source: Text,
    /// What to watch; empty where nothing is to be said.
    #[serde(default)]
    pub note: Text,
    /// The card that measures the same.
    #[serde(default)]
    pub indicator: Option<IndicatorId>,
    /// How its numbers can be drawn beside each other; absent where nothing can.
    #[serde(default)]
    pub drawn: Option<FigureDrawing>,
    /// What is known of the world or of a region, to compare with.
    #[serde(default)]
    pub world: Option<WorldFigure>,
}

impl KitEntry for ContextFigure {
    const LIST: &'static str = "context-figures";

    fn ids(&self) -> Vec<String> {
        vec![self.id.clone()]
    }

    fn visit(&mut self, key: &str, visit: &mut dyn FnMut(&str, &mut Text)) {
        let ContextFigure { name, sentence, unit, source, note, world, .. } = self;
        let fields = [("name", name), ("sentence", sentence), ("unit", unit), ("source", source)];
        for (field, text) in fields {
            visit(&format!("{key}.{field}"), text);
        }
        if !note.is_empty() {
            visit(&format!("{key}.note"), note);
        }
        if let Some(world) = world {
            visit(&format!("{key}.world"), &mut world.text);
        }
    }
}

/// A figure of the world, of a region or of a number of countries; never of a named one.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WorldFigure {
    /// The figure in words, with its year and its publisher.
    pub text: Text,
    /// The year it describes.
    pub year: u16,
    /// Publisher, title and address.
    pub source: String,
    /// The year or month in which the next one is due, such as `2026-11`.
    pub next: String,
    /// How far it can be relied on.
    pub status: Status,
}

codes! {
    /// How the numbers of a public figure are drawn.
    #[derive(PartialOrd, Ord)]
    pub enum FigureDrawing {
        /// As shares of a whole in percent, beside those of other figures of its kind.
        Shares = "shares",
        /// As counts of one thing, beside each other alone.
        Counts = "counts",
    }
}

codes! {
    /// What a public figure is about.
    #[derive(PartialOrd, Ord)]
    pub enum FigureGroup {
        /// How many children there are, and where.
        Population = "population",
        /// Networks, devices and prices.
        Access = "access",
        /// Who uses what, and how.
        Use = "use",
        /// What children, parents and teachers can do.
        Skills = "skills",
        /// What happens to children, and where they turn.
        Harm = "harm",
    }
}

/// A policy next door in which children online may be mentioned or forgotten.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LinkedPolicy {
    /// Permanent name, such as `LP-01`.
    pub id: String,
    /// How far the wording can be relied on.
    pub status: Status,
    /// What kind of policy it is.
    pub title: Text,
    /// What to look for in it.
    pub look_for: Text,
    /// Who usually owns it.
    pub owner: Text,
}

entry!(LinkedPolicy, "linked-policies", words(title, look_for, owner), optional(), lines());
