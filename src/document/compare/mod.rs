//! Knows what two versions of a document say differently, block by block and word by word.

mod merge;
#[cfg(test)]
mod tests;
mod words;

use super::markdown::{Marks, write};
use super::{Block, Chart, Document, Figure, PictureChart};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// What became of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Same,
    Added,
    Removed,
    Changed,
}

/// A block with its fate; what came is marked inserted in it, what went deleted.
struct Compared {
    fate: Fate,
    block: Block,
}

/// How many blocks of the body came, went, changed and stayed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Blocks that only the later version has.
    pub added: usize,
    /// Blocks that only the earlier version has.
    pub removed: usize,
    /// Blocks with other words.
    pub changed: usize,
    /// Blocks with the same words.
    pub same: usize,
}

impl Counts {
    /// Whether both versions say the same.
    pub fn nothing(&self) -> bool {
        self.added + self.removed + self.changed == 0
    }
}

/// What two versions say differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What changed, below the headings under which it stands. What came is marked inserted, what went deleted.
    pub blocks: Vec<Block>,
    /// How much changed.
    pub counts: Counts,
}

/// Compares the bodies of two versions. Blocks are matched by their permanent ids, so that a paragraph is compared
/// with its own earlier words wherever others have come or gone around it.
pub fn compare(old: &Document, new: &Document) -> Comparison {
    let name = |block: &Block| block.id().unwrap_or_default().to_owned();
    let all = aligned(&printed(&old.blocks), &printed(&new.blocks), &name);
    let count = |fate| all.iter().filter(|one| one.fate == fate).count();
    let counts = Counts {
        added: count(Fate::Added),
        removed: count(Fate::Removed),
        changed: count(Fate::Changed),
        same: count(Fate::Same),
    };
    Comparison { blocks: told(all), counts }
}

fn printed(blocks: &[Block]) -> Vec<Block> {
    blocks.iter().filter(|block| !matches!(block, Block::PageBreak)).cloned().collect()
}

/// What changed, with the headings above it and nothing else of what stayed.
fn told(all: Vec<Compared>) -> Vec<Block> {
    let mut kept = Vec::new();
    let mut above: Vec<Block> = Vec::new();
    for Compared { fate, block } in all {
        if let Block::Heading { level, .. } = &block {
            above.retain(|over| matches!(over, Block::Heading { level: over, .. } if over < level));
            if fate == Fate::Same {
                above.push(block);
                continue;
            }
        }
        if fate != Fate::Same {
            kept.append(&mut above);
            kept.push(block);
        }
    }
    kept
}

/// Two rows of blocks beside each other; `key` says which belong together.
fn aligned(old: &[Block], new: &[Block], key: &dyn Fn(&Block) -> String) -> Vec<Compared> {
    let keys = |blocks: &[Block]| blocks.iter().map(key).collect::<Vec<String>>();
    let mut all = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &keys(old), &keys(new)) {
        let (old, new) = (&old[op.old_range()], &new[op.new_range()]);
        match op {
            DiffOp::Equal { .. } => all.extend(old.iter().zip(new).map(|(old, new)| pair(old, new))),
            _ => all.extend(replaced(old, new)),
        }
    }
    all
}

/// Blocks of the same kind that took each other's place count as changed; the rest went or came.
fn replaced(old: &[Block], new: &[Block]) -> Vec<Compared> {
    let mut all = Vec::new();
    let mut waiting = new.iter().peekable();
    for old in old {
        match waiting.next_if(|new| merge::alike(old, new)) {
            Some(new) => all.push(pair(old, new)),
            None => all.push(Compared { fate: Fate::Removed, block: merge::removed(old) }),
        }
    }
    all.extend(waiting.map(|new| Compared { fate: Fate::Added, block: merge::added(new) }));
    all
}

fn pair(old: &Block, new: &Block) -> Compared {
    if words(old) == words(new) {
        let fate = if picture(old) == picture(new) { Fate::Same } else { Fate::Changed };
        return Compared { fate, block: new.clone() };
    }
    Compared { fate: Fate::Changed, block: merge::merged(old, new) }
}

/// The picture that a country brought along; charts are compared by their data.
fn picture(block: &Block) -> Option<&PictureChart> {
    match block {
        Block::Figure(Figure { chart: Chart::Picture(picture), .. }) => Some(picture),
        _ => None,
    }
}

/// The words of a block without the marks of sources.
fn words(block: &Block) -> String {
    write(std::slice::from_ref(block), Marks::Left)
}
