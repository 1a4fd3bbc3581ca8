//! Knows what stands at the head and foot of each page of a Word file.

use super::styles::Styles;
use crate::document::Document;
use crate::render::xml::Xml;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The head: country and title, and the stamp where the line ends; `width` is that of the text.
pub(super) fn header(document: &Document, width: i64, right_to_left: bool) -> String {
    let mut xml = Xml::part();
    xml.open("w:hdr", &[("xmlns:w", W)]);
    start(&mut xml, "Header", Some(width), right_to_left);
    run(&mut xml, "", true, &document.cover.country, right_to_left);
    run(&mut xml, "", false, &format!("\u{2002}{}", document.cover.title), right_to_left);
    if let Some(stamp) = &document.cover.stamp {
        xml.raw("<w:r><w:tab/></w:r>");
        run(&mut xml, "Stamp", false, stamp, right_to_left);
    }
    xml.close("w:p");
    xml.close("w:hdr");
    xml.finish()
}

/// The foot: this page and how many there are.
pub(super) fn footer(right_to_left: bool) -> String {
    let mut xml = Xml::part();
    xml.open("w:ftr", &[("xmlns:w", W)]);
    start(&mut xml, "Footer", None, right_to_left);
    field(&mut xml, " PAGE ", "PageNumber");
    run(&mut xml, "", false, " / ", right_to_left);
    field(&mut xml, " NUMPAGES ", "");
    xml.close("w:p");
    xml.close("w:ftr");
    xml.finish()
}

/// The stamp as a line of its own, for the head of a template.
pub(super) fn stamp(styles: &Styles, stamp: &str) -> String {
    let mut xml = Xml::default();
    xml.open("w:p", &[]);
    xml.raw("<w:pPr>");
    xml.empty("w:pStyle", &[("w:val", styles.id("Header"))]);
    xml.raw("<w:jc w:val=\"right\"/></w:pPr>");
    run(&mut xml, styles.id("Stamp"), false, stamp, false);
    xml.close("w:p");
    xml.finish()
}

fn start(xml: &mut Xml, style: &str, width: Option<i64>, right_to_left: bool) {
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.empty("w:pStyle", &[("w:val", style)]);
    if let Some(width) = width {
        xml.raw("<w:tabs>");
        xml.empty("w:tab", &[("w:val", "clear"), ("w:pos", &super::house_width().to_string())]);
        xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &width.to_string())]);
        xml.raw("</w:tabs>");
    }
    if right_to_left {
        xml.empty("w:bidi", &[]);
    }
    xml.close("w:pPr");
}

fn run(xml: &mut Xml, style: &str, strong: bool, text: &str, right_to_left: bool) {
    xml.open("w:r", &[]);
    xml.open("w:rPr", &[]);
    if !style.is_empty() {
        xml.empty("w:rStyle", &[("w:val", style)]);
    }
    if strong {
        xml.raw("<w:b/><w:bCs/>");
    }
    if right_to_left {
        xml.raw("<w:rtl/>");
    }
    xml.close("w:rPr");
    xml.words("w:t", &[("xml:space", "preserve")], text);
    xml.close("w:r");
}

fn field(xml: &mut Xml, code: &str, style: &str) {
    xml.open("w:fldSimple", &[("w:instr", code)]);
    run(xml, style, false, "1", false);
    xml.close("w:fldSimple");
}
