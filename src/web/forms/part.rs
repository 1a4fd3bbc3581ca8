//! Knows a table of fields as it stands in one form: how it is read, filled and shown, and how two records compare.

use super::read::field_text;
use super::{Fault, FieldReader, FormCurrency, FormState, FormTable, Need, Options, Shape, Spec};
use crate::web::components::{
    BoxGroup, Checkbox, ConflictRow, Field, TextArea, box_list, checkbox, checkboxes, radios, select,
    text_area, text_input,
};
use crate::web::{Fields, Voice};
use leptos::prelude::*;
use serde_json::{Map, Value};

/// A table in a form.
pub struct FormPart<'a> {
    voice: &'a Voice,
    table: &'a FormTable,
    before: String,
    behind: String,
    entry: Option<String>,
    title: Option<String>,
    about: Option<String>,
    offered: Vec<(&'static str, Options)>,
    groups: Vec<(&'static str, Vec<BoxGroup>)>,
}

/// From how many boxes on a list of them can be searched.
const MANY_BOXES: usize = 20;

impl<'a> FormPart<'a> {
    /// The table, its fields named as it says.
    pub fn of(voice: &'a Voice, table: &'a FormTable) -> FormPart<'a> {
        let (before, behind) = (String::new(), String::new());
        let (offered, groups) = (Vec::new(), Vec::new());
        FormPart { voice, table, before, behind, entry: None, title: None, about: None, offered, groups }
    }

    /// The same where the form has several: this stands before and that behind the name of each field.
    pub fn between(self, before: impl Into<String>, behind: impl Into<String>) -> FormPart<'a> {
        FormPart { before: before.into(), behind: behind.into(), ..self }
    }

    /// The same for one entry of the maps in a record: its key stands behind the name of each field, and at the end of
    /// the way that leads to it.
    pub fn entry(self, key: &str) -> FormPart<'a> {
        FormPart { behind: format!("-{key}"), entry: Some(key.to_owned()), ..self }
    }

    /// The same where the form has several, which people know by these words.
    pub fn about(self, words: impl Into<String>) -> FormPart<'a> {
        FormPart { about: Some(words.into()), ..self }
    }

    /// The same where content and not a message says what its only field is called.
    pub fn titled(self, title: String) -> FormPart<'a> {
        FormPart { title: Some(title), ..self }
    }

    /// The same where the field of this word offers these choices.
    pub fn with_options(mut self, word: &'static str, options: Options) -> FormPart<'a> {
        self.offered.push((word, options));
        self
    }

    /// The same where the field of this word offers these choices, under headings.
    pub fn with_groups(mut self, word: &'static str, groups: Vec<BoxGroup>) -> FormPart<'a> {
        let options = groups.iter().flat_map(|group| group.boxes.clone()).collect();
        self.groups.push((word, groups));
        self.with_options(word, options)
    }

    /// The name of a field in the form.
    pub fn name(&self, spec: &Spec) -> String {
        format!("{}{}{}", self.before, spec.name(), self.behind)
    }

    /// What a field is called.
    pub fn label(&self, spec: &Spec) -> String {
        let words = self.title.clone().unwrap_or_else(|| self.voice.say(&spec.message(self.table)));
        self.about.as_ref().map_or(words.clone(), |about| format!("{words}, {about}"))
    }

    /// What the field of this word is called; nothing where there is none.
    pub fn label_of(&self, word: &str) -> Option<String> {
        self.spec(word).map(|spec| self.label(spec))
    }

    /// The keys that lead to a field in the record.
    fn path(&self, spec: &Spec) -> Vec<String> {
        spec.path().into_iter().chain(self.entry.clone()).collect()
    }

    /// What a record holds in a field, as it is shown there.
    fn field_value(&self, spec: &Spec, record: &Value) -> Option<String> {
        let way: String = self.path(spec).iter().map(|key| format!("/{key}")).collect();
        record.pointer(&way).map(|held| field_text(self.voice, spec.shape, held))
    }

    /// What stands in a field; each of several values on a line of its own.
    fn field_in(&self, fields: &Fields, spec: &Spec) -> String {
        let name = self.name(spec);
        match spec.shape {
            Shape::Several => {
                let values = fields.all(&name).iter().map(|value| value.trim());
                values.filter(|value| !value.is_empty()).collect::<Vec<_>>().join("\n")
            }
            _ => fields.text(&name),
        }
    }

    fn spec(&self, word: &str) -> Option<&'a Spec> {
        self.table.specs.iter().find(|spec| spec.word == word)
    }

    /// The record as sent, with what is wrong noted in the form. What the form does not carry stays as it is held, and
    /// so does what nobody touched, even if it could not be entered now.
    pub fn read(&self, form: &mut FormState, held: &Value) -> Value {
        let mut record = Value::Object(held.as_object().cloned().unwrap_or_default());
        let (currency, today, kind) = (self.currency(form), form.today, form.kind);
        let reader = FieldReader { voice: self.voice, currency, today, kind };
        for spec in self.table.specs {
            let name = self.name(spec);
            let typed = self.field_in(&form.fields, spec);
            let before = self.field_value(spec, held).unwrap_or_default();
            let carried = form.fields.has(&name) || matches!(spec.shape, Shape::Tick);
            // No form sends the blanks around a text.
            if !before.is_empty() && (!carried || typed == before.trim()) {
                continue;
            }
            let typed = if typed.is_empty() { spec.preset } else { &typed };
            match reader.value(spec, self.offers(spec), typed) {
                Ok(value) => put(&mut record, &self.path(spec), value),
                Err(fault) => self.note(form, spec, fault),
            }
        }
        record
    }

    /// The record that these fields make, whatever is wrong with it. Nothing but its own fields is looked at, however many
    /// there are.
    pub fn record_in(&self, fields: &Fields) -> Value {
        let mut own = Fields::default();
        for name in self.table.specs.iter().map(|spec| self.name(spec)).filter(|name| fields.has(name)) {
            fields.all(&name).iter().for_each(|value| own.add(name.clone(), value.clone()));
        }
        self.read(&mut FormState::of_fields(own), &Value::Null)
    }

    /// The currency of its amounts: the one that is typed beside them, or that of the form.
    fn currency(&self, form: &FormState) -> FormCurrency {
        let beside = self.table.specs.iter().find(|spec| matches!(spec.shape, Shape::Currency));
        let beside = beside.map(|spec| form.fields.text(&self.name(spec)).to_uppercase());
        let code = beside.unwrap_or_else(|| form.currency.code.clone());
        FormCurrency { code, known: form.currency.known.clone() }
    }

    /// Notes what is wrong with a field.
    fn note(&self, form: &mut FormState, spec: &Spec, fault: Fault) {
        let (name, label) = (self.name(spec), self.label(spec));
        match (&fault, spec.need) {
            (Fault::Missing, Need::Because(message)) => {
                form.problems.note_of(name, label, self.voice.say(message));
            }
            _ => form.problems.note(name, fault.words(self.voice, &label)),
        }
    }

    /// Notes something that is wrong with the field of this word.
    pub fn fault(&self, form: &mut FormState, word: &str, fault: Fault) {
        if let Some(spec) = self.spec(word) {
            self.note(form, spec, fault);
        }
    }

    /// Puts a record into the fields.
    pub fn fill(&self, record: &Value, fields: &mut Fields) {
        for spec in self.table.specs {
            let Some(held) = self.field_value(spec, record) else { continue };
            let name = self.name(spec);
            match spec.shape {
                Shape::Several => {
                    // As the form sends them: an empty value first, so that none is an answer too.
                    fields.set(name.clone(), "");
                    held.lines().for_each(|value| fields.add(name.clone(), value));
                }
                _ => fields.set(name, held),
            }
        }
    }

    fn offers(&self, spec: &Spec) -> Option<Options> {
        let offered =
            self.offered.iter().find(|(word, _)| *word == spec.word).map(|(_, options)| options.clone());
        match spec.shape {
            // Where the page offers fewer than there are, those.
            Shape::Radios(options) | Shape::Select(options) => {
                Some(offered.unwrap_or_else(|| options(self.voice)))
            }
            Shape::Scale => {
                let none = (String::new(), self.voice.say("record-not-judged"));
                let scale = (1..=5).map(|number: u8| (number.to_string(), number.to_string()));
                Some(std::iter::once(none).chain(scale).collect())
            }
            Shape::Offered | Shape::Numbered | Shape::Several => Some(offered.unwrap_or_default()),
            _ => None,
        }
    }

    /// Every field.
    pub fn view(&self, form: &FormState) -> AnyView {
        let all: Vec<_> = self.table.specs.iter().map(|spec| self.show(form, spec, None)).collect();
        all.into_any()
    }

    /// The field of this word.
    pub fn field(&self, form: &FormState, word: &str) -> AnyView {
        self.spec(word).map(|spec| self.show(form, spec, None)).into_any()
    }

    /// The field of this word with a hint that the page knows.
    pub fn field_with_hint(&self, form: &FormState, word: &str, hint: Option<String>) -> AnyView {
        self.spec(word).map(|spec| self.show(form, spec, hint)).into_any()
    }

    fn show(&self, form: &FormState, spec: &Spec, hint: Option<String>) -> AnyView {
        let name = self.name(spec);
        let label = self.label(spec);
        let label = match self.table.explains && is_optional(self.table, spec) {
            true => self.voice.say_with("record-optional", &[("field", label.into())]),
            false => label,
        };
        let value = self.field_in(&form.fields, spec);
        let field = Field {
            label,
            hint: hint.or_else(|| self.hint(spec)),
            value: if value.is_empty() { spec.preset.to_owned() } else { value },
            name,
            width: spec.width(),
            focus: false,
        };
        match (spec.shape, self.offers(spec)) {
            (Shape::Radios(_), Some(options)) => radios(field, options, &form.problems),
            (Shape::Several, Some(options)) => self.boxes(spec, field, options, form),
            (_, Some(options)) if spec.buttons => radios(field, options, &form.problems),
            (_, Some(options)) => select(field, options, &form.problems),
            (Shape::Text(_) | Shape::Lines(..), _) => {
                let Field { name, label, hint, value, .. } = field;
                text_area(TextArea { name, label, hint, value, rows: spec.rows }, &form.problems)
            }
            (Shape::Tick, _) => {
                let ticked = !field.value.is_empty();
                let hint = field.hint.map(|hint| view! { <span class="hint">{hint}</span> });
                let words = view! { {field.label}{hint} }.into_any();
                let tick = checkbox(Checkbox::of(field.name, ticked), words);
                view! { <div class="field">{tick}</div> }.into_any()
            }
            _ => text_input(field, &form.problems),
        }
    }

    /// Boxes; many of them as a list that can be searched.
    fn boxes(&self, spec: &Spec, field: Field, options: Options, form: &FormState) -> AnyView {
        let groups =
            self.groups.iter().find(|(word, _)| *word == spec.word).map(|(_, groups)| groups.clone());
        let is_long = options.len() > MANY_BOXES;
        match groups {
            Some(groups) => box_list(self.voice, field, groups, &form.problems),
            None if is_long => {
                let all = BoxGroup { title: String::new(), boxes: options };
                box_list(self.voice, field, vec![all], &form.problems)
            }
            None => checkboxes(field, options, &form.problems),
        }
    }

    fn hint(&self, spec: &Spec) -> Option<String> {
        let usual = match spec.shape {
            Shape::Day | Shape::Deadline => Some("record-hint-day"),
            Shape::Lines(..) => Some("record-hint-lines"),
            Shape::Scale => Some("record-hint-scale"),
            _ => None,
        };
        let message = spec.hint.or(usual.filter(|_| self.table.explains))?;
        Some(self.voice.say(message))
    }

    /// Two records side by side, field by field.
    pub fn compare(&self, yours: &Value, theirs: &Value) -> Vec<ConflictRow> {
        let row = |spec: &Spec| ConflictRow {
            name: self.label(spec),
            yours: self.record_words(spec, yours),
            theirs: self.record_words(spec, theirs),
        };
        self.table.specs.iter().map(row).collect()
    }

    /// What a record says in a field, in words.
    fn record_words(&self, spec: &Spec, record: &Value) -> String {
        let code = self.field_value(spec, record).unwrap_or_default();
        if code.is_empty() {
            return code;
        }
        match spec.shape {
            Shape::Tick => return self.voice.say("yes"),
            Shape::Several => return self.voice.list(&code.lines().collect::<Vec<_>>()),
            _ => {}
        }
        let offered = self.offers(spec).unwrap_or_default();
        offered.into_iter().find(|(known, _)| *known == code).map_or(code, |(_, words)| words)
    }
}

/// Whether a field says that it may stay empty: where others may not, and where it is not plain anyway.
fn is_optional(table: &FormTable, spec: &Spec) -> bool {
    let some_needed = table.specs.iter().any(|other| other.need != Need::No);
    let plain = matches!(spec.shape, Shape::Tick | Shape::Radios(_) | Shape::Scale);
    some_needed && spec.need == Need::No && !plain
}

/// Puts a value where the keys lead; nothing takes away what is there.
fn put(record: &mut Value, path: &[String], value: Option<Value>) {
    let Some((last, first)) = path.split_last() else { return };
    let mut place = record;
    for key in first {
        if !place.is_object() {
            *place = Value::Object(Map::new());
        }
        let Some(object) = place.as_object_mut() else { return };
        place = object.entry(key.clone()).or_insert(Value::Null);
    }
    if !place.is_object() {
        *place = Value::Object(Map::new());
    }
    let Some(object) = place.as_object_mut() else { return };
    match value {
        Some(value) => drop(object.insert(last.clone(), value)),
        None => drop(object.remove(last)),
    }
}
