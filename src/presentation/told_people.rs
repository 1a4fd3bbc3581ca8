//! Knows how many who took part in a consultation may be told, so that no number below ten follows from another; knows no
//! words.

use super::told_counts::{FEW, ToldCounts, told_counts};
use crate::assessment::strategy::{Consultation, ConsultedGroup};

/// How many took part as far as their numbers may be told; of those below ten no more than that they are few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldPeople {
    /// How many took part.
    pub participants: Option<u32>,
    /// How many of them were children.
    pub children: Option<u32>,
    /// How many belonged to each group.
    pub groups: Vec<Option<u64>>,
}

/// What may be told, so that no number below ten follows from another.
pub fn told_people(one: &Consultation) -> ToldPeople {
    let (participants, children) = told_children(one);
    let groups: Vec<u64> = one.groups.iter().map(|group| u64::from(group.count)).collect();
    if groups.is_empty() {
        return ToldPeople { participants, children, groups: Vec::new() };
    }
    let in_groups: u64 = groups.iter().sum();
    let rest = participants.or(children).map_or(0, |all| u64::from(all).saturating_sub(in_groups));
    let row: Vec<u64> = groups.iter().copied().chain((rest > 0).then_some(rest)).collect();
    let ToldCounts { cells, row_totals, .. } = told_counts(&[row]);
    let told: Vec<Option<u64>> = cells.into_iter().flatten().take(groups.len()).collect();
    let is_total = row_totals.iter().all(Option::is_some);
    let is_whole = told.iter().all(Option::is_some);
    let may_stand = |number: &u32| is_total || u64::from(*number) < FEW;
    ToldPeople {
        participants: participants.filter(may_stand),
        // Children may be some of the groups together.
        children: match participants {
            Some(all) => children.filter(|children| is_whole || *children == all),
            None => children.filter(may_stand),
        },
        groups: told,
    }
}

/// How many took part and how many of them were children; one of both stays unsaid where few others were there.
fn told_children(one: &Consultation) -> (Option<u32>, Option<u32>) {
    let others = one.participants.zip(one.children.filter(|children| *children > 0));
    let others = others.map_or(0, |(all, children)| all.saturating_sub(children));
    match (1..FEW).contains(&u64::from(others)) {
        true if one.heard == ConsultedGroup::Children => (None, one.children),
        true => (one.participants, None),
        false => (one.participants, one.children),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(heard: &str, people: [Option<u32>; 2], groups: &[&str]) -> ToldPeople {
        let consultation = serde_json::json!({
            "heard": heard, "participants": people[0], "children": people[1], "groups": groups,
        });
        told_people(&serde_json::from_value(consultation).unwrap())
    }

    #[test]
    fn of_two_numbers_with_few_between_them_one_is_told() {
        for (heard, people, participants, children) in [
            ("parents", [Some(34), Some(3)], Some(34), Some(3)),
            ("parents", [Some(35), Some(32)], Some(35), None),
            ("children", [Some(35), Some(32)], None, Some(32)),
            ("children", [Some(35), Some(35)], Some(35), Some(35)),
            ("parents", [Some(35), Some(0)], Some(35), Some(0)),
            ("parents", [None, Some(12)], None, Some(12)),
        ] {
            let found = told(heard, people, &[]);
            assert_eq!((found.participants, found.children), (participants, children), "{heard} {people:?}");
        }
    }

    #[test]
    fn a_group_of_few_is_given_back_neither_by_the_total_nor_by_the_children() {
        for (people, groups, participants, children, told_groups) in [
            ([Some(65), None], ["Girls: 34", "Boys: 31"], Some(65), None, [Some(34), Some(31)]),
            ([Some(65), None], ["Girls: 56", "Boys: 9"], Some(65), None, [None, None]),
            ([Some(60), Some(39)], ["Girls: 34", "Boys: 5"], Some(60), None, [Some(34), None]),
            ([Some(37), None], ["Girls: 20", "Boys: 14"], Some(37), None, [Some(20), None]),
            ([Some(9), None], ["Girls: 5", "Boys: 4"], Some(9), None, [None, None]),
        ] {
            let found = told("parents", people, &groups);
            let wanted = ToldPeople { participants, children, groups: told_groups.to_vec() };
            assert_eq!(found, wanted, "{people:?} {groups:?}");
        }
    }
}
