//! Knows a ministry's own template: what is taken over from it, and when it is refused.

mod body;
mod copy;
mod fault;
mod fields;
mod pages;
mod part;
mod remark;
mod source;
mod unpack;
mod vocabulary;

pub use fault::TemplateFault;
pub use remark::TemplateRemark;

use super::numbering::{FreeNumbers, free};
use super::pieces::{each_start, value};
use super::relations::{RelationKind, add, insert_before_end, parts};
use super::section::PageSetup;
use super::styles::{Measures, StyleColours, Styles, fill_style, house, missing_styles};
use crate::document::{Document, PaperSize};
use crate::render::package::Package;
use copy::{Anew, MAIN, anew};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A template: a Word file (`.docx` or `.dotx`) that gives styles, headers, footers, theme, lists, pages and cover. Its
/// parts are written anew from what is harmless.
///
/// Its body is the cover: everything before a paragraph that says `{{content}}`, or a content control or bookmark
/// called `content`, with any blanks and capitals; without one, everything. What stands behind that place is kept behind
/// our content.
#[derive(Clone, Debug)]
pub struct Template {
    pub(super) package: Package,
    remarks: Vec<TemplateRemark>,
    pub(super) styles: Styles,
    /// What of our styles it lacks; nothing where it has none at all.
    lacks: Option<String>,
    pub(super) section: PageSetup,
    pub(super) root: String,
    pub(super) before: String,
    pub(super) leaves_page: bool,
    pub(super) after: String,
    pub(super) free: FreeNumbers,
    pub(super) taken: BTreeSet<i64>,
    pub(super) adds_header: bool,
    pub(super) adds_footer: bool,
}

impl Template {
    /// The largest template, in bytes.
    pub const LARGEST: u64 = unpack::PACKED * 1_000_000;

    /// Reads and checks a template.
    ///
    /// # Errors
    /// What is wrong with it; see [`TemplateFault`].
    pub fn read(bytes: &[u8]) -> Result<Template, TemplateFault> {
        let Anew { mut package, mut remarks } = anew(&unpack::unpack(bytes)?)?;
        aside(&mut package);
        let main = package.text(MAIN).unwrap_or_default();
        let taken = used_numbers(main);
        let body = body::body(main).ok_or(TemplateFault::NoDocument)?;
        if !body.has_place && body.says_something() {
            remarks.push(TemplateRemark::NoPlace);
        }
        if body.section.is_none() {
            remarks.push(TemplateRemark::NoPaper);
        }
        let adds_header = parts(&package, RelationKind::Header).is_empty();
        let adds_footer = parts(&package, RelationKind::Footer).is_empty();
        let (section, after) = pages(body.section, body.after, adds_header, adds_footer);
        let lists = parts(&package, RelationKind::Numbering);
        let free = free(lists.first().and_then(|part| package.text(part)));
        let (lacks, styles) = check_styles(&package)?;
        remarks.sort();
        remarks.dedup();
        Ok(Template {
            package,
            remarks,
            styles,
            lacks,
            section,
            root: body.root,
            before: body.before,
            leaves_page: body.leaves_page,
            after,
            free,
            taken,
            adds_header,
            adds_footer,
        })
    }

    /// What those who gave it should know.
    pub fn remarks(&self) -> &[TemplateRemark] {
        &self.remarks
    }

    /// The same on this paper, where it says none itself.
    pub(super) fn on(&self, sheet: PaperSize) -> Cow<'_, Template> {
        if !self.remarks.contains(&TemplateRemark::NoPaper) {
            return Cow::Borrowed(self);
        }
        let mut set = self.clone();
        set.section = PageSetup::of(&pages::on(self.section.original(), sheet));
        set.before = pages::on(&self.before, sheet);
        set.after = pages::on(&self.after, sheet);
        Cow::Owned(set)
    }

    /// Its package with our styles beside its own, those in the country's colours.
    pub(super) fn package_for(&self, document: &Document, culture: &str) -> Package {
        let mut package = self.package.clone();
        let width = self.section.room().width;
        let measures = Measures { text_width: width, cover_width: width, lists: self.free };
        let known = parts(&package, RelationKind::Styles).first().cloned();
        let colours = StyleColours::of(document);
        match (&self.lacks, known) {
            (Some(lacks), Some(part)) => {
                let theirs = package.text(&part).unwrap_or_default();
                let both =
                    insert_before_end(theirs, "w:styles", &fill_style(lacks, measures, culture, colours));
                package.put(&part, both);
            }
            _ => {
                let ours = house(measures, culture, document.layout, colours);
                add(&mut package, RelationKind::Styles, "amparoStyles", "word/styles.xml", ours);
            }
        }
        package
    }
}

/// A file of ours may come back as a template: what it calls by our names gets others, so that both can stand there.
fn aside(package: &mut Package) {
    let Some(text) = package.text(MAIN).filter(|text| text.contains("mparo")) else { return };
    let prefix = (1_usize..).map(|number| format!("Their{number}_")).find(|prefix| !text.contains(prefix));
    let Some(prefix) = prefix else { return };
    let renamed = text.replace("=\"amparo", &format!("=\"{prefix}amparo"));
    let renamed = renamed.replace("REF amparo", &format!("REF {prefix}amparo"));
    package.put(MAIN, renamed.replace("_TocAmparo", &format!("_Toc{prefix}")));
}

/// The pages of our content, which name the head and foot that a template lacks; and what stands behind, with them.
fn pages(given: Option<String>, after: String, header: bool, footer: bool) -> (PageSetup, String) {
    let mut start = "<w:sectPr>".to_owned();
    let plain = start.clone();
    if header {
        start.push_str("<w:headerReference w:type=\"default\" r:id=\"amparoHeader\"/>");
    }
    if footer {
        start.push_str("<w:footerReference w:type=\"default\" r:id=\"amparoFooter\"/>");
    }
    match given {
        Some(given) => {
            let xml = given.replacen(&plain, &start, 1);
            (PageSetup::of(&xml), after.replacen(&given, &xml, 1))
        }
        // A body may say nothing about its pages.
        None => {
            let xml = format!("{start}{}</w:sectPr>", pages::unsaid());
            (PageSetup::of(&xml), after + &xml)
        }
    }
}

/// What of our styles the template lacks, and what stands in for the others.
fn check_styles(package: &Package) -> Result<(Option<String>, Styles), TemplateFault> {
    let Some(part) = parts(package, RelationKind::Styles).first().cloned() else {
        return Ok((None, Styles::default()));
    };
    let known = package.text(&part).unwrap_or_default();
    let (lacks, styles) = missing_styles(known).ok_or(TemplateFault::Malformed { part: part.clone() })?;
    Ok((Some(lacks), styles))
}

/// Every number that something in the body is called by.
fn used_numbers(xml: &str) -> BTreeSet<i64> {
    let mut taken = BTreeSet::new();
    each_start(xml, &mut |start| {
        let key = match start.name().0 {
            "wp:docPr" | "pic:cNvPr" => "id",
            "w:id" => "w:val",
            _ => "w:id",
        };
        taken.extend(value(start, key).and_then(|value| value.parse::<i64>().ok()));
    });
    taken
}
