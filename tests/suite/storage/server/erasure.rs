//! Knows that what is erased or removed is in no table of the database afterwards, used or not.

use crate::storage::evidence::claim;
use crate::storage::sample::{answer, answers, blank, moment, stamp};
use crate::support::postgres::{Cluster, meddle, raw};
use amparo::assessment::Change;
use amparo::assessment::strategy::KeptFile;
use amparo::storage::{self, NamedPerson, PersonId, RegistryEntry, RegistryWrite, Stamp, StampActor};
use std::fs;
use std::path::{Path, PathBuf};

const NAME: &str = "Wanjirũ Kamau of the seventh floor";
const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";

/// The folder with the files of all tables, indexes and statistics of a database.
async fn tables_of(cluster: &Cluster, url: &str) -> PathBuf {
    let question = "SELECT oid::bigint FROM pg_database WHERE datname = current_database()";
    let number: i64 = sqlx::query_scalar(question).fetch_one(&mut raw(url).await).await.unwrap();
    cluster.data().join("base").join(number.to_string())
}

/// How many files in the folder have these bytes. One that goes away meanwhile has nothing.
fn files_with(folder: &Path, bytes: &[u8]) -> usize {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let contents = paths.map(|path| fs::read(path).unwrap_or_default());
    contents.filter(|content| content.windows(bytes.len()).any(|window| window == bytes)).count()
}

/// Everything is in the tables' own files after this, and what is of no use any more is gone.
const SETTLE: [&str; 3] = ["ANALYZE", "CHECKPOINT", "CHECKPOINT"];

#[tokio::test]
async fn an_erased_name_is_in_no_table_and_the_chain_holds() {
    let cluster = Cluster::new();
    let url = cluster.database().await;
    let tables = tables_of(&cluster, &url).await;
    let store = storage::open(&url).await.unwrap();
    let id = || ACCOUNT.parse::<PersonId>().unwrap();
    let name = Some(NAME.to_owned());
    store.enrol(NamedPerson { id: id(), name, office: String::new() }).await.unwrap();
    let body = format!("{{\"name\":\"{NAME}\"}}");
    let entry = RegistryEntry { kind: "account".into(), id: ACCOUNT.into(), key: None, version: 0, body };
    store.write(vec![RegistryWrite::Put(entry)]).await.unwrap();
    let by_her = Stamp { at: moment(1), actor: StampActor::Account(id()) };
    store.create(blank("ken-2025"), by_her).await.unwrap();
    let signed = amparo::assessment::Answer { by: NAME.into(), ..answer(2, "Her finding.") };
    let change = Change::Answer { item: "C01".into(), answer: Some(signed) };
    store.record("ken-2025", change, 0, stamp(2)).await.unwrap();
    let before = store.verify().await.unwrap();
    meddle(&url, &SETTLE).await;
    assert!(files_with(&tables, NAME.as_bytes()) >= 2, "there is something to look for");

    let remove = RegistryWrite::Remove { kind: "account".into(), id: ACCOUNT.into(), version: None };
    store.write(vec![remove]).await.unwrap();
    for one in store.people().await.unwrap() {
        if one.name.as_deref() == Some(NAME) {
            store.erase(one.id, moment(3)).await.unwrap();
        }
    }
    meddle(&url, &SETTLE).await;
    assert_eq!(files_with(&tables, NAME.as_bytes()), 0, "it is still in a table, an index or a statistic");
    let after = store.verify().await.unwrap();
    assert_eq!((after.faults, after.heads), (vec![], before.heads));
    store.record("ken-2025", answers("C02", "goes on"), 0, stamp(4)).await.unwrap();
}

#[tokio::test]
async fn removed_evidence_is_in_no_table() {
    let cluster = Cluster::new();
    let url = cluster.database().await;
    let tables = tables_of(&cluster, &url).await;
    let store = storage::open(&url).await.unwrap();
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let bytes = (0..40_000_u32).flat_map(|number| format!("case {number} ").into_bytes()).collect();
    let hash = store.attach(KeptFile { media: "application/pdf".into(), bytes }).await.unwrap();
    store.record("ken-2025", claim(&hash), 0, stamp(1)).await.unwrap();
    meddle(&url, &SETTLE).await;
    let pieces: [&[u8]; 3] = [b"case 1 case 2 ", b"case 20000 case", b"case 39998 case"];
    assert!(pieces.iter().any(|piece| files_with(&tables, piece) > 0), "there is something to look for");
    let remove = Change::Remove { file: hash.clone(), reason: "It names a child.".into() };
    store.record("ken-2025", remove, 0, stamp(2)).await.unwrap();
    meddle(&url, &SETTLE).await;
    for piece in pieces {
        assert_eq!(files_with(&tables, piece), 0);
    }
    assert_eq!(store.file(&hash).await.unwrap(), None);
    assert_eq!(store.verify().await.unwrap().faults, [], "removed is not lost");
}
