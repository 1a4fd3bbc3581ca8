//! Knows what sound words of the interface are: the same messages in every language, with the same variables.

use super::FolderCheck;
use super::messages::{MessageUses, read};
use super::same_words::EXCEPTIONS;
use crate::bundle::{Files, Folder, LANGUAGE, Problem};
use crate::framework::Library;
use crate::lang::{Lang, Language};
use crate::words::Messages;
use std::collections::{BTreeMap, BTreeSet};

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
    // A language whose facts cannot be read is one all the same.
    let has_facts = |code: &str| paths.contains(&format!("{code}/{LANGUAGE}"));
    let is_spoken = |code: &str| has_facts(code) || library.languages.speaks(code).is_some();
    let belongs =
        |path: &str| path.ends_with(".ftl") && path.split_once('/').is_some_and(|(code, _)| is_spoken(code));
    for path in paths.iter().filter(|path| !belongs(path) && !is_apart(path)) {
        let text = "the file belongs to no language".to_owned();
        folder.error(
            "locale-stray",
            (path, None),
            text,
            "Move it into the folder of a language, with the ending .ftl.",
        );
    }
    let is_unreadable =
        |path: &&String| path.ends_with(".ftl") && files.text(Folder::Locales, path).is_none();
    let unreadable: BTreeSet<String> = paths.iter().filter(is_unreadable).cloned().collect();
    for path in &unreadable {
        let text = "the file is not UTF-8".to_owned();
        folder.error("locale-parse", (path, None), text, "Save the file as UTF-8.");
    }
    let read = |language| (language, of_lang(files, &paths, language));
    let words: Vec<(&Language, MessagesByFile)> = library.languages.iter().map(read).collect();
    for (language, own) in &words {
        for (other, theirs) in words.iter().filter(|(other, _)| other.lang != language.lang) {
            compare(&mut folder, &without_twins(own, other.lang, &unreadable), theirs, other);
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

/// The files whose twins in a language are none of these: else all their messages would be missing in it.
fn without_twins(own: &MessagesByFile, lang: Lang, unreadable: &BTreeSet<String>) -> MessagesByFile {
    let has_twin = |path: &str| {
        path.split_once('/').is_some_and(|(_, file)| unreadable.contains(&format!("{lang}/{file}")))
    };
    let own = own.iter().filter(|(path, _)| !has_twin(path));
    own.map(|(path, found)| (path.clone(), found.clone())).collect()
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
