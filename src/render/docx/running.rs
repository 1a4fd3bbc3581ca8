//! Knows what the heads of pages name beside the country, the chapter or the title, and where that changes.

use super::headings::ChapterNumbering;
use super::writer::BodyWriter;
use crate::document::Block;

/// What stands at the head of pages beside the country. Word finds the words of a heading by its style: chapters and
/// annexes, which have styles of their own, have heads of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RunningHead {
    /// The title of the document.
    Title,
    /// The chapter that stands on the page.
    Chapter,
    /// The annex that stands on the page.
    Annex,
}

impl RunningHead {
    /// The name of its part among the relations; for pages on their side `Wide` follows.
    pub const fn relation(self) -> &'static str {
        match self {
            RunningHead::Title => "amparoHeader",
            RunningHead::Chapter => "amparoHeaderChapter",
            RunningHead::Annex => "amparoHeaderAnnex",
        }
    }

    /// The field that finds the words of the heading; nothing for what is the same on all pages. A style of Word's own has
    /// another name in each language, so that it is called by its level.
    pub fn field(self) -> Option<&'static str> {
        match self {
            RunningHead::Title => None,
            RunningHead::Chapter => Some(" STYLEREF 1 "),
            RunningHead::Annex => Some(" STYLEREF \"Annex heading 1\" "),
        }
    }
}

impl BodyWriter<'_> {
    /// What follows cover and contents names the chapters on its pages, where there are any.
    pub fn name_chapters(&mut self) {
        let is_annex = |number: Option<&str>| ChapterNumbering::of(number) == ChapterNumbering::Letters;
        let mut blocks = self.given.document.blocks.iter();
        if blocks.any(
            |block| matches!(block, Block::Heading { level: 1, number, .. } if !is_annex(number.as_deref())),
        ) {
            self.turn_pages(RunningHead::Chapter);
        }
    }

    /// Where annexes follow chapters, or chapters annexes, the heads of pages look for the others from there on.
    pub fn turn_heads(&mut self, block: &Block) {
        let Block::Heading { level: 1, number, .. } = block else { return };
        match ChapterNumbering::of(number.as_deref()) {
            ChapterNumbering::Nothing => {}
            ChapterNumbering::Digits => self.turn_pages(RunningHead::Chapter),
            ChapterNumbering::Letters => self.turn_pages(RunningHead::Annex),
        }
    }

    /// The style of a chapter without a number: behind annexes theirs, so that the heads of its pages find it.
    pub fn unnumbered_chapter(&self) -> &'static str {
        if self.given.section.head() == RunningHead::Annex { "AnnexHeading1" } else { "Heading1" }
    }

    /// Begins pages with another head; those of a template and of documents without chapters keep theirs.
    fn turn_pages(&mut self, head: RunningHead) {
        let names_chapters = self.given.house && self.given.document.layout.has_chapters();
        if !names_chapters || self.given.section.head() == head {
            return;
        }
        self.end_pages();
        self.given.section = self.given.section.headed(head);
        // A heading at the head of a page has no space above it.
        self.page_break = true;
    }

    /// Ends the upright pages written so far with a section of their own, unless nothing stands on them.
    pub fn end_pages(&mut self) {
        self.page_break = false;
        if self.xml.as_str().len() > self.pages_begin {
            let pages = if self.divided { self.given.section.again() } else { self.given.section.first() };
            self.end_section(pages);
        }
    }

    /// Ends a section with these pages.
    pub fn end_section(&mut self, pages: String) {
        self.seam(Some(pages));
        self.divided = true;
        self.pages_begin = self.xml.as_str().len();
    }
}
