//! Knows a note as a box in a Word file: a table of one column whose first row says what kind of note it is; a quotation
//! is set apart by its style alone.

use super::writer::{BlockPosition, BodyWriter, ParagraphFormat};
use crate::document::{Block, NoteKind, plain};

/// How a kind of note looks.
struct NoteLook {
    title: &'static str,
    body: &'static str,
    label: &'static str,
    edge: &'static str,
    ground: &'static str,
}

const DRAFTING: NoteLook = NoteLook {
    title: "DraftingNoteTitle",
    body: "DraftingNote",
    label: "drafting-note",
    edge: "attention",
    ground: "attention-pale",
};
const REMARK: NoteLook =
    NoteLook { title: "RemarkTitle", body: "Remark", label: "remark", edge: "accent", ground: "level-0" };

/// Title and content of a box belong together.
const TITLE_MARGIN: &str = r#"<w:tcMar><w:bottom w:w="0" w:type="dxa"/></w:tcMar>"#;
const CONTENT_MARGIN: &str = r#"<w:tcMar><w:top w:w="0" w:type="dxa"/></w:tcMar>"#;

const MARGINS: &str = concat!(
    r#"<w:tblCellMar><w:top w:w="80" w:type="dxa"/><w:left w:w="200" w:type="dxa"/>"#,
    r#"<w:bottom w:w="60" w:type="dxa"/><w:right w:w="200" w:type="dxa"/></w:tblCellMar>"#
);

/// The longest box that stays whole, in characters: some eight lines. A longer one would leave too much of a page empty.
const LONGEST_WHOLE: usize = 700;

impl<'a> BodyWriter<'a> {
    /// The first row is repeated where the box goes on on the next page.
    pub fn note(&mut self, kind: NoteKind, blocks: &'a [Block]) {
        let look = match kind {
            NoteKind::Drafting => &DRAFTING,
            NoteKind::Remark => &REMARK,
            NoteKind::Quote => {
                let inner = BlockPosition { body: "Quote", ..self.place };
                return self.at(inner, |writer| writer.inside(blocks));
            }
        };
        let mut room = self.place.room;
        room.width = (room.width - self.place.indent).max(1_000);
        let width = room.width.to_string();
        if self.page_break && !self.place.in_cell {
            self.seam(None);
        }
        self.box_start(look, &width);
        let note = Some(look.body);
        let inner = BlockPosition { body: look.body, note, indent: 0, depth: 0, in_cell: true, room };
        self.at(inner, |writer| {
            writer.xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            writer.box_cell(look, (&width, TITLE_MARGIN), |writer| {
                let label = writer.label(look.label);
                writer.paragraph(&ParagraphFormat::of(look.title), |writer| writer.plain(label));
            });
            writer.xml.raw("</w:tr><w:tr>");
            if is_short(blocks) {
                // Then it goes to the next page whole, with its title.
                writer.xml.raw("<w:trPr><w:cantSplit/></w:trPr>");
            }
            writer.box_cell(look, (&width, CONTENT_MARGIN), |writer| writer.content(blocks));
            writer.xml.raw("</w:tr>");
        });
        self.xml.close("w:tbl");
        self.gap();
    }

    /// A cell ends with a paragraph, whatever stands before.
    fn content(&mut self, blocks: &'a [Block]) {
        self.inside(blocks);
        let ends = matches!(blocks.last(), Some(Block::Paragraph { .. } | Block::Finding { .. }));
        if !ends {
            self.seam(None);
        }
    }

    fn box_start(&mut self, look: &NoteLook, width: &str) {
        let indent = self.place.indent.to_string();
        let right_to_left = self.given.right_to_left;
        let xml = &mut self.xml;
        xml.open("w:tbl", &[]);
        xml.open("w:tblPr", &[]);
        if right_to_left {
            xml.empty("w:bidiVisual", &[]);
        }
        xml.empty("w:tblW", &[("w:w", width), ("w:type", "dxa")]);
        xml.empty("w:tblInd", &[("w:w", &indent), ("w:type", "dxa")]);
        xml.open("w:tblBorders", &[]);
        let colour = super::ink::colour(&self.given.document.look, look.edge);
        xml.empty("w:left", &[("w:val", "single"), ("w:sz", "18"), ("w:space", "0"), ("w:color", colour)]);
        xml.close("w:tblBorders");
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        xml.raw(MARGINS);
        xml.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1"), ("w:noHBand", "1")]);
        xml.close("w:tblPr");
        xml.open("w:tblGrid", &[]);
        xml.empty("w:gridCol", &[("w:w", width)]);
        xml.close("w:tblGrid");
    }

    fn box_cell(&mut self, look: &NoteLook, (width, margin): (&str, &str), write: impl FnOnce(&mut Self)) {
        self.xml.open("w:tc", &[]);
        self.xml.open("w:tcPr", &[]);
        self.xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
        let colour = super::ink::colour(&self.given.document.look, look.ground);
        self.xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", colour)]);
        self.xml.raw(margin);
        self.xml.close("w:tcPr");
        write(self);
        self.xml.close("w:tc");
    }
}

/// Whether a box may stay whole; one with tables or pictures may be as high as a page.
fn is_short(blocks: &[Block]) -> bool {
    length(blocks).is_some_and(|length| length <= LONGEST_WHOLE)
}

/// How many characters there are, where there is nothing but words.
fn length(blocks: &[Block]) -> Option<usize> {
    let of = |block: &Block| match block {
        Block::Heading { text, .. } | Block::Finding { text, .. } | Block::Paragraph { text, .. } => {
            Some(plain(text).chars().count())
        }
        Block::List { items, .. } => items.iter().map(|item| length(item)).sum(),
        Block::Note { .. } | Block::Table(_) | Block::Figure(_) => None,
        Block::PageBreak => Some(0),
    };
    blocks.iter().map(of).sum()
}
