//! Knows where the facts of each language stand; knows none of them.

use super::text_places::{error, line_at};
use super::{Files, Folder, Problem, Pseudo};
use crate::lang::{Lang, Language, Languages};

/// The file in the folder of a language.
pub const LANGUAGE: &str = "language.toml";

const FIX: &str = "Correct the line; CONTRIBUTING.md explains every key.";

/// Every language with a file of facts below `locales/`, and what is wrong with these files; also those that nobody
/// speaks, where `files` hold them.
pub fn languages(files: &Files) -> (Languages, Vec<Problem>) {
    let (languages, problems) = read_languages(files);
    let english = languages.of(Lang::EN);
    let pseudo = Pseudo::ALL.into_iter().filter(|_| files.have_pseudo());
    let made = pseudo.filter_map(|pseudo| pseudo.language(&english));
    (Languages::new(languages.iter().cloned().chain(made).collect()), problems)
}

/// The languages that people speak.
pub(super) fn read_languages(files: &Files) -> (Languages, Vec<Problem>) {
    let (mut languages, mut problems) = (Vec::new(), Vec::new());
    for path in files.paths(Folder::Locales) {
        let Some((code, LANGUAGE)) = path.split_once('/') else { continue };
        match read(files, code, &path) {
            Ok(language) => languages.push(language),
            Err(problem) => problems.push(problem),
        }
    }
    (Languages::new(languages), problems)
}

fn read(files: &Files, code: &str, path: &str) -> Result<Language, Problem> {
    let fault = |line, text: String, remedy: &str| {
        error(files, (Folder::Locales, "language"), (path, line), text, remedy)
    };
    let lang = Lang::from_code(code).ok_or_else(|| {
        fault(
            None,
            format!("`{code}` is no code of a language"),
            "Name the folder by its BCP 47 code, such as pt or zh-Hans.",
        )
    })?;
    let text = files
        .text(Folder::Locales, path)
        .ok_or_else(|| fault(None, "the file is not UTF-8".to_owned(), "Save the file as UTF-8."))?;
    let language: Language = toml::from_str(&text).map_err(|error| {
        let line = error.span().map(|span| line_at(&text, span.start));
        fault(line, error.message().trim_end_matches('.').replace('\n', "; "), FIX)
    })?;
    Ok(Language { lang, ..language })
}
