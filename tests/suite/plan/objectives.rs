//! An objective has its number once something is known about it, so that a strong country keeps and raises what it has.

use super::sample::{LIBRARY, assessment, items, plan};
use crate::support::assessments::usual;

#[test]
fn an_objective_is_numbered_once_a_level_is_known_under_it() {
    let all = LIBRARY.kit.objectives.len();
    for (name, replies, count) in [
        ("nothing answered", vec![], 0),
        ("nothing known", vec![5; items()], 0),
        ("everything reached", vec![4; items()], all),
        ("nothing there", vec![0; items()], all),
        ("one level", vec![4], 1),
    ] {
        let plan = plan(&assessment(&replies));
        assert_eq!(plan.needed.len(), count, "{name}");
        for (id, number) in plan.needed.iter().zip(1..) {
            assert_eq!(plan.objective_number(id), Some(number), "{name}");
        }
    }
    let first = &usual(&LIBRARY).next().unwrap().items[0].id;
    let home = LIBRARY.kit.objective_of(first).unwrap();
    assert_eq!(plan(&assessment(&[4])).needed, std::slice::from_ref(&home.id));
}
