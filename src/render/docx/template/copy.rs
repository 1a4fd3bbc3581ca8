//! Knows which parts of a template are written anew, and what they are called with us. What is left out is said, what
//! cannot be left out refuses the template.

use super::fields::Fields;
use super::part::Part;
use super::source::{RelatedPart, Source};
use super::vocabulary::{WORDS, prefix};
use super::{TemplateFault, TemplateRemark};
use crate::render::docx::relations::{Names, OF_PACKAGE, RelationKind, TYPES, types_of};
use crate::render::package::Package;
use resvg::usvg::roxmltree::Node;
use std::collections::{BTreeMap, BTreeSet};

/// Kinds of relations to what other programs run.
const EMBEDDED: [&str; 8] = [
    "oleobject",
    "control",
    "activexcontrolbinary",
    "afchunk",
    "subdocument",
    "vbaproject",
    "attachedtoolbars",
    "package",
];
/// The main part.
pub(super) const MAIN: &str = "word/document.xml";

/// A template's parts written anew.
pub(super) struct Anew {
    pub package: Package,
    pub remarks: Vec<TemplateRemark>,
}

/// Writes the parts of a template anew.
///
/// # Errors
/// See [`TemplateFault`].
pub(super) fn anew(theirs: &Package) -> Result<Anew, TemplateFault> {
    let source = Source::of(theirs)?;
    let main = source.main()?;
    let mut copy = Copy::empty(&source);
    // Readers look for the kinds at the beginning of the file.
    copy.package.put(TYPES, "");
    copy.part(&main, RelationKind::Document, MAIN)?;
    let mut names = Names::default();
    names.part(RelationKind::Document, "amparoDocument", MAIN);
    copy.package.put(OF_PACKAGE, names.xml());
    copy.package.put(TYPES, types_of(&copy.types, copy.endings.iter().copied()));
    Ok(Anew { package: copy.package, remarks: copy.remarks.into_iter().collect() })
}

/// What has been written so far.
pub(super) struct Copy<'a> {
    pub source: &'a Source<'a>,
    package: Package,
    /// Our names of their pictures and typefaces.
    known: BTreeMap<String, String>,
    /// How many parts of each kind there are.
    counts: BTreeMap<&'static str, usize>,
    types: Vec<(String, String)>,
    endings: BTreeSet<&'static str>,
    pub remarks: BTreeSet<TemplateRemark>,
}

impl<'a> Copy<'a> {
    fn empty(source: &'a Source<'a>) -> Copy<'a> {
        Copy {
            source,
            package: Package::default(),
            known: BTreeMap::new(),
            counts: BTreeMap::new(),
            types: Vec::new(),
            endings: BTreeSet::new(),
            remarks: BTreeSet::new(),
        }
    }

    /// Writes a part, and what it names, under our name.
    pub fn part(&mut self, theirs: &str, kind: RelationKind, ours: &str) -> Result<(), TemplateFault> {
        let related = self.source.relations(theirs)?;
        related.values().try_for_each(|it| self.vet(it))?;
        let xml = self.source.xml(theirs)?;
        let root = xml.root_element();
        familiar(root, kind, ours)?;
        let fields = Fields::of(root)?;
        self.remarks.extend(fields.remarks.iter().cloned());
        let mut part = Part::new(self, (ours, &related, fields));
        part.root(root)?;
        if kind == RelationKind::Document {
            part.beside()?;
        }
        let (xml, names) = part.into_xml();
        self.package.put(ours, xml);
        if kind == RelationKind::Document || !names.is_empty() {
            let (folder, name) = ours.rsplit_once('/').unwrap_or(("", ours));
            self.package.put(&format!("{folder}/_rels/{name}.rels"), names.xml());
        }
        self.types.extend(kind.media().map(|media| (ours.to_owned(), media)));
        Ok(())
    }

    /// What a part names must not run, and not be fetched; a template's own template is left out, as others have none.
    fn vet(&mut self, related: &RelatedPart) -> Result<(), TemplateFault> {
        let RelatedPart { kind, target, external } = related;
        if EMBEDDED.contains(&kind.as_str()) {
            return Err(TemplateFault::Embedded { kind: kind.clone() });
        }
        match kind.as_str() {
            "attachedtemplate" => {
                self.remarks.insert(TemplateRemark::OtherTemplate { target: target.clone() });
            }
            "hyperlink" => {}
            _ if *external => {
                return Err(TemplateFault::External { kind: kind.clone(), target: target.clone() });
            }
            _ => {}
        }
        Ok(())
    }

    /// Our name of a picture or a typeface, which is copied as it is.
    pub fn bytes(&mut self, theirs: &str, (folder, ending): (&'static str, &'static str)) -> Option<String> {
        if let Some(known) = self.known.get(theirs) {
            return Some(known.clone());
        }
        let bytes = self.source.bytes(theirs)?;
        let name = self.name(folder, ending);
        self.package.put(&name, bytes);
        self.endings.insert(ending);
        self.known.insert(theirs.to_owned(), name.clone());
        Some(name)
    }

    /// The next name of its kind.
    pub fn name(&mut self, kind: &'static str, ending: &str) -> String {
        let count = self.counts.entry(kind).or_default();
        *count += 1;
        format!("word/{kind}{count}.{ending}")
    }
}

/// Whether the root of a part is what parts of its kind begin with.
fn familiar(root: Node, kind: RelationKind, part: &str) -> Result<(), TemplateFault> {
    let wanted = match kind {
        RelationKind::Document => "document",
        RelationKind::Styles => "styles",
        RelationKind::Settings => "settings",
        RelationKind::Fonts => "fonts",
        RelationKind::Numbering => "numbering",
        RelationKind::Header => "hdr",
        RelationKind::Footer => "ftr",
        RelationKind::Footnotes => "footnotes",
        RelationKind::Endnotes => "endnotes",
        RelationKind::Theme => "theme",
        RelationKind::Image
        | RelationKind::Hyperlink
        | RelationKind::Core
        | RelationKind::Typeface
        | RelationKind::Chart
        | RelationKind::Sheet => "",
    };
    let namespace = root.tag_name().namespace().unwrap_or_default();
    let is_known =
        if kind == RelationKind::Theme { prefix(namespace) == Some("a") } else { namespace == WORDS };
    match (root.tag_name().name() == wanted, is_known) {
        (true, true) => Ok(()),
        (true, false) if namespace.starts_with("http://purl.oclc.org/") => Err(TemplateFault::Unfamiliar),
        _ if kind == RelationKind::Document => Err(TemplateFault::NoDocument),
        _ => Err(TemplateFault::Malformed { part: part.to_owned() }),
    }
}

/// What a picture is by its first bytes, as the ending of its name; nothing for what is not printed or may hold programs.
pub(super) fn ending(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xff, 0xd8, 0xff, ..] => Some("jpeg"),
        [b'G', b'I', b'F', b'8', ..] => Some("gif"),
        [b'B', b'M', ..] => Some("bmp"),
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some("tiff"),
        [0xd7, 0xcd, 0xc6, 0x9a, ..] | [1, 0, 9, 0, ..] => Some("wmf"),
        [1, 0, 0, 0, ..] if bytes.get(40..44) == Some(b" EMF") => Some("emf"),
        _ => None,
    }
}
