//! Knows what a template may hold: nothing that runs, nothing that is fetched, only XML that ends.

use super::TemplateFault;
use crate::render::docx::pieces::{each_start, is_sound, pieces, value, words};
use crate::render::docx::relations::{TYPES, relations};
use crate::render::package::Package;

/// Kinds of relations, by the end of their names, to what other programs run or fetch.
const EMBEDDED: [&str; 7] = [
    "/oleObject",
    "/control",
    "/activeXControlBinary",
    "/aFChunk",
    "/subDocument",
    "/vbaProject",
    "/attachedToolbars",
];
/// Fields that fetch a file or start a program.
const FIELDS: [&str; 6] = ["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT"];

/// Everything that is wrong is one fault at a time: what runs first.
pub(super) fn check(package: &Package) -> Result<(), TemplateFault> {
    let types = package.text(TYPES).ok_or(TemplateFault::NoDocument)?;
    let main = package.get("word/document.xml").ok_or(TemplateFault::NoDocument)?;
    macros(package, types)?;
    for (name, bytes) in package.parts().filter(|(name, _)| is_xml(name)) {
        let malformed = || TemplateFault::Malformed { part: name.to_owned() };
        let text = std::str::from_utf8(bytes).map_err(|_| malformed())?;
        if !is_sound(text) {
            return Err(malformed());
        }
        if name.ends_with(".rels") {
            outside(text)?;
        }
        fields(text)?;
    }
    let main = std::str::from_utf8(main).ok().and_then(pieces);
    let start = main.map(|main| main.start).unwrap_or_default();
    let (_, namespace) = super::super::assemble::NAMESPACES[0];
    if !start.starts_with("<w:document") || !start.contains(&format!("xmlns:w=\"{namespace}\"")) {
        return Err(TemplateFault::Unfamiliar);
    }
    Ok(())
}

fn is_xml(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".xml") || name.ends_with(".rels")
}

fn macros(package: &Package, types: &str) -> Result<(), TemplateFault> {
    let runs = |name: &&str| {
        let name = name.to_ascii_lowercase();
        name.ends_with("vbaproject.bin") || name.ends_with("vbadata.xml")
    };
    if let Some(part) = package.parts().map(|(name, _)| name).find(runs) {
        return Err(TemplateFault::Macros { part: part.to_owned() });
    }
    let types = types.to_ascii_lowercase();
    if types.contains("macroenabled") || types.contains("vbaproject") {
        return Err(TemplateFault::Macros { part: TYPES.to_owned() });
    }
    Ok(())
}

fn outside(xml: &str) -> Result<(), TemplateFault> {
    for relation in relations(xml) {
        let kind = relation.kind.rsplit('/').next().unwrap_or_default().to_owned();
        if EMBEDDED.iter().any(|end| relation.kind.ends_with(end)) {
            return Err(TemplateFault::Embedded { kind });
        }
        if relation.external && kind != "hyperlink" {
            return Err(TemplateFault::External { kind, target: relation.target });
        }
    }
    Ok(())
}

fn fields(xml: &str) -> Result<(), TemplateFault> {
    if !xml.contains("instr") {
        return Ok(());
    }
    let mut codes = words(xml, "w:instrText");
    each_start(xml, &mut |start| {
        if start.name().0 == "w:fldSimple" {
            codes.push(' ');
            codes.push_str(&value(start, "w:instr").unwrap_or_default());
        }
    });
    let codes = codes.to_ascii_uppercase();
    let mut names = codes.split(|c: char| !c.is_ascii_alphanumeric());
    match names.find(|name| FIELDS.contains(name)) {
        Some(field) => Err(TemplateFault::Field { field: field.to_owned() }),
        None => Ok(()),
    }
}
