//! Knows where the templates of each document lie: the outline, and one folder for each language.

use super::room::RoomPaper;
use super::templates::OUTLINE;
use super::{ComposeError, ComposedDocument, Edits, Facts, TemplateFile, Templates, compose_edited};
use crate::assessment::strategy::DocumentKind;
use crate::bundle::{self, Files, Folder};
use crate::lang::{Lang, Languages};

/// Whose templates they are: the name of their folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TemplateFolder(pub &'static str);

impl From<DocumentKind> for TemplateFolder {
    fn from(document: DocumentKind) -> TemplateFolder {
        TemplateFolder(document.code())
    }
}

impl From<RoomPaper> for TemplateFolder {
    fn from(paper: RoomPaper) -> TemplateFolder {
        TemplateFolder(paper.code())
    }
}

impl Templates {
    /// Reads the outline and the templates of a document in every language.
    ///
    /// # Errors
    /// Every fault in them; the files are named as they lie in the folder of the document.
    pub fn load(files: &Files, document: impl Into<TemplateFolder>) -> Result<Templates, Vec<ComposeError>> {
        let document = document.into();
        let (languages, _) = bundle::languages(files);
        Templates::new(&outline(files, document), &template_files(files, document), &languages)
    }
}

/// The documents that have an outline.
pub fn with_templates(files: &Files) -> Vec<DocumentKind> {
    DocumentKind::ALL.into_iter().filter(|kind| !outline(files, *kind).is_empty()).collect()
}

pub(super) fn outline(files: &Files, document: impl Into<TemplateFolder>) -> String {
    files.text(Folder::Templates, &outline_path(document)).unwrap_or_default()
}

/// Where the outline of a document lies among the templates.
pub fn outline_path(document: impl Into<TemplateFolder>) -> String {
    format!("{}/{OUTLINE}", document.into().0)
}

/// Every template of a document.
pub fn template_files(files: &Files, document: impl Into<TemplateFolder>) -> Vec<TemplateFile> {
    let TemplateFolder(folder) = document.into();
    let paths = files.paths(Folder::Templates).into_iter();
    let found = paths.filter_map(|path| {
        let rest = path.strip_prefix(folder)?.strip_prefix('/')?;
        let (lang, name) = rest.split_once('/')?;
        let (lang, name) = (Lang::from_code(lang)?, name.to_owned());
        Some(TemplateFile { lang, name, text: files.text(Folder::Templates, &path)? })
    });
    found.collect()
}

/// Templates of which those with a mistake have been replaced by the ones this program brings.
pub struct RepairedTemplates {
    folder: TemplateFolder,
    outline: String,
    files: Vec<TemplateFile>,
    languages: Languages,
    /// The mistakes, each with the file that is not used because of it.
    pub mistakes: Vec<ComposeError>,
}

impl RepairedTemplates {
    /// The templates of a document in `files`; nothing has been tried yet.
    pub fn new(files: &Files, document: impl Into<TemplateFolder>) -> RepairedTemplates {
        let folder = document.into();
        let (languages, _) = bundle::languages(files);
        let (outline, files) = (outline(files, folder), template_files(files, folder));
        RepairedTemplates { folder, outline, files, languages, mistakes: Vec::new() }
    }

    /// The SHA-256 over the templates that are used.
    pub fn digest(&self) -> String {
        Templates::digest(&self.outline, &self.files)
    }

    /// Puts `facts` into words; a template with a mistake is replaced by the one this program brings, and remembered.
    ///
    /// # Errors
    /// A fault in the facts, or in a template that this program brings.
    pub fn compose(&mut self, facts: &Facts, edits: &Edits) -> Result<ComposedDocument, ComposeError> {
        loop {
            let tried = Templates::new(&self.outline, &self.files, &self.languages)
                .map_err(|mut faults| faults.swap_remove(0))
                .and_then(|templates| compose_edited(&templates, facts, edits));
            match tried {
                Err(fault) if self.repair(&fault) => self.mistakes.push(fault),
                outcome => return outcome,
            }
        }
    }

    /// Puts the embedded file in place of the one at fault; false where that would change nothing.
    fn repair(&mut self, fault: &ComposeError) -> bool {
        let brought = Files::embedded().text(Folder::Templates, &format!("{}/{}", self.folder.0, fault.file));
        if fault.file == OUTLINE {
            let brought = brought.unwrap_or_default();
            return std::mem::replace(&mut self.outline, brought.clone()) != brought;
        }
        let Some((lang, name)) = fault.file.split_once('/') else { return false };
        let Some(lang) = Lang::from_code(lang) else { return false };
        let at = self.files.iter().position(|file| file.lang == lang && file.name == name);
        match (at, brought) {
            (Some(at), Some(text)) if self.files[at].text != text => self.files[at].text = text,
            // A file of the folder's own that nothing embedded stands for is left out.
            (Some(at), None) => drop(self.files.remove(at)),
            (None, Some(text)) => self.files.push(TemplateFile { lang, name: name.to_owned(), text }),
            _ => return false,
        }
        true
    }
}
