//! Knows what a country offers to others, and which offers fit a request; knows not what becomes of them.

use super::{RegionSight, SupportRequest};
use crate::assessment::LimitFault;
use crate::assessment::limits::{Checker, LONGEST_TEXT};
use crate::framework::{CountryCode, ItemId};
use crate::region::{ConsentField, ConsentPurpose};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An offer of support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupportOffer {
    /// Its random name.
    pub id: String,
    /// The country that offers it.
    pub country: CountryCode,
    /// The capability or item that it is about.
    pub item: ItemId,
    /// What is offered, in the country's words; never empty.
    pub words: String,
    /// The day on which it was made.
    pub day: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
}

impl SupportOffer {
    /// Whether it stands on a day and is another country's answer to what is asked.
    pub fn fits(&self, request: &SupportRequest, day: NaiveDate) -> bool {
        let stands = self.day <= day && day <= self.until;
        stands && self.country != request.country && request.item.as_ref() == Some(&self.item)
    }

    /// Everything in it that it must not have; empty where it may be kept.
    pub fn limit_faults(&self) -> Vec<LimitFault> {
        let SupportOffer { id, country, item, words, day, until } = self;
        let mut checker = Checker::default();
        checker.within("offer", |checker| {
            checker.name("id", id);
            checker.name("country", country.as_str());
            checker.name("item", item.as_str());
            checker.needed("words", words, LONGEST_TEXT);
            checker.day("day", *day);
            checker.day("until", *until);
        });
        checker.faults
    }
}

/// The offers that fit a request, as far as their countries let the reader know whom to ask; the oldest first.
pub fn fitting_offers<'a>(
    offers: &'a [SupportOffer],
    request: &SupportRequest,
    sight: &RegionSight,
) -> Vec<&'a SupportOffer> {
    let is_open = |offer: &&SupportOffer| {
        sight.permits(&offer.country, ConsentField::Contact, ConsentPurpose::Exchange)
    };
    let fitting = offers.iter().filter(|offer| offer.fits(request, sight.today));
    let mut found: Vec<&SupportOffer> = fitting.filter(is_open).collect();
    found.sort_by(|one, other| (one.day, &one.id).cmp(&(other.day, &other.id)));
    found
}
