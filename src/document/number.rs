//! Knows how chapters and their sections are numbered.

use super::Block;
use super::templates::Part;

/// The numbers given so far.
#[derive(Default)]
pub(super) struct Numbers {
    chapters: usize,
    annexes: usize,
    below: usize,
}

impl Numbers {
    /// Numbers the headings of levels 1 and 2: `3` and `3.1` in the body, `A` and `A.1` in the annexes.
    pub(super) fn give(&mut self, part: Part, blocks: &mut [Block]) {
        for block in blocks {
            if let Block::Heading { level, number, .. } = block {
                *number = self.next(part, *level);
            }
        }
    }

    fn next(&mut self, part: Part, level: u8) -> Option<String> {
        match (part, level) {
            (Part::Front, _) => None,
            (Part::Body, 1) => {
                (self.chapters, self.below) = (self.chapters + 1, 0);
                Some(self.chapter(part))
            }
            (Part::Annex, 1) => {
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

    fn chapter(&self, part: Part) -> String {
        match part {
            Part::Annex => letters(self.annexes),
            Part::Front | Part::Body => self.chapters.to_string(),
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
        let mut numbers = Numbers::default();
        let steps = [(Part::Front, 1), (Part::Body, 1), (Part::Body, 2), (Part::Body, 2), (Part::Body, 3)];
        let more = [(Part::Body, 1), (Part::Body, 2), (Part::Annex, 1), (Part::Annex, 2)];
        let given: Vec<_> =
            steps.into_iter().chain(more).map(|(part, level)| numbers.next(part, level)).collect();
        let given: Vec<&str> = given.iter().map(|number| number.as_deref().unwrap_or("-")).collect();
        assert_eq!(given, ["-", "1", "1.1", "1.2", "-", "2", "2.1", "A", "A.1"]);
    }
}
