//! Knows how Markdown becomes a tree of blocks; knows nothing of templates. HTML is dropped, nesting is cut.

mod events;
mod inline;
mod pasted;
#[cfg(test)]
mod tests;
mod write;

pub use inline::{may_follow, refers};
pub(super) use write::{SourceMarks, write};

use super::anchors::{Anchor, Anchors};
use super::error::QuotedFault;
use super::walk::{plain, sources_in};
use super::{Align, Block, Column, Figure, Inline, NoteKind, Row, Table, Width};
use events::Events;
use inline::is_block;
use pasted::pasted;
use pulldown_cmark::{Alignment, BlockQuoteKind, Event, HeadingLevel, Tag, TagEnd};
use std::collections::{BTreeMap, BTreeSet};

/// How deep lists, boxes and emphasis may stand inside each other; what is deeper stays, without its frame.
const DEPTH: usize = 6;
/// A box to tick, in a cell of its own.
const BOX: &str = "☐";

/// What `![](figure:name)` and `![](table:name)` may name, and what the marks in the text mean.
pub(super) struct PreparedContent<'a> {
    pub figures: &'a BTreeMap<String, Figure>,
    pub tables: &'a BTreeMap<String, Table>,
    pub anchors: &'a Anchors,
}

/// The blocks of `markdown`, with ids that begin with `section`.
pub(super) fn read(
    markdown: &str,
    section: &str,
    prepared: &PreparedContent,
) -> Result<Vec<Block>, QuotedFault> {
    MarkdownReader::new(markdown, section, Some(prepared)).blocks(0)
}

/// The blocks of what a country wrote itself, with ids that begin with `place`. Pictures are dropped and their words
/// stay; nothing in it can be a mistake.
pub(super) fn read_own(markdown: &str, place: &str) -> Vec<Block> {
    MarkdownReader::new(&pasted(markdown), place, None).blocks(0).unwrap_or_default()
}

/// An item of a list with the number that was typed before it.
struct Item {
    number: Option<u32>,
    blocks: Vec<Block>,
}

struct MarkdownReader<'a> {
    events: Events<'a>,
    section: &'a str,
    prepared: Option<&'a PreparedContent<'a>>,
    count: usize,
    given: BTreeSet<String>,
    /// The names of the blocks read so far: the first inside of a list or a box names it.
    anchors: Vec<Anchor>,
}

