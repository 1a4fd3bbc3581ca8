//! Knows to whom a strategy is made known and how, and how it is said to children. Knows no country.

use super::entry::{KitFile, entry};
use crate::code::codes;
use crate::framework::{ItemId, ObjectiveId, Status, Text, Translatable};
use serde::Deserialize;

/// Making the strategy known.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Communication {
    /// Who should know of it.
    #[serde(default)]
    pub audiences: Vec<CommunicationAudience>,
    /// Ways to reach them.
    #[serde(default)]
    pub channels: Vec<Channel>,
}

impl Translatable for Communication {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        self.audiences.words(visit);
        self.channels.words(visit);
    }
}

impl KitFile for Communication {
    fn ids(&self) -> Vec<String> {
        [self.audiences.ids(), self.channels.ids()].concat()
    }
}

/// People who should know of the strategy.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CommunicationAudience {
    /// Permanent name, such as `CA-01`.
    pub id: String,
    /// How far the wording can be relied on.
    pub status: Status,
    /// Who they are.
    pub title: Text,
    /// What they need to know.
    pub needs: Text,
    /// The product made for them.
    pub product: Text,
    /// Channels that usually reach them, by id.
    pub channels: Vec<String>,
}

entry!(CommunicationAudience, "audiences", words(title, needs, product), optional(), lines());

/// A way to reach people.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Channel {
    /// Permanent name, such as `CH-01`.
    pub id: String,
    /// How far the wording can be relied on.
    pub status: Status,
    /// What it is.
    pub title: Text,
    /// What to watch when using it.
    pub caution: Text,
}

entry!(Channel, "channels", words(title, caution), optional(), lines());

/// Something of the strategy in plain words for children of about 10 to 14 years.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ChildWords {
    /// Permanent name, such as `CW-01`.
    pub id: String,
    /// Which part of the child-friendly version it belongs to.
    pub part: ChildPart,
    /// The objective it explains; needed in that part.
    #[serde(default)]
    pub objective: Option<ObjectiveId>,
    /// The article of the Convention on the Rights of the Child it explains; needed in the part on rights.
    #[serde(default)]
    pub article: Option<String>,
    /// How far the wording can be relied on.
    pub status: Status,
    /// A short heading.
    pub title: Text,
    /// One to four plain sentences.
    pub text: Text,
    /// A sentence on the law, said after the others where the legal table carries it; empty where none is needed.
    #[serde(default)]
    pub law: Text,
    /// The topics of the legal table that carry it, by id: each needs a provision, and none may have a gap.
    #[serde(default)]
    pub law_topics: Vec<String>,
    /// Where a number to call may be found that nobody entered.
    #[serde(default)]
    pub number: Option<NumberTrace>,
    /// What a picture beside it shows; also its alternative text.
    pub picture: Text,
    /// The name of a simple symbol, in lower case: `shield`.
    pub symbol: String,
}

entry!(ChildWords, "child-words", words(title, text, picture), optional(law), lines());

/// Where a number to call may be found.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NumberTrace {
    /// The items whose findings may name it.
    pub items: Vec<ItemId>,
    /// Numbers that many countries share; others count only where the institution bears them in its name.
    pub shared: Vec<String>,
}

codes! {
    /// A part of the child-friendly version.
    #[derive(PartialOrd, Ord)]
    pub enum ChildPart {
        /// What this is.
        Opening = "opening",
        /// Your rights.
        Right = "right",
        /// What the country wants to do.
        Objective = "objective",
        /// What you can do and where help is.
        Help = "help",
    }
}
