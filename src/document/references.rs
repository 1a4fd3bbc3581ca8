//! Knows where references inside a document lead: to a heading, by its id or by the name of its section.

use super::walk::texts_mut;
use super::{Block, Inline};
use std::collections::{BTreeMap, BTreeSet};

/// The heading that opens each section, by the name of the section.
pub(super) type Openings = BTreeMap<String, String>;

/// The heading that opens these blocks.
pub(super) fn opening(blocks: &[Block]) -> Option<&String> {
    blocks.iter().find_map(|block| match block {
        Block::Heading { id, .. } => Some(id),
        _ => None,
    })
}

/// Leads each reference to its heading or note. One that leads nowhere keeps its words and is no link any more.
pub(super) fn settle(blocks: &mut [Block], openings: &Openings) {
    let known: BTreeSet<String> =
        blocks.iter().filter(|block| may_be_meant(block)).filter_map(id_of).collect();
    let lead = |name: &str| openings.get(name).or_else(|| known.get(name)).cloned();
    texts_mut(blocks, &mut |text| {
        *text = std::mem::take(text).into_iter().flat_map(|inline| resolve_inline(inline, &lead)).collect();
    });
}

/// Whether a reference can lead to the block: a heading, or a note that a list tells of.
fn may_be_meant(block: &Block) -> bool {
    matches!(block, Block::Heading { .. } | Block::Note { .. })
}

fn id_of(block: &Block) -> Option<String> {
    block.id().map(str::to_owned)
}

fn resolve_inline(mut inline: Inline, lead: &dyn Fn(&str) -> Option<String>) -> Vec<Inline> {
    if let Inline::Link { href, children } = &mut inline
        && let Some(name) = href.strip_prefix('#')
    {
        match lead(name) {
            Some(id) => *href = format!("#{id}"),
            None => return std::mem::take(children),
        }
    }
    if let Some(children) = inline.children_mut() {
        *children =
            std::mem::take(children).into_iter().flat_map(|inline| resolve_inline(inline, lead)).collect();
    }
    vec![inline]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text { text: text.to_owned() }
    }

    fn link(href: &str) -> Inline {
        Inline::Link { href: href.to_owned(), children: vec![text("there")] }
    }

    #[test]
    fn references_lead_to_headings_or_are_words() {
        let heading =
            Block::Heading { id: "harms-h1".into(), level: 1, number: None, text: vec![text("Harms")] };
        let words = vec![link("#harms"), link("#harms-h1"), link("#nowhere"), link("https://a.example")];
        let strong = Inline::Strong { children: words.clone() };
        let paragraph = Block::Paragraph { id: "p".into(), text: vec![strong], sources: Vec::new() };
        let openings = Openings::from([("harms".to_owned(), "harms-h1".to_owned())]);
        let mut blocks = vec![heading.clone(), paragraph];
        assert_eq!(opening(&blocks).unwrap(), "harms-h1");
        settle(&mut blocks, &openings);
        let there = vec![link("#harms-h1"), link("#harms-h1"), text("there"), link("https://a.example")];
        let strong = Inline::Strong { children: there };
        assert_eq!(blocks[1], Block::Paragraph { id: "p".into(), text: vec![strong], sources: Vec::new() });
    }
}
