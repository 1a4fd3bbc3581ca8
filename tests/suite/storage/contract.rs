//! Knows what every store owes its users. Run on each kind of store there is.

use super::each_store::every_store_keeps;
use super::sample::{answers, begun, blank, moment, stage, stamp};
use crate::support::editions;
use amparo::assessment::{Assessment, Change, Choices, EditionPast, Subject};
use amparo::framework::EditionStep;
use amparo::storage::{Store, StoreError};
use std::sync::Arc;

every_store_keeps!(
    what_is_created_is_loaded,
    an_id_is_taken_once,
    what_does_not_exist_is_said_not_to,
    each_change_makes_the_next_version,
    a_conflict_shows_what_is_held_and_changes_nothing,
    a_conflict_with_a_withdrawn_answer_shows_the_withdrawal,
    changes_that_belong_together_are_kept_together_or_not_at_all,
    changes_to_different_subjects_do_not_meet,
    the_list_counts_answers_and_knows_the_last_change,
    the_history_has_every_change_in_order,
    hostile_text_comes_back_unchanged,
    of_many_who_save_at_once_one_wins_each_version,
    a_log_as_written_is_sound,
    a_clock_that_jumps_back_changes_no_order,
    what_is_closed_says_so,
    each_assessment_has_a_chain_of_its_own,
    a_database_in_use_is_ready_and_grows,
    an_edition_is_taken_and_taken_back_as_one_act_each,
);

/// The change that withdraws the answer to `item`.
fn withdraws(item: &str) -> Change {
    Change::Answer { item: item.into(), answer: None }
}

async fn what_is_created_is_loaded(store: Arc<dyn Store>) {
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    let held = store.load("ken-2025").await.unwrap().unwrap();
    assert_eq!(held.assessment, begun("ken-2025"));
    for recorded in [Subject::Item("C01".into()), Subject::Stage("ST1".into()), Subject::Choices] {
        assert_eq!(held.version(&recorded), 1, "{recorded}");
    }
    assert_eq!(held.version(&Subject::Item("C02".into())), 0);

    store.create(blank("gha-2025"), stamp(0)).await.unwrap();
    assert!(store.load("gha-2025").await.unwrap().unwrap().versions.is_empty(), "defaults are not recorded");
}

async fn an_id_is_taken_once(store: Arc<dyn Store>) {
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    let refused = store.create(blank("ken-2025"), stamp(1)).await.unwrap_err();
    assert!(matches!(&refused, StoreError::AlreadyExists { id } if id == "ken-2025"), "{refused}");
    assert_eq!(store.load("ken-2025").await.unwrap().unwrap().assessment, begun("ken-2025"));
}

async fn what_does_not_exist_is_said_not_to(store: Arc<dyn Store>) {
    assert_eq!(store.load("nowhere").await.unwrap(), None);
    assert_eq!(store.replay("nowhere").await.unwrap(), None);
    assert_eq!(store.list().await.unwrap(), []);
    assert_eq!(store.change_at("nowhere", &Subject::Choices, 1).await.unwrap(), None);
    let unsaved = store.record("nowhere", answers("C01", ""), 0, stamp(0)).await.unwrap_err();
    assert!(matches!(unsaved, StoreError::NoSuchAssessment { .. }), "{unsaved}");
    let unknown = store.history("nowhere").await.unwrap_err();
    assert!(matches!(unknown, StoreError::NoSuchAssessment { .. }), "{unknown}");
}

async fn each_change_makes_the_next_version(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let mut expected = blank("ken-2025");
    let changes = [
        answers("C01", "first"),
        answers("C01", "second"),
        withdraws("C01"),
        answers("C01", "third"),
        withdraws("C01"),
    ];
    for (seen, change) in changes.into_iter().enumerate() {
        let version = store.record("ken-2025", change.clone(), seen as u64, stamp(1)).await.unwrap();
        assert_eq!(version, seen as u64 + 1);
        expected.apply(&change);
        let held = store.load("ken-2025").await.unwrap().unwrap();
        assert_eq!(held.assessment, expected);
        assert_eq!(held.version(&change.subject()), version);
    }
}

