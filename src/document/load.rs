//! Knows where the templates of each document lie: the outline, and one folder for each language.

use super::{ComposeError, TemplateFile, Templates};
use crate::assessment::strategy::DocumentKind;
use crate::bundle::{Files, Folder};
use crate::lang::Lang;

impl Templates {
    /// Reads the outline and the templates of a document in every language.
    ///
    /// # Errors
    /// Every fault in them; the files are named as they lie in the folder of the document.
    pub fn load(files: &Files, document: DocumentKind) -> Result<Templates, Vec<ComposeError>> {
        let outline = files.text(Folder::Templates, &outline_path(document)).unwrap_or_default();
        Templates::new(&outline, &template_files(files, document))
    }
}

/// Where the outline of a document lies among the templates.
pub fn outline_path(document: DocumentKind) -> String {
    format!("{}/outline.toml", document.code())
}

/// Every template of a document.
pub fn template_files(files: &Files, document: DocumentKind) -> Vec<TemplateFile> {
    let paths = files.paths(Folder::Templates).into_iter();
    let found = paths.filter_map(|path| {
        let rest = path.strip_prefix(document.code())?.strip_prefix('/')?;
        let (lang, name) = rest.split_once('/')?;
        let (lang, name) = (Lang::from_code(lang)?, name.to_owned());
        Some(TemplateFile { lang, name, text: files.text(Folder::Templates, &path)? })
    });
    found.collect()
}
