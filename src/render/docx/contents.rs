//! Knows the table of contents of a Word file: a field whose entries stand there before Word reckons it.

use super::blocks::toc_name;
use super::writer::{BodyWriter, ParagraphFormat};
use crate::document::Block;

/// The bookmark of the evidence register.
pub(super) const REGISTER: &str = "_TocAmparoRegister";

/// What the field collects: headings of two levels, as links.
///
/// Only a program that lays out pages knows their numbers, so they are fields that it reckons when it opens the file: the
/// settings ask for it (`w:updateFields`), and Word asks the reader whether it may. Without that the contents of every
/// file that is sent on would have no numbers.
const CODE: &str = r#"TOC \o "1-2" \h \z \u"#;

/// An entry.
struct ContentsEntry {
    style: &'static str,
    target: String,
    number: Option<String>,
    words: String,
}

impl BodyWriter<'_> {
    /// Chapters and sections, each leading to its place.
    pub fn contents(&mut self) {
        let entries = self.entries();
        let number = self.number();
        self.xml.raw("<w:sdt><w:sdtPr>");
        self.xml.empty("w:id", &[("w:val", &number)]);
        self.xml.raw(
            r#"<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>"#,
        );
        self.xml.raw("</w:sdtPr><w:sdtContent>");
        let title = self.label("contents");
        self.paragraph(&ParagraphFormat::of("TOCHeading"), |writer| writer.plain(title));
        let last = entries.len();
        for (index, entry) in entries.iter().enumerate() {
            self.paragraph(&ParagraphFormat::of(entry.style), |writer| {
                if index == 0 {
                    writer.field_begun(CODE);
                }
                writer.entry(entry);
                if index + 1 == last {
                    writer.field_mark("end", "");
                }
            });
        }
        self.xml.raw("</w:sdtContent></w:sdt>");
    }

    fn entry(&mut self, entry: &ContentsEntry) {
        self.xml.open("w:hyperlink", &[("w:anchor", &entry.target), ("w:history", "1")]);
        if let Some(number) = &entry.number {
            self.write_styled(number, "HeadingNumber");
            self.tab();
        }
        self.plain(&entry.words);
        self.tab();
        self.field(&format!("PAGEREF {} \\h", entry.target), "", "");
        self.xml.close("w:hyperlink");
    }

    fn entries(&self) -> Vec<ContentsEntry> {
        let document = self.given.document;
        let headings = document.blocks.iter().filter_map(|block| match block {
            Block::Heading { level, number, text, .. } => Some((*level, number.clone(), text)),
            _ => None,
        });
        let mut entries: Vec<ContentsEntry> = headings
            .enumerate()
            .filter(|(_, (level, ..))| *level <= 2)
            .map(|(index, (level, number, text))| ContentsEntry {
                style: if level <= 1 { "TOC1" } else { "TOC2" },
                target: toc_name(index),
                number,
                words: crate::document::plain(text).trim().to_owned(),
            })
            .collect();
        if !document.register.is_empty() {
            entries.push(ContentsEntry {
                style: "TOC1",
                target: REGISTER.to_owned(),
                number: None,
                words: self.label("register").to_owned(),
            });
        }
        entries
    }
}
