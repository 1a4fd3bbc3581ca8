//! Knows the lists of tables and of figures below the contents of a Word file, and the captions that they lead to.

use super::writer::{BodyWriter, ParagraphFormat};
use crate::document::{Block, Chart, all_blocks};

/// What the title of a list takes and a line of it, in tenths of a line of the contents, and how many letters a line has.
const LIST_TITLE: usize = 25;
const LIST_LINE: usize = 8;
const LETTERS: usize = 90;

/// What captions count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CaptionKind {
    Table,
    Figure,
}

impl CaptionKind {
    /// The label that says what is counted.
    pub fn label(self) -> &'static str {
        match self {
            CaptionKind::Table => "table",
            CaptionKind::Figure => "figure",
        }
    }

    /// The label that heads the list.
    fn heading(self) -> &'static str {
        match self {
            CaptionKind::Table => "tables",
            CaptionKind::Figure => "figures",
        }
    }

    /// The bookmark of the caption with that number.
    pub fn place(self, number: usize) -> String {
        match self {
            CaptionKind::Table => format!("_TocAmparoTable{number:04}"),
            CaptionKind::Figure => format!("_TocAmparoFigure{number:04}"),
        }
    }
}

impl<'a> BodyWriter<'a> {
    /// The list of tables and that of figures, each where there is any.
    pub fn lists_of_captions(&mut self) {
        for counted in [CaptionKind::Table, CaptionKind::Figure] {
            let captions = captions(&self.given.document.blocks, counted);
            if !captions.is_empty() {
                self.list_of(counted, &captions);
            }
        }
    }

    /// The room that both lists take, in tenths of a line of the contents.
    pub fn measure_lists(&self) -> usize {
        let room = |counted: CaptionKind| {
            let captions = captions(&self.given.document.blocks, counted);
            let lines: usize = captions.iter().map(|words| words.chars().count().div_ceil(LETTERS)).sum();
            if lines == 0 { 0 } else { LIST_TITLE + lines * LIST_LINE }
        };
        room(CaptionKind::Table) + room(CaptionKind::Figure)
    }

    fn list_of(&mut self, counted: CaptionKind, captions: &[&'a str]) {
        let (title, label) = (self.label(counted.heading()), self.label(counted.label()));
        self.paragraph(&ParagraphFormat::of("ListOfHeading"), |writer| writer.plain(title));
        let code = format!(r#"TOC \h \z \c "{}""#, sequence(counted, label));
        for (caption, number) in captions.iter().zip(1..) {
            let ends = (number == 1, number == captions.len());
            self.paragraph(&ParagraphFormat::of("TableOfFigures"), |writer| {
                writer.collection(&code, ends, |writer| {
                    writer.write_list_line(label, number, caption, &counted.place(number));
                });
            });
        }
    }

    fn write_list_line(&mut self, label: &str, number: usize, caption: &str, place: &str) {
        self.xml.open("w:hyperlink", &[("w:anchor", place), ("w:history", "1")]);
        self.plain(&format!("{label}\u{a0}{number}\u{2002}{caption}"));
        self.tab();
        self.field(&format!("PAGEREF {place} \\h"), "", "");
        self.xml.close("w:hyperlink");
    }

    /// "Table 3" and the words; Word counts on when somebody adds one.
    pub fn caption(&mut self, counted: CaptionKind, number: usize, text: &str) {
        let indent = (self.place.indent > 0).then_some((self.place.indent, 0));
        let label = self.label(counted.label());
        let shape = ParagraphFormat { indent, keep_next: true, ..ParagraphFormat::of("Caption") };
        let code = format!("SEQ {} \\* ARABIC", sequence(counted, label));
        self.paragraph(&shape, |writer| {
            writer.bookmark(&counted.place(number), |writer| {
                writer.write_styled(&format!("{label}\u{a0}"), "CaptionNumber");
                writer.field(&code, &number.to_string(), "CaptionNumber");
                writer.plain("\u{2002}");
                writer.plain(text);
            });
        });
    }
}

/// The captions in the order in which the body counts them.
fn captions(blocks: &[Block], counted: CaptionKind) -> Vec<&str> {
    let all = all_blocks(blocks).into_iter().filter_map(|block| match (counted, block) {
        (CaptionKind::Table, Block::Table(table))
            if !table.columns.is_empty() && !table.caption.is_empty() =>
        {
            Some(table.caption.as_str())
        }
        (CaptionKind::Figure, Block::Figure(figure)) if !matches!(figure.chart, Chart::Symbol(_)) => {
            Some(figure.title.as_str())
        }
        _ => None,
    });
    all.collect()
}

/// What Word counts by: the very word that it offers for captions, where that is one word.
fn sequence(counted: CaptionKind, label: &str) -> &str {
    let is_word = !label.is_empty() && label.chars().all(char::is_alphanumeric);
    match counted {
        _ if is_word => label,
        CaptionKind::Table => "AmparoTable",
        CaptionKind::Figure => "AmparoFigure",
    }
}
