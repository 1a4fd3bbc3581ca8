//! Knows the lists that cells of the strategy's sheets are chosen from.

use super::super::case::Case;
use super::rates::BASES;
use crate::assessment::strategy::{ActionStatus, CostKind, EconomicClass, FundingSource, FundingStatus};
use crate::assessment::{ConditionState, Confidence, EvidenceKind, Grade, Rating, Stance};
use crate::document::workbook::ChoiceList;
use crate::framework::kit::IndicatorLevel;
use crate::presentation::{Label, grade};

/// The lists, each under the id of the columns that are chosen from it.
pub(super) fn lists(case: &Case) -> Vec<ChoiceList> {
    let words = |keys: &[&str]| keys.iter().map(|key| case.voice.say(key)).collect();
    let states = ["sheet-state-answered", "cell-unknown", "cell-excluded", "sheet-state-open"];
    let grades = Grade::ALL.into_iter().map(Some).chain([None]);
    vec![
        list(case, "state", words(&states)),
        list(case, "confidence", names::<Confidence>(case)),
        list(case, "met", names::<ConditionState>(case)),
        list(case, "kind", names::<EvidenceKind>(case)),
        list(case, "grade", grades.map(|one| grade(&case.voice, one)).collect()),
        list(case, "stance", names::<Stance>(case)),
        list(case, "status", names::<ActionStatus>(case)),
        list(case, "choice", words(&["sheet-choice-chosen", "sheet-choice-proposed"])),
        list(case, "chain", names::<IndicatorLevel>(case)),
        list(case, "cost-kind", names::<CostKind>(case)),
        list(case, "economic-class", names::<EconomicClass>(case)),
        list(case, BASES, words(&["price-basis-constant", "price-basis-current"])),
        list(case, "money-source", names::<FundingSource>(case)),
        list(case, "funding-status", names::<FundingStatus>(case)),
    ]
}

fn list(case: &Case, id: &str, entries: Vec<String>) -> ChoiceList {
    ChoiceList { id: id.to_owned(), title: case.voice.say(&format!("column-{id}")), entries }
}

fn names<T: Label>(case: &Case) -> Vec<String> {
    T::ALL.iter().map(|value| value.name(&case.voice)).collect()
}

/// What the column of states says about an answer.
pub(super) fn state_key(rating: Option<&Rating>) -> &'static str {
    match rating {
        Some(Rating::Level(_)) => "sheet-state-answered",
        Some(Rating::Unknown) => "cell-unknown",
        Some(Rating::NotApplicable { .. }) => "cell-excluded",
        None => "sheet-state-open",
    }
}
