//! Knows how Markdown becomes a tree of blocks; knows nothing of templates. HTML is dropped, nesting is cut.

mod inline;
#[cfg(test)]
mod tests;

pub use inline::may_follow;

use super::error::Fault;
use super::walk::{plain, sources_in};
use super::{Align, Block, Column, Figure, Inline, NoteKind, Row, Table, Width};
use inline::is_block;
use pulldown_cmark::{Alignment, BlockQuoteKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::collections::BTreeMap;
use std::iter::Peekable;

/// How deep lists, boxes and emphasis may stand inside each other; what is deeper stays, without its frame.
const DEPTH: usize = 6;

/// What `![](figure:name)` and `![](table:name)` may name.
pub(super) struct Prepared<'a> {
    pub figures: &'a BTreeMap<String, Figure>,
    pub tables: &'a BTreeMap<String, Table>,
}

/// The blocks of `markdown`, with ids that begin with `section`.
pub(super) fn read(markdown: &str, section: &str, prepared: &Prepared) -> Result<Vec<Block>, Fault> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_GFM;
    let events = Parser::new_ext(markdown, options).peekable();
    let mut reader = Reader { events, section, prepared, count: 0 };
    reader.blocks(0)
}

struct Reader<'a> {
    events: Peekable<Parser<'a>>,
    section: &'a str,
    prepared: &'a Prepared<'a>,
    count: usize,
}

impl<'a> Reader<'a> {
    fn id(&mut self) -> String {
        self.count += 1;
        format!("{}-{}", self.section, self.count)
    }

    /// Blocks up to the end of what is open now.
    fn blocks(&mut self, depth: usize) -> Result<Vec<Block>, Fault> {
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
    fn block(&mut self, depth: usize, blocks: &mut Vec<Block>) -> Result<(), Fault> {
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
                let id = self.id();
                let inner = self.blocks(depth + 1)?;
                if !inner.is_empty() {
                    blocks.push(Block::Note { id, kind: note_kind(kind), blocks: inner });
                }
            }
            Tag::List(first) => {
                let id = self.id();
                let items = self.items(depth + 1)?;
                if !items.is_empty() {
                    blocks.push(Block::List { id, ordered: first.is_some(), items });
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

    fn items(&mut self, depth: usize) -> Result<Vec<Vec<Block>>, Fault> {
        let mut items = Vec::new();
        while let Some(Event::Start(Tag::Item)) = self.events.next() {
            let item = self.blocks(depth)?;
            if !item.is_empty() {
                items.push(item);
            }
        }
        Ok(items)
    }

    fn paragraph(&mut self, text: Vec<Inline>) -> Option<Block> {
        if text.is_empty() {
            return None;
        }
        let sources = sources_in(&text);
        Some(Block::Paragraph { id: self.id(), text, sources })
    }

    /// A heading; inside a list or a box it is a strong paragraph, because an outline has no place for it.
    fn heading(&mut self, level: HeadingLevel, text: Vec<Inline>, depth: usize) -> Option<Block> {
        if plain(&text).trim().is_empty() {
            return None;
        }
        if depth > 0 {
            return self.paragraph(vec![Inline::Strong { children: text }]);
        }
        let level = (level as u8).min(4);
        Some(Block::Heading { id: self.id(), level, number: None, text })
    }

    fn paragraph_or_picture(&mut self) -> Result<Option<Block>, Fault> {
        let Some(Event::Start(Tag::Image { dest_url, .. })) = self.events.peek() else {
            let text = self.closed_inlines()?;
            return Ok(self.paragraph(text));
        };
        let address = dest_url.to_string();
        let block = self.prepared_block(&address)?;
        self.events.next();
        self.closed_inlines()?;
        match self.events.next() {
            Some(Event::End(TagEnd::Paragraph)) => Ok(Some(block)),
            _ => Err(misplaced(&address)),
        }
    }

    fn prepared_block(&self, address: &str) -> Result<Block, Fault> {
        let unknown = |kind: &str, names: Vec<&String>| {
            let known: Vec<&str> = names.into_iter().map(String::as_str).collect();
            let remedy = format!("Known are: {}.", known.join(", "));
            Fault::new(address, format!("there is no {kind} for `{address}`"), remedy)
        };
        match address.split_once(':') {
            Some(("figure", name)) => {
                let figures = self.prepared.figures;
                let found = figures.get(name).ok_or_else(|| unknown("figure", figures.keys().collect()))?;
                Ok(Block::Figure(found.clone()))
            }
            Some(("table", name)) => {
                let tables = self.prepared.tables;
                let found = tables.get(name).ok_or_else(|| unknown("table", tables.keys().collect()))?;
                Ok(Block::Table(found.clone()))
            }
            _ => Err(misplaced(address)),
        }
    }

    fn table(&mut self, aligns: &[Alignment], caption: String) -> Result<Table, Fault> {
        let id = self.id();
        let mut head = Vec::new();
        let mut rows = Vec::new();
        while let Some(Event::Start(tag)) = self.events.next() {
            let mut cells = Vec::new();
            while let Some(Event::Start(Tag::TableCell)) = self.events.next() {
                cells.push(self.closed_inlines()?);
            }
            match tag {
                Tag::TableHead => head = cells,
                _ => rows.push(row(cells)),
            }
        }
        let columns = columns(aligns, &head, &rows);
        Ok(Table { id, caption, columns, rows, landscape: false })
    }
}

fn note_kind(kind: Option<BlockQuoteKind>) -> NoteKind {
    match kind {
        Some(BlockQuoteKind::Warning | BlockQuoteKind::Caution) => NoteKind::Drafting,
        _ => NoteKind::Remark,
    }
}

fn misplaced(address: &str) -> Fault {
    let remedy = "Write ![](figure:name) or ![](table:name) as a paragraph of its own.";
    Fault::new(address, format!("`{address}` cannot be shown inside a text"), remedy)
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
    Row { cells, sources }
}

/// Columns as wide as their longest cell asks for, within reason.
fn columns(aligns: &[Alignment], head: &[Vec<Inline>], rows: &[Row]) -> Vec<Column> {
    let column = |(index, align): (usize, &Alignment)| {
        let title = head.get(index).map(|cell| plain(cell)).unwrap_or_default();
        let cells = rows.iter().filter_map(|row| row.cells.get(index));
        let longest = cells.map(|cell| plain(cell).chars().count()).chain([title.chars().count()]).max();
        let share = (longest.unwrap_or(1) as f64).clamp(6.0, 60.0).sqrt();
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
