//! Knows that what is erased or removed is in no byte of the database and of later copies, and that the log still holds.

use super::evidence::claim;
use super::file::{meddle, place};
use super::sample::{answer, answers, begun, blank, moment, open, stamp};
use amparo::assessment::strategy::KeptFile;
use amparo::assessment::{Change, FileKind, Subject};
use amparo::storage::{Actor, ERASED, LogFault, Stamp, Store, StoreError};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Fails where a file in the folder, whichever, has these bytes.
fn assert_nowhere(folder: &Path, bytes: &[u8]) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let found = fs::read(&path).unwrap().windows(bytes.len()).any(|window| window == bytes);
        assert!(!found, "{} has it still", path.display());
    }
}

fn signed(item: &str, comment: &str, by: &str) -> Change {
    let answer = amparo::assessment::Answer { by: by.into(), ..answer(2, comment) };
    Change::Answer { item: item.into(), answer: Some(answer) }
}

const NAME: &str = "Wanjirũ Kamau of the seventh floor";

/// A store with a hundred people of long names, of whom one answered and acted.
async fn peopled(file: &Path) -> Arc<dyn Store> {
    let store = open(file).await;
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    for number in 0..100 {
        let (item, by) = (format!("GL-{number}"), format!("Officer {number} of the directorate"));
        store.record("ken-2025", signed(&item, "A finding.", &by), 0, stamp(1)).await.unwrap();
    }
    let by_her = Stamp { at: moment(2), actor: NAME.into() };
    store.record("ken-2025", signed("C02", "Her finding.", NAME), 0, by_her).await.unwrap();
    store
}

#[tokio::test]
async fn an_erased_name_is_in_no_byte_and_the_chain_holds() {
    let (folder, file) = place();
    let store = peopled(&file).await;
    let person = store.people().await.unwrap().into_iter().find(|one| one.name.as_deref() == Some(NAME));
    let person = person.unwrap();
    let before = store.verify().await.unwrap();

    store.erase(person.id.clone(), moment(3)).await.unwrap();
    store.erase(person.id.clone(), moment(4)).await.unwrap();
    assert_nowhere(folder.path(), NAME.as_bytes());
    store.backup(&folder.path().join("copy.sqlite"), moment(5)).await.unwrap();
    store.close().await.unwrap();
    assert_nowhere(folder.path(), NAME.as_bytes());

    for file in [file.clone(), folder.path().join("copy.sqlite")] {
        let store = open(&file).await;
        let verified = store.verify().await.unwrap();
        assert_eq!((verified.faults, verified.heads), (vec![], before.heads.clone()));
        let held = store.load("ken-2025").await.unwrap().unwrap();
        assert_eq!(held.assessment.answers[&"C02".into()].by, ERASED);
        let last = store.history("ken-2025").await.unwrap().pop().unwrap();
        let Actor::Person(who) = &last.by else { panic!("{:?}", last.by) };
        assert_eq!((&who.id, &who.name), (&person.id, &None));
    }
}

