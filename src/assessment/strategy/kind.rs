//! Knows which documents are made from the same facts.

use serde::{Deserialize, Serialize};

/// A document that is made from the facts of a country.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// The draft national strategy with its annexes.
    #[default]
    Strategy,
    /// The national assessment report: findings, strengths, gaps, recommendations.
    Report,
    /// Two pages for cabinet.
    Brief,
    /// The strategy in plain words for children.
    Children,
    /// One page for donors for each objective.
    Concept,
    /// Who commented what, and what became of it.
    Comments,
    /// The yearly report after adoption.
    Progress,
}

impl DocumentKind {
    /// Every document, the main one first.
    pub const ALL: [DocumentKind; 7] = [
        DocumentKind::Strategy,
        DocumentKind::Report,
        DocumentKind::Brief,
        DocumentKind::Children,
        DocumentKind::Concept,
        DocumentKind::Comments,
        DocumentKind::Progress,
    ];

    /// The name in addresses, on the command line and of the folder of its templates.
    pub fn code(self) -> &'static str {
        ["strategy", "report", "brief", "children", "concept", "comments", "progress"][self as usize]
    }

    /// The document with this name.
    pub fn from_code(code: &str) -> Option<DocumentKind> {
        DocumentKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
