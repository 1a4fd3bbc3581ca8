//! Knows what a country can consent to: which facts, for whom and for what. Knows no country and no day.

use crate::code::codes;
use serde::{Deserialize, Serialize};

codes! {
    /// Facts about a country that can be shared. None of them includes another: who shares levels has not shared bands.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum ConsentField {
        /// Where the work stands: rounds, stages, days, working language, the focal point or that there is none.
        Process = "process",
        /// The bands in which its domains lie.
        Bands = "bands",
        /// The levels of items.
        Levels = "levels",
        /// What was found, in words.
        Findings = "findings",
        /// What it is going to do.
        Plan = "plan",
        /// The strategy that it published.
        Strategy = "strategy",
        /// The good practices that it tells.
        Practices = "practices",
        /// The office that others may ask.
        Contact = "contact",
    }
}

codes! {
    /// Who may see it, the narrowest circle first.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum ConsentAudience {
        /// The field office of its region and those who work for it.
        Office = "regional-office",
        /// Countries that share the same themselves, see [`RegionSight`](super::RegionSight).
        Countries = "consenting-countries",
        /// Everybody.
        Public = "public",
    }
}

impl ConsentAudience {
    /// The circles around this one.
    pub fn wider(self) -> impl Iterator<Item = ConsentAudience> {
        ConsentAudience::ALL.into_iter().filter(move |audience| *audience > self)
    }
}

codes! {
    /// What it is used for.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum ConsentPurpose {
        /// The board of the region, which follows the work.
        Board = "board",
        /// Numbered editions with figures about groups.
        Edition = "edition",
        /// Reports, such as those to the Council working group.
        Report = "report",
        /// The register of what countries do.
        Register = "register",
        /// Exchange between countries: practices, support, introductions.
        Exchange = "exchange",
    }
}

/// One thing that a country can consent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentScope {
    /// Which facts.
    pub field: ConsentField,
    /// For whom.
    pub audience: ConsentAudience,
    /// For what.
    pub purpose: ConsentPurpose,
}

impl ConsentScope {
    /// Everything that can be consented to, one after the other.
    pub fn all() -> impl Iterator<Item = ConsentScope> {
        let fields = ConsentField::ALL.into_iter();
        fields.flat_map(|field| {
            ConsentAudience::ALL.into_iter().flat_map(move |audience| {
                ConsentPurpose::ALL.into_iter().map(move |purpose| ConsentScope { field, audience, purpose })
            })
        })
    }
}
