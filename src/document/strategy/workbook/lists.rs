//! Knows the lists that cells of the strategy's sheets are chosen from.

use super::super::case::Case;
use super::super::register::{confidence_key, kind_key};
use crate::assessment::{Confidence, EvidenceKind, Grade, Rating};
use crate::document::workbook::List;

/// The lists, each under the id of the columns that are chosen from it.
pub(super) fn lists(case: &Case) -> Vec<List> {
    let say = |key: &str| case.voice.say(key);
    let states = ["answered", "unknown", "not-applicable", "open"];
    let confidences = [Confidence::Low, Confidence::Medium, Confidence::High];
    let stances = ["for", "against"];
    vec![
        list(case, "state", states.map(|state| say(&format!("sheet-state-{state}"))).to_vec()),
        list(
            case,
            "confidence",
            confidences.map(|one| say(&format!("short-{}", confidence_key(one)))).to_vec(),
        ),
        list(case, "kind", kinds(case)),
        list(case, "grade", grades(case)),
        list(case, "stance", stances.map(|stance| say(&format!("sheet-stance-{stance}"))).to_vec()),
    ]
}

fn list(case: &Case, id: &str, entries: Vec<String>) -> List {
    List { id: id.to_owned(), title: case.voice.say(&format!("sheet-column-{id}")), entries }
}

/// What the column of states says about an answer.
pub(super) fn state_key(rating: Option<&Rating>) -> &'static str {
    match rating {
        Some(Rating::Level(_)) => "sheet-state-answered",
        Some(Rating::Unknown) => "sheet-state-unknown",
        Some(Rating::NotApplicable { .. }) => "sheet-state-not-applicable",
        None => "sheet-state-open",
    }
}

fn kinds(case: &Case) -> Vec<String> {
    use EvidenceKind::{Data, Law, Policy, Press, Statement};
    let named = [Law, Policy, Data, Press, Statement].into_iter().filter_map(kind_key);
    let named = named.map(|key| case.voice.say(key));
    named.chain([case.voice.say("sheet-kind-report")]).collect()
}

fn grades(case: &Case) -> Vec<String> {
    let grades = Grade::ALL.iter().map(|grade| case.voice.say(&format!("grade-{}", grade.code())));
    grades.chain([case.voice.say("grade-none")]).collect()
}
