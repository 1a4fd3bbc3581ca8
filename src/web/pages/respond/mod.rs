//! `/{lang}/assessments/{id}/respond/{item}`: one question, answered for one institution, unseen by the others.

mod files;
mod form;
mod view;

use crate::accounts::VersionedRecord;
use crate::assessment::{Answer, Change, Institution, InstitutionId, Subject};
use crate::framework::{Framework, Item, ItemId};
use crate::intake::LARGEST_EVIDENCE;
use crate::service::{Act, DraftOutcome, Person, ResponseDraft, act};
use crate::storage::HashedFile;
use crate::web::components::{conflict_table, saved_notice};
use crate::web::forms::{
    FormOutcome, FormState, FormStatus, SaveRequest, SavedQuery, kept_reply, respond, unkept,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::upload::receive_either;
use crate::web::pages::item::conflict;
use crate::web::pages::item::desk::AnswerDesk;
use crate::web::pages::item::form::{adds_evidence, require_kinds};
use crate::web::pages::laptops::loan_notice;
use crate::web::{Address, Fields, PageFailure};
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use files::SentFiles;
use leptos::prelude::AnyView;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The item in the address.
#[derive(Deserialize)]
pub struct ResponsePath {
    item: String,
}

/// What the address says: for which institution somebody answers, and what became of the last form.
#[derive(Deserialize)]
pub struct ResponseQuery {
    institution: Option<String>,
    saved: Option<String>,
    cleaned: Option<usize>,
}

/// An item that somebody answers for an institution, with all that the institution has written about it.
struct ResponsePlace<'a> {
    open: &'a Open,
    framework: &'a Framework,
    item: &'a Item,
    institution: Institution,
    draft: Option<VersionedRecord<ResponseDraft>>,
    submitted: Option<Answer>,
}

/// The page.
///
/// # Errors
/// Not found where the assessment does not ask this item; refused where the person does not answer it.
pub async fn get(
    open: OpenFor<act::Respond>,
    Path(path): Path<ResponsePath>,
    Query(query): Query<ResponseQuery>,
) -> Result<Response, PageFailure> {
    let (framework, item) = open.asked_item(&path.item).ok_or(PageFailure::NotFound)?;
    let own = institutions(&open, item);
    let Some(institution) = choose(&own, query.institution.as_deref())? else {
        return Ok(view::choice(&open, item, &own));
    };
    let place = ResponsePlace::of(&open, framework, item, institution).await?;
    let saved = SavedQuery { saved: query.saved, cleaned: query.cleaned };
    let above = match saved.saved.as_deref() {
        Some("draft") => {
            Some(saved_notice(saved.with_changes(&open.voice, open.voice.say("respond-draft-saved"))))
        }
        Some("withdrawn") => Some(saved_notice(open.voice.say("respond-withdrawn"))),
        Some("discarded") => Some(saved_notice(open.voice.say("respond-discarded"))),
        _ => saved.notice(&open.voice),
    };
    let loans = open.loans_of(&item.id).await?;
    let above = above.or_else(|| loans.first().map(|loan| loan_notice(&open.voice, loan)));
    let form = FormState { fields: place.fields(), version: place.version(), above, ..FormState::default() };
    Ok(view::page(&place, form))
}

/// Keeps a draft, submits the answer, or takes one of them back.
///
/// # Errors
/// As [`get`]; a body that is no form; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Respond>,
    Path(path): Path<ResponsePath>,
    request: Request,
) -> Result<Response, PageFailure> {
    let names = files::field_names();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (mut fields, sent) = receive_either(LARGEST_EVIDENCE, request, &names).await?;
    let files = SentFiles::of(&mut fields, sent);
    let (framework, item) = open.asked_item(&path.item).ok_or(PageFailure::NotFound)?;
    let own = institutions(&open, item);
    let institution = choose(&own, Some(&fields.text("institution")))?;
    let institution = institution.ok_or(PageFailure::Status(StatusCode::BAD_REQUEST))?;
    let place = ResponsePlace::of(&open, framework, item, institution).await?;
    let form = FormState::of_sent(&open.state, fields);
    match form.fields.text("then").as_str() {
        "submit" => place.submit(form, files).await,
        "withdraw" => place.withdraw(form).await,
        "discard" => place.discard(form).await,
        _ => place.save_draft(form, files).await,
    }
}

/// The institutions for which the person answers this item.
fn institutions(open: &Open, item: &Item) -> Vec<Institution> {
    open.own_institutions().into_iter().filter(|own| own.answers_for(&item.id)).collect()
}