#[tokio::test]
async fn an_answer_of_somebody_erased_can_be_saved_again() {
    let (_folder, file) = place();
    let store = peopled(&file).await;
    let people = store.people().await.unwrap();
    let person = people.iter().find(|one| one.name.as_deref() == Some(NAME)).unwrap();
    store.erase(person.id.clone(), moment(3)).await.unwrap();
    store.record("ken-2025", signed("C02", "Corrected.", ERASED), 1, stamp(4)).await.unwrap();
    store.record("ken-2025", signed("C03", "A namesake.", NAME), 0, stamp(5)).await.unwrap();
    let held = store.load("ken-2025").await.unwrap().unwrap();
    let by = |item: &str| held.assessment.answers[&item.into()].by.as_str();
    assert_eq!((by("C02"), by("C03")), (ERASED, NAME));
    let now = store.people().await.unwrap();
    assert_eq!(now.len(), people.len() + 1, "who comes again comes as somebody else");
    let unknown = "0".repeat(32).parse().unwrap();
    let refused = store.erase(unknown, moment(6)).await.unwrap_err();
    assert!(matches!(refused, StoreError::NoSuchPerson { .. }), "{refused}");
    assert!(store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn names_of_refused_changes_are_forgotten() {
    let (_folder, file) = place();
    let store = open(&file).await;
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let both = vec![(signed("C01", "a", "Somebody"), 0), (signed("C02", "b", "Nobody"), 7)];
    store.record_all("ken-2025", both, stamp(1)).await.unwrap_err();
    assert_eq!(store.people().await.unwrap().len(), 1, "whoever began it");
    store.record("ken-2025", signed("C01", "a", "Somebody"), 0, stamp(1)).await.unwrap();
    store.close().await.unwrap();
    let store = open(&file).await;
    assert_eq!(
        store.load("ken-2025").await.unwrap().unwrap().assessment.answers[&"C01".into()].by,
        "Somebody"
    );
    assert_eq!(store.people().await.unwrap().len(), 2);
}

/// Bytes that stand nowhere else, longer than a page and than what fits beside other rows.
fn case_file() -> KeptFile {
    let bytes = (0..40_000_u32).flat_map(|number| format!("case {number} ").into_bytes()).collect();
    KeptFile { media: "application/pdf".into(), bytes }
}

#[tokio::test]
async fn removed_evidence_is_in_no_page_and_the_log_says_why() {
    let (folder, file) = place();
    let store = open(&file).await;
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let hash = store.attach(case_file()).await.unwrap();
    store.record("ken-2025", claim(&hash), 0, stamp(1)).await.unwrap();
    assert_eq!(store.file(&hash).await.unwrap(), Some(case_file()));
    let held = store.load("ken-2025").await.unwrap().unwrap();
    assert!(held.assessment.files().contains(&(FileKind::Evidence, &hash)));

    let reason = "It names a child.".to_owned();
    let remove = Change::Remove { file: hash.clone(), reason: reason.clone() };
    store.record("ken-2025", remove.clone(), 0, stamp(2)).await.unwrap();
    for piece in [&b"case 1 case 2"[..], b"case 20000 case 20001", b"case 39998 case 39999"] {
        assert_nowhere(folder.path(), piece);
    }
    assert_eq!(store.file(&hash).await.unwrap(), None);
    assert_eq!(store.verify().await.unwrap().faults, [], "removed is not lost");
    let last = store.history("ken-2025").await.unwrap().pop().unwrap();
    assert_eq!((&last.change, last.by.name(), last.at), (&remove, Some("Ministry of ICT"), moment(2)));
    assert_eq!(store.record("ken-2025", remove, 0, stamp(3)).await.unwrap(), 1, "one act");
    let other = Change::Remove { file: hash.clone(), reason: "Another reason.".to_owned() };
    let again = store.record("ken-2025", other, 0, stamp(3)).await.unwrap_err();
    assert!(matches!(again, StoreError::Conflict { version: 1, .. }), "{again}");

    let held = store.load("ken-2025").await.unwrap().unwrap();
    assert_eq!(held.assessment.removed[&hash], reason);
    let version = held.version(&Subject::Item("C01".into()));
    store.record("ken-2025", claim(&hash), version, stamp(4)).await.unwrap();
    let mut copy = held.assessment;
    copy.id = "copy".into();
    store.create(copy, stamp(5)).await.unwrap();
    assert!(store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn an_assessment_that_lost_a_file_elsewhere_takes_nobody_s_file_and_gets_none() {
    let (_folder, file) = place();
    let store = open(&file).await;
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let hash = store.attach(case_file()).await.unwrap();
    store.record("ken-2025", claim(&hash), 0, stamp(1)).await.unwrap();
    let mut other = blank("gha-2025");
    other.apply(&claim(&hash));
    other.removed.insert(hash.clone(), "It was removed in another place.".into());
    assert!(other.files().is_empty(), "it must not be given to whoever names it");
    store.create(other, stamp(2)).await.unwrap();
    assert_eq!(store.file(&hash).await.unwrap(), Some(case_file()));
    assert_eq!(store.verify().await.unwrap().faults, []);
}

#[tokio::test]
async fn evidence_does_not_go_without_a_reason_and_what_is_permanent_does_not_go() {
    let (_folder, file) = place();
    let store = open(&file).await;
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let never = amparo::assessment::strategy::FileHash("0".repeat(64));
    let refused = store.record("ken-2025", claim(&never), 0, stamp(1)).await.unwrap_err();
    assert!(matches!(refused, StoreError::FileMissing { .. }), "{refused}");
    let hash = store.attach(case_file()).await.unwrap();
    let kept = store.keep(KeptFile { media: "image/png".into(), bytes: b"emblem".to_vec() }).await.unwrap();
    store.record("ken-2025", claim(&hash), 0, stamp(1)).await.unwrap();
    let remove = Change::Remove { file: kept.clone(), reason: "A mistake.".into() };
    let refused = store.record("ken-2025", remove, 0, stamp(2)).await.unwrap_err();
    assert!(matches!(refused, StoreError::FileMissing { .. }), "{refused}");
    assert!(store.file(&kept).await.unwrap().is_some(), "what is kept for ever stays");
    store.close().await.unwrap();

    let mut connection = super::file::raw(&file).await;
    let refused = sqlx::query("DELETE FROM evidence").execute(&mut connection).await.unwrap_err().to_string();
    assert!(refused.contains("only with an entry in the log"), "{refused}");
    drop(connection);
    meddle(&file, &["DROP TRIGGER evidence_goes_with_a_reason", "DELETE FROM evidence"]).await;
    let faults = open(&file).await.verify().await.unwrap().faults;
    assert_eq!(faults, [LogFault::Lost { id: "ken-2025".into(), hash: hash.0 }]);
    let store = open(&file).await;
    store.record("ken-2025", answers("C02", "goes on"), 0, stamp(3)).await.unwrap();
}
