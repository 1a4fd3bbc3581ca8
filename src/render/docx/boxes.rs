//! Knows a note as a box in a Word file: paragraphs with an edge and a ground, of which the first says what kind of note it
//! is, in styles of their own, so that editors can collect them; a
//! quotation is set apart by its style alone.

use super::writer::{BlockPosition, BodyWriter, ParagraphFormat};
use crate::document::{Block, NoteKind, plain};

/// The styles of a kind of note, and the word above it.
struct NoteLook {
    title: &'static str,
    body: &'static str,
    label: &'static str,
}

const DRAFTING: NoteLook =
    NoteLook { title: "DraftingNoteTitle", body: "DraftingNote", label: "drafting-note" };
const REMARK: NoteLook = NoteLook { title: "RemarkTitle", body: "Remark", label: "remark" };

/// How far the words of a note stand from its edge, as its styles have it, in twentieths of a point.
const INSET: i64 = 200;
/// The longest box that stays whole, in characters: some eight lines. A longer one would leave too much of a page empty.
const LONGEST_WHOLE: usize = 700;

impl<'a> BodyWriter<'a> {
    /// A note; a short one does not tear.
    pub fn note(&mut self, kind: NoteKind, blocks: &'a [Block]) {
        let look = match kind {
            NoteKind::Drafting => &DRAFTING,
            NoteKind::Remark => &REMARK,
            NoteKind::Quote => {
                let inner = BlockPosition { body: "Quote", ..self.place };
                return self.at(inner, |writer| writer.inside(blocks));
            }
        };
        let (leads, indent) = (self.leads, self.place.indent + INSET);
        let note = Some(look.body);
        let inner = BlockPosition { body: look.body, note, indent, depth: 0, ..self.place };
        self.at(inner, |writer| {
            let label = writer.label(look.label);
            let title = ParagraphFormat {
                keep_next: true,
                indent: Some((indent, 0)),
                ..ParagraphFormat::of(look.title)
            };
            writer.paragraph(&title, |writer| writer.plain(label));
            let whole = is_short(blocks);
            for (index, block) in blocks.iter().enumerate() {
                // The last line, which says whose note it is, never stands alone on a page.
                writer.leads = index + 1 < blocks.len() && (whole || index + 2 == blocks.len());
                writer.inside(std::slice::from_ref(block));
            }
        });
        self.leads = leads;
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
