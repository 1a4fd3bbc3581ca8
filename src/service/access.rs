//! Knows who may do what; knows no assessment, no address and no session.
//!
//! [`access`] is the only table.

use crate::accounts::{Grant, Role};
use crate::assessment::{Audience, InstitutionId};
use crate::framework::{CountryCode, GateSigner, ItemId};
use crate::storage::PersonId;
use std::sync::Arc;

/// Who asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Person {
    /// The owner of this machine, where there are no accounts: may do all.
    Owner,
    /// Somebody who came in with an account.
    Member(Arc<Member>),
    /// Anybody else.
    Stranger,
}

/// Somebody who came in with an account, as they are today.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The account.
    pub account: PersonId,
    /// The name of the office.
    pub name: String,
    /// The roles that hold today.
    pub grants: Vec<Grant>,
}

/// How much of a country's assessments somebody sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// The readers whom they are one of.
    pub audience: Audience,
    /// The institutions whose own answers they see although nobody else does yet; none where they see all.
    pub institutions: Option<Vec<InstitutionId>>,
}

/// What somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Act {
    /// See where the country stands, what was answered and what comes out.
    Read,
    /// Begin an assessment or bring one from elsewhere.
    Begin,
    /// Lead the assessment: its stages, choices and records.
    Steer,
    /// Answer for the country.
    Answer,
    /// Answer for one institution.
    Respond,
    /// Bring institutions to one answer: open an item, record what was agreed.
    Moderate,
    /// Decide what is done about the gaps, and report how it goes.
    Plan,
    /// Write the country's own words, freeze versions, sign.
    Write,
    /// Speak for the country to its region: consents, support, good practices.
    Share,
    /// Look at other countries beside one's own, each as far as it consented.
    Compare,
    /// Do the work of a field office: look at its countries as far as each consented, plan missions, review good practices,
    /// publish editions.
    Oversee,
    /// Give and end roles in a country.
    Invite,
    /// Keep accounts and the installation.
    Administer,
}

impl Act {
    /// Every act.
    pub const ALL: [Act; 13] = [
        Act::Read,
        Act::Begin,
        Act::Steer,
        Act::Answer,
        Act::Respond,
        Act::Moderate,
        Act::Plan,
        Act::Write,
        Act::Share,
        Act::Compare,
        Act::Oversee,
        Act::Invite,
        Act::Administer,
    ];

    /// What somebody must be allowed who signs a gate as this: leading the assessment, or bringing institutions together.
    pub fn of_signer(signer: GateSigner) -> Act {
        match signer {
            GateSigner::Coordinator => Act::Steer,
            GateSigner::Facilitator => Act::Moderate,
        }
    }
}

