//! Knows the styles of a Word file: ours by name, and which of a template's stand in for them.

use super::pieces::{attribute, child, name, pieces};
use crate::render::colours::hex;
use std::collections::BTreeMap;

/// Our styles, as designers keep them.
const STYLES: &str = include_str!("../../../style/word/styles.xml");

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

/// What sizes our styles depend on, in twentieths of a point.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measures {
    pub text_width: i64,
    pub cover_width: i64,
}

/// Our styles for a document that comes without a template.
pub(super) fn house(measures: Measures, culture: &str) -> String {
    filled(STYLES, measures, culture)
}

/// The styles of a template with those of ours that it lacks; nothing where they cannot be read.
pub(super) fn completed(theirs: &str, measures: Measures) -> Option<(String, Styles)> {
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
    let added: String =
        missing.iter().map(|style| renamed(&filled(style, measures, ""), &styles) + "\n").collect();
    let end = theirs.rfind("</w:styles>")?;
    Some((format!("{}{added}{}", theirs.get(..end)?, theirs.get(end..)?), styles))
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
fn renamed(style: &str, styles: &Styles) -> String {
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

fn filled(xml: &str, measures: Measures, culture: &str) -> String {
    let (text, cover) = (measures.text_width.to_string(), measures.cover_width.to_string());
    fill(xml, &[("text-width", &text), ("cover-width", &cover), ("lang", culture)])
}

/// `xml` with each `{name}` replaced by its value, or by the colour of that name without its `#`.
pub(super) fn fill(xml: &str, values: &[(&str, &str)]) -> String {
    let mut parts = xml.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((key, rest)) = part.split_once('}') else {
            out.extend(["{", part]);
            continue;
        };
        let given = values.iter().find(|(known, _)| *known == key).map(|(_, value)| *value);
        out.extend([given.unwrap_or_else(|| hex(key).trim_start_matches('#')), rest]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEASURES: Measures = Measures { text_width: 9_000, cover_width: 9_000 };

    #[test]
    fn our_styles_stand_on_each_other() {
        let xml = house(MEASURES, "en-GB");
        let all: Vec<&str> =
            pieces(&xml).unwrap().children.into_iter().filter(|child| name(child) == "w:style").collect();
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
    fn a_template_keeps_its_own_and_gets_what_it_lacks() {
        let theirs = concat!(
            r#"<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>"#,
            r#"<w:style w:type="paragraph" w:styleId="Ttulo1"><w:name w:val="heading 1"/></w:style>"#,
            r#"<w:style w:type="character" w:styleId="Finding"><w:name w:val="Something else"/></w:style></w:styles>"#
        );
        let (xml, styles) = completed(theirs, MEASURES).unwrap();
        assert_eq!(
            ["Heading1", "Normal", "BodyText", "Finding", "Caption"].map(|ours| styles.id(ours)),
            ["Ttulo1", "Standard", "Standard", "AmparoFinding", "Caption"]
        );
        assert!(xml.starts_with(theirs.trim_end_matches("</w:styles>")));
        let added = xml.split_once("AmparoFinding").unwrap().1.split_once("</w:style>").unwrap().0;
        assert!(added.contains(r#"<w:basedOn w:val="Standard"/><w:next w:val="Standard"/>"#), "{added}");
        assert_eq!(xml.matches("w:default").count(), 1);
    }
}
