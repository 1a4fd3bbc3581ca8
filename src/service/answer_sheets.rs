//! Knows how an institution's questions leave as a sheet, to be filled in on a screen or by hand, and how what was written on it
//! becomes its answers; knows no form.

use super::draft::look;
use super::{DraftError, OpenAssessment, RecordOutcome, ServiceError};
use crate::assessment::{Answer, Change, Institution, InstitutionId, Rating, Subject};
use crate::document::{
    ANSWER_PAPER, AnswerPaperInputs, Document, Edits, RepairedTemplates, answer_paper_facts,
};
use crate::framework::{Item, ItemId};
use crate::intake::{
    AnswerSheet, InputProblem, InputRemark, SheetHead, SheetQuestion, TableError, read_answer_sheet,
    sheet_code, write_answer_sheet,
};
use crate::lang::Lang;
use crate::render::paper::RenderError;
use crate::storage::ShelfKind;
use crate::words::Voice;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Why a sheet was not written or used.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// What is wrong with it, row by row.
    #[error("the sheet was not used")]
    Problems(Vec<InputProblem>),
    /// There is no such loan, or it has ended.
    #[error("there is no such loan, or it has ended: amparo lend --list shows those there are")]
    NoLoan,
    /// It could not be written.
    #[error(transparent)]
    Table(#[from] TableError),
    /// It could not be written for paper.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// It could not be printed.
    #[error(transparent)]
    Print(#[from] RenderError),
    /// Something else.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

/// Which sheet is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetOrder {
    /// Whose.
    pub institution: InstitutionId,
    /// The loan whose questions alone stand on it; all that the institution is asked where none is named.
    pub loan: Option<String>,
}

/// What a sheet would change.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetPreview {
    /// The assessment.
    pub assessment: String,
    /// The institution.
    pub institution: Institution,
    /// What it would answer otherwise than now.
    pub changes: Vec<SheetChange>,
    /// How many answers stand on it that say what is held already.
    pub same: usize,
    /// What of it is refused, and why. Nothing is kept while there is some.
    pub refusals: Vec<InputProblem>,
}

/// A sheet of which nothing is refused, as other servers read it.
#[derive(Serialize, Deserialize)]
struct SheetRecord {
    assessment: String,
    institution: InstitutionId,
    changes: Vec<SheetChange>,
    same: usize,
}

/// An answer that a sheet would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetChange {
    /// The item.
    pub item: ItemId,
    /// The answer now; none where nothing was submitted.
    pub held: Option<Answer>,
    /// The answer on the sheet.
    pub answer: Answer,
    /// The version of the answer now.
    pub seen: u64,
}

impl OpenAssessment {
    /// The sheet of an institution as a workbook, with what it has submitted so far.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the person does not answer for it; [`SheetError::NoLoan`].
    pub async fn answer_sheet(&self, order: &SheetOrder, voice: &Voice) -> Result<Vec<u8>, SheetError> {
        let own = self.own_institution(&order.institution)?;
        let library = &self.service.library;
        let title = [
            ("institution", institution_title(voice, &own).into()),
            ("country", voice.country(library, &self.whole.country).into()),
            ("round", self.whole.name().to_owned().into()),
        ];
        let head = SheetHead {
            assessment: self.id(),
            institution: own.id.clone(),
            name: voice.say("answer-paper-title"),
            paper: self.whole.strategy.look.paper,
            title: voice.say_with("answer-sheet-head", &title),
            hint: voice.say("answer-sheet-hint"),
            heads: ["answer-sheet-question", "answer-sheet-level", "answer-sheet-why"]
                .map(|key| voice.say(key)),
        };
        let mut questions = Vec::new();
        for (id, held) in self.sheet_items(&own, order).await? {
            let Some((_, item)) = self.analysis.library.item(&id) else { continue };
            questions.push(SheetQuestion {
                words: question_words(voice, item),
                rating: held.as_ref().map_or_else(String::new, |held| sheet_code(&held.rating)),
                comment: held.map_or_else(String::new, |held| held.comment),
                item: id,
            });
        }
        Ok(write_answer_sheet(&head, &questions)?)
    }

    /// The same for paper: a page for each question, with its conditions to tick and room to write.
    ///
    /// # Errors
    /// As [`OpenAssessment::answer_sheet`]; [`SheetError::Draft`].
    pub async fn answer_paper(&self, order: &SheetOrder, lang: Lang) -> Result<Document, SheetError> {
        let institution = self.own_institution(&order.institution)?;
        let items = self.sheet_items(&institution, order).await?;
        let look = look(&*self.service.store, &self.whole.strategy.look).await.map_err(DraftError::from)?;
        let (service, analysis) = (self.service.clone(), Arc::clone(&self.analysis));
        let work = move || {
            let voice = Voice::new(lang, &service.words);
            let name = institution_title(&voice, &institution);
            let inputs = AnswerPaperInputs {
                analysis: &analysis,
                voice: &voice,
                name: &name,
                due: institution.due,
                items: &items,
                look: &look,
            };
            let mut templates = RepairedTemplates::new(&service.files, ANSWER_PAPER);
            let written = templates.compose(&answer_paper_facts(&inputs), &Edits::default());
            for mistake in &templates.mistakes {
                tracing::warn!(%mistake, "a template of answer sheets is not used");
            }
            written
        };
        let written = self.turn.work(work).await.map_err(DraftError::from)?;
        Ok(written.map_err(DraftError::from)?.document)
    }

