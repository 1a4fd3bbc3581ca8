//! Knows what the style is given: the document as JSON, its charts as SVG, the colours.

use super::coverage::printable;
use super::links::LinkNames;
use super::settings::PdfSettings as Style;
use crate::document::{Document, Look, Source, linked, target};
use crate::render::charts::{ChartLook, svg};
use crate::render::colours::of_look;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The style's files, `/data.json` and `/emblem.png`, and the characters that had to be replaced.
pub(super) struct Data {
    pub json: Vec<u8>,
    /// `/emblem.png`, where the country has one.
    pub emblem: Option<Vec<u8>>,
    pub missing: Vec<(char, usize)>,
    /// The labels behind the names of links.
    pub names: LinkNames,
}

pub(super) fn data(document: &Document, style: &Style) -> Result<Data, serde_json::Error> {
    // Addresses behind links keep every character; only what is seen is changed.
    let links = links(document);
    let (document, missing) = printable(document.with_links(), &style.fonts);
    let attachment = style
        .attachment
        .as_ref()
        .map(|it| json!({ "name": it.name, "description": it.description, "notice": it.notice }));
    // The picture goes to the style as a file of its own.
    let emblem = document.look.emblem.as_ref().map(|picture| picture.png.0.clone());
    let marks = marks(&document);
    let names = marks.iter().map(|(id, name)| (name.clone(), format!("source-{id}"))).collect();
    let value = json!({
        "document": document,
        "lang": document.lang.language(),
        "dir": document.writing.direction.code(),
        "links": links,
        "register": register(&document),
        "marks": marks,
        "attachment": attachment,
        "charts": charts(&document),
        "colours": colours(&document.look),
    });
    Ok(Data { json: serde_json::to_vec(&value)?, emblem, missing, names })
}

/// What the mark of each source is called by those who hear it: "Source C01".
fn marks(document: &Document) -> BTreeMap<String, String> {
    let word = document.labels.get("source").map_or("", String::as_str);
    document.register.iter().map(|source| (source.id.0.clone(), format!("{word} {}", source.id.0))).collect()
}

/// Where the link of each entry leads, if all of it is an address.
fn links(document: &Document) -> Map<String, Value> {
    let lead = |source: &Source| Some((source.id.0.clone(), Value::from(target(&source.link)?)));
    document.register.iter().filter_map(lead).collect()
}

/// The words of each entry with the addresses in them.
fn register(document: &Document) -> Map<String, Value> {
    let words = |source: &Source| json!({ "text": source.words(), "link": linked(&source.link) });
    document.register.iter().map(|source| (source.id.0.clone(), words(source))).collect()
}

fn charts(document: &Document) -> Map<String, Value> {
    let look = ChartLook::paper(&document.labels).towards(document.writing.direction);
    document.figures().map(|figure| (figure.id.clone(), Value::from(svg(figure, &look)))).collect()
}

fn colours(look: &Look) -> Map<String, Value> {
    let names = ["ink", "ink-soft", "line", "accent", "attention", "attention-pale", "level-0"];
    names.into_iter().map(|name| (name.to_owned(), Value::from(of_look(look, name)))).collect()
}
