//! Knows a Word file as its parts, and what must hold among them.

use resvg::usvg::roxmltree::{Document, Node};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use zip::ZipArchive;

pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a file by name.
pub struct Parts {
    parts: BTreeMap<String, Vec<u8>>,
    /// The days that the parts carry.
    pub dates: Vec<String>,
}

impl Parts {
    pub fn read(bytes: &[u8]) -> Parts {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let (mut parts, mut dates) = (BTreeMap::new(), Vec::new());
        for index in 0..zip.len() {
            let mut file = zip.by_index(index).unwrap();
            let (name, mut part) = (file.name().unwrap().into_owned(), Vec::new());
            file.read_to_end(&mut part).unwrap();
            let date = file.last_modified().unwrap();
            dates.push(format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()));
            parts.insert(name, part);
        }
        Parts { parts, dates }
    }

    pub fn text(&self, name: &str) -> &str {
        std::str::from_utf8(self.parts.get(name).unwrap_or_else(|| panic!("no {name}"))).unwrap()
    }

    pub fn bytes(&self, name: &str) -> &[u8] {
        self.parts.get(name).unwrap_or_else(|| panic!("no {name}"))
    }

    pub fn main(&self) -> Document<'_> {
        Document::parse(self.text("word/document.xml")).unwrap()
    }

    /// Every part that is XML, by name.
    pub fn all(&self) -> Vec<(&str, &str)> {
        let xml = self.parts.keys().filter(|name| name.ends_with(".xml") || name.ends_with(".rels"));
        xml.map(|name| (name.as_str(), self.text(name))).collect()
    }

    /// All XML ends and binds its prefixes, every reference leads somewhere, no number is used twice.
    pub fn check(&self) {
        for (name, xml) in self.all() {
            Document::parse(xml).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        self.relations_resolve();
        self.kinds_are_said();
        let xml = self.main();
        self.styles_and_lists_exist(&xml);
        numbers_are_unique(&xml);
        links_have_targets(&xml);
        pictures_can_be_heard(&xml);
    }

    /// The targets in a part of relations, by id.
    fn relations(&self, name: &str) -> BTreeMap<String, (String, bool)> {
        let xml = Document::parse(self.text(name)).unwrap();
        let mut found = BTreeMap::new();
        for relation in xml.root_element().children().filter(Node::is_element) {
            let get = |key| relation.attribute(key).unwrap_or_default().to_owned();
            let old = found.insert(get("Id"), (get("Target"), get("TargetMode") == "External"));
            assert!(old.is_none(), "{name}: {} twice", get("Id"));
        }
        found
    }

    fn relations_resolve(&self) {
        let relations = self.relations("word/_rels/document.xml.rels");
        for (target, external) in relations.values() {
            let part = format!("word/{target}");
            assert!(*external || self.parts.contains_key(&part), "{part}");
        }
        assert!(self.relations("_rels/.rels").values().all(|(part, _)| self.parts.contains_key(part)));
        self.ids_are_related("word/document.xml", &relations);
        for (part, folder) in [("word/fontTable.xml", "word/"), ("word/charts/amparo-1.xml", "word/charts/")]
        {
            let named = format!("{folder}_rels/{}.rels", part.trim_start_matches(folder));
            if self.parts.contains_key(&named) {
                let relations = self.relations(&named);
                self.ids_are_related(part, &relations);
                let place = |target: &str| match target.strip_prefix("../") {
                    Some(above) => format!("word/{above}"),
                    None => format!("{folder}{target}"),
                };
                let mut places = relations.values().map(|(target, _)| place(target));
                assert!(places.all(|place| self.parts.contains_key(&place)), "{named}");
            }
        }
    }

    fn ids_are_related(&self, part: &str, relations: &BTreeMap<String, (String, bool)>) {
        let xml = Document::parse(self.text(part)).unwrap();
        for node in xml.descendants() {
            for id in node.attributes().filter(|it| it.namespace() == Some(R)) {
                assert!(relations.contains_key(id.value()), "{} is not related", id.value());
            }
        }
    }

    fn kinds_are_said(&self) {
        let xml = Document::parse(self.text("[Content_Types].xml")).unwrap();
        let of = |key: &'static str| -> Vec<String> {
            xml.descendants().filter_map(|node| node.attribute(key)).map(str::to_lowercase).collect()
        };
        let (endings, names) = (of("Extension"), of("PartName"));
        assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len(), "{names:?}");
        for name in self.parts.keys().map(|name| name.to_lowercase()) {
            let said = names.contains(&format!("/{name}"))
                || endings.iter().any(|it| name.ends_with(&format!(".{it}")));
            assert!(said || name.starts_with("[content"), "{name} has no kind");
        }
    }

    fn styles_and_lists_exist(&self, xml: &Document) {
        let styles = Document::parse(self.text("word/styles.xml")).unwrap();
        let ids: BTreeSet<String> =
            elements(&styles, "style").filter_map(|node| attribute(&node, "styleId")).collect();
        for kind in ["pStyle", "rStyle", "tblStyle"] {
            for style in elements(xml, kind).filter_map(|node| attribute(&node, "val")) {
                assert!(ids.contains(&style), "no style {style}");
            }
        }
        let lists = Document::parse(self.text("word/numbering.xml")).unwrap();
        let known: BTreeSet<String> =
            elements(&lists, "num").filter_map(|node| attribute(&node, "numId")).collect();
        for list in elements(xml, "numId").filter_map(|node| attribute(&node, "val")) {
            assert!(list == "0" || known.contains(&list), "no list {list}");
        }
    }
}

