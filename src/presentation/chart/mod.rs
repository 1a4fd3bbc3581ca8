//! Knows what a chart shows, as data in words and numbers; knows nothing of lines and colours.

mod amounts;
mod cost;
mod gantt;
mod governance;
mod heat;
mod picture;
mod radar;
mod symbol;
mod theory;

pub use amounts::{AmountBar, AmountsChart};
pub use cost::{CostChart, CostPart, CostYear};
pub use gantt::{GanttChart, GanttGroup, GanttRow, GanttSpan, GanttState, GanttWords};
pub use governance::{BodyKind, GovernanceBody, GovernanceChart};
pub use heat::{HeatCell, HeatChart, HeatGroup, HeatRow};
pub use picture::{Bytes, PictureChart};
pub use radar::{RadarAxis, RadarChart};
pub use symbol::{Symbol, SymbolChart};
pub use theory::{TheoryBox, TheoryChart, TheoryStage};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A chart that page and paper draw alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Chart {
    /// The signature: one cell an item, grouped by area.
    Profile(ProfileChart),
    /// Bars with an interval: priorities, or ranks with their 5-95 % range.
    Ranges(RangesChart),
    /// Items in layers with what each waits for.
    Layers(LayersChart),
    /// Numbers of one kind beside each other.
    Amounts(AmountsChart),
    /// A value and a target an area.
    Radar(RadarChart),
    /// Levels of items over rounds.
    Heat(HeatChart),
    /// Actions and milestones over the years.
    Gantt(Box<GanttChart>),
    /// Costs by year and source, with the funding gap.
    Cost(Box<CostChart>),
    /// From measures to impact.
    Theory(TheoryChart),
    /// Which body reports to which.
    Governance(GovernanceChart),
    /// A simple picture without words or numbers.
    Symbol(SymbolChart),
    /// A picture that the country brought along.
    Picture(PictureChart),
}

/// The profile of a country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ProfileChart {
    /// The areas in order.
    pub groups: Vec<ProfileGroup>,
}

/// An area of the profile.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ProfileGroup {
    /// Its title.
    pub title: String,
    /// Its cells in order.
    pub cells: Vec<ProfileCell>,
}

/// A cell of the profile.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ProfileCell {
    /// The item's id.
    pub id: String,
    /// Its short name.
    pub name: String,
    /// The level the evidence carries, 0 to 4; absent where not answered, unknown or not applicable.
    pub level: Option<u8>,
    /// The level as claimed, where it is higher.
    pub claimed: Option<u8>,
    /// True where the item does not apply.
    pub not_applicable: bool,
    /// True where nobody has answered.
    #[serde(default)]
    pub open: bool,
    /// True where the parties disagree.
    pub contested: bool,
    /// Where the cell leads on a page.
    pub href: Option<String>,
}

/// Bars with an interval.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RangesChart {
    /// What the axis counts, in words.
    pub axis: String,
    /// The lowest value on the axis.
    pub from: f64,
    /// The highest value on the axis.
    pub to: f64,
    /// The bars in order.
    pub bars: Vec<RangeBar>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RangeBar {
    /// The item's id.
    pub id: String,
    /// Its short name.
    pub name: String,
    /// The value.
    pub value: f64,
    /// The value in words of the reader's language.
    pub label: String,
    /// The interval, where there is one.
    pub interval: Option<(f64, f64)>,
}

/// Items in layers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LayersChart {
    /// The layers in order; each holds the items that need nothing but earlier layers.
    pub layers: Vec<Vec<LayerNode>>,
    /// The words of the legend; without them none is drawn.
    #[serde(default)]
    pub words: LayersWords,
}

/// The words of the legend of layers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LayersWords {
    /// What a layer is called, before its number: "Step".
    pub layer: String,
    /// Cannot do without.
    pub hard: String,
    /// Should better come after.
    pub soft: String,
    /// Is still held up by.
    pub waits_for: String,
}

/// An item in a layer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LayerNode {
    /// The item's id.
    pub id: String,
    /// Its short name.
    pub name: String,
    /// Its level, 0 to 4; absent where unknown or not answered.
    pub level: Option<u8>,
    /// True where nobody has answered.
    #[serde(default)]
    pub open: bool,
    /// Ids of the items it cannot do without.
    pub hard: Vec<String>,
    /// Ids of the items that should better come first.
    pub soft: Vec<String>,
    /// Ids among `hard` that are still below the level needed.
    pub waits_for: Vec<String>,
}
