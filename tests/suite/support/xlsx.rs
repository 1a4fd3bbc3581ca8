//! Knows how an XLSX file is read back, so that tests see what a spreadsheet sees.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The files of an archive by name; what is no text is shown as far as it is.
pub fn unzip(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let read = |index| {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().unwrap().into_owned(), String::from_utf8_lossy(&bytes).into_owned())
    };
    (0..zip::ZipArchive::new(Cursor::new(bytes)).unwrap().len()).map(read).collect()
}

/// An element of XML.
#[derive(Clone, Debug, Default)]
pub struct Node {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub text: String,
    pub children: Vec<Node>,
}

impl Node {
    pub fn read(xml: &str) -> Node {
        let mut reader = Reader::from_str(xml);
        let mut open = vec![Node::default()];
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => open.push(begun(&start)),
                Event::Empty(start) => open.last_mut().unwrap().children.push(begun(&start)),
                Event::End(_) => {
                    let done = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(done);
                }
                Event::Text(text) => open.last_mut().unwrap().text.push_str(&text.xml10_content()),
                Event::GeneralRef(name) => {
                    let resolved = match name.resolve_char_ref().unwrap() {
                        Some(c) => c.to_string(),
                        None => {
                            quick_xml::escape::resolve_xml_entity(&name.xml10_content()).unwrap().to_owned()
                        }
                    };
                    open.last_mut().unwrap().text.push_str(&resolved);
                }
                Event::Eof => return open.pop().unwrap().children.remove(0),
                _ => {}
            }
        }
    }

    /// Every element of this name, at whatever depth.
    pub fn all(&self, name: &str) -> Vec<&Node> {
        let below = self.children.iter().flat_map(|child| child.all(name));
        (self.name == name).then_some(self).into_iter().chain(below).collect()
    }

    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }
}

fn begun(start: &BytesStart) -> Node {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let name = String::from_utf8(attribute.key.as_ref().to_owned().into()).unwrap();
        (name, attribute.normalized_value(XmlVersion::Implicit1_0).unwrap().into_owned())
    });
    Node {
        name: String::from_utf8(start.name().as_ref().to_owned().into()).unwrap(),
        attributes: attributes.collect(),
        ..Node::default()
    }
}

/// A cell as it stands in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// `s` for text, `n` for numbers, `str` for the text of a formula.
    pub kind: String,
    pub formula: Option<String>,
    pub value: String,
    /// The place of its format.
    pub format: usize,
}

/// A sheet of a file.
pub struct Sheet {
    pub name: String,
    pub xml: Node,
    pub cells: BTreeMap<String, Cell>,
}

/// An XLSX file.
pub struct File {
    pub parts: BTreeMap<String, String>,
    pub sheets: Vec<Sheet>,
}

impl File {
    pub fn read(bytes: &[u8]) -> File {
        let parts = unzip(bytes);
        let texts: Vec<String> = parts.get("xl/sharedStrings.xml").map_or(Vec::new(), |xml| {
            let text = |entry: &Node| entry.all("t").iter().map(|t| t.text.clone()).collect();
            Node::read(xml).all("si").into_iter().map(text).collect()
        });
        let book = Node::read(&parts["xl/workbook.xml"]);
        let sheets = book.all("sheet").into_iter().enumerate().map(|(index, sheet)| {
            let xml = Node::read(&parts[&format!("xl/worksheets/sheet{}.xml", index + 1)]);
            let cells =
                xml.all("c").into_iter().map(|node| (node.attribute("r").to_owned(), cell(node, &texts)));
            Sheet { name: sheet.attribute("name").to_owned(), cells: cells.collect(), xml }
        });
        File { sheets: sheets.collect(), parts: parts.clone() }
    }

    pub fn sheet(&self, name: &str) -> &Sheet {
        let names: Vec<&str> = self.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        self.sheets.iter().find(|sheet| sheet.name == name).unwrap_or_else(|| panic!("{name}: {names:?}"))
    }
}

fn cell(node: &Node, texts: &[String]) -> Cell {
    let child = |name: &str| node.children.iter().find(|child| child.name == name);
    let kind = match node.attribute("t") {
        "" => "n",
        kind => kind,
    };
    let value = child("v").map_or(String::new(), |value| value.text.clone());
    Cell {
        kind: kind.to_owned(),
        formula: child("f").map(|formula| formula.text.clone()),
        value: if kind == "s" { texts[value.parse::<usize>().unwrap()].clone() } else { value },
        format: node.attribute("s").parse().unwrap_or(0),
    }
}
