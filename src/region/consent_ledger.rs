//! Knows what follows from the entries of consents: what may be shown of a country, to whom, for what, on a day. Knows no page
//! and no file; each of them asks here, and nobody decides it a second time.

use super::{ConsentAct, ConsentAudience, ConsentEntry, ConsentField, ConsentPurpose, ConsentScope};
use crate::code::codes;
use crate::framework::CountryCode;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// How a consent stands.
    #[derive(PartialOrd, Ord)]
    pub enum ConsentState {
        /// Nobody asked.
        Nothing = "nothing",
        /// It was asked for.
        Asked = "asked",
        /// It holds.
        Given = "given",
        /// Its last day is over.
        Ended = "ended",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

/// How a consent stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentStanding {
    /// Nobody asked.
    Nothing,
    /// It was asked for on this day.
    Asked(NaiveDate),
    /// It holds until this day, which is its last.
    Given(NaiveDate),
    /// This was its last day.
    Ended(NaiveDate),
    /// It was taken back on this day.
    Withdrawn(NaiveDate),
}

impl ConsentStanding {
    /// How it stands, without the day.
    pub fn state(self) -> ConsentState {
        match self {
            ConsentStanding::Nothing => ConsentState::Nothing,
            ConsentStanding::Asked(_) => ConsentState::Asked,
            ConsentStanding::Given(_) => ConsentState::Given,
            ConsentStanding::Ended(_) => ConsentState::Ended,
            ConsentStanding::Withdrawn(_) => ConsentState::Withdrawn,
        }
    }
}

/// What was decided on a day. Of several decisions of one day the narrowest holds, so that their order does not matter: what
/// was taken back stays so for the day, and is given again by a signature of a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ConsentDecision {
    Withdrawal,
    Grant(ConsentGrant),
}

/// Until when a consent was given, and whether narrower circles are meant too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ConsentGrant {
    until: NaiveDate,
    includes_narrower: bool,
}

impl ConsentDecision {
    fn narrowed_by(self, other: ConsentDecision) -> ConsentDecision {
        match (self, other) {
            (ConsentDecision::Grant(one), ConsentDecision::Grant(two)) => {
                ConsentDecision::Grant(ConsentGrant {
                    until: one.until.min(two.until),
                    includes_narrower: one.includes_narrower && two.includes_narrower,
                })
            }
            _ => ConsentDecision::Withdrawal,
        }
    }
}

/// What is known of one thing of one country, by day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct ConsentHistory {
    asked: BTreeSet<NaiveDate>,
    decisions: BTreeMap<NaiveDate, ConsentDecision>,
}

impl ConsentHistory {
    fn add(&mut self, day: NaiveDate, act: &ConsentAct) {
        let decision = match act {
            ConsentAct::Ask(_) => {
                self.asked.insert(day);
                return;
            }
            ConsentAct::Give(terms) => ConsentDecision::Grant(ConsentGrant {
                until: terms.until,
                includes_narrower: terms.includes_narrower,
            }),
            ConsentAct::Withdraw { .. } => ConsentDecision::Withdrawal,
        };
        let present = self.decisions.entry(day).or_insert(decision);
        *present = present.narrowed_by(decision);
    }

    /// The last decision up to a day, with its own day.
    fn decision(&self, day: NaiveDate) -> Option<(NaiveDate, ConsentDecision)> {
        self.decisions.range(..=day).next_back().map(|(on, decision)| (*on, *decision))
    }

    /// What holds on a day by this history alone, with the day from which it does.
    fn grant(&self, day: NaiveDate) -> Option<(NaiveDate, ConsentGrant)> {
        match self.decision(day)? {
            (since, ConsentDecision::Grant(grant)) if grant.until >= day => Some((since, grant)),
            _ => None,
        }
    }

    /// The last day up to this one on which it was taken back.
    fn withdrawal(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mut earlier = self.decisions.range(..=day).rev();
        earlier.find(|(_, decision)| **decision == ConsentDecision::Withdrawal).map(|(on, _)| *on)
    }