async fn a_conflict_shows_what_is_held_and_changes_nothing(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let theirs = answers("C01", "What the police wrote.");
    store.record("ken-2025", theirs.clone(), 0, stamp(1)).await.unwrap();
    for seen in [0, 2, u64::MAX] {
        let mine = answers("C01", "What the ministry wrote.");
        let refused = store.record("ken-2025", mine, seen, stamp(2)).await.unwrap_err();
        let message = refused.to_string();
        assert!(message.contains("item:C01 of ken-2025") && message.contains("compare both"), "{message}");
        let StoreError::Conflict { held, version, .. } = refused else { panic!("{message}") };
        assert_eq!((held.as_deref(), version), (Some(&theirs), 1));
    }
    let nothing = store.record("ken-2025", answers("C02", ""), 5, stamp(2)).await.unwrap_err();
    assert!(matches!(nothing, StoreError::Conflict { held: None, version: 0, .. }), "{nothing}");
    assert_eq!(store.history("ken-2025").await.unwrap().len(), 1);
}

async fn a_conflict_with_a_withdrawn_answer_shows_the_withdrawal(store: Arc<dyn Store>) {
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    store.record("ken-2025", withdraws("C01"), 1, stamp(1)).await.unwrap();
    let refused = store.record("ken-2025", answers("C01", ""), 1, stamp(2)).await.unwrap_err();
    let StoreError::Conflict { held, version, .. } = refused else { panic!("{refused}") };
    assert_eq!((held.as_deref(), version), (Some(&withdraws("C01")), 2));
}

async fn changes_that_belong_together_are_kept_together_or_not_at_all(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let both =
        |text: &str, seen: (u64, u64)| vec![(answers("C01", text), seen.0), (answers("C02", text), seen.1)];
    assert_eq!(store.record_all("ken-2025", both("first", (0, 0)), stamp(1)).await.unwrap(), 1);
    store.record("ken-2025", answers("C02", "theirs"), 1, stamp(2)).await.unwrap();
    let refused = store.record_all("ken-2025", both("mine", (1, 1)), stamp(3)).await.unwrap_err();
    let StoreError::Conflict { subject, version, .. } = refused else { panic!("{refused}") };
    assert_eq!((subject.as_str(), version), ("item:C02", 2), "the change before it could have been kept");
    let twice = vec![(answers("C03", "a"), 0), (answers("C03", "b"), 1)];
    assert_eq!(store.record_all("ken-2025", twice, stamp(4)).await.unwrap(), 1, "the version of the first");
    let history = store.history("ken-2025").await.unwrap().into_iter();
    let texts: Vec<(Subject, u64)> = history.map(|one| (one.change.subject(), one.version)).collect();
    let expected = [("C01", 1), ("C02", 1), ("C02", 2), ("C03", 1), ("C03", 2)];
    assert_eq!(texts, expected.map(|(item, version)| (Subject::Item(item.into()), version)));
    assert!(store.verify().await.unwrap().sound(), "the chain goes on where it was");
    let nowhere = store.record_all("xxx", both("", (0, 0)), stamp(5)).await.unwrap_err();
    assert!(matches!(nowhere, StoreError::NoSuchAssessment { .. }), "{nowhere}");
}

async fn changes_to_different_subjects_do_not_meet(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    store.create(blank("gha-2025"), stamp(0)).await.unwrap();
    let changes = [
        answers("C01", ""),
        answers("C02", ""),
        Change::Stage { stage: "C01".into(), record: stage("named like an item") },
        Change::Choices(Choices { rapid: true, ..Default::default() }),
    ];
    for id in ["ken-2025", "gha-2025"] {
        for change in &changes {
            assert_eq!(store.record(id, change.clone(), 0, stamp(1)).await.unwrap(), 1, "{id} {change:?}");
        }
    }
}

async fn the_list_counts_answers_and_knows_the_last_change(store: Arc<dyn Store>) {
    store.create(begun("ken-2025"), stamp(1)).await.unwrap();
    store.create(blank("gha-2025"), stamp(2)).await.unwrap();
    store.record("ken-2025", answers("C02", ""), 0, stamp(3)).await.unwrap();
    store.record("ken-2025", answers("C03", ""), 0, stamp(4)).await.unwrap();
    store.record("ken-2025", withdraws("C01"), 1, stamp(5)).await.unwrap();
    let list = store.list().await.unwrap();
    let brief: Vec<_> = list.iter().map(|one| (one.id.as_str(), one.answers, one.changed_at)).collect();
    assert_eq!(brief, [("gha-2025", 0, moment(2)), ("ken-2025", 2, moment(5))]);
    let blank = blank("gha-2025");
    assert_eq!(
        (&list[0].country, &list[0].round, list[0].basis, list[0].created),
        (&blank.country, &blank.round, blank.basis, blank.created)
    );
}

