//! Knows rows of a table in one form, and amounts by year; blank rows are none, and rows move together when read.

use super::days::year;
use super::read::field_text;
use super::{Fault, FieldReader, FormPart, FormState, FormTable, Need, Shape, may};
use crate::web::{Fields, Voice};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The most rows of costs, of money or of values.
const MOST: usize = 100;
/// The most years that a form may be sent for: as many as a strategy may speak of, from 1990 to 2100.
const MOST_YEARS: usize = 111;

/// The field that says for which years a form was sent.
pub const YEARS: &str = "years";

/// Rows of a table: `cost-0-what`, `cost-0-year-2027`, `cost-1-what`.
#[derive(Debug)]
pub struct Rows {
    /// What stands before the number of a row.
    pub before: &'static str,
    /// What stands behind it.
    pub behind: &'static str,
    /// The number of the first row.
    pub first: usize,
    /// The message that names them all.
    pub title: &'static str,
    /// The fields of a row.
    pub table: &'static FormTable,
    /// Where the record keeps amounts by year and what they are, if it has any.
    pub by_year: Option<(&'static str, Shape)>,
    /// The box that takes a row away, if it has one.
    pub remove: Option<&'static str>,
}

impl Rows {
    /// What stands before the fields of a row.
    pub fn prefix(&self, row: usize) -> String {
        format!("{}{}{}", self.before, row + self.first, self.behind)
    }

    /// A row in a form; rows are counted from 0.
    pub fn part<'a>(&self, voice: &'a Voice, row: usize) -> FormPart<'a> {
        FormPart::of(voice, self.table).between(self.prefix(row), "").about((row + 1).to_string())
    }

    /// The same for somebody who does not see which table it is, nor the row.
    pub fn part_with_title<'a>(&self, voice: &'a Voice, row: usize) -> FormPart<'a> {
        self.part(voice, row).about(self.name(voice, row))
    }

    /// What a row is called.
    fn name(&self, voice: &Voice, row: usize) -> String {
        voice.say_with(
            "row-of",
            &[("rows", voice.say(self.title).into()), ("row", voice.number(row + 1).into())],
        )
    }

    /// What the field for a year is called; nothing where it is none of these.
    pub fn label_of_year(&self, voice: &Voice, field: &str) -> Option<String> {
        let rest = field.strip_prefix(self.before)?;
        let (row, year) = rest.split_once(&format!("{}year-", self.behind))?;
        let row = row.parse::<usize>().ok()?.checked_sub(self.first)?;
        Some(format!("{year}, {}", self.name(voice, row)))
    }

    /// The rows that have fields, and of each the fields by what stands behind its prefix.
    fn rows(&self, fields: &Fields) -> BTreeMap<usize, Vec<String>> {
        let mut rows: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for name in fields.names() {
            let Some(rest) = name.strip_prefix(self.before) else { continue };
            let digits = rest.chars().take_while(char::is_ascii_digit).count();
            let number =
                rest[..digits].parse::<usize>().ok().and_then(|number| number.checked_sub(self.first));
            if let Some((number, field)) = number.zip(rest[digits..].strip_prefix(self.behind)) {
                rows.entry(number).or_default().push(field.to_owned());
            }
        }
        rows
    }

    /// Whether somebody wrote something into the row; a choice alone is nothing written.
    fn is_filled(&self, fields: &Fields, row: usize, names: &[String]) -> bool {
        let chosen = |name: &String| {
            let spec = self.table.specs.iter().find(|spec| spec.name() == name);
            let is_choice = |shape: Shape| {
                matches!(shape, Shape::Select(_) | Shape::Radios(_) | Shape::Tick | Shape::Several)
            };
            spec.is_some_and(|spec| is_choice(spec.shape))
        };
        let prefix = self.prefix(row);
        names
            .iter()
            .filter(|name| !chosen(name))
            .any(|name| !fields.text(&format!("{prefix}{name}")).is_empty())
    }

    /// How many rows are filled, once they stand together.
    pub fn count(&self, fields: &Fields) -> usize {
        let rows = self.rows(fields);
        rows.iter().filter(|(row, names)| self.is_filled(fields, **row, names)).count()
    }

    /// How many filled rows a page shows: all, unless far more were sent than may be kept. So many are held.
    pub fn shown_rows(&self, fields: &Fields, held: usize) -> usize {
        self.count(fields).min(MOST.max(held).saturating_mul(2))
    }

    /// Moves filled rows together; returns the number that each had before.
    pub fn compact(&self, fields: &mut Fields) -> Vec<usize> {
        let before = std::mem::take(fields);
        let rows = self.rows(&before);
        let own: BTreeSet<String> = rows
            .iter()
            .flat_map(|(row, names)| names.iter().map(|name| format!("{}{name}", self.prefix(*row))))
            .collect();
        let filled: Vec<_> =
            rows.into_iter().filter(|(row, names)| self.is_filled(&before, *row, names)).collect();
        for (to, (from, names)) in filled.iter().enumerate() {
            for name in names {
                let target = format!("{}{name}", self.prefix(to));
                let values = before.all(&format!("{}{name}", self.prefix(*from)));
                values.iter().for_each(|value| fields.add(target.clone(), value.clone()));
            }
        }
        for name in before.names().filter(|name| !own.contains(*name)) {
            before.all(name).iter().for_each(|value| fields.add(name, value.clone()));
        }
        filled.into_iter().map(|(row, _)| row).collect()
    }

    /// The records as sent, with what is wrong noted in the form. A row keeps what the form does not carry.
    pub fn read(&self, voice: &Voice, form: &mut FormState, held: &Value) -> Value {
        let mut numbers = self.compact(&mut form.fields);
        let limit = MOST.max(held.as_array().map_or(0, Vec::len));
        // A field in sight: what must be filled is never hidden.
        let in_sight = self.table.specs.iter().find(|spec| spec.need != Need::No);
        let in_sight = in_sight.or(self.table.specs.first());
        if let Some(spec) = in_sight.filter(|_| numbers.len() > limit) {
            let name = self.part(voice, 0).name(spec);
            form.problems.note(name, Fault::TooMany(limit).words(voice, &voice.say(self.title)));
        }
        // Nothing is kept then, so it does not matter what else is wrong with those beyond.
        numbers.truncate(limit);
        let stays = |form: &FormState, row: usize| {
            let removed = |name| form.fields.has(&format!("{}{name}", self.prefix(row)));
            !self.remove.is_some_and(removed)
        };
        let numbers: Vec<_> = numbers.into_iter().enumerate().filter(|(row, _)| stays(form, *row)).collect();
        let rows = numbers.into_iter().map(|(row, before)| {
            let held = held.get(before).unwrap_or(&Value::Null);
            let mut record = self.part_with_title(voice, row).read(form, held);
            if let Some((key, shape)) = self.by_year {
                let prefix = format!("{}year-", self.prefix(row));
                let what = self.name(voice, row);
                record[key] = read_years(voice, form, (&prefix, shape), &held[key], &what);
            }
            record
        });
        Value::Array(rows.collect())
    }

    /// Puts records into the fields.
    pub fn fill(&self, voice: &Voice, records: &Value, fields: &mut Fields) {
        for (row, record) in records.as_array().into_iter().flatten().enumerate() {
            self.part(voice, row).fill(record, fields);
            if let Some((key, _)) = self.by_year {
                fill_years(voice, &format!("{}year-", self.prefix(row)), &record[key], fields);
            }
        }
    }
}

