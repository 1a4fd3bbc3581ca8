//! Knows what is asked of institutions, how far they have come, and where the answers that count come from; knows no form.

use super::access::{Act, Person, Scope};
use super::responses::{ResponseDraft, draft_id};
use super::{OpenAssessment, Service, ServiceError};
use crate::assessment::{Answer, AnswerOrigin, Institution, ResponseState, Standing};
use crate::exchange::Loan;
use crate::framework::{CountryCode, Framework, Item, ItemId};

/// What an institution is asked in an assessment, and how far it has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Workload {
    /// The assessment.
    pub assessment: String,
    /// Its country.
    pub country: CountryCode,
    /// What it is called beside its country.
    pub name: String,
    /// The institution.
    pub institution: Institution,
    /// The items that it answers for or may be asked about, in the order in which they are asked.
    pub items: Vec<(ItemId, ResponseState)>,
    /// Whether its answers can only be read, so that nothing waits for it.
    pub is_shut: bool,
    /// What of it is lent elsewhere.
    pub loans: Vec<Loan>,
}

impl Workload {
    /// Whether its answers are waited for.
    pub fn is_due(&self) -> bool {
        self.institution.is_asked() && !self.is_shut
    }

    /// The items that wait for it, in order; none once answers are shut, nor where it owes no answers.
    pub fn open_items(&self) -> impl Iterator<Item = &ItemId> {
        let waits = |state: ResponseState| matches!(state, ResponseState::NotBegun | ResponseState::Draft);
        self.items.iter().filter(move |(_, state)| self.is_due() && waits(*state)).map(|(item, _)| item)
    }
}

/// How many answers that count come from where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OriginCounts {
    /// From an agreement.
    pub agreed: usize,
    /// From the country as a whole.
    pub own: usize,
    /// From the middle of what institutions submitted.
    pub median: usize,
    /// About how many items institutions disagree, and nothing was agreed.
    pub contested: usize,
}

impl Service {
    /// What is asked of somebody in every assessment that people work on: what is due next first, and behind all what is done.
    ///
    /// # Errors
    /// [`ServiceError::Refused`], or whatever the store could not read.
    pub async fn workloads(&self, person: &Person) -> Result<Vec<Workload>, ServiceError> {
        self.allow(person, Act::Respond, Scope::Program)?;
        let Person::Member(member) = person else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        for summary in self.summaries(person).await? {
            let is_worked_on = summary.registration.standing == Standing::Active;
            if !is_worked_on || member.responsibilities(&summary.country).is_empty() {
                continue;
            }
            let open = self.open(person, Act::Respond, &summary.id).await?;
            for institution in open.granted_institutions() {
                all.push(open.workload(institution).await?);
            }
        }
        all.sort_by_cached_key(|one| {
            let due = one.institution.due;
            (one.open_items().next().is_none(), due.is_none(), due, one.assessment.clone())
        });
        Ok(all)
    }
}

impl OpenAssessment {
    /// What an institution is asked here, and how far it has come.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn workload(&self, institution: Institution) -> Result<Workload, ServiceError> {
        let prefix = draft_id(&self.id(), &institution.id, None);
        let drafts = match self.drafts_for(&institution.id) {
            true => self.service.records().list::<ResponseDraft>(&prefix).await?,
            false => Vec::new(),
        };
        let state = |item: &ItemId| {
            let all = self.deliberation(item);
            let submitted = all.and_then(|all| all.responses.get(&institution.id));
            // A draft stays behind where the server stopped right after it was submitted.
            let is_new = |answer: &Answer| {
                submitted.is_none_or(|submitted| {
                    Answer { by: submitted.by.clone(), date: submitted.date, ..answer.clone() } != *submitted
                })
            };
            let drafted = drafts.iter().any(|draft| draft.item == *item && is_new(&draft.answer));
            match (all.is_some_and(|all| all.agreement.is_some()), drafted, submitted) {
                (true, _, _) => ResponseState::Agreed,
                (false, true, _) => ResponseState::Draft,
                (false, false, Some(_)) => ResponseState::Submitted,
                (false, false, None) => ResponseState::NotBegun,
            }
        };
        let asked = self.asked_items().filter(|item| institution.answers_for(item));
        let items: Vec<_> = asked.map(|item| (item.clone(), state(item))).collect();
        let (country, name) = (self.whole.country.clone(), self.whole.name().to_owned());
        let is_shut = self.answers_are_shut();
        let mut loans = self.loans().await?;
        loans.retain(|loan| items.iter().any(|(item, _)| loan.terms.holds(item)));
        Ok(Workload { assessment: self.id(), country, name, institution, items, is_shut, loans })
    }

    /// Everything that the assessment asks, in order.
    pub fn asked_items(&self) -> impl Iterator<Item = &ItemId> {
        let frameworks = self.analysis.library.frameworks.iter();
        let asked = frameworks.filter(|framework| self.whole.uses(&framework.id));
        asked.flat_map(|framework| &framework.items).map(|item| &item.id)
    }

    /// The item of this name with its framework, where the assessment asks it.
    pub fn asked_item(&self, name: &str) -> Option<(&Framework, &Item)> {
        let found = self.analysis.library.item(&ItemId::from(name));
        found.filter(|(framework, _)| self.whole.uses(&framework.id))
    }

    /// Where the answers that count come from; the words in them are for few, their number for all.
    pub fn answer_origins(&self) -> OriginCounts {
        let mut counts = OriginCounts::default();
        for item in self.asked_items() {
            match self.whole.origin(item) {
                Some(AnswerOrigin::Agreed) => counts.agreed += 1,
                Some(AnswerOrigin::Own) => counts.own += 1,
                Some(AnswerOrigin::Median(_)) => counts.median += 1,
                None => {}
            }
            counts.contested += usize::from(self.whole.is_contested(item));
        }
        counts
    }
}
