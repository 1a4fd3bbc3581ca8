//! Knows the golden folders under `tests/cases/document` and how to read them.

use amparo::bundle::{Files, languages};
use amparo::document::{Document, Facts, TemplateFile, Templates, compose};
use amparo::lang::Lang;
use std::fs;
use std::path::{Path, PathBuf};

/// A golden folder.
pub struct Case {
    pub templates: Templates,
    pub facts: Facts,
}

impl Case {
    /// Reads `tests/cases/document/<name>`.
    pub fn read(name: &str) -> Case {
        let folder = folder(name);
        let facts = serde_json::from_str(&text(&folder.join("facts.json"))).unwrap();
        Case { templates: templates(&folder.join("templates")), facts }
    }

    pub fn document(&self) -> Document {
        compose(&self.templates, &self.facts).unwrap()
    }
}

/// Where the case called `name` lies.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/document").join(name)
}

fn templates(folder: &Path) -> Templates {
    let outline = text(&folder.join("outline.toml"));
    let files = fs::read_dir(folder.join("en")).unwrap().map(|entry| {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        TemplateFile { lang: Lang::EN, name, text: text(&entry.path()) }
    });
    Templates::new(&outline, &files.collect::<Vec<_>>(), &languages(&Files::embedded()).0)
        .map_err(|faults| format!("{faults:?}"))
        .unwrap()
}

/// The text of a file.
pub fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
