//! Knows each block as paragraphs, tables and pictures of a Word file.

use super::flow;
use super::headings::{ChapterNumbering, HANGING};
use super::numbering::CountedList;
use super::writer::{BlockPosition, BodyWriter, ParagraphFormat};
use crate::document::{Block, Inline, Layout, plain};

/// How far an item of a list stands in, in twentieths of a point.
const STEP: i64 = 340;
/// The space below a list, as below a paragraph.
const AFTER_LIST: i64 = 140;
/// Word counts nine levels of a list.
const DEEPEST: usize = 8;
/// A box to tick.
const BOX: &str = "☐";

impl<'a> BodyWriter<'a> {
    /// The blocks of the page itself, each in a content control with its id.
    pub fn top(&mut self, blocks: &'a [Block]) {
        let mut index = 0;
        while index < blocks.len() {
            self.turn_heads(&blocks[index]);
            let wide = self.on_its_side(&blocks[index..]);
            if wide == 0 {
                self.upright(blocks, index);
            }
            index += wide.max(1);
        }
    }

    /// The block at `index`.
    fn upright(&mut self, blocks: &'a [Block], index: usize) {
        self.leads = match self.given.document.layout {
            Layout::Leaflet => blocks.get(index + 1).is_some_and(ends_what_stands_above),
            _ => flow::ends_soon(blocks, index)
                .is_some_and(|next| next == blocks.len() || self.opens_page(blocks, next)),
        };
        self.page_break |= index > 0 && self.opens_page(blocks, index);
        self.write_controlled(&blocks[index]);
    }

    fn write_controlled(&mut self, block: &'a Block) {
        match block.id() {
            Some(id) => self.control(id, |writer| writer.block(block)),
            None => self.block(block),
        }
    }

    /// Whether the block is a chapter that begins on a page of its own: in a book of ours, the first of its kind; for
    /// children, one with pictures; and each where every chapter is given away by itself.
    fn opens_page(&self, blocks: &[Block], index: usize) -> bool {
        let Some((Block::Heading { level: 1, .. }, rest)) = blocks[index..].split_first() else {
            return false;
        };
        let own = rest.iter().take_while(|block| !matches!(block, Block::Heading { level: 1, .. }));
        match self.given.document.layout {
            Layout::Pages => true,
            Layout::Leaflet => own.into_iter().any(|block| matches!(block, Block::Figure(_))),
            Layout::Book | Layout::Policy | Layout::Wide => {
                self.given.house && flow::begins_page(blocks, index)
            }
            Layout::Plain | Layout::Brief | Layout::Poster | Layout::Cards => false,
        }
    }

    /// What `blocks` begin with that needs pages on their side stands there; returns how many blocks those were.
    fn on_its_side(&mut self, blocks: &'a [Block]) -> usize {
        // Where every page lies, none needs to be turned.
        let lies = self.given.house && self.given.document.layout.is_lying();
        let wide = if lies { 0 } else { flow::on_its_side(blocks) };
        if wide == 0 {
            return 0;
        }
        self.end_pages();
        self.page_break = wide > 1 && self.given.house;
        let room = self.given.section.landscape_room();
        self.at(BlockPosition { room, ..self.place }, |writer| {
            blocks[..wide].iter().for_each(|block| writer.write_controlled(block));
        });
        self.end_section(self.given.section.landscape());
        wide
    }

