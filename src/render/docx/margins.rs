//! Knows what stands at the head and foot of each page of a Word file.

use super::running::RunningHead;
use super::styles::Styles;
use crate::document::Document;
use crate::lang::{ISOLATE, LEFT_TO_RIGHT, POP};
use crate::render::xml::Xml;

/// The longest title at the head of a page, in characters: with country and stamp it takes two lines.
const TITLE: usize = 90;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// What heads and feet are written with.
#[derive(Clone, Copy)]
pub(super) struct Margins<'a> {
    pub document: &'a Document,
    pub styles: &'a Styles,
    pub right_to_left: bool,
    /// The width of the text on upright pages, where our style stops the line, in twentieths of a point.
    pub usual: i64,
    /// That on pages on their side.
    pub wide: i64,
}

impl Margins<'_> {
    /// The head: country and chapter or title, and the stamp where the line ends; `width` is that of the text. Programs that
    /// do not look for the chapter show the title.
    pub fn header(self, width: i64, head: RunningHead) -> String {
        let cover = &self.document.cover;
        let mut xml = Xml::part();
        xml.open("w:hdr", &[("xmlns:w", W)]);
        self.start(&mut xml, "Header", Some(width).filter(|width| *width != self.usual));
        self.run(&mut xml, "", true, &cover.country);
        let title = cover.head_title(TITLE);
        match head.field() {
            None => self.run(&mut xml, "", false, &format!("\u{2002}{title}")),
            Some(code) => {
                self.run(&mut xml, "", false, "\u{2002}");
                self.field(&mut xml, code, "", &title);
            }
        }
        if let Some(stamp) = cover.head_stamp() {
            xml.raw("<w:r><w:tab/></w:r>");
            self.run(&mut xml, "Stamp", false, stamp);
        }
        xml.close("w:p");
        xml.close("w:hdr");
        xml.finish()
    }

    /// The foot: this page and how many there are.
    pub fn footer(self) -> String {
        let mut xml = Xml::part();
        xml.open("w:ftr", &[("xmlns:w", W)]);
        self.start(&mut xml, "Footer", None);
        // The row of figures is read from the left in every script. LibreOffice takes a field for no figure, so that
        // each needs a mark on both sides.
        let figures = Margins { right_to_left: false, ..self };
        let mark = if self.right_to_left { LEFT_TO_RIGHT } else { "" };
        if self.right_to_left {
            figures.run(&mut xml, "", false, &format!("{ISOLATE}{mark}"));
        }
        figures.field(&mut xml, " PAGE ", "PageNumber", "1");
        figures.run(&mut xml, "", false, &format!("{mark} / {mark}"));
        figures.field(&mut xml, " NUMPAGES ", "", "1");
        if self.right_to_left {
            figures.run(&mut xml, "", false, &format!("{mark}{POP}"));
        }
        xml.close("w:p");
        xml.close("w:ftr");
        xml.finish()
    }

    /// The stamp as a line of its own, for the head of a template.
    pub fn stamp(self, stamp: &str) -> String {
        let mut xml = Xml::default();
        xml.open("w:p", &[]);
        xml.raw("<w:pPr>");
        xml.empty("w:pStyle", &[("w:val", self.styles.id("Header"))]);
        xml.raw("<w:jc w:val=\"right\"/></w:pPr>");
        self.run(&mut xml, "Stamp", false, stamp);
        xml.close("w:p");
        xml.finish()
    }

    fn start(self, xml: &mut Xml, style: &str, stop: Option<i64>) {
        xml.open("w:p", &[]);
        xml.open("w:pPr", &[]);
        xml.empty("w:pStyle", &[("w:val", self.styles.id(style))]);
        if let Some(stop) = stop {
            xml.raw("<w:tabs>");
            xml.empty("w:tab", &[("w:val", "clear"), ("w:pos", &self.usual.to_string())]);
            xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &stop.to_string())]);
            xml.raw("</w:tabs>");
        }
        if self.right_to_left {
            xml.empty("w:bidi", &[]);
        }
        xml.close("w:pPr");
    }

    fn run(self, xml: &mut Xml, style: &str, strong: bool, text: &str) {
        xml.open("w:r", &[]);
        xml.open("w:rPr", &[]);
        if !style.is_empty() {
            xml.empty("w:rStyle", &[("w:val", self.styles.id(style))]);
        }
        if strong {
            xml.raw("<w:b/><w:bCs/>");
        }
        if self.right_to_left {
            xml.raw("<w:rtl/>");
        }
        xml.close("w:rPr");
        xml.words("w:t", &[("xml:space", "preserve")], text);
        xml.close("w:r");
    }

    /// What Word reckons, and what is shown until then.
    fn field(self, xml: &mut Xml, code: &str, style: &str, shown: &str) {
        xml.open("w:fldSimple", &[("w:instr", code)]);
        self.run(xml, style, false, shown);
        xml.close("w:fldSimple");
    }
}
