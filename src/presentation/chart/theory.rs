//! Knows what a theory of change shows: what leads to what, and what is assumed; knows nothing of arrows.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// From measures to impact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TheoryChart {
    /// The stages in order: measures, outputs, outcomes, impact.
    pub stages: Vec<TheoryStage>,
    /// What stands above the assumptions.
    pub assumptions_title: String,
    /// What must hold for one stage to lead to the next.
    pub assumptions: Vec<String>,
}

/// A stage of the change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TheoryStage {
    /// Its title.
    pub title: String,
    /// What happens in it, in order.
    pub boxes: Vec<TheoryBox>,
}

/// One thing that happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TheoryBox {
    /// Permanent inside the chart; readers see it: "O1".
    pub id: String,
    /// What happens.
    pub text: String,
    /// Ids of what it leads to, in later stages; what is not there is left out.
    pub leads_to: Vec<String>,
}