    /// Blocks inside others.
    pub fn inside(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                // Headings and page breaks stand only between blocks of the page itself.
                Block::Heading { text, .. } => {
                    self.words(&[Inline::Strong { children: text.clone() }], self.place.body);
                }
                Block::PageBreak => {}
                _ => self.block(block),
            }
        }
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading { level, number, text, .. } => self.heading(*level, number.as_deref(), text),
            Block::Finding { text, .. } => self.words(text, "Finding"),
            Block::Paragraph { text, .. } => self.words(text, self.place.body),
            Block::List { ordered, start, items, .. } => self.list(ordered.then_some(*start), items),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Note { kind, blocks, .. } => self.note(*kind, blocks),
            Block::PageBreak => self.page_break = true,
        }
    }

    fn words(&mut self, text: &[Inline], style: &'static str) {
        let indent = (self.place.indent > 0).then_some((self.place.indent, 0));
        // A line that is emphasised as a whole heads what follows, except in a box and for children, where it ends it.
        let heads = self.place.note.is_none() && self.given.document.layout != Layout::Leaflet;
        let is_lead = heads && matches!(text, [Inline::Emphasis { .. } | Inline::Strong { .. }]);
        // In a cell it would hold whole rows together.
        let keep_next = self.leads || is_lead || !self.place.in_cell && announces(text);
        self.paragraph(&ParagraphFormat { indent, keep_next, ..ParagraphFormat::of(style) }, |writer| {
            writer.inlines(text)
        });
    }

    fn heading(&mut self, level: u8, number: Option<&str>, text: &[Inline]) {
        let shape = self.heading_format(level, number);
        let typed = number.filter(|_| shape.list.is_none());
        let name = toc_name(self.headings);
        self.headings += 1;
        self.paragraph(&shape, |writer| {
            writer.bookmark(&name, |writer| {
                if let Some(number) = typed {
                    writer.write_styled(number, "HeadingNumber");
                    writer.tab();
                }
                writer.inlines(text);
            });
        });
    }

    /// Chapters, annexes and their sections are numbered by a list each, so that Word counts on when somebody adds one.
    fn heading_format(&self, level: u8, number: Option<&str>) -> ParagraphFormat {
        const STYLES: [&str; 4] = ["Heading1", "Heading2", "Heading3", "Heading4"];
        const ANNEX_STYLES: [&str; 4] = ["AnnexHeading1", "AnnexHeading2", "Heading3", "Heading4"];
        let depth = usize::from(level.clamp(1, 4)) - 1;
        let (style, list) = match ChapterNumbering::of(number) {
            ChapterNumbering::Nothing if depth == 0 => (self.unnumbered_chapter(), None),
            ChapterNumbering::Nothing => (STYLES[depth], None),
            ChapterNumbering::Digits => (STYLES[depth], Some(self.given.free.chapters())),
            ChapterNumbering::Letters => (ANNEX_STYLES[depth], Some(self.given.free.annexes())),
        };
        match list {
            Some(list) if self.counts_headings => {
                ParagraphFormat { list: Some((list, depth)), ..ParagraphFormat::of(style) }
            }
            Some(_) if self.given.house => {
                let indent = Some((0, HANGING));
                ParagraphFormat { indent, ..ParagraphFormat::unnumbered(style, true) }
            }
            _ => ParagraphFormat::unnumbered(style, self.given.house),
        }
    }

    fn list(&mut self, first: Option<u32>, items: &'a [Vec<Block>]) {
        let level = self.place.depth.min(DEEPEST);
        // Each numbered list counts for itself.
        let number = match first {
            None => self.given.free.bullets(),
            Some(_) => self.given.free.counted(self.lists.len()),
        };
        self.lists.extend(first.map(|start| CountedList { level, start }));
        let style = self.place.note.unwrap_or(if first.is_some() { "ListNumber" } else { "ListBullet" });
        let start = self.place.indent + STEP;
        let body = self.place.note.unwrap_or("ListContinue");
        let inner = BlockPosition { body, indent: start, depth: self.place.depth + 1, ..self.place };
        let is_outermost = self.given.house && self.place.depth == 0 && self.place.note.is_none();
        for (index, item) in items.iter().enumerate() {
            let ends = is_outermost && index + 1 == items.len() && item.len() == 1;
            let first = ParagraphFormat {
                list: Some((number, level)),
                indent: Some((start, STEP)),
                after: ends.then_some(AFTER_LIST),
                // The last item does not go to the next page alone, nor what it leads to.
                keep_next: !self.place.in_cell
                    && (index + 2 == items.len() || self.leads && index + 1 == items.len()),
                ..ParagraphFormat::of(style)
            };
            self.at(inner, |writer| match item.as_slice() {
                [Block::Paragraph { text, .. } | Block::Finding { text, .. }, rest @ ..] => {
                    writer.write_item(&first, text);
                    writer.inside(rest);
                }
                [Block::Heading { text, .. }, rest @ ..] => {
                    let strong = [Inline::Strong { children: text.clone() }];
                    writer.paragraph(&first, |writer| writer.inlines(&strong));
                    writer.inside(rest);
                }
                // What is no words stands below its mark.
                all => {
                    writer.paragraph(&first, |_| {});
                    writer.inside(all);
                }
            });
        }
    }

    /// The first words of an item; a box to tick stands in the place of its mark, as on our paper.
    fn write_item(&mut self, shape: &ParagraphFormat, text: &[Inline]) {
        let Some(words) = without_box(text) else {
            return self.paragraph(shape, |writer| writer.inlines(text));
        };
        let unmarked = ParagraphFormat { list: None, unnumbered: true, ..shape.clone() };
        self.paragraph(&unmarked, |writer| {
            writer.plain(BOX);
            writer.tab();
            writer.inlines(&words);
        });
    }
}

/// The words behind the box to tick with which they begin, if they do.
fn without_box(text: &[Inline]) -> Option<Vec<Inline>> {
    let (Inline::Text { text: first }, rest) = text.split_first()? else { return None };
    let words = first.strip_prefix(BOX)?.trim_start().to_owned();
    Some([&[Inline::Text { text: words }][..], rest].concat())
}

/// Whether words lead to what follows, such as a list.
fn announces(text: &[Inline]) -> bool {
    plain(text).trim_end().ends_with(':')
}

/// Whether a block is a line in emphasis, such as children read below what grown-ups should do.
fn ends_what_stands_above(block: &Block) -> bool {
    matches!(block, Block::Paragraph { text, .. } if matches!(text.first(), Some(Inline::Emphasis { .. })))
}

/// The bookmark of the heading at `index`, for the table of contents.
pub(super) fn toc_name(index: usize) -> String {
    format!("_TocAmparo{:04}", index + 1)
}
