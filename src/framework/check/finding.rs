//! Knows how a check says what it found: about what, near which word, what is wrong and what to do.

/// Something a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether the content must be refused.
    pub is_error: bool,
    /// The name of the check.
    pub check: &'static str,
    /// The id of the item, stage or framework it is about; `countries`, `territories` and `regions` for
    /// these lists.
    pub about: String,
    /// A word that stands in the line concerned.
    pub needle: String,
    /// What is wrong, without a full stop.
    pub text: String,
    /// What to do about it, as a sentence.
    pub remedy: &'static str,
}

/// What one check has found so far.
#[derive(Debug)]
pub struct Findings {
    check: &'static str,
    list: Vec<Finding>,
}

impl Findings {
    /// Nothing found yet.
    pub fn of(check: &'static str) -> Findings {
        Findings { check, list: Vec::new() }
    }

    /// The content must be refused. `place` is what it is about, and a word of the line concerned.
    pub fn error(&mut self, place: (&str, &str), text: String, remedy: &'static str) {
        self.add(true, place, text, remedy);
    }

    /// Somebody should look. `place` is what it is about, and a word of the line concerned.
    pub fn warning(&mut self, place: (&str, &str), text: String, remedy: &'static str) {
        self.add(false, place, text, remedy);
    }

    /// What was found.
    pub fn into_list(self) -> Vec<Finding> {
        self.list
    }

    fn add(&mut self, is_error: bool, (about, needle): (&str, &str), text: String, remedy: &'static str) {
        let (about, needle) = (about.to_owned(), needle.to_owned());
        self.list.push(Finding { is_error, check: self.check, about, needle, text, remedy });
    }
}
