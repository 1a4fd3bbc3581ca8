//! Knows what may stand in a strategy from outside: what the forms would take, by the names of its parts.

use super::{LONGEST_TEXT, Remark, clean};
use crate::assessment::strategy::{LARGEST_AMOUNT, Strategy, YEARS, year_fits};
use crate::plan::check::{PlanRule, action_faults, frame_faults};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde_json::{Map, Value};

/// The longest line, in characters, as forms take it.
const LONGEST_LINE: usize = 500;
/// The longest of the country's own words for a block, in bytes; see [`crate::assessment::strategy::EditKind`].
const LONGEST_EDIT: usize = 200 * 1024;

/// Parts that hold values by year.
const BY_YEAR: [&str; 4] = ["amounts", "quantities", "spent", "targets"];
/// Parts that are one line.
const LINES: [&str; 12] = [
    "alt",
    "author",
    "by",
    "institution",
    "label",
    "lead",
    "name",
    "office",
    "reference",
    "title",
    "unit",
    "what",
];

/// Cleans the texts of a strategy, and looks for what no form would have taken.
///
/// # Errors
/// Everything that is too long, too large or in no year of our time, and every rule of the plan that is not kept.
pub(super) fn keep(strategy: &mut Strategy, changed: &mut Vec<Remark>) -> Result<(), Vec<Remark>> {
    let mut walk = Walk { place: Vec::new(), changed, problems: Vec::new() };
    // A strategy that was read can be written; nothing of it is left out on the way.
    if let Ok(mut value) = serde_json::to_value(&*strategy) {
        walk.value(&mut value);
        if let Ok(cleaned) = serde_json::from_value(value) {
            *strategy = cleaned;
        }
    }
    let mut problems = walk.problems;
    problems.extend(rules(strategy));
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// The rules of the plan that the strategy does not keep, in the words of its forms.
fn rules(strategy: &Strategy) -> Vec<Remark> {
    let frame = frame_faults(&strategy.frame).into_iter().map(|fault| ("frame".to_owned(), fault));
    let actions = strategy
        .actions
        .iter()
        .flat_map(|(id, record)| action_faults(record).into_iter().map(move |fault| (id.to_string(), fault)));
    let all = frame.chain(actions).map(|(part, fault)| {
        let remark = match fault.rule {
            PlanRule::YearMissing => Remark::new("fault-year-missing"),
            PlanRule::EndBeforeStart => Remark::new("fault-end-before-start"),
            PlanRule::TooManyYears => Remark::new("fault-too-many-years"),
            PlanRule::ReasonMissing => Remark::new("fault-reason-missing"),
            PlanRule::CostTooLarge(year) => Remark::new("intake-number").with("number", year),
        };
        remark.column(&format!("{part}, {}", fault.field))
    });
    all.collect()
}

/// Goes through everything that stands in a strategy.
struct Walk<'a> {
    /// The names of the parts, from outside in.
    place: Vec<String>,
    changed: &'a mut Vec<Remark>,
    problems: Vec<Remark>,
}

impl Walk<'_> {
    fn value(&mut self, value: &mut Value) {
        match value {
            Value::Object(parts) => self.parts(parts),
            Value::Array(list) => {
                for (number, one) in list.iter_mut().enumerate() {
                    self.inside((number + 1).to_string(), one);
                }
            }
            Value::String(text) => self.text(text),
            Value::Number(number) => self.number(number.as_i64().unwrap_or(i64::MAX)),
            Value::Null | Value::Bool(_) => {}
        }
    }

    fn parts(&mut self, parts: &mut Map<String, Value>) {
        let is_by_year = BY_YEAR.contains(&self.name());
        for (name, value) in parts {
            self.place.push(name.clone());
            if is_by_year && !name.parse().is_ok_and(year_fits) {
                self.fault(Remark::new("intake-year").with("year", name));
            }
            self.value(value);
            self.place.pop();
        }
    }

    fn inside(&mut self, name: String, value: &mut Value) {
        self.place.push(name);
        self.value(value);
        self.place.pop();
    }

    fn text(&mut self, text: &mut String) {
        let cleaned = clean(text);
        if cleaned.is_changed() {
            let remark = Remark::new("intake-cleaned").column(&self.place.join(", "));
            self.changed.push(remark.with("controls", cleaned.controls).with("reversals", cleaned.reversals));
        }
        *text = cleaned.text;
        let (name, parent) = (self.name(), self.parent());
        let number = match name {
            "amount" | "contingency" | "inflation" | "money_per_year" | "per_dollar" | "unit_cost" => true,
            "value" => self.is_in("indicators"),
            _ => BY_YEAR.contains(&parent),
        };
        if number && !text.parse().is_ok_and(|number| self.is_kept(number)) {
            self.fault(Remark::new("intake-number").with("number", &text));
        }
        if let ("date" | "added", Ok(day)) = (name, text.parse::<NaiveDate>())
            && !year_fits(day.year())
        {
            self.fault(Remark::new("intake-year").with("year", day.year()));
        }
        let letters = text.chars().all(|letter| letter.is_ascii_uppercase());
        if name == "currency" && !(text.is_empty() || text.len() == 3 && letters) {
            self.fault(Remark::new("intake-currency").with("currency", &text));
        }
        self.length(text);
    }

    fn length(&mut self, text: &str) {
        let (length, limit) = match self.name() {
            "text" | "seen_text" if self.is_in("edits") => (text.len(), LONGEST_EDIT),
            name if LINES.contains(&name) => (text.chars().count(), LONGEST_LINE),
            _ => (text.chars().count(), LONGEST_TEXT),
        };
        if length > limit {
            self.fault(Remark::new("intake-too-long").with("length", length).with("limit", limit));
        }
    }

    /// Whether a number may stand here: shares up to what forms take, amounts not below zero, no number endless.
    fn is_kept(&self, number: Decimal) -> bool {
        let most = match self.name() {
            "contingency" => Decimal::from(100),
            "inflation" => Decimal::from(1_000),
            _ => LARGEST_AMOUNT,
        };
        let may_be_negative = self.is_in("indicators");
        number.abs() <= most
            && number.normalize().scale() <= 4
            && (may_be_negative || number >= Decimal::ZERO)
    }

    fn number(&mut self, number: i64) {
        let most = match self.name() {
            "first_year" | "last_year" | "price_year" => {
                if !YEARS.contains(&i32::try_from(number).unwrap_or(i32::MAX)) {
                    self.fault(Remark::new("intake-year").with("year", number));
                }
                return;
            }
            "leads_per_institution" => 100,
            "points_per_year" => 10_000,
            "phase" => 3,
            _ => return,
        };
        if !(1..=most).contains(&number) {
            self.fault(Remark::new("intake-number").with("number", number));
        }
    }

    fn fault(&mut self, remark: Remark) {
        self.problems.push(remark.column(&self.place.join(", ")));
    }

    fn name(&self) -> &str {
        self.place.last().map_or("", String::as_str)
    }

    fn parent(&self) -> &str {
        self.place.iter().rev().nth(1).map_or("", String::as_str)
    }

    fn is_in(&self, part: &str) -> bool {
        self.place.first().is_some_and(|first| first == part)
    }
}
