//! Knows how an institution's questions leave as a sheet, and how what was written on it becomes its answers; knows no form.

use super::{OpenAssessment, RecordOutcome, ServiceError};
use crate::assessment::{Answer, Change, Institution, InstitutionId, Rating, Subject};
use crate::framework::{Item, ItemId};
use crate::intake::{
    AnswerSheet, InputProblem, InputRemark, SheetHead, SheetQuestion, TableError, read_answer_sheet,
    sheet_code, write_answer_sheet,
};
use crate::words::Voice;
use std::collections::BTreeSet;

/// Why a sheet was not written or used.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// What is wrong with it, row by row.
    #[error("the sheet was not used")]
    Problems(Vec<InputProblem>),
    /// It could not be written.
    #[error(transparent)]
    Table(#[from] TableError),
    /// Something else.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

/// What a sheet would change.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetPreview {
    /// The institution.
    pub institution: Institution,
    /// What it would answer otherwise than now, each with its answer now and the version of that.
    pub changes: Vec<(ItemId, Option<Answer>, Answer, u64)>,
    /// How many answers stand on it that say what is held already.
    pub same: usize,
}

impl OpenAssessment {
    /// The sheet of an institution, with what it has submitted so far.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the person does not answer for it.
    pub fn answer_sheet(&self, institution: &InstitutionId, voice: &Voice) -> Result<Vec<u8>, SheetError> {
        let own = self.own_institution(institution)?;
        let library = &self.service.library;
        let title = [
            ("institution", own.name.clone().into()),
            ("country", voice.country(library, &self.whole.country).into()),
            ("round", self.whole.name().to_owned().into()),
        ];
        let head = SheetHead {
            assessment: self.id(),
            institution: own.id.clone(),
            title: voice.say_with("answer-sheet-title", &title),
            hint: voice.say("answer-sheet-hint"),
            heads: ["answer-sheet-question", "answer-sheet-level", "answer-sheet-why"]
                .map(|key| voice.say(key)),
        };
        let mut questions = Vec::new();
        for id in self.asked_items().filter(|item| own.answers_for(item)) {
            let Some((_, item)) = library.item(id) else { continue };
            let held = self.response(&own.id, id)?;
            questions.push(SheetQuestion {
                item: id.clone(),
                words: question_words(voice, item),
                rating: held.map_or_else(String::new, |held| sheet_code(&held.rating)),
                comment: held.map_or_else(String::new, |held| held.comment.clone()),
            });
        }
        Ok(write_answer_sheet(&head, &questions)?)
    }

    /// What a sheet that was filled in would change here; nothing is kept.
    ///
    /// # Errors
    /// [`SheetError::Problems`]; [`ServiceError::Refused`] where the person does not answer for its institution.
    pub fn read_sheet(&self, bytes: &[u8]) -> Result<SheetPreview, SheetError> {
        let asked: BTreeSet<ItemId> = self.asked_items().cloned().collect();
        let sheet = read_answer_sheet(bytes, &asked).map_err(SheetError::Problems)?;
        let AnswerSheet { assessment, institution, answers } = sheet;
        if assessment != self.id() {
            return Err(SheetError::Problems(vec![InputRemark::new("intake-sheet-none")]));
        }
        let own = self.own_institution(&institution)?;
        let others = answers.iter().filter(|answer| !own.answers_for(&answer.item));
        let others: Vec<InputProblem> = others
            .map(|one| InputRemark::new("intake-sheet-other-item").at(one.line).with("item", &one.item))
            .collect();
        if !others.is_empty() {
            return Err(SheetError::Problems(others));
        }
        let mut preview = SheetPreview { institution: own, changes: Vec::new(), same: 0 };
        for one in answers {
            let held = self.response(&institution, &one.item)?.cloned();
            if held.as_ref().is_some_and(|held| says(held, &one.rating, &one.comment)) {
                preview.same += 1;
                continue;
            }
            let answer = Answer {
                follows: held.as_ref().is_some_and(|held| held.follows && held.rating == one.rating),
                rating: one.rating,
                comment: one.comment,
                date: Some(self.service.clock.today()),
                by: preview.institution.name.clone(),
                ..held.clone().unwrap_or_else(|| Rating::Unknown.into())
            };
            let seen = self.version(&Subject::Response(institution.clone(), one.item.clone()));
            preview.changes.push((one.item, held, answer, seen));
        }
        Ok(preview)
    }

    /// Submits what stands on a sheet as it was looked at: all of it or nothing.
    ///
    /// # Errors
    /// As [`OpenAssessment::record`].
    pub async fn keep_sheet(&self, preview: SheetPreview, by: &str) -> Result<RecordOutcome, ServiceError> {
        let institution = preview.institution.id;
        let changes = preview.changes.into_iter().map(|(item, _, answer, seen)| {
            (Change::Respond { item, institution: institution.clone(), answer: Some(answer) }, seen)
        });
        self.record_all(changes.collect(), by).await
    }
}

/// Whether an answer says just that.
fn says(held: &Answer, rating: &Rating, comment: &str) -> bool {
    held.rating == *rating && held.comment.trim() == comment
}

/// What is asked, with what each level means.
fn question_words(voice: &Voice, item: &Item) -> String {
    let mut lines = vec![format!("{} {}", item.id, voice.text(&item.title)), voice.text(&item.sense)];
    lines.extend(
        item.levels.iter().map(|one| format!("{}: {}", one.level.value(), voice.text(&one.statement))),
    );
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}
