//! Knows who may do what; knows no assessment, no address and no session.
//!
//! [`access`] is the only table. There are no accounts yet: whoever sits at this machine owns everything on it.

use crate::assessment::Audience;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// The owner of this machine, who may do all.
    Owner,
    /// Somebody who was let in to read what these readers may see.
    Reader(Audience),
    /// Anybody else.
    Stranger,
}

impl Person {
    /// The readers whom the person is one of; none for a stranger.
    pub fn audience(self) -> Option<Audience> {
        match self {
            Person::Owner => Some(Audience::Internal),
            Person::Reader(audience) => Some(audience),
            Person::Stranger => None,
        }
    }
}

/// What somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Act {
    /// See where the country stands and what comes out.
    Read,
    /// Begin an assessment or bring one from elsewhere.
    Begin,
    /// Lead the assessment: its stages, choices and records.
    Steer,
    /// Answer what is asked.
    Answer,
    /// Decide what is done about the gaps, and report how it goes.
    Plan,
    /// Write the country's own words, freeze versions, sign.
    Write,
}

impl Act {
    /// Every act.
    pub const ALL: [Act; 6] = [Act::Read, Act::Begin, Act::Steer, Act::Answer, Act::Plan, Act::Write];
}

/// What it is to be done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The program as a whole.
    Program,
    /// One assessment, as far as the person may see it.
    Assessment,
    /// What is made of an assessment for these readers.
    Document(Audience),
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
pub fn access(person: Person, act: Act, scope: Scope) -> Verdict {
    let granted = match (person, act, scope) {
        (Person::Owner, _, _) => true,
        (Person::Reader(_), Act::Read, Scope::Program | Scope::Assessment) => true,
        (Person::Reader(own), Act::Read, Scope::Document(audience)) => audience <= own,
        (Person::Reader(_), Act::Begin | Act::Steer | Act::Answer | Act::Plan | Act::Write, _) => false,
        (Person::Stranger, _, _) => false,
    };
    if granted { Verdict::Granted } else { Verdict::Refused }
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

    acts!(Read, Begin, Steer, Answer, Plan, Write);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_table() {
        let [public, committee, internal] = [Audience::Public, Audience::Committee, Audience::Internal];
        let readers = [public, committee, internal];
        let scopes = [Scope::Program, Scope::Assessment].into_iter().chain(readers.map(Scope::Document));
        for scope in scopes {
            for act in Act::ALL {
                assert_eq!(access(Person::Owner, act, scope), Verdict::Granted, "{act:?} {scope:?}");
                assert_eq!(access(Person::Stranger, act, scope), Verdict::Refused, "{act:?} {scope:?}");
                for own in readers {
                    let seen = match scope {
                        Scope::Document(audience) => audience <= own,
                        Scope::Program | Scope::Assessment => true,
                    };
                    let expected = if act == Act::Read && seen { Verdict::Granted } else { Verdict::Refused };
                    assert_eq!(
                        access(Person::Reader(own), act, scope),
                        expected,
                        "{own:?} {act:?} {scope:?}"
                    );
                }
            }
        }
    }
}
