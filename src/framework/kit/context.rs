//! Knows what a strategy should say about a country's context: harms, public figures, neighbouring policies. Knows no value.

use super::entry::entry;
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
}

entry!(ContextFigure, "context-figures", words(name, unit, source), optional(note), lines());

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
