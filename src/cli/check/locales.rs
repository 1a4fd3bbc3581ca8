//! Knows what sound words of the interface are: the same messages in every language, with the same variables.

use super::FolderCheck;
use super::messages::{MessageUses, read};
use super::same_words::EXCEPTIONS;
use crate::bundle::{Files, Folder, LANGUAGE, Problem};
use crate::framework::Library;
use crate::lang::{Lang, Language};
use crate::words::Messages;
use std::collections::BTreeMap;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] = &[
    ("locale-parse", "every file of the interface can be read, and no message comes twice"),
    ("locale-missing", "every language has every message"),
    ("locale-variables", "a message shows the same variables in every language"),
    ("locale-stray", "every file belongs to a language"),
];

/// The messages of a language by the path of their file.
type MessagesByFile = BTreeMap<String, MessageUses>;

/// Looks at the words of the interface.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut folder = FolderCheck::of(files, Folder::Locales);
    for problem in Messages::load(files).1 {
        let text = problem.text.trim_end_matches('.').to_owned();
        folder.error(
            "locale-parse",
            (&problem.file, None),
            text,
            "Correct the message; see projectfluent.org for the form.",
        );
    }
    let paths = files.paths(Folder::Locales);
    let is_apart = |path: &str| path.ends_with(LANGUAGE) || path.ends_with("README.md") || path == EXCEPTIONS;
    let belongs = |path: &str| {
        lang_of(path).is_some_and(|lang| library.languages.iter().any(|language| language.lang == lang))
    };
    for path in paths.iter().filter(|path| !belongs(path) && !is_apart(path)) {
        let text = "the file belongs to no language".to_owned();
        folder.error(
            "locale-stray",
            (path, None),
            text,
            "Move it into the folder of a language, with the ending .ftl.",
        );
    }
    let read = |language| (language, of_lang(files, &paths, language));
    let words: Vec<(&Language, MessagesByFile)> = library.languages.iter().map(read).collect();
    for (language, own) in &words {
        for (other, theirs) in words.iter().filter(|(other, _)| other.lang != language.lang) {
            compare(&mut folder, own, theirs, other);
        }
    }
    folder.problems
}

fn lang_of(path: &str) -> Option<Lang> {
    let (code, rest) = path.split_once('/')?;
    rest.ends_with(".ftl").then(|| Lang::from_code(code)).flatten()
}

/// The messages of a language. The form in which it counts something is its own matter: each stands for `words`.
fn of_lang(files: &Files, paths: &[String], language: &Language) -> MessagesByFile {
    let own = paths.iter().filter(|path| lang_of(path) == Some(language.lang));
    let mut words: MessagesByFile =
        own.filter_map(|path| Some((path.clone(), read(&files.text(Folder::Locales, path)?)))).collect();
    for (_, variables) in words.values_mut().flat_map(|found| found.values_mut()) {
        let before = variables.len();
        variables.retain(|name| !language.spelling.forms.contains_key(name));
        if variables.len() < before {
            variables.insert("words".to_owned());
        }
    }
    words
}

/// What `own` has and `other` lacks, and where their variables differ.
fn compare(folder: &mut FolderCheck<'_>, own: &MessagesByFile, other: &MessagesByFile, language: &Language) {
    let theirs = |key: &str| other.values().find_map(|found| found.get(key));
    for (path, found) in own {
        for (key, (line, variables)) in found {
            match theirs(key) {
                None => {
                    let text = format!("`{key}` is missing in {}", language.name);
                    let remedy = "Add it to the file of the same name, or remove it here.";
                    folder.error("locale-missing", (path, Some(*line)), text, remedy);
                }
                Some((_, theirs)) => {
                    let odd: Vec<&str> = variables.difference(theirs).map(String::as_str).collect();
                    if !odd.is_empty() {
                        let text =
                            format!("`{key}` shows ${}, but not in {}", odd.join(", $"), language.name);
                        let remedy = "Use the same variables in every language.";
                        folder.error("locale-variables", (path, Some(*line)), text, remedy);
                    }
                }
            }
        }
    }
}
