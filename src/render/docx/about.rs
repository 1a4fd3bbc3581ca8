//! Knows what a Word file says about itself; the only date in it is the document's.

use crate::document::Document;
use crate::render::xml::Xml;

/// Title, country, date, language, state.
pub(super) fn core(document: &Document) -> String {
    let mut xml = Xml::part();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    let cover = &document.cover;
    xml.words("dc:title", &[], &cover.title);
    xml.words("dc:subject", &[], &cover.subtitle);
    xml.words("dc:creator", &[], &cover.country);
    xml.words("cp:lastModifiedBy", &[], &cover.country);
    let day = format!("{}T00:00:00Z", document.date.format("%Y-%m-%d"));
    for moment in ["dcterms:created", "dcterms:modified"] {
        xml.words(moment, &[("xsi:type", "dcterms:W3CDTF")], &day);
    }
    xml.words("dc:language", &[], document.lang.code());
    if let Some(stamp) = &cover.stamp {
        xml.words("cp:contentStatus", &[], stamp);
    }
    xml.close("cp:coreProperties");
    xml.finish()
}
