//! Knows that a database and exports of an earlier Amparo open, with everything that was in them.

use super::file::{place, raw};
use super::sample::{answers, open, stamp};
use amparo::assessment::{Assessment, Change};
use amparo::bundle::{Files, library};
use amparo::intake::{self, FindingsOrigin, Intake};
use amparo::storage::{self, Actor, LogFault, SqliteStore, Store, StoreError, file_hash};
use serde_json::{Value, to_value};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// A file out of an archive in `tests/cases/storage`.
fn case(archive: &str, name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/storage").join(archive);
    let mut archive = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut bytes = Vec::new();
    archive.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

/// Writes the database of form 2 to `file`.
pub fn write_form_2(file: &Path) {
    fs::write(file, case("form-2.zip", "form-2.sqlite")).unwrap();
}

fn export(name: &str) -> Intake {
    let library = library(&Files::embedded()).unwrap_or_else(|problems| panic!("{}", problems[0])).0;
    let (created, today) = (super::sample::moment(0), "2026-11-22".parse().unwrap());
    let (country, round) = ("KEN".into(), String::new());
    let origin = FindingsOrigin { country, round, date: None, dates: None, created, today };
    intake::read(&case("schema-1.zip", &format!("schema-1-{name}.json")), &library, &origin).unwrap()
}

const IDS: [&str; 2] = ["ken-2025", "sample"];

/// An entry as it was written: subject, version, content, moment, name and hash.
type Old = (String, u64, Value, String, String, String);

/// What the old chain says of every assessment, its creation left out.
async fn old_log(file: &Path) -> BTreeMap<String, Vec<Old>> {
    let rows: Vec<(String, String, u64, String, String, String, String)> = sqlx::query_as(
        "SELECT stream, subject, version, payload, at, actor, lower(hex(hash)) FROM events
         WHERE subject <> 'assessment' ORDER BY seq",
    )
    .fetch_all(&mut raw(file).await)
    .await
    .unwrap();
    let mut log: BTreeMap<String, Vec<Old>> = BTreeMap::new();
    for (stream, subject, version, payload, at, actor, hash) in rows {
        let payload = serde_json::from_str(&payload).unwrap();
        log.entry(stream).or_default().push((subject, version, payload, at, actor, hash));
    }
    log
}

fn content(change: &Change) -> Value {
    match change {
        Change::Answer { answer, .. } => to_value(answer),
        Change::Stage { record, .. } => to_value(record),
        Change::Choices(choices) => to_value(choices),
        Change::Strategy(decision) => to_value(decision),
        later => panic!("form 2 had no {later:?}"),
    }
    .unwrap()
}

/// What the store says of an assessment, as the old log said it.
async fn history(store: &dyn Store, id: &str) -> Vec<Old> {
    let history = store.history(id).await.unwrap().into_iter().map(|one| {
        let Actor::Text(name) = one.by else { panic!("{:?} was written before people had ids", one.by) };
        let at = one.at.to_rfc3339_opts(chrono::SecondsFormat::Nanos, true);
        let (subject, hash) = (one.change.subject().to_string(), one.hash.to_string());
        (subject, one.version, content(&one.change), at, name, hash)
    });
    history.collect()
}

#[tokio::test]
async fn a_database_of_form_2_is_copied_and_loses_nothing() {
    let (folder, file) = place();
    write_form_2(&file);
    let old = old_log(&file).await;
    let store = open(&file).await;
    let copy = folder.path().join("amparo.sqlite.form-2.backup");
    assert_eq!(old_log(&copy).await, old, "the copy is what was there");

    let verified = store.verify().await.unwrap();
    assert_eq!(verified.faults, []);
    let count = old.values().map(Vec::len).sum::<usize>() as u64 + IDS.len() as u64;
    let trunk = &verified.heads[0];
    assert_eq!((verified.entries, verified.heads.len(), &trunk.id, trunk.seq), (count, 1, &None, count));
    assert_eq!(verified.checkpoint.0, 1, "the end of the old chain is held fast");

    for id in IDS {
        assert_eq!(history(&*store, id).await, old[id], "{id}");
        for (subject, version, payload, ..) in &old[id] {
            let change = store.change_at(id, &subject.parse().unwrap(), *version).await.unwrap();
            assert_eq!(change.as_ref().map(content).as_ref(), Some(payload), "{id}: {subject} {version}");
        }
        let held = store.load(id).await.unwrap().unwrap();
        assert_eq!(store.replay(id).await.unwrap().unwrap(), held);
        let exported = export(id);
        assert_eq!(held.assessment, Assessment { cap: None, ..exported.assessment }, "{id}");
        for (subject, version, ..) in &old[id] {
            assert!(held.version(&subject.parse().unwrap()) >= *version, "{subject}");
        }
        for (hash, file) in &exported.files {
            assert_eq!(store.file(hash).await.unwrap().as_ref(), Some(file));
            assert_eq!(&file_hash(&file.bytes), hash);
        }
    }
    assert_eq!(export("ken-2025").files.len(), 3, "an emblem and two documents");
    let names: Vec<_> = old.values().flatten().map(|one| one.4.as_str()).collect();
    for name in ["Ann Otieno", "Luis Peña, Policía", "Ministry of ICT", "coordinator", "amparo import"] {
        assert!(names.contains(&name), "{name}");
    }
    assert!(store.people().await.unwrap().is_empty(), "nobody had an id then");
}

#[tokio::test]
async fn after_the_upgrade_the_log_goes_on_where_it_was() {
    let (_folder, file) = place();
    write_form_2(&file);
    let store = open(&file).await;
    let before = store.load("ken-2025").await.unwrap().unwrap();
    let change = answers("C01", "After the upgrade.");
    let seen = before.version(&change.subject());
    assert!(seen > 1);
    let refused = store.record("ken-2025", change.clone(), 0, stamp(9)).await.unwrap_err();
    let StoreError::Conflict { held: Some(held), version, .. } = refused else { panic!("{refused}") };
    let Change::Answer { answer: Some(held), .. } = *held else { panic!("{held:?}") };
    assert_eq!((held.by.as_str(), version), ("Ann Otieno", seen), "a name inside the log is shown as it was");
    assert_eq!(store.record("ken-2025", change.clone(), seen, stamp(9)).await.unwrap(), seen + 1);
    store.close().await.unwrap();

    let store = open(&file).await;
    let mut expected: Assessment = before.assessment;
    expected.apply(&change);
    assert_eq!(store.load("ken-2025").await.unwrap().unwrap().assessment, expected);
    let at = async |version| store.change_at("ken-2025", &change.subject(), version).await.unwrap();
    assert_eq!(at(seen + 1).await.as_ref(), Some(&change));
    assert!(at(seen).await.is_some_and(|before| before != change), "what was written before is read too");
    for version in [0, seen + 2, u64::MAX] {
        assert_eq!(at(version).await, None, "{version}");
    }
    let last = store.history("ken-2025").await.unwrap().pop().unwrap();
    assert!(matches!(last.by, Actor::Person(_)), "{:?}", last.by);
    assert_eq!(last.by.name(), Some("Ministry of ICT"));
    let verified = store.verify().await.unwrap();
    assert_eq!(verified.faults, []);
    assert_eq!(verified.head("ken-2025").map(|head| head.seq), Some(1));
}

#[tokio::test]
async fn the_end_of_the_old_chain_cannot_be_cut_off() {
    let (_folder, file) = place();
    write_form_2(&file);
    open(&file).await.close().await.unwrap();
    let cut =
        ["DROP TRIGGER trunk_is_never_deleted", "DELETE FROM trunk WHERE seq = (SELECT max(seq) FROM trunk)"];
    super::file::meddle(&file, &cut).await;
    let faults = open(&file).await.verify().await.unwrap().faults;
    assert!(matches!(&faults[0], LogFault::Rewritten { checkpoint: 1, site } if site.trunk), "{faults:?}");
}

#[tokio::test]
async fn what_is_only_looked_at_is_not_upgraded() {
    let (_folder, file) = place();
    write_form_2(&file);
    let before = fs::read(&file).unwrap();
    let refused = SqliteStore::open_to_read(&file).await.err().unwrap();
    assert!(matches!(refused, StoreError::Older { .. }), "{refused}");
    assert!(refused.to_string().contains("start this one with it once"), "{refused}");
    assert!(fs::read(&file).unwrap() == before, "the file was changed");
}

#[tokio::test]
async fn an_export_of_schema_1_is_taken_as_it_was() {
    let (_folder, file) = place();
    let store = open(&file).await;
    for id in IDS {
        let Intake { assessment, files, report } = export(id);
        assert_eq!(report.dropped, [], "{id}");
        let evidence = storage::keep_files(&*store, &assessment, &files).await.unwrap();
        store.create_with(assessment.clone(), evidence, stamp(0)).await.unwrap();
        assert_eq!(store.load(id).await.unwrap().unwrap().assessment, assessment);
        assert_eq!(storage::files_of(&*store, &assessment).await.unwrap().whole, files);
    }
    assert!(store.verify().await.unwrap().sound());
}
