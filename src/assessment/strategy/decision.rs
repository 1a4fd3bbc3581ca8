//! Knows the decisions that a strategy is made of, and what each is about.

use super::{
    ActionRecord, Adoption, BlockPlace, BodyRecord, CommitmentRecord, Edit, Entry, EntryId, FileHash, Frame,
    FreezeOrder, IndicatorRecord, NationalLook, Version,
};
use crate::framework::ActionId;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One decision about one topic; `None` takes an earlier one back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// Title, period, money, limits.
    Frame(Frame),
    /// An action.
    Action {
        /// The action.
        action: ActionId,
        /// The whole new record.
        record: Option<ActionRecord>,
    },
    /// An indicator.
    Indicator {
        /// The card's id.
        indicator: String,
        /// The whole new record.
        record: Option<IndicatorRecord>,
    },
    /// An instrument.
    Commitment {
        /// The instrument's id.
        instrument: String,
        /// The whole new record.
        record: Option<CommitmentRecord>,
    },
    /// A body.
    Body {
        /// The body's id.
        body: String,
        /// The whole new record.
        record: Option<BodyRecord>,
    },
    /// An entry of a list.
    Entry {
        /// The entry.
        id: EntryId,
        /// The whole new entry.
        entry: Option<Entry>,
    },
    /// The country's own words in a document.
    Edit {
        /// Where.
        place: BlockPlace,
        /// The words.
        edit: Option<Edit>,
    },
    /// The national look.
    Look(NationalLook),
    /// A version was frozen. Frozen versions are never changed.
    Version {
        /// Its number.
        number: u32,
        /// What was frozen.
        version: Version,
    },
    /// A version is to be frozen, or no more.
    Freezing(FreezeOrder),
    /// The strategy was adopted, or the adoption was entered by mistake.
    Adoption(Option<Adoption>),
}

/// What a decision is about. Versions are counted per topic.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Title, period, money, limits.
    Frame,
    /// An action.
    Action(ActionId),
    /// An indicator by the card's id.
    Indicator(String),
    /// An instrument by its id.
    Commitment(String),
    /// A body by its id.
    Body(String),
    /// An entry of a list.
    Entry(EntryId),
    /// A place in a document.
    Edit(BlockPlace),
    /// The national look.
    Look,
    /// A frozen version.
    Version(u32),
    /// The version that is being frozen.
    Freezing,
    /// The adoption.
    Adoption,
}

impl Decision {
    /// What the decision is about.
    pub fn topic(&self) -> Topic {
        match self {
            Decision::Frame(_) => Topic::Frame,
            Decision::Action { action, .. } => Topic::Action(action.clone()),
            Decision::Indicator { indicator, .. } => Topic::Indicator(indicator.clone()),
            Decision::Commitment { instrument, .. } => Topic::Commitment(instrument.clone()),
            Decision::Body { body, .. } => Topic::Body(body.clone()),
            Decision::Entry { id, .. } => Topic::Entry(*id),
            Decision::Edit { place, .. } => Topic::Edit(place.clone()),
            Decision::Look(_) => Topic::Look,
            Decision::Version { number, .. } => Topic::Version(*number),
            Decision::Freezing(_) => Topic::Freezing,
            Decision::Adoption(_) => Topic::Adoption,
        }
    }

    /// The files that it names.
    pub fn files(&self) -> Vec<&FileHash> {
        match self {
            Decision::Look(look) => look.files().collect(),
            Decision::Version { version, .. } => version.files().collect(),
            Decision::Edit { edit: Some(edit), .. } => edit.files().collect(),
            Decision::Frame(_)
            | Decision::Action { .. }
            | Decision::Indicator { .. }
            | Decision::Commitment { .. }
            | Decision::Body { .. }
            | Decision::Entry { .. }
            | Decision::Edit { edit: None, .. }
            | Decision::Freezing(_)
            | Decision::Adoption(_) => Vec::new(),
        }
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Topic::Frame => out.write_str("frame"),
            Topic::Action(action) => write!(out, "action:{action}"),
            Topic::Indicator(indicator) => write!(out, "indicator:{indicator}"),
            Topic::Commitment(instrument) => write!(out, "commitment:{instrument}"),
            Topic::Body(body) => write!(out, "body:{body}"),
            Topic::Entry(entry) => write!(out, "entry:{entry}"),
            Topic::Edit(place) => write!(out, "edit:{place}"),
            Topic::Look => out.write_str("look"),
            Topic::Version(number) => write!(out, "version:{number}"),
            Topic::Freezing => out.write_str("freezing"),
            Topic::Adoption => out.write_str("adoption"),
        }
    }
}

impl FromStr for Topic {
    type Err = String;

    fn from_str(text: &str) -> Result<Topic, String> {
        let (kind, name) = text.split_once(':').unwrap_or((text, ""));
        let alone = text == kind;
        let topic = match kind {
            "frame" if alone => Some(Topic::Frame),
            "action" => Some(Topic::Action(name.into())),
            "indicator" => Some(Topic::Indicator(name.to_owned())),
            "commitment" => Some(Topic::Commitment(name.to_owned())),
            "body" => Some(Topic::Body(name.to_owned())),
            "entry" => name.parse().ok().map(Topic::Entry),
            "edit" => name.parse().ok().map(Topic::Edit),
            "look" if alone => Some(Topic::Look),
            "version" => name.parse().ok().map(Topic::Version),
            "freezing" if alone => Some(Topic::Freezing),
            "adoption" if alone => Some(Topic::Adoption),
            _ => None,
        };
        topic.ok_or_else(|| format!("`{text}` is no topic of a strategy"))
    }
}
