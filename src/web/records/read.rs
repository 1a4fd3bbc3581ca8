//! Knows how a sent form becomes a record and a record the values of a form; says what is wrong field by field.

use super::{List, Shape, Spec, Starter, field_key, specs};
use crate::assessment::Confidentiality;
use crate::assessment::strategy::{YEARS, year_fits};
use crate::intake::LONGEST_TEXT;
use crate::web::{Fields, Problems, Voice};
use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// How many characters a line may have.
const LINE: usize = 500;
/// How many characters a year or date may have.
const SHORT: usize = 40;
/// How many people a consultation may have heard.
const MOST: u32 = 100_000_000;

/// A form as it was sent.
#[derive(Debug)]
pub struct Sent {
    /// What people typed, by key, to be shown again.
    pub typed: BTreeMap<&'static str, String>,
    /// The record, as far as it could be read.
    pub record: Value,
    /// Who may see it.
    pub confidentiality: Confidentiality,
    /// What is wrong.
    pub problems: Problems,
}

/// Reads a form of the list.
pub fn read(voice: &Voice, list: List, starters: &[Starter], fields: &Fields) -> Sent {
    let mut sent = Sent {
        typed: BTreeMap::new(),
        record: Value::Null,
        confidentiality: Confidentiality::from_code(&fields.text("confidentiality")).unwrap_or_default(),
        problems: Problems::default(),
    };
    let mut record = Map::new();
    for spec in specs(list) {
        let typed = fields.text(spec.key);
        match value(spec, starters, &typed) {
            Ok(Some(value)) => drop(record.insert(spec.key.to_owned(), value)),
            Ok(None) => {}
            Err(fault) => sent.problems.add(spec.key, fault.words(voice, list, spec)),
        }
        sent.typed.insert(spec.key, typed);
    }
    sent.record = Value::Object(record);
    sent
}

/// The values of a form that shows this record.
pub fn values(list: List, record: &Value) -> BTreeMap<&'static str, String> {
    specs(list).iter().map(|spec| (spec.key, shown(&record[spec.key]))).collect()
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Array(lines) => lines.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        Value::Bool(false) | Value::Null | Value::Object(_) => String::new(),
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Missing,
    TooLong(usize),
    NoDay,
    NoCount,
    NoScale,
    NoSuch,
}

impl Fault {
    fn words(self, voice: &Voice, list: List, spec: &Spec) -> String {
        let field = voice.say(&field_key(list, spec));
        let mut args = vec![("field", field.into())];
        let key = match self {
            Fault::Missing => "record-missing",
            Fault::TooLong(limit) => {
                args.push(("limit", voice.number(limit).into()));
                "record-too-long"
            }
            Fault::NoDay => "record-no-day",
            Fault::NoCount => "record-no-count",
            Fault::NoScale => "record-no-scale",
            Fault::NoSuch => "record-no-such",
        };
        voice.say_with(key, &args)
    }
}

/// The value of a field; none where nothing was typed.
fn value(spec: &Spec, starters: &[Starter], typed: &str) -> Result<Option<Value>, Fault> {
    if typed.is_empty() {
        return if spec.needed { Err(Fault::Missing) } else { Ok(None) };
    }
    let value = match spec.shape {
        Shape::Line => text(typed, LINE)?,
        Shape::Short => text(typed, SHORT)?,
        Shape::Long => text(typed, LONGEST_TEXT)?,
        Shape::Lines => lines(typed)?,
        Shape::Choice(codes) => listed(typed, codes.contains(&typed))?,
        Shape::Starter => listed(typed, starters.iter().any(|one| one.id == typed))?,
        Shape::Day => listed(typed, day(typed)).map_err(|_| Fault::NoDay)?,
        Shape::Count => Value::from(number(typed, 0, MOST).ok_or(Fault::NoCount)?),
        Shape::Scale => Value::from(number(typed, 1, 5).ok_or(Fault::NoScale)?),
        Shape::Tick => Value::Bool(true),
    };
    Ok(Some(value))
}

fn text(typed: &str, limit: usize) -> Result<Value, Fault> {
    if typed.chars().count() > limit { Err(Fault::TooLong(limit)) } else { Ok(Value::from(typed)) }
}

fn lines(typed: &str) -> Result<Value, Fault> {
    let lines: Vec<&str> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    match lines.iter().any(|line| line.chars().count() > LINE) {
        true => Err(Fault::TooLong(LINE)),
        false => Ok(Value::from(lines)),
    }
}

