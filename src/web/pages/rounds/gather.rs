//! Knows which assessments of a country are compared, in which order, and as of which day each is scored.

use crate::assessment::Assessment;
use crate::framework::FrameworkId;
use crate::scoring::Scorecard;
use crate::service::{self, Act, ServiceError};
use crate::storage::{AssessmentSummary, StoreError};
use crate::web::PageFailure;
use crate::web::http::extract::Open;
use chrono::{DateTime, Datelike, Utc};
use std::sync::Arc;

/// How many rounds stand beside each other at most.
const MOST: usize = 6;

/// One assessment of the country.
pub struct Round {
    /// The assessment.
    pub assessment: Arc<Assessment>,
    /// True for the one the page belongs to.
    pub here: bool,
    /// When anything was last recorded in it.
    pub changed: DateTime<Utc>,
    /// Its scores in the frameworks that the page's assessment answers too.
    pub cards: Vec<Scorecard>,
}

impl Round {
    /// What the country calls it; its id where it has no name.
    pub fn name(&self) -> String {
        let round = self.assessment.round.trim();
        if round.is_empty() { self.assessment.id.clone() } else { round.to_owned() }
    }

    /// Its scores in one framework.
    pub fn card(&self, framework: &FrameworkId) -> Option<&Scorecard> {
        self.cards.iter().find(|card| &card.framework == framework)
    }
}

/// The rounds of the country, oldest first: at most [`MOST`], the newest ones and always the one of the page.
///
/// # Errors
/// Whatever the store could not do.
pub async fn gather(open: &Open) -> Result<Vec<Round>, PageFailure> {
    let mut all = open.service.list_of(&open.person, &open.assessment().country).await?;
    all.sort_by_key(age);
    let (mut chosen, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| one.id == open.assessment().id);
    chosen.extend(others.into_iter().rev().take(MOST - 1));
    chosen.sort_by_key(age);
    let mut rounds = Vec::new();
    for summary in &chosen {
        match open.service.open(&open.person, Act::Read, &summary.id).await {
            Ok(one) => rounds.push(round(open, summary, &one)),
            Err(ServiceError::NotFound | ServiceError::Refused) => {}
            // The page of all assessments says so.
            Err(ServiceError::Store(StoreError::Unreadable { .. })) if summary.id != open.id() => {}
            Err(error) => return Err(error.into()),
        }
    }
    rounds.retain(|round| round.here || !round.cards.is_empty());
    Ok(rounds)
}

/// The year that a round names, or in which it was begun; then the moment, then the id.
fn age(summary: &AssessmentSummary) -> (i32, DateTime<Utc>, String) {
    let year = year_in(&summary.round).unwrap_or(summary.created.year());
    (year, summary.created, summary.id.clone())
}

/// The first year of this or the last century in a name: imported rounds are begun long after they took place.
fn year_in(name: &str) -> Option<i32> {
    let numbers = name.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() == 4);
    numbers.filter_map(|number| number.parse().ok()).find(|year| (1900..2100).contains(year))
}

/// The one of the page is scored for today, as on every page; others for their own day, so that their evidence does
/// not age.
fn round(open: &Open, summary: &AssessmentSummary, one: &service::OpenAssessment) -> Round {
    let here = one.id() == open.id();
    let day = if here { open.state.clock.today() } else { one.assessment().holds_for() };
    let analysis = one.on(day);
    let both = open.frameworks().filter_map(|framework| analysis.framework(&framework.id));
    let cards = both.map(|one| one.scorecard.clone()).collect();
    Round { here, changed: summary.changed_at, cards, assessment: analysis.assessment }
}

/// The round asked for; without a wish the one before the page's own, or the one after it where none is older.
pub fn earlier_round<'a>(rounds: &'a [Round], wish: Option<&str>) -> Option<&'a Round> {
    let others = || rounds.iter().filter(|round| !round.here);
    let here = rounds.iter().position(|round| round.here)?;
    let asked = wish.and_then(|wish| others().find(|round| round.assessment.id == wish));
    asked.or_else(|| rounds[..here].last()).or_else(|| rounds.get(here + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_found_in_what_a_round_is_called() {
        for (name, year) in [
            ("2016", Some(2016)),
            ("Second round, 2025-2026", Some(2025)),
            ("Round 12", None),
            ("1234", None),
            ("20161", None),
            ("", None),
        ] {
            assert_eq!(year_in(name), year, "{name}");
        }
    }
}
