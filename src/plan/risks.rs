//! Knows how the risks of a strategy stand in a matrix of likelihood and impact; knows no words.

use crate::assessment::Strategy;
use crate::assessment::strategy::{EntryId, Risk};
use crate::framework::StrategyKit;
use serde::Serialize;

/// Risks by likelihood and impact. Entries may be confidential: whoever shows them asks the entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RiskMatrix {
    /// Cells with at least one risk, the gravest (likelihood × impact) first.
    pub cells: Vec<RiskCell>,
    /// Risks whose likelihood or impact nobody judged.
    pub unjudged: Vec<EntryId>,
    /// What is taken for granted.
    pub assumptions: Vec<EntryId>,
    /// Starter risks and assumptions that nobody took up, by id.
    pub not_considered: Vec<String>,
}

/// A cell of the matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RiskCell {
    /// How likely, 1 to 5.
    pub likelihood: u8,
    /// How bad, 1 to 5.
    pub impact: u8,
    /// The risks, by number.
    pub risks: Vec<EntryId>,
}

impl RiskCell {
    /// Likelihood × impact, 1 to 25.
    pub fn gravity(&self) -> u8 {
        self.likelihood.saturating_mul(self.impact)
    }
}

/// The matrix of the risks that the country entered.
pub fn risk_matrix(kit: &StrategyKit, strategy: &Strategy) -> RiskMatrix {
    let mut matrix = RiskMatrix::default();
    let risks: Vec<(EntryId, &Risk)> = strategy.records().collect();
    for &(id, risk) in &risks {
        match (risk.assumption, risk.likelihood, risk.impact) {
            (true, _, _) => matrix.assumptions.push(id),
            (false, Some(likelihood), Some(impact)) => matrix.put(id, likelihood, impact),
            (false, _, _) => matrix.unjudged.push(id),
        }
    }
    matrix.cells.sort_by_key(|cell| (std::cmp::Reverse(cell.gravity()), std::cmp::Reverse(cell.impact)));
    let open = kit.risks.iter().filter(|starter| !risks.iter().any(|(_, risk)| risk.about == starter.id));
    matrix.not_considered = open.map(|starter| starter.id.clone()).collect();
    matrix
}

impl RiskMatrix {
    fn put(&mut self, id: EntryId, likelihood: u8, impact: u8) {
        let here = |cell: &&mut RiskCell| (cell.likelihood, cell.impact) == (likelihood, impact);
        match self.cells.iter_mut().find(here) {
            Some(cell) => cell.risks.push(id),
            None => self.cells.push(RiskCell { likelihood, impact, risks: vec![id] }),
        }
    }
}
