//! Knows what is being written: where we are on the page, which numbers and ids are taken; knows no block.

use super::bookmarks;
use super::charts::ChartPart;
use super::headings;
use super::numbering::{CountedList, FreeNumbers};
use super::section::{PageSetup, PageSpace};
use super::styles::Styles;
use crate::document::{Align, Block, Document, Layout, SourceId};
use crate::render::picture::ChartImages;
use crate::render::xml::Xml;
use std::collections::{BTreeMap, BTreeSet};

/// What a body is written with.
pub(super) struct WriterInputs<'a> {
    pub document: &'a Document,
    pub styles: &'a Styles,
    pub section: PageSetup,
    pub pictures: &'a ChartImages,
    /// Numbers that a template has taken for its own parts.
    pub taken: BTreeSet<i64>,
    /// The numbers of our lists.
    pub free: FreeNumbers,
    /// Whether the pages are ours and not a template's.
    pub house: bool,
    /// Whether our title begins on a page of its own, because a template's cover stands before it.
    pub new_page: bool,
    pub right_to_left: bool,
}

/// Where the next block stands.
#[derive(Clone, Copy)]
pub(super) struct BlockPosition {
    /// The style of plain paragraphs.
    pub body: &'static str,
    /// The style of everything in a box.
    pub note: Option<&'static str>,
    /// How far from the edge of the text, in twentieths of a point.
    pub indent: i64,
    /// How many lists we are in.
    pub depth: usize,
    /// Whether we are in a cell.
    pub in_cell: bool,
    /// The room, in twentieths of a point.
    pub room: PageSpace,
}

/// A paragraph's own properties; the rest is its style's.
#[derive(Clone, Default)]
pub(super) struct ParagraphFormat {
    pub style: &'static str,
    pub keep_next: bool,
    /// The list and the level in it.
    pub list: Option<(usize, usize)>,
    /// Left and hanging indent, in twentieths of a point.
    pub indent: Option<(i64, i64)>,
    pub align: Option<Align>,
    /// The space below it, in twentieths of a point.
    pub after: Option<i64>,
    /// A line above it.
    pub ruled: bool,
    /// The section that ends with it.
    pub section: Option<String>,
    /// Takes away the numbering of its style.
    pub unnumbered: bool,
}

impl ParagraphFormat {
    pub fn of(style: &'static str) -> ParagraphFormat {
        ParagraphFormat { style, ..ParagraphFormat::default() }
    }

    /// In a style that a list numbers, without its number: ours would leave room for it.
    pub fn unnumbered(style: &'static str, is_house: bool) -> ParagraphFormat {
        let indent = is_house.then_some((0, 0));
        ParagraphFormat { indent, unnumbered: true, ..ParagraphFormat::of(style) }
    }
}

/// Writes the body of a Word file and remembers what its other parts must say.
pub(super) struct BodyWriter<'a> {
    pub given: WriterInputs<'a>,
    pub xml: Xml,
    pub place: BlockPosition,
    /// The bookmarks of blocks that are written already.
    blocks: BTreeSet<String>,
    /// Where each source of the register can be found.
    pub marks: BTreeMap<&'a SourceId, String>,
    /// The blocks that references may lead to, by id, and the numbers that lists give to them.
    pub targets: BTreeMap<&'a str, Option<&'a str>>,
    /// Addresses of links; the first is `amparoLink1`.
    pub links: Vec<String>,
    /// Pictures that are used, as PNG; the first is `amparoPicture1`.
    pub media: Vec<&'a [u8]>,
    /// Charts that Word draws; the first is `amparoChart1`.
    pub charts: Vec<ChartPart>,
    /// The numbered lists, in their order.
    pub lists: Vec<CountedList>,
    pub drawings: usize,
    pub figures: usize,
    pub tables: usize,
    pub headings: usize,
    /// Whether lists number the headings; else their numbers are words.
    pub counts_headings: bool,
    /// The size of letters, in half points, where it is not their style's.
    pub size: Option<usize>,
    /// Whether the next paragraph begins a page.
    pub page_break: bool,
    /// Whether the next paragraph keeps what follows with it.
    pub leads: bool,
    /// Whether a section of ours has ended already.
    pub divided: bool,
    /// How much was written when the present section began.
    pub pages_begin: usize,
    next: i64,
}

