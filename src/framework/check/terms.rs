//! Knows which words must not appear in content, and that none may be missing.

use super::Findings;
use super::translations::base;
use super::visit::{KeyedText, texts};
use crate::framework::Library;
use crate::lang::WrongTerm;

/// The file of treaties, whose titles are quoted as they were adopted.
const TREATIES: &str = "strategy/commitments";
/// The file of the glossary, which says what to avoid and by which words a question may be explained.
const GLOSSARY: &str = "strategy/glossary";

/// Nothing that people read is empty.
pub fn empty(library: &Library, findings: &mut Findings) {
    for placed in texts(library).iter().filter(|placed| placed.text.is_empty()) {
        let text = format!("{}: `{}` is empty", placed.about, placed.key);
        findings.error((&placed.about, placed.needle()), text, "Write the words, or remove the entry.");
    }
}

/// Outdated terms are not used, in any language.
pub fn forbidden(library: &Library, findings: &mut Findings) {
    for placed in texts(library).iter().filter(|placed| !is_allowed(library, placed)) {
        for lang in library.languages.codes() {
            if let Some(WrongTerm { term, better }) = library.languages.outdated_term(placed.text.get(lang)) {
                let text =
                    format!("{}: `{}` says “{term}” and not “{better}” ({lang})", placed.about, placed.key);
                let remedy = "Write the term that children and victims are owed.";
                findings.error((&placed.about, placed.needle()), text, remedy);
                break;
            }
        }
    }
}

/// One thing has one term in each language.
pub fn agreed(library: &Library, findings: &mut Findings) {
    for placed in texts(library).iter().filter(|placed| !is_allowed(library, placed)) {
        let is_written = |lang| placed.text.is_translated(lang) || base(library, &placed.set) == lang;
        for language in library.languages.iter().filter(|language| is_written(language.lang)) {
            let words = placed.text.get(language.lang);
            if let Some(WrongTerm { term, better }) = language.wrong_term(words) {
                let text = format!("{}: `{}` says “{term}” and not “{better}”", placed.about, placed.key);
                let remedy =
                    "Write the term that the language has agreed on; the list is in its language.toml.";
                findings.error((&placed.about, placed.needle()), text, remedy);
            }
        }
    }
}

/// Words are plain: what looks like markup would be shown as it is, and control characters break documents.
pub fn markup(library: &Library, findings: &mut Findings) {
    for placed in &texts(library) {
        for lang in library.languages.codes() {
            let words = placed.text.get(lang);
            let marks = ["{{", "{%", "**", "<b>", "</", "]("];
            let control = |c: char| c.is_control() && c != '\n';
            if marks.iter().any(|mark| words.contains(mark)) || words.contains(control) {
                let text =
                    format!("{}: `{}` contains markup or a control character", placed.about, placed.key);
                findings.error((&placed.about, placed.needle()), text, "Write plain words.");
                break;
            }
        }
    }
}

/// Where a term is the subject itself, or part of the name of a treaty.
fn is_allowed(library: &Library, placed: &KeyedText) -> bool {
    let gap = library.item(&placed.about.as_str().into()).and_then(|(_, item)| item.gap.as_ref());
    let subject = placed.key == "gap.text" && gap.is_some_and(|gap| gap.about_terms);
    let treaty = placed.about == TREATIES && placed.key.ends_with(".title");
    let glossary =
        placed.about == GLOSSARY && (placed.key.ends_with(".caution") || placed.key.ends_with(".forms"));
    subject || treaty || glossary || placed.key.starts_with("instruments.")
}
