//! Knows what is wrong with a form, field by field, in words for the person who filled it in.

/// What is wrong, in the order of the fields on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<(String, String)>);

impl Problems {
    /// Adds what is wrong with the field of this id.
    pub fn add(&mut self, field: impl Into<String>, text: impl Into<String>) {
        self.0.push((field.into(), text.into()));
    }

    /// Adds what is wrong with a field unless something is wrong with it already.
    pub fn note(&mut self, field: impl Into<String>, text: impl Into<String>) {
        let field = field.into();
        if self.of(&field).is_none() {
            self.add(field, text);
        }
    }

    /// What is wrong with a field.
    pub fn of(&self, field: &str) -> Option<String> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, text)| text.clone())
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Field id and words, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(field, text)| (field.as_str(), text.as_str()))
    }
}
