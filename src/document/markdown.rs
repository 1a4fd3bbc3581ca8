//! Knows how Markdown becomes a tree of blocks; knows nothing of templates. HTML is dropped, nesting is cut.

use super::error::Fault;
use super::walk::{plain, sources_in};
use super::{Align, Block, Column, Figure, Inline, NoteKind, Row, SourceId, Table, Width};
use pulldown_cmark::{Alignment, BlockQuoteKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
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

    /// Words up to and including the end of what is open.
    fn closed_inlines(&mut self) -> Result<Vec<Inline>, Fault> {
        let text = self.inlines(0)?;
        self.events.next();
        Ok(text)
    }

    /// Words up to the next block or end, which stays.
    fn inlines(&mut self, depth: usize) -> Result<Vec<Inline>, Fault> {
        let mut text = Vec::new();
        let mut frames_cut = 0;
        while let Some(event) = self.events.peek() {
            match event {
                Event::End(_) if frames_cut == 0 => break,
                Event::End(_) => {
                    self.events.next();
                    frames_cut -= 1;
                }
                Event::Start(tag) if is_block(tag) => break,
                Event::Rule => break,
                Event::Start(_) if depth >= DEPTH => {
                    self.events.next();
                    frames_cut += 1;
                }
                _ => self.inline(depth, &mut text)?,
            }
        }
        Ok(trimmed(text))
    }

    fn inline(&mut self, depth: usize, text: &mut Vec<Inline>) -> Result<(), Fault> {
        match self.events.next() {
            Some(Event::Text(words) | Event::Code(words)) => push_text(text, &words),
            Some(Event::SoftBreak) => push_text(text, " "),
            Some(Event::HardBreak) => text.push(Inline::Break),
            Some(Event::Start(tag)) => {
                let children = self.inlines(depth + 1)?;
                self.events.next();
                push_span(text, tag, children)?;
            }
            _ => {}
        }
        Ok(())
    }
}

fn is_block(tag: &Tag) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
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

fn push_text(text: &mut Vec<Inline>, words: &str) {
    match text.last_mut() {
        Some(Inline::Text { text: last }) => last.push_str(words),
        _ => text.push(Inline::Text { text: words.to_owned() }),
    }
}

fn push_span(text: &mut Vec<Inline>, tag: Tag, children: Vec<Inline>) -> Result<(), Fault> {
    match tag {
        Tag::Image { dest_url, .. } => return Err(misplaced(&dest_url)),
        Tag::Link { dest_url, .. } => push_link(text, &dest_url, children),
        _ if children.is_empty() => {}
        Tag::Strong => text.push(Inline::Strong { children }),
        _ => text.push(Inline::Emphasis { children }),
    }
    Ok(())
}

/// A source, a link, or only the words where the address may not be followed.
fn push_link(text: &mut Vec<Inline>, address: &CowStr, children: Vec<Inline>) {
    if let Some(id) = address.strip_prefix("source:") {
        text.push(Inline::Source { id: SourceId(id.to_owned()) });
    } else if !may_follow(address) {
        text.extend(children);
    } else if children.is_empty() {
        text.push(Inline::Link {
            href: address.to_string(),
            children: vec![Inline::Text { text: address.to_string() }],
        });
    } else {
        text.push(Inline::Link { href: address.to_string(), children });
    }
}

/// True for addresses that are safe behind a link: `https`, `http`, `mailto`.
pub fn may_follow(address: &str) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
        && !address.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>'))
}