impl<'a> BodyWriter<'a> {
    pub fn new(given: WriterInputs<'a>) -> BodyWriter<'a> {
        // Where no register is printed, marks lead nowhere.
        let printed = given.document.layout != Layout::Brief;
        let sources = given.document.register.iter().enumerate().filter(|_| printed);
        let marks = sources.rev().map(|(index, it)| (&it.id, format!("amparo_source_{}", index + 1)));
        let room = given.section.room();
        let blocks = &given.document.blocks;
        let counts_headings = headings::are_counted(blocks);
        let target = |block: &'a Block| match block {
            Block::Heading { id, number, .. } => {
                Some((id.as_str(), number.as_deref().filter(|_| counts_headings)))
            }
            // Nothing is written of it.
            Block::Table(table) if table.columns.is_empty() => None,
            other => Some((other.id()?, None)),
        };
        BodyWriter {
            marks: marks.collect(),
            targets: blocks.iter().filter_map(target).collect(),
            place: BlockPosition { body: "BodyText", note: None, indent: 0, depth: 0, in_cell: false, room },
            xml: Xml::default(),
            blocks: BTreeSet::new(),
            links: Vec::new(),
            media: Vec::new(),
            charts: Vec::new(),
            lists: Vec::new(),
            drawings: 0,
            figures: 0,
            tables: 0,
            headings: 0,
            counts_headings,
            size: None,
            page_break: given.new_page,
            leads: false,
            divided: false,
            pages_begin: 0,
            next: 1,
            given,
        }
    }

    /// What is written so far.
    pub fn body(&self) -> &str {
        self.xml.as_str()
    }

    /// A number that nothing else in the file has.
    pub fn number(&mut self) -> String {
        while self.given.taken.contains(&self.next) {
            self.next += 1;
        }
        self.next += 1;
        (self.next - 1).to_string()
    }

