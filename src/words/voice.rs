//! Knows how everything is put into the reader's language: messages, numbers, days, lists; knows no page and no paper.

use super::{Arg, DayReader, Format, Messages, TypedDay, capital};
use crate::framework::{CountryCode, Library, Text};
use crate::lang::{Fineness, Lang, Language, Languages, NumberFault};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

thread_local! {
    /// ICU's formatters may not be shared between threads, so that each thread makes its own, once.
    static FORMATS: RefCell<Vec<(Arc<Language>, Rc<Format>)>> = const { RefCell::new(Vec::new()) };
}

/// One reader's language with its words. Cheap to clone.
#[derive(Clone)]
pub struct Voice {
    language: Arc<Language>,
    messages: Messages,
}

impl Voice {
    /// The voice for readers of `lang`.
    pub fn new(lang: Lang, messages: &Messages) -> Voice {
        Voice { language: messages.languages().of(lang), messages: messages.clone() }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.language.lang
    }

    /// What is known of the language.
    pub fn language(&self) -> &Arc<Language> {
        &self.language
    }

    /// The languages a reader may choose.
    pub fn languages(&self) -> &Languages {
        self.messages.languages()
    }

    /// The message `key`.
    pub fn say(&self, key: &str) -> String {
        self.messages.say(self.lang(), key)
    }

    /// The message `key` with arguments.
    pub fn say_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.messages.say_with(self.lang(), key, args)
    }

    /// The message `key` about `number` things: `$n` chooses the plural, `$shown` is the number as written.
    pub fn say_count(&self, key: &str, number: usize) -> String {
        self.say_with(key, &[("n", number.into()), ("shown", self.number(number).into())])
    }

    /// The message `key` about `part` of `whole`: `$part`, `$whole`, and `$n` for the plural of the whole.
    pub fn say_part(&self, key: &str, part: usize, whole: usize) -> String {
        let args =
            [("n", whole.into()), ("part", self.number(part).into()), ("whole", self.number(whole).into())];
        self.say_with(key, &args)
    }

    /// Whether there is a message `key` in any language.
    pub fn has(&self, key: &str) -> bool {
        self.messages.has(key)
    }

    /// A piece of content.
    pub fn text(&self, text: &Text) -> String {
        text.get(self.lang()).to_owned()
    }

    /// The name of a country; its code where the list does not have it.
    pub fn country(&self, library: &Library, code: &CountryCode) -> String {
        library.country(code).map_or_else(|| code.to_string(), |country| country.name(self.lang()).to_owned())
    }

    /// The name of an institution inside a sentence, with the article that it takes: `the Ministry of Justice`.
    pub fn institution(&self, name: &str) -> String {
        self.language.institution_articles.name(name)
    }

    /// The name of an institution that begins a sentence, before its verb: `The Ministry of Justice`.
    pub fn subject(&self, name: &str) -> String {
        capital(&self.language.institution_articles.subject(name))
    }

    /// A whole number.
    pub fn number(&self, number: usize) -> String {
        self.format_with(|format| format.number(number as f64, 0))
    }

    /// A number with so many decimals.
    pub fn decimal(&self, value: f64, decimals: usize) -> String {
        self.format_with(|format| format.number(value, decimals))
    }

    /// The sign before decimals.
    pub fn decimal_sign(&self) -> char {
        self.decimal(0.5, 1).chars().find(|sign| !sign.is_alphanumeric()).unwrap_or('.')
    }

    /// An exact amount with so many decimals, half to even.
    pub fn amount(&self, amount: Decimal, decimals: u32) -> String {
        let rounded = amount.round_dp(decimals);
        self.format_with(|format| format.exact(&format!("{rounded:.*}", decimals as usize)))
    }

    /// A number as in running text, with as many decimals as it has and at most four.
    pub fn quantity(&self, value: Decimal) -> String {
        let value = value.normalize();
        let decimals = value.scale().min(4) as usize;
        self.decimal(value.to_f64().unwrap_or_default(), decimals)
    }

    /// A number as people who write in the language type it.
    ///
    /// # Errors
    /// What is no number, and what can be two.
    pub fn read_number(&self, text: &str, fineness: Fineness) -> Result<Decimal, NumberFault> {
        self.format_with(|format| format.notation().read(text, fineness))
    }

    /// A number as it stands in a field, so that it is read as this number and no other.
    pub fn field_number(&self, number: Decimal) -> String {
        self.format_with(|format| format.notation().field_text(number))
    }

    /// A day, a month or a year as people type it, in the words of any language that is spoken.
    pub fn read_day(&self, text: &str) -> Option<TypedDay> {
        DayReader::of(self.languages()).read(text)
    }

    /// A share between 0 and 1 as a whole percentage.
    pub fn percent(&self, share: f64) -> String {
        self.format_with(|format| format.percent(share))
    }

    /// A percentage that is given in percent, with as many decimals as it has.
    pub fn percentage(&self, percent: Decimal) -> String {
        let number = self.quantity(percent);
        self.format_with(|format| format.percentage(&number))
    }

    /// The same; empty for zero.
    pub fn rate(&self, percent: Decimal) -> String {
        if percent.is_zero() { String::new() } else { self.percentage(percent) }
    }

    /// A day in words.
    pub fn date(&self, day: NaiveDate) -> String {
        self.format_with(|format| format.date(day))
    }

    /// What the formats of the language make of something.
    pub(super) fn format_with<T>(&self, write: impl FnOnce(&Format) -> T) -> T {
        let kept = FORMATS.with_borrow_mut(|formats| {
            if let Some((_, kept)) = formats.iter().find(|(language, _)| *language == self.language) {
                return kept.clone();
            }
            let made = Rc::new(Format::new(&self.language));
            formats.push((self.language.clone(), made.clone()));
            made
        });
        write(&kept)
    }

    /// A day, a month or a year as people type it, in the reader's form; other words as they are.
    pub fn day(&self, typed: &str) -> String {
        if let Ok(day) = typed.parse::<NaiveDate>() {
            return self.date(day);
        }
        let month = format!("{typed}-01").parse::<NaiveDate>().ok().filter(|_| typed.len() == 7);
        month.map_or_else(|| typed.to_owned(), |month| self.format_with(|format| format.month(month)))
    }

    /// Puts things in the order in which readers look up their names.
    pub fn sort<T>(&self, things: &mut [T], name: impl Fn(&T) -> &str) {
        self.format_with(|format| things.sort_by(|one, other| format.order(name(one), name(other))));
    }

    /// Words joined as in a sentence.
    pub fn list<S: AsRef<str>>(&self, words: &[S]) -> String {
        self.format_with(|format| format.list(words))
    }
}
