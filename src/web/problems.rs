//! Knows what is wrong with a form, field by field, in words for the person who filled it in.

/// What is wrong, in the order of the fields on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<FieldProblem>);

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The id of the field.
    pub field: String,
    /// What the field is called, and of which row it is; empty where the text says so.
    pub label: String,
    /// What is wrong, and what to do.
    pub text: String,
}

impl Problems {
    /// Adds what is wrong with the field of this id, in words that begin with what it is called.
    pub fn add(&mut self, field: impl Into<String>, text: impl Into<String>) {
        self.add_of(field, String::new(), text);
    }

    /// Adds what is wrong with the field of this id, which is called so.
    pub fn add_of(&mut self, field: impl Into<String>, label: impl Into<String>, text: impl Into<String>) {
        self.0.push(FieldProblem { field: field.into(), label: label.into(), text: text.into() });
    }

    /// Adds what is wrong with a field unless something is wrong with it already.
    pub fn note(&mut self, field: impl Into<String>, text: impl Into<String>) {
        self.note_of(field, String::new(), text);
    }

    /// The same for a field that is called so.
    pub fn note_of(&mut self, field: impl Into<String>, label: impl Into<String>, text: impl Into<String>) {
        let field = field.into();
        if self.of(&field).is_none() {
            self.add_of(field, label, text);
        }
    }

    /// What is wrong with a field.
    pub fn of(&self, field: &str) -> Option<String> {
        self.0.iter().find(|one| one.field == field).map(|one| one.text.clone())
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Everything, in order.
    pub fn iter(&self) -> impl Iterator<Item = &FieldProblem> {
        self.0.iter()
    }
}
