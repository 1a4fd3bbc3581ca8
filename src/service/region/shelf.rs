//! Knows the good practices of all countries as they were read lately, and hands out those that a reader may see.

use super::records::PracticeMark;
use super::{RegionError, RegionPlace, Standpoint};
use crate::framework::{CountryCode, ItemId};
use crate::region::{ConsentLedger, Practice, PracticeView, RegionReader, RegionSight, open_practices};
use crate::service::Service;
use crate::service::access::{Act, Person};
use crate::service::cache::ResultKey;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Every practice there is, with its words in small letters, to be searched.
#[derive(Debug, Default)]
pub struct PracticeLot {
    pub(super) practices: Vec<Practice>,
    words: Vec<String>,
}

impl PracticeLot {
    fn of(practices: Vec<Practice>) -> PracticeLot {
        let words = |practice: &Practice| practice.text.fields().map(|(_, words)| words).join("\n");
        let words = practices.iter().map(|practice| words(practice).to_lowercase()).collect();
        PracticeLot { practices, words }
    }

    /// The practices in which all of these words stand.
    fn with<'a>(&'a self, words: &[String]) -> impl Iterator<Item = &'a Practice> {
        let texts = self.practices.iter().zip(&self.words);
        let found = texts.filter(move |(_, text)| words.iter().all(|word| text.contains(word.as_str())));
        found.map(|(practice, _)| practice)
    }
}

/// The good practices that one reader may see. What was read leaves it through views alone.
pub struct PracticeShelf {
    /// As whom.
    pub standpoint: Standpoint,
    /// The day.
    pub today: NaiveDate,
    ledger: Arc<ConsentLedger>,
    lot: Arc<PracticeLot>,
    /// The countries whose office the reader is; where it is none of theirs, an office sees what everybody does.
    served: BTreeSet<CountryCode>,
}

impl PracticeShelf {
    /// Those that close the gap of an item; those that were reviewed last come first.
    pub fn for_item(&self, item: &ItemId) -> Vec<PracticeView<'_>> {
        self.open(self.lot.practices.iter().filter(|practice| practice.items.contains(item)))
    }

    /// Those in which all of these words stand, whatever their capitals; all, where there are no words.
    pub fn search(&self, words: &str) -> Vec<PracticeView<'_>> {
        let words: Vec<String> = words.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let found: Vec<&Practice> = self.lot.with(&words).collect();
        self.open(found)
    }

    /// The one with this name.
    pub fn practice(&self, id: &str) -> Option<PracticeView<'_>> {
        self.open(self.lot.practices.iter().filter(|practice| practice.id == id)).pop()
    }

    fn open<'a>(&'a self, practices: impl IntoIterator<Item = &'a Practice>) -> Vec<PracticeView<'a>> {
        open_practices(practices, |country| self.sight(country))
    }

    /// Whoever looks at what a country tells.
    fn sight(&self, country: &CountryCode) -> RegionSight<'_> {
        let is_other = self.standpoint == Standpoint::Office && !self.served.contains(country);
        let reader = if is_other { RegionReader::Public } else { self.standpoint.reader() };
        RegionSight { ledger: &self.ledger, reader, today: self.today }
    }
}

impl Service {
    /// The good practices of all countries, of this region and others, that somebody may see from this standpoint.
    ///
    /// # Errors
    /// [`ServiceError::Refused`](crate::service::ServiceError::Refused) where the standpoint is not theirs, or whatever the store
    /// could not read.
    pub async fn practice_shelf(
        &self,
        person: &Person,
        place: &RegionPlace,
        standpoint: Standpoint,
    ) -> Result<PracticeShelf, RegionError> {
        self.visible_countries(person, place, &standpoint)?;
        let all = self.library.countries.iter().map(|country| &country.code);
        let served = all.filter(|country| person.may(Act::Oversee, country)).cloned().collect();
        let (ledger, lot) = (self.consent_ledger().await?, self.practice_lot().await?);
        Ok(PracticeShelf { standpoint, today: self.clock.today(), ledger, lot, served })
    }

    /// Every practice there is, from what was read lately where none was written since.
    pub(super) async fn practice_lot(&self) -> Result<Arc<PracticeLot>, RegionError> {
        let Some(mark) = self.records().get::<PracticeMark>(PracticeMark::NAME).await? else {
            return Ok(Arc::default());
        };
        let key = ResultKey::of(&[mark.word.as_bytes()]);
        if let Some(kept) = self.practices.get(&key) {
            return Ok(kept);
        }
        let practices = self.records().list::<Practice>("").await?;
        let practices = practices.into_iter().map(|kept| kept.record).collect();
        Ok(self.practices.keep(key, PracticeLot::of(practices)))
    }
}