/// The institution of this name, or the only one; none where the person has to choose.
fn choose(own: &[Institution], name: Option<&str>) -> Result<Option<Institution>, PageFailure> {
    match (name.filter(|name| !name.is_empty()), own) {
        (_, []) => Err(PageFailure::Refused),
        (None, [only]) => Ok(Some(only.clone())),
        (None, _) => Ok(None),
        (Some(name), _) => {
            own.iter().find(|one| one.id.to_string() == name).cloned().map(Some).ok_or(PageFailure::Refused)
        }
    }
}

impl<'a> ResponsePlace<'a> {
    async fn of(
        open: &'a Open,
        framework: &'a Framework,
        item: &'a Item,
        institution: Institution,
    ) -> Result<ResponsePlace<'a>, PageFailure> {
        let draft = open.draft(&institution.id, &item.id).await?;
        let submitted = open.response(&institution.id, &item.id)?.cloned();
        Ok(ResponsePlace { open, framework, item, institution, draft, submitted })
    }

    fn id(&self) -> &InstitutionId {
        &self.institution.id
    }

    /// What it has written last: the draft, or else what it submitted.
    fn last_answer(&self) -> Option<&Answer> {
        self.draft.as_ref().map(|draft| &draft.record.answer).or(self.submitted.as_ref())
    }

    fn desk(&self) -> AnswerDesk<'_> {
        AnswerDesk::of_institution(self.open, self.item, self.id(), self.last_answer())
    }

    fn fields(&self) -> Fields {
        let rated = self.draft.as_ref().is_none_or(|draft| draft.rated);
        let mut fields = form::fields(&self.desk(), self.last_answer(), rated);
        fields.set("draft", self.draft.as_ref().map_or(0, |draft| draft.version).to_string());
        fields
    }

    /// The version of what it submitted.
    fn version(&self) -> u64 {
        self.open.version(&Subject::Response(self.id().clone(), self.item.id.clone()))
    }

    /// The name under which it answers: that of the register; the view from outside is that of whoever gives it.
    fn name(&self) -> String {
        match (self.id().is_external(), &self.open.person) {
            (false, _) => self.institution.name.clone(),
            (true, Person::Member(member)) => member.name.clone(),
            (true, _) => self.open.voice.say("respond-external"),
        }
    }

    /// Whether somebody answers who brings institutions together, and goes on where these stand side by side.
    fn is_entered_for_others(&self) -> bool {
        let moderates = self.open.person.may(Act::Moderate, &self.open.assessment().country);
        !self.open.drafts_for(self.id()) || self.id().is_external() && moderates
    }

    /// The page again.
    fn url(&self) -> String {
        Address::response_url(self.open.id(), &self.item.id, self.id(), self.open.voice.lang())
    }

    /// Where its author goes on once it is submitted: to the next item that waits, or back to where all of them are.
    async fn next_url(&self) -> Result<String, PageFailure> {
        let (open, lang) = (self.open, self.open.voice.lang());
        if self.is_entered_for_others() {
            return Ok(Address::DeliberationItem(open.id(), self.item.id.clone()).url(lang));
        }
        let work = open.workload(self.institution.clone()).await?;
        let waiting: Vec<&ItemId> = work.open_items().filter(|item| **item != self.item.id).collect();
        let place = |item: &ItemId| work.items.iter().position(|(other, _)| other == item);
        let here = place(&self.item.id);
        let next = waiting.iter().find(|item| place(item) > here).or(waiting.first());
        Ok(match next.copied() {
            Some(item) => Address::response_url(open.id(), item, self.id(), lang),
            None if open.person == Person::Owner => Address::HoldsUp(open.id()).url(lang),
            None => Address::MyWork.url(lang),
        })
    }

    /// The names that evidence had, where some was entered that has none yet.
    async fn evidence_names(&self, fields: &Fields) -> Result<BTreeSet<String>, PageFailure> {
        match adds_evidence(fields) {
            true => Ok(self.open.response_evidence_names(self.id(), &self.item.id).await?),
            false => Ok(BTreeSet::new()),
        }
    }

    /// The answer that was read with the documents that came with it, to be kept together; none where something has to be
    /// put right. For an answer that nobody can keep, because its author saw an older one, no document is looked at.
    async fn with_files(
        &self,
        form: &mut FormState,
        files: &mut SentFiles,
        (read, is_current): (Option<Answer>, bool),
    ) -> Result<Option<(Answer, Vec<Arc<HashedFile>>)>, PageFailure> {
        let Some(mut answer) = read.filter(|_| form.problems.is_empty()) else {
            files.ask_again(&self.open.voice, form);
            return Ok(None);
        };
        let documents = match is_current {
            true => files.check(self.open, form, &mut answer).await?,
            false => Vec::new(),
        };
        Ok(Some((answer, documents)).filter(|_| form.problems.is_empty()))
    }

    async fn save_draft(&self, mut form: FormState, mut files: SentFiles) -> Result<Response, PageFailure> {
        let given = self.evidence_names(&form.fields).await?;
        let (answer, rated) = form::read_draft(&self.desk(), &mut form, &given).unzip();
        let seen = form.fields.number("draft");
        let is_current = seen == self.draft.as_ref().map_or(0, |draft| draft.version);
        let read = self.with_files(&mut form, &mut files, (answer, is_current)).await?;
        let Some(((answer, documents), rated)) = read.zip(rated) else {
            return Ok(view::page(self, form.faulty()));
        };
        let draft = self.open.new_draft(self.id(), &self.item.id, answer, rated);
        match self.open.save_draft_with(draft, seen, documents).await.map_err(PageFailure::from) {
            Ok(DraftOutcome::Kept) => Ok(kept_reply(&with_saved(&self.url(), "draft"), &form.fields)),
            Ok(DraftOutcome::Overtaken(theirs)) => {
                let above = Some(self.conflict(&form.fields, theirs.as_ref().map(|draft| &draft.answer)));
                form.fields.set("draft", theirs.map_or(0, |draft| draft.version).to_string());
                files.ask_again(&self.open.voice, &mut form);
                Ok(view::page(self, FormState { above, standing: FormStatus::Overtaken, ..form }))
            }
            Err(failure) => Ok(view::page(self, unkept(self.open, form, failure)?)),
        }
    }

    async fn submit(&self, mut form: FormState, mut files: SentFiles) -> Result<Response, PageFailure> {
        let given = self.evidence_names(&form.fields).await?;
        let answer = form::read(&self.desk(), &mut form, &given);
        require_kinds(&self.open.voice, &mut form);
        let is_current = form.version == self.version();
        let read = self.with_files(&mut form, &mut files, (answer, is_current)).await?;
        let (answer, mut documents) = read.unzip();
        let answer = answer.map(|answer| Answer { by: self.name(), ..answer });
        if let (Some(answer), Some(documents)) = (&answer, &mut documents) {
            documents.extend(self.open.draft_documents(self.id(), &self.item.id, answer).await?);
        }
        let seen = form.fields.number("draft");
        let mark = SavedQuery::submission_mark(self.open.state.clock.today());
        let then = with_saved(&self.next_url().await?, &mark);
        let saving = answer.map(|answer| SaveRequest {
            changes: self.change(&form, Some(answer)),
            evidence: documents.unwrap_or_default(),
            by: self.name(),
            then,
        });
        let outcome = self.respond(form, saving).await?;
        // In this order, so that nothing is lost where the server stops in between.
        if matches!(outcome, FormOutcome::Kept(_)) {
            self.open.drop_draft(self.id(), &self.item.id, seen).await?;
        }
        Ok(outcome.or_page(|mut form| {
            files.ask_again(&self.open.voice, &mut form);
            view::page(self, form)
        }))
    }

    /// Takes back what was submitted; it stays as a draft.
    async fn withdraw(&self, form: FormState) -> Result<Response, PageFailure> {
        self.open.return_to_draft(self.id(), &self.item.id).await?;
        let then = with_saved(&self.url(), "withdrawn");
        let saving = SaveRequest {
            changes: self.change(&form, None),
            by: self.name(),
            then,
            ..SaveRequest::default()
        };
        let outcome = self.respond(form, Some(saving)).await?;
        Ok(outcome.or_page(|form| view::page(self, form)))
    }

    async fn discard(&self, form: FormState) -> Result<Response, PageFailure> {
        self.open.drop_draft(self.id(), &self.item.id, form.fields.number("draft")).await?;
        Ok(kept_reply(&with_saved(&self.url(), "discarded"), &Fields::default()))
    }

    fn change(&self, form: &FormState, answer: Option<Answer>) -> Vec<(Change, u64)> {
        let (item, institution) = (self.item.id.clone(), self.id().clone());
        vec![(Change::Respond { item, institution, answer }, form.version)]
    }

    async fn respond(
        &self,
        form: FormState,
        saving: Option<SaveRequest>,
    ) -> Result<FormOutcome, PageFailure> {
        respond(self.open, form, saving, |form, theirs| {
            let theirs = match &theirs {
                Some(Change::Respond { answer, .. }) => answer.as_ref(),
                _ => None,
            };
            self.conflict(&form.fields, theirs)
        })
        .await
    }

    /// What was typed beside what somebody of the same institution wrote meanwhile.
    fn conflict(&self, mine: &Fields, theirs: Option<&Answer>) -> AnyView {
        let desk = self.desk();
        let rows = conflict::rows(&desk, mine, &form::fields(&desk, theirs, true));
        conflict_table(&self.open.voice, rows, self.url())
    }
}

/// The address, telling the page there this about what became of the form.
fn with_saved(url: &str, saved: &str) -> String {
    let mark = if url.contains('?') { '&' } else { '?' };
    format!("{url}{mark}saved={saved}")
}
