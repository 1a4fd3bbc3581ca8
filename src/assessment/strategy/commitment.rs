//! Knows where a country stands with a treaty or another instrument.

use super::Strategy;
use crate::code::codes;
use crate::framework::kit::{Commitment, CommitmentKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the country says about one instrument.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CommitmentRecord {
    /// Where it stands, as it was recorded; [`CommitmentRecord::status_of`] reads it.
    pub status: CommitmentStatus,
    /// Year or ISO date of that status, as known.
    pub date: String,
    /// Where that can be checked.
    pub source: String,
    /// Reservations, declarations, what is under way.
    pub note: String,
}

impl CommitmentRecord {
    /// The year, month or day of its status; none where the date is something else.
    pub fn since(&self) -> Option<&str> {
        let date = self.date.trim();
        let is_date = date.bytes().all(|letter| letter.is_ascii_digit() || letter == b'-');
        Some(date).filter(|_| is_date && !date.is_empty())
    }

    /// Where the country stands, in terms of what kind of instrument it is.
    pub fn status_of(&self, instrument: &Commitment) -> CommitmentStatus {
        self.status.read_for(instrument.kind)
    }

    /// Whether the country has joined the treaty; nothing else can be joined.
    pub fn is_joined(&self, instrument: &Commitment) -> bool {
        instrument.kind == CommitmentKind::Treaty && self.status == CommitmentStatus::Ratified
    }

    /// Whether the country has joined a treaty by this day: not yet where its date lies ahead.
    pub fn is_joined_by(&self, day: NaiveDate) -> bool {
        let day = day.to_string();
        let lies_ahead = |date: &str| day.get(..date.len()).is_some_and(|known| date > known);
        self.status == CommitmentStatus::Ratified && !self.since().is_some_and(lies_ahead)
    }

    /// Whether the treaty is in force for the country on `day`: the country has joined it by then, and it is in force at
    /// all. Guidance and the law of an organization apply or are endorsed, and are never in force in this sense.
    pub fn is_in_force(&self, instrument: &Commitment, day: NaiveDate) -> bool {
        self.is_joined(instrument) && self.is_joined_by(day) && instrument.is_in_force(day)
    }
}

impl Strategy {
    /// Whether the country is party to the treaty that one must be party to before joining `instrument`, as it says itself;
    /// yes where there is no such treaty. `all` are the instruments that are known.
    pub fn can_join(&self, instrument: &Commitment, all: &[Commitment]) -> bool {
        let Some(first) = &instrument.only_parties_of else { return true };
        let first = all.iter().find(|one| &one.id == first);
        let record = |first: &Commitment| self.commitments.get(&first.id);
        first.is_some_and(|first| record(first).is_some_and(|record| record.is_joined(first)))
    }

    /// The treaties that the country has neither signed nor joined, as far as it says, and that can be signed for less than a
    /// year after `day`, each with the last day.
    pub fn near_deadlines<'a>(
        &'a self,
        all: &'a [Commitment],
        day: NaiveDate,
    ) -> impl Iterator<Item = (&'a Commitment, NaiveDate)> {
        use CommitmentStatus::{None, UnderReview, Unknown};
        let is_open = move |one: &&Commitment| {
            let record = self.commitments.get(&one.id);
            let status = record.map(|record| record.status_of(one)).unwrap_or_default();
            matches!(status, Unknown | UnderReview | None) && self.can_join(one, all)
        };
        all.iter().filter(is_open).filter_map(move |one| Some((one, one.near_deadline(day)?)))
    }

    /// The instrument that contradicts what `record` says of another: only parties to the one sign or join the other, and
    /// the country is recorded as no party. Nothing where one of the two has not been looked up.
    pub fn contradiction<'a>(
        &self,
        (instrument, record): (&Commitment, &CommitmentRecord),
        all: &'a [Commitment],
    ) -> Option<&'a Commitment> {
        use CommitmentStatus::{Ratified, Signed, Unknown};
        let status = |one: &Commitment| {
            let held = self.commitments.get(&one.id);
            let record = if one.id == instrument.id { Some(record) } else { held };
            record.map_or(Unknown, |record| record.status_of(one))
        };
        let clashes = |protocol: &Commitment, first: &Commitment| {
            protocol.only_parties_of.as_ref() == Some(&first.id)
                && matches!(status(protocol), Ratified | Signed)
                && !matches!(status(first), Ratified | Unknown)
        };
        all.iter().find(|other| clashes(instrument, other) || clashes(other, instrument))
    }
}