fn listed(typed: &str, known: bool) -> Result<Value, Fault> {
    if known { Ok(Value::from(typed)) } else { Err(Fault::NoSuch) }
}

fn day(typed: &str) -> bool {
    let read = NaiveDate::parse_from_str(typed, "%Y-%m-%d");
    typed.len() == 10 && read.is_ok_and(|day| year_fits(day.year()) && YEARS.contains(&day.year()))
}

fn number(typed: &str, least: u32, most: u32) -> Option<u32> {
    typed.parse().ok().filter(|number| (least..=most).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(shape: Shape) -> Spec {
        Spec { key: "x", shape, needed: false }
    }

    #[test]
    fn fields_are_read_or_refused() {
        let long = "x".repeat(501);
        for (shape, typed, wanted) in [
            (Shape::Line, "a", Ok(Some(Value::from("a")))),
            (Shape::Line, "", Ok(None)),
            (Shape::Line, long.as_str(), Err(Fault::TooLong(500))),
            (Shape::Lines, " a \n\n b", Ok(Some(Value::from(vec!["a", "b"])))),
            (Shape::Choice(&["yes", "no"]), "no", Ok(Some(Value::from("no")))),
            (Shape::Choice(&["yes", "no"]), "maybe", Err(Fault::NoSuch)),
            (Shape::Starter, "RK-01", Err(Fault::NoSuch)),
            (Shape::Day, "2026-11-25", Ok(Some(Value::from("2026-11-25")))),
            (Shape::Day, "1899-01-01", Err(Fault::NoDay)),
            (Shape::Day, "2026-02-30", Err(Fault::NoDay)),
            (Shape::Day, "25.11.2026", Err(Fault::NoDay)),
            (Shape::Count, "709", Ok(Some(Value::from(709)))),
            (Shape::Count, "-1", Err(Fault::NoCount)),
            (Shape::Count, "1000000000000000", Err(Fault::NoCount)),
            (Shape::Scale, "5", Ok(Some(Value::from(5)))),
            (Shape::Scale, "0", Err(Fault::NoScale)),
            (Shape::Scale, "six", Err(Fault::NoScale)),
            (Shape::Tick, "yes", Ok(Some(Value::Bool(true)))),
        ] {
            assert_eq!(value(&spec(shape), &[], typed), wanted, "{shape:?} {typed}");
        }
        assert_eq!(value(&Spec { needed: true, ..spec(Shape::Line) }, &[], ""), Err(Fault::Missing));
    }

    /// Every list: a form in which each field is filled makes a decision, and the record shows the same form again.
    #[test]
    fn what_is_typed_is_what_is_kept() {
        for list in List::ALL {
            let starter = Starter { id: "S-1".into(), title: String::new(), hint: String::new() };
            let mut record = Map::new();
            let mut typed = BTreeMap::new();
            for spec in specs(list) {
                let text = match spec.shape {
                    Shape::Choice(codes) => codes[codes.len() - 1],
                    Shape::Starter => "S-1",
                    Shape::Day => "2026-11-25",
                    Shape::Count | Shape::Scale => "3",
                    Shape::Tick => "yes",
                    Shape::Lines => "Chair\nDeputy",
                    Shape::Line | Shape::Short | Shape::Long => "</textarea>",
                };
                let value = value(spec, std::slice::from_ref(&starter), text).unwrap().unwrap();
                record.insert(spec.key.to_owned(), value);
                typed.insert(spec.key, text.to_owned());
            }
            let name = if list.is_given() { "X-1" } else { "1" };
            let kept = Some((Value::Object(record), Confidentiality::Committee));
            let decision = list.decision(name, kept).unwrap_or_else(|| panic!("{list:?} does not fit"));
            let mut strategy = crate::assessment::Strategy::default();
            strategy.apply(&decision);
            let (held, _) = list.held(&strategy, name).unwrap();
            assert_eq!(values(list, &held), typed, "{list:?}");
            assert_eq!(list.count(&strategy), 1);
            assert_eq!(list.topic(name), Some(decision.topic()));
        }
    }

    #[test]
    fn a_given_record_that_says_nothing_is_none() {
        let empty = Some((Value::Object(Map::new()), Confidentiality::Public));
        let decision = List::Bodies.decision("GB-01", empty).unwrap();
        assert_eq!(decision, crate::assessment::Decision::Body { body: "GB-01".into(), record: None });
    }

    #[test]
    fn names_that_are_none_have_no_topic() {
        for name in ["0", "-1", "01", "x", "", "4294967296"] {
            assert_eq!(List::from_code("risk").unwrap().topic(name), None, "{name}");
        }
    }
}
