//! Knows what several open points of a kind have in common, so that a list says it once; knows not which stand together.

use super::place::page_key;
use crate::assessment::Strategy;
use crate::framework::ItemId;
use crate::plan::OpenMatter;
use crate::presentation::{Label, Names};
use crate::words::capital;

/// What a point has in common with others of its kind, and what is then left to say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedPoint {
    /// What holds for each of them: words before a list, with a colon at the end.
    pub common: String,
    /// What it holds for.
    pub own: String,
    /// The page on which each of them is closed, with the field where it is the same for all, by their words.
    pub place: String,
}

impl Names<'_> {
    /// What a point has in common with others of its kind; nothing where each says something else.
    pub fn shared_point(&self, strategy: &Strategy, matter: &OpenMatter) -> Option<SharedPoint> {
        let voice = self.voice;
        let (common, own) = match matter {
            OpenMatter::Unanswered { item } => (voice.say("points-common-unanswered"), self.asked_item(item)),
            OpenMatter::Unknown { item } => (voice.say("points-common-unknown"), self.asked_item(item)),
            OpenMatter::Action { action, lacks } => {
                let lacks: Vec<String> = lacks.iter().map(|lack| lack.name(voice)).collect();
                let own = self.own_action(action);
                (self.about("points-common-action", "lacks", voice.list(&lacks)), own)
            }
            OpenMatter::Rights { question, answer } => {
                let known = self.library.kit.rights_check.iter().find(|one| &one.id == question);
                let own = known.map_or_else(|| question.clone(), |one| voice.text(&one.safeguard));
                (self.about("points-common-rights", "state", capital(&answer.name(voice))), own)
            }
            OpenMatter::Commitment { instrument } => {
                (voice.say("points-common-commitment"), self.instrument(instrument))
            }
            OpenMatter::Policy { policy } => {
                let known = self.library.kit.linked_policies.iter().find(|one| &one.id == policy);
                let own = known.map_or_else(|| policy.clone(), |one| voice.text(&one.title));
                (voice.say("points-common-policy"), own)
            }
            OpenMatter::Comment { entry } => {
                (voice.say("points-common-comment"), self.entry_words(strategy, *entry))
            }
            OpenMatter::Signature { entry } => {
                (voice.say("points-common-signature"), self.entry_words(strategy, *entry))
            }
            _ => return None,
        };
        let place = match matter {
            OpenMatter::Unanswered { .. } | OpenMatter::Unknown { .. } | OpenMatter::Action { .. } => {
                voice.say(&page_key(matter))
            }
            _ => self.open_point_place(strategy, matter),
        };
        Some(SharedPoint { common, own, place })
    }

    /// An item with who usually answers for it.
    fn asked_item(&self, item: &ItemId) -> String {
        let name = self.item(item);
        let usual = self.library.item(item).and_then(|(_, item)| item.institutions.as_ref());
        match usual {
            Some(usual) => {
                format!("{name}. {}", self.about("point-ask", "lead", self.voice.text(&usual.lead)))
            }
            None => name,
        }
    }
}
