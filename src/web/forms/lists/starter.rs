//! Knows what the kit offers as a start for each list: a question to answer, a risk to consider, a law to look up.

use super::RecordList;
use crate::assessment::strategy::EntryKind;
use crate::framework::kit::ContextFigure;
use crate::framework::{Library, StakeholderGroup, Text};
use crate::lang::Lang;

/// Something of the content that an entry can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Starter {
    /// Its permanent name.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What to look for; may be empty.
    pub hint: String,
}

/// What the content offers for a list, in its order; nothing for lists that begin empty.
pub fn starters(library: &Library, list: RecordList, lang: Lang) -> Vec<Starter> {
    let kit = &library.kit;
    let say = |text: &Text| text.get(lang).to_owned();
    let make = |id: &str, title: &Text, hint: &Text| Starter {
        id: id.to_owned(),
        title: say(title),
        hint: say(hint),
    };
    match list {
        RecordList::Entries(EntryKind::Stakeholder) => {
            let starter = |one: &StakeholderGroup| Starter {
                id: one.id.clone(),
                title: say(&one.text),
                hint: String::new(),
            };
            library.sectors().map(starter).collect()
        }
        RecordList::Entries(EntryKind::Figure) => {
            let figures = kit.context_figures.iter();
            figures
                .map(|one| Starter { hint: figure_hint(one, lang), ..make(&one.id, &one.name, &one.source) })
                .collect()
        }
        RecordList::Entries(EntryKind::Finding) => {
            kit.harms.iter().map(|one| make(&one.id, &one.title, &one.definition)).collect()
        }
        RecordList::Entries(EntryKind::Risk) => {
            kit.risks.iter().map(|one| make(&one.id, &one.text, &one.response)).collect()
        }
        RecordList::Entries(EntryKind::Law) => {
            kit.legal_topics.iter().map(|one| make(&one.id, &one.title, &one.look_for)).collect()
        }
        RecordList::Entries(EntryKind::Policy) => {
            kit.linked_policies.iter().map(|one| make(&one.id, &one.title, &one.look_for)).collect()
        }
        RecordList::Entries(EntryKind::Rights) => {
            kit.rights_check.iter().map(|one| make(&one.id, &one.safeguard, &one.look_for)).collect()
        }
        RecordList::Commitments => {
            kit.commitments.commitments.iter().map(|one| make(&one.id, &one.title, &one.asks)).collect()
        }
        RecordList::Bodies => {
            kit.governance.bodies.iter().map(|one| make(&one.id, &one.title, &one.role)).collect()
        }
        RecordList::Entries(
            EntryKind::Consultation
            | EntryKind::Comment
            | EntryKind::Signature
            | EntryKind::Contact
            | EntryKind::Calendar,
        ) => Vec::new(),
    }
}

/// Where a figure is usually found, and what is known of the world to compare with.
fn figure_hint(figure: &ContextFigure, lang: Lang) -> String {
    let source = figure.source.get(lang);
    figure
        .world
        .as_ref()
        .map_or_else(|| source.to_owned(), |world| format!("{source}. {}", world.text.get(lang)))
}
