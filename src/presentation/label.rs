//! Knows which message names each value that is one of a few: `<set>-<code>`; knows neither words nor codes.

use super::PointKind;
use crate::analysis::{ShiftCause, StartingReason};
use crate::assessment::strategy::{
    ActionStatus, Audience, CommentOutcome, CommitmentStatus, ConsultedGroup, ContactCost, ContactPurpose,
    CostKind, DocumentKind, EconomicClass, EntryKind, FundingSource, FundingStatus, Influence, Notes, Paper,
    ReformState, SafeguardState, StakeholderPart, ThreeState,
};
use crate::assessment::{
    Basis, ConditionState, Confidence, Confidentiality, EnablerState, EvidenceKind, Grade, GradeGround,
    ResponseState, Stance,
};
use crate::code::Code;
use crate::framework::kit::{
    CommitmentKind, Comparability, DesiredTrend, HarmClass, IndicatorLevel, LegalGroup, RightsTopic,
};
use crate::framework::{CostClass, PracticeGrade, Status, TimeFrame};
use crate::plan::open_points::{BodyLack, RiskLack};
use crate::plan::{ActionOrigin, Lack, Timing};
use crate::region::{
    BandShare, ConsentAudience, ConsentField, ConsentPurpose, ConsentState, FigureBasis, RequestState,
};
use crate::scoring;
use crate::words::{Voice, capital};
use crate::workshop::{CountingRule, Openness, PhaseCode, SeatState};

/// A value that messages name.
pub trait Label: Code {
    /// What the messages of its set begin with; the code ends them.
    const SET: &'static str;

    /// Whether there is a second message for each value, which says what it means to those who choose it.
    const EXPLAINED: bool;

    /// The message that names it.
    fn key(self) -> String {
        format!("{}-{}", Self::SET, self.code())
    }

    /// The message that says what it means.
    fn meaning_key(self) -> String {
        format!("{}-means", self.key())
    }

    /// Its name as in running text.
    fn name(self, voice: &Voice) -> String {
        voice.say(&self.key())
    }

    /// Its name where it stands by itself, with a capital letter.
    fn title(self, voice: &Voice) -> String {
        capital(&self.name(voice))
    }

    /// What it means; its name where that says it.
    fn meaning(self, voice: &Voice) -> String {
        if Self::EXPLAINED { voice.say(&self.meaning_key()) } else { self.title(voice) }
    }
}

/// The values of `T` as the options of a form: code and words.
pub fn options<T: Label>(voice: &Voice) -> Vec<(String, String)> {
    T::ALL.iter().map(|value| (value.code().to_owned(), value.meaning(voice))).collect()
}

/// A grade as in running text; that there is none, where there is none.
pub fn grade(voice: &Voice, grade: Option<Grade>) -> String {
    grade.map_or_else(|| voice.say("grade-none"), |grade| grade.name(voice))
}

/// The same with what it carries.
pub fn grade_meaning(voice: &Voice, grade: Option<Grade>) -> String {
    grade.map_or_else(|| voice.say("grade-none-means"), |grade| grade.meaning(voice))
}

/// Every message of a set.
fn keys<T: Label>() -> Vec<String> {
    let meanings = T::ALL.iter().filter(|_| T::EXPLAINED).map(|value| value.meaning_key());
    T::ALL.iter().map(|value| value.key()).chain(meanings).collect()
}

/// The sets: one line for each, from which come [`Label`] and [`every_label`].
macro_rules! labels {
    ($($kind:ty = $set:literal, $explained:literal;)+) => {
        $(impl Label for $kind {
            const SET: &'static str = $set;
            const EXPLAINED: bool = $explained;
        })+

        /// Every message that names or explains a value, so that a check can see that each exists and none is left over.
        pub fn every_label() -> Vec<String> {
            [$(keys::<$kind>()),+].concat()
        }
    };
}

labels! {
    ActionStatus = "status", false;
    Audience = "audience", false;
    Basis = "basis", true;
    BandShare = "band-share", false;
    BodyLack = "body-lack", false;
    ConsentAudience = "consent-audience", true;
    ConsentField = "consent-field", true;
    ConsentPurpose = "consent-purpose", true;
    ConsentState = "consent-state", false;
    ContactCost = "charge", false;
    CommentOutcome = "outcome", false;
    CommitmentKind = "instrument", false;
    CommitmentStatus = "commitment", false;
    Comparability = "comparability", false;
    ConditionState = "condition", false;
    Confidence = "confidence", true;
    Confidentiality = "confidentiality", false;
    ContactPurpose = "contact", false;
    CostClass = "cost-class", true;
    CostKind = "cost-kind", true;
    DesiredTrend = "desired", false;
    DocumentKind = "document", true;
    EconomicClass = "economic-class", false;
    EnablerState = "three", false;
    EntryKind = "decided", false;
    scoring::EvidenceAge = "age", false;
    EvidenceKind = "kind", true;
    FigureBasis = "figure-basis", false;
    FundingSource = "funding-source", false;
    FundingStatus = "funding-status", false;
    Grade = "grade", true;
    GradeGround = "ground", false;
    HarmClass = "harms", true;
    ConsultedGroup = "heard", false;
    CountingRule = "counting", true;
    IndicatorLevel = "indicator", false;
    Influence = "influence", false;
    Lack = "lack", false;
    LegalGroup = "law", false;
    ActionOrigin = "origin", false;
    Notes = "notes", false;
    Openness = "openness", true;
    Paper = "paper", false;
    PhaseCode = "phase", false;
    PointKind = "points", true;
    PracticeGrade = "practice", true;
    ReformState = "reform", false;
    RequestState = "request-state", false;
    ResponseState = "response", false;
    RightsTopic = "rights", false;
    RiskLack = "risk-lack", false;
    SafeguardState = "safeguard", false;
    SeatState = "seat", false;
    scoring::Reliability = "certainty", true;
    ShiftCause = "shift", false;
    StakeholderPart = "part", true;
    Stance = "stance", true;
    StartingReason = "starting", false;
    Status = "read", false;
    ThreeState = "three", false;
    TimeFrame = "time", false;
    Timing = "timing", false;
}
