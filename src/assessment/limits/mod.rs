//! Knows what a change must keep to, so that forms can show it and documents be written from it: how long words are, which
//! years, days and amounts there are, how many of a thing. Knows no form and no file.
//!
//! The parts take every record apart field by field, so that a new field has to be placed there.

mod answer;
mod entry;
mod strategy;
#[cfg(test)]
mod tests;

use super::strategy::{FileHash, LARGEST_AMOUNT, amount_fits, year_fits};
use super::{Assessment, Change, Pin, Registration};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use std::fmt;

/// How many characters a year, a phone number or a few words may have.
pub const LONGEST_WORD: usize = 40;
/// How many characters a line may have.
pub const LONGEST_LINE: usize = 500;
/// How many characters an address may have.
pub const LONGEST_LINK: usize = 2_000;
/// How many characters a text may have.
pub const LONGEST_TEXT: usize = 20_000;
/// How many bytes the country's own words for one place may have: 200 KB.
pub const LONGEST_EDIT: usize = 200 * 1024;
/// How many lines the country's own words for one place may have; each can become a block of the document.
pub const MOST_EDIT_LINES: usize = 5_000;
/// How many rows, files or notes one record may have.
pub const MOST_ROWS: usize = 1_000;
/// How many characters the names of assessments and of things in them may have.
pub const LONGEST_NAME: usize = 100;

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// It is empty and must not be.
    Missing,
    /// It has so many characters, more than the second.
    TooLong(usize, usize),
    /// There are so many, more than the second.
    TooMany(usize, usize),
    /// It is no year from 1990 to 2100.
    NotAYear(i32),
    /// It lies outside the years from 1990 to 2100.
    NotADay(NaiveDate),
    /// It is no amount from 0 to [`LARGEST_AMOUNT`] with at most four decimals.
    NotAnAmount(Decimal),
    /// It is no number between the two ends with at most four decimals.
    Outside(Decimal, Decimal, Decimal),
    /// It is written otherwise than such a thing is.
    Malformed(String),
}

impl fmt::Display for Limit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Limit::Missing => out.write_str("it is empty"),
            Limit::TooLong(length, most) => write!(out, "it has {length} characters, more than {most}"),
            Limit::TooMany(count, most) => write!(out, "there are {count}, more than {most}"),
            Limit::NotAYear(year) => write!(out, "{year} is no year from 1990 to 2100"),
            Limit::NotADay(day) => write!(out, "{day} is no day from 1990 to 2100"),
            Limit::NotAnAmount(amount) => {
                write!(out, "{amount} is no amount from 0 to {LARGEST_AMOUNT} with at most four decimals")
            }
            Limit::Outside(number, least, most) => write!(out, "{number} is not from {least} to {most}"),
            Limit::Malformed(text) => write!(out, "“{text}” is written otherwise than such a thing is"),
        }
    }
}

/// A value that a change must not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitFault {
    /// Where it stands: what the change is about and the keys that lead to it, as in
    /// `strategy:action:A12-1 costs 1 unit_cost`. Rows are counted from 1.
    pub place: String,
    /// What is wrong with it.
    pub limit: Limit,
}

impl fmt::Display for LimitFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.limit)
    }
}

impl Change {
    /// Everything in the change that it must not have; empty where it may be kept.
    pub fn limit_faults(&self) -> Vec<LimitFault> {
        let mut checker = Checker::default();
        let subject = self.subject().to_string();
        // A name that is far too long would fill the whole sentence.
        checker.within(&subject.chars().take(LONGEST_NAME).collect::<String>(), |checker| match self {
            Change::Answer { item, answer } | Change::Carry { item, answer } => {
                checker.name("item", item.as_str());
                answer.iter().for_each(|answer| checker.answer(answer));
            }
            Change::Respond { item, institution: _, answer } => {
                checker.name("item", item.as_str());
                answer.iter().for_each(|answer| checker.answer(answer));
            }
            Change::Open { .. } => {}
            Change::Agree { item, agreement } => {
                checker.name("item", item.as_str());
                agreement.iter().for_each(|agreement| checker.agreement(agreement));
            }
            Change::Stage { stage, record } => {
                checker.name("stage", stage.as_str());
                checker.stage(record);
            }
            Change::Sign { gate, signature } => {
                checker.name("gate", gate);
                checker.signature_of_gate(signature);
            }
            Change::Choices(choices) => checker.choices(choices),
            Change::Cap(_) => {}
            Change::Frameworks(choice) => checker.pins(&choice.now),
            Change::Confirm { item, confirmation } => {
                checker.name("item", item.as_str());
                confirmation.iter().for_each(|confirmation| checker.confirmation(confirmation));
            }
            Change::Strategy(decision) => checker.decision(decision),
            Change::Remove { file, reason } => {
                checker.file("file", file);
                checker.needed("reason", reason, LONGEST_TEXT);
            }
            Change::Quarantine { file, reason } => {
                checker.file("file", file);
                reason.iter().for_each(|reason| checker.needed("reason", reason, LONGEST_TEXT));
            }
            Change::Register(Registration { title, standing: _ }) => {
                checker.words("title", title, LONGEST_NAME);
            }
        });
        checker.faults
    }
}

