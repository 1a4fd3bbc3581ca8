//! Knows the answer of an institution as a form: what it shows, and how it becomes a draft or what is submitted.

use crate::assessment::Answer;
use crate::web::Fields;
use crate::web::forms::FormState;
use crate::web::pages::item::conditions;
use crate::web::pages::item::desk::AnswerDesk;
use crate::web::pages::item::form;
use std::collections::BTreeSet;

/// What stands in place of a rating while a draft is read in which nobody chose one.
const PLACEHOLDERS: [&str; 2] = ["unknown", "na"];

/// The fields of a form that shows what an institution has written; `rated` says whether a rating was chosen.
pub fn fields(desk: &AnswerDesk<'_>, answer: Option<&Answer>, rated: bool) -> Fields {
    let mut fields = form::fields(desk, answer);
    if !rated {
        fields.remove("rating");
    }
    fields
}

/// What is submitted; nothing where something has to be put right, which is noted in the form.
pub fn read(desk: &AnswerDesk<'_>, form: &mut FormState, given: &BTreeSet<String>) -> Option<Answer> {
    conditions::refuse_foreign(desk.open, desk.item, form);
    let mut answer = form::read(desk, form, given)?;
    // How strong evidence is, those say who check it.
    for piece in &mut answer.evidence {
        let held = desk.held.into_iter().flat_map(|held| &held.evidence).find(|held| held.id == piece.id);
        piece.grade = held.and_then(|held| held.grade);
        piece.confirmed_by = held.map(|held| held.confirmed_by.clone()).unwrap_or_default();
    }
    Some(answer)
}

/// What is kept as a draft, and whether a rating was chosen in it: what is not finished is no fault.
pub fn read_draft(
    desk: &AnswerDesk<'_>,
    form: &mut FormState,
    given: &BTreeSet<String>,
) -> Option<(Answer, bool)> {
    let is_chosen = !form.fields.text("rating").is_empty();
    let rated = is_chosen || !conditions::ticks(desk.item, &form.fields).is_empty();
    if !rated {
        let has_reason = !form.fields.text("reason").is_empty();
        form.fields.set("rating", PLACEHOLDERS[usize::from(has_reason)]);
    }
    let answer = read(desk, form, given);
    if !rated {
        form.fields.remove("rating");
    }
    answer.map(|answer| (answer, rated))
}