async fn the_history_has_every_change_in_order(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    assert_eq!(store.history("ken-2025").await.unwrap(), []);
    let made = [(answers("C01", "a"), 0), (answers("C02", "b"), 0), (answers("C01", "c"), 1)];
    for (second, (change, seen)) in made.iter().enumerate() {
        store.record("ken-2025", change.clone(), *seen, stamp(second as i64)).await.unwrap();
    }
    let history = store.history("ken-2025").await.unwrap();
    assert_eq!(history.len(), made.len());
    for (second, (recorded, (change, seen))) in history.iter().zip(&made).enumerate() {
        assert_eq!((&recorded.change, recorded.version), (change, seen + 1));
        let by = stamp(second as i64);
        assert_eq!((recorded.at, recorded.by.name()), (by.at, Some("Ministry of ICT")));
    }
    for (change, seen) in &made {
        let at = store.change_at("ken-2025", &change.subject(), seen + 1).await.unwrap();
        assert_eq!(at.as_ref(), Some(change));
    }
    let verified = store.verify().await.unwrap();
    let head = verified.head("ken-2025").unwrap();
    assert_eq!(
        (head.seq, head.hash),
        (4, history[2].hash),
        "the last change ends the chain of the assessment"
    );
}

async fn hostile_text_comes_back_unchanged(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let long = "ä".repeat(200_000);
    let texts = [
        "'; DROP TABLE events; --",
        "\0\u{7}\u{feff}",
        "\u{202e}abc",
        "😀 ሰላም",
        "</textarea><script>",
        "null",
        &long,
    ];
    // Names are looked up, and may be so long in every kind of store.
    let name = |text: &str| text.chars().take(100).collect::<String>();
    for (number, text) in texts.iter().enumerate() {
        let stamp = amparo::storage::Stamp { actor: name(text).into(), ..stamp(0) };
        store.record("ken-2025", answers(&name(text), text), 0, stamp).await.unwrap();
        assert_eq!(store.list().await.unwrap()[0].answers, number as u64 + 1);
    }
    let held = store.load("ken-2025").await.unwrap().unwrap();
    for text in texts {
        assert_eq!(held.assessment.answers[&name(text).as_str().into()].comment, text);
    }
    let by: Vec<String> = store
        .history("ken-2025")
        .await
        .unwrap()
        .iter()
        .filter_map(|one| one.by.name().map(str::to_owned))
        .collect();
    assert_eq!(by, texts.map(name), "whoever has such a name is called by it");
    assert!(store.verify().await.unwrap().sound());
}

async fn of_many_who_save_at_once_one_wins_each_version(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let people: Vec<_> = (0..32).map(|person| tokio::spawn(save_until_kept(store.clone(), person))).collect();
    let mut won = Vec::new();
    for person in people {
        won.push(person.await.unwrap());
    }
    won.sort_unstable();
    assert_eq!(won, (1..=32).collect::<Vec<u64>>());
    assert!(store.verify().await.unwrap().sound());
}

/// Saves one text, looking again after each conflict, and returns the version it became.
async fn save_until_kept(store: Arc<dyn Store>, person: u64) -> u64 {
    let mut seen = 0;
    loop {
        match store.record("ken-2025", answers("C01", &person.to_string()), seen, stamp(0)).await {
            Ok(version) => return version,
            Err(StoreError::Conflict { version, .. }) => seen = version,
            Err(other) => panic!("{other}"),
        }
    }
}

async fn a_log_as_written_is_sound(store: Arc<dyn Store>) {
    assert_eq!(store.verify().await.unwrap().entries, 0);
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    let before = store.verify().await.unwrap();
    assert_eq!((before.entries, before.sound()), (4, true));
    // More entries than are read at a time.
    for version in 0..1100 {
        store.record("ken-2025", answers("C02", "again"), version, stamp(0)).await.unwrap();
    }
    let after = store.verify().await.unwrap();
    assert_eq!((after.entries, after.sound()), (1104, true));
    assert_ne!(before.heads, after.heads);
}

