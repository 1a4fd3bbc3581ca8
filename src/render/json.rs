//! Knows the document as JSON: the whole tree, for other programs and for the paper worker.

use crate::document::Document;

/// The document as indented JSON with a line feed at its end.
///
/// # Errors
/// Where a number in a chart is not finite, as JSON has none such.
pub fn json(document: &Document) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(document).map(|text| text + "\n")
}

/// The document in `text`.
///
/// # Errors
/// With line and column where the text is no document.
pub fn read(text: &str) -> Result<Document, serde_json::Error> {
    serde_json::from_str(text)
}

/// The schema of what [`json`] writes, as JSON Schema 2020-12; published as `docs/document.schema.json`.
pub fn schema() -> serde_json::Value {
    schemars::generate::SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<Document>()
        .to_value()
}
