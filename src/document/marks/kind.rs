//! Knows the kinds of marks, which documents have which, and how a document gets those that it has.

use super::endnotes::Endnotes;
use super::names::{order_marks, rename_marks, rename_sources};
use crate::assessment::strategy::DocumentKind;
use crate::document::walk::{each_block, sources_of};
use crate::document::{Block, Document, NoteKind, SourceId};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The marks of sources in a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Marks {
    /// The ids of answers, evidence and decisions; the register is whole.
    #[default]
    Register,
    /// The same ids; the register holds only what the words cite.
    Cited,
    /// Numbers, one for each published source in the order of its first mark; the register holds these, and nothing else
    /// is marked.
    Endnotes,
    /// None, and no register.
    None,
}

impl Marks {
    /// Those of a document.
    pub fn of(document: DocumentKind) -> Marks {
        match document {
            DocumentKind::Strategy | DocumentKind::Plan | DocumentKind::Starting | DocumentKind::Concept => {
                Marks::Endnotes
            }
            DocumentKind::Report => Marks::Register,
            DocumentKind::Progress => Marks::Cited,
            DocumentKind::Memorandum
            | DocumentKind::Points
            | DocumentKind::Questions
            | DocumentKind::Poster
            | DocumentKind::Press
            | DocumentKind::Children
            // Its lines are the entries themselves.
            | DocumentKind::Comments => Marks::None,
        }
    }

    /// True for those that documents have that do not say.
    pub fn are_usual(&self) -> bool {
        *self == Marks::Register
    }
}

/// Documents that were kept before there were endnotes say only whether their register is cut down to what is cited.
#[derive(Deserialize)]
#[serde(untagged)]
enum StoredMarks {
    Now(Marks),
    CitedOnly(bool),
}

/// The marks as they are written now or were written before.
///
/// # Errors
/// Whatever the format finds wrong.
pub(in crate::document) fn read_marks<'de, D: Deserializer<'de>>(reader: D) -> Result<Marks, D::Error> {
    Ok(match StoredMarks::deserialize(reader)? {
        StoredMarks::Now(marks) => marks,
        StoredMarks::CitedOnly(true) => Marks::Cited,
        StoredMarks::CitedOnly(false) => Marks::Register,
    })
}

impl Document {
    /// Leaves in the words only the marks that the document carries, and in the register only what they lead to. What
    /// is behind a block and not shown leaves the block too; [`crate::document::BlockState::sources`] keeps it for
    /// those who edit.
    pub(in crate::document) fn settle_marks(&mut self) {
        match self.marks {
            Marks::Register => {}
            Marks::Cited => {
                let cited: BTreeSet<SourceId> = sources_of(&self.blocks).into_iter().collect();
                self.register.retain(|source| cited.contains(&source.id));
            }
            Marks::Endnotes => self.number_sources(),
            Marks::None => {
                rename_marks(&mut self.blocks, &mut |_| None);
                rename_sources(&mut self.blocks, &BTreeMap::new());
                self.register.clear();
            }
        }
    }

    /// What is published gets its number, and the register the name that a list of published sources has.
    fn number_sources(&mut self) {
        // What a drafting note cites is no source of the text.
        each_block(&mut self.blocks, &mut |block| {
            if let Block::Note { kind: NoteKind::Drafting, blocks, .. } = block {
                rename_marks(blocks, &mut |_| None);
            }
        });
        let mut endnotes = Endnotes::of(&self.register);
        rename_marks(&mut self.blocks, &mut |id| endnotes.number(id));
        order_marks(&mut self.blocks);
        rename_sources(&mut self.blocks, &endnotes.names);
        self.register = endnotes.entries;
        if let Some(title) = self.labels.get("sources").cloned() {
            self.labels.insert("register".to_owned(), title);
        }
    }
}
