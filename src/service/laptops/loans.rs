//! Knows what is lent to whom until when, and how it leaves and comes home.

use super::bundle_file::BundleOrder;
use super::installation::LONGEST_LABEL;
use super::{BundleFile, BundleOptions, LaptopError};
use crate::accounts::VersionedRecord;
use crate::exchange::{BundlePurpose, Loan, LoanTerms, TrunkMark};
use crate::framework::ItemId;
use crate::service::OpenAssessment;
use crate::storage::{StoreError, write_hex};
use chrono::NaiveDate;

/// What somebody wants to lend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoanRequest {
    /// To whom: the laptop, or who works on it.
    pub to: String,
    /// The last day.
    pub until: NaiveDate,
    /// The items; none stand for all.
    pub items: Vec<ItemId>,
    /// Whether the names of those whom entries name travel.
    pub names: bool,
}

impl OpenAssessment {
    /// Lends the assessment: a bundle with all of it, which says what is to be answered elsewhere.
    ///
    /// # Errors
    /// [`LaptopError::Terms`]; whatever keeps it from travelling.
    pub async fn lend(&self, request: LoanRequest) -> Result<BundleFile, LaptopError> {
        let to: String = request.to.trim().chars().filter(|c| !c.is_control()).take(LONGEST_LABEL).collect();
        if to.is_empty() || request.until < self.service.clock.today() {
            return Err(LaptopError::Terms);
        }
        let mut id = [0; 8];
        getrandom::fill(&mut id).map_err(|_| crate::exchange::KeyFault::NoChance)?;
        let terms = LoanTerms { id: write_hex(&id), to, until: request.until, items: request.items };
        let options = BundleOptions { names: request.names, whole: true };
        let loan = Some(terms.clone());
        let order = BundleOrder { purpose: BundlePurpose::Loan, options, after: 0, loan };
        let file = self.bundle(order).await?;
        let record = Loan { assessment: self.id(), terms, at: self.service.clock.now(), ended: None };
        self.service.records().write(vec![VersionedRecord::new(record).put()?]).await?;
        Ok(file)
    }

    /// The bundle of a loan that is out, with the assessment as it is now.
    ///
    /// # Errors
    /// [`LaptopError::NoLoan`]; whatever keeps it from travelling.
    pub async fn loan_file(&self, loan: &str, names: bool) -> Result<BundleFile, LaptopError> {
        let terms = self.loans().await?.into_iter().map(|held| held.terms).find(|terms| terms.id == loan);
        let loan = Some(terms.ok_or(LaptopError::NoLoan)?);
        let options = BundleOptions { names, whole: true };
        self.bundle(BundleOrder { purpose: BundlePurpose::Loan, options, after: 0, loan }).await
    }

    /// What was done here since the assessment came, as a bundle to bring home; all of it where it was begun here.
    ///
    /// # Errors
    /// Whatever keeps it from travelling.
    pub async fn bring(&self, options: BundleOptions) -> Result<BundleFile, LaptopError> {
        let trunk = self.service.records().get::<TrunkMark>(&self.id()).await?;
        let after = trunk.as_ref().filter(|_| !options.whole).map_or(0, |trunk| trunk.seq);
        let loan = trunk.and_then(|trunk| trunk.record.loan);
        self.bundle(BundleOrder { purpose: BundlePurpose::Return, options, after, loan }).await
    }

    /// What is lent of the assessment and has not come home, the first first.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn loans(&self) -> Result<Vec<Loan>, StoreError> {
        let all = self.service.records().list::<Loan>(&format!("{}/", self.id())).await?;
        let mut out: Vec<Loan> =
            all.into_iter().map(|one| one.record).filter(|loan| loan.ended.is_none()).collect();
        out.sort_by_key(|loan| loan.at);
        Ok(out)
    }

    /// The loans in which this item is out.
    ///
    /// # Errors
    /// As [`OpenAssessment::loans`].
    pub async fn loans_of(&self, item: &ItemId) -> Result<Vec<Loan>, StoreError> {
        let mut loans = self.loans().await?;
        loans.retain(|loan| loan.terms.holds(item));
        Ok(loans)
    }

    /// Takes back what was lent: nobody is warned of it any more. What is done there can come home all the same.
    ///
    /// # Errors
    /// [`LaptopError::NoLoan`]; whatever the store could not do.
    pub async fn take_back(&self, loan: &str) -> Result<(), LaptopError> {
        self.may_write()?;
        let held = self.service.records().get::<Loan>(&format!("{}/{loan}", self.id())).await?;
        let Some(held) = held.filter(|held| held.ended.is_none()) else { return Err(LaptopError::NoLoan) };
        let now = self.service.clock.now();
        let held = held.with(|loan| loan.ended = Some(now));
        Ok(self.service.records().write(vec![held.put()?]).await?)
    }

    /// The loan that the assessment came here with; none where it was begun here.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn loan_here(&self) -> Result<Option<TrunkMark>, StoreError> {
        Ok(self.service.records().get::<TrunkMark>(&self.id()).await?.map(|trunk| trunk.record))
    }
}
