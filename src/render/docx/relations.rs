//! Knows how the parts of a Word file refer to each other and say their kinds.

use super::pieces::{attribute, name, pieces};
use crate::render::package::Package;
use crate::render::xml::{DECLARATION, Xml};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const CORE: &str = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES_NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/content-types";

/// Where the main part's relations stand, and the whole file's.
pub(super) const OF_DOCUMENT: &str = "word/_rels/document.xml.rels";
pub(super) const OF_PACKAGE: &str = "_rels/.rels";
pub(super) const TYPES: &str = "[Content_Types].xml";

/// What a part is to the part that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RelationKind {
    Document,
    Styles,
    Settings,
    Fonts,
    Theme,
    Numbering,
    Header,
    Footer,
    Image,
    Hyperlink,
    Core,
    Footnotes,
    Endnotes,
    /// A typeface inside the file.
    Typeface,
    Chart,
    /// The sheet behind a chart.
    Sheet,
}

impl RelationKind {
    pub fn uri(self) -> String {
        let word = match self {
            RelationKind::Core => return CORE.to_owned(),
            RelationKind::Document => "officeDocument",
            RelationKind::Styles => "styles",
            RelationKind::Settings => "settings",
            RelationKind::Fonts => "fontTable",
            RelationKind::Theme => "theme",
            RelationKind::Numbering => "numbering",
            RelationKind::Header => "header",
            RelationKind::Footer => "footer",
            RelationKind::Image => "image",
            RelationKind::Hyperlink => "hyperlink",
            RelationKind::Footnotes => "footnotes",
            RelationKind::Endnotes => "endnotes",
            RelationKind::Typeface => "font",
            RelationKind::Chart => "chart",
            RelationKind::Sheet => "package",
        };
        format!("{OFFICE}{word}")
    }

    /// The media type of a part of this kind; pictures, typefaces, sheets and links have none of their own.
    pub fn media(self) -> Option<String> {
        let word = match self {
            RelationKind::Core => {
                return Some("application/vnd.openxmlformats-package.core-properties+xml".to_owned());
            }
            RelationKind::Theme => {
                return Some("application/vnd.openxmlformats-officedocument.theme+xml".to_owned());
            }
            RelationKind::Chart => {
                return Some("application/vnd.openxmlformats-officedocument.drawingml.chart+xml".to_owned());
            }
            RelationKind::Document => "document.main",
            RelationKind::Styles => "styles",
            RelationKind::Settings => "settings",
            RelationKind::Fonts => "fontTable",
            RelationKind::Numbering => "numbering",
            RelationKind::Header => "header",
            RelationKind::Footer => "footer",
            RelationKind::Footnotes => "footnotes",
            RelationKind::Endnotes => "endnotes",
            RelationKind::Image | RelationKind::Hyperlink | RelationKind::Typeface | RelationKind::Sheet => {
                return None;
            }
        };
        Some(format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{word}+xml"))
    }
}

/// What a part names, in the making.
#[derive(Default)]
pub(super) struct Names {
    xml: Xml,
}

impl Names {
    /// Lets it name a part by `id`.
    pub fn part(&mut self, kind: RelationKind, id: &str, part: &str) {
        let target = if kind == RelationKind::Document { part } else { part.trim_start_matches("word/") };
        self.xml.empty("Relationship", &[("Id", id), ("Type", &kind.uri()), ("Target", target)]);
    }

    /// Lets it name an address by `id`.
    pub fn link(&mut self, id: &str, address: &str) {
        let uri = RelationKind::Hyperlink.uri();
        let outside = [("Id", id), ("Type", uri.as_str()), ("Target", address), ("TargetMode", "External")];
        self.xml.empty("Relationship", &outside);
    }

    /// Whether it names nothing.
    pub fn is_empty(&self) -> bool {
        self.xml.as_str().is_empty()
    }

    /// As a part of its own.
    pub fn xml(&self) -> String {
        let named = self.xml.as_str();
        format!("{DECLARATION}<Relationships xmlns=\"{NAMESPACE}\">{named}</Relationships>")
    }
}

/// The kinds of parts by their names, and of files by their endings.
pub(super) fn types_of<'a>(parts: &[(String, String)], endings: impl IntoIterator<Item = &'a str>) -> String {
    let mut xml = Xml::default();
    for ending in endings {
        let media = match ending {
            "odttf" => "application/vnd.openxmlformats-officedocument.obfuscatedFont".to_owned(),
            "emf" | "wmf" => format!("image/x-{ending}"),
            picture => format!("image/{picture}"),
        };
        xml.empty("Default", &[("Extension", ending), ("ContentType", &media)]);
    }
    for (part, media) in parts {
        xml.empty("Override", &[("PartName", &format!("/{part}")), ("ContentType", media)]);
    }
    insert_before_end(&types(), "Types", &xml.finish())
}

/// A relation as it is read.
pub(super) struct Relation {
    pub kind: String,
    pub target: String,
}

/// The relations in a part of relations.
pub(super) fn relations(xml: &str) -> Vec<Relation> {
    let children = pieces(xml).map(|pieces| pieces.children).unwrap_or_default();
    let relation = |child: &&str| {
        Some(Relation { kind: attribute(child, "Type")?, target: attribute(child, "Target")? })
    };
    children.iter().filter_map(relation).collect()
}

/// The parts of a kind that the main part names, as names in the package.
pub(super) fn parts(package: &Package, kind: RelationKind) -> Vec<String> {
    let (owner, folder) = if kind == RelationKind::Core { (OF_PACKAGE, "") } else { (OF_DOCUMENT, "word/") };
    let uri = kind.uri();
    let named = relations(package.text(owner).unwrap_or_default()).into_iter();
    named.filter(|relation| relation.kind == uri).map(|relation| resolve(folder, &relation.target)).collect()
}

