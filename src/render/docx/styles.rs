//! Knows the styles of a Word file: ours by name, and which of a template's stand in for them.

use super::ink::{colour, fill};
use super::numbering::FreeNumbers;
use super::pieces::{attribute, child, name, pieces};
use crate::document::{Document, Layout, Look};
use std::collections::BTreeMap;

/// Our styles, as designers keep them.
const STYLES: &str = include_str!("../../../style/word/styles.xml");
/// Those that differ on pages that lie on their side, in the paper that a cabinet adopts, in documents without a cover, and in
/// those in large type.
const WIDE: &str = include_str!("../../../style/word/wide.xml");
const POLICY: &str = include_str!("../../../style/word/policy.xml");
const CLOSE: &str = include_str!("../../../style/word/close.xml");
const LEAFLET: &str = include_str!("../../../style/word/leaflet.xml");

/// Styles of a template that serve as well, by the names of Word where it has none of ours.
const STAND_INS: [(&str, &str); 1] = [("BodyText", "normal")];

/// The id that each of our styles has in the file.
#[derive(Clone, Debug, Default)]
pub(super) struct Styles {
    ids: BTreeMap<String, String>,
}

impl Styles {
    /// The id in the file of the style that is `ours` with us.
    pub fn id<'a>(&'a self, ours: &'a str) -> &'a str {
        self.ids.get(ours).map_or(ours, String::as_str)
    }
}

/// What our styles depend on besides colours: widths, in twentieths of a point, and the numbers of lists.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measures {
    pub text_width: i64,
    pub cover_width: i64,
    pub lists: FreeNumbers,
}

/// The colours of our styles.
#[derive(Clone, Copy)]
pub(super) struct StyleColours<'a> {
    /// The country's own.
    pub look: &'a Look,
    /// The name of the one that the stamp has.
    pub stamp: &'static str,
}

