//! Knows how body, look and properties become one Word file.

use super::charts::{self, BarChart};
use super::ink::fill;
use super::margins::Margins;
use super::numbering::{Lists, free};
use super::relations::{
    RelationKind, add, declare_ending, declare_part, empty, insert_before_end, link, parts,
};
use super::running::RunningHead;
use super::section::{PageSetup, band};
use super::styles::{Measures, StyleColours, Styles, house};
use super::template::Template;
use super::writer::{BodyWriter, WriterInputs};
use super::{about, culture, typefaces};
use crate::document::{Document, Figure, Layout};
use crate::render::package::Package;
use crate::render::picture::pictures;
use crate::render::xml::DECLARATION;
use std::collections::BTreeSet;

/// Twentieths of a point in a millimetre.
const PER_MILLIMETRE: f32 = 1440.0 / 25.4;

const MAIN: &str = "word/document.xml";
const MAIN_MEDIA: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// The namespaces we write in; what Word 2007 does not know it may ignore.
pub(super) const NAMESPACES: [(&str, &str); 7] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("xmlns:w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
];

/// The parts of the file.
pub(super) fn package(document: &Document, template: Option<&Template>) -> Package {
    let right_to_left = document.writing.direction.is_right_to_left();
    let template = template.map(|template| template.on(document.look.sheet));
    let template = template.as_deref();
    let section = match template {
        Some(template) => template.section.towards(right_to_left),
        None => PageSetup::house(document.layout, document.look.sheet, right_to_left),
    };
    let own_cover = template.is_none() && document.layout.has_chapters();
    let width = if own_cover { cover_width(document) } else { section.room().width };
    let is_drawn = |figure: &Figure| BarChart::of_figure(figure, right_to_left).is_none();
    let pictures = pictures(document, width as f32 / PER_MILLIMETRE, is_drawn);
    let ours = Styles::default();
    let styles = template.map_or(&ours, |template| &template.styles);
    let free = template.map_or(free(None), |template| template.free);
    let given = WriterInputs {
        document,
        styles,
        section: section.clone(),
        pictures: &pictures,
        taken: template.map_or_else(BTreeSet::new, |template| template.taken.clone()),
        free,
        house: template.is_none(),
        // What stands above a text without a cover is the head of a letter.
        new_page: document.layout.has_chapters() && template.is_some_and(|template| template.leaves_page),
        right_to_left,
    };
    let mut writer = BodyWriter::new(given);
    writer.front();
    writer.top(&document.blocks);
    // A brief refers to the register of the strategy.
    if document.layout != Layout::Brief {
        writer.register();
    }
    let mut package = match template {
        Some(template) => package_in_template(document, template, &section, &writer),
        None => package_of_our_look(document, &writer),
    };
    add_lists(&mut package, &writer);
    attach(&mut package, &writer);
    core(&mut package, document);
    package
}

/// The width of the text on our cover, in twentieths of a point.
fn cover_width(document: &Document) -> i64 {
    PageSetup::cover(document.layout, document.look.sheet, false).room().width
}

/// In our own look.
fn package_of_our_look<'a>(document: &'a Document, writer: &BodyWriter<'a>) -> Package {
    let mut package = empty();
    let culture = culture(document);
    let section = &writer.given.section;
    let last = if writer.divided { section.again() } else { section.first() };
    let xml = format!("{}{last}", writer.body());
    let root: String = NAMESPACES.iter().map(|(name, uri)| format!(" {name}=\"{uri}\"")).collect();
    let main =
        format!("{DECLARATION}<w:document{root} mc:Ignorable=\"w15\"><w:body>{xml}</w:body></w:document>");
    add(&mut package, RelationKind::Document, "amparoDocument", MAIN, main);
    let look = &document.look;
    let measures = Measures {
        text_width: section.room().width,
        cover_width: cover_width(document),
        lists: writer.given.free,
    };
    let styles = house(measures, culture, document.layout, StyleColours::of(document));
    add(&mut package, RelationKind::Styles, "amparoStyles", "word/styles.xml", styles);
    let theme = fill(include_str!("../../../style/word/theme.xml"), &[], look);
    add(&mut package, RelationKind::Theme, "amparoTheme", "word/theme/theme1.xml", theme);
    let settings = fill(include_str!("../../../style/word/settings.xml"), &[("lang", culture)], look);
    add(&mut package, RelationKind::Settings, "amparoSettings", "word/settings.xml", settings);
    typefaces::embed(&mut package);
    let margins = margins(document, writer);
    add_head(&mut package, &margins, RunningHead::Title, ["word/header1.xml", "word/header2.xml"]);
    add(&mut package, RelationKind::Header, "amparoBand", "word/header3.xml", band(document.layout, look));
    if document.layout.has_chapters() {
        add_head(&mut package, &margins, RunningHead::Chapter, ["word/header4.xml", "word/header5.xml"]);
        add_head(&mut package, &margins, RunningHead::Annex, ["word/header6.xml", "word/header7.xml"]);
    }
    add(&mut package, RelationKind::Footer, "amparoFooter", "word/footer1.xml", margins.footer());
    package
}

