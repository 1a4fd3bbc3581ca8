//! Knows the document as HTML: one page that stands alone, or a fragment for a page of the program.

mod blocks;
mod isolates;

pub use isolates::with_isolates;

use super::charts::{ChartLook, svg};
use super::colours::properties;
use super::mark::html;
use crate::document::{Block, Chart, Document, Figure, Layout, excerpt};
use crate::lang::Language;
use blocks::HtmlWriter;
use std::collections::BTreeMap;

/// The style sheet of a page that stands alone.
const STYLE: &str = include_str!("../../../style/document.css");

/// The parts of a page.
pub struct Fragment {
    /// A list of links to the chapters and their sections.
    pub contents: String,
    /// Body and register. Chapters are `h2`, because the page has its own title.
    pub body: String,
}

/// Contents and body for a page of the program; charts are drawn by `look`.
///
/// The page's style sheet needs the classes of `style/document.css`: above all `chart-wide` and `chart-narrow`, of
/// which it hides one.
pub fn fragment(document: &Document, look: &ChartLook) -> Fragment {
    let document = &document.with_links();
    Fragment { contents: contents(document), body: HtmlWriter::new(document, look, None).body() }
}

/// Where blocks can be edited, and the words for it.
pub struct EditLinks {
    /// The address of the editor.
    pub address: String,
    /// "Edit".
    pub edit: String,
    /// What stands at a block that the country wrote.
    pub own: String,
    /// What stands there when the facts beneath have changed.
    pub overtaken: String,
}

/// The same for a page where people edit: chapters lead to their editor, and the country's own blocks say so.
pub fn editable(document: &Document, look: &ChartLook, links: &EditLinks) -> Fragment {
    let document = &document.with_links();
    Fragment { contents: contents(document), body: HtmlWriter::new(document, look, Some(links)).body() }
}

/// The whole document as one page that needs no other file and prints well.
pub fn page(document: &Document) -> String {
    let look = ChartLook { links: false, ..ChartLook::page(&document.labels, 2) };
    let look = look.towards(document.writing.direction);
    let Fragment { contents, body } = fragment(document, &look);
    let heading = html(label(document, "contents"));
    let contents = if document.layout.has_chapters() {
        format!(
            "<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">{heading}</h2>\n{contents}</nav>\n"
        )
    } else {
        String::new()
    };
    let page = format!(
        concat!(
            "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
            "<meta name=\"date\" content=\"{date}\">\n<title>{title} · {country}</title>\n<style>\n{tokens}{style}</style>\n</head>\n",
            "<body class=\"{layout}\">\n{cover}{contents}<main>\n{body}</main>\n</body>\n</html>\n"
        ),
        lang = document.lang.code(),
        dir = document.writing.direction.code(),
        title = html(&document.cover.title),
        country = html(&document.cover.country),
        date = document.date,
        tokens = properties(&document.look),
        style = STYLE,
        cover = cover(document, &look),
        layout = class(document.layout),
        contents = contents,
        body = body
    );
    if document.writing.direction.is_right_to_left() { with_isolates(&page) } else { page }
}

/// The class of the page's body.
fn class(layout: Layout) -> &'static str {
    match layout {
        Layout::Book => "book",
        Layout::Policy => "policy",
        Layout::Wide => "wide",
        Layout::Poster => "poster",
        Layout::Plain | Layout::Brief => "plain",
        Layout::Pages => "pages",
        Layout::Leaflet => "leaflet",
        Layout::Cards => "cards",
    }
}

/// Blocks by themselves; their ids begin with `prefix`, and marks of sources are left out, as no register is near.
pub fn part(
    language: &Language,
    labels: &BTreeMap<String, String>,
    blocks: &[Block],
    prefix: &str,
) -> String {
    let document = Document::of_blocks(language, labels.clone(), excerpt(blocks, prefix)).with_links();
    let look = ChartLook::page(&document.labels, 2);
    HtmlWriter::new(&document, &look, None).body()
}

