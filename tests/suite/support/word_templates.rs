//! Knows the templates for Word as other programs write them, and what each of them loses; knows no door that takes them.

use amparo::render::docx::TemplateRemark::{self, Comments, Link, NoPaper, NoPlace};

/// A template in `tests/cases/templates/`.
pub struct WordTemplate {
    /// The name of its file, without the ending.
    pub name: &'static str,
    /// The words that a document in it begins with.
    pub begins: &'static str,
    /// The words that it ends with.
    pub ends: &'static str,
    /// What those who gave it should know.
    pub remarks: Vec<TemplateRemark>,
}

impl WordTemplate {
    /// Where its file lies.
    pub fn path(&self) -> String {
        format!("{}/tests/cases/templates/{}.docx", env!("CARGO_MANIFEST_DIR"), self.name)
    }

    pub fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.path()).unwrap()
    }

    /// Words of what is said of it in English, some for each remark.
    pub fn told(&self) -> Vec<&'static str> {
        let words = |remark: &TemplateRemark| match remark {
            NoPlace => "No paragraph says {{content}}",
            NoPaper => "how large its paper is",
            Link { .. } => "manual.docx",
            Comments => "comments",
            other => panic!("{}: {other:?} has no words here", self.name),
        };
        self.remarks.iter().map(words).collect()
    }
}

/// Every template, the same for each door.
pub fn word_templates() -> Vec<WordTemplate> {
    let small = ("Ministry of Children", "Back page");
    let manual = Link { target: "../../../C:/compartido/manual.docx".to_owned() };
    [
        ("no-page-size", small, vec![NoPaper]),
        ("word-online", small, vec![]),
        ("blanks-in-place", small, vec![]),
        ("other-prefix", small, vec![]),
        ("libreoffice", ("SelloSelloMinisterio", "Contraportada"), vec![manual]),
        ("pandoc", ("Title", ""), vec![NoPlace, NoPaper, Comments]),
        ("google", small, vec![]),
    ]
    .map(|(name, (begins, ends), remarks)| WordTemplate { name, begins, ends, remarks })
    .into()
}
