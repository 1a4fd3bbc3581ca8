//! What was lent comes home: each way in which two sides stand to each other, and that nothing is lost on the way.

use super::{
    ID, answer, answers, assert_sound, at_clock, bring, comment, conflicts, copy, counts, entry_count,
    laptop, lend, look, open, read, record, say, state, take,
};
use crate::support::site::Site;
use amparo::assessment::{Change, Evidence, Registration, Standing, Subject};
use amparo::exchange::ClassCounts;
use amparo::service::{BundleOptions, LaptopError, MergeOutcome, Person};
use amparo::storage::RegistryWrite;
use std::sync::Arc;

#[tokio::test]
async fn a_loan_is_the_assessment_with_its_log() {
    let home = Site::new().await;
    say(&home, "C04", 2, "Two lines.").await;
    let laptop = laptop(&home).await;
    let (there, here) = (state(&laptop).await, state(&home).await);
    assert_eq!(there.answers.keys().collect::<Vec<_>>(), here.answers.keys().collect::<Vec<_>>());
    assert_eq!(there.answers[&"C04".into()].comment, "Two lines.");
    assert_eq!(entry_count(&laptop).await, entry_count(&home).await);
    let last = |site: &Site| {
        let store = Arc::clone(&site.store);
        async move { store.chain(ID).await.unwrap().last().unwrap().hash }
    };
    assert_eq!(last(&laptop).await, last(&home).await, "the trunk is the same");
    assert_sound(&laptop).await;
}

#[tokio::test]
async fn each_way_in_which_two_sides_stand_to_each_other() {
    let home = Site::new().await;
    say(&home, "C05", 1, "").await;
    let laptop = laptop(&home).await;
    say(&laptop, "C04", 3, "There.").await;
    say(&laptop, "C05", 1, "Words of the laptop.").await;
    say(&home, "C05", 2, "").await;
    say(&laptop, "C07", 1, "The same.").await;
    say(&home, "C07", 1, "The same.").await;
    say(&laptop, "C08", 3, "Laptop.").await;
    say(&home, "C08", 1, "Home.").await;
    let expected = ClassCounts { forward: 1, same: 0, parallel: 1, conflict: 1 };
    let work = bring(&laptop).await;
    let preview = look(&home, &work).await.unwrap();
    let found = preview.plan().unwrap().counts();
    // Whoever wrote the same there is another person, which contradicts nothing.
    assert_eq!((found.forward, found.conflict), (expected.forward, expected.conflict), "{found:?}");
    assert_eq!(found.same + found.parallel, 2, "{found:?}");
    assert_eq!(comment(&home, "C04").await, "", "nothing is kept yet");
    counts(&home, &work).await;
    let now = state(&home).await;
    assert_eq!(now.answers[&"C04".into()].comment, "There.");
    let both = &now.answers[&"C05".into()];
    assert_eq!((both.comment.as_str(), &both.rating), ("Words of the laptop.", &answer(2, "").rating));
    assert_eq!(now.answers[&"C08".into()].comment, "Home.", "nothing is overwritten");
    let open_decisions = conflicts(&home).await;
    assert_eq!(open_decisions.keys().collect::<Vec<_>>(), [&Subject::Item("C08".into())]);
    assert_eq!(open_decisions.values().next().unwrap().len(), 2, "both texts");
    assert_sound(&home).await;
}

#[tokio::test]
async fn twice_changes_nothing_and_more_work_goes_on_where_it_was() {
    let home = Site::new().await;
    let laptop = laptop(&home).await;
    say(&laptop, "C04", 3, "First.").await;
    let first = bring(&laptop).await;
    assert_eq!(counts(&home, &first).await.forward, 1);
    let before = entry_count(&home).await;
    assert_eq!(counts(&home, &first).await, ClassCounts::default());
    assert_eq!(entry_count(&home).await, before);
    say(&laptop, "C04", 3, "Second.").await;
    assert_eq!(counts(&home, &bring(&laptop).await).await.forward, 1);
    assert_eq!(comment(&home, "C04").await, "Second.");
    assert_eq!(counts(&home, &first).await, ClassCounts::default(), "the older one again");
    assert_eq!(comment(&home, "C04").await, "Second.");
    assert_sound(&home).await;
}

