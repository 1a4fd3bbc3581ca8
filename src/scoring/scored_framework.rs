//! Knows a framework beside what the answers to it are worth; knows not how that was worked out.

use super::{ItemScore, Scorecard};
use crate::framework::{Framework, Item};

/// A framework with what the answers to it are worth.
#[derive(Clone, Copy, Debug)]
pub struct ScoredFramework<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// Its scorecard for the assessment.
    pub scorecard: &'a Scorecard,
}

impl<'a> ScoredFramework<'a> {
    /// The items with their scores, in the framework's order.
    pub fn items(self) -> impl Iterator<Item = (&'a Item, &'a ItemScore)> {
        self.scorecard.items.iter().filter_map(move |score| Some((self.framework.item(&score.id)?, score)))
    }
}
