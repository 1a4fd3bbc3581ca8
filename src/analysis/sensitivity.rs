//! Knows how far an order of priorities can be relied upon; knows no words.

use super::Draws;
use crate::scoring::{Constants, Model, ScoredFramework, TippingPoint, Uncertainty, tipping, uncertainty};

/// How far the order of one framework would stand if inputs were a little different.
#[derive(Debug)]
pub struct Sensitivity {
    /// How often each item stands among the first when doubtful inputs are drawn anew.
    pub uncertainty: Uncertainty,
    /// Single changes that would put another item first.
    pub tipping: Vec<TippingPoint>,
}

impl Sensitivity {
    /// What these scores would become with these draws.
    pub fn of(scored: ScoredFramework<'_>, constants: &Constants, draws: Draws) -> Sensitivity {
        let ScoredFramework { framework, scorecard } = scored;
        Sensitivity {
            uncertainty: uncertainty(framework, scorecard, constants, draws.seed, draws.number),
            tipping: tipping(&Model::of(framework, &scorecard.items, constants)),
        }
    }
}