/// What it is to be done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope<'c> {
    /// The program as a whole: for some country, or for none.
    Program,
    /// An assessment of this country, as far as the person may see it.
    Country(&'c CountryCode),
    /// What is made of an assessment of this country for these readers.
    Document(&'c CountryCode, Audience),
    /// All of these countries together, by one role.
    Countries(&'c [CountryCode]),
}

/// Whether somebody may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They may.
    Granted,
    /// They may not.
    Refused,
}

/// Whether this person may do this with that.
pub fn access(person: &Person, act: Act, scope: Scope<'_>) -> Verdict {
    let granted = match person {
        Person::Owner => true,
        Person::Member(member) => member.grants.iter().any(|grant| grants(grant, act, scope)),
        Person::Stranger => false,
    };
    if granted { Verdict::Granted } else { Verdict::Refused }
}

/// Whether this role, held for these countries, lets somebody do this with that.
fn grants(grant: &Grant, act: Act, scope: Scope<'_>) -> bool {
    let is_theirs = match scope {
        Scope::Program => true,
        Scope::Country(country) => grant.covers(country),
        Scope::Document(country, audience) => {
            grant.covers(country) && audience_of(grant).is_some_and(|own| audience <= own)
        }
        Scope::Countries(countries) => countries.iter().all(|country| grant.covers(country)),
    };
    may(grant.role, act) && (is_theirs || grant.role == Role::Administrator)
}

/// What each role may do where it is held.
fn may(role: Role, act: Act) -> bool {
    match role {
        Role::Respondent => matches!(act, Act::Respond),
        Role::Reader => matches!(act, Act::Read),
        Role::Facilitator => matches!(act, Act::Read | Act::Respond | Act::Moderate | Act::Compare),
        Role::Coordinator => !matches!(act, Act::Oversee | Act::Administer),
        Role::Officer => matches!(act, Act::Oversee),
        Role::Administrator => matches!(act, Act::Invite | Act::Administer),
    }
}

/// The readers whom a role makes somebody one of; none where it lets them read nothing.
fn audience_of(grant: &Grant) -> Option<Audience> {
    match grant.role {
        Role::Facilitator | Role::Coordinator => Some(Audience::Internal),
        Role::Reader => Some(grant.audience.unwrap_or(Audience::Public)),
        Role::Respondent | Role::Officer | Role::Administrator => None,
    }
}

impl Person {
    /// Somebody with these roles, for whom no account need be kept.
    pub fn member(account: PersonId, name: &str, grants: Vec<Grant>) -> Person {
        Person::Member(Arc::new(Member { account, name: name.to_owned(), grants }))
    }

    /// How much they see of a country's assessments; none where they see nothing. Who answers for an institution sees
    /// what is public and what that institution said.
    pub fn sight(&self, country: &CountryCode) -> Option<Sight> {
        match self {
            Person::Owner => Some(Sight { audience: Audience::Internal, institutions: None }),
            Person::Member(member) => member.sight(country),
            Person::Stranger => None,
        }
    }

    /// Whether they answer for an institution somewhere.
    pub fn answers_for_institution(&self) -> bool {
        let is_respondent = |grant: &Grant| grant.institution.is_some() && may(grant.role, Act::Respond);
        matches!(self, Person::Member(member) if member.grants.iter().any(is_respondent))
    }

    /// Whether some role of theirs lets them do this in this country, for the links that a page shows.
    pub fn may(&self, act: Act, country: &CountryCode) -> bool {
        access(self, act, Scope::Country(country)) == Verdict::Granted
    }

    /// What they may do in some country, or with the program, for the links that a page of no country shows.
    pub fn acts(&self) -> Vec<Act> {
        Act::ALL.into_iter().filter(|act| access(self, *act, Scope::Program) == Verdict::Granted).collect()
    }
}

impl Member {
    fn sight(&self, country: &CountryCode) -> Option<Sight> {
        let here: Vec<&Grant> = self.grants.iter().filter(|grant| grant.covers(country)).collect();
        let institutions: Vec<InstitutionId> =
            here.iter().filter_map(|grant| grant.institution.clone()).collect();
        let read = here.iter().filter_map(|grant| audience_of(grant)).max();
        let audience = read.or((!institutions.is_empty()).then_some(Audience::Public))?;
        let institutions = (audience != Audience::Internal).then_some(institutions);
        Some(Sight { audience, institutions })
    }

    /// The institutions that they answer for in this country, each with the items; none named are all.
    pub fn responsibilities(&self, country: &CountryCode) -> Vec<(InstitutionId, Vec<ItemId>)> {
        let responds = |grant: &&Grant| grant.role == Role::Respondent && grant.covers(country);
        let here = self.grants.iter().filter(responds);
        here.filter_map(|grant| Some((grant.institution.clone()?, grant.items.clone()))).collect()
    }
}

/// An act as a type, so that whatever serves it names it.
pub trait Serves: Send + Sync + 'static {
    /// The act.
    const ACT: Act;
}

/// The acts as types.
pub mod act {
    use super::{Act, Serves};

    macro_rules! acts {
        ($($name:ident),+) => {$(
            #[doc = concat!("[`Act::", stringify!($name), "`].")]
            #[derive(Clone, Copy, Debug)]
            pub struct $name;

            impl Serves for $name {
                const ACT: Act = Act::$name;
            }
        )+};
    }