fn cover(document: &Document, look: &ChartLook) -> String {
    let Document { cover, look: national, .. } = document;
    let institutions: String = national
        .institutions
        .iter()
        .map(|name| format!("<p class=\"institution\">{}</p>\n", html(name)))
        .collect();
    let emblem = national.emblem.as_ref().map(|picture| {
        let (source, alt) = (html(&picture.data_url()), html(&picture.alt));
        let (width, height) = (picture.width, picture.height);
        format!(
            "<img class=\"emblem\" src=\"{source}\" alt=\"{alt}\" width=\"{width}\" height=\"{height}\">\n"
        )
    });
    let kind = if cover.in_force { " data-kind=\"done\"" } else { "" };
    let stamp = cover.stamp.as_ref().map(|stamp| format!("<p class=\"stamp\"{kind}>{}</p>\n", html(stamp)));
    let lines: String = cover.lines.iter().map(|line| format!("<p>{}</p>\n", html(line))).collect();
    let profile = cover.profile.as_ref().map(|figure| {
        let caption = html(&figure.title);
        format!(
            "<figure class=\"profile\">\n<figcaption>{caption}</figcaption>\n{}\n</figure>\n",
            draw_chart(figure, look)
        )
    });
    format!(
        concat!(
            "<header class=\"cover\">\n{emblem}{institutions}{stamp}<p class=\"country\">{country}</p>\n<h1>{title}</h1>\n",
            "<p class=\"subtitle\">{subtitle}</p>\n{profile}<div class=\"small\">\n",
            "{lines}</div>\n</header>\n"
        ),
        emblem = emblem.unwrap_or_default(),
        institutions = institutions,
        stamp = stamp.unwrap_or_default(),
        country = html(&cover.country),
        title = html(&cover.title),
        subtitle = html(&cover.subtitle),
        profile = profile.unwrap_or_default(),
        lines = lines
    )
}

/// Chapters and, inside them, sections of level 2; the register last.
fn contents(document: &Document) -> String {
    let mut out = String::from("<ol class=\"contents-list\">\n");
    let mut chapter_open = false;
    let mut sections_open = false;
    for block in &document.blocks {
        let Block::Heading { id, level: level @ 1..=2, number, text } = block else { continue };
        if *level == 1 {
            close(&mut out, &mut sections_open, &mut chapter_open);
            chapter_open = true;
        } else if !sections_open {
            out.push_str("<ol>\n");
            sections_open = true;
        }
        let number = number.as_ref().map(|number| format!("<span class=\"number\">{}</span> ", html(number)));
        let words = html(crate::document::plain(text).trim());
        out.push_str(&format!("<li><a href=\"#{}\">{}{words}</a>", html(id), number.unwrap_or_default()));
        out.push_str(if *level == 1 { "\n" } else { "</li>\n" });
    }
    close(&mut out, &mut sections_open, &mut chapter_open);
    if !document.register.is_empty() {
        out.push_str(&format!("<li><a href=\"#register\">{}</a></li>\n", html(label(document, "register"))));
    }
    out + "</ol>\n"
}

fn close(out: &mut String, sections_open: &mut bool, chapter_open: &mut bool) {
    if std::mem::take(sections_open) {
        out.push_str("</ol>\n");
    }
    if std::mem::take(chapter_open) {
        out.push_str("</li>\n");
    }
}

/// A chart in two widths, of which the style sheet shows the one that fits.
fn draw_chart(figure: &Figure, look: &ChartLook) -> String {
    // A picture brought along is large and the same in every width.
    if look.columns == 1 || matches!(figure.chart, Chart::Picture(_)) {
        return svg(figure, look);
    }
    let narrow = ChartLook { columns: 1, ..look.clone() };
    let (wide, narrow) = (svg(figure, look), svg(figure, &narrow));
    format!("<div class=\"chart-wide\">{wide}</div>\n<div class=\"chart-narrow\">{narrow}</div>")
}

fn label<'a>(document: &'a Document, key: &str) -> &'a str {
    document.labels.get(key).map_or("", String::as_str)
}
