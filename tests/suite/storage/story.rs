//! Knows one story of a country from the first answer to the copy of its database; each kind of store tells it.

use super::each_store::every_store_keeps;
use super::evidence::supported;
use super::sample::{self, answer, answers, blank, moment, stamp};
use super::version::version;
use amparo::assessment::strategy::{FileHash, KeptFile};
use amparo::assessment::{Agreement, Answer, Change, Subject};
use amparo::storage::{Actor, ERASED, NamedPerson, PersonId, Stamp, StampActor, Store, StoreError};
use std::sync::Arc;

every_store_keeps!(a_country_goes_all_the_way);

const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";

/// A store that has enrolled the coordinator, and her stamp.
async fn coordinated(store: &dyn Store) -> Stamp {
    let id: PersonId = ACCOUNT.parse().unwrap();
    let person = |name: &str| NamedPerson {
        id: ACCOUNT.parse().unwrap(),
        name: Some(name.into()),
        office: "Ministry of ICT".into(),
    };
    store.enrol(person("Wanjiru Kamau")).await.unwrap();
    store.enrol(person("Wanjirũ Kamau")).await.unwrap();
    Stamp { at: moment(1), actor: StampActor::Account(id) }
}

fn claim(file: &FileHash) -> Change {
    let answer = Answer { by: "Police".into(), ..supported(file) };
    Change::Answer { item: "C01".into(), answer: Some(answer) }
}

fn agreed() -> Change {
    let agreement = Agreement {
        answer: Answer { by: "Police".into(), ..answer(2, "As the police said.") },
        reason: "The decree is in force.".into(),
        dissent: Vec::new(),
        by: "Committee".into(),
        date: None,
    };
    Change::Agree { item: "C01".into(), agreement: Some(agreement) }
}

async fn a_country_goes_all_the_way(store: Arc<dyn Store>) {
    let by_her = coordinated(&*store).await;
    store.create(blank("ken-2025"), by_her.clone()).await.unwrap();
    store.create(blank("gha-2025"), stamp(1)).await.unwrap();

    let decree = KeptFile { media: "application/pdf".into(), bytes: b"%PDF- a decree".to_vec() };
    let decree = store.attach(decree).await.unwrap();
    store.record("ken-2025", claim(&decree), 0, by_her.clone()).await.unwrap();
    let late = store.record("ken-2025", answers("C01", "late"), 0, stamp(2)).await.unwrap_err();
    let StoreError::Conflict { held: Some(held), version: 1, .. } = late else { panic!("{late}") };
    assert_eq!(*held, claim(&decree), "with the names as they are");
    let both = vec![(agreed(), 0), (answers("C02", "Nobody knows."), 0)];
    store.record_all("ken-2025", both, by_her.clone()).await.unwrap();

    let frozen = store.keep(KeptFile { media: "text/json".into(), bytes: b"{}".to_vec() }).await.unwrap();
    store.record("ken-2025", version(1, &frozen), 0, stamp(3_700)).await.unwrap();
    let doubt = Change::Quarantine { file: decree.clone(), reason: Some("It may name a child.".to_owned()) };
    store.record("ken-2025", doubt, 0, stamp(3_750)).await.unwrap();
    assert!(store.file(&decree).await.unwrap().is_some(), "it is kept until somebody decides");
    let reason = "It names a child.".to_owned();
    let remove = Change::Remove { file: decree.clone(), reason };
    store.record("ken-2025", remove, 0, Stamp { at: moment(3_800), ..by_her }).await.unwrap();
    assert_eq!(store.file(&decree).await.unwrap(), None);
    assert!(store.file(&frozen).await.unwrap().is_some());

    store.erase(ACCOUNT.parse().unwrap(), moment(4_000)).await.unwrap();
    let history = store.history("ken-2025").await.unwrap();
    let Actor::Person(her) = &history[0].by else { panic!("{:?}", history[0].by) };
    assert_eq!((her.id.as_str(), her.name.as_deref(), her.office.as_str()), (ACCOUNT, None, ""));
    assert_eq!(history.len(), 6);
    assert_erased_police(&*store).await;
    assert_sound_and_copied(&*store).await;
}

/// Erases another one, who signed with a name only.
async fn assert_erased_police(store: &dyn Store) {
    let people = store.people().await.unwrap();
    let police = people.into_iter().find(|one| one.name.as_deref() == Some("Police")).unwrap();
    store.erase(police.id, moment(4_001)).await.unwrap();
    let held = store.load("ken-2025").await.unwrap().unwrap();
    assert_eq!(held.assessment.answers[&"C01".into()].by, ERASED);
    assert_eq!(held.version(&Subject::Item("C02".into())), 1);
}

async fn assert_sound_and_copied(store: &dyn Store) {
    let summaries = store.list().await.unwrap();
    let counts: Vec<_> = summaries.iter().map(|one| (one.id.as_str(), one.answers)).collect();
    assert_eq!(counts, [("gha-2025", 0), ("ken-2025", 2)]);
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.sqlite");
    store.backup(&copy, moment(4_002)).await.unwrap();
    let verified = store.verify().await.unwrap();
    assert_eq!(verified.faults, []);
    assert_eq!(verified.checkpoint.0, 3, "the first, an hour later, and with the copy");
    let copied = sample::open(&copy).await;
    assert_eq!(copied.verify().await.unwrap(), verified);
    let (here, there) = (store.load("ken-2025").await.unwrap(), copied.load("ken-2025").await.unwrap());
    assert_eq!(here, there);
    assert_eq!(store.people().await.unwrap(), copied.people().await.unwrap());
    assert_eq!(store.backups().await.unwrap(), [moment(4_002)], "what must go is looked for there");
    assert_eq!(copied.backups().await.unwrap(), [moment(4_002)]);
    // The copy goes on where the database was.
    copied.record("ken-2025", answers("C02", "Somebody knows."), 1, stamp(5_000)).await.unwrap();
    assert!(copied.verify().await.unwrap().sound());
}