codes! {
    /// Where a country stands with an instrument. Which of these can be said depends on the kind of instrument.
    #[derive(Default)]
    pub enum CommitmentStatus {
        /// Nobody has looked it up yet.
        #[default]
        Unknown = "unknown",
        /// Of a treaty: ratified, accepted or acceded to.
        Ratified = "ratified",
        /// Of a treaty: signed and not ratified.
        Signed = "signed",
        /// Of what is no treaty: the country has said that it supports it.
        Endorsed = "endorsed",
        /// Of what is no treaty: it holds for the country as a member, or as a party to the treaty that it explains.
        Applies = "applies",
        /// Under review.
        UnderReview = "under-review",
        /// Of a treaty: neither signed nor ratified.
        None = "none",
        /// Of guidance: not endorsed.
        NotEndorsed = "not-endorsed",
        /// Of a treaty: not open to the country.
        NotOpen = "not-open",
        /// Of what is no treaty: it does not hold for the country.
        DoesNotApply = "does-not-apply",
    }
}

impl CommitmentStatus {
    /// What can be said of an instrument of this kind, in the order people meet it.
    pub const fn of_kind(kind: CommitmentKind) -> &'static [CommitmentStatus] {
        use CommitmentStatus::{
            Applies, DoesNotApply, Endorsed, None, NotEndorsed, NotOpen, Ratified, Signed, UnderReview,
            Unknown,
        };
        match kind {
            CommitmentKind::Treaty => &[Unknown, Ratified, Signed, UnderReview, None, NotOpen],
            CommitmentKind::SoftLaw => &[Unknown, Endorsed, Applies, UnderReview, NotEndorsed, DoesNotApply],
            CommitmentKind::Regional => &[Unknown, Applies, UnderReview, DoesNotApply],
        }
    }

    /// The same of an instrument of this kind. Once every kind had the statuses of treaties: what was recorded then as
    /// ratified or signed of guidance is endorsed, of the law of an organization applies or is under review.
    pub const fn read_for(self, kind: CommitmentKind) -> CommitmentStatus {
        use CommitmentStatus::{
            Applies, DoesNotApply, Endorsed, None, NotEndorsed, NotOpen, Ratified, Signed, UnderReview,
            Unknown,
        };
        match (kind, self) {
            (_, Unknown) => Unknown,
            (_, UnderReview) => UnderReview,
            // Nobody joins a treaty by supporting it, so what was said of another kind is looked up again.
            (CommitmentKind::Treaty, Endorsed | Applies) => Unknown,
            (CommitmentKind::Treaty, NotEndorsed) => None,
            (CommitmentKind::Treaty, DoesNotApply) => NotOpen,
            (CommitmentKind::Treaty, Ratified | Signed | None | NotOpen) => self,
            (CommitmentKind::SoftLaw, Ratified | Signed | Endorsed) => Endorsed,
            (CommitmentKind::SoftLaw | CommitmentKind::Regional, Applies) => Applies,
            (CommitmentKind::SoftLaw, None | NotEndorsed) => NotEndorsed,
            (CommitmentKind::SoftLaw, NotOpen | DoesNotApply) => DoesNotApply,
            (CommitmentKind::Regional, Ratified | Endorsed) => Applies,
            (CommitmentKind::Regional, Signed) => UnderReview,
            (CommitmentKind::Regional, None | NotEndorsed | NotOpen | DoesNotApply) => DoesNotApply,
        }
    }

    /// Whether the instrument is not for the country.
    pub const fn is_closed(self) -> bool {
        matches!(self, CommitmentStatus::NotOpen | CommitmentStatus::DoesNotApply)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instrument(kind: CommitmentKind, in_force: Option<&str>) -> Commitment {
        serde_json::from_value(serde_json::json!({
            "id": "CM-X", "kind": kind, "scope": "global", "adopted": "2001", "status": "recalled", "title": "T",
            "short-title": "T", "asks": "A", "provisions": [], "in-force": in_force,
        }))
        .unwrap()
    }

    /// Whatever was recorded reads as something that can be said of the kind, and what can be said reads as itself.
    #[test]
    fn every_status_reads_as_one_of_its_kind() {
        for kind in CommitmentKind::ALL {
            let own = CommitmentStatus::of_kind(kind);
            for status in CommitmentStatus::ALL {
                let read = status.read_for(kind);
                assert!(own.contains(&read), "{kind:?} {status:?} reads as {read:?}");
                assert!(!own.contains(&status) || read == status, "{kind:?} {status:?} reads as {read:?}");
            }
        }
    }

    #[test]
    fn what_was_recorded_of_treaties_and_others_alike_reads_on() {
        use CommitmentKind::{Regional, SoftLaw, Treaty};
        for (kind, recorded, read) in [
            (Treaty, CommitmentStatus::Ratified, CommitmentStatus::Ratified),
            (Treaty, CommitmentStatus::Endorsed, CommitmentStatus::Unknown),
            (SoftLaw, CommitmentStatus::Ratified, CommitmentStatus::Endorsed),
            (SoftLaw, CommitmentStatus::Signed, CommitmentStatus::Endorsed),
            (SoftLaw, CommitmentStatus::None, CommitmentStatus::NotEndorsed),
            (SoftLaw, CommitmentStatus::NotOpen, CommitmentStatus::DoesNotApply),
            (Regional, CommitmentStatus::Ratified, CommitmentStatus::Applies),
            (Regional, CommitmentStatus::None, CommitmentStatus::DoesNotApply),
        ] {
            assert_eq!(recorded.read_for(kind), read, "{kind:?} {recorded:?}");
        }
    }

    #[test]
    fn nothing_but_a_treaty_that_is_in_force_and_joined_is_in_force_for_a_country() {
        let day: NaiveDate = "2026-06-01".parse().unwrap();
        for (kind, status, since, wanted) in [
            (CommitmentKind::Treaty, CommitmentStatus::Ratified, Some("2004-07-01"), true),
            (CommitmentKind::Treaty, CommitmentStatus::Ratified, Some("2026-06-02"), false),
            (CommitmentKind::Treaty, CommitmentStatus::Ratified, None, false),
            (CommitmentKind::Treaty, CommitmentStatus::Signed, Some("2004-07-01"), false),
            (CommitmentKind::SoftLaw, CommitmentStatus::Ratified, Some("2004-07-01"), false),
            (CommitmentKind::SoftLaw, CommitmentStatus::Endorsed, Some("2004-07-01"), false),
            (CommitmentKind::Regional, CommitmentStatus::Applies, Some("2004-07-01"), false),
        ] {
            let record = CommitmentRecord { status, ..CommitmentRecord::default() };
            let found = record.is_in_force(&instrument(kind, since), day);
            assert_eq!(found, wanted, "{kind:?} {status:?} {since:?}");
        }
    }

    #[test]
    fn a_protocol_is_for_parties_of_its_treaty() {
        let treaty = instrument(CommitmentKind::Treaty, None);
        let first = Some(treaty.id.clone());
        let protocol = Commitment { id: "CM-Y".into(), only_parties_of: first, ..treaty.clone() };
        let all = [treaty, protocol];
        let mut strategy = Strategy::default();
        for (status, expected) in [
            (CommitmentStatus::Unknown, false),
            (CommitmentStatus::Signed, false),
            (CommitmentStatus::UnderReview, false),
            (CommitmentStatus::Ratified, true),
        ] {
            let record = CommitmentRecord { status, ..CommitmentRecord::default() };
            strategy.commitments.insert("CM-X".into(), record);
            assert!(strategy.can_join(&all[0], &all), "anybody can join the first");
            assert_eq!(strategy.can_join(&all[1], &all), expected, "{status:?}");
        }
        strategy.commitments.clear();
        assert!(!strategy.can_join(&all[1], &all));
    }

    #[test]
    fn a_deadline_is_told_while_it_is_near_and_the_treaty_unsigned() {
        let mut treaty = instrument(CommitmentKind::Treaty, None);
        treaty.deadline = "2026-12-31".parse().ok();
        let all = [treaty];
        for (status, day, expected) in [
            (CommitmentStatus::Unknown, "2026-11-22", 1),
            (CommitmentStatus::None, "2026-12-31", 1),
            (CommitmentStatus::UnderReview, "2026-11-22", 1),
            (CommitmentStatus::None, "2027-01-01", 0),
            (CommitmentStatus::None, "2025-11-22", 0),
            (CommitmentStatus::Signed, "2026-11-22", 0),
            (CommitmentStatus::Ratified, "2026-11-22", 0),
            (CommitmentStatus::NotOpen, "2026-11-22", 0),
        ] {
            let mut strategy = Strategy::default();
            let record = CommitmentRecord { status, ..CommitmentRecord::default() };
            strategy.commitments.insert("CM-X".into(), record);
            let found = strategy.near_deadlines(&all, day.parse().unwrap()).count();
            assert_eq!(found, expected, "{status:?} on {day}");
        }
    }

    #[test]
    fn nobody_joins_a_protocol_without_being_party_to_its_treaty() {
        let treaty = instrument(CommitmentKind::Treaty, None);
        let first = Some(treaty.id.clone());
        let protocol = Commitment { id: "CM-Y".into(), only_parties_of: first, ..treaty.clone() };
        let all = [treaty, protocol];
        let record = |status| CommitmentRecord { status, ..CommitmentRecord::default() };
        for (of_treaty, of_protocol, expected) in [
            (CommitmentStatus::None, CommitmentStatus::Ratified, true),
            (CommitmentStatus::None, CommitmentStatus::Signed, true),
            (CommitmentStatus::Signed, CommitmentStatus::Ratified, true),
            (CommitmentStatus::NotOpen, CommitmentStatus::Ratified, true),
            (CommitmentStatus::Unknown, CommitmentStatus::Ratified, false),
            (CommitmentStatus::Ratified, CommitmentStatus::Ratified, false),
            (CommitmentStatus::None, CommitmentStatus::UnderReview, false),
            (CommitmentStatus::None, CommitmentStatus::Unknown, false),
        ] {
            for (edited, held) in [(0, 1), (1, 0)] {
                let statuses = [record(of_treaty), record(of_protocol)];
                let mut strategy = Strategy::default();
                strategy.commitments.insert(all[held].id.clone(), statuses[held].clone());
                let found = strategy.contradiction((&all[edited], &statuses[edited]), &all);
                let expected = expected.then_some(all[held].id.as_str());
                assert_eq!(found.map(|one| one.id.as_str()), expected, "{of_treaty:?} {of_protocol:?}");
            }
        }
    }

    #[test]
    fn a_treaty_is_joined_from_the_day_that_the_country_names() {
        let day: NaiveDate = "2026-11-22".parse().unwrap();
        for (status, date, expected) in [
            (CommitmentStatus::Ratified, "2004", true),
            (CommitmentStatus::Ratified, "2026", true),
            (CommitmentStatus::Ratified, "2026-11", true),
            (CommitmentStatus::Ratified, "2026-11-22", true),
            (CommitmentStatus::Ratified, "2026-11-23", false),
            (CommitmentStatus::Ratified, "2026-12", false),
            (CommitmentStatus::Ratified, " 2027 ", false),
            (CommitmentStatus::Ratified, "", true),
            (CommitmentStatus::Ratified, "with a reservation, 2027", true),
            (CommitmentStatus::Signed, "2004", false),
            (CommitmentStatus::Unknown, "", false),
        ] {
            let record = CommitmentRecord { status, date: date.to_owned(), ..CommitmentRecord::default() };
            assert_eq!(record.is_joined_by(day), expected, "{status:?} {date}");
        }
    }
}