impl<'a> MarkdownReader<'a> {
    fn new(
        markdown: &'a str,
        section: &'a str,
        prepared: Option<&'a PreparedContent<'a>>,
    ) -> MarkdownReader<'a> {
        let events = Events::of(markdown);
        MarkdownReader { events, section, prepared, count: 0, given: BTreeSet::new(), anchors: Vec::new() }
    }

    /// A permanent id: the section, a letter for the kind, the name; a number where nobody named the block.
    fn id(&mut self, kind: char, anchor: Option<&Anchor>) -> String {
        let Some(Anchor(name)) = anchor else {
            self.count += 1;
            // What a country wrote stands at the place of another block, whose id has the `-`.
            let joint = if self.prepared.is_some() { '-' } else { '~' };
            return format!("{}{joint}{}", self.section, self.count);
        };
        let first = format!("{}-{kind}{name}", self.section);
        let others = (2..).map(|number| format!("{first}.{number}"));
        let mut free = std::iter::once(first.clone()).chain(others).filter(|id| !self.given.contains(id));
        let id = free.next().unwrap_or_default();
        self.given.insert(id.clone());
        id
    }

    /// Takes the mark out of a run of text.
    fn take_mark(&mut self, text: &mut Vec<Inline>) -> Option<Anchor> {
        let anchor = self.prepared.and_then(|prepared| prepared.anchors.take(text));
        self.anchors.extend(anchor.clone());
        anchor
    }

    /// The name of what has been read since the names were so many.
    fn mark_after(&self, count: usize) -> Option<Anchor> {
        self.anchors.get(count).cloned()
    }

    /// Blocks up to the end of what is open now.
    fn blocks(&mut self, depth: usize) -> Result<Vec<Block>, QuotedFault> {
        let mut blocks = Vec::new();
        let mut frames_cut = 0;
        while let Some(event) = self.events.peek() {
            match event {
                Event::End(_) => {
                    self.events.next();
                    if frames_cut == 0 {
                        break;
                    }
                    frames_cut -= 1;
                }
                Event::Start(Tag::List(_) | Tag::Item | Tag::BlockQuote(_)) if depth >= DEPTH => {
                    self.events.next();
                    frames_cut += 1;
                }
                Event::Rule => {
                    self.events.next();
                    blocks.push(Block::PageBreak);
                }
                Event::Html(_) => {
                    self.events.next();
                }
                Event::Start(tag) if is_block(tag) => self.block(depth, &mut blocks)?,
                // The items of a tight list hold words without a paragraph around them.
                _ => {
                    let text = self.inlines(0)?;
                    blocks.extend(self.paragraph(text));
                }
            }
        }
        Ok(blocks)
    }

    /// One block that has just been peeked at.
    fn block(&mut self, depth: usize, blocks: &mut Vec<Block>) -> Result<(), QuotedFault> {
        let Some(Event::Start(tag)) = self.events.next() else { return Ok(()) };
        match tag {
            Tag::Paragraph => {
                let block = self.paragraph_or_picture()?;
                blocks.extend(block);
            }
            Tag::Heading { level, .. } => {
                let text = self.closed_inlines()?;
                blocks.extend(self.heading(level, text, depth));
            }
            Tag::BlockQuote(kind) => {
                let named = self.anchors.len();
                let inner = self.blocks(depth + 1)?;
                if !inner.is_empty() {
                    let id = self.id('n', self.mark_after(named).as_ref());
                    blocks.push(Block::Note { id, kind: note_kind(kind), blocks: inner });
                }
            }
            Tag::List(first) => {
                let named = self.anchors.len();
                let items = self.items(depth + 1)?;
                for (start, items) in self.lists(first, items) {
                    let id = self.id('l', self.mark_after(named).as_ref());
                    blocks.push(Block::List { id, ordered: first.is_some(), start, items });
                }
            }
            Tag::Table(aligns) => {
                let caption = take_caption(blocks);
                let table = self.table(&aligns, caption)?;
                blocks.push(Block::Table(table));
            }
            // Code is shown as the words it holds; a block of HTML holds none.
            _ => {
                let text = self.closed_inlines()?;
                blocks.extend(self.paragraph(text));
            }
        }
        Ok(())
    }

    fn items(&mut self, depth: usize) -> Result<Vec<Item>, QuotedFault> {
        let mut items = Vec::new();
        while let Some(Event::Start(Tag::Item)) = self.events.next() {
            let number = self.events.number();
            let blocks = self.blocks(depth)?;
            if !blocks.is_empty() {
                items.push(Item { number, blocks });
            }
        }
        Ok(items)
    }

    /// The items as lists that count on, each with its first number. A template is counted from its first number; what
    /// people number themselves keeps its numbers, and a list that leaves one out is two.
    fn lists(&self, first: Option<u64>, items: Vec<Item>) -> Vec<(u32, Vec<Vec<Block>>)> {
        let first = first.and_then(|first| u32::try_from(first).ok()).unwrap_or(1);
        let same = items.len() > 1 && items.iter().all(|item| item.number == items[0].number);
        let own = self.prepared.is_none() && !same;
        let mut lists: Vec<(u32, Vec<Vec<Block>>)> = Vec::new();
        for Item { number, blocks } in items {
            let number = number.filter(|_| own);
            let goes_on = |(start, items): &(u32, Vec<Vec<Block>>)| {
                number.is_none_or(|number| usize::try_from(number - *start.min(&number)) == Ok(items.len()))
            };
            match lists.last_mut().filter(|list| goes_on(list)) {
                Some((_, items)) => items.push(blocks),
                None => lists.push((number.unwrap_or(first), vec![blocks])),
            }
        }
        lists
    }

    fn paragraph(&mut self, mut text: Vec<Inline>) -> Option<Block> {
        let anchor = self.take_mark(&mut text);
        if text.is_empty() {
            return None;
        }
        let sources = sources_in(&text);
        Some(Block::Paragraph { id: self.id('p', anchor.as_ref()), text, sources })
    }

    /// A heading; inside a list or a box it is a strong paragraph, because an outline has no place for it.
    fn heading(&mut self, level: HeadingLevel, mut text: Vec<Inline>, depth: usize) -> Option<Block> {
        let anchor = self.take_mark(&mut text);
        if plain(&text).trim().is_empty() {
            return None;
        }
        if depth > 0 {
            return self.paragraph(vec![Inline::Strong { children: text }]);
        }
        let level = (level as u8).min(4);
        on_one_line(&mut text);
        Some(Block::Heading { id: self.id('h', anchor.as_ref()), level, number: None, text })
    }

    fn paragraph_or_picture(&mut self) -> Result<Option<Block>, QuotedFault> {
        let picture = match self.events.peek() {
            Some(Event::Start(Tag::Image { dest_url, .. })) => self.prepared.zip(Some(dest_url.to_string())),
            _ => None,
        };
        let Some((prepared, address)) = picture else {
            let text = self.closed_inlines()?;
            return Ok(self.paragraph(text));
        };
        let block = prepared_block(prepared, &address)?;
        self.events.next();
        self.closed_inlines()?;
        match self.events.next() {
            Some(Event::End(TagEnd::Paragraph)) => Ok(Some(block)),
            _ => Err(misplaced_reference(&address)),
        }
    }

    fn table(&mut self, aligns: &[Alignment], caption: String) -> Result<Table, QuotedFault> {
        let mut head = Vec::new();
        let mut rows = Vec::new();
        let named = self.anchors.len();
        while let Some(Event::Start(tag)) = self.events.next() {
            let mut cells = Vec::new();
            while let Some(Event::Start(Tag::TableCell)) = self.events.next() {
                let mut cell = self.closed_inlines()?;
                self.take_mark(&mut cell);
                cells.push(cell);
            }
            match tag {
                Tag::TableHead => head = cells,
                _ => rows.push(row(cells)),
            }
        }
        let columns = columns(aligns, &head, &rows);
        let id = self.id('t', self.mark_after(named).as_ref());
        Ok(Table { id, caption, columns, rows, landscape: false })
    }
}

