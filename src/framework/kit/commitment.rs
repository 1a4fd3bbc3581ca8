//! Knows the instruments a strategy answers to and what they ask; never whether a country is party to them.

use super::entry::{KitFile, entry};
use crate::code::codes;
use crate::framework::{Country, ItemId, Organization, Status, Text, Translatable};
use serde::Deserialize;

/// Everything a strategy may have to answer to. Source: `itu.md` section 5.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Commitments {
    /// Treaties, policies and goals.
    #[serde(default)]
    pub commitments: Vec<Commitment>,
    /// The core criteria of the ICMEC review of laws.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// The areas of General Comment No. 25.
    #[serde(default)]
    pub areas: Vec<CommentArea>,
}

impl Translatable for Commitments {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        self.commitments.words(visit);
        self.criteria.words(visit);
        self.areas.words(visit);
    }
}

impl KitFile for Commitments {
    fn ids(&self) -> Vec<String> {
        let provisions = self.commitments.iter().flat_map(|one| one.provisions.ids());
        [self.commitments.ids(), provisions.collect(), self.criteria.ids(), self.areas.ids()].concat()
    }
}

/// An instrument.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Commitment {
    /// Permanent name, such as `CM-CRC`.
    pub id: String,
    /// Whether it binds its parties.
    pub kind: CommitmentKind,
    /// The countries it is open to or made for.
    pub scope: CommitmentScope,
    /// When it was adopted: `2021`, `2021-03` or `2021-03-02`.
    pub adopted: String,
    /// How far the entry can be relied on.
    pub status: Status,
    /// Where it was read; needed where the status is verified.
    #[serde(default)]
    pub source: Option<String>,
    /// Full title.
    pub title: Text,
    /// Title for narrow places.
    pub short_title: Text,
    /// What it asks of a state, in our words.
    pub asks: Text,
    /// Something readers must know, such as whether it is in force.
    #[serde(default)]
    pub note: Text,
    /// The key of the same instrument in the crosswalks of the frameworks, such as `crc`.
    #[serde(default)]
    pub instrument: Option<String>,
    /// Items that serve it as a whole.
    #[serde(default)]
    pub items: Vec<ItemId>,
    /// The parts that matter most.
    pub provisions: Vec<Provision>,
}

impl super::entry::KitEntry for Commitment {
    const LIST: &'static str = "commitments";

    fn ids(&self) -> Vec<String> {
        vec![self.id.clone()]
    }

    fn visit(&mut self, key: &str, visit: &mut dyn FnMut(&str, &mut Text)) {
        visit(&format!("{key}.title"), &mut self.title);
        visit(&format!("{key}.short-title"), &mut self.short_title);
        visit(&format!("{key}.asks"), &mut self.asks);
        if !self.note.is_empty() {
            visit(&format!("{key}.note"), &mut self.note);
        }
        self.provisions.words(&mut |inner, text| visit(&format!("{key}.{inner}"), text));
    }
}

/// A part of an instrument.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Provision {
    /// Permanent name, such as `CM-CRC-1`.
    pub id: String,
    /// Articles, paragraphs or targets, such as `16` or `18-23`; empty where the part has no number.
    pub reference: String,
    /// Its subject, in our words.
    pub topic: Text,
    /// Items that serve it.
    #[serde(default)]
    pub items: Vec<ItemId>,
}

entry!(Provision, "provisions", words(topic), optional(), lines());

codes! {
    /// Whether an instrument binds those who joined it.
    #[derive(PartialOrd, Ord)]
    pub enum CommitmentKind {
        /// A treaty that states join.
        Treaty = "treaty",
        /// A document that guides and does not bind by itself.
        SoftLaw = "soft-law",
        /// A policy, declaration or law of a regional organization.
        Regional = "regional",
    }
}

codes! {
    /// For which countries an instrument is open or made.
    #[derive(PartialOrd, Ord)]
    pub enum CommitmentScope {
        /// Every state.
        Global = "global",
        /// Members of the Council of Europe.
        CouncilOfEurope = "council-of-europe",
        /// Made by the Council of Europe and open to other states.
        CouncilOfEuropeAndOthers = "council-of-europe-and-others",
        /// Members of the African Union.
        AfricanUnion = "african-union",
        /// Members of the Association of Southeast Asian Nations.
        Asean = "asean",
        /// Members of the European Union.
        EuropeanUnion = "european-union",
        /// Members of the OECD, and other states that choose to adhere.
        Oecd = "oecd",
    }
}