/// What was saved stands in the order in which it was saved, each with the time that the clock showed then.
async fn a_clock_that_jumps_back_changes_no_order(store: Arc<dyn Store>) {
    let clock = [100_000, 5, 6, 200_000, 7];
    store.create(blank("ken-2025"), stamp(100_000)).await.unwrap();
    for (seen, seconds) in (0..).zip(clock) {
        let kept = store.record("ken-2025", answers("C01", &format!("Round {seen}.")), seen, stamp(seconds));
        assert_eq!(kept.await.unwrap(), seen + 1);
    }
    let history = store.history("ken-2025").await.unwrap();
    let told: Vec<_> = history.iter().map(|entry| (entry.version, entry.at)).collect();
    assert_eq!(told, (1..).zip(clock.map(moment)).collect::<Vec<_>>());
    let held = store.load("ken-2025").await.unwrap();
    assert_eq!(held.as_ref().unwrap().assessment.answers[&"C01".into()].comment, "Round 4.");
    assert_eq!(store.replay("ken-2025").await.unwrap(), held);
    let verified = store.verify().await.unwrap();
    assert!(verified.sound(), "{:?}", verified.faults);
}

async fn what_is_closed_says_so(store: Arc<dyn Store>) {
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    store.close().await.unwrap();
    store.close().await.unwrap();
    let refused = store.record("ken-2025", answers("C01", ""), 0, stamp(0)).await.unwrap_err();
    assert!(matches!(refused, StoreError::Closed), "{refused}");
    assert!(matches!(store.load("ken-2025").await, Err(StoreError::Closed)));
}

async fn each_assessment_has_a_chain_of_its_own(store: Arc<dyn Store>) {
    for id in ["ken-2025", "gha-2025"] {
        store.create(blank(id), stamp(0)).await.unwrap();
    }
    let save = |id, item| store.record(id, answers(item, ""), 0, stamp(1));
    // Polled one after the other before the writer wakes, so that all stand in one transaction.
    let kept = tokio::join!(save("ken-2025", "C01"), save("gha-2025", "C01"), save("ken-2025", "C02"));
    kept.0.and(kept.1).and(kept.2).unwrap();
    let verified = store.verify().await.unwrap();
    let heads: Vec<_> = verified.heads.iter().map(|head| (head.id.as_deref().unwrap(), head.seq)).collect();
    assert_eq!((heads, verified.faults), (vec![("gha-2025", 2), ("ken-2025", 3)], vec![]));
    let history = store.history("gha-2025").await.unwrap();
    assert_eq!(history.last().unwrap().hash, verified.heads[0].hash);
}

async fn a_database_in_use_is_ready_and_grows(store: Arc<dyn Store>) {
    store.ready().await.unwrap();
    let new = store.size().await.unwrap();
    assert_eq!(new.entries, 0);
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    for number in 0..50 {
        let answer = answers(&format!("C{number:02}"), &"long ".repeat(2_000));
        let seen = store.load("ken-2025").await.unwrap().unwrap().version(&answer.subject());
        store.record("ken-2025", answer, seen, stamp(1)).await.unwrap();
    }
    let size = store.size().await.unwrap();
    assert!(size.entries >= 50 && size.bytes > new.bytes, "{new:?} {size:?}");
    store.ready().await.unwrap();
    store.close().await.unwrap();
    assert!(store.ready().await.is_err() && store.size().await.is_err(), "nothing is closed and ready");
}

/// Records everything that leads from what is held to this, as one act.
async fn lead_to(store: &Arc<dyn Store>, later: &Assessment, second: i64) {
    let held = store.load(&later.id).await.unwrap().unwrap();
    let changes = held.assessment.changes_to(later).into_iter().map(|change| {
        let seen = held.version(&change.subject());
        (change, seen)
    });
    store.record_all(&later.id, changes.collect(), stamp(second)).await.unwrap();
    let held = store.load(&later.id).await.unwrap().unwrap();
    assert_eq!(&held.assessment, later);
    assert_eq!(store.replay(&later.id).await.unwrap().unwrap(), held);
}

async fn an_edition_is_taken_and_taken_back_as_one_act_each(store: Arc<dyn Store>) {
    let (library, before) = (editions::content(), editions::assessment());
    store.create(before.clone(), stamp(0)).await.unwrap();
    let step = EditionStep::of(&library, &library.mappings[0]).unwrap();
    let after = before.in_next_edition(step, &library);
    lead_to(&store, &after, 1).await;
    let past = EditionPast { before: before.clone(), after: after.clone() };
    let own = before.own_library(&library).unwrap();
    lead_to(&store, &after.in_last_edition(step, &past, true, &own), 2).await;
    assert_eq!(store.load(&before.id).await.unwrap().unwrap().assessment, before);
    assert!(store.verify().await.unwrap().sound());
}
