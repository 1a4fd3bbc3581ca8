//! Knows how a number of things is said in running text: spelled out where it is small, or where a sentence begins.

use super::{Arg, Voice};
use crate::framework::FrameworkId;
use schemars::JsonSchema;
use serde::Serialize;

/// A count: a number of things, with the words for it, such as `eight known gaps`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Count {
    /// The number.
    pub n: usize,
    /// The number with what it counts.
    pub text: String,
    /// The same at the beginning of a sentence: with a capital, and without digits up to 99.
    pub opening: String,
}

impl Voice {
    /// `n` things of the kind `count-<kind>`, spelled out where the number is small.
    pub fn count(&self, kind: &str, n: usize) -> Count {
        self.count_by_key(&format!("count-{kind}"), n)
    }

    fn count_by_key(&self, key: &str, n: usize) -> Count {
        let said = |forms: Vec<(&str, String)>| {
            let forms = forms.into_iter().map(|(form, words)| (form, words.into()));
            let args: Vec<(&str, Arg)> = std::iter::once(("n", Arg::from(n))).chain(forms).collect();
            self.say_with(key, &args)
        };
        let opening = capital(&self.format_with(|format| said(format.counted_in_letters(n))));
        Count { n, text: self.format_with(|format| said(format.number_forms(n))), opening }
    }

    /// `n` items of a framework, by the name it has for them.
    pub fn items(&self, framework: &FrameworkId, n: usize) -> Count {
        self.count_by_key(&self.key_for("count-items", framework), n)
    }

    /// The key `base` for this framework, or the general one where the framework has none of its own.
    pub fn key_for(&self, base: &str, framework: &FrameworkId) -> String {
        let own = format!("{base}-{framework}");
        if self.has(&own) { own } else { base.to_owned() }
    }

    /// A number as in running text: `eight`, `12`.
    pub fn in_words(&self, n: usize) -> String {
        self.format_with(|format| format.in_words(n))
    }
}

/// `words` with a capital letter at the beginning.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().map(char::to_uppercase).into_iter().flatten().collect();
    first + letters.as_str()
}

/// `words` as they go on inside a sentence: with a small letter at the beginning, unless an abbreviation stands there.
pub fn small(words: &str) -> String {
    let mut letters = words.chars();
    let Some(first) = letters.next() else { return String::new() };
    let second = letters.clone().next();
    if second.is_some_and(|letter| letter.is_uppercase() || letter.is_numeric()) {
        return words.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_goes_on_with_a_small_letter_but_an_abbreviation_stays() {
        for (words, wanted) in [
            ("", ""),
            ("Issue the mandate", "issue the mandate"),
            ("Ñandú", "ñandú"),
            ("A hotline", "a hotline"),
            ("ICSE is joined", "ICSE is joined"),
            ("G7 action plan", "G7 action plan"),
            ("already small", "already small"),
        ] {
            assert_eq!(small(words), wanted);
        }
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        for (words, wanted) in [("", ""), ("ñu", "Ñu"), ("12 gaps", "12 gaps"), ("one gap", "One gap")] {
            assert_eq!(capital(words), wanted);
        }
    }
}
