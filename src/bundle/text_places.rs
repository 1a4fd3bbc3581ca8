//! Knows which file says what, so that a problem found in the content can name its file and line.

use super::{Files, Folder, Problem, Severity};
use std::collections::BTreeMap;

/// The text of every content file that has been read, and which id each was read for.
#[derive(Clone, Debug, Default)]
pub struct TextPlaces {
    texts: BTreeMap<String, String>,
    paths: BTreeMap<String, String>,
}

impl TextPlaces {
    /// Remembers a file as the place where `about` (the id of an item, a stage, a framework) is written.
    pub fn remember(&mut self, about: &str, path: &str, text: &str) {
        self.paths.insert(about.to_owned(), path.to_owned());
        self.texts.insert(path.to_owned(), text.to_owned());
    }

    /// Remembers the same place under another name.
    pub fn remember_as(&mut self, name: String, about: &str) {
        if let Some(path) = self.paths.get(about).cloned() {
            self.paths.insert(name, path);
        }
    }

    /// The path of the file in which `about` is written; what nobody has read is looked for in the root.
    pub fn path_of<'a>(&'a self, about: &'a str) -> &'a str {
        self.paths.get(about).map_or(about, String::as_str)
    }

    /// The first line of the file about `about` that contains `needle`, counted from 1.
    pub fn line_of(&self, about: &str, needle: &str) -> Option<usize> {
        if needle.is_empty() {
            return None;
        }
        let text = self.texts.get(self.path_of(about))?;
        text.lines().position(|line| line.contains(needle)).map(|index| index + 1)
    }
}

/// The line in which the byte `offset` of `text` lies, counted from 1.
pub fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// An error in a file of this folder, as this check found it.
pub fn error(
    files: &Files,
    (folder, check): (Folder, &'static str),
    place: (&str, Option<usize>),
    text: String,
    remedy: &str,
) -> Problem {
    Problem {
        severity: Severity::Error,
        check,
        file: files.display_name(folder, place.0),
        line: place.1,
        text,
        remedy: remedy.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_line_of_a_word_and_of_a_byte() {
        let mut sources = TextPlaces::default();
        sources.remember("C01", "x/items/c01-a.toml", "id = \"C01\"\n\nimpact = 9\n");
        assert_eq!(sources.line_of("C01", "impact"), Some(3));
        assert_eq!(sources.line_of("C01", "nowhere"), None);
        assert_eq!(sources.line_of("C99", "impact"), None);
        assert_eq!(line_at("a\nb\nc", 0), 1);
        assert_eq!(line_at("a\nb\nc", 4), 3);
    }
}