    /// A word that the document brings for us.
    pub fn label(&self, key: &str) -> &'a str {
        self.given.document.labels.get(key).map_or("", String::as_str)
    }

    /// Writes at another place and comes back.
    pub fn at(&mut self, place: BlockPosition, write: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.place, place);
        write(self);
        self.place = before;
    }

    /// Writes in letters of this size, in half points, and comes back.
    pub fn sized(&mut self, size: Option<usize>, write: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.size, size);
        write(self);
        self.size = before;
    }

    /// A paragraph.
    pub fn paragraph(&mut self, shape: &ParagraphFormat, write: impl FnOnce(&mut Self)) {
        self.xml.open("w:p", &[]);
        self.shape(shape);
        write(self);
        self.xml.close("w:p");
    }

    /// The space after a table.
    pub fn gap(&mut self) {
        self.paragraph(&ParagraphFormat::of("Gap"), |_| {});
    }

    /// A paragraph that takes no room, because something must stand there: where a section or a cell ends.
    pub fn seam(&mut self, section: Option<String>) {
        self.paragraph(&ParagraphFormat { section, ..ParagraphFormat::of("Seam") }, |_| {});
    }

    /// The properties, in the order of the schema.
    fn shape(&mut self, shape: &ParagraphFormat) {
        let style = self.given.styles.id(shape.style).to_owned();
        let breaks = !self.place.in_cell && std::mem::take(&mut self.page_break);
        let xml = &mut self.xml;
        xml.open("w:pPr", &[]);
        xml.empty("w:pStyle", &[("w:val", &style)]);
        if shape.keep_next {
            xml.empty("w:keepNext", &[]);
        }
        if breaks {
            xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some((list, level)) = shape.list.or(shape.unnumbered.then_some((0, 0))) {
            xml.open("w:numPr", &[]);
            xml.empty("w:ilvl", &[("w:val", &level.to_string())]);
            xml.empty("w:numId", &[("w:val", &list.to_string())]);
            xml.close("w:numPr");
        }
        self.rule(shape);
        self.position(shape, breaks);
        if let Some(section) = &shape.section {
            self.xml.raw(section);
        }
        self.xml.close("w:pPr");
    }

    fn rule(&mut self, shape: &ParagraphFormat) {
        if shape.ruled {
            self.xml.open("w:pBdr", &[]);
            let colour = super::ink::colour(&self.given.document.look, "line");
            let sides = [("w:val", "single"), ("w:sz", "4"), ("w:space", "8"), ("w:color", colour)];
            self.xml.empty("w:top", &sides);
            self.xml.close("w:pBdr");
        }
    }

    fn position(&mut self, shape: &ParagraphFormat, breaks: bool) {
        if self.given.right_to_left {
            self.xml.empty("w:bidi", &[]);
        }
        let after = shape.after.map(|after| after.to_string());
        // At the head of a page of ours there is nothing to keep away from.
        let before = (breaks && self.given.house).then_some(("w:before", "0"));
        let after = after.as_deref().map(|after| ("w:after", after));
        let spacing: Vec<(&str, &str)> = before.into_iter().chain(after).collect();
        if !spacing.is_empty() {
            self.xml.empty("w:spacing", &spacing);
        }
        if let Some((left, hanging)) = shape.indent {
            let (left, hanging) = (left.to_string(), hanging.to_string());
            self.xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
        }
        // In a paragraph from right to left, Word takes "right" for where the line ends.
        let side = match shape.align {
            Some(Align::End) => "right",
            Some(Align::Center) => "center",
            Some(Align::Start) | None => return,
        };
        self.xml.empty("w:jc", &[("w:val", side)]);
    }

    /// What stands in a content control and a bookmark that carry a permanent id, so that an edited file can come back:
    /// some programs keep the one, some the other.
    pub fn control(&mut self, id: &str, write: impl FnOnce(&mut Self)) {
        let number = self.number();
        self.xml.open("w:sdt", &[]);
        self.xml.open("w:sdtPr", &[]);
        self.xml.empty("w:tag", &[("w:val", &super::tag(id))]);
        self.xml.empty("w:id", &[("w:val", &number)]);
        self.xml.empty("w15:appearance", &[("w15:val", "hidden")]);
        self.xml.close("w:sdtPr");
        self.xml.open("w:sdtContent", &[]);
        let begin = self.xml.as_str().len();
        write(self);
        self.name(begin, id);
        self.xml.close("w:sdtContent");
        self.xml.close("w:sdt");
    }

    /// What Word offers in this gallery of its own. One stands at the front of every document: else LibreOffice 7.4 writes
    /// out the codes of fields and links in the first paragraph of each control that has an id.
    pub fn building_block(&mut self, gallery: &str, write: impl FnOnce(&mut Self)) {
        let number = self.number();
        self.xml.raw("<w:sdt><w:sdtPr>");
        self.xml.empty("w:id", &[("w:val", &number)]);
        self.xml.raw("<w:docPartObj>");
        self.xml.empty("w:docPartGallery", &[("w:val", gallery)]);
        self.xml.raw("<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>");
        write(self);
        self.xml.raw("</w:sdtContent></w:sdt>");
    }

    /// Puts the bookmark of a block around what has been written since `begin`.
    fn name(&mut self, begin: usize, id: &str) {
        let Some((first, last)) = bookmarks::ends(&self.xml.as_str()[begin..]) else { return };
        let name = bookmarks::name(id);
        // Word repairs a file in which a name stands twice.
        if !self.blocks.insert(name.clone()) {
            return;
        }
        let number = self.number();
        self.xml.insert(begin + last, &format!("<w:bookmarkEnd w:id=\"{number}\"/>"));
        self.xml.insert(begin + first, &format!("<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>"));
    }

    /// A place that links lead to, around what is written.
    pub fn bookmark(&mut self, name: &str, write: impl FnOnce(&mut Self)) {
        let number = self.number();
        self.xml.empty("w:bookmarkStart", &[("w:id", &number), ("w:name", name)]);
        write(self);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &number)]);
    }
}
