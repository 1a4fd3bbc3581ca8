//! Knows the number of each published source, and how it reads at the end of a document; knows no text.

use crate::document::{Source, SourceId, target, without_scheme};
use std::collections::BTreeMap;

/// The numbers given so far.
pub(super) struct Endnotes {
    /// What is published, by its id.
    published: BTreeMap<SourceId, Source>,
    /// The number of each id that was marked.
    pub names: BTreeMap<SourceId, SourceId>,
    /// The list of sources.
    pub entries: Vec<Source>,
}

impl Endnotes {
    /// None yet, for a document with this register.
    pub fn of(register: &[Source]) -> Endnotes {
        let published = register.iter().filter(|source| !source.reference.is_empty());
        let published = published.map(|source| (source.id.clone(), endnote(source)));
        Endnotes { published: published.collect(), names: BTreeMap::new(), entries: Vec::new() }
    }

    /// The number of a source: the same for all that read alike. None where it is not published.
    pub fn number(&mut self, id: &SourceId) -> Option<SourceId> {
        if let Some(name) = self.names.get(id) {
            return Some(name.clone());
        }
        let source = self.published.get(id)?;
        let same = |entry: &Source| (&entry.text, &entry.link) == (&source.text, &source.link);
        let index = self.entries.iter().position(same).unwrap_or(self.entries.len());
        let name = SourceId((index + 1).to_string());
        if index == self.entries.len() {
            self.entries.push(Source { id: name.clone(), ..source.clone() });
        }
        self.names.insert(id.clone(), name.clone());
        Some(name)
    }
}

/// The entry of a published source: how it reads, and its address, each once.
fn endnote(source: &Source) -> Source {
    let Source { id, link, reference, .. } = source.clone();
    let is_address = target(&link).is_some();
    let (text, link) = match is_address {
        true if without_scheme(&link) == reference => (link, String::new()),
        true => (reference, link),
        false => (reference, String::new()),
    };
    Source { id, text, link, remark: String::new(), reference: String::new(), passages: Vec::new() }
}
