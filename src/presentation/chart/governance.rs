//! Knows what a chart of governance shows: which body reports to which; knows no body by name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who decides, who steers, who works and who watches.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GovernanceChart {
    /// What stands in place of an office that nobody has named: "not yet named".
    pub unnamed: String,
    /// What a full line means: "reports to".
    pub reports: String,
    /// What a dotted line means: "advises or oversees, independently".
    pub advises: String,
    /// The bodies; those of one kind stand in this order.
    pub bodies: Vec<GovernanceBody>,
}

/// A body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GovernanceBody {
    /// Where it stands.
    pub kind: BodyKind,
    /// What it is called: "Steering committee".
    pub role: String,
    /// The office that holds it, never a person; absent where not yet named, and empty where the name says it.
    pub office: Option<String>,
}

/// The place of a body, from which its line of reporting follows: council ← steering committee ← secretariat ←
/// working groups and subnational focal points; panel and forum advise the steering committee, oversight watches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BodyKind {
    /// Cabinet, council of ministers, parliament.
    Council,
    /// Steering committee.
    Steering,
    /// Secretariat in the lead agency.
    Secretariat,
    /// A technical working group, usually one an objective.
    WorkingGroup,
    /// Children and young people.
    YouthPanel,
    /// Industry.
    IndustryForum,
    /// Provinces, counties, municipalities.
    Subnational,
    /// Human rights institution, commissioner for children.
    Oversight,
}
