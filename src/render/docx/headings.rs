//! Knows which headings have numbers, and whether Word, counting by itself, prints the same ones; knows no XML.

use crate::document::Block;

/// How far the number of a heading hangs out, in twentieths of a point.
pub(super) const HANGING: i64 = 794;

/// How chapters are counted: not at all, with digits, with letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChapterNumbering {
    Nothing,
    Digits,
    Letters,
}

impl ChapterNumbering {
    /// That of a heading with this number.
    pub fn of(number: Option<&str>) -> ChapterNumbering {
        match number.and_then(|number| number.chars().next()) {
            None => ChapterNumbering::Nothing,
            Some(first) if first.is_ascii_digit() => ChapterNumbering::Digits,
            Some(_) => ChapterNumbering::Letters,
        }
    }
}

/// Whether a list of chapters and one of annexes, each with its sections, print the numbers that the headings have. A
/// comparison of two versions may hold numbers twice, and a document that somebody else wrote any.
pub(super) fn are_counted(blocks: &[Block]) -> bool {
    let (mut chapters, mut annexes) = (ListCount::default(), ListCount::default());
    blocks.iter().all(|block| {
        let Block::Heading { level, number: Some(number), .. } = block else { return true };
        let next = match ChapterNumbering::of(Some(number.as_str())) {
            ChapterNumbering::Nothing => None,
            ChapterNumbering::Digits => chapters.next(*level, |chapter| Some(chapter.to_string())),
            ChapterNumbering::Letters => annexes.next(*level, letter),
        };
        next.as_deref() == Some(number.as_str())
    })
}

/// What a list has counted.
#[derive(Default)]
struct ListCount {
    chapters: u32,
    sections: u32,
}

impl ListCount {
    /// The number of the next heading at this level; nothing where the list has none.
    fn next(&mut self, level: u8, chapter: impl Fn(u32) -> Option<String>) -> Option<String> {
        match level {
            1 => {
                (self.chapters, self.sections) = (self.chapters + 1, 0);
                chapter(self.chapters)
            }
            2 if self.chapters > 0 => {
                self.sections += 1;
                Some(format!("{}.{}", chapter(self.chapters)?, self.sections))
            }
            _ => None,
        }
    }
}

/// A to Z; Word goes on otherwise than we do.
fn letter(number: u32) -> Option<String> {
    char::from_digit(number + 9, 36).map(|letter| letter.to_ascii_uppercase().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn word_counts_what_is_counted_in_order() {
        let are_counted = |numbers: &[&str]| {
            let heading = |number: &&str| Block::Heading {
                id: String::new(),
                level: 1 + number.matches('.').count() as u8,
                number: Some((*number).to_owned()).filter(|number| !number.is_empty()),
                text: Vec::new(),
            };
            super::are_counted(&numbers.iter().map(heading).collect::<Vec<_>>())
        };
        for counted in [
            &["", "1", "1.1", "1.2", "", "2", "2.1", "A", "A.1", "B", "B.1", ""][..],
            &["A", "1", "B", "2", "2.1"],
            &[],
        ] {
            assert!(are_counted(counted), "{counted:?}");
        }
        for other in [&["2"][..], &["1", "1"], &["1", "1.2"], &["0.1"], &["1.1"], &["1", "1.1.1"], &["AA"]] {
            assert!(!are_counted(other), "{other:?}");
        }
        let annexes: Vec<String> = ('A'..='Z').map(String::from).collect();
        let annexes: Vec<&str> = annexes.iter().map(String::as_str).chain(["AA"]).collect();
        assert!(are_counted(&annexes[..26]) && !are_counted(&annexes));
    }
}
