//! Knows a ministry's own template: what is taken over from it, and when it is refused.

mod body;
mod check;
mod fault;
mod unpack;

pub use fault::TemplateFault;

use super::numbering::{Free, free};
use super::pieces::{each_start, pieces, value};
use super::relations::{Kind, OF_DOCUMENT, add, inserted, parts};
use super::section::Section;
use super::styles::{Measures, Styles, completed, filled, house};
use crate::document::{Document, Layout, Sheet};
use crate::render::package::Package;
use std::collections::BTreeSet;

/// A template: a Word file (`.docx` or `.dotx`) that gives styles, headers, footers, theme, lists, pages and cover.
///
/// Its body is the cover: everything before a paragraph that says `{{content}}`, or a content control or bookmark
/// called `content`; without one, everything. What stands behind that place is kept behind our content.
#[derive(Clone, Debug)]
pub struct Template {
    pub(super) package: Package,
    pub(super) styles: Styles,
    /// What of our styles it lacks; nothing where it has none at all.
    lacks: Option<String>,
    pub(super) section: Section,
    pub(super) root: String,
    pub(super) before: String,
    pub(super) leaves_page: bool,
    pub(super) after: String,
    pub(super) free: Free,
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
        let mut package = unpack::unpack(bytes)?;
        check::check(&package)?;
        aside(&mut package);
        let main = package.text("word/document.xml").unwrap_or_default();
        let taken = taken(main);
        let body = body::body(main).ok_or(TemplateFault::NoDocument)?;
        let adds_header = parts(&package, Kind::Header).is_empty();
        let adds_footer = parts(&package, Kind::Footer).is_empty();
        let (section, after) = pages(body.section, body.after, adds_header, adds_footer);
        let lists = parts(&package, Kind::Numbering);
        let free = free(lists.first().and_then(|part| package.text(part)));
        let (lacks, styles) = lacking(&package)?;
        let root = rooted(&body.root);
        Ok(Template {
            package,
            styles,
            lacks,
            section,
            root,
            before: body.before,
            leaves_page: body.leaves_page,
            after,
            free,
            taken,
            adds_header,
            adds_footer,
        })
    }

    /// Its package with our styles beside its own, those in the country's colours.
    pub(super) fn styled(&self, document: &Document, culture: &str) -> Package {
        let mut package = self.package.clone();
        let width = self.section.room().width;
        let measures = Measures { text_width: width, cover_width: width };
        let known = parts(&package, Kind::Styles).first().cloned();
        let look = &document.look;
        match (&self.lacks, known) {
            (Some(lacks), Some(part)) => {
                let theirs = package.text(&part).unwrap_or_default();
                let both = inserted(theirs, "w:styles", &filled(lacks, measures, culture, look));
                package.put(&part, both);
            }
            _ => {
                let ours = house(measures, culture, document.layout, look);
                add(&mut package, Kind::Styles, "amparoStyles", "word/amparo-styles.xml", ours);
            }
        }
        package
    }
}

/// A file of ours may come back as a template: what it calls by our names gets others, so that both can stand there.
fn aside(package: &mut Package) {
    let parts = ["word/document.xml", OF_DOCUMENT];
    let texts = parts.map(|part| package.text(part).unwrap_or_default().to_owned());
    let is_free = |prefix: &String| texts.iter().all(|text| !text.contains(prefix));
    let Some(prefix) = (1_usize..).map(|number| format!("Their{number}_")).find(is_free) else { return };
    for (part, text) in parts.into_iter().zip(&texts).filter(|(_, text)| text.contains("mparo")) {
        let renamed = text.replace("=\"amparo", &format!("=\"{prefix}amparo"));
        package.put(part, renamed.replace("_TocAmparo", &format!("_Toc{prefix}")));
    }
}

/// The pages of our content, which name the head and foot that a template lacks; and what stands behind, with them.
fn pages(given: Option<String>, after: String, header: bool, footer: bool) -> (Section, String) {
    let mut references = String::new();
    if header {
        references.push_str("<w:headerReference w:type=\"default\" r:id=\"amparoHeader\"/>");
    }
    if footer {
        references.push_str("<w:footerReference w:type=\"default\" r:id=\"amparoFooter\"/>");
    }
    let Some(given) = given else {
        // A body may say nothing about its pages; then they are A4 as ours.
        let house = Section::house(Layout::Book, Sheet::A4, false).first();
        let own = pieces(&house).map(|pieces| pieces.children).unwrap_or_default();
        let own = own.iter().filter(|child| !child.contains("Reference")).copied().collect::<String>();
        let xml = format!("<w:sectPr>{references}{own}</w:sectPr>");
        return (Section::of(&xml), after + &xml);
    };
    let xml = match given.find('>') {
        Some(end) if !given.starts_with("<w:sectPr/") && !given[..end].ends_with('/') => {
            format!("{}{references}{}", &given[..=end], &given[end + 1..])
        }
        _ => format!("<w:sectPr>{references}</w:sectPr>"),
    };
    let after = after.replacen(&given, &xml, 1);
    (Section::of(&xml), after)
}

/// What of our styles the template lacks, and what stands in for the others.
fn lacking(package: &Package) -> Result<(Option<String>, Styles), TemplateFault> {
    let Some(part) = parts(package, Kind::Styles).first().cloned() else {
        return Ok((None, Styles::default()));
    };
    let known = package.text(&part).unwrap_or_default();
    let (lacks, styles) = completed(known).ok_or(TemplateFault::Malformed { part: part.clone() })?;
    Ok((Some(lacks), styles))
}

/// The start of the main part with the namespaces that we write in.
fn rooted(root: &str) -> String {
    let (start, rest) = root.split_once('>').unwrap_or((root, ""));
    let mut start = start.to_owned();
    for (name, uri) in super::assemble::NAMESPACES {
        if !start.contains(&format!("{name}=")) {
            start.push_str(&format!(" {name}=\"{uri}\""));
        }
    }
    let ignorable = "mc:Ignorable=\"";
    start = match start.split_once(ignorable) {
        Some((before, after))
            if after.split('"').next().is_some_and(|list| !list.split(' ').any(|it| it == "w15")) =>
        {
            format!("{before}{ignorable}w15 {after}")
        }
        Some(_) => start,
        None => format!("{start} {ignorable}w15\""),
    };
    format!("{}{start}>{rest}", crate::render::xml::DECLARATION)
}

/// Every number that something in the body is called by.
fn taken(xml: &str) -> BTreeSet<i64> {
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
