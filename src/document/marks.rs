//! Knows which marks of sources a document carries, and what its register then holds.

use crate::assessment::strategy::DocumentKind;
use serde::{Deserialize, Deserializer, Serialize};

/// The marks of sources in a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marks {
    /// The ids of answers, evidence and decisions; the register is whole.
    #[default]
    Register,
    /// The same ids; the register holds only what the words cite.
    Cited,
    /// Numbers, one for each published source in the order of its first mark; the register holds these, and nothing else
    /// is marked.
    Endnotes,
    /// None, and no register.
    None,
}

impl Marks {
    /// Those of a document.
    pub fn of(document: DocumentKind) -> Marks {
        match document {
            DocumentKind::Strategy | DocumentKind::Starting | DocumentKind::Concept => Marks::Endnotes,
            DocumentKind::Report => Marks::Register,
            DocumentKind::Plan | DocumentKind::Comments | DocumentKind::Progress => Marks::Cited,
            DocumentKind::Memorandum
            | DocumentKind::Points
            | DocumentKind::Questions
            | DocumentKind::Poster
            | DocumentKind::Press
            | DocumentKind::Children => Marks::None,
        }
    }
}

/// Documents that were kept before there were endnotes say only whether their register is cut down to what is cited.
#[derive(Deserialize)]
#[serde(untagged)]
enum StoredMarks {
    Now(Marks),
    CitedOnly(bool),
}

/// The marks as they are written now or were written before.
///
/// # Errors
/// Whatever the format finds wrong.
pub(super) fn read_marks<'de, D: Deserializer<'de>>(reader: D) -> Result<Marks, D::Error> {
    Ok(match StoredMarks::deserialize(reader)? {
        StoredMarks::Now(marks) => marks,
        StoredMarks::CitedOnly(true) => Marks::Cited,
        StoredMarks::CitedOnly(false) => Marks::Register,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_as_they_were_stored_before() {
        let read = |json: &str| read_marks(&mut serde_json::Deserializer::from_str(json)).unwrap();
        let expected = [Marks::Cited, Marks::Register, Marks::Endnotes, Marks::None];
        assert_eq!(["true", "false", "\"endnotes\"", "\"none\""].map(read), expected);
    }
}
