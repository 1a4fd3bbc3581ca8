//! Knows an answer as typed, field by field: whether it may be sent, and whether two say the same. Knows no browser.

use serde::{Deserialize, Serialize};

/// The fields of an answer as typed, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Draft(pub Vec<(String, String)>);

impl Draft {
    /// The first value of a field; empty where it was left out.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// Whether it answers anything: a level, "don't know", or "not applicable" with its reason. Nothing less may be
    /// sent in the background, for a default never counts as an answer.
    pub fn is_answer(&self) -> bool {
        match self.get("rating") {
            "" => false,
            "na" => !self.get("reason").trim().is_empty(),
            _ => true,
        }
    }

    /// Whether both say the same. What only the server gives out, versions and names of evidence, says nothing, and
    /// neither does an empty field.
    pub fn says_the_same_as(&self, other: &Draft) -> bool {
        self.said() == other.said()
    }

    fn said(&self) -> Vec<(&str, String)> {
        let given = |name: &str| name == "version" || (name.starts_with('e') && name.ends_with("-id"));
        let mut said: Vec<_> = self
            .0
            .iter()
            .filter(|(name, value)| !given(name) && !value.trim().is_empty())
            .map(|(name, value)| (name.as_str(), value.trim().replace("\r\n", "\n")))
            .collect();
        said.sort();
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(fields: &[(&str, &str)]) -> Draft {
        Draft(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn nothing_is_sent_before_something_is_answered() {
        for (fields, expected) in [
            (draft(&[("comment", "We have a law")]), false),
            (draft(&[("rating", "0")]), true),
            (draft(&[("rating", "unknown")]), true),
            (draft(&[("rating", "na")]), false),
            (draft(&[("rating", "na"), ("reason", "  ")]), false),
            (draft(&[("rating", "na"), ("reason", "No coast")]), true),
        ] {
            assert_eq!(fields.is_answer(), expected, "{fields:?}");
        }
    }

    #[test]
    fn two_drafts_say_the_same_whatever_the_server_named_them() {
        let mine = draft(&[("version", "3"), ("comment", "a\nb "), ("e0-title", "Act"), ("e0-id", "")]);
        let held = draft(&[("e0-title", "Act"), ("e0-id", "C01-E1"), ("comment", "a\r\nb"), ("reason", "")]);
        assert!(mine.says_the_same_as(&held));
        assert!(!mine.says_the_same_as(&draft(&[("comment", "a"), ("e0-title", "Act")])));
    }
}
