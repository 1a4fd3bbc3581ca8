//! Knows how an edition of a framework groups and names its items, while the items keep their ids.

use super::{ItemId, Status, Text};
use serde::Deserialize;

/// A published way of grouping the items.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Edition {
    /// Permanent name, such as `2016`.
    pub id: String,
    /// Title for people.
    pub title: Text,
    /// How far the grouping can be relied on.
    pub status: Status,
    /// The areas (domains) in order.
    pub areas: Vec<Area>,
    /// Items that this edition names differently.
    #[serde(default)]
    pub titles: Vec<EditionTitle>,
    /// Items that this edition shows as one; the lower level counts, both parts stay visible.
    #[serde(default)]
    pub merges: Vec<Merge>,
}

impl Edition {
    /// The area that holds this item.
    pub fn area_of(&self, item: &ItemId) -> Option<&Area> {
        self.areas.iter().find(|area| area.items.contains(item))
    }
}

/// A group of items.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Area {
    /// Permanent name, such as `D1` or `GOV`.
    pub id: String,
    /// Title for people.
    pub title: Text,
    /// What the area is for, in our words.
    #[serde(default)]
    pub outcome: Text,
    /// The items in order.
    pub items: Vec<ItemId>,
}

/// The name an edition gives to an item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct EditionTitle {
    /// The item.
    pub item: ItemId,
    /// Its title in this edition.
    pub title: Text,
    /// How far the title can be relied on.
    pub status: Status,
    /// Where it was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// Items that an edition shows as one.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Merge {
    /// The items that are shown together.
    pub items: Vec<ItemId>,
    /// The title of the merged item.
    pub title: Text,
}
