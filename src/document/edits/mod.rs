//! Knows how a country's own words take the place of generated ones, and how far those have changed since.

mod adopt;
mod languages;
#[cfg(test)]
mod tests;

pub use adopt::captioned;
pub(super) use adopt::only_known;
pub use languages::{Counterpart, PlaceNumber, Touch};

use super::markdown::{SourceMarks, read_own, write};
use super::walk::{sources_of, title};
use super::{Block, Bytes, SourceId};
pub use crate::assessment::limits::LONGEST_EDIT;
use crate::assessment::strategy::{BlockPlace, DocumentKind, Edit, EditKind, FileHash};
use crate::lang::Lang;
use crate::words::normalise_lines;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// How a block stands to the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BlockStanding {
    /// Written from the facts.
    Generated,
    /// The country's own; the facts beneath are those its author saw.
    Own,
    /// The country's own, and the facts beneath have changed since.
    Overtaken,
}

/// A generated block with what the country made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockState {
    /// The block's permanent id.
    pub id: String,
    /// The section it stands in.
    pub section: String,
    /// The words of a heading; absent for everything else.
    pub title: Option<String>,
    /// How it stands to the facts.
    pub standing: BlockStanding,
    /// The block as the facts give it today.
    pub block: Block,
    /// The same as Markdown.
    pub generated: String,
    /// The hash of its words, for [`Edit::seen`].
    pub hash: String,
    /// The answers and evidence behind the generated words.
    pub sources: Vec<SourceId>,
    /// The country's own words instead of it, or that it is left out.
    pub edit: Option<Edit>,
    /// What the country put after it, by number.
    pub inserted: Vec<(u32, Edit)>,
    /// The places that were touched in this language: the block itself, and what stands after it.
    pub touches: BTreeMap<PlaceNumber, Touch>,
    /// What other languages have at places that were touched there.
    pub beside: BTreeMap<PlaceNumber, Counterpart>,
}

/// An edit whose block the document does not have now: the facts no longer ask for it. It is kept and can come back.
#[derive(Clone, Debug, PartialEq)]
pub struct Orphan {
    /// Its place.
    pub block: String,
    /// The edit.
    pub edit: Edit,
}

/// The edits of one document in one language.
#[derive(Clone, Debug, Default)]
pub struct Edits<'a> {
    blocks: BTreeMap<&'a str, &'a Edit>,
    inserted: BTreeMap<&'a str, BTreeMap<u32, &'a Edit>>,
    touches: BTreeMap<&'a str, BTreeMap<PlaceNumber, Touch>>,
    others: &'a [(Lang, Vec<BlockState>)],
    ahead: &'a [BlockPlace],
    pictures: Option<&'a FigureFiles>,
    source: &'a str,
}

/// The files of a country's own figures.
pub type FigureFiles = BTreeMap<FileHash, Bytes>;

impl<'a> Edits<'a> {
    /// Those of this document and language among all.
    pub fn of(all: &'a BTreeMap<BlockPlace, Edit>, document: DocumentKind, lang: Lang) -> Edits<'a> {
        let mut edits = Edits::default();
        for (place, edit) in all.iter().filter(|(place, _)| place.document == document && place.lang == lang)
        {
            let (block, number) = number_of(&place.block);
            let touch = Touch { turn: edit.turn, part: edit.part_at(&place.block).to_owned() };
            edits.touches.entry(block).or_default().insert(number, touch);
            match number {
                _ if edit.kind == EditKind::Unchanged => {}
                Some(number) => drop(edits.inserted.entry(block).or_default().insert(number, edit)),
                None => drop(edits.blocks.insert(block, edit)),
            }
        }
        edits
    }

    /// The same, to be compared with what the document has in other languages; `ahead` are the places there that this
    /// language has not yet followed.
    pub fn beside(self, others: &'a [(Lang, Vec<BlockState>)], ahead: &'a [BlockPlace]) -> Edits<'a> {
        Edits { others, ahead, ..self }
    }

    /// The same with the files of its figures, and the word before the line that says where a figure comes from. A
    /// figure whose file is not here is told in words.
    pub fn with_pictures(self, pictures: &'a FigureFiles, source: &'a str) -> Edits<'a> {
        Edits { pictures: Some(pictures), source, ..self }
    }

    /// Whether the country left everything as it is.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.inserted.is_empty()
    }

    /// The edits for which no block is left.
    pub(super) fn orphans(&self, states: &[BlockState]) -> Vec<Orphan> {
        let gone = |block: &str| !states.iter().any(|state| state.id == block);
        let replaced = self.blocks.iter().filter(|(block, _)| gone(block));
        let replaced = replaced.map(|(block, edit)| ((*block).to_owned(), *edit));
        let inserted = self.inserted.iter().filter(|(block, _)| gone(block)).flat_map(|(block, edits)| {
            edits.iter().map(move |(number, edit)| (place_after(block, *number), *edit))
        });
        replaced.chain(inserted).map(|(block, edit)| Orphan { block, edit: edit.clone() }).collect()
    }
}

