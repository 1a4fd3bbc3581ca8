//! Knows that sources date what they name in figures, which every language reads; knows no month.

use super::FolderCheck;
use crate::bundle::{Files, Folder, Problem};
use crate::framework::Library;
use crate::lang::{Language, TextWords};
use crate::words::Format;
use chrono::NaiveDate;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] =
    &[("source-date", "sources give dates in figures, such as 2022-07-30, which every language reads")];

/// What stands before a source in a line.
const BEFORE: &str = "source = \"";

/// Looks at every source of the questionnaires.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut found = FolderCheck::of(files, Folder::Questionnaires);
    let months: Vec<String> = library.languages.iter().flat_map(months).collect();
    for path in files.paths(Folder::Questionnaires).into_iter().filter(|path| path.ends_with(".toml")) {
        let text = files.text(Folder::Questionnaires, &path).unwrap_or_default();
        for (line, words) in text.lines().enumerate() {
            let Some(source) = source_in(words) else { continue };
            let words = TextWords::of(&source);
            if let Some(month) = months.iter().find(|month| words.hold(month)) {
                let text = format!("the source gives a date in one language: “{month}”");
                let remedy = "Write year, month and day in figures, such as 2022-07-30 or 2022-07.";
                found.error("source-date", (&path, Some(line + 1)), text, remedy);
            }
        }
    }
    found.problems
}

/// The source in a line, without the addresses in it.
fn source_in(line: &str) -> Option<String> {
    let source = line.split_once(BEFORE)?.1.split('"').next()?;
    let words: Vec<&str> = source.split_whitespace().filter(|word| !word.contains('/')).collect();
    Some(words.join(" "))
}

/// How a language writes each month with its year, as phrases that words may hold.
fn months(language: &Language) -> Vec<String> {
    let format = Format::new(language);
    let days = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(2001, month, 1));
    let phrases = days.map(|day| phrase(&format.month(day)));
    phrases.filter(|phrase| phrase.contains(char::is_alphabetic)).collect()
}

/// The words of a text, a number as `#`.
fn phrase(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_number = |word: &str| word.chars().all(|letter| letter.is_ascii_digit());
    let words: Vec<&str> = words.map(|word| if is_number(word) { "#" } else { word }).collect();
    words.join(" ")
}