/// The figure or table that an address names.
fn prepared_block(prepared: &PreparedContent, address: &str) -> Result<Block, QuotedFault> {
    let unknown = |kind: &str, names: Vec<&String>| {
        let known: Vec<&str> = names.into_iter().map(String::as_str).collect();
        let remedy = format!("Known are: {}.", known.join(", "));
        QuotedFault::new(address, format!("there is no {kind} for `{address}`"), remedy)
    };
    match address.split_once(':') {
        Some(("figure", name)) => {
            let figures = prepared.figures;
            let found = figures.get(name).ok_or_else(|| unknown("figure", figures.keys().collect()))?;
            Ok(Block::Figure(found.clone()))
        }
        Some(("table", name)) => {
            let tables = prepared.tables;
            let found = tables.get(name).ok_or_else(|| unknown("table", tables.keys().collect()))?;
            Ok(Block::Table(found.clone()))
        }
        _ => Err(misplaced_reference(address)),
    }
}

/// A heading has one line wherever it is listed.
fn on_one_line(text: &mut [Inline]) {
    for inline in text {
        match inline {
            Inline::Break => *inline = Inline::Text { text: " ".to_owned() },
            other => other.children_mut().into_iter().for_each(|children| on_one_line(children)),
        }
    }
}

fn note_kind(kind: Option<BlockQuoteKind>) -> NoteKind {
    match kind {
        Some(BlockQuoteKind::Warning | BlockQuoteKind::Caution) => NoteKind::Drafting,
        Some(_) => NoteKind::Remark,
        None => NoteKind::Quote,
    }
}

fn misplaced_reference(address: &str) -> QuotedFault {
    let remedy = "Write ![](figure:name) or ![](table:name) as a paragraph of its own.";
    QuotedFault::new(address, format!("`{address}` cannot be shown inside a text"), remedy)
}

/// A paragraph of nothing but emphasis right before a table is its caption.
fn take_caption(blocks: &mut Vec<Block>) -> String {
    match blocks.last() {
        Some(Block::Paragraph { text, .. }) => match text.as_slice() {
            [Inline::Emphasis { children }] => {
                let caption = plain(children);
                blocks.pop();
                caption
            }
            _ => String::new(),
        },
        _ => String::new(),
    }
}

fn row(cells: Vec<Vec<Inline>>) -> Row {
    let sources = sources_in(&cells.concat());
    Row::new(cells, sources)
}

/// Columns as wide as their longest cell asks for, within reason.
fn columns(aligns: &[Alignment], head: &[Vec<Inline>], rows: &[Row]) -> Vec<Column> {
    let column = |(index, align): (usize, &Alignment)| {
        let title = head.get(index).map(|cell| plain(cell)).unwrap_or_default();
        let cells = rows.iter().filter_map(|row| row.cells.get(index)).map(|cell| plain(cell));
        let cells: Vec<String> = cells.collect();
        let longest = cells.iter().map(|cell| cell.chars().count()).chain([title.chars().count()]).max();
        // Boxes to tick take no more room than their title.
        let has_box = cells.iter().any(|cell| cell.trim() == BOX);
        let boxes = has_box && cells.iter().all(|cell| matches!(cell.trim(), "" | BOX));
        let longest = if boxes { 1.0 } else { (longest.unwrap_or(1) as f64).clamp(6.0, 120.0) };
        // Two decimals: a share that JSON gives back as it was.
        let root = longest.sqrt();
        let share = (root * 100.0).round() / 100.0;
        Column { title, width: Width::Share(share), align: side(*align) }
    };
    aligns.iter().enumerate().map(column).collect()
}

fn side(align: Alignment) -> Align {
    match align {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}
