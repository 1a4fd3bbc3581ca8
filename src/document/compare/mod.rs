//! Knows what two versions of a document say differently, block by block and word by word.

mod merge;
#[cfg(test)]
mod tests;
mod words;

use super::markdown::{SourceMarks, write};
use super::{Block, Chart, Document, Figure, PictureChart};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The name that templates give to what says for which day and by which program a text was written.
const COLOPHON: &str = "colophon";

/// What became of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BlockChange {
    Same,
    Added,
    Removed,
    Changed,
}

/// A block with its fate; what came is marked inserted in it, what went deleted.
struct ComparedBlock {
    fate: BlockChange,
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
    /// How many parts differ.
    pub fn differing(&self) -> usize {
        self.added + self.removed + self.changed
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
    let all = align(&without_colophon(&old.blocks), &without_colophon(&new.blocks), &name);
    let count = |fate| all.iter().filter(|one| one.fate == fate).count();
    let counts = Counts {
        added: count(BlockChange::Added),
        removed: count(BlockChange::Removed),
        changed: count(BlockChange::Changed),
        same: count(BlockChange::Same),
    };
    Comparison { blocks: changes_with_headings(all), counts }
}

/// The blocks without what the day and the program alone decide.
fn without_colophon(blocks: &[Block]) -> Vec<Block> {
    let is_text = |block: &&Block| {
        !matches!(block, Block::PageBreak) && !block.id().is_some_and(|id| id.ends_with(COLOPHON))
    };
    blocks.iter().filter(is_text).cloned().collect()
}

/// What changed, with the headings above it and nothing else of what stayed.
fn changes_with_headings(all: Vec<ComparedBlock>) -> Vec<Block> {
    let mut kept = Vec::new();
    let mut above: Vec<Block> = Vec::new();
    for ComparedBlock { fate, block } in all {
        if let Block::Heading { level, .. } = &block {
            above.retain(|over| matches!(over, Block::Heading { level: over, .. } if over < level));
            if fate == BlockChange::Same {
                above.push(block);
                continue;
            }
        }
        if fate != BlockChange::Same {
            kept.append(&mut above);
            kept.push(block);
        }
    }
    kept
}

/// Two rows of blocks beside each other; `key` says which belong together.
fn align(old: &[Block], new: &[Block], key: &dyn Fn(&Block) -> String) -> Vec<ComparedBlock> {
    let keys = |blocks: &[Block]| blocks.iter().map(key).collect::<Vec<String>>();
    let mut all = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &keys(old), &keys(new)) {
        let (old, new) = (&old[op.old_range()], &new[op.new_range()]);
        match op {
            DiffOp::Equal { .. } => all.extend(old.iter().zip(new).map(|(old, new)| pair(old, new))),
            _ => all.extend(pair_replacements(old, new)),
        }
    }
    all
}

/// Blocks of the same kind that took each other's place count as changed; the rest went or came.
fn pair_replacements(old: &[Block], new: &[Block]) -> Vec<ComparedBlock> {
    let mut all = Vec::new();
    let mut waiting = new.iter().peekable();
    for old in old {
        match waiting.next_if(|new| merge::alike(old, new)) {
            Some(new) => all.push(pair(old, new)),
            None => all.push(ComparedBlock { fate: BlockChange::Removed, block: merge::mark_removed(old) }),
        }
    }
    all.extend(waiting.map(|new| ComparedBlock { fate: BlockChange::Added, block: merge::mark_added(new) }));
    all
}

fn pair(old: &Block, new: &Block) -> ComparedBlock {
    if words(old) == words(new) {
        let fate = if picture(old) == picture(new) { BlockChange::Same } else { BlockChange::Changed };
        return ComparedBlock { fate, block: new.clone() };
    }
    ComparedBlock { fate: BlockChange::Changed, block: merge::merge_pair(old, new) }
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
    write(std::slice::from_ref(block), SourceMarks::Left)
}
