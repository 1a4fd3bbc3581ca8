//! Knows for which countries an instrument or a mandate is made, by the organizations they belong to.

use crate::code::codes;
use crate::framework::{Country, Organization};

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
        /// Members of the Organization of American States.
        AmericanStates = "american-states",
        /// Members of the League of Arab States.
        ArabStates = "arab-states",
        /// Members of the Association of Southeast Asian Nations.
        Asean = "asean",
        /// Members of the Commonwealth.
        Commonwealth = "commonwealth",
        /// Members of the Economic Community of West African States.
        Ecowas = "ecowas",
        /// Members of the European Union.
        EuropeanUnion = "european-union",
        /// Countries that are members of the Group of Twenty themselves.
        G20 = "g20",
        /// Members of the Ibero-American Conference.
        IberoAmerica = "ibero-america",
        /// Members of the Commonwealth of Independent States.
        IndependentStates = "independent-states",
        /// Member States of the International Telecommunication Union.
        Itu = "itu",
        /// Members of the OECD, and other states that choose to adhere.
        Oecd = "oecd",
        /// Members of the Pacific Islands Forum.
        PacificIslands = "pacific-islands",
        /// Members of the Southern African Development Community.
        Sadc = "sadc",
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
            CommitmentScope::AmericanStates => Some(Organization::AmericanStates),
            CommitmentScope::ArabStates => Some(Organization::ArabStates),
            CommitmentScope::Asean => Some(Organization::Asean),
            CommitmentScope::Commonwealth => Some(Organization::Commonwealth),
            CommitmentScope::Ecowas => Some(Organization::Ecowas),
            CommitmentScope::EuropeanUnion => Some(Organization::EuropeanUnion),
            CommitmentScope::G20 => Some(Organization::G20),
            CommitmentScope::IberoAmerica => Some(Organization::IberoAmerica),
            CommitmentScope::IndependentStates => Some(Organization::IndependentStates),
            CommitmentScope::Itu => Some(Organization::Itu),
            CommitmentScope::Oecd => Some(Organization::Oecd),
            CommitmentScope::PacificIslands => Some(Organization::PacificIslands),
            CommitmentScope::Sadc => Some(Organization::Sadc),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::Text;

    #[test]
    fn an_instrument_reaches_members_and_those_it_is_open_to() {
        let country = |member_of| Country {
            code: "AAA".into(),
            name: "A".into(),
            running: None,
            within: Text::default(),
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
            (CommitmentScope::Ecowas, Some(&african), Reach::Closed),
        ] {
            assert_eq!(scope.reach(of), wanted, "{scope:?}");
        }
    }

    /// The members of each organization see what it made, and nobody else does where it is not open to others.
    #[test]
    fn every_organization_has_a_scope_of_its_own() {
        for organization in Organization::ALL {
            let scopes =
                CommitmentScope::ALL.into_iter().filter(|scope| scope.organization() == Some(organization));
            assert!(scopes.count() >= 1, "{organization:?}");
        }
    }
}
