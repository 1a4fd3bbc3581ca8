//! Knows how one part of a template is written anew, element for element, under our prefixes and ids.

use super::copy::{Copy, MAIN, ending};
use super::fields::{Fields, is_web};
use super::pages::{BEFORE, UNSAID, paper};
use super::source::RelatedPart;
use super::vocabulary::{CHOICES, DRAWINGS, Fate, NAMESPACES, RELATIONS, Room, WORDS};
use super::vocabulary::{attribute, fate, is_plain, is_properties, prefix};
use super::{TemplateFault, TemplateRemark};
use crate::render::docx::relations::{Names, RelationKind};
use crate::render::xml::Xml;
use resvg::usvg::roxmltree::Node;
use std::collections::BTreeMap;

/// How deep elements may stand in each other; those of word processors stand a quarter of that.
const DEEPEST: usize = 250;
/// Parts that the main part has without naming them, and what they are called with us.
const BESIDE: [(&str, RelationKind, &str); 7] = [
    ("styles", RelationKind::Styles, "word/styles.xml"),
    ("numbering", RelationKind::Numbering, "word/numbering.xml"),
    ("theme", RelationKind::Theme, "word/theme/theme1.xml"),
    ("fonttable", RelationKind::Fonts, "word/fontTable.xml"),
    ("settings", RelationKind::Settings, "word/settings.xml"),
    ("footnotes", RelationKind::Footnotes, "word/footnotes.xml"),
    ("endnotes", RelationKind::Endnotes, "word/endnotes.xml"),
];
/// A part in the making.
pub(super) struct Part<'c, 'a> {
    copy: &'c mut Copy<'a>,
    ours: &'c str,
    related: &'c BTreeMap<String, RelatedPart>,
    fields: Fields,
    xml: Xml,
    names: Names,
    /// Their ids that have been given ours.
    given: BTreeMap<String, String>,
    depth: usize,
}

impl<'c, 'a> Part<'c, 'a> {
    /// A part of this name, with what it names in its own words and what becomes of its fields.
    pub fn new(
        copy: &'c mut Copy<'a>,
        (ours, related, fields): (&'c str, &'c BTreeMap<String, RelatedPart>, Fields),
    ) -> Part<'c, 'a> {
        let (xml, names) = (Xml::part(), Names::default());
        Part { copy, ours, related, fields, xml, names, given: BTreeMap::new(), depth: 0 }
    }

    /// What has been written, and what it names.
    pub fn into_xml(self) -> (String, Names) {
        (self.xml.finish(), self.names)
    }

    /// Writes the whole part.
    pub fn root(&mut self, root: Node) -> Result<(), TemplateFault> {
        let room = match root.tag_name().name() {
            "styles" | "numbering" | "fonts" => Room::Values,
            "settings" => Room::Settings,
            _ => Room::Text,
        };
        let name = prefixed(root).unwrap_or_default();
        let declared = NAMESPACES.iter().filter(|(prefix, _)| *prefix != "xml");
        let mut attributes: Vec<(String, String)> =
            declared.map(|(prefix, uri)| (format!("xmlns:{prefix}"), (*uri).to_owned())).collect();
        if name == "w:document" {
            attributes.push(("mc:Ignorable".to_owned(), "w15".to_owned()));
        }
        self.open(&name, &attributes);
        self.children(root, room)?;
        self.xml.close(&name);
        Ok(())
    }

    /// The parts that belong to the main one without a reference in its text.
    pub fn beside(&mut self) -> Result<(), TemplateFault> {
        for (wanted, kind, ours) in BESIDE {
            let known = self.related;
            let Some(related) = known.values().find(|it| it.kind == wanted && !it.external) else { continue };
            if self.copy.source.bytes(&related.target).is_some() {
                self.copy.part(&related.target, kind, ours)?;
                self.names.part(kind, &format!("{wanted}1"), ours);
            }
        }
        if self.related.values().any(|it| it.kind == "comments") {
            self.copy.remarks.insert(TemplateRemark::Comments);
        }
        Ok(())
    }

