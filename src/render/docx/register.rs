//! Knows the evidence register of a Word file: a table whose ids are where the marks in the text lead.
//!
//! Not footnotes: an entry is cited from many places, and a footnote would repeat it at each.

use super::contents::REGISTER;
use super::writer::{BlockPosition, BodyWriter, ParagraphFormat};
use crate::document::{Layout, Marks, Source, Table, linked, target};
use crate::render::address::address;
use crate::render::runs::RunForm;

/// The id under which the register comes back from an edited file.
const ID: &str = "register";
/// How wide the column of ids is at least and at most, as shares of the table.
const NAMES: i64 = 6;
/// How wide that of the numbers of endnotes is at least.
const NUMBERS: i64 = 14;
const MOST_NAMES: i64 = 3;
/// How wide a bold letter is in a table and what a cell keeps free beside it, in twentieths of a point.
const LETTER: usize = 112;
const FREE: usize = 160;

impl<'a> BodyWriter<'a> {
    /// The last chapter, where there are sources.
    pub fn register(&mut self) {
        if self.given.document.register.is_empty() {
            return;
        }
        // As on our paper, it runs on below the last chapter.
        self.page_break |= matches!(self.given.document.layout, Layout::Pages | Layout::Leaflet);
        self.control(ID, |writer| {
            let title = writer.label("register");
            let shape = ParagraphFormat::unnumbered(writer.unnumbered_chapter(), writer.given.house);
            writer.paragraph(&shape, |writer| {
                writer.bookmark(REGISTER, |writer| writer.plain(title));
            });
            writer.entries_table();
        });
        // What ends the file must not be a table.
        self.seam(None);
    }

    fn entries_table(&mut self) {
        let document = self.given.document;
        let total = self.place.room.width;
        // No id is broken, nor what stands above them.
        let ids = document.register.iter().map(|source| source.id.0.chars().count());
        let longest = ids.fold(self.label("source").chars().count() + 1, usize::max);
        let wanted = (longest * LETTER + FREE) as i64;
        let least = if document.marks == Marks::Endnotes { NUMBERS } else { NAMES };
        let names = wanted.clamp(total / least, total / MOST_NAMES);
        let widths = [names, total - names];
        let table = Table {
            id: ID.to_owned(),
            caption: self.label("register").to_owned(),
            columns: Vec::new(),
            rows: Vec::new(),
            landscape: false,
        };
        self.table_start(&table, total, &widths);
        self.at(BlockPosition { body: "TableText", in_cell: true, ..self.place }, |writer| {
            writer.entries_head(&widths);
            for (index, source) in document.register.iter().enumerate() {
                writer.source(index, source, &widths);
            }
        });
        self.xml.close("w:tbl");
    }

    /// One word above both columns, as on our paper.
    fn entries_head(&mut self, widths: &[i64]) {
        let title = self.label("source");
        self.xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        self.spanning_cell(widths, &ParagraphFormat::of("TableHeading"), |writer| writer.plain(title));
        self.xml.close("w:tr");
    }

    fn source(&mut self, index: usize, source: &'a Source, [names, words]: &[i64; 2]) {
        self.xml.open("w:tr", &[]);
        if source.text.len() <= super::tables::LONGEST_WHOLE {
            self.xml.raw("<w:trPr><w:cantSplit/></w:trPr>");
        }
        self.cell(*names, ParagraphFormat::of("TableText"), |writer| {
            writer.bookmark(&format!("amparo_source_{}", index + 1), |writer| {
                writer.whole(&source.id.0, "SourceName");
            });
        });
        self.cell(*words, ParagraphFormat::of("TableText"), |writer| {
            writer.inlines(&source.words());
            writer.below(&source.link, |writer| match target(&source.link).as_deref().and_then(address) {
                Some(address) => {
                    writer.write_link(&address, |writer| writer.write_styled(&source.link, "SourceLink"))
                }
                None => writer.inlines(&linked(&source.link)),
            });
            writer.below(&source.remark, |writer| writer.write_styled(&source.remark, "SourceRemark"));
        });
        self.xml.close("w:tr");
    }

    /// On a line of its own, if there is anything to say.
    fn below(&mut self, text: &str, write: impl FnOnce(&mut Self)) {
        if !text.is_empty() {
            self.run("", RunForm::default(), |writer| writer.xml.empty("w:br", &[]));
            write(self);
        }
    }
}