    /// What an institution is asked, or what of it a loan holds, with what it submitted.
    async fn sheet_items(
        &self,
        institution: &Institution,
        order: &SheetOrder,
    ) -> Result<Vec<(ItemId, Option<Answer>)>, SheetError> {
        let terms = match &order.loan {
            None => None,
            Some(id) => {
                let loans = self.loans().await.map_err(ServiceError::from)?;
                let terms = loans.into_iter().map(|loan| loan.terms).find(|terms| terms.id == *id);
                Some(terms.ok_or(SheetError::NoLoan)?)
            }
        };
        let is_wanted = |item: &&ItemId| {
            institution.answers_for(item) && terms.as_ref().is_none_or(|terms| terms.holds(item))
        };
        let mut items = Vec::new();
        for item in self.asked_items().filter(is_wanted) {
            items.push((item.clone(), self.response(&institution.id, item)?.cloned()));
        }
        Ok(items)
    }

    /// What a sheet that was filled in would change here; nothing is kept.
    ///
    /// # Errors
    /// [`SheetError::Problems`] where it is no sheet of this assessment; [`ServiceError::Refused`] where the person does not
    /// answer for its institution.
    pub async fn read_sheet(&self, bytes: Vec<u8>) -> Result<SheetPreview, SheetError> {
        let asked: BTreeSet<ItemId> = self.asked_items().cloned().collect();
        let read = self.turn.work(move || read_answer_sheet(&bytes, &asked)).await;
        let sheet = read.map_err(ServiceError::from)?.map_err(SheetError::Problems)?;
        let AnswerSheet { assessment, institution, answers, refusals } = sheet;
        if assessment != self.id() {
            return Err(SheetError::Problems(vec![InputRemark::new("intake-sheet-none")]));
        }
        let institution = self.own_institution(&institution)?;
        let mut preview = SheetPreview { assessment, institution, changes: Vec::new(), same: 0, refusals };
        for one in answers {
            if !preview.institution.answers_for(&one.item) {
                let refusal = InputRemark::new("intake-sheet-other-item").at(one.line);
                preview.refusals.push(refusal.with("item", &one.item));
                continue;
            }
            let held = self.response(&preview.institution.id, &one.item)?.cloned();
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
            let subject = Subject::Response(preview.institution.id.clone(), one.item.clone());
            preview.changes.push(SheetChange { item: one.item, held, answer, seen: self.version(&subject) });
        }
        preview.refusals.sort_by_key(|refusal| refusal.line);
        Ok(preview)
    }

    /// Submits what stands on a sheet as it was looked at: all of it or nothing.
    ///
    /// # Errors
    /// [`SheetError::Problems`] where something of it is refused; [`ServiceError::NotFound`] where it is of another assessment;
    /// as [`OpenAssessment::record`].
    pub async fn keep_sheet(&self, preview: &SheetPreview, by: &str) -> Result<RecordOutcome, SheetError> {
        if preview.assessment != self.id() {
            return Err(ServiceError::NotFound.into());
        }
        if !preview.refusals.is_empty() {
            return Err(SheetError::Problems(preview.refusals.clone()));
        }
        let changes = preview.changes.iter().map(|one| {
            let (item, institution) = (one.item.clone(), preview.institution.id.clone());
            (Change::Respond { item, institution, answer: Some(one.answer.clone()) }, one.seen)
        });
        Ok(self.record_all(changes.collect(), by).await?)
    }
}

impl OpenAssessment {
    /// Lets what was read from a sheet wait; returns the name by which it is submitted.
    ///
    /// # Errors
    /// Whatever the store could not do.
    pub async fn shelve_sheet(&self, preview: Arc<SheetPreview>) -> Result<String, ServiceError> {
        let service = &self.service;
        let since = service.clock.now();
        let name = service.sheets.put(Arc::clone(&preview), since);
        let write = || {
            let SheetPreview { assessment, institution, changes, same, refusals: _ } = &*preview;
            serde_json::to_vec(&SheetRecord {
                assessment: assessment.clone(),
                institution: institution.id.clone(),
                changes: changes.clone(),
                same: *same,
            })
        };
        service.share_thing(ShelfKind::Sheet, &name, since, write).await?;
        Ok(name)
    }

    /// What waits under this name for this assessment; none where it has waited too long.
    ///
    /// # Errors
    /// Whatever the store could not do; [`ServiceError::Refused`] where the person no longer answers for the institution.
    pub async fn shelved_sheet(&self, name: &str) -> Result<Option<Arc<SheetPreview>>, ServiceError> {
        let service = &self.service;
        if let Some(preview) = service.sheets.find(name, service.clock.now()) {
            if preview.assessment != self.id() {
                return Ok(None);
            }
            self.own_institution(&preview.institution.id)?;
            return Ok(Some(preview));
        }
        let Some(bytes) = service.find_thing(ShelfKind::Sheet, name).await? else { return Ok(None) };
        let SheetRecord { assessment, institution, changes, same } = serde_json::from_slice(&bytes)?;
        if assessment != self.id() {
            return Ok(None);
        }
        let institution = self.own_institution(&institution)?;
        let refusals = Vec::new();
        Ok(Some(Arc::new(SheetPreview { assessment, institution, changes, same, refusals })))
    }
}

/// What an institution is called; the view from outside has no name of its own.
pub fn institution_title(voice: &Voice, institution: &Institution) -> String {
    match institution.id.is_external() {
        true => voice.say("respond-external"),
        false => institution.name.clone(),
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
