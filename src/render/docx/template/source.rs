//! Knows a package as others wrote it: parts whose names may be in any case and parted by back-slashes, relations by their
//! kind. Knows no vocabulary.

use super::TemplateFault;
use crate::render::package::Package;
use resvg::usvg::roxmltree::{Document, ParsingOptions};
use std::collections::BTreeMap;

/// The most elements and texts of a part; the longest templates we know have a fiftieth.
const MOST_NODES: u32 = 1_000_000;

/// A package of somebody else's.
pub(super) struct Source<'a> {
    parts: BTreeMap<String, &'a [u8]>,
}

/// How a part names another part, or an address.
#[derive(Clone, Debug)]
pub(super) struct RelatedPart {
    /// What it is: the last step of the kind's address, in small letters.
    pub kind: String,
    /// The part, from the root of the package; or the address.
    pub target: String,
    /// Whether it lies outside the package.
    pub external: bool,
}

impl<'a> Source<'a> {
    /// The parts of a package.
    ///
    /// # Errors
    /// Two parts of one name, or macros.
    pub fn of(package: &'a Package) -> Result<Source<'a>, TemplateFault> {
        let mut parts = BTreeMap::new();
        for (name, bytes) in package.parts() {
            let key = name.replace('\\', "/").trim_start_matches('/').to_lowercase();
            if key.ends_with("vbaproject.bin") || key.ends_with("vbadata.xml") {
                return Err(TemplateFault::Macros { part: name.to_owned() });
            }
            if parts.insert(key, bytes).is_some() {
                return Err(TemplateFault::Malformed { part: name.to_owned() });
            }
        }
        let source = Source { parts };
        let name = "[Content_Types].xml";
        let types = String::from_utf8_lossy(source.bytes(name).ok_or(TemplateFault::NoDocument)?);
        let types = types.to_ascii_lowercase();
        if types.contains("macroenabled") || types.contains("vbaproject") {
            return Err(TemplateFault::Macros { part: name.to_owned() });
        }
        Ok(source)
    }

    /// The content of a part.
    pub fn bytes(&self, part: &str) -> Option<&'a [u8]> {
        self.parts.get(&part.to_lowercase()).copied()
    }

    /// A part as a tree.
    ///
    /// # Errors
    /// A part that is not there, or no sound XML, or has a document type of its own.
    pub fn xml(&self, part: &str) -> Result<Document<'a>, TemplateFault> {
        let malformed = || TemplateFault::Malformed { part: part.to_owned() };
        let text = std::str::from_utf8(self.bytes(part).ok_or_else(malformed)?).map_err(|_| malformed())?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let options =
            ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
        // An empty document type would be let through there, but nobody needs one.
        if text.contains("<!DOCTYPE") {
            return Err(malformed());
        }
        Document::parse_with_options(text, options).map_err(|_| malformed())
    }

    /// What a part names, by the ids it uses; what the package itself names for the empty name.
    ///
    /// # Errors
    /// Relations that are no sound XML.
    pub fn relations(&self, owner: &str) -> Result<BTreeMap<String, RelatedPart>, TemplateFault> {
        let (folder, name) = owner.rsplit_once('/').unwrap_or(("", owner));
        let part = format!("{folder}{}_rels/{name}.rels", if folder.is_empty() { "" } else { "/" });
        if self.bytes(&part).is_none() {
            return Ok(BTreeMap::new());
        }
        let xml = self.xml(&part)?;
        let named = xml.descendants().filter(|node| node.tag_name().name() == "Relationship");
        let related = named.filter_map(|node| {
            let target = node.attribute("Target")?;
            let external =
                node.attribute("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
            let target = if external { target.to_owned() } else { resolve(folder, target) };
            let kind = node.attribute("Type")?.rsplit('/').next()?.to_lowercase();
            Some((node.attribute("Id")?.to_owned(), RelatedPart { kind, target, external }))
        });
        Ok(related.collect())
    }

    /// The part that is the document.
    ///
    /// # Errors
    /// A package without one.
    pub fn main(&self) -> Result<String, TemplateFault> {
        let named = self.relations("")?.into_values();
        let mut mains = named.filter(|it| it.kind == "officedocument" && !it.external);
        mains.find(|it| self.bytes(&it.target).is_some()).map(|it| it.target).ok_or(TemplateFault::NoDocument)
    }
}

/// The name of a part as another part in `folder` says it.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/").replace("%20", " ");
    let base = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in base.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(parts: &[(&str, &str)]) -> Package {
        let mut package = Package::default();
        parts.iter().for_each(|(name, text)| package.put(name, *text));
        package
    }

    const TYPES: (&str, &str) = ("[content_types].XML", "<Types/>");

    #[test]
    fn parts_are_found_by_relation_in_any_case() {
        let related = |target: &str| {
            format!(
                "<x:Relationships xmlns:x=\"y\"><mc xmlns=\"z\"><x:Relationship Id=\"a\" Type=\"http://h/officeDocument\" Target=\"{target}\"/></mc></x:Relationships>"
            )
        };
        for target in
            ["word/document2.xml", "/word/document2.xml", "./Word/DOCUMENT2.xml", "x/../word\\document2.xml"]
        {
            let relations = related(target);
            let package =
                package(&[TYPES, ("_RELS/.Rels", &relations), ("WORD/Document2.xml", "\u{feff}<a/>")]);
            let source = Source::of(&package).unwrap();
            let main = source.main().unwrap();
            assert!(source.xml(&main).is_ok(), "{target}");
        }
        let elsewhere = related("word/nowhere.xml");
        let package = package(&[TYPES, ("_rels/.rels", &elsewhere)]);
        assert_eq!(Source::of(&package).unwrap().main(), Err(TemplateFault::NoDocument));
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        let malformed = |part: &str| Some(TemplateFault::Malformed { part: part.to_owned() });
        let twice = package(&[TYPES, ("a.xml", "<a/>"), ("A.XML", "<a/>")]);
        assert_eq!(Source::of(&twice).err(), malformed("A.XML"));
        assert_eq!(Source::of(&package(&[("a", "b")])).err(), Some(TemplateFault::NoDocument));
        for macros in [("word/VBAPROJECT.BIN", ""), ("x/vbaData.xml", "")] {
            let fault = Source::of(&package(&[TYPES, macros])).err();
            assert_eq!(fault.map(|fault| fault.key()), Some("docx-template-macros"));
        }
        for broken in
            ["", "<a>", "<!DOCTYPE a []><a/>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a/><b/>"]
        {
            let package = package(&[TYPES, ("a.xml", broken)]);
            assert_eq!(Source::of(&package).unwrap().xml("a.xml").err(), malformed("a.xml"), "{broken}");
        }
    }
}