impl<'a> StyleColours<'a> {
    /// Those of a document.
    pub fn of(document: &'a Document) -> StyleColours<'a> {
        StyleColours { look: &document.look, stamp: document.cover.stamp_colour() }
    }
}

/// Our styles for a document that comes without a template.
pub(super) fn house(measures: Measures, culture: &str, layout: Layout, colours: StyleColours) -> String {
    fill_style(&styles_of(layout), measures, culture, colours)
}

/// Our styles in the shape of a document.
fn styles_of(layout: Layout) -> String {
    let others = match layout {
        Layout::Book => return STYLES.to_owned(),
        Layout::Wide => WIDE,
        Layout::Policy => POLICY,
        Layout::Plain | Layout::Brief | Layout::Pages | Layout::Cards => CLOSE,
        Layout::Leaflet | Layout::Poster => LEAFLET,
    };
    let known = pieces(STYLES).map(|pieces| pieces.children).unwrap_or_default();
    let others = pieces(others).map(|pieces| pieces.children).unwrap_or_default();
    let same = |other: &&&str| {
        let id = attribute(other, "w:styleId");
        known.iter().find(|style| id.is_some() && attribute(style, "w:styleId") == id).copied()
    };
    others.iter().fold(STYLES.to_owned(), |styles, other| match same(&other) {
        Some(style) => styles.replace(style, other),
        None => styles,
    })
}

/// What of our styles a template lacks, for the end of its own, not yet filled; and what stands in for the others.
/// Nothing where its styles cannot be read.
pub(super) fn missing_styles(theirs: &str) -> Option<(String, Styles)> {
    let known = pieces(theirs)?.children;
    let mut styles = Styles::default();
    let mut missing = Vec::new();
    for ours in pieces(STYLES)?.children.into_iter().filter(|child| name(child) == "w:style") {
        let id = attribute(ours, "w:styleId")?;
        match stand_in(&known, ours) {
            Some(theirs) => {
                styles.ids.insert(id, theirs);
            }
            None if known.iter().any(|their| attribute(their, "w:styleId").as_ref() == Some(&id)) => {
                styles.ids.insert(id.clone(), format!("Amparo{id}"));
                missing.push(ours);
            }
            None => missing.push(ours),
        }
    }
    let added: String = missing.iter().map(|style| rename(style, &styles) + "\n").collect();
    theirs.contains("</w:styles>").then_some((added, styles))
}

/// The template's style for `ours`: of the same kind, by the name that Word keeps in every language, or by its id.
fn stand_in(known: &[&str], ours: &str) -> Option<String> {
    let kind = attribute(ours, "w:type")?;
    let id = attribute(ours, "w:styleId")?;
    let wanted = title(ours)?;
    let same = |style: &&&str| name(style) == "w:style" && attribute(style, "w:type").as_ref() == Some(&kind);
    let named = |wanted: &str| {
        known.iter().filter(same).find(|style| title(style).is_some_and(|title| title == wanted))
    };
    let other = STAND_INS.iter().find(|(ours, _)| *ours == id).map(|(_, name)| *name);
    let found = named(&wanted)
        .or_else(|| {
            known.iter().filter(same).find(|style| attribute(style, "w:styleId").as_ref() == Some(&id))
        })
        .or_else(|| named(other?))?;
    attribute(found, "w:styleId")
}

fn title(style: &str) -> Option<String> {
    Some(attribute(child(style, "w:name")?, "w:val")?.to_lowercase())
}

/// One of our styles with the ids it has in the file.
fn rename(style: &str, styles: &Styles) -> String {
    let mut out = style.replace(" w:default=\"1\"", "");
    for (ours, theirs) in &styles.ids {
        for element in ["w:basedOn", "w:next"] {
            // An id may hold what stands for itself only when escaped.
            let theirs = crate::render::mark::html(theirs);
            out = out.replace(
                &format!("<{element} w:val=\"{ours}\"/>"),
                &format!("<{element} w:val=\"\u{1}{theirs}\"/>"),
            );
        }
        out = out.replace(&format!("w:styleId=\"{ours}\""), &format!("w:styleId=\"\u{1}{theirs}\""));
    }
    out.replace('\u{1}', "")
}

/// With the measures of the pages and the country's colours.
pub(super) fn fill_style(xml: &str, measures: Measures, culture: &str, colours: StyleColours) -> String {
    let StyleColours { look, stamp } = colours;
    let Measures { text_width, cover_width, lists } = measures;
    let [text, cover] = [text_width, cover_width].map(|width| width.to_string());
    let [chapters, annexes] = [lists.chapters(), lists.annexes()].map(|list| list.to_string());
    let values = [
        ("text-width", text.as_str()),
        ("cover-width", &cover),
        ("chapters", &chapters),
        ("annexes", &annexes),
        ("lang", culture),
        ("stamp", colour(look, stamp)),
    ];
    fill(xml, &values, look)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEASURES: Measures =
        Measures { text_width: 9_000, cover_width: 9_000, lists: FreeNumbers { kind: 1, list: 1 } };

    #[test]
    fn our_styles_stand_on_each_other() {
        for layout in [Layout::Book, Layout::Plain, Layout::Leaflet] {
            let look = Look::default();
            stand(&house(MEASURES, "en-GB", layout, StyleColours { look: &look, stamp: "attention" }));
        }
    }

    fn stand(xml: &str) {
        let all: Vec<&str> =
            pieces(xml).unwrap().children.into_iter().filter(|child| name(child) == "w:style").collect();
        let ids: Vec<String> = all.iter().filter_map(|style| attribute(style, "w:styleId")).collect();
        for style in &all {
            for element in ["w:basedOn", "w:next"] {
                if let Some(link) = child(style, element) {
                    assert!(ids.contains(&attribute(link, "w:val").unwrap()), "{style}");
                }
            }
        }
        assert!(!xml.split_once("<w:styles").unwrap().1.contains('{'));
    }

    #[test]
    fn a_shape_and_a_look_change_what_they_name() {
        let look = Look { accent: Some("#5a1e6b".to_owned()), ..Look::default() };
        let colours = StyleColours { look: &look, stamp: "attention" };
        let book = house(MEASURES, "en-GB", Layout::Book, colours);
        let brief = house(MEASURES, "en-GB", Layout::Brief, colours);
        assert!(book.contains("5a1e6b") && !book.contains("0b5563"));
        assert_eq!(book.matches("<w:style ").count(), brief.matches("<w:style ").count());
        let apart = r#"w:before="900""#;
        assert!(book.contains(apart) && !brief.contains(apart), "chapters of a book stand apart");
    }

    #[test]
    fn a_template_keeps_its_own_and_gets_what_it_lacks() {
        let theirs = concat!(
            r#"<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>"#,
            r#"<w:style w:type="paragraph" w:styleId="Ttulo1"><w:name w:val="heading 1"/></w:style>"#,
            r#"<w:style w:type="character" w:styleId="Finding"><w:name w:val="Something else"/></w:style></w:styles>"#
        );
        let (added, styles) = missing_styles(theirs).unwrap();
        assert_eq!(
            ["Heading1", "Normal", "BodyText", "Finding", "Caption"].map(|ours| styles.id(ours)),
            ["Ttulo1", "Standard", "Standard", "AmparoFinding", "Caption"]
        );
        assert!(!added.contains("w:default"));
        let added = added.split_once("AmparoFinding").unwrap().1.split_once("</w:style>").unwrap().0;
        assert!(added.contains(r#"<w:basedOn w:val="Standard"/><w:next w:val="Standard"/>"#), "{added}");
    }
}