#[tokio::test]
async fn a_conflict_is_decided_and_who_saw_the_decision_goes_on_from_there() {
    let home = Site::new().await;
    let laptop = laptop(&home).await;
    say(&laptop, "C04", 3, "Laptop.").await;
    say(&home, "C04", 1, "Home.").await;
    counts(&home, &bring(&laptop).await).await;
    let view = open(&home).await;
    let fork = view.open_forks().await.unwrap().remove(0);
    assert_eq!(fork.choices[0].laptop, None, "what is from here stands first");
    let theirs = fork.choices.iter().find(|choice| choice.laptop.is_some()).unwrap();
    view.settle_fork(&fork.subject, (Some(theirs.seq), fork.version), "Committee").await.unwrap();
    assert_eq!(comment(&home, "C04").await, "Laptop.");
    assert!(conflicts(&home).await.is_empty());
    let again = open(&home).await.settle_fork(&fork.subject, (None, fork.version), "").await;
    assert!(again.is_err(), "it was decided");
    // The laptop learns of it, and what is said there then contradicts nothing.
    take(&laptop, &lend(&home).await).await.unwrap();
    say(&laptop, "C04", 2, "After.").await;
    assert_eq!(counts(&home, &bring(&laptop).await).await.forward, 1);
    assert_eq!(comment(&home, "C04").await, "After.");
    assert_sound(&laptop).await;
}

#[tokio::test]
async fn a_clock_that_is_a_year_wrong_decides_nothing() {
    let mut ends = Vec::new();
    for days in [-400, 0, 400] {
        let home = Site::new().await;
        let laptop = at_clock(laptop(&home).await, days);
        say(&laptop, "C04", 3, "Laptop.").await;
        say(&laptop, "C05", 3, "Laptop alone.").await;
        say(&home, "C04", 1, "Home.").await;
        let found = counts(&home, &bring(&laptop).await).await;
        assert_sound(&home).await;
        let view = open(&home).await.open_forks().await.unwrap();
        let said = view[0].choices.iter().find(|choice| choice.laptop.is_some()).unwrap();
        let year = if days < 0 {
            "2025-"
        } else if days > 0 {
            "2027-"
        } else {
            "2026-"
        };
        assert!(said.at.starts_with(year), "what the laptop said stays: {}", said.at);
        ends.push((found, comment(&home, "C04").await, comment(&home, "C05").await));
    }
    assert!(ends.iter().all(|end| *end == ends[0]), "{ends:?}");
}

#[tokio::test]
async fn a_copy_with_the_same_key_is_refused_and_one_with_its_own_is_a_laptop_like_any_other() {
    let home = Site::new().await;
    let laptop = laptop(&home).await;
    say(&laptop, "C04", 3, "Before the copy.").await;
    let key = look(&home, &bring(&laptop).await).await.unwrap().key;
    let folder = tempfile::tempdir().unwrap();
    let twin = copy(&laptop, &folder, "twin.sqlite").await;
    let own = copy(&laptop, &folder, "own.sqlite").await;
    // Some machines tell no copy from its original.
    let mut entry = twin.store.entry("installation", "own").await.unwrap().unwrap();
    let mut body: serde_json::Value = serde_json::from_str(&entry.body).unwrap();
    body["place"] = twin.store.place().into();
    entry.body = body.to_string();
    twin.store.write(vec![RegistryWrite::Put(entry)]).await.unwrap();
    say(&laptop, "C05", 3, "Laptop.").await;
    say(&twin, "C05", 1, "Twin.").await;
    say(&own, "C07", 1, "Own key.").await;
    counts(&home, &bring(&laptop).await).await;
    let before = state(&home).await;
    let refused = take(&home, &bring(&twin).await).await.unwrap_err();
    assert!(refused.to_string().contains("copied") && refused.to_string().contains("words"), "{refused}");
    assert_eq!(state(&home).await, before);
    let work = bring(&own).await;
    assert_ne!(look(&home, &work).await.unwrap().key, key, "a copy has a key of its own");
    let found = counts(&home, &work).await;
    assert_eq!((found.forward, found.conflict), (1, 0), "what both share came already");
    assert_sound(&home).await;
}

