//! Knows what costs come to by what budgets classify them as; knows no action.

use super::{CostedAction, CostedLine, Money};
use crate::assessment::strategy::EconomicClass;
use serde::Serialize;
use std::collections::BTreeMap;

/// The cost of an economic class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClassTotal {
    /// The class; absent for what nobody has classified.
    pub class: Option<EconomicClass>,
    /// By year.
    pub by_year: BTreeMap<i32, Money>,
}

impl ClassTotal {
    /// Over all years.
    pub fn total(&self) -> Money {
        self.by_year.values().copied().sum()
    }

    /// The classes in their order, then what nobody has classified: those of them that have a line.
    pub(super) fn of(actions: &[CostedAction]) -> Vec<ClassTotal> {
        let classes = EconomicClass::ALL.map(Some).into_iter().chain([None]);
        classes.filter_map(|class| ClassTotal::of_class(actions, class)).collect()
    }

    fn of_class(actions: &[CostedAction], class: Option<EconomicClass>) -> Option<ClassTotal> {
        let lines = actions.iter().flat_map(|action| &action.lines);
        let lines: Vec<&CostedLine> = lines.filter(|line| line.class == class).collect();
        let mut by_year: BTreeMap<i32, Money> = BTreeMap::new();
        for (year, money) in lines.iter().flat_map(|line| &line.by_year) {
            let sum = by_year.entry(*year).or_default();
            *sum = *sum + *money;
        }
        (!lines.is_empty()).then_some(ClassTotal { class, by_year })
    }
}
