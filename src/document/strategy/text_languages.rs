//! Knows in which language people wrote a text, where it is not that of the paper; knows no paper's words.

use super::case::Case;
use crate::assessment::{Answer, Rating};
use crate::lang::{Lang, Languages};

/// How the language of a text is known: by its words and, where those do not tell, by the language of all findings.
pub(super) struct TextLanguages<'a> {
    languages: &'a Languages,
    /// The language of the paper.
    own: Lang,
    /// The language of all findings together.
    usual: Option<Lang>,
}

impl<'a> TextLanguages<'a> {
    pub fn of(case: &'a Case) -> TextLanguages<'a> {
        TextLanguages::new(case.voice.languages(), case.voice.lang(), case.language_of_findings())
    }

    pub(super) fn new(languages: &'a Languages, own: Lang, usual: Option<Lang>) -> TextLanguages<'a> {
        TextLanguages { languages, own, usual }
    }

    /// The language of a finding, or of a figure with its words; none where it is the paper's or nothing tells.
    pub fn of_finding(&self, text: &str) -> Option<Lang> {
        self.foreign(self.language(text, self.usual, 0))
    }

    /// The same of any text. Names are in any language, so that a word of it must stand there.
    pub fn of_text(&self, text: &str) -> Option<Lang> {
        self.foreign(self.language(text, self.usual, 1))
    }

    /// The language of each of the sentences of a text, whose own language is known or not.
    pub fn of_sentence(&self, sentence: &str, text: Option<Lang>) -> Option<Lang> {
        self.foreign(self.language(sentence, text, 0))
    }

    fn language(&self, text: &str, usual: Option<Lang>, least: usize) -> Option<Lang> {
        match usual {
            Some(usual) => self.languages.recognize_among(text, usual, least),
            None => self.languages.recognize(text),
        }
    }

    fn foreign(&self, lang: Option<Lang>) -> Option<Lang> {
        lang.filter(|lang| *lang != self.own)
    }
}

/// What was found, or why the question does not apply.
pub(super) fn finding(answer: &Answer) -> &str {
    match &answer.rating {
        Rating::NotApplicable { reason } => reason,
        Rating::Level(_) | Rating::Unknown => &answer.comment,
    }
}
