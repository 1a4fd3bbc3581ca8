//! Knows what can stand in the fields of a form; a form is a table of them, and a new field is one line in a table.

use crate::web::Voice;
use crate::web::components::FieldWidth;

/// Codes with their words, as they are offered.
pub type Options = Vec<(String, String)>;

/// The fields of a form, or of a part of one.
#[derive(Debug)]
pub struct FormTable {
    /// What the messages that name its fields begin with.
    pub words: &'static str,
    /// Whether fields that may stay empty say so, and those of a certain form say which.
    pub explains: bool,
    /// The fields, in the order forms show them.
    pub specs: &'static [Spec],
}

/// A field.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// The word that names it in messages, in the form and, with `_` for `-`, in the record.
    pub word: &'static str,
    /// The message that names it, where that is another one than its word says.
    label: Option<&'static str>,
    /// Its name in the form, where that is another one.
    name: Option<&'static str>,
    /// Where it stands in the record, where that is elsewhere: keys with points between them.
    path: Option<&'static str>,
    /// What can stand in it.
    pub shape: Shape,
    /// Whether it must be filled, and how a person is told.
    pub need: Need,
    /// The message that says what is expected.
    pub hint: Option<&'static str>,
    /// Whether its choices, which the page offers, stand there as buttons.
    pub buttons: bool,
    width: Option<FieldWidth>,
    /// The code that is chosen where nobody has chosen.
    pub preset: &'static str,
    /// How many lines a text shows.
    pub rows: u8,
}

/// Whether a field must be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It may stay empty.
    No,
    /// It must be filled.
    Yes,
    /// It must be filled; this message says why or with what.
    Because(&'static str),
}

/// What can stand in a field.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A line of at most so many characters.
    Line(usize),
    /// Several lines of at most so many characters together.
    Text(usize),
    /// A list, one to a line: at most so many, each of at most so many characters.
    Lines(usize, usize),
    /// One of these, as buttons.
    Radios(fn(&Voice) -> Options),
    /// One of these, as a list.
    Select(fn(&Voice) -> Options),
    /// One of those that the page offers.
    Offered,
    /// One of those that the page offers, by its number.
    Numbered,
    /// Any of those that the page offers, as boxes; whoever reads the form sees that no other was sent.
    Several,
    /// A day on which something was, such as 31 March 2026, kept as `2026-03-31`.
    Day,
    /// A day that may lie ahead, kept in the same way.
    Deadline,
    /// A year, a month or a day of a source, kept as `2022`, `2022-06` or `2022-06-15`.
    Date,
    /// The same of what was published, which does not lie ahead.
    Published,
    /// A year, a month or a day of what was measured, kept as `2025`, `2025-03` or `2025-03-31`.
    Period,
    /// A few words of at most so many characters that name a year in which something was: `2024`, `2019–2022`.
    Era(usize),
    /// A year from 1990 to 2100.
    Year,
    /// A quarter such as `2027-Q3`.
    Quarter,
    /// A whole number from the first to the second.
    Count(u32, u32),
    /// 1 to 5.
    Scale,
    /// A value of an indicator, with at most four decimals; what it can be follows from the kind that the form asks for.
    Number,
    /// A number from 0, with at most four decimals.
    Quantity,
    /// An amount of money from 0, with at most four decimals.
    Amount,
    /// A number above 0, with at most four decimals.
    Rate,
    /// A percentage from 0 to this.
    Share(u32),
    /// The three letters of a currency.
    Currency,
    /// A box to tick.
    Tick,
}

/// A field that may stay empty.
pub const fn may(word: &'static str, shape: Shape) -> Spec {
    Spec {
        word,
        label: None,
        name: None,
        path: None,
        shape,
        need: Need::No,
        hint: None,
        buttons: false,
        width: None,
        preset: "",
        rows: 4,
    }
}

/// A field that must be filled.
pub const fn must(word: &'static str, shape: Shape) -> Spec {
    Spec { need: Need::Yes, ..may(word, shape) }
}

impl FormTable {
    /// Every message that the table asks for, so that a check can see that each exists and none is left over.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for spec in self.specs {
            keys.push(spec.message(self));
            keys.extend(spec.hint.map(str::to_owned));
            if let Need::Because(message) = spec.need {
                keys.push(message.to_owned());
            }
        }
        keys
    }
}

impl Spec {
    /// The message that names it.
    pub fn message(&self, table: &FormTable) -> String {
        self.label.map_or_else(|| format!("{}-{}", table.words, self.word), str::to_owned)
    }

    /// The same field where this message says that it is missing.
    pub const fn because(self, message: &'static str) -> Spec {
        Spec { need: Need::Because(message), ..self }
    }

    /// The same field with this message as hint.
    pub const fn hint(self, message: &'static str) -> Spec {
        Spec { hint: Some(message), ..self }
    }

    /// The same field where another message names it.
    pub const fn with_message(self, message: &'static str) -> Spec {
        Spec { label: Some(message), ..self }
    }

    /// The same field under another name in the form.
    pub const fn with_name(self, name: &'static str) -> Spec {
        Spec { name: Some(name), ..self }
    }

    /// The same field elsewhere in the record.
    pub const fn at(self, path: &'static str) -> Spec {
        Spec { path: Some(path), ..self }
    }

    /// The same field for a few words, or for a number.
    pub const fn wide(self, width: FieldWidth) -> Spec {
        Spec { width: Some(width), ..self }
    }

    /// The same field with this code chosen where nobody has chosen.
    pub const fn with_preset(self, code: &'static str) -> Spec {
        Spec { preset: code, ..self }
    }

    /// The same field with its choices as buttons.
    pub const fn buttons(self) -> Spec {
        Spec { buttons: true, ..self }
    }

    /// The same field with so many lines.
    pub const fn rows(self, rows: u8) -> Spec {
        Spec { rows, ..self }
    }

    /// Its name in the form.
    pub fn name(&self) -> &'static str {
        self.name.unwrap_or(self.word)
    }

    /// The keys that lead to it in the record.
    pub fn path(&self) -> Vec<String> {
        match self.path {
            Some(path) => path.split('.').map(str::to_owned).collect(),
            None => vec![self.word.replace('-', "_")],
        }
    }

    /// How wide it looks.
    pub fn width(&self) -> FieldWidth {
        let usual = match self.shape {
            Shape::Line(most) if most <= 80 => FieldWidth::Medium,
            Shape::Day | Shape::Deadline | Shape::Date | Shape::Published | Shape::Period | Shape::Era(_) => {
                FieldWidth::Medium
            }
            Shape::Year | Shape::Quarter | Shape::Count(..) | Shape::Scale | Shape::Number => {
                FieldWidth::Short
            }
            Shape::Quantity | Shape::Amount | Shape::Rate | Shape::Share(_) | Shape::Currency => {
                FieldWidth::Short
            }
            _ => FieldWidth::Full,
        };
        self.width.unwrap_or(usual)
    }
}
