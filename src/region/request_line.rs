//! Knows what of a request for support its reader may see: neither side learns who the other is before both said yes.

use super::{Disclosure, RegionReader, RequestState, SupportRequest};
use crate::framework::{CountryCode, ItemId};
use chrono::NaiveDate;

/// A request for support as one reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestLine<'a> {
    /// Its name.
    pub id: &'a str,
    /// The item that it is about; none for anything else.
    pub item: Option<&'a ItemId>,
    /// What is needed.
    pub words: &'a str,
    /// The day on which it was made.
    pub day: NaiveDate,
    /// How it stands.
    pub state: RequestState,
    /// The day of its last step.
    pub movement: NaiveDate,
    /// The country that needs support.
    pub asker: Disclosure<&'a CountryCode>,
    /// The country that offers it; withheld also where there is none.
    pub helper: Disclosure<&'a CountryCode>,
}

impl SupportRequest {
    /// What a reader sees of it: the office everything, each side itself and, once both said yes, the other. None for anybody
    /// else.
    pub fn line(&self, reader: RegionReader) -> Option<RequestLine<'_>> {
        let helper = self.step.helper();
        let (sees_asker, sees_helper) = match reader {
            RegionReader::Office => (true, true),
            RegionReader::Country(viewer) if *viewer == self.country => (true, self.introduction().is_some()),
            RegionReader::Country(viewer) if helper == Some(viewer) => (self.introduction().is_some(), true),
            RegionReader::Country(_) | RegionReader::Public => return None,
        };
        Some(RequestLine {
            id: &self.id,
            item: self.item.as_ref(),
            words: &self.words,
            day: self.day,
            state: self.state(),
            movement: self.movement,
            asker: Disclosure::when(sees_asker, || &self.country),
            helper: helper.filter(|_| sees_helper).map_or(Disclosure::Withheld, Disclosure::Open),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::{RequestSide, RequestStep};

    #[test]
    fn neither_side_learns_who_the_other_is_before_both_said_yes() {
        let helper = || CountryCode::from("UGA");
        let day = "2026-03-01".parse().unwrap();
        let yes = Some(RequestSide::Asker);
        for (step, is_offered, is_introduced) in [
            (RequestStep::Open, false, false),
            (RequestStep::Offer { helper: helper() }, true, false),
            (RequestStep::Question { helper: helper(), yes }, true, false),
            (RequestStep::Introduction { helper: helper() }, true, true),
            (RequestStep::Refusal { by: RequestSide::Helper }, false, false),
            (RequestStep::End { helper: None }, false, false),
            (RequestStep::End { helper: Some(helper()) }, true, true),
        ] {
            let request = SupportRequest {
                id: "r1".to_owned(),
                country: "KEN".into(),
                item: None,
                words: "Help".to_owned(),
                day,
                step,
                movement: day,
            };
            let of = |reader| {
                let line = request.line(reader)?;
                Some((line.asker.open().is_some(), line.helper.open().is_some()))
            };
            let [kenya, uganda, other] = ["KEN", "UGA", "TZA"].map(CountryCode::from);
            let step = &request.step;
            assert_eq!(of(RegionReader::Office), Some((true, is_offered)), "{step:?}");
            assert_eq!(of(RegionReader::Country(&kenya)), Some((true, is_introduced)), "{step:?}");
            let seen_by_helper = is_offered.then_some((is_introduced, true));
            assert_eq!(of(RegionReader::Country(&uganda)), seen_by_helper, "{step:?}");
            assert_eq!(of(RegionReader::Country(&other)), None);
            assert_eq!(of(RegionReader::Public), None);
        }
    }
}
