//! Knows what a strategy should say about a country's context: harms, public figures, neighbouring policies. Knows no value.

use super::entry::entry;
use crate::framework::{IndicatorId, Status, Text};
use serde::{Deserialize, Serialize};

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

/// How a child meets a risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HarmClass {
    /// The child sees or hears something.
    Content,
    /// Somebody seeks the child out.
    Contact,
    /// The child, or another child, does something.
    Conduct,
    /// The child is a customer or a source of data.
    Contract,
    /// Runs through the other four.
    CrossCutting,
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

/// What a public figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureGroup {
    /// How many children there are, and where.
    Population,
    /// Networks, devices and prices.
    Access,
    /// Who uses what, and how.
    Use,
    /// What children, parents and teachers can do.
    Skills,
    /// What happens to children, and where they turn.
    Harm,
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