/// The years for which a form was sent; only those of four digits and at most so many, so that no form is endless.
pub fn years(fields: &Fields) -> Vec<String> {
    named_years(fields).into_iter().take(MOST_YEARS).collect()
}

/// The same with one more where there are more.
fn named_years(fields: &Fields) -> BTreeSet<String> {
    let named = fields.text(YEARS);
    let plain = |year: &&str| year.len() == 4 && year.chars().all(|letter| letter.is_ascii_digit());
    named.split_whitespace().filter(plain).take(MOST_YEARS + 1).map(str::to_owned).collect()
}

/// Amounts by year as sent; a year for which the form was not sent keeps its own. `what` says what they are of.
pub fn read_years(
    voice: &Voice,
    form: &mut FormState,
    (prefix, shape): (&str, Shape),
    held: &Value,
    what: &str,
) -> Value {
    let mut amounts: Map<String, Value> = held.as_object().cloned().unwrap_or_default();
    let (currency, today, kind) = (form.currency.clone(), form.today, form.kind);
    let reader = FieldReader { voice, currency, today, kind };
    let years = years(&form.fields);
    if let Some(first) = years.first().filter(|_| named_years(&form.fields).len() > MOST_YEARS) {
        let words = Fault::TooMany(MOST_YEARS).words(voice, &format!("{first}, {what}"));
        form.problems.note(format!("{prefix}{first}"), words);
    }
    for named in years {
        let name = format!("{prefix}{named}");
        let text = form.fields.text(&name);
        let held = amounts.get(&named).map(|held| field_text(voice, shape, held));
        if !form.fields.has(&name) || held.is_some_and(|held| held == text) {
            continue;
        }
        let read = reader.value(&may("year", shape), None, &text);
        let read = if text.is_empty() { read } else { year(&named).and(read) };
        match read {
            Ok(Some(amount)) => drop(amounts.insert(named, amount)),
            Ok(None) => drop(amounts.remove(&named)),
            Err(fault) => form.problems.note(name, fault.words(voice, &format!("{named}, {what}"))),
        }
    }
    Value::Object(amounts)
}

/// Puts amounts by year into the fields.
pub fn fill_years(voice: &Voice, prefix: &str, amounts: &Value, fields: &mut Fields) {
    for (year, amount) in amounts.as_object().into_iter().flatten() {
        fields.set(format!("{prefix}{year}"), field_text(voice, Shape::Amount, amount));
    }
}