#[tokio::test]
async fn what_comes_over_another_laptop_comes_once() {
    let home = Site::new().await;
    let (one, other) = (laptop(&home).await, laptop(&home).await);
    say(&one, "C04", 3, "One.").await;
    let first = bring(&one).await;
    counts(&other, &first).await;
    say(&other, "C05", 2, "Other.").await;
    assert_eq!(counts(&home, &bring(&other).await).await.forward, 2);
    let before = entry_count(&home).await;
    assert_eq!(counts(&home, &first).await, ClassCounts::default());
    assert_eq!(entry_count(&home).await, before);
    assert_eq!(comment(&home, "C04").await, "One.");
}

#[tokio::test]
async fn files_come_with_what_names_them_and_withheld_ones_never_travel() {
    let home = Site::new().await;
    let laptop = laptop(&home).await;
    let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/emblem.png")).unwrap();
    let checked = open(&laptop).await.check_evidence(bytes).await.unwrap();
    let hash = checked.file.hash().clone();
    let mut said = answer(2, "With a document.");
    let (id, title, file) = ("C04-E1".into(), "Decree".into(), Some(hash.clone()));
    said.evidence.push(Evidence { id, title, file, ..Evidence::default() });
    let change = Change::Answer { item: "C04".into(), answer: Some(said) };
    open(&laptop).await.record_with(vec![(change, 0)], vec![checked.file], "Police").await.unwrap();
    let work = bring(&laptop).await;
    assert_eq!(read(&work).files.len(), 1);
    counts(&home, &work).await;
    assert!(home.store.file(&hash).await.unwrap().is_some());
    assert_sound(&home).await;
    open(&home).await.quarantine(&hash, Some("A child may be in it."), "").await.unwrap();
    let refused = open(&home).await.bring(BundleOptions::default()).await.unwrap_err();
    assert!(matches!(refused, LaptopError::Withheld(_)), "{refused}");
}

#[tokio::test]
async fn names_travel_where_that_is_said_and_nothing_beside_the_log_ever_does() {
    let home = Site::new().await;
    say(&home, "C04", 3, "Two lines.").await;
    for names in [false, true] {
        let options = BundleOptions { names, whole: true };
        let bytes = open(&home).await.bring(options).await.unwrap().bytes;
        let all = format!("{:?}", read(&bytes));
        assert_eq!(all.contains("Ministry of ICT"), names);
        let secret = home.store.entry("installation", "own").await.unwrap().unwrap();
        let secret: serde_json::Value = serde_json::from_str(&secret.body).unwrap();
        assert!(!all.contains(secret["secret"].as_str().unwrap()));
    }
}

#[tokio::test]
async fn nobody_is_believed_before_somebody_compared_the_words() {
    let home = Site::new().await;
    let laptop = laptop(&home).await;
    say(&laptop, "C04", 3, "There.").await;
    let work = bring(&laptop).await;
    let service = &home.state.service;
    let preview = look(&home, &work).await.unwrap();
    let (key, words) = (preview.key.clone(), preview.key.words());
    let refused = service.merge(&Person::Owner, preview).await.unwrap_err();
    assert!(matches!(&refused, LaptopError::Unconfirmed { words: told } if *told == words), "{refused}");
    let other = service.installation(&Person::Owner).await.unwrap().words;
    let refused = service.confirm_counterpart(&Person::Owner, &key, ("", other.as_str())).await.unwrap_err();
    assert!(matches!(refused, LaptopError::OtherWords { .. }), "{refused}");
    assert_eq!(comment(&home, "C04").await, "");
    assert!(matches!(take(&home, &work).await.unwrap(), MergeOutcome::Merged(_)));
    service.forget_counterpart(&Person::Owner, &key.installation().to_string()).await.unwrap();
    let preview = look(&home, &work).await.unwrap();
    assert!(!preview.is_confirmed);
}

#[tokio::test]
async fn how_it_stands_among_the_others_stays_where_it_is() {
    let home = Site::new().await;
    let laptop = laptop(&home).await;
    let archived = Registration { title: "Ours".into(), standing: Standing::Active };
    record(&laptop, Change::Register(archived)).await;
    record(&laptop, answers("C04", 2, "There.")).await;
    counts(&home, &bring(&laptop).await).await;
    assert_eq!(state(&home).await.registration, Registration::default());
    assert_eq!(comment(&home, "C04").await, "There.");
}
