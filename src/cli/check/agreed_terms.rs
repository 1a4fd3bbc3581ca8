//! Knows that templates and the words of the interface keep to the terms of their language; knows no term.

use super::FolderCheck;
use crate::bundle::{Files, Folder, Problem};
use crate::framework::Library;
use crate::lang::{Language, WrongTerm};
use std::sync::Arc;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] =
    &[("document-terms", "one thing has one term in the documents and in the interface of each language")];

/// Looks at every line of the templates and of the messages.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let folders = [Folder::Templates, Folder::Locales];
    folders.into_iter().flat_map(|folder| look_at(files, library, folder)).collect()
}

fn look_at(files: &Files, library: &Library, folder: Folder) -> Vec<Problem> {
    let mut found = FolderCheck::of(files, folder);
    for path in files.paths(folder) {
        let Some(language) = language_of(library, &path) else { continue };
        let text = files.text(folder, &path).unwrap_or_default();
        for (line, words) in text.lines().enumerate() {
            if let Some(WrongTerm { term, better }) = language.wrong_term(words) {
                let text = format!("the line says “{term}” and not “{better}”");
                let remedy =
                    "Write the term that the language has agreed on; the list is in its language.toml.";
                found.error("document-terms", (&path, Some(line + 1)), text, remedy);
            }
        }
    }
    found.problems
}

/// The language of the folder in which a file of words lies.
fn language_of(library: &Library, path: &str) -> Option<Arc<Language>> {
    let has_words = path.ends_with(".md") || path.ends_with(".ftl");
    let folder = path.rsplit('/').nth(1).filter(|_| has_words)?;
    library.languages.speaks(folder).map(|lang| library.languages.of(lang))
}
