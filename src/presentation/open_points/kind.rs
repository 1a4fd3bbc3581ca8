//! Knows the kinds of open points, each with one reason why it matters.

use crate::code::codes;
use crate::plan::OpenMatter;

codes! {
    /// What a point is about; those of one kind matter for the same reason.
    #[derive(PartialOrd, Ord)]
    pub enum PointKind {
        /// Lead, period, vision and the like.
        Frame = "frame",
        /// Questions without an answer.
        Answers = "answers",
        /// Questions that were answered "don't know".
        Unknown = "unknown",
        /// Actions that lack something.
        Actions = "actions",
        /// Severe gaps without an action.
        Gaps = "gaps",
        /// Costs that nobody pays.
        Money = "money",
        /// Indicators that cannot show yet whether the strategy works.
        Indicators = "indicators",
        /// Bodies that are not complete.
        Bodies = "bodies",
        /// Safeguards of human rights.
        Rights = "rights",
        /// Risks without an owner or a response.
        Risks = "risks",
        /// Treaties that were not looked up.
        Treaties = "treaties",
        /// Children who were not heard.
        Hearing = "hearing",
        /// Comments without an outcome.
        Comments = "comments",
        /// Numbers of so few children that they could be recognized.
        SmallNumbers = "small-numbers",
        /// Public figures.
        Figures = "figures",
        /// Policies nearby.
        Policies = "policies",
        /// Languages of the strategy that do not say the same.
        Languages = "languages",
        /// Words in another language than that of the paper.
        Translation = "translation",
        /// Signatures and the act of adoption.
        Approval = "approval",
    }
}

impl From<&OpenMatter> for PointKind {
    fn from(matter: &OpenMatter) -> PointKind {
        match matter {
            OpenMatter::Unanswered { .. } => PointKind::Answers,
            OpenMatter::Unknown { .. } => PointKind::Unknown,
            OpenMatter::Lead
            | OpenMatter::Period
            | OpenMatter::Vision
            | OpenMatter::Mission
            | OpenMatter::Currency
            | OpenMatter::PriceYear
            | OpenMatter::Reporting => PointKind::Frame,
            OpenMatter::Actions | OpenMatter::Action { .. } | OpenMatter::Changed { .. } => {
                PointKind::Actions
            }
            OpenMatter::Gap { .. } => PointKind::Gaps,
            OpenMatter::Funding { .. } => PointKind::Money,
            OpenMatter::Indicators | OpenMatter::Indicator { .. } => PointKind::Indicators,
            OpenMatter::Body { .. } => PointKind::Bodies,
            OpenMatter::Rights { .. } => PointKind::Rights,
            OpenMatter::Risks | OpenMatter::Risk { .. } => PointKind::Risks,
            OpenMatter::Commitment { .. } | OpenMatter::Deadline { .. } => PointKind::Treaties,
            OpenMatter::ChildrenHeard => PointKind::Hearing,
            OpenMatter::Comment { .. } => PointKind::Comments,
            OpenMatter::SmallNumber { .. } => PointKind::SmallNumbers,
            OpenMatter::UndatedFigure { .. } | OpenMatter::MissingFigures { .. } => PointKind::Figures,
            OpenMatter::Policy { .. } => PointKind::Policies,
            OpenMatter::Language(_) => PointKind::Languages,
            OpenMatter::Signatures | OpenMatter::Signature { .. } | OpenMatter::Act => PointKind::Approval,
        }
    }
}
