//! Knows which good practices close a gap and who can be asked about it, as far as countries agree; knows not how they are shown.

use super::{
    ConsentField, ConsentPurpose, CountryFacts, Disclosure, Practice, PracticeReview, PracticeText,
    RegionSight,
};
use crate::framework::{CostClass, CountryCode, ItemId, Level};
use std::cmp::Reverse;

/// A good practice as one reader sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct PracticeView<'a> {
    /// Its name.
    pub id: &'a str,
    /// What it says.
    pub text: &'a PracticeText,
    /// What it costs.
    pub cost: Option<CostClass>,
    /// The items whose gap it closes.
    pub items: &'a [ItemId],
    /// The review on which it rests.
    pub review: &'a PracticeReview,
    /// The country, where it wants to be named; else it is one of the region.
    pub country: Disclosure<&'a CountryCode>,
    /// The office to ask, where the country is named and lets others ask.
    pub contact: Disclosure<&'a str>,
}

/// The good practices that are valid on the day and close the gap of an item, as far as their countries share them with the
/// reader; those that were reviewed last come first.
pub fn practices_for<'a>(
    practices: &'a [Practice],
    item: &ItemId,
    sight: &RegionSight,
) -> Vec<PracticeView<'a>> {
    open_practices(practices.iter().filter(|practice| practice.items.contains(item)), |_| *sight)
}

/// The good practices that are valid on the day, as far as their countries share them with whoever looks at each country; those
/// that were reviewed last come first.
pub fn open_practices<'a, 's>(
    practices: impl IntoIterator<Item = &'a Practice>,
    sight_of: impl Fn(&CountryCode) -> RegionSight<'s>,
) -> Vec<PracticeView<'a>> {
    let practices = practices.into_iter();
    let mut found: Vec<PracticeView> =
        practices.filter_map(|practice| view(practice, &sight_of(&practice.country))).collect();
    found.sort_by(|one, other| (Reverse(one.review.day), one.id).cmp(&(Reverse(other.review.day), other.id)));
    found
}

fn view<'a>(practice: &'a Practice, sight: &RegionSight) -> Option<PracticeView<'a>> {
    let review = practice.valid_review(sight.today)?;
    let permits = |field| sight.permits(&practice.country, field, ConsentPurpose::Exchange);
    permits(ConsentField::Practices).then(|| PracticeView {
        id: &practice.id,
        text: &practice.text,
        cost: practice.cost,
        items: &practice.items,
        review,
        country: Disclosure::when(practice.names_country, || &practice.country),
        contact: Disclosure::when(practice.names_country && permits(ConsentField::Contact), || {
            practice.contact.as_str()
        }),
    })
}

/// Who has closed a gap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapCloserList<'a> {
    /// The countries that reached the level.
    pub closed: Vec<&'a CountryCode>,
    /// Those of them that agree to be asked.
    pub askable: Vec<&'a CountryCode>,
}

/// The countries that have reached a level of an item, as far as they share their levels with the reader for exchange.
pub fn gap_closers<'a>(
    facts: &'a [CountryFacts],
    (item, level): (&ItemId, Level),
    sight: &RegionSight,
) -> GapCloserList<'a> {
    let permits = |country, field| sight.permits(country, field, ConsentPurpose::Exchange);
    let has_closed = |facts: &&CountryFacts| {
        facts.items.iter().any(|one| &one.item == item && one.level.is_some_and(|reached| reached >= level))
    };
    let open = facts.iter().filter(|facts| permits(&facts.country, ConsentField::Levels));
    let closed: Vec<&CountryCode> = open.filter(has_closed).map(|facts| &facts.country).collect();
    let askable = closed.iter().copied().filter(|country| permits(country, ConsentField::Contact)).collect();
    GapCloserList { closed, askable }
}