/// Without white space at either end.
fn trimmed(mut text: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text { text: first }) = text.first_mut() {
        *first = first.trim_start_matches(' ').to_owned();
    }
    if let Some(Inline::Text { text: last }) = text.last_mut() {
        last.truncate(last.trim_end_matches(' ').len());
    }
    text.retain(|inline| !matches!(inline, Inline::Text { text } if text.is_empty()));
    text
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

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(markdown: &str) -> Result<Vec<Block>, Fault> {
        let (figures, tables) = (BTreeMap::new(), BTreeMap::new());
        read(markdown, "s", &Prepared { figures: &figures, tables: &tables })
    }

    /// The kinds of blocks and inlines, as short as can be read.
    fn sketch(blocks: &[Block]) -> String {
        let one = |block: &Block| match block {
            Block::Heading { level, text, .. } => format!("h{level}({})", words(text)),
            Block::Finding { text, .. } => format!("f({})", words(text)),
            Block::Paragraph { text, .. } => format!("p({})", words(text)),
            Block::List { ordered, items, .. } => {
                let items: Vec<String> = items.iter().map(|item| sketch(item)).collect();
                format!("{}[{}]", if *ordered { "ol" } else { "ul" }, items.join(", "))
            }
            Block::Table(table) => {
                let rows: Vec<String> = table.rows.iter().map(|row| words(&row.cells.concat())).collect();
                format!("table({}; {})", table.caption, rows.join("; "))
            }
            Block::Figure(figure) => format!("figure({})", figure.id),
            Block::Note { kind, blocks, .. } => format!("{kind:?}[{}]", sketch(blocks)),
            Block::PageBreak => "break".to_owned(),
        };
        blocks.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    fn words(text: &[Inline]) -> String {
        let one = |inline: &Inline| match inline {
            Inline::Text { text } => text.clone(),
            Inline::Strong { children } => format!("*{}*", words(children)),
            Inline::Emphasis { children } => format!("_{}_", words(children)),
            Inline::Link { href, children } => format!("{}<{href}>", words(children)),
            Inline::Source { id } => format!("[{}]", id.0),
            Inline::Break => "/".to_owned(),
        };
        text.iter().map(one).collect()
    }

    #[test]
    fn each_construct_has_its_block() {
        let cases = [
            ("# One\n\nTwo **three** *four*.", "h1(One) p(Two *three* _four_.)"),
            ("It is so. [](source:C01) [](source:C01-E1)", "p(It is so. [C01] [C01-E1])"),
            ("- a\n- b\n  1. c\n", "ul[p(a), p(b) ol[p(c)]]"),
            ("> [!WARNING]\n> Who pays?", "Drafting[p(Who pays?)]"),
            ("> [!NOTE]\n> See 2.", "Remark[p(See 2.)]"),
            ("*Who does what*\n\n| a | b |\n|---|--:|\n| 1 | 2 |", "table(Who does what; 12)"),
            ("a\n\n---\n\nb", "p(a) break p(b)"),
            ("a  \nb\nc", "p(a/b c)"),
            ("<script>alert(1)</script>\n\na <b>b</b>", "p(a b)"),
            (
                "[x](javascript:alert) [y](https://a.org) <https://b.org>",
                "p(x y<https://a.org> https://b.org<https://b.org>)",
            ),
            ("#\n\n# &#32;\n\na", "p(a)"),
            ("- # h\n", "ul[p(*h*)]"),
        ];
        for (markdown, wanted) in cases {
            assert_eq!(sketch(&parsed(markdown).unwrap()), wanted, "{markdown}");
        }
    }

    #[test]
    fn nesting_is_cut_and_no_word_is_lost() {
        let deep = format!("{}deep", "> ".repeat(40));
        let sketch = sketch(&parsed(&deep).unwrap());
        assert_eq!(sketch.matches("Remark").count(), DEPTH);
        assert!(sketch.contains("p(deep)"));
        let strong = format!("{}deep{}", "**a *".repeat(30), "* b**".repeat(30));
        assert!(plain_of(&parsed(&strong).unwrap()).contains("deep"));
    }

    fn plain_of(blocks: &[Block]) -> String {
        match &blocks[0] {
            Block::Paragraph { text, .. } => plain(text),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn ids_run_through_the_section() {
        let blocks = parsed("# a\n\nb\n\n- c\n\nd").unwrap();
        let json = serde_json::to_value(&blocks).unwrap();
        let ids: Vec<&str> =
            json.as_array().unwrap().iter().map(|block| block["id"].as_str().unwrap()).collect();
        assert_eq!(ids, ["s-1", "s-2", "s-3", "s-5"]);
    }

    #[test]
    fn what_nobody_prepared_is_an_error() {
        let fault = parsed("![](figure:nothing)").unwrap_err();
        assert_eq!(fault.quote, "figure:nothing");
        assert!(parsed("a ![](figure:nothing) b").unwrap_err().problem.contains("inside a text"));
        assert!(parsed("![](https://a.org/x.png)").is_err());
    }

    #[test]
    fn only_three_schemes_are_followed() {
        for address in ["https://a.org/b?c=d", "HTTP://a.org", "mailto:a@b.org"] {
            assert!(may_follow(address), "{address}");
        }
        for address in
            ["javascript:x", "data:text/html,x", "file:///etc", "//a.org", "https://a b", " https://a", ""]
        {
            assert!(!may_follow(address), "{address}");
        }
    }
}