/// In the look of a template.
fn package_in_template<'a>(
    document: &'a Document,
    template: &Template,
    section: &PageSetup,
    writer: &BodyWriter<'a>,
) -> Package {
    let mut package = template.package_for(document, culture(document));
    // Where our landscape pages divide the template's pages, what follows must not begin anew.
    let after = if writer.divided {
        template.after.replacen(section.original(), &section.again(), 1)
    } else {
        template.after.clone()
    };
    let body = writer.body();
    package.put(MAIN, format!("{}{}{body}{after}</w:body></w:document>", template.root, template.before));
    declare_part(&mut package, MAIN, MAIN_MEDIA);
    let margins = margins(document, writer);
    if template.adds_header {
        let parts = ["word/amparo-header.xml", "word/amparo-header-wide.xml"];
        add_head(&mut package, &margins, RunningHead::Title, parts);
    } else if let Some(stamp) = document.cover.head_stamp() {
        add_stamp(&mut package, &margins.stamp(stamp));
    }
    if template.adds_footer {
        add(&mut package, RelationKind::Footer, "amparoFooter", "word/amparo-footer.xml", margins.footer());
    }
    package
}

fn margins<'a>(document: &'a Document, writer: &BodyWriter<'a>) -> Margins<'a> {
    let given = &writer.given;
    let usual = given.section.room().width;
    let wide = given.section.landscape_room().width;
    Margins { document, styles: given.styles, right_to_left: given.right_to_left, usual, wide }
}

/// A head as two parts: for upright pages and for those on their side.
fn add_head(package: &mut Package, margins: &Margins, head: RunningHead, [upright, wide]: [&str; 2]) {
    let id = head.relation();
    add(package, RelationKind::Header, id, upright, margins.header(margins.usual, head));
    add(package, RelationKind::Header, &format!("{id}Wide"), wide, margins.header(margins.wide, head));
}

/// The stamp stands on every page until adoption, in the heads that the template brings.
fn add_stamp(package: &mut Package, stamp: &str) {
    for part in parts(package, RelationKind::Header) {
        if let Some(header) = package.text(&part).map(str::to_owned) {
            package.put(&part, insert_before_end(&header, "w:hdr", stamp));
        }
    }
}

fn add_lists(package: &mut Package, writer: &BodyWriter) {
    let WriterInputs { document, styles, free, house, .. } = writer.given;
    let lists = Lists { free, counted: &writer.lists, styles, house, look: &document.look };
    match parts(package, RelationKind::Numbering).first() {
        Some(part) => {
            let theirs = package.text(part).map(str::to_owned);
            package.put(part, lists.part(theirs.as_deref()));
        }
        None => {
            let ours = lists.part(None);
            add(package, RelationKind::Numbering, "amparoNumbering", "word/numbering.xml", ours);
        }
    }
}

/// Pictures, charts and addresses, by the names that the body uses.
fn attach(package: &mut Package, writer: &BodyWriter) {
    for (index, png) in writer.media.iter().enumerate() {
        let part = free_name(package, index + 1);
        let id = format!("amparoPicture{}", index + 1);
        add(package, RelationKind::Image, &id, &part, *png);
    }
    if !writer.media.is_empty() {
        declare_ending(package, "png", "image/png");
    }
    for (chart, number) in writer.charts.iter().zip(1..) {
        charts::attach(package, number, chart);
    }
    for (index, address) in writer.links.iter().enumerate() {
        link(package, &format!("amparoLink{}", index + 1), address);
    }
}

/// A name for a picture that nothing in the package has.
fn free_name(package: &Package, number: usize) -> String {
    let mut name = format!("word/media/amparo-{number}.png");
    while package.get(&name).is_some() {
        name.insert_str(name.len() - ".png".len(), "-a");
    }
    name
}

fn core(package: &mut Package, document: &Document) {
    let core = about::core(document);
    match parts(package, RelationKind::Core).first() {
        Some(part) => package.put(part, core),
        None => add(package, RelationKind::Core, "amparoCore", "docProps/core.xml", core),
    }
}
