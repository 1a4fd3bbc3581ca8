//! Knows that a country stands by a rating that analysts coded: which rating, who said so, and when.

use super::{Assessment, Rating};
use crate::framework::ItemId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A coded rating that the country confirmed. It says nothing about any other rating, so that it ends when
/// another is answered or the answer is withdrawn, and an equal rating that is answered later is to be
/// confirmed anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// What was confirmed.
    pub rating: Rating,
    /// The institution that confirmed it; never empty.
    pub by: String,
    /// The day.
    pub date: NaiveDate,
}

impl Assessment {
    /// The items whose confirmation ends where the assessment becomes this one: another rating counts there, or none.
    pub fn ended_confirmations(&self, after: &Assessment) -> Vec<ItemId> {
        let rating = |item: &ItemId| self.answers.get(item).map(|answer| &answer.rating);
        let later = |item: &ItemId| after.answers.get(item).map(|answer| &answer.rating);
        self.confirmations.keys().filter(|item| rating(item) != later(item)).cloned().collect()
    }
}
