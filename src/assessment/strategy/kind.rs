//! Knows which documents are made from the same facts.

use crate::code::codes;

codes! {
    /// A document that is made from the facts of a country.
    #[derive(Default, PartialOrd, Ord, Hash)]
    pub enum DocumentKind {
        /// The draft national strategy with its annexes.
        #[default]
        Strategy = "strategy",
        /// The national assessment report: findings, strengths, gaps, recommendations.
        Report = "report",
        /// Two pages for cabinet.
        Brief = "brief",
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