impl Assessment {
    /// Everything in the assessment that its parts must not have. What its names name is not looked up here.
    pub fn limit_faults(&self) -> Vec<LimitFault> {
        let (head, changes) = self.clone().into_changes();
        let mut checker = Checker::default();
        checker.needed("round", &head.round, LONGEST_WORD);
        checker.day("created", head.created.date_naive());
        checker.pins(&head.frameworks);
        checker.faults.extend(changes.iter().flat_map(Change::limit_faults));
        checker.faults
    }
}

/// What is being gone through, and what was found so far.
#[derive(Default)]
pub(crate) struct Checker {
    place: Vec<String>,
    pub(crate) faults: Vec<LimitFault>,
}

impl Checker {
    /// Looks at a part of what is gone through.
    pub(crate) fn within(&mut self, name: &str, look: impl FnOnce(&mut Checker)) {
        self.place.push(name.to_owned());
        look(self);
        self.place.pop();
    }

    /// Frameworks with their versions.
    fn pins(&mut self, pins: &[Pin]) {
        self.many("frameworks", pins.len(), LONGEST_NAME);
        for pin in pins {
            self.needed("frameworks version", &pin.version, LONGEST_NAME);
        }
    }

    /// Looks at each of several rows.
    pub(crate) fn rows<'a, T: 'a>(
        &mut self,
        name: &str,
        rows: impl IntoIterator<Item = &'a T>,
        mut look: impl FnMut(&mut Checker, &'a T),
    ) {
        let mut count = 0;
        for row in rows {
            count += 1;
            if count <= MOST_ROWS {
                self.within(&format!("{name} {count}"), |checker| look(checker, row));
            }
        }
        self.many(name, count, MOST_ROWS);
    }

    fn note(&mut self, name: &str, limit: Limit) {
        let place = self.place.iter().map(String::as_str).chain([name]).collect::<Vec<_>>().join(" ");
        self.faults.push(LimitFault { place, limit });
    }

    /// Words of at most so many characters.
    pub(crate) fn words(&mut self, name: &str, words: &str, most: usize) {
        let length = words.chars().count();
        if length > most {
            self.note(name, Limit::TooLong(length, most));
        }
    }

    /// The same, which must not be empty.
    pub(crate) fn needed(&mut self, name: &str, words: &str, most: usize) {
        if words.trim().is_empty() {
            self.note(name, Limit::Missing);
        }
        self.words(name, words, most);
    }

    /// The name of a thing: it stands in addresses and in the log.
    pub(crate) fn name(&mut self, name: &str, of: &str) {
        let odd = |c: char| c.is_whitespace() || c.is_control() || "/?#%\\".contains(c);
        if of.is_empty() || of.chars().count() > LONGEST_NAME || of.contains(odd) {
            self.malformed(name, of);
        }
    }

    fn malformed(&mut self, name: &str, text: &str) {
        self.note(name, Limit::Malformed(text.chars().take(LONGEST_NAME).collect()));
    }

    pub(crate) fn many(&mut self, name: &str, count: usize, most: usize) {
        if count > most {
            self.note(name, Limit::TooMany(count, most));
        }
    }

    fn year(&mut self, name: &str, year: i32) {
        if !year_fits(year) {
            self.note(name, Limit::NotAYear(year));
        }
    }

    pub(crate) fn day(&mut self, name: &str, day: NaiveDate) {
        if !year_fits(day.year()) {
            self.note(name, Limit::NotADay(day));
        }
    }

    fn amount(&mut self, name: &str, amount: Decimal) {
        if !amount_fits(amount) {
            self.note(name, Limit::NotAnAmount(amount));
        }
    }

    /// A number between two ends, with at most four decimals.
    fn number(&mut self, name: &str, number: Decimal, (least, most): (Decimal, Decimal)) {
        if number < least || number > most || number.normalize().scale() > 4 {
            self.note(name, Limit::Outside(number, least, most));
        }
    }

    pub(crate) fn count(&mut self, name: &str, count: u32, (least, most): (u32, u32)) {
        self.number(name, count.into(), (least.into(), most.into()));
    }

    /// A judgement from 1 to 5.
    fn scale(&mut self, name: &str, number: u8) {
        self.count(name, number.into(), (1, 5));
    }

    /// The name of a file: 64 lower-case hexadecimal digits.
    pub(crate) fn file(&mut self, name: &str, file: &FileHash) {
        let digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        if file.0.len() != 64 || !file.0.chars().all(digit) {
            self.malformed(name, &file.0);
        }
    }
}