fn numbers_are_unique(xml: &Document) {
    let mut seen = BTreeSet::new();
    let controls = elements(xml, "sdtPr").flat_map(|node| node.children().collect::<Vec<_>>());
    let controls =
        controls.filter(|node| node.has_tag_name((W, "id"))).filter_map(|node| attribute(&node, "val"));
    let bookmarks = elements(xml, "bookmarkStart").filter_map(|node| attribute(&node, "id"));
    let drawings = xml.descendants().filter(|node| node.tag_name().name() == "docPr");
    let drawings = drawings.filter_map(|node| node.attribute("id").map(str::to_owned));
    for number in controls.chain(bookmarks).chain(drawings) {
        assert!(seen.insert(number.clone()), "number {number} twice");
    }
    let names: Vec<String> =
        elements(xml, "bookmarkStart").filter_map(|node| attribute(&node, "name")).collect();
    assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len(), "{names:?}");
    assert!(names.iter().all(|name| name.len() <= 40));
    assert_eq!(names.len(), elements(xml, "bookmarkEnd").count());
}

fn links_have_targets(xml: &Document) {
    let names: BTreeSet<String> =
        elements(xml, "bookmarkStart").filter_map(|node| attribute(&node, "name")).collect();
    for anchor in elements(xml, "hyperlink").filter_map(|node| attribute(&node, "anchor")) {
        assert!(names.contains(&anchor), "{anchor} leads nowhere");
    }
}

fn pictures_can_be_heard(xml: &Document) {
    let drawings = elements(xml, "drawing").count();
    let described = xml.descendants().filter(|node| node.tag_name().name() == "docPr");
    let described = described.filter(|node| node.attribute("descr").is_some_and(|alt| !alt.is_empty()));
    assert_eq!(described.count(), drawings);
}

/// The elements of Word's own vocabulary with this name.
pub fn elements<'a>(xml: &'a Document<'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    xml.descendants().filter(move |node| node.has_tag_name((W, name)))
}

/// An attribute of Word's own vocabulary.
pub fn attribute(node: &Node, name: &str) -> Option<String> {
    node.attribute((W, name)).map(str::to_owned)
}

/// The words in an element.
pub fn text(node: Node) -> String {
    node.descendants().filter(|node| node.has_tag_name((W, "t"))).filter_map(|node| node.text()).collect()
}