    /// How it stands where it does not hold.
    fn standing(&self, day: NaiveDate) -> ConsentStanding {
        let asked = self.asked.range(..=day).next_back().copied();
        match (self.decision(day), asked) {
            (Some((on, _)), Some(asked)) if asked > on => ConsentStanding::Asked(asked),
            (Some((on, ConsentDecision::Withdrawal)), _) => ConsentStanding::Withdrawn(on),
            (Some((_, ConsentDecision::Grant(grant))), _) => ConsentStanding::Ended(grant.until),
            (None, Some(asked)) => ConsentStanding::Asked(asked),
            (None, None) => ConsentStanding::Nothing,
        }
    }
}

/// What all countries consented to, by what their entries add up to. The order of the entries does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConsentLedger {
    countries: BTreeMap<CountryCode, BTreeMap<ConsentScope, ConsentHistory>>,
}

impl ConsentLedger {
    /// What these entries add up to.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a ConsentEntry>) -> ConsentLedger {
        let mut ledger = ConsentLedger::default();
        entries.into_iter().for_each(|entry| ledger.add(entry));
        ledger
    }

    /// Takes one more entry.
    pub fn add(&mut self, entry: &ConsentEntry) {
        let histories = self.countries.entry(entry.country.clone()).or_default();
        histories.entry(entry.scope).or_default().add(entry.day, &entry.act);
    }

    /// Whether it may be shown on this day: the country gave its consent to it, or to a wider circle by words that include the
    /// narrower ones. What it took back for this circle afterwards it took back, whatever a wider one may see.
    pub fn permits(&self, country: &CountryCode, scope: ConsentScope, day: NaiveDate) -> bool {
        self.last_day(country, scope, day).is_some()
    }

    /// How a consent stands on a day; given exactly where [`ConsentLedger::permits`] says so.
    pub fn standing(&self, country: &CountryCode, scope: ConsentScope, day: NaiveDate) -> ConsentStanding {
        let own = self.countries.get(country).and_then(|histories| histories.get(&scope));
        match self.last_day(country, scope, day) {
            Some(until) => ConsentStanding::Given(until),
            None => own.map_or(ConsentStanding::Nothing, |history| history.standing(day)),
        }
    }

    /// How the consents of a country to each kind of facts stand, for one circle of readers and one purpose.
    pub fn standings(
        &self,
        country: &CountryCode,
        audience: ConsentAudience,
        purpose: ConsentPurpose,
        day: NaiveDate,
    ) -> BTreeMap<ConsentField, ConsentStanding> {
        let fields = ConsentField::ALL.into_iter();
        let scope = |field| ConsentScope { field, audience, purpose };
        fields.map(|field| (field, self.standing(country, scope(field), day))).collect()
    }

    /// The entries by which an office takes back everything that its country has given and that holds on this day.
    pub fn withdrawals(
        &self,
        country: &CountryCode,
        by: &str,
        reason: &str,
        day: NaiveDate,
    ) -> Vec<ConsentEntry> {
        let histories = self.countries.get(country).into_iter().flatten();
        let given = histories.filter(|(_, history)| history.grant(day).is_some());
        let withdrawal = |(scope, _): (&ConsentScope, _)| ConsentEntry {
            country: country.clone(),
            scope: *scope,
            act: ConsentAct::Withdraw { reason: reason.to_owned() },
            by: by.to_owned(),
            day,
        };
        given.map(withdrawal).collect()
    }

    /// The last day of what holds on a day: the country's own consent, else the longest to a wider circle that includes this
    /// one and is newer than the last time it took back its own. None where nothing holds.
    fn last_day(&self, country: &CountryCode, scope: ConsentScope, day: NaiveDate) -> Option<NaiveDate> {
        let histories = self.countries.get(country)?;
        let own = histories.get(&scope);
        if let Some((_, grant)) = own.and_then(|history| history.grant(day)) {
            return Some(grant.until);
        }
        let back = own.and_then(|history| history.withdrawal(day));
        let wider = scope.audience.wider().map(|audience| ConsentScope { audience, ..scope });
        let grants = wider.filter_map(|scope| histories.get(&scope)?.grant(day));
        let included =
            grants.filter(|(since, grant)| grant.includes_narrower && back.is_none_or(|back| *since > back));
        included.map(|(_, grant)| grant.until).max()
    }
}