    fn children(&mut self, node: Node, room: Room) -> Result<(), TemplateFault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(TemplateFault::Malformed { part: self.ours.to_owned() });
        }
        let name = node.tag_name();
        let (is_word, says) = (name.namespace() == Some(WORDS), ["t", "instrText"].contains(&name.name()));
        for child in node.children() {
            match child.text() {
                Some(text) if child.is_text() && (says || !is_word && !text.trim().is_empty()) => {
                    self.xml.text(text)
                }
                _ if child.is_element() => self.element(child, room)?,
                _ => {}
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn element(&mut self, node: Node, room: Room) -> Result<(), TemplateFault> {
        let (namespace, name) = (node.tag_name().namespace().unwrap_or_default(), node.tag_name().name());
        if namespace == CHOICES && name == "AlternateContent" {
            return self.choice(node, room);
        }
        match self.fate(node, room) {
            Fate::Refuse => Err(TemplateFault::Embedded { kind: name.to_owned() }),
            Fate::Drop => {
                self.missed(node);
                Ok(())
            }
            Fate::Open => self.children(node, room),
            Fate::Keep(_) if namespace == WORDS && name == "sectPr" => self.section(node),
            Fate::Keep(prefix) => {
                let inside = match (prefix, name) {
                    ("w", "txbxContent") => Room::Text,
                    ("w", name) if room == Room::Settings || is_properties(name) => Room::Values,
                    _ => room,
                };
                let name = format!("{prefix}:{name}");
                let attributes = self.attributes(node)?;
                if node.has_children() {
                    self.open(&name, &attributes);
                    self.children(node, inside)?;
                    self.xml.close(&name);
                } else {
                    self.xml.empty(&name, &borrowed(&attributes));
                }
                Ok(())
            }
        }
    }

    /// What becomes of an element, by what it is and by what it names.
    fn fate(&mut self, node: Node, room: Room) -> Fate {
        let name = node.tag_name();
        let by_name = fate(name.namespace().unwrap_or_default(), name.name(), room);
        match (by_name, name.name()) {
            (Fate::Keep("w"), "fldSimple") if self.fields.drops(node) => Fate::Open,
            (Fate::Keep("w"), "fldChar" | "instrText" | "t") if self.fields.drops(node) => Fate::Drop,
            (Fate::Keep("w"), "hyperlink") => {
                match node.attribute((RELATIONS, "id")).map(|id| self.related.get(id)) {
                    Some(Some(link)) if link.external && is_web(&link.target) => by_name,
                    Some(link) => {
                        let remark = link.map(|link| TemplateRemark::Link { target: link.target.clone() });
                        self.copy.remarks.extend(remark);
                        Fate::Open
                    }
                    None => by_name,
                }
            }
            (Fate::Keep("w"), "drawing" | "pict") if !self.can_draw(node) => Fate::Drop,
            (Fate::Keep("w"), "headerReference") if !self.has_part(node, "header") => Fate::Drop,
            (Fate::Keep("w"), "footerReference") if !self.has_part(node, "footer") => Fate::Drop,
            (Fate::Keep("w"), "footnoteReference") if !self.has_notes("footnotes") => Fate::Drop,
            (Fate::Keep("w"), "endnoteReference") if !self.has_notes("endnotes") => Fate::Drop,
            _ => by_name,
        }
    }

    /// Whether a drawing is made of what can be drawn without another program, with its pictures at hand.
    fn can_draw(&self, drawing: Node) -> bool {
        drawing.descendants().all(|node| match node.tag_name().name() {
            "graphicData" => node.attribute("uri").is_some_and(|uri| DRAWINGS.contains(&uri)),
            "blip" | "imagedata" => {
                let named = node.attributes().filter(|it| it.namespace() == Some(RELATIONS));
                let mut named = named.filter(|it| matches!(it.name(), "embed" | "id" | "pict")).peekable();
                named.peek().is_some() && named.all(|it| self.picture(it.value()).is_some())
            }
            _ => true,
        })
    }

    /// The part and the kind of a picture that this part names.
    fn picture(&self, id: &str) -> Option<(&'c str, &'static str)> {
        let known = self.related;
        let related = known.get(id).filter(|it| it.kind == "image" && !it.external)?;
        Some((related.target.as_str(), ending(self.copy.source.bytes(&related.target)?)?))
    }

    fn has_part(&self, node: Node, kind: &str) -> bool {
        let related = node.attribute((RELATIONS, "id")).and_then(|id| self.related.get(id));
        related.is_some_and(|it| it.kind == kind && self.copy.source.bytes(&it.target).is_some())
    }

    fn has_notes(&self, kind: &str) -> bool {
        self.related.values().any(|it| it.kind == kind && self.copy.source.bytes(&it.target).is_some())
    }

    /// Says that something people may miss is left out.
    fn missed(&mut self, node: Node) {
        let remark = match node.tag_name().name() {
            "drawing" | "pict" | "object" | "movie" => TemplateRemark::Drawing,
            "commentReference" => TemplateRemark::Comments,
            _ => return,
        };
        self.copy.remarks.insert(remark);
    }

    /// The first choice that we know, with what others show instead; outside of a line one of them.
    fn choice(&mut self, node: Node, room: Room) -> Result<(), TemplateFault> {
        let of =
            |name: &'static str| node.children().filter(move |child| child.has_tag_name((CHOICES, name)));
        let known = |choice: &Node| {
            let needs = choice.attribute("Requires").unwrap_or_default();
            let mut needs = needs.split_whitespace().peekable();
            needs.peek().is_some()
                && needs
                    .all(|it| choice.lookup_namespace_uri(Some(it)).and_then(prefix).is_some_and(is_drawn))
        };
        let (choice, other) = (of("Choice").find(known), of("Fallback").next());
        let in_line = node.parent().is_some_and(|parent| parent.has_tag_name((WORDS, "r")));
        match (choice, other) {
            (Some(choice), Some(other)) if in_line => {
                let needs = choice.attribute("Requires").unwrap_or_default().split_whitespace();
                let needs = needs.filter_map(|it| choice.lookup_namespace_uri(Some(it)).and_then(prefix));
                let needs = needs.collect::<Vec<_>>().join(" ");
                self.open("mc:AlternateContent", &[]);
                self.open("mc:Choice", &[("Requires".to_owned(), needs)]);
                self.children(choice, room)?;
                self.xml.close("mc:Choice");
                self.open("mc:Fallback", &[]);
                self.children(other, room)?;
                self.xml.close("mc:Fallback");
                self.xml.close("mc:AlternateContent");
                Ok(())
            }
            (Some(one), _) | (None, Some(one)) => self.children(one, room),
            (None, None) => Ok(()),
        }
    }

    /// Pages that say their paper and their margins.
    fn section(&mut self, node: Node) -> Result<(), TemplateFault> {
        let paper = paper(node);
        if paper.starts_with(UNSAID) {
            self.copy.remarks.insert(TemplateRemark::NoPaper);
        }
        let (before, after): (Vec<Node>, Vec<Node>) = node
            .children()
            .filter(|child| child.is_element() && !["pgSz", "pgMar"].contains(&child.tag_name().name()))
            .partition(|child| BEFORE.contains(&child.tag_name().name()));
        self.open("w:sectPr", &[]);
        before.into_iter().try_for_each(|child| self.element(child, Room::Values))?;
        self.xml.raw(&paper);
        after.into_iter().try_for_each(|child| self.element(child, Room::Values))?;
        self.xml.close("w:sectPr");
        Ok(())
    }

    fn attributes(&mut self, node: Node) -> Result<Vec<(String, String)>, TemplateFault> {
        let mut kept = Vec::new();
        for it in node.attributes().filter(|it| is_plain(it.name())) {
            if it.namespace() == Some(RELATIONS) {
                let ours = self.part_name(it.value(), node.tag_name().name())?;
                kept.extend(ours.map(|id| (format!("r:{}", it.name()), id)));
            } else if let Some(name) = attribute(it.namespace(), it.name()) {
                kept.push((name, it.value().to_owned()));
            }
        }
        Ok(kept)
    }

    /// Our id of what an element names; nothing where that is not taken over.
    fn part_name(&mut self, id: &str, element: &str) -> Result<Option<String>, TemplateFault> {
        if let Some(known) = self.given.get(id) {
            return Ok(Some(known.clone()));
        }
        let known = self.related;
        let Some(related) = known.get(id) else { return Ok(None) };
        let ours = format!("their{}", self.given.len() + 1);
        match (related.kind.as_str(), related.external) {
            ("image", false) => {
                let Some((part, ending)) = self.picture(id) else { return Ok(None) };
                let Some(name) = self.copy.bytes(part, ("media/image", ending)) else { return Ok(None) };
                self.names.part(RelationKind::Image, &ours, &self.relative_name(&name));
            }
            ("font", false) if element.starts_with("embed") => {
                let Some(name) = self.copy.bytes(&related.target, ("fonts/font", "odttf")) else {
                    return Ok(None);
                };
                self.names.part(RelationKind::Typeface, &ours, &name);
            }
            ("header" | "footer", false) if self.ours == MAIN => {
                let (kind, word) = if related.kind == "header" {
                    (RelationKind::Header, "header")
                } else {
                    (RelationKind::Footer, "footer")
                };
                let name = self.copy.name(word, "xml");
                self.copy.part(&related.target, kind, &name)?;
                self.names.part(kind, &ours, &name);
            }
            ("hyperlink", true) if is_web(&related.target) => self.names.link(&ours, &related.target),
            _ => return Ok(None),
        }
        self.given.insert(id.to_owned(), ours.clone());
        Ok(Some(ours))
    }

    /// The name of a part as this part says it; all but the theme stand beside the main one.
    fn relative_name(&self, part: &str) -> String {
        if self.ours.starts_with("word/theme/") {
            part.replacen("word/", "word/../", 1)
        } else {
            part.to_owned()
        }
    }

    fn open(&mut self, name: &str, attributes: &[(String, String)]) {
        self.xml.open(name, &borrowed(attributes));
    }
}

/// Whether drawings of this prefix may be a choice.
fn is_drawn(prefix: &'static str) -> bool {
    matches!(prefix, "wps" | "wpg" | "wpc")
}

/// The name of an element under our prefix.
fn prefixed(node: Node) -> Option<String> {
    let name = node.tag_name();
    Some(format!("{}:{}", prefix(name.namespace()?)?, name.name()))
}

fn borrowed(attributes: &[(String, String)]) -> Vec<(&str, &str)> {
    attributes.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect()
}
