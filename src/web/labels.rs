//! Knows which message names each value that answers and results can have; the words themselves are in `locales/`.

use crate::assessment::strategy::{ActionStatus, CostKind, FundingSource, FundingStatus};
use crate::assessment::{Basis, Confidence, Confidentiality, EnablerState, EvidenceKind, Grade, Stance};
use crate::code::Code;
use crate::framework::Status;

/// A value that can be put into words.
pub trait Label: Code {
    /// The message that names the value.
    fn key(self) -> &'static str;
}

macro_rules! labels {
    ($kind:ident { $($value:ident $key:literal,)+ }) => {
        impl Label for $kind {
            fn key(self) -> &'static str {
                match self { $($kind::$value => $key),+ }
            }
        }
    };
}

labels!(EvidenceKind {
    Law "kind-law",
    Policy "kind-policy",
    Data "kind-data",
    Report "kind-report",
    Press "kind-press",
    Statement "kind-statement",
});

labels!(Grade {
    E0 "grade-e0",
    E1 "grade-e1",
    E2 "grade-e2",
    E3 "grade-e3",
    E4 "grade-e4",
});

labels!(Stance {
    For "stance-for",
    Against "stance-against",
});

labels!(Confidentiality {
    Public "confidentiality-public",
    Committee "confidentiality-committee",
    Confidential "confidentiality-confidential",
});

labels!(Confidence {
    Low "confidence-low",
    Medium "confidence-medium",
    High "confidence-high",
});

labels!(EnablerState {
    Yes "yes",
    Partly "enabler-partly",
    No "enabler-no",
});

labels!(Basis {
    SelfAssessment "basis-self-assessment",
    DeskCoding "basis-desk-coding",
});

labels!(Status {
    Verified "status-verified",
    Recalled "status-recalled",
    Drafted "status-drafted",
});

labels!(CostKind {
    Recurrent "plan-kind-recurrent",
    Capital "plan-kind-capital",
});

labels!(FundingSource {
    StateBudget "plan-source-state-budget",
    Levy "plan-source-levy",
    Donor "plan-source-donor",
    Private "plan-source-private",
});

labels!(FundingStatus {
    Secured "plan-funding-secured",
    Pledged "plan-funding-pledged",
});

labels!(ActionStatus {
    NotStarted "plan-status-not-started",
    OnTrack "plan-status-on-track",
    Delayed "plan-status-delayed",
    Stopped "plan-status-stopped",
    Done "plan-status-done",
});

/// The values of `T` as the options of a form: code and words.
pub fn options<T: Label>(voice: &super::Voice) -> Vec<(String, String)> {
    T::ALL.iter().map(|value| (value.code().to_owned(), voice.say(value.key()))).collect()
}
