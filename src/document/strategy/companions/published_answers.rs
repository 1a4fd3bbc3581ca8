//! Knows what published sources say to a question of the public that the country has not answered; knows no question.

use crate::assessment::strategy::{year_fits, years_in};
use crate::assessment::{Basis, Rating};
use crate::document::strategy::brief_finding::BriefFinding;
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::framework::ItemId;
use crate::framework::kit::AnswerSubject;

/// The items whose published findings answer questions of this kind; none where institutions answered themselves: that is
/// no published source.
pub(super) fn telling_items<'a>(case: &Case<'a>, subject: AnswerSubject) -> impl Iterator<Item = &'a ItemId> {
    let is_coded = case.inputs.analysis.assessment.basis == Basis::DeskCoding;
    let questions = case.kit().process.questions.iter();
    questions.filter(move |one| is_coded && one.subject == subject).flat_map(|one| &one.items)
}

/// What they say about who leads; nothing once the country has named an institution.
pub(super) fn lead_found(case: &Case) -> Vec<BriefFinding> {
    if !quote(&case.strategy().frame.lead).is_empty() {
        return Vec::new();
    }
    let told = telling_items(case, AnswerSubject::Lead).filter_map(|item| {
        let text = finding(case, item)?;
        Some(BriefFinding::published(case, &text, case.register.behind(item)))
    });
    told.collect()
}

/// What they say about earlier plans and strategies: of each finding what names a year.
pub(super) fn past_found(case: &Case) -> Vec<BriefFinding> {
    let told = telling_items(case, AnswerSubject::Past).filter_map(|item| {
        let text = finding(case, item)?;
        let dated: Vec<&str> = text.split("; ").filter(|part| years_in(part).any(year_fits)).collect();
        let sources = case.register.behind(item);
        (!dated.is_empty()).then(|| BriefFinding::published(case, &dated.join("; "), sources))
    });
    told.collect()
}

/// What was found about an item with a level; none where it counts so few children that they could be known.
fn finding(case: &Case, item: &ItemId) -> Option<String> {
    let answer = case.answer(item)?;
    let text = quote(&answer.comment);
    let is_small = case.inputs.analysis.library.languages.small_number(&text).is_some();
    let is_told = matches!(answer.rating, Rating::Level(_)) && !text.is_empty() && !is_small;
    is_told.then_some(text)
}
