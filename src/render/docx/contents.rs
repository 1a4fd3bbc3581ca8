//! Knows the contents of a Word file: lines that lead to chapters and sections, with the numbers of their pages.
//!
//! Only a program that lays out pages knows their numbers, so they are fields that it reckons when it opens the file: Word
//! because the settings ask for it (`w:updateFields`), LibreOffice by itself. Around the lines, Word finds a field that
//! collects headings (`TOC`) anew when somebody has added one. Others do not find it: inside of one, LibreOffice would
//! show what was kept of the numbers last, which is nothing.

use super::blocks::toc_name;
use super::writer::{BodyWriter, ParagraphFormat};
use crate::document::{Block, Inline, Layout};
use crate::render::runs::RunForm;
use crate::render::xml::Xml;

/// The bookmark of the evidence register.
pub(super) const REGISTER: &str = "_TocAmparoRegister";
/// How many lines a page of contents has room for, in tenths; a chapter takes more than a section.
const LINES: usize = 380;
/// The same where the lists of tables and of figures stand below: their lines seldom need a second one.
const LINES_WITH_LISTS: usize = 520;
const CHAPTER: usize = 17;
const SECTION: usize = 10;
/// How many sections make a chapter one in which readers look for one.
const MANY: usize = 6;

/// An entry.
struct ContentsEntry {
    style: &'static str,
    target: String,
    number: Option<String>,
    words: String,
}

impl BodyWriter<'_> {
    /// Chapters and sections, each leading to its place; above them Word offers to collect them anew.
    pub fn contents(&mut self) {
        self.building_block("Table of Contents", |writer| {
            let title = writer.label("contents");
            writer.paragraph(&ParagraphFormat::of("TOCHeading"), |writer| writer.plain(title));
            writer.entry_lines(&writer.entries());
        });
    }

    fn entry_lines(&mut self, entries: &[ContentsEntry]) {
        let depth = if entries.iter().any(|entry| entry.style == "TOC2") { 2 } else { 1 };
        // By outline level too: annexes have styles of their own.
        let code = format!(r#"TOC \o "1-{depth}" \h \z \u"#);
        for (index, entry) in entries.iter().enumerate() {
            let ends = (index == 0, index + 1 == entries.len());
            self.paragraph(&ParagraphFormat::of(entry.style), |writer| {
                writer.collection(&code, ends, |writer| writer.entry(entry));
            });
        }
    }

    /// A line of a field that collects such lines; `ends` says whether it is the first and whether it is the last.
    pub fn collection(&mut self, code: &str, (first, last): (bool, bool), write: impl FnOnce(&mut Self)) {
        let mark = |xml: &mut Xml, kind: &str| xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
        if first {
            self.word_only(|xml| mark(xml, "begin"));
            self.word_only(|xml| {
                xml.words("w:instrText", &[("xml:space", "preserve")], &format!(" {code} "));
            });
            self.word_only(|xml| mark(xml, "separate"));
        }
        write(self);
        if last {
            self.word_only(|xml| mark(xml, "end"));
        }
    }

    /// What Word finds since 2013, and no other program.
    fn word_only(&mut self, write: impl FnOnce(&mut Xml)) {
        self.run("", RunForm::default(), |writer| {
            writer.xml.raw(r#"<mc:AlternateContent><mc:Choice Requires="w15">"#);
            write(&mut writer.xml);
            writer.xml.raw("</mc:Choice><mc:Fallback/></mc:AlternateContent>");
        });
    }

    fn entry(&mut self, entry: &ContentsEntry) {
        self.xml.open("w:hyperlink", &[("w:anchor", &entry.target), ("w:history", "1")]);
        if let Some(number) = &entry.number {
            // In a style of its own, LibreOffice would underline the whole line.
            self.plain(number);
            self.tab();
        }
        self.plain(&entry.words);
        self.tab();
        self.field(&format!("PAGEREF {} \\h", entry.target), "", "");
        self.xml.close("w:hyperlink");
    }

    fn entries(&self) -> Vec<ContentsEntry> {
        let document = self.given.document;
        let headings: Vec<(u8, &Option<String>, &Vec<Inline>)> = document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading { level, number, text, .. } => Some((*level, number, text)),
                _ => None,
            })
            .collect();
        let levels: Vec<u8> = headings.iter().map(|(level, ..)| *level).collect();
        let lists = if document.layout.is_book() { self.measure_lists() } else { 0 };
        let mut entries: Vec<ContentsEntry> = headings
            .into_iter()
            .zip(select_headings(&levels, document.layout, lists))
            .enumerate()
            .filter(|(_, (_, shown))| *shown)
            .map(|(index, ((level, number, text), _))| ContentsEntry {
                style: if level <= 1 { "TOC1" } else { "TOC2" },
                target: toc_name(index),
                number: number.clone(),
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

/// Which headings, of these levels, the contents name: chapters and sections; where one page must hold them and cannot, the
/// sections of long chapters only, or none. So does a book where one page then holds the lists below them too, which take
/// so many tenths of a line; else it takes the pages that it needs.
fn select_headings(levels: &[u8], layout: Layout, lists: usize) -> Vec<bool> {
    let mut chapters: Vec<usize> = Vec::with_capacity(levels.len());
    let mut sections: Vec<usize> = vec![0];
    for level in levels {
        match level {
            0 | 1 => sections.push(0),
            2 => {
                if let Some(count) = sections.last_mut() {
                    *count += 1;
                }
            }
            _ => {}
        }
        chapters.push(sections.len() - 1);
    }
    let lines = |least: usize| {
        let named: usize = sections.iter().filter(|count| **count >= least).sum();
        (sections.len() - 1) * CHAPTER + named * SECTION
    };
    let room = if layout.is_book() { LINES_WITH_LISTS } else { LINES };
    let least = [1, MANY].into_iter().find(|least| lines(*least) + lists <= room);
    let least = least.or(layout.is_book().then_some(1));
    let is_shown = |(level, chapter): (&u8, &usize)| match level {
        0 | 1 => true,
        2 => least.is_some_and(|least| sections[*chapter] >= least),
        _ => false,
    };
    levels.iter().zip(&chapters).map(is_shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_of_contents_names_the_sections_that_it_has_room_for() {
        let chapter = |sections: usize| [vec![1], vec![2; sections], vec![3]].concat();
        let few = [chapter(2), chapter(7)].concat();
        let many = [chapter(2).repeat(10), chapter(7)].concat();
        let shown = |levels: &[u8], layout, lists| {
            select_headings(levels, layout, lists).into_iter().filter(|shown| *shown).count()
        };
        let count = |levels: &[u8], layout| shown(levels, layout, 0);
        assert_eq!(count(&few, Layout::Policy), 11);
        assert_eq!(count(&many, Layout::Policy), 11 + 7);
        assert_eq!(count(&many, Layout::Book), 11 + 27);
        assert_eq!(shown(&many, Layout::Book, 100), 11 + 7, "one page holds the lists too");
        assert_eq!(shown(&many, Layout::Book, 400), 11 + 27, "two pages name everything");
        assert_eq!(count(&chapter(99), Layout::Policy), 1);
        assert_eq!(select_headings(&[], Layout::Policy, 0), Vec::<bool>::new());
    }
}
