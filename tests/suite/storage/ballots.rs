//! Knows what every store owes those who vote: each vote once, told to nobody before its round is sealed, and in an anonymous
//! session never beside the seat that it came from.

use super::each_store::every_store_keeps;
use super::sample::moment;
use amparo::storage::{
    BallotRecord, BallotWrite, Participation, PollId, PollWrite, RegistryEntry, RegistryWrite, Store,
    StoreError,
};
use std::sync::Arc;

every_store_keeps!(
    a_seat_has_one_vote_in_each_round_however_often_it_votes,
    no_vote_is_told_before_its_round_is_sealed,
    a_sealed_round_takes_no_votes_and_stays_sealed,
    a_vote_that_cannot_be_found_again_is_not_counted_twice,
    a_round_is_opened_with_what_says_so_or_not_at_all,
    of_many_who_vote_at_once_each_counts_once,
    hostile_reasons_come_back_unchanged,
);

fn poll(round: u32) -> PollId {
    PollId { session: "w1".into(), item: "C01".into(), round }
}

fn ballot(voter: &str, level: Option<u8>, reason: &str) -> BallotRecord {
    BallotRecord { voter: voter.into(), level, reason: reason.into() }
}

fn vote(seat: &str, ballot: BallotRecord, seconds: i64) -> BallotWrite {
    BallotWrite { poll: poll(1), seat: seat.into(), ballot, at: moment(seconds), paper: false }
}

async fn open(store: &dyn Store, round: u32) {
    store.write_room(Vec::new(), vec![PollWrite::Open(poll(round))]).await.unwrap();
}

async fn seal(store: &dyn Store, round: u32) -> Result<(), StoreError> {
    store.write_room(Vec::new(), vec![PollWrite::Seal(poll(round))]).await
}

async fn a_seat_has_one_vote_in_each_round_however_often_it_votes(store: Arc<dyn Store>) {
    open(&*store, 1).await;
    for (level, second) in [(Some(4), 1), (None, 2), (Some(2), 3)] {
        store.cast(vote("s1", ballot("s1", level, "why"), second)).await.unwrap();
    }
    let paper = BallotWrite { paper: true, ..vote("s2", ballot("s2", Some(0), ""), 9) };
    store.cast(paper).await.unwrap();
    let own = store.own_ballot(&poll(1), "s1").await.unwrap();
    assert_eq!(own, Some(ballot("s1", Some(2), "why")));
    let here = |seat: &str, second, paper| Participation { seat: seat.into(), at: moment(second), paper };
    assert_eq!(store.participants(&poll(1)).await.unwrap(), [here("s1", 3, false), here("s2", 9, true)]);
    seal(&*store, 1).await.unwrap();
    let votes = store.ballots(&poll(1)).await.unwrap();
    assert_eq!(votes, [ballot("s1", Some(2), "why"), ballot("s2", Some(0), "")]);
    assert!(store.participants(&poll(2)).await.unwrap().is_empty());
}

async fn no_vote_is_told_before_its_round_is_sealed(store: Arc<dyn Store>) {
    open(&*store, 1).await;
    for seat in ["s3", "s1", "s2"] {
        store.cast(vote(seat, ballot(seat, Some(1), ""), 0)).await.unwrap();
        assert_eq!(store.ballots(&poll(1)).await.unwrap(), []);
    }
    seal(&*store, 1).await.unwrap();
    let votes = store.ballots(&poll(1)).await.unwrap();
    let voters: Vec<&str> = votes.iter().map(|one| one.voter.as_str()).collect();
    assert_eq!(voters, ["s1", "s2", "s3"], "in the order of their keys, not of their coming");
}

async fn a_sealed_round_takes_no_votes_and_stays_sealed(store: Arc<dyn Store>) {
    let early = store.cast(vote("s1", ballot("s1", Some(1), ""), 0)).await.unwrap_err();
    assert!(matches!(early, StoreError::PollShut { round: 1, .. }), "{early}");
    open(&*store, 1).await;
    store.cast(vote("s1", ballot("s1", Some(1), ""), 0)).await.unwrap();
    seal(&*store, 1).await.unwrap();
    let late = store.cast(vote("s1", ballot("s1", Some(4), ""), 0)).await.unwrap_err();
    assert!(matches!(&late, StoreError::PollShut { item, .. } if item == "C01"), "{late}");
    for again in [PollWrite::Open(poll(1)), PollWrite::Seal(poll(1))] {
        let refused = store.write_room(Vec::new(), vec![again]).await.unwrap_err();
        assert!(matches!(refused, StoreError::PollShut { .. }), "{refused}");
    }
    assert_eq!(store.ballots(&poll(1)).await.unwrap(), [ballot("s1", Some(1), "")]);
}

