//! Knows how something about an input is said: where, and by which message; knows no wording.

use crate::assessment::{Limit, LimitFault};
use crate::words::{Arg, Voice};

/// How many remarks are shown before the rest is only counted.
const SHOWN: usize = 50;

/// Something to say about an input, in the reader's language: what is wrong and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct InputRemark {
    /// The line, counted from 1, where one can be named.
    pub line: Option<usize>,
    /// The column: its name in a table, its number in other files.
    pub column: Option<String>,
    /// The key of the message.
    pub key: &'static str,
    /// The arguments of the message.
    pub args: Vec<(&'static str, Arg)>,
}

/// A remark for whose sake the input is refused.
pub type InputProblem = InputRemark;

impl InputRemark {
    /// A remark about the whole input.
    pub fn new(key: &'static str) -> InputRemark {
        InputRemark { line: None, column: None, key, args: Vec::new() }
    }

    /// The same about a line.
    pub fn at(mut self, line: usize) -> InputRemark {
        self.line = Some(line);
        self
    }

    /// The same about a column.
    pub fn column(mut self, column: &str) -> InputRemark {
        self.column = Some(column.to_owned());
        self
    }

    /// The same with an argument, shown as it is.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> InputRemark {
        self.args.push((name, Arg::Words(value.to_string())));
        self
    }

    /// The sentence in the reader's language, with its place.
    pub fn say(&self, voice: &Voice) -> String {
        let text = voice.say_with(self.key, &self.args);
        let text: Arg = text.into();
        let line = self.line.map(|line| Arg::from(line.to_string()));
        match (line, &self.column) {
            (Some(line), Some(column)) => {
                let args = [("line", line), ("column", column.as_str().into()), ("text", text)];
                voice.say_with("intake-at-line-and-column", &args)
            }
            (Some(line), None) => voice.say_with("intake-at-line", &[("line", line), ("text", text)]),
            (None, Some(column)) => {
                let args = [("column", column.as_str().into()), ("text", text)];
                voice.say_with("intake-at-column", &args)
            }
            (None, None) => voice.say_with(self.key, &self.args),
        }
    }
}

impl From<&LimitFault> for InputRemark {
    /// What forms say of such a value, with its place as the field.
    fn from(fault: &LimitFault) -> InputRemark {
        let about = |key| InputRemark::new(key).with("field", &fault.place);
        match &fault.limit {
            Limit::Missing => about("fault-missing"),
            Limit::TooLong(length, most) => {
                about("fault-too-long").with("length", length).with("limit", most)
            }
            Limit::TooMany(_, most) => about("fault-too-many").with("limit", most),
            Limit::NotAYear(_) => about("fault-not-a-year"),
            Limit::NotADay(_) => about("fault-not-a-day"),
            Limit::NotAnAmount(amount) => about("limit-amount").with("value", amount),
            Limit::Outside(value, least, most) => {
                about("limit-outside").with("value", value).with("least", least).with("most", most)
            }
            Limit::Malformed(text) => about("limit-malformed").with("value", text),
        }
    }
}

impl Voice {
    /// What is wrong with values that may not be kept, each in a sentence.
    pub fn limits(&self, faults: &[LimitFault]) -> Vec<String> {
        self.remarks(&faults.iter().map(InputRemark::from).collect::<Vec<_>>())
    }

    /// The sentences of the first remarks, and how many more there are.
    pub fn remarks(&self, remarks: &[InputRemark]) -> Vec<String> {
        let mut lines: Vec<String> = remarks.iter().take(SHOWN).map(|remark| remark.say(self)).collect();
        if remarks.len() > SHOWN {
            let more = InputRemark::new("intake-more").with("number", remarks.len() - SHOWN);
            lines.push(more.say(self));
        }
        lines
    }
}
