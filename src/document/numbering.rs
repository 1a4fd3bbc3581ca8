//! Knows how chapters and their sections are numbered.

use super::Block;
use super::templates::DocumentPart;

/// The numbers given so far.
#[derive(Default)]
pub(super) struct HeadingNumbers {
    chapters: usize,
    annexes: usize,
    below: usize,
}

impl HeadingNumbers {
    /// Numbers the headings of levels 1 and 2: `3` and `3.1` in the body, `A` and `A.1` in the annexes.
    pub(super) fn give(&mut self, part: DocumentPart, blocks: &mut [Block]) {
        for block in blocks {
            if let Block::Heading { level, number, .. } = block {
                *number = self.next(part, *level);
            }
        }
    }

    fn next(&mut self, part: DocumentPart, level: u8) -> Option<String> {
        match (part, level) {
            (DocumentPart::Front, _) => None,
            (DocumentPart::Body, 1) => {
                (self.chapters, self.below) = (self.chapters + 1, 0);
                Some(self.chapter(part))
            }
            (DocumentPart::Annex, 1) => {
                (self.annexes, self.below) = (self.annexes + 1, 0);
                Some(self.chapter(part))
            }
            (_, 2) => {
                self.below += 1;
                Some(format!("{}.{}", self.chapter(part), self.below))
            }
            _ => None,
        }
    }

    fn chapter(&self, part: DocumentPart) -> String {
        match part {
            DocumentPart::Annex => letters(self.annexes),
            DocumentPart::Front | DocumentPart::Body => self.chapters.to_string(),
        }
    }
}

/// A, B, … Z, AA, AB.
fn letters(number: usize) -> String {
    let Some(index) = number.checked_sub(1) else { return String::new() };
    let last = u8::try_from(index % 26).unwrap_or(0);
    letters(index / 26) + &char::from(b'A' + last).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn annexes_go_on_after_z() {
        assert_eq!([1, 26, 27, 28, 53].map(letters), ["A", "Z", "AA", "AB", "BA"]);
    }

    #[test]
    fn each_part_counts_for_itself() {
        let mut numbers = HeadingNumbers::default();
        let steps = [
            (DocumentPart::Front, 1),
            (DocumentPart::Body, 1),
            (DocumentPart::Body, 2),
            (DocumentPart::Body, 2),
            (DocumentPart::Body, 3),
        ];
        let more = [
            (DocumentPart::Body, 1),
            (DocumentPart::Body, 2),
            (DocumentPart::Annex, 1),
            (DocumentPart::Annex, 2),
        ];
        let given: Vec<_> =
            steps.into_iter().chain(more).map(|(part, level)| numbers.next(part, level)).collect();
        let given: Vec<&str> = given.iter().map(|number| number.as_deref().unwrap_or("-")).collect();
        assert_eq!(given, ["-", "1", "1.1", "1.2", "-", "2", "2.1", "A", "A.1"]);
    }
}
