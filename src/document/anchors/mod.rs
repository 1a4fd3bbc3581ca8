//! Knows how each paragraph of a template gets a name that stays when facts change; knows no facts.
//!
//! A mark stands before the words of each block of a template: a private-use character for the name, then the keys of
//! the loops around it. The reader of Markdown takes it off again. People's words cannot hold such characters.

mod lines;
mod loops;
#[cfg(test)]
mod tests;

pub use loops::block_key;
pub(super) use loops::key_of;

use super::Inline;
use lines::{TemplateLine, lines};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The function that marks call for the key of a loop's present value.
pub(super) const KEY_FUNCTION: &str = "anchor_key";

/// The first character of marks; the name's number is added to it. Plane 15 is for private use.
const FIRST: u32 = 0xf_0000;
/// What ends a mark.
const END: char = '\u{10_fffd}';
/// How many names there can be; later blocks are counted as if nobody had named them.
const MOST: usize = 60_000;

/// The names given so far, in all templates of a document.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    names: Vec<String>,
}

/// The name of a block with the keys of the loops around it: `3fa2c1.c01`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Anchor(pub String);

impl Anchors {
    /// The template with a mark before the words of each block.
    ///
    /// A block is named after the words of its line in the template. Lines that stand for each other in the branches
    /// of a condition, because each is the first of its branch, share the name of the first of them.
    pub fn mark(&mut self, template: &str) -> String {
        let lines = lines(template);
        let around = block_loops(&lines);
        let mut branches = Branches::default();
        let mut used = BTreeMap::new();
        let mut marked = String::with_capacity(template.len() * 2);
        let mut written = 0;
        for line in &lines {
            if self.names.len() >= MOST {
                break;
            }
            let own = line.anchor.clone().unwrap_or_else(|| own_name(line.words, &mut used));
            let name = if line.anchor.is_some() { own } else { branches.name(line, own) };
            let mark = self.mark_of(name, line, &around);
            for at in &line.at {
                marked.push_str(&template[written..*at]);
                marked.push_str(&mark);
                written = *at;
            }
        }
        marked.push_str(&template[written..]);
        marked
    }

    /// The names of the blocks of a template.
    pub fn names(template: &str) -> Vec<String> {
        let mut anchors = Anchors::default();
        anchors.mark(template);
        anchors.names
    }

    fn mark_of(&mut self, name: String, line: &TemplateLine, around: &BTreeSet<usize>) -> String {
        let number = u32::try_from(self.names.len()).unwrap_or(0);
        self.names.push(name);
        let start = char::from_u32(FIRST + number).unwrap_or(END);
        let within = line.loops.iter().filter(|(id, _)| around.contains(id));
        let keys: String =
            within.map(|(_, variable)| format!("{{{{ {KEY_FUNCTION}(of={variable}) }}}}")).collect();
        format!("{start}{keys}{END} ")
    }

    /// Takes every mark out of a run of text; the first one names the block.
    pub fn take(&self, text: &mut Vec<Inline>) -> Option<Anchor> {
        let mut found = None;
        self.clean(text, &mut found);
        text.retain(|inline| !matches!(inline, Inline::Text { text } if text.is_empty()));
        found
    }

    fn clean(&self, text: &mut [Inline], found: &mut Option<Anchor>) {
        for inline in text {
            match inline {
                Inline::Text { text } if text.contains(END) => *text = self.without_mark(text, found),
                other => {
                    other.children_mut().into_iter().for_each(|children| self.clean(children, found));
                }
            }
        }
    }

    fn without_mark(&self, text: &str, found: &mut Option<Anchor>) -> String {
        let mut rest = text;
        let mut clean = String::with_capacity(text.len());
        while let Some((before, after)) = rest.split_once(END) {
            let start = before.rfind(|c| self.name(c).is_some()).unwrap_or(before.len());
            clean.push_str(&before[..start]);
            let mut mark = before[start..].chars();
            if let Some(name) = mark.next().and_then(|c| self.name(c)) {
                found.get_or_insert_with(|| Anchor(format!("{name}{}", mark.as_str())));
            }
            rest = after.strip_prefix(' ').unwrap_or(after);
        }
        clean + rest
    }

    fn name(&self, mark: char) -> Option<&String> {
        let number = u32::from(mark).checked_sub(FIRST)?;
        self.names.get(usize::try_from(number).ok()?)
    }
}

/// The loops that hold whole blocks. A loop of nothing but items of a list makes one block, whatever it runs over.
fn block_loops(lines: &[TemplateLine]) -> BTreeSet<usize> {
    let of_blocks = lines.iter().filter(|line| !line.item);
    of_blocks.flat_map(|line| line.loops.iter().map(|(id, _)| *id)).collect()
}

/// Six digits of the hash of the line's words; the same words a second time get others.
fn own_name(words: &str, used: &mut BTreeMap<String, usize>) -> String {
    let words = words.trim();
    let times = used.entry(words.to_owned()).or_default();
    *times += 1;
    let digest = Sha256::digest(format!("{times} {words}").as_bytes());
    digest.iter().take(3).map(|byte| format!("{byte:02x}")).collect()
}

/// What the first line of each condition was called, and which branches have had their first line.
#[derive(Default)]
struct Branches {
    first: BTreeMap<usize, String>,
    begun: BTreeSet<(usize, usize)>,
}

impl Branches {
    /// The name of a line: that of the outermost condition in whose branch it is the first, else its own.
    fn name(&mut self, line: &TemplateLine, own: String) -> String {
        let mut name = None;
        for branch in &line.branches {
            if self.begun.insert(*branch) && name.is_none() {
                name = Some(self.first.entry(branch.0).or_insert_with(|| own.clone()).clone());
            }
        }
        let name = name.unwrap_or(own);
        for (condition, _) in &line.branches {
            self.first.entry(*condition).or_insert_with(|| name.clone());
        }
        name
    }
}