/// The place of what stands after a block.
pub fn place_after(block: &str, number: u32) -> String {
    format!("{block}+{number}")
}

/// The block and the number of such a place; none where the number is written otherwise than [`place_after`] writes it, so
/// that no two places are the same.
pub fn insertion(place: &str) -> Option<(&str, u32)> {
    let (block, written) = place.rsplit_once('+')?;
    let number: u32 = written.parse().ok()?;
    (number.to_string() == written).then_some((block, number))
}

/// The block of a place, and the number of what stands after it where it is such a place.
pub fn number_of(place: &str) -> (&str, PlaceNumber) {
    insertion(place).map_or((place, None), |(block, number)| (block, Some(number)))
}

/// The blocks that a country's words become, at this place of a document; for showing them before they are kept.
pub fn preview(text: &str, place: &str) -> Vec<Block> {
    adopt::own(text, place)
}

/// The hash of a block's words; the marks of sources do not count, because who may see them differs.
pub(super) fn hash(block: &Block) -> String {
    let words = write(std::slice::from_ref(block), SourceMarks::Left);
    Sha256::digest(words.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A section with the country's own words in it; `states` and `own` learn what became of each block.
pub(super) fn apply(
    section: &str,
    blocks: Vec<Block>,
    edits: &Edits,
    states: &mut Vec<BlockState>,
    own: &mut BTreeMap<String, BlockStanding>,
) -> Vec<Block> {
    let mut whole = Vec::with_capacity(blocks.len());
    for block in blocks {
        let Some(name) = block.id().map(str::to_owned) else {
            whole.push(block);
            continue;
        };
        let state = state(section, &name, &block, edits);
        let replaced = adopt::replacement(&block, state.edit.as_ref());
        match replaced {
            Some(words) => put(words, state.standing, &mut whole, own),
            None => whole.push(block),
        }
        for (number, edit) in &state.inserted {
            let words = adopt::insertion(&edit.kind, &place_after(&name, *number), edits);
            put(words, BlockStanding::Own, &mut whole, own);
        }
        states.push(state);
    }
    whole
}

fn put(
    words: Vec<Block>,
    standing: BlockStanding,
    whole: &mut Vec<Block>,
    own: &mut BTreeMap<String, BlockStanding>,
) {
    own.extend(words.iter().filter_map(Block::id).map(|name| (name.to_owned(), standing)));
    whole.extend(words);
}

fn state(section: &str, name: &str, block: &Block, edits: &Edits) -> BlockState {
    let hash = hash(block);
    let edit = edits.blocks.get(name).copied().cloned();
    let standing = match &edit {
        None => BlockStanding::Generated,
        Some(edit) if edit.seen == hash => BlockStanding::Own,
        Some(_) => BlockStanding::Overtaken,
    };
    let inserted = edits.inserted.get(name).into_iter().flatten();
    BlockState {
        id: name.to_owned(),
        section: section.to_owned(),
        title: title(block),
        standing,
        generated: write(std::slice::from_ref(block), SourceMarks::Shown),
        block: block.clone(),
        hash,
        sources: sources_of(std::slice::from_ref(block)),
        edit,
        inserted: inserted.map(|(number, edit)| (*number, (*edit).clone())).collect(),
        touches: edits.touches.get(name).cloned().unwrap_or_default(),
        beside: BTreeMap::new(),
    }
}

/// Puts beside each block what other languages have in its place.
pub(super) fn compare_languages(states: &mut [BlockState], edits: &Edits) {
    languages::compare_languages(states, edits.others, edits.ahead);
}

/// Whether two texts make the same blocks.
pub fn same_words(one: &str, other: &str) -> bool {
    let [one, other] = [one, other]
        .map(|text| normalise_lines(&write(&adopt::own(&normalise_lines(text), "same"), SourceMarks::Shown)));
    one == other
}

/// What a country wrote, read without any mark.
fn read(text: &str, place: &str) -> Vec<Block> {
    let end = (0..=LONGEST_EDIT.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    read_own(&text[..end], place)
}
