//! Knows an answer as typed, field by field: whether it may be sent, and whether two say the same. Knows no browser.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The rating of an answer whose level follows from the ticked conditions.
pub const BY_CONDITIONS: &str = "conditions";
/// The field of each box with a condition.
pub const CONDITION: &str = "condition";
/// The fields of a piece of evidence that people write into; a choice alone is nothing written.
pub const EVIDENCE_WORDS: [&str; 8] =
    ["title", "publisher", "date", "link", "article", "page", "language", "confirmed-by"];

/// The fields of an answer as typed, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct AnswerFields(pub Vec<(String, String)>);

/// The fields of one piece of evidence, by the name they have within it.
type EvidenceFields<'a> = BTreeMap<&'a str, String>;

impl AnswerFields {
    /// The first value of a field; empty where it was left out.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// The version of the answer that was on the page when this was typed.
    pub fn version(&self) -> u64 {
        self.get("version").parse().unwrap_or_default()
    }

    /// Puts the draft on another version.
    pub fn set_version(&mut self, version: u64) {
        for (_, value) in self.0.iter_mut().filter(|(name, _)| name == "version") {
            *value = version.to_string();
        }
    }

    /// Whether it answers anything: ticked conditions, a level, "don't know", or "not applicable" with its reason. Nothing
    /// less may be sent in the background, for a default never counts as an answer.
    pub fn is_answer(&self) -> bool {
        match self.get("rating") {
            "" => self.has_ticks(),
            "na" => !self.get("reason").trim().is_empty(),
            _ => true,
        }
    }

    /// Whether the level is the one that follows from the conditions: people say so, or tick and say nothing else.
    pub fn is_by_conditions(&self) -> bool {
        match self.get("rating") {
            "" => self.has_ticks(),
            rating => rating == BY_CONDITIONS,
        }
    }

    fn has_ticks(&self) -> bool {
        self.0.iter().any(|(name, _)| name == CONDITION)
    }

    /// What the rating says in each way that it can be said. Only the server knows which level follows from ticks, and
    /// says it in `level`; from none follows the lowest.
    fn ratings(&self) -> Vec<&str> {
        match (self.is_by_conditions(), self.has_ticks()) {
            (false, _) => vec![self.get("rating")],
            (true, false) => vec![BY_CONDITIONS, "0"],
            (true, true) => vec![BY_CONDITIONS, self.get("level")],
        }
    }

    /// Whether both say the same about the item. Versions, names of evidence and empty entries say nothing.
    pub fn says_the_same_as(&self, other: &AnswerFields) -> bool {
        let evidence = |draft: &AnswerFields| -> Vec<Vec<(String, String)>> {
            draft.evidence().into_iter().map(|(_, entry)| filled_fields(entry)).collect()
        };
        let same_rating = self.ratings().iter().any(|rating| other.ratings().contains(rating));
        same_rating && self.words() == other.words() && evidence(self) == evidence(other)
    }

    /// The names that the server gave to the pieces of evidence in `self`, by the fields that carry them.
    pub fn names_given_by(&self, held: &AnswerFields) -> Vec<(String, String)> {
        let held = held.evidence().into_iter().map(|(_, entry)| entry.get("id").cloned().unwrap_or_default());
        self.evidence().into_iter().zip(held).map(|((number, _), id)| (format!("e{number}-id"), id)).collect()
    }

    /// Everything but rating and evidence; where a person goes on is none of it. Copies to other items are made only when
    /// a person presses "save".
    fn words(&self) -> BTreeSet<(&str, String)> {
        let fits = |name: &str| match name {
            "version" | "then" | "from" | "also" | "rating" | "level" => false,
            name => split_number(name).is_none(),
        };
        let fields = self.0.iter().filter(|(name, value)| fits(name) && !value.trim().is_empty());
        fields.map(|(name, value)| (name.as_str(), tidy(value))).collect()
    }

    /// The pieces of evidence that say anything and are to stay, with their numbers in the form. Of a field that comes
    /// several times, as a group of boxes does, each value is a line.
    fn evidence(&self) -> Vec<(u32, EvidenceFields<'_>)> {
        let mut entries: BTreeMap<u32, EvidenceFields<'_>> = BTreeMap::new();
        for (name, value) in &self.0 {
            if let Some((number, field)) = split_number(name) {
                let words = entries.entry(number).or_default().entry(field).or_default();
                if !words.is_empty() {
                    words.push('\n');
                }
                words.push_str(&tidy(value));
            }
        }
        let written = |entry: &EvidenceFields<'_>| {
            EVIDENCE_WORDS.iter().any(|field| entry.get(field).is_some_and(|value| !value.is_empty()))
        };
        entries.retain(|_, entry| written(entry) && !entry.contains_key("remove"));
        entries.into_iter().collect()
    }
}

/// The highest level of which every box is ticked, and every one below; boxes are told by their level.
pub(super) fn level_carried(boxes: &[(u8, bool)]) -> u8 {
    let holds = |level: &u8| {
        let mut here = boxes.iter().filter(|(of, _)| of == level).peekable();
        here.peek().is_some() && here.all(|(_, ticked)| *ticked)
    };
    (1..=4).take_while(holds).last().unwrap_or_default()
}

/// `e2-title` as 2 and `title`.
fn split_number(name: &str) -> Option<(u32, &str)> {
    let (number, field) = name.strip_prefix('e')?.split_once('-')?;
    Some((number.parse().ok()?, field))
}

