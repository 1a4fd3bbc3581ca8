//! Knows every piece of evidence in one list, how much of it counts today, and where pieces contradict each other; knows no
//! words.

use super::Analysis;
use crate::assessment::{Agreement, Answer, Assessment, Evidence, Grade, Stance};
use crate::framework::ItemId;
use crate::scoring::{Constants, EvidenceAge, age, counted_grade};
use chrono::NaiveDate;

/// A piece of evidence and the item that it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceLine<'a> {
    /// The item.
    pub item: &'a ItemId,
    /// The piece.
    pub piece: &'a Evidence,
    /// Whether it has aged.
    pub age: EvidenceAge,
    /// How strong it counts today.
    pub grade: Grade,
}

/// An answer for which there is evidence on both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Contradiction<'a> {
    /// The item.
    pub item: &'a ItemId,
    /// What speaks for the level; never empty.
    pub supporting: Vec<EvidenceLine<'a>>,
    /// What speaks against it; never empty.
    pub opposing: Vec<EvidenceLine<'a>>,
    /// The answer that counts.
    pub answer: &'a Answer,
    /// What was agreed, where it is that.
    pub agreement: Option<&'a Agreement>,
}

impl Analysis {
    /// Every piece of evidence that the reader may see, whether the answer that it stands under counts or not; one that
    /// stands under several answers to an item in the same words once. In the order of the items and of the names that
    /// the pieces have.
    pub fn evidence_register(&self) -> Vec<EvidenceLine<'_>> {
        register(&self.assessment, self.measure())
    }

    /// The answers that count and have evidence on both sides, in the order of the items.
    pub fn contradictions(&self) -> Vec<Contradiction<'_>> {
        contradictions(&self.assessment, self.measure())
    }

    fn measure(&self) -> AgeMeasure<'_> {
        AgeMeasure { day: self.day, constants: &self.constants }
    }
}

/// By what evidence is found to have aged.
#[derive(Clone, Copy)]
struct AgeMeasure<'a> {
    day: NaiveDate,
    constants: &'a Constants,
}

fn register<'a>(assessment: &'a Assessment, measure: AgeMeasure<'_>) -> Vec<EvidenceLine<'a>> {
    let answers = assessment.answers_of_round().chain(assessment.open_carried());
    let mut all: Vec<EvidenceLine<'a>> =
        answers.flat_map(|(item, answer)| lines(item, answer, measure)).collect();
    let number = |id: &str| id.rsplit_once("-E").and_then(|(_, number)| number.parse::<u32>().ok());
    all.sort_by(|a, b| {
        (a.item, number(&a.piece.id), &a.piece.id).cmp(&(b.item, number(&b.piece.id), &b.piece.id))
    });
    let mut distinct: Vec<EvidenceLine<'a>> = Vec::with_capacity(all.len());
    for line in all {
        // Those of one name stand together now.
        let is_namesake = |one: &&EvidenceLine<'_>| (one.item, &one.piece.id) == (line.item, &line.piece.id);
        if !distinct.iter().rev().take_while(is_namesake).any(|one| *one == line) {
            distinct.push(line);
        }
    }
    distinct
}

fn contradictions<'a>(assessment: &'a Assessment, measure: AgeMeasure<'_>) -> Vec<Contradiction<'a>> {
    let mut found = Vec::new();
    for (item, answer) in &assessment.answers {
        let (supporting, opposing): (Vec<_>, Vec<_>) =
            lines(item, answer, measure).into_iter().partition(|line| line.piece.stance == Stance::For);
        if !supporting.is_empty() && !opposing.is_empty() {
            let agreement = assessment.deliberations.get(item).and_then(|all| all.agreement.as_ref());
            found.push(Contradiction { item, supporting, opposing, answer, agreement });
        }
    }
    found
}

