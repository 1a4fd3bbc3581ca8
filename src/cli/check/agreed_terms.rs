//! Knows that templates, the words of the interface and the examples keep to the terms of their language, and use none
//! that is outdated; knows no term.

use super::FolderCheck;
use crate::bundle::{Files, Folder, Problem, examples};
use crate::framework::Library;
use crate::lang::{Language, WrongTerm};
use std::sync::Arc;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] = &[(
    "document-terms",
    "one thing has one term, and none is outdated, in documents, interface and examples of each language",
)];

/// Looks at every line of the templates, of the messages and of the examples.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let folders = [Folder::Templates, Folder::Locales, Folder::Questionnaires];
    folders.into_iter().flat_map(|folder| look_at(files, library, folder)).collect()
}

fn look_at(files: &Files, library: &Library, folder: Folder) -> Vec<Problem> {
    let mut found = FolderCheck::of(files, folder);
    for (path, language) in texts_of(files, library, folder) {
        let text = files.text(folder, &path).unwrap_or_default();
        for (line, words) in text.lines().enumerate() {
            let wrong = language.wrong_term(words).or_else(|| library.languages.outdated_term(words));
            if let Some(WrongTerm { term, better }) = wrong {
                let text = format!("the line says “{term}” and not “{better}”");
                let remedy =
                    "Write the term that the language has agreed on; the list is in its language.toml.";
                found.error("document-terms", (&path, Some(line + 1)), text, remedy);
            }
        }
    }
    found.problems
}

/// The files of a folder that hold running words, each with its language. Of the questionnaires these are the examples:
/// what is asked is looked at text by text.
fn texts_of(files: &Files, library: &Library, folder: Folder) -> Vec<(String, Arc<Language>)> {
    if folder == Folder::Questionnaires {
        let listed = examples(files).unwrap_or_default().into_iter();
        return listed.map(|one| (one.path(), library.languages.of(one.language))).collect();
    }
    let paths = files.paths(folder).into_iter();
    paths.filter_map(|path| language_of(library, &path).map(|language| (path, language))).collect()
}

/// The language of the folder in which a file of words lies.
fn language_of(library: &Library, path: &str) -> Option<Arc<Language>> {
    let has_words = path.ends_with(".md") || path.ends_with(".ftl");
    let folder = path.rsplit('/').nth(1).filter(|_| has_words)?;
    library.languages.speaks(folder).map(|lang| library.languages.of(lang))
}
