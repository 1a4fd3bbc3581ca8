//! Knows how the words that facts need are said in one language; knows no fact.

use crate::framework::{FrameworkId, Text};
use crate::lang::Lang;
use crate::words::{Arg, Format, Messages};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

/// Speaks one language.
pub(super) struct Voice<'a> {
    pub lang: Lang,
    pub format: Format,
    messages: &'a Messages,
}

/// A number of things, with the words for it: `eight known gaps`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Count {
    pub n: usize,
    pub text: String,
    /// The same at the beginning of a sentence: with a capital, and without digits up to 99.
    pub opening: String,
}

impl<'a> Voice<'a> {
    pub fn new(lang: Lang, messages: &'a Messages) -> Voice<'a> {
        Voice { lang, format: Format::new(&messages.languages().of(lang)), messages }
    }

    /// The words under `key`, which stands in `document.ftl` behind `doc-`.
    pub fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The words under `key` with arguments.
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.messages.say_with(self.lang, &format!("doc-{key}"), args)
    }

    /// `n` things of the kind `count-<kind>`, spelled out where the number is small.
    pub fn count(&self, kind: &str, n: usize) -> Count {
        let said = |forms: Vec<(&str, String)>| {
            let forms = forms.into_iter().map(|(form, words)| (form, words.into()));
            let args: Vec<(&str, Arg)> = std::iter::once(("n", Arg::from(n))).chain(forms).collect();
            self.with(&format!("count-{kind}"), &args)
        };
        let opening = capital(&said(self.format.counted_in_letters(n)));
        Count { n, text: said(self.format.counted(n)), opening }
    }

    /// `n` items of a framework, by the name it has for them.
    pub fn items(&self, framework: &FrameworkId, n: usize) -> Count {
        self.count(&self.kind("items", framework), n)
    }

    /// The key `base` for this framework, or the general one where the framework has none of its own.
    pub fn kind(&self, base: &str, framework: &FrameworkId) -> String {
        let own = format!("{base}-{framework}");
        let known = self.messages.keys(Lang::EN).iter().any(|key| key.ends_with(&own));
        if known { own } else { base.to_owned() }
    }

    /// A number as in running text: `eight`, `12`.
    pub fn spelled(&self, n: usize) -> String {
        self.format.spelled(n)
    }

    /// A day, a month or a year as people type it, in the reader's form; other words as they are.
    pub fn day(&self, typed: &str) -> String {
        if let Ok(day) = typed.parse::<NaiveDate>() {
            return self.format.date(day);
        }
        let month = format!("{typed}-01").parse::<NaiveDate>().ok().filter(|_| typed.len() == 7);
        month.map_or_else(|| typed.to_owned(), |month| self.format.month(month))
    }

    /// A decimal as in running text, with as many decimals as it has and at most four.
    pub fn decimal(&self, value: Decimal) -> String {
        let value = value.normalize();
        let decimals = value.scale().min(4) as usize;
        self.format.number(value.to_f64().unwrap_or_default(), decimals)
    }

    /// A percentage that is given in percent; empty for zero.
    pub fn share(&self, percent: Decimal) -> String {
        if percent.is_zero() {
            return String::new();
        }
        self.format.percentage(&self.decimal(percent))
    }

    /// The words of the content in this language.
    pub fn text(&self, text: &Text) -> String {
        text.get(self.lang).to_owned()
    }

    /// Words in a row.
    pub fn list<S: AsRef<str>>(&self, words: &[S]) -> String {
        self.format.list(words)
    }
}

/// `words` with a capital letter at the beginning.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().map(char::to_uppercase).into_iter().flatten().collect();
    first + letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_with_a_capital() {
        for (words, wanted) in [("", ""), ("ñu", "Ñu"), ("12 gaps", "12 gaps"), ("one gap", "One gap")] {
            assert_eq!(capital(words), wanted);
        }
    }
}