/// Somebody voted, lost the card, and came with another one, from which another key follows.
async fn a_vote_that_cannot_be_found_again_is_not_counted_twice(store: Arc<dyn Store>) {
    open(&*store, 1).await;
    store.cast(vote("s1", ballot("key-of-the-first-card", Some(1), ""), 0)).await.unwrap();
    store.cast(vote("s1", ballot("key-of-the-first-card", Some(2), ""), 0)).await.unwrap();
    let refused = store.cast(vote("s1", ballot("key-of-the-second-card", Some(4), ""), 0)).await.unwrap_err();
    assert!(matches!(refused, StoreError::VoterChanged), "{refused}");
    let stranger = store.cast(vote("s2", ballot("key-of-the-first-card", Some(4), ""), 0)).await.unwrap_err();
    assert!(matches!(stranger, StoreError::VoterChanged), "{stranger}");
    seal(&*store, 1).await.unwrap();
    assert_eq!(store.ballots(&poll(1)).await.unwrap(), [ballot("key-of-the-first-card", Some(2), "")]);
}

async fn a_round_is_opened_with_what_says_so_or_not_at_all(store: Arc<dyn Store>) {
    let entry = |version| RegistryEntry {
        kind: "workshop".into(),
        id: "ken-2025/w1".into(),
        key: None,
        version,
        body: "{}".into(),
    };
    let both =
        |version, round| (vec![RegistryWrite::Put(entry(version))], vec![PollWrite::Open(poll(round))]);
    let (entries, polls) = both(0, 1);
    store.write_room(entries, polls).await.unwrap();
    let (entries, polls) = both(0, 2);
    let overtaken = store.write_room(entries, polls).await.unwrap_err();
    assert!(matches!(overtaken, StoreError::EntryOvertaken { .. }), "{overtaken}");
    let refused = store.cast(BallotWrite { poll: poll(2), ..vote("s1", ballot("s1", None, ""), 0) }).await;
    assert!(matches!(refused, Err(StoreError::PollShut { .. })), "{refused:?}");
    let (entries, polls) = both(1, 1);
    let twice = store.write_room(entries, polls).await.unwrap_err();
    assert!(matches!(twice, StoreError::PollShut { .. }), "{twice}");
    let held = store.entry("workshop", "ken-2025/w1").await.unwrap().unwrap();
    assert_eq!(held.version, 1, "what was written before the refusal is taken back");
}

async fn of_many_who_vote_at_once_each_counts_once(store: Arc<dyn Store>) {
    open(&*store, 1).await;
    let hands = (0..60).map(|number: u8| {
        let store = store.clone();
        tokio::spawn(async move {
            let seat = format!("s{:02}", number / 2);
            store.cast(vote(&seat, ballot(&seat, Some(number % 5), ""), 0)).await.unwrap();
        })
    });
    for hand in hands.collect::<Vec<_>>() {
        hand.await.unwrap();
    }
    assert_eq!(store.participants(&poll(1)).await.unwrap().len(), 30);
    seal(&*store, 1).await.unwrap();
    assert_eq!(store.ballots(&poll(1)).await.unwrap().len(), 30);
}

async fn hostile_reasons_come_back_unchanged(store: Arc<dyn Store>) {
    open(&*store, 1).await;
    let reasons = ["\0'; DROP TABLE ballots; --", "\u{1a}0", "😀</script>", ""];
    for (seat, reason) in ["s1", "s2", "s3", "s4"].iter().zip(reasons) {
        store.cast(vote(seat, ballot(seat, None, reason), 0)).await.unwrap();
    }
    seal(&*store, 1).await.unwrap();
    let held: Vec<String> =
        store.ballots(&poll(1)).await.unwrap().into_iter().map(|one| one.reason).collect();
    assert_eq!(held, reasons);
}
