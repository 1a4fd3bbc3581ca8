//! Knows that a text stands under one message; knows no message by name.

use super::FolderCheck;
use crate::bundle::{Files, Folder, Problem};
use crate::framework::Library;
use crate::lang::Lang;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] = &[(
    "locale-twice",
    "a text stands under one message, unless a language tells its meanings apart or same-words.toml says why",
)];

/// Where the exceptions stand.
pub const EXCEPTIONS: &str = "same-words.toml";

/// Messages that say the same and are not one, with the reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SameWords {
    keys: Vec<String>,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exceptions {
    same: Vec<SameWords>,
}

/// Looks for texts that stand under several messages.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut folder = FolderCheck::of(files, Folder::Locales);
    let text = files.text(Folder::Locales, EXCEPTIONS).unwrap_or_default();
    let exceptions = match toml::from_str::<Exceptions>(&text) {
        Ok(exceptions) => exceptions.same,
        Err(error) => {
            let remedy = "Write [[same]] with keys and reason.";
            folder.error("locale-twice", (EXCEPTIONS, None), error.message().to_owned(), remedy);
            return folder.problems;
        }
    };
    let groups = groups(files, library);
    for keys in groups.iter().filter(|keys| !exceptions.iter().any(|one| one.keys == **keys)) {
        let text = format!("`{}` say the same in every language", keys.join("`, `"));
        let remedy =
            "Ask for one of them everywhere, let the others refer to it, or say why in same-words.toml.";
        folder.error("locale-twice", (EXCEPTIONS, None), text, remedy);
    }
    for one in exceptions.iter().filter(|one| !groups.contains(&one.keys) || one.reason.trim().is_empty()) {
        let text = format!("`{}` do not say the same, or no reason is given", one.keys.join("`, `"));
        folder.error("locale-twice", (EXCEPTIONS, None), text, "Remove the entry, or give the reason.");
    }
    folder.problems
}

/// Messages that agree in every language, in the order of their names.
fn groups(files: &Files, library: &Library) -> Vec<Vec<String>> {
    let languages: Vec<_> = library.languages.iter().map(|language| texts(files, language.lang)).collect();
    let origin = texts(files, Lang::EN);
    let mut by_texts: BTreeMap<Vec<Option<&String>>, Vec<String>> = BTreeMap::new();
    for key in origin.keys() {
        let texts = languages.iter().map(|language| language.get(key)).collect();
        by_texts.entry(texts).or_default().push(key.clone());
    }
    by_texts.into_values().filter(|keys| keys.len() > 1).collect()
}

/// The messages of a language as they were parsed; what only refers to another message is left out.
fn texts(files: &Files, lang: Lang) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let paths = files.paths(Folder::Locales).into_iter();
    for path in paths.filter(|path| path.starts_with(&format!("{}/", lang.code())) && path.ends_with(".ftl"))
    {
        let text = files.text(Folder::Locales, &path).unwrap_or_default();
        let resource = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(resource, _)| resource);
        let messages = resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
            _ => None,
        });
        let own = messages.filter(|(_, pattern)| !is_reference(pattern));
        found.extend(own.map(|(key, pattern)| (key.to_owned(), format!("{pattern:?}"))));
    }
    found
}

fn is_reference(pattern: &Pattern<&str>) -> bool {
    matches!(
        pattern.elements.as_slice(),
        [PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::MessageReference { .. })
        }]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_program_stand_once() {
        let library = crate::bundle::library(&Files::embedded()).unwrap().0;
        let problems: Vec<String> =
            check(&Files::embedded(), &library).into_iter().map(|problem| problem.text).collect();
        assert_eq!(problems, Vec::<String>::new());
    }

    #[test]
    fn a_second_message_with_the_same_words_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let library = crate::bundle::library(&Files::embedded()).unwrap().0;
        for language in library.languages.iter() {
            let path = folder.path().join("locales").join(language.lang.code());
            std::fs::create_dir_all(&path).unwrap();
            let text =
                "twice-one = Quite unheard of\ntwice-two = Quite unheard of\ntwice-three = { twice-one }\n";
            std::fs::write(path.join("twice.ftl"), text).unwrap();
        }
        let files = Files::with_overrides(folder.path());
        assert_eq!(groups(&files, &library).len(), groups(&Files::embedded(), &library).len() + 1);
        assert!(groups(&files, &library).contains(&vec!["twice-one".to_owned(), "twice-two".to_owned()]));
    }
}