/// What an instrument is to a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Made for every state.
    Everyone,
    /// Made by an organization that the country belongs to.
    Own,
    /// Made by an organization that the country does not belong to, and open to it all the same.
    Open,
    /// Not open to the country.
    Closed,
}

impl CommitmentScope {
    /// What an instrument of this scope is to `country`; one that is in no list belongs to no organization.
    pub fn reach(self, country: Option<&Country>) -> Reach {
        let Some(organization) = self.organization() else { return Reach::Everyone };
        let open = matches!(self, CommitmentScope::CouncilOfEuropeAndOthers | CommitmentScope::Oecd);
        match country.is_some_and(|country| country.member_of.contains(&organization)) {
            true => Reach::Own,
            false if open => Reach::Open,
            false => Reach::Closed,
        }
    }

    fn organization(self) -> Option<Organization> {
        match self {
            CommitmentScope::Global => None,
            CommitmentScope::CouncilOfEurope | CommitmentScope::CouncilOfEuropeAndOthers => {
                Some(Organization::CouncilOfEurope)
            }
            CommitmentScope::AfricanUnion => Some(Organization::AfricanUnion),
            CommitmentScope::Asean => Some(Organization::Asean),
            CommitmentScope::EuropeanUnion => Some(Organization::EuropeanUnion),
            CommitmentScope::Oecd => Some(Organization::Oecd),
        }
    }
}

/// A core criterion of the ICMEC review of laws.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Criterion {
    /// Permanent name, `IC-1` to `IC-5`.
    pub id: String,
    /// How far the wording can be relied on.
    pub status: Status,
    /// Where it was read; needed where the status is verified.
    #[serde(default)]
    pub source: Option<String>,
    /// Its subject.
    pub title: Text,
    /// What to look up in the law.
    pub ask: Text,
    /// Items that serve it.
    pub items: Vec<ItemId>,
}

entry!(Criterion, "criteria", words(title, ask), optional(), lines());

/// An area of General Comment No. 25 with its paragraphs.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CommentArea {
    /// Permanent name, such as `GC-01`.
    pub id: String,
    /// The paragraphs, such as `9-11`.
    pub paragraphs: String,
    /// How far the range can be relied on.
    pub status: Status,
    /// Its subject.
    pub title: Text,
    /// Items that serve it.
    #[serde(default)]
    pub items: Vec<ItemId>,
}

entry!(CommentArea, "areas", words(title), optional(), lines());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instrument_reaches_members_and_those_it_is_open_to() {
        let country = |member_of| Country {
            code: "AAA".into(),
            name: "A".into(),
            member_of,
            currency: None,
            parent: None,
            is_added: false,
            sample: false,
        };
        let african = country(vec![Organization::AfricanUnion]);
        let european = country(vec![Organization::CouncilOfEurope]);
        for (scope, of, wanted) in [
            (CommitmentScope::Global, Some(&african), Reach::Everyone),
            (CommitmentScope::Global, None, Reach::Everyone),
            (CommitmentScope::AfricanUnion, Some(&african), Reach::Own),
            (CommitmentScope::AfricanUnion, Some(&european), Reach::Closed),
            (CommitmentScope::AfricanUnion, None, Reach::Closed),
            (CommitmentScope::CouncilOfEuropeAndOthers, Some(&european), Reach::Own),
            (CommitmentScope::CouncilOfEuropeAndOthers, Some(&african), Reach::Open),
            (CommitmentScope::CouncilOfEurope, Some(&european), Reach::Own),
            (CommitmentScope::CouncilOfEurope, Some(&african), Reach::Closed),
            (CommitmentScope::Oecd, Some(&african), Reach::Open),
            (CommitmentScope::EuropeanUnion, Some(&european), Reach::Closed),
        ] {
            assert_eq!(scope.reach(of), wanted, "{scope:?}");
        }
    }
}