fn filled_fields(entry: EvidenceFields<'_>) -> Vec<(String, String)> {
    let fields = entry.into_iter().filter(|(field, value)| *field != "id" && !value.is_empty());
    fields.map(|(field, value)| (field.to_owned(), value)).collect()
}

/// One kind of line end and no blanks around, as the server keeps it.
fn tidy(value: &str) -> String {
    value.replace("\r\n", "\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(fields: &[(&str, &str)]) -> AnswerFields {
        AnswerFields(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn nothing_is_sent_before_something_is_answered() {
        for (fields, expected) in [
            (draft(&[("comment", "We have a law")]), false),
            (draft(&[("rating", "0")]), true),
            (draft(&[("rating", "unknown")]), true),
            (draft(&[("condition", "C01-1a")]), true),
            (draft(&[("rating", "conditions")]), true),
            (draft(&[("rating", "na")]), false),
            (draft(&[("rating", "na"), ("reason", "  ")]), false),
            (draft(&[("rating", "na"), ("reason", "No coast")]), true),
        ] {
            assert_eq!(fields.is_answer(), expected, "{fields:?}");
        }
    }

    #[test]
    fn two_drafts_say_the_same_whatever_the_server_named_them() {
        let mine = draft(&[
            ("version", "3"),
            ("rating", "2"),
            ("comment", "a\nb "),
            ("e1-title", "Old"),
            ("e1-remove", "yes"),
            ("e2-title", "Act"),
            ("e2-id", ""),
            ("e3-kind", "report"),
            ("also", "GL-01"),
        ]);
        let held = [("rating", "2"), ("comment", "a\r\nb"), ("e1-title", "Act"), ("e1-id", "C01-E2")];
        assert!(mine.says_the_same_as(&draft(&held)));
        assert_eq!(mine.names_given_by(&draft(&held)), [("e2-id".to_owned(), "C01-E2".to_owned())]);
        for (at, changed) in [(0, ("rating", "3")), (1, ("comment", "a")), (2, ("e1-title", "Law"))] {
            let mut other = held;
            other[at] = changed;
            assert!(!mine.says_the_same_as(&draft(&other)), "{changed:?}");
        }
    }

    #[test]
    fn every_box_that_is_ticked_beside_a_piece_of_evidence_counts() {
        let with = |ticks: &[&str]| {
            let mut fields = draft(&[("rating", "2"), ("e1-title", "Act"), ("e1-proves", "")]);
            fields.0.extend(ticks.iter().map(|tick| ("e1-proves".to_owned(), (*tick).to_owned())));
            fields
        };
        let none = draft(&[("rating", "2"), ("e1-title", "Act")]);
        assert!(with(&[]).says_the_same_as(&none) && none.says_the_same_as(&with(&[])));
        assert!(with(&["C01-1a", "C01-1b"]).says_the_same_as(&with(&["C01-1a", "C01-1b"])));
        for other in [&[][..], &["C01-1a"], &["C01-1b"], &["C01-1a", "C01-2a"]] {
            assert!(!with(&["C01-1a", "C01-1b"]).says_the_same_as(&with(other)), "{other:?}");
        }
    }

    #[test]
    fn a_level_that_follows_is_the_same_however_it_is_said() {
        let of = |rating: &str, ticks: &[&str], level: &str| {
            let mut fields = draft(&[("rating", rating)]);
            fields.0.extend(ticks.iter().map(|tick| (CONDITION.to_owned(), (*tick).to_owned())));
            fields.0.extend((!level.is_empty()).then(|| ("level".to_owned(), level.to_owned())));
            fields
        };
        let two = &["C01-1a", "C01-1b"][..];
        for (mine, held, same) in [
            (of("conditions", two, ""), of("conditions", two, "1"), true),
            (of("", two, ""), of("conditions", two, "1"), true),
            (of("1", two, ""), of("conditions", two, "1"), true),
            (of("2", two, ""), of("conditions", two, "1"), false),
            (of("conditions", two, ""), of("3", two, ""), false),
            (of("conditions", &two[..1], ""), of("conditions", two, "1"), false),
            (of("2", two, ""), of("2", &[], ""), false),
            (of("conditions", &[], ""), of("0", &[], ""), true),
            (of("", &[], ""), of("0", &[], ""), false),
            (of("conditions", &[], ""), of("conditions", two, "0"), false),
        ] {
            assert_eq!(mine.says_the_same_as(&held), same, "{mine:?} {held:?}");
            assert_eq!(held.says_the_same_as(&mine), same, "{held:?} {mine:?}");
        }
    }

    #[test]
    fn the_boxes_carry_the_highest_level_without_a_hole() {
        for (boxes, level) in [
            (&[(1, true), (1, false)][..], 0),
            (&[], 0),
            (&[(1, true), (1, true), (2, false)], 1),
            (&[(1, true), (2, true), (3, false), (4, true)], 2),
            (&[(1, true), (3, true)], 1),
            (&[(4, true), (3, true), (2, true), (1, true)], 4),
        ] {
            assert_eq!(level_carried(boxes), level, "{boxes:?}");
        }
    }

    #[test]
    fn the_reason_counts_beside_every_answer() {
        let with = |rating, reason| draft(&[("rating", rating), ("reason", reason)]);
        for rating in ["na", "2"] {
            assert!(!with(rating, "No coast").says_the_same_as(&with(rating, "No sea")), "{rating}");
            assert!(!with(rating, "No coast").says_the_same_as(&with(rating, "")), "{rating}");
        }
    }
}
