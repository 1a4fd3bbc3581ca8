//! Knows how strong evidence is, how it ages and which level it carries; knows no item.
//!
//! Source: `mnr.md` 6.2 (1).

use super::{Constants, EvidenceDebt, ItemScore};
use crate::assessment::{Evidence, EvidenceKind, Grade, Stance};
use crate::code::codes;
use crate::framework::Level;
use chrono::{Months, NaiveDate};

codes! {
    /// Whether a piece of evidence is as strong as when it was new.
    pub enum EvidenceAge {
        /// It is: it was published less than three years ago, a law in force less than five.
        Fresh = "fresh",
        /// It has lost a grade.
        Aged = "aged",
        /// Nobody says when it was published; it keeps its grade.
        Undated = "undated",
    }
}

/// The strongest grade among the evidence for the level, after ageing to the day `as_of`.
///
/// Evidence against the level carries nothing; evidence that nobody has graded carries what follows from what is filled
/// in about it.
pub fn strongest(evidence: &[Evidence], as_of: NaiveDate, constants: &Constants) -> Option<Grade> {
    for_the_level(evidence).map(|piece| counted_grade(piece, as_of, constants)).max()
}

/// Whether somebody has graded evidence for the level.
pub(super) fn is_graded(evidence: &[Evidence]) -> bool {
    for_the_level(evidence).any(|piece| piece.grade.is_some())
}

fn for_the_level(evidence: &[Evidence]) -> impl Iterator<Item = &Evidence> {
    evidence.iter().filter(|piece| piece.stance == Stance::For)
}

/// The highest level that evidence of this grade carries; no evidence carries what an assertion carries.
pub fn ceiling(grade: Option<Grade>) -> Level {
    match grade.unwrap_or(Grade::E0) {
        Grade::E0 => Level::ALL[1],
        Grade::E1 => Level::ALL[2],
        Grade::E2 => Level::ALL[3],
        Grade::E3 | Grade::E4 => Level::MAX,
    }
}

/// The levels that were claimed but that the evidence does not carry yet.
pub(super) fn evidence_debt(items: &[ItemScore]) -> Vec<EvidenceDebt> {
    items.iter().filter_map(debt).collect()
}

fn debt(item: &ItemScore) -> Option<EvidenceDebt> {
    let (claimed, effective) = (item.claimed?, item.effective?);
    let needs = Grade::ALL.into_iter().find(|grade| ceiling(Some(*grade)) >= claimed)?;
    let (grade, graded) = (item.grade, item.graded);
    (claimed > effective).then(|| EvidenceDebt {
        id: item.id.clone(),
        claimed,
        effective,
        grade,
        graded,
        needs,
    })
}

/// The grade as it counts on the day `as_of`.
pub fn counted_grade(piece: &Evidence, as_of: NaiveDate, constants: &Constants) -> Grade {
    let grade = piece.strength();
    if age(piece, as_of, constants) == EvidenceAge::Aged { grade.weaker() } else { grade }
}

/// Whether a piece has aged by the day `as_of`; the last day that its date can mean counts.
pub fn age(piece: &Evidence, as_of: NaiveDate, constants: &Constants) -> EvidenceAge {
    let years = match piece.kind {
        EvidenceKind::Law => constants.law_years,
        _ => constants.evidence_years,
    };
    let Some((_, last_day)) = piece.days() else { return EvidenceAge::Undated };
    let fresh_until = last_day.checked_add_months(Months::new(12 * years));
    if fresh_until.is_some_and(|end| as_of > end) { EvidenceAge::Aged } else { EvidenceAge::Fresh }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn piece(kind: EvidenceKind, date: &str, grade: Option<Grade>) -> Evidence {
        serde_json::from_value(serde_json::json!({
            "id": "C01-E1", "title": "t", "kind": kind, "date": date, "grade": grade,
        }))
        .unwrap()
    }

    #[test]
    fn evidence_loses_one_grade_after_its_years() {
        use EvidenceKind::{Law, Report};
        for (kind, date, as_of, expected) in [
            (Report, "2022", "2025-12-31", Grade::E3),
            (Report, "2022", "2026-01-01", Grade::E2),
            (Report, "2001", "2026-01-01", Grade::E2),
            (Report, "", "2026-01-01", Grade::E3),
            (Report, "2030", "2026-01-01", Grade::E3),
            (Law, "2021-06-15", "2026-06-15", Grade::E3),
            (Law, "2021-06-15", "2026-06-16", Grade::E2),
        ] {
            let evidence = [piece(kind, date, Some(Grade::E3))];
            assert_eq!(
                strongest(&evidence, day(as_of), &Constants::default()),
                Some(expected),
                "{kind:?} of {date} on {as_of}"
            );
        }
    }

    #[test]
    fn only_evidence_for_the_level_counts() {
        let as_of = day("2025-01-01");
        let mut against = piece(EvidenceKind::Report, "2024", Some(Grade::E4));
        against.stance = Stance::Against;
        let cited = Evidence { link: "gazette.go.ke/22".into(), ..piece(EvidenceKind::Report, "2024", None) };
        let described = piece(EvidenceKind::Report, "2024", Some(Grade::E1));
        for (evidence, strength, graded) in [
            (vec![against.clone()], None, false),
            (vec![against.clone(), cited.clone()], Some(Grade::E2), false),
            (vec![against, cited.clone(), described.clone()], Some(Grade::E2), true),
            (vec![described], Some(Grade::E1), true),
            (vec![Evidence { date: "2020".into(), ..cited }], Some(Grade::E1), false),
        ] {
            let found = strongest(&evidence, as_of, &Constants::default());
            assert_eq!((found, is_graded(&evidence)), (strength, graded), "{evidence:?}");
        }
    }

    #[test]
    fn the_grade_caps_the_level() {
        let ceilings: Vec<u8> = Grade::ALL.iter().map(|grade| ceiling(Some(*grade)).value()).collect();
        assert_eq!(ceilings, [1, 2, 3, 4, 4]);
        assert_eq!(ceiling(None).value(), 1);
    }
}