/// The pieces of an answer. Of one that is for others nothing is left that could be listed.
fn lines<'a>(item: &'a ItemId, answer: &'a Answer, measure: AgeMeasure<'_>) -> Vec<EvidenceLine<'a>> {
    let AgeMeasure { day, constants } = measure;
    let pieces = answer.evidence.iter().filter(|piece| !piece.title.is_empty());
    let line = |piece: &'a Evidence| EvidenceLine {
        item,
        piece,
        age: age(piece, day, constants),
        grade: counted_grade(piece, day, constants),
    };
    pieces.map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Change, Rating};
    use crate::framework::Level;
    use crate::scoring::sample;

    fn answer(pieces: &[(&str, &str, &str, &str)]) -> Answer {
        let piece = |(id, title, date, stance): &(&str, &str, &str, &str)| {
            let value = serde_json::json!({
                "id": id, "title": title, "date": date, "stance": stance, "publisher": "Bureau", "kind": "report",
            });
            serde_json::from_value(value).unwrap()
        };
        Answer { evidence: pieces.iter().map(piece).collect(), ..Rating::Level(Level::ALL[2]).into() }
    }

    fn assessment(answers: &[(&str, Answer)]) -> Assessment {
        let answers = answers.iter().map(|(item, answer)| (ItemId::from(*item), answer.clone())).collect();
        Assessment { answers, ..sample::assessment("") }
    }

    fn on<'a>(day: &str, constants: &'a Constants) -> AgeMeasure<'a> {
        AgeMeasure { day: day.parse().unwrap(), constants }
    }

    #[test]
    fn every_piece_stands_once_in_the_order_of_items_and_names() {
        let shown = answer(&[
            ("X1-E10", "Tenth", "2026", "for"),
            ("X1-E2", "Second", "2020", "for"),
            ("X1-E3", "", "", "for"),
            ("X1-E1", "First", "", "against"),
        ]);
        let constants = Constants::default();
        let all = assessment(&[("X2", answer(&[("X2-E1", "Other", "2025", "for")])), ("X1", shown)]);
        let lines = register(&all, on("2026-11-29", &constants));
        let names: Vec<&str> = lines.iter().map(|line| line.piece.title.as_str()).collect();
        assert_eq!(names, ["First", "Second", "Tenth", "Other"], "what is for others is not listed");
        let ages: Vec<EvidenceAge> = lines.iter().map(|line| line.age).collect();
        assert_eq!(ages, [EvidenceAge::Undated, EvidenceAge::Aged, EvidenceAge::Fresh, EvidenceAge::Fresh]);
        assert_eq!((lines[1].grade, lines[2].grade), (Grade::E1, Grade::E2), "age takes a grade");
    }

    #[test]
    fn a_piece_that_stands_under_several_answers_in_the_same_words_is_listed_once() {
        let mut all = assessment(&[]);
        for (institution, title) in [("i-1", "A"), ("i-2", "B"), ("i-3", "A")] {
            let answer = Some(answer(&[("X1-E1", title, "2025", "for")]));
            let institution = institution.parse().unwrap();
            all.apply(&Change::Respond { item: "X1".into(), institution, answer });
        }
        let constants = Constants::default();
        let lines = register(&all, on("2026-11-29", &constants));
        let titles: Vec<&str> = lines.iter().map(|line| line.piece.title.as_str()).collect();
        assert_eq!(titles, ["A", "B"]);
    }

    #[test]
    fn a_contradiction_has_two_sides() {
        let one = answer(&[("X1-E1", "A", "2025", "for"), ("X1-E2", "B", "2025", "against")]);
        let other = answer(&[("X2-E1", "C", "2025", "against")]);
        let all = assessment(&[("X1", one), ("X2", other)]);
        let constants = Constants::default();
        let found = contradictions(&all, on("2026-11-29", &constants));
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].supporting[0].piece.title.as_str(), found[0].opposing[0].piece.title.as_str()),
            ("A", "B")
        );
        assert_eq!(found[0].agreement, None);
    }
}
