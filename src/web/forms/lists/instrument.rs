//! Knows which statuses the record of an instrument offers, which day it asks for, which of these it refuses, and how one is
//! read that was kept under another kind.

use super::RecordList;
use crate::assessment::Strategy;
use crate::assessment::strategy::{CommitmentFault, CommitmentRecord, CommitmentStatus};
use crate::framework::StrategyKit;
use crate::framework::kit::{Commitment, CommitmentKind};
use crate::presentation::Label;
use crate::web::Voice;
use crate::web::forms::{Options, fits};
use chrono::NaiveDate;
use serde_json::Value;

/// The instrument that an entry of this list is about; nothing in other lists.
pub fn instrument<'a>(kit: &'a StrategyKit, list: RecordList, name: &str) -> Option<&'a Commitment> {
    let mut all = kit.commitments.commitments.iter();
    all.find(|one| list == RecordList::Commitments && one.id == name)
}

/// What can be said of the instrument: code and words.
pub fn statuses(voice: &Voice, instrument: &Commitment) -> Options {
    let all = CommitmentStatus::of_kind(instrument.kind).iter();
    all.map(|status| (status.code().to_owned(), status.title(voice))).collect()
}

/// The message that says which day the record of the instrument asks for.
pub fn date_hint(instrument: &Commitment) -> &'static str {
    match instrument.kind {
        CommitmentKind::Treaty => "record-commitment-date-hint",
        CommitmentKind::SoftLaw => "record-commitment-date-hint-soft-law",
        CommitmentKind::Regional => "record-commitment-date-hint-regional",
    }
}

/// The record as it reads today.
pub fn as_read(mut record: Value, instrument: &Commitment) -> Value {
    let status = record["status"].as_str().and_then(CommitmentStatus::from_code);
    if let Some(status) = status {
        record["status"] = status.read_for(instrument.kind).code().into();
    }
    record
}

/// Why the day of the record cannot be right, told on `today`, and what to do about it.
pub fn day_fault(voice: &Voice, record: &Value, instrument: &Commitment, today: NaiveDate) -> Option<String> {
    let record: CommitmentRecord = fits(record)?;
    let fault: CommitmentFault = record.fault(instrument, today)?;
    Some(match fault.day() {
        Some(day) => voice.say_with(fault.key(), &[("day", voice.day(&day.to_string()).into())]),
        None => voice.say(fault.key()),
    })
}

/// Why the status of the record cannot be right beside what the strategy records of another instrument, and what to do.
pub fn party_fault(
    voice: &Voice,
    record: &Value,
    instrument: &Commitment,
    (strategy, kit): (&Strategy, &StrategyKit),
) -> Option<String> {
    let record: CommitmentRecord = fits(record)?;
    let other = strategy.contradiction((instrument, &record), &kit.commitments.commitments)?;
    let is_protocol = instrument.only_parties_of.as_ref() == Some(&other.id);
    let (first, protocol) = if is_protocol { (other, instrument) } else { (instrument, other) };
    let title = |one: &Commitment| voice.text(&one.short_title).into();
    let args = [("first", title(first)), ("protocol", title(protocol))];
    Some(voice.say_with("fault-not-a-party", &args))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_record_reads_by_the_kind_of_its_instrument() {
        let kind = |kind: &str| -> Commitment {
            serde_json::from_value(json!({
                "id": "CM-X", "kind": kind, "scope": "global", "adopted": "2001", "status": "recalled",
                "title": "T", "short-title": "T", "asks": "A", "provisions": [],
            }))
            .unwrap()
        };
        let record = json!({ "status": "ratified", "date": "2015" });
        assert_eq!(as_read(record.clone(), &kind("treaty")), record);
        let read = as_read(record, &kind("soft-law"));
        assert_eq!(read, json!({ "status": "endorsed", "date": "2015" }));
        assert_eq!(as_read(Value::Null, &kind("soft-law")), Value::Null);
    }
}