fn resolve(folder: &str, target: &str) -> String {
    match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}{}", target.trim_start_matches("./")),
    }
}

/// An empty package: no parts, no relations, the endings that every package has.
pub(super) fn empty() -> Package {
    let mut package = Package::default();
    package.put(TYPES, types());
    let none = format!("{DECLARATION}<Relationships xmlns=\"{NAMESPACE}\"></Relationships>");
    package.put(OF_PACKAGE, none.clone());
    package.put(OF_DOCUMENT, none);
    package
}

/// The kinds that every package has: of relations, and of XML.
fn types() -> String {
    format!(
        concat!(
            "{}<Types xmlns=\"{}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package",
            ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
        ),
        DECLARATION, TYPES_NAMESPACE
    )
}

/// Puts a part into the package under its kind, and lets the main part (or the package) name it by `id`.
pub(super) fn add(
    package: &mut Package,
    kind: RelationKind,
    id: &str,
    part: &str,
    bytes: impl Into<Vec<u8>>,
) {
    package.put(part, bytes);
    if let Some(media) = kind.media() {
        declare_part(package, part, &media);
    }
    let (owner, target) = match kind {
        RelationKind::Core | RelationKind::Document => (OF_PACKAGE, part),
        _ => (OF_DOCUMENT, part.trim_start_matches("word/")),
    };
    relate(package, owner, &[("Id", id), ("Type", &kind.uri()), ("Target", target)]);
}

/// Lets the main part name an address by `id`.
pub(super) fn link(package: &mut Package, id: &str, address: &str) {
    let uri = RelationKind::Hyperlink.uri();
    relate(
        package,
        OF_DOCUMENT,
        &[("Id", id), ("Type", &uri), ("Target", address), ("TargetMode", "External")],
    );
}

fn relate(package: &mut Package, owner: &str, attributes: &[(&str, &str)]) {
    let mut xml = Xml::default();
    xml.empty("Relationship", attributes);
    let known = package.text(owner).map(str::to_owned);
    let known = known
        .unwrap_or_else(|| format!("{DECLARATION}<Relationships xmlns=\"{NAMESPACE}\"></Relationships>"));
    package.put(owner, insert_before_end(&known, "Relationships", &xml.finish()));
}

/// Says the kind of a part; of the main part, in place of what a template says.
pub(super) fn declare_part(package: &mut Package, part: &str, media: &str) {
    let part = format!("/{part}");
    let mut xml = Xml::default();
    xml.empty("Override", &[("PartName", &part), ("ContentType", media)]);
    let known = package.text(TYPES).unwrap_or_default().to_owned();
    let same = |child: &&&str| {
        name(child) == "Override"
            && attribute(child, "PartName").is_some_and(|it| it.eq_ignore_ascii_case(&part))
    };
    let children = pieces(&known).map(|pieces| pieces.children).unwrap_or_default();
    let without = children.iter().filter(same).fold(known.clone(), |known, child| known.replace(child, ""));
    package.put(TYPES, insert_before_end(&without, "Types", &xml.finish()));
}

/// Says that files with this ending are of this kind, unless it is said.
pub(super) fn declare_ending(package: &mut Package, ending: &str, media: &str) {
    let known = package.text(TYPES).unwrap_or_default().to_owned();
    let children = pieces(&known).map(|pieces| pieces.children).unwrap_or_default();
    let said = |child: &&str| attribute(child, "Extension").is_some_and(|it| it.eq_ignore_ascii_case(ending));
    if !children.iter().any(said) {
        let mut xml = Xml::default();
        xml.empty("Default", &[("Extension", ending), ("ContentType", media)]);
        package.put(TYPES, insert_before_end(&known, "Types", &xml.finish()));
    }
}

/// `xml` with `addition` right before its end, or as the content of what had none.
pub(super) fn insert_before_end(xml: &str, root: &str, addition: &str) -> String {
    let end = format!("</{root}>");
    if let Some((before, after)) = xml.rsplit_once(&end) {
        return format!("{before}{addition}{end}{after}");
    }
    match xml.trim_end().strip_suffix("/>") {
        Some(open) => format!("{open}>{addition}{end}"),
        None => xml.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_named_and_said() {
        let mut package = empty();
        add(&mut package, RelationKind::Header, "h", "word/header9.xml", "<w:hdr/>");
        add(&mut package, RelationKind::Core, "c", "docProps/core.xml", "<x/>");
        link(&mut package, "l", "https://example.org/?a=1&b=2");
        declare_ending(&mut package, "png", "image/png");
        declare_ending(&mut package, "PNG", "image/png");
        declare_part(&mut package, "word/header9.xml", "a/b");
        assert_eq!(parts(&package, RelationKind::Header), ["word/header9.xml"]);
        assert_eq!(parts(&package, RelationKind::Core), ["docProps/core.xml"]);
        let types = package.text(TYPES).unwrap();
        assert_eq!((types.matches("png").count(), types.matches("header9").count()), (2, 1), "{types}");
        let named = package.text(OF_DOCUMENT).unwrap();
        assert!(named.contains("TargetMode=\"External\""));
        assert!(relations(named).iter().any(|it| it.target == "https://example.org/?a=1&b=2"));
    }

    #[test]
    fn additions_stand_at_the_end() {
        assert_eq!(insert_before_end("<a><b/></a>", "a", "<c/>"), "<a><b/><c/></a>");
        assert_eq!(insert_before_end("<a x=\"1\"/>", "a", "<c/>"), "<a x=\"1\"><c/></a>");
    }
}
