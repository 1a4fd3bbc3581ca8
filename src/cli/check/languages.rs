//! Knows what must be known of a language before anybody can read in it: its facts, and every form in which it counts.

use super::FolderCheck;
use super::messages::{PluralMessage, plurals};
use crate::bundle::{Files, Folder, LANGUAGE, Problem};
use crate::framework::Library;
use crate::lang::Language;
use crate::words::{Format, PluralCategory};
use std::collections::BTreeSet;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] = &[
    ("language-locale", "every language says whose usage it follows: language and region"),
    (
        "language-numbers",
        "numbers in letters are whole: every form, tens and ones; groups of digits are known by 1500000",
    ),
    ("language-country", "a language that puts names of countries into sentences says where the name stands"),
    ("language-plural", "a message that counts has every form in which its language counts"),
];

/// Messages count people, gaps, years: hardly more than these.
const MOST_COUNTED: usize = 999;

/// Looks at the facts of every language, and at the messages that count.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut folder = FolderCheck::of(files, Folder::Locales);
    for language in library.languages.iter() {
        facts(&mut folder, files, language);
        counting(&mut folder, files, language);
    }
    folder.problems
}

fn facts(folder: &mut FolderCheck<'_>, files: &Files, language: &Language) {
    let path = format!("{}/{LANGUAGE}", language.lang);
    let text = files.text(Folder::Locales, &path).unwrap_or_default();
    let line = |key: &str| text.lines().position(|line| line.trim_start().starts_with(key)).map(|at| at + 1);
    let mut found = |check, key: &str, problem: &str, remedy| {
        folder.error(check, (&path, line(key)), format!("`{key}` {problem}"), remedy);
    };
    if !Format::is_known(language) {
        let remedy = "Write a BCP 47 tag of language and region, such as fr-FR.";
        found("language-locale", "locale", "is no tag of a language and a region", remedy);
    }
    for (key, value, part) in [
        ("percent", &language.percent, "{number}"),
        ("joined", &language.spelling.joined, "{tens}"),
        ("joined", &language.spelling.joined, "{ones}"),
    ] {
        if !value.contains(part) {
            found("language-numbers", key, &format!("lacks {part}"), "Say where it stands.");
        }
    }
    for (key, _) in language.country_forms.all().into_iter().filter(|(_, form)| !form.contains("{name}")) {
        let remedy = "Write {name} where the name of the country stands, such as in {name}.";
        found("language-country", key, "lacks {name}", remedy);
    }
    let digits = |way: &&String| way.chars().filter(char::is_ascii_digit).ne("1500000".chars());
    if let Some(way) = language.numbers.groups.iter().find(digits) {
        let remedy = "Write 1500000 with its digits in groups, such as 1,500,000.";
        found("language-numbers", "groups", &format!("has {way}, which is no million and a half"), remedy);
    }
    let spelling = &language.spelling;
    if let Some(n) = (1..=spelling.running).find(|n| spelling.in_words(*n, None).is_none()) {
        let remedy =
            "Write the number in letters below [spelling.words], or give `running` a smaller number.";
        found("language-numbers", "running", &format!("asks for {n}, which has no letters"), remedy);
    }
    for (form, numbers) in &spelling.forms {
        for n in numbers.keys().filter(|n| !spelling.words.contains_key(*n)) {
            let problem = format!("has {n}, which [spelling.words] has not");
            found("language-numbers", &format!("[spelling.forms.{form}]"), &problem, "Write both.");
        }
    }
}

/// Messages that choose a form by a number have every form that a whole number may take.
fn counting(folder: &mut FolderCheck<'_>, files: &Files, language: &Language) {
    let format = Format::new(language);
    let name = |category: PluralCategory| format!("{category:?}").to_lowercase();
    let needed: BTreeSet<String> = (0..=MOST_COUNTED).map(|n| name(format.plural(n))).collect();
    let own = format!("{}/", language.lang);
    for path in files.paths(Folder::Locales).into_iter().filter(|path| path.starts_with(&own)) {
        let text = files.text(Folder::Locales, &path).unwrap_or_default();
        for PluralMessage { key, line, forms } in plurals(&text) {
            let lacking: Vec<&str> = needed.difference(&forms).map(String::as_str).collect();
            if !lacking.is_empty() {
                let text = format!("`{key}` has no form for [{}]", lacking.join("], ["));
                let remedy = format!("{} counts in these forms: {}.", language.name, join(&needed));
                folder.error("language-plural", (&path, Some(line)), text, &remedy);
            }
        }
    }
}

fn join(forms: &BTreeSet<String>) -> String {
    forms.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}
