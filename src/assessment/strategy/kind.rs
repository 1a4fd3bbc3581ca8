//! Knows which documents are made from the same facts.

use super::Audience;
use crate::code::codes;

codes! {
    /// A document that is made from the facts of a country.
    #[derive(Default, PartialOrd, Ord, Hash)]
    pub enum DocumentKind {
        /// The national strategy that a cabinet adopts; the State speaks.
        #[default]
        Strategy = "strategy",
        /// The national assessment report: findings, strengths, gaps, recommendations; those who assessed speak.
        Report = "report",
        /// The action plan with its costs, indicators and budget.
        Plan = "plan",
        /// The memorandum with which the strategy is laid before cabinet: what to decide, on one page or two.
        Memorandum = "memorandum" | "brief",
        /// What is open before anybody can sign, by who owes it; a working paper of those who write.
        Points = "points",
        /// A sheet of questions for each institution.
        Questions = "questions",
        /// What a country with few answers can begin with.
        Starting = "starting",
        /// The strategy on a page, for a wall.
        Poster = "poster",
        /// What the press asks, with answers.
        Press = "press",
        /// The strategy in plain words for children.
        Children = "children",
        /// One page for donors for each objective.
        Concept = "concept",
        /// Who commented what, and what became of it.
        Comments = "comments",
        /// The yearly report after adoption.
        Progress = "progress",
    }
}

impl DocumentKind {
    /// Whether only those who write the strategy read it, whoever asks.
    pub fn is_internal(self) -> bool {
        self == DocumentKind::Points
    }

    /// Its readers, where nobody chooses them: what hangs on a wall or is handed to the press is for everybody.
    pub fn audience(self) -> Option<Audience> {
        match self {
            DocumentKind::Poster | DocumentKind::Press => Some(Audience::Public),
            internal if internal.is_internal() => Some(Audience::Internal),
            _ => None,
        }
    }
}
