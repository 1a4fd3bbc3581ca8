//! Knows how what people type becomes a value, or what is wrong with it; the one place where fields are read.

use super::days::{quarter, year};
use super::{Fault, FieldReader, LINE, Need, Options, Shape, Spec};
use crate::lang::ends_line;
use crate::web::Voice;
use serde_json::Value;

/// How many boxes of a group may be ticked.
const MOST_TICKS: usize = 100;

impl FieldReader<'_> {
    /// The value of a field; none where nothing was typed. `offered` is what can be chosen, if the field is a choice.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn value(&self, spec: &Spec, offered: Option<Options>, text: &str) -> Result<Option<Value>, Fault> {
        if text.is_empty() {
            return if spec.need == Need::No { Ok(None) } else { Err(Fault::Missing) };
        }
        let is_offered = || offered.is_some_and(|offered| offered.iter().any(|(code, _)| code == text));
        let value = match spec.shape {
            Shape::Line(most) => short(&text.replace(ends_line, " "), most)?.into(),
            Shape::Text(most) => short(text, most)?.into(),
            Shape::Lines(lines, most) => list(text, lines, most)?,
            Shape::Several => list(text, MOST_TICKS, LINE)?,
            Shape::Radios(_) | Shape::Select(_) | Shape::Offered => {
                if is_offered() {
                    text.into()
                } else {
                    return Err(Fault::NotAChoice);
                }
            }
            Shape::Numbered => {
                text.parse::<u32>().ok().filter(|_| is_offered()).ok_or(Fault::NotAChoice)?.into()
            }
            Shape::Day => self.day(text)?.to_string().into(),
            Shape::Deadline => self.any_day(text)?.to_string().into(),
            Shape::Era(most) => self.era(short(text, most)?)?.into(),
            Shape::Date => self.date(text)?.into(),
            Shape::Published => self.published(text)?.into(),
            Shape::Period => self.period(text)?.to_string().into(),
            Shape::Year => year(text)?.into(),
            Shape::Quarter => quarter(text)?.to_string().into(),
            Shape::Count(least, most) => self.count(text, least, most)?.into(),
            Shape::Scale => self.count(text, 1, 5)?.into(),
            Shape::Number => self.number(text)?.to_string().into(),
            Shape::Quantity => self.quantity(text)?.to_string().into(),
            Shape::Amount => self.amount(text)?.to_string().into(),
            Shape::Rate => self.rate(text)?.to_string().into(),
            Shape::Share(most) => self.share(text, most)?.to_string().into(),
            Shape::Currency => self.currency(text)?.into(),
            Shape::Tick => true.into(),
        };
        Ok(Some(value))
    }
}

/// A text of at most so many characters.
///
/// # Errors
/// [`Fault::TooLong`].
pub fn short(text: &str, most: usize) -> Result<&str, Fault> {
    let length = text.chars().count();
    if length > most { Err(Fault::TooLong(length, most)) } else { Ok(text) }
}

fn list(text: &str, most: usize, longest: usize) -> Result<Value, Fault> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = lines.map(|line| short(line, longest)).collect::<Result<Vec<&str>, Fault>>()?;
    if lines.len() > most { Err(Fault::TooMany(most)) } else { Ok(lines.into()) }
}

/// What stands in a field that shows this value.
pub fn field_text(voice: &Voice, shape: Shape, value: &Value) -> String {
    match (shape, value) {
        (
            Shape::Number | Shape::Quantity | Shape::Amount | Shape::Rate | Shape::Share(_),
            Value::String(text),
        ) => text.parse().map(|number| voice.field_number(number)).unwrap_or_else(|_| text.clone()),
        (
            Shape::Day | Shape::Deadline | Shape::Date | Shape::Published | Shape::Period,
            Value::String(text),
        ) => voice.day(text),
        (_, Value::String(text)) => text.clone(),
        (_, Value::Number(number)) => number.to_string(),
        (_, Value::Bool(true)) => "yes".to_owned(),
        (_, Value::Array(lines)) => lines.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        (_, Value::Bool(false) | Value::Null | Value::Object(_)) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Files;
    use crate::lang::Lang;
    use crate::web::forms::{FormCurrency, may, must};
    use crate::words::Messages;
    use chrono::NaiveDate;

    #[test]
    fn fields_are_read_or_refused() {
        let long = "x".repeat(501);
        let voice = Voice::new(Lang::EN, &Messages::load(&Files::embedded()).0);
        let today = NaiveDate::from_ymd_opt(2026, 11, 25);
        let reader = FieldReader { voice: &voice, currency: FormCurrency::default(), today, kind: None };
        let offered = || Some(vec![("no".to_owned(), String::new())]);
        for (shape, text, wanted) in [
            (Shape::Line(500), "a", Ok(Some(Value::from("a")))),
            (Shape::Line(500), "", Ok(None)),
            (Shape::Line(500), "Council\nfor Children", Ok(Some(Value::from("Council for Children")))),
            (Shape::Line(500), long.as_str(), Err(Fault::TooLong(501, 500))),
            (Shape::Lines(2, 500), " a \n\n b", Ok(Some(Value::from(vec!["a", "b"])))),
            (Shape::Lines(1, 500), "a\nb", Err(Fault::TooMany(1))),
            (Shape::Several, "a\nb", Ok(Some(Value::from(vec!["a", "b"])))),
            (Shape::Lines(2, 500), long.as_str(), Err(Fault::TooLong(501, 500))),
            (Shape::Offered, "no", Ok(Some(Value::from("no")))),
            (Shape::Offered, "maybe", Err(Fault::NotAChoice)),
            (Shape::Day, "2026-11-25", Ok(Some(Value::from("2026-11-25")))),
            (Shape::Day, "25.11.2026", Ok(Some(Value::from("2026-11-25")))),
            (Shape::Day, "tomorrow", Err(Fault::NotADay)),
            (Shape::Day, "2026-11-26", Err(Fault::Ahead)),
            (Shape::Deadline, "2026-11-26", Ok(Some(Value::from("2026-11-26")))),
            (Shape::Deadline, "soon", Err(Fault::NotADay)),
            (Shape::Date, "November 2026", Ok(Some(Value::from("2026-11")))),
            (Shape::Date, "2026-11", Ok(Some(Value::from("2026-11")))),
            (Shape::Published, "November 2026", Ok(Some(Value::from("2026-11")))),
            (Shape::Published, "December 2026", Err(Fault::Ahead)),
            (Shape::Period, "November 2026", Ok(Some(Value::from("2026-11")))),
            (Shape::Count(0, 100_000_000), "1,709", Ok(Some(Value::from(1709)))),
            (Shape::Count(1, 9), "-1", Err(Fault::NotACount(1, 9))),
            (Shape::Scale, "5", Ok(Some(Value::from(5)))),
            (Shape::Scale, "six", Err(Fault::NotACount(1, 5))),
            (Shape::Amount, "1 500,75", Ok(Some(Value::from("1500.75")))),
            (Shape::Share(100), "101", Err(Fault::NotAShare(100))),
            (Shape::Currency, "ABC", Err(Fault::NotACurrency("ABC".to_owned()))),
            (Shape::Tick, "yes", Ok(Some(Value::Bool(true)))),
        ] {
            assert_eq!(reader.value(&may("x", shape), offered(), text), wanted, "{shape:?} {text}");
        }
        assert_eq!(reader.value(&must("x", Shape::Line(9)), None, ""), Err(Fault::Missing));
    }
}
