//! Knows how a framework is offered to those who begin an assessment.

use crate::code::codes;

codes! {
    /// How a framework is offered where an assessment begins.
    #[derive(Default, PartialOrd, Ord)]
    pub enum Offer {
        /// Chosen already, unless somebody takes the tick away.
        #[default]
        Ticked = "ticked",
        /// To be chosen by those whom it suits.
        Unticked = "unticked",
    }
}
