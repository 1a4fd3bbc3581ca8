//! Knows for which countries an instrument or a mandate is made, by the organizations they belong to.

use crate::framework::{Country, Organization};
use serde::Deserialize;

/// How the scope of what is open to others as well ends.
const OPEN: &str = "-and-others";

/// For which countries an instrument is open or made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum CommitmentScope {
    /// Every state: `global`.
    Global,
    /// The members of an organization: its code, such as `african-union`.
    Members(Organization),
    /// The members, and other states that choose to join: the code with an ending, as in `council-of-europe-and-others`.
    Open(Organization),
}

impl TryFrom<String> for CommitmentScope {
    type Error = String;

    fn try_from(code: String) -> Result<CommitmentScope, String> {
        if code == "global" {
            return Ok(CommitmentScope::Global);
        }
        let (members, is_open) =
            code.strip_suffix(OPEN).map_or((code.as_str(), false), |members| (members, true));
        let organization = Organization::from_code(members).ok_or_else(|| {
            format!("`{code}` is no scope: write global, an organization such as african-union, or the same with {OPEN}")
        })?;
        Ok(if is_open { CommitmentScope::Open(organization) } else { CommitmentScope::Members(organization) })
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
        let is_member = |organization: Organization| {
            country.is_some_and(|country| country.member_of.contains(&organization))
        };
        match self {
            CommitmentScope::Global => Reach::Everyone,
            CommitmentScope::Members(made_by) | CommitmentScope::Open(made_by) if is_member(made_by) => {
                Reach::Own
            }
            CommitmentScope::Members(_) => Reach::Closed,
            CommitmentScope::Open(_) => Reach::Open,
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
            adjectives: crate::framework::Text::default(),
            member_of,
            currency: None,
            parent: None,
            is_added: false,
            sample: false,
        };
        let african = country(vec![Organization::AfricanUnion]);
        let european = country(vec![Organization::CouncilOfEurope]);
        for (code, of, wanted) in [
            ("global", Some(&african), Reach::Everyone),
            ("global", None, Reach::Everyone),
            ("african-union", Some(&african), Reach::Own),
            ("african-union", Some(&european), Reach::Closed),
            ("african-union", None, Reach::Closed),
            ("council-of-europe-and-others", Some(&european), Reach::Own),
            ("council-of-europe-and-others", Some(&african), Reach::Open),
            ("council-of-europe", Some(&european), Reach::Own),
            ("council-of-europe", Some(&african), Reach::Closed),
            ("oecd-and-others", Some(&african), Reach::Open),
            ("ecowas", Some(&african), Reach::Closed),
        ] {
            let scope = CommitmentScope::try_from(code.to_owned()).unwrap();
            assert_eq!(scope.reach(of), wanted, "{code}");
        }
    }

    #[test]
    fn what_is_no_organization_is_refused_by_its_name() {
        for code in ["", "everywhere", "global-and-others", "-and-others", "Oecd"] {
            let fault = CommitmentScope::try_from(code.to_owned()).unwrap_err();
            assert!(fault.contains(&format!("`{code}` is no scope")), "{fault}");
        }
    }
}
