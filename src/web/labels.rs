//! Knows which message names each value that answers and results can have; the words themselves are in `locales/`.

use crate::assessment::strategy::{ActionStatus, CostKind, FundingSource, FundingStatus};
use crate::assessment::{Basis, Confidence, Confidentiality, EnablerState, EvidenceKind, Grade, Stance};
use crate::framework::Status;

/// A value that can be put into words and sent by a form.
pub trait Label: Sized + Copy + PartialEq + 'static {
    /// Every value, in the order forms show them.
    const ALL: &'static [Self];

    /// The message that names the value.
    fn key(self) -> &'static str;

    /// The value as forms send it.
    fn code(self) -> &'static str;

    /// The value with this code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

macro_rules! labels {
    ($kind:ident { $($value:ident $code:literal $key:literal,)+ }) => {
        impl Label for $kind {
            const ALL: &'static [$kind] = &[$($kind::$value),+];

            fn key(self) -> &'static str {
                match self { $($kind::$value => $key),+ }
            }

            fn code(self) -> &'static str {
                match self { $($kind::$value => $code),+ }
            }
        }
    };
}

labels!(EvidenceKind {
    Law "law" "kind-law",
    Policy "policy" "kind-policy",
    Data "data" "kind-data",
    Report "report" "kind-report",
    Press "press" "kind-press",
    Statement "statement" "kind-statement",
});

labels!(Grade {
    E0 "e0" "grade-e0",
    E1 "e1" "grade-e1",
    E2 "e2" "grade-e2",
    E3 "e3" "grade-e3",
    E4 "e4" "grade-e4",
});

labels!(Stance {
    For "for" "stance-for",
    Against "against" "stance-against",
});

labels!(Confidentiality {
    Public "public" "confidentiality-public",
    Committee "committee" "confidentiality-committee",
    Confidential "confidential" "confidentiality-confidential",
});

labels!(Confidence {
    Low "low" "confidence-low",
    Medium "medium" "confidence-medium",
    High "high" "confidence-high",
});

labels!(EnablerState {
    Yes "yes" "yes",
    Partly "partly" "enabler-partly",
    No "no" "enabler-no",
});

labels!(Basis {
    SelfAssessment "self-assessment" "basis-self-assessment",
    DeskCoding "desk-coding" "basis-desk-coding",
});

labels!(Status {
    Verified "verified" "status-verified",
    Recalled "recalled" "status-recalled",
    Drafted "drafted" "status-drafted",
});

labels!(CostKind {
    Recurrent "recurrent" "plan-kind-recurrent",
    Capital "capital" "plan-kind-capital",
});

labels!(FundingSource {
    StateBudget "state-budget" "plan-source-state-budget",
    Levy "levy" "plan-source-levy",
    Donor "donor" "plan-source-donor",
    Private "private" "plan-source-private",
});

labels!(FundingStatus {
    Secured "secured" "plan-funding-secured",
    Pledged "pledged" "plan-funding-pledged",
});

labels!(ActionStatus {
    NotStarted "not-started" "plan-status-not-started",
    OnTrack "on-track" "plan-status-on-track",
    Delayed "delayed" "plan-status-delayed",
    Stopped "stopped" "plan-status-stopped",
    Done "done" "plan-status-done",
});

/// The values of `T` as the options of a form: code and words.
pub fn options<T: Label>(voice: &super::Voice) -> Vec<(String, String)> {
    T::ALL.iter().map(|value| (value.code().to_owned(), voice.say(value.key()))).collect()
}