    acts!(
        Read, Begin, Steer, Answer, Respond, Moderate, Plan, Write, Share, Compare, Oversee, Invite,
        Administer
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    const KENYA: &str = "KEN";

    fn country(code: &str) -> CountryCode {
        code.into()
    }

    fn person(role: Role, audience: Option<Audience>) -> Person {
        let grant = Grant { audience, ..Grant::of(role, country(KENYA)) };
        Person::member("0123456789abcdef0123456789abcdef".parse().unwrap(), "Office", vec![grant])
    }

    /// What each role may do in its own country; in another, nothing.
    #[test]
    fn the_whole_table() {
        for (role, expected) in [
            (Role::Respondent, &[Act::Respond][..]),
            (Role::Reader, &[Act::Read]),
            (Role::Facilitator, &[Act::Read, Act::Respond, Act::Moderate, Act::Compare]),
            (
                Role::Coordinator,
                &[
                    Act::Read,
                    Act::Begin,
                    Act::Steer,
                    Act::Answer,
                    Act::Respond,
                    Act::Moderate,
                    Act::Plan,
                    Act::Write,
                    Act::Share,
                    Act::Compare,
                    Act::Invite,
                ],
            ),
            (Role::Officer, &[Act::Oversee]),
            (Role::Administrator, &[Act::Invite, Act::Administer]),
        ] {
            let person = person(role, None);
            let (own, other) = (country(KENYA), country("GHA"));
            for act in Act::ALL {
                let granted = |scope| access(&person, act, scope) == Verdict::Granted;
                assert_eq!(granted(Scope::Program), expected.contains(&act), "{role:?} {act:?}");
                assert_eq!(granted(Scope::Country(&own)), expected.contains(&act), "{role:?} {act:?}");
                let elsewhere = role == Role::Administrator && expected.contains(&act);
                assert_eq!(granted(Scope::Country(&other)), elsewhere, "{role:?} {act:?} elsewhere");
                assert_eq!(access(&Person::Owner, act, Scope::Country(&other)), Verdict::Granted);
                assert_eq!(access(&Person::Stranger, act, Scope::Country(&own)), Verdict::Refused);
            }
        }
    }

    #[test]
    fn who_signs_a_gate_leads_or_brings_institutions_together() {
        let own = country(KENYA);
        for (role, lead, moderator) in [
            (Role::Coordinator, true, true),
            (Role::Facilitator, false, true),
            (Role::Respondent, false, false),
            (Role::Reader, false, false),
            (Role::Administrator, false, false),
        ] {
            let person = person(role, None);
            let may = [GateSigner::Coordinator, GateSigner::Facilitator]
                .map(|signer| person.may(Act::of_signer(signer), &own));
            assert_eq!(may, [lead, moderator], "{role:?}");
        }
    }

    #[test]
    fn an_office_acts_for_all_of_its_countries_and_for_no_others() {
        let grant = Grant {
            countries: [KENYA, "UGA"].map(CountryCode::from).into(),
            ..Grant::everywhere(Role::Officer)
        };
        let other = Grant::of(Role::Officer, country("GHA"));
        let id: PersonId = "0123456789abcdef0123456789abcdef".parse().unwrap();
        let office = Person::member(id, "Office", vec![grant, other]);
        for (codes, granted) in [
            (&[KENYA, "UGA"][..], true),
            (&["UGA"], true),
            (&["GHA"], true),
            (&[KENYA, "GHA"], false),
            (&["TZA"], false),
        ] {
            let countries: Vec<CountryCode> = codes.iter().map(|code| country(code)).collect();
            let verdict = access(&office, Act::Oversee, Scope::Countries(&countries));
            assert_eq!(verdict == Verdict::Granted, granted, "{codes:?}");
            assert_eq!(access(&office, Act::Read, Scope::Countries(&countries)), Verdict::Refused);
        }
    }

    #[test]
    fn readers_get_documents_that_are_for_them() {
        let audiences = [Audience::Public, Audience::Committee, Audience::Internal];
        for (place, own) in audiences.into_iter().enumerate() {
            let reader = person(Role::Reader, Some(own));
            for (other, wanted) in audiences.into_iter().enumerate() {
                let verdict = access(&reader, Act::Read, Scope::Document(&country(KENYA), wanted));
                assert_eq!(verdict == Verdict::Granted, other <= place, "{own:?} {wanted:?}");
            }
            assert_eq!(reader.sight(&country(KENYA)).unwrap().audience, own);
            assert_eq!(reader.sight(&country("GHA")), None);
        }
    }

    #[test]
    fn who_answers_for_an_institution_sees_its_answers_and_what_is_public() {
        let interior: InstitutionId = "stakeholder-2".parse().unwrap();
        let grant =
            Grant { institution: Some(interior.clone()), ..Grant::of(Role::Respondent, country(KENYA)) };
        let id: PersonId = "0123456789abcdef0123456789abcdef".parse().unwrap();
        let sight = Person::member(id, "Office", vec![grant]).sight(&country(KENYA)).unwrap();
        assert_eq!(sight, Sight { audience: Audience::Public, institutions: Some(vec![interior]) });
    }
}
