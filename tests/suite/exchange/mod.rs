//! Knows installations that lend to each other and bring home, each a database of its own.

mod arriving_files;
mod bundles;
mod lists;
mod merges;
mod orders;

use crate::support::site::{Site, now};
use amparo::assessment::strategy::{Entry, EntryId, Matter};
use amparo::assessment::{Answer, Assessment, Change, Confidentiality, Decision, Rating, Subject};
use amparo::clock::Clock;
use amparo::exchange::{Bundle, ClassCounts};
use amparo::framework::{ItemId, Level};
use amparo::service::{
    Act, BundleOptions, LaptopError, LoanRequest, MergeOutcome, MergePreview, OpenAssessment, Person,
    RecordOutcome,
};
use amparo::storage;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tempfile::TempDir;

/// The assessment of the site.
pub const ID: &str = "ken-2025";

pub async fn open(site: &Site) -> OpenAssessment {
    site.state.service.open(&Person::Owner, Act::Steer, ID).await.unwrap()
}

/// The bundle that lends everything.
pub async fn lend(site: &Site) -> Vec<u8> {
    let until = now().date_naive() + chrono::Days::new(20);
    let request = LoanRequest { to: "Laptop".into(), until, items: vec![], names: false };
    open(site).await.lend(request).await.unwrap().bytes
}

pub async fn bring(site: &Site) -> Vec<u8> {
    open(site).await.bring(BundleOptions::default()).await.unwrap().bytes
}

pub async fn look(site: &Site, bytes: &[u8]) -> Result<MergePreview, LaptopError> {
    let service = &site.state.service;
    let bundle = Arc::new(service.read_bundle(bytes.to_vec()).await?);
    service.preview_merge(&Person::Owner, bundle).await
}

/// Takes a bundle in after the words were compared.
pub async fn take(site: &Site, bytes: &[u8]) -> Result<MergeOutcome, LaptopError> {
    let service = &site.state.service;
    let preview = look(site, bytes).await?;
    let words = preview.key.words();
    service.confirm_counterpart(&Person::Owner, &preview.key, ("Laptop", words.as_str())).await?;
    service.merge(&Person::Owner, preview).await
}

pub async fn counts(site: &Site, bytes: &[u8]) -> ClassCounts {
    match take(site, bytes).await.unwrap() {
        MergeOutcome::Merged(counts) => counts,
        MergeOutcome::Begun => panic!("it was here"),
    }
}

/// A laptop to which the assessment was lent.
pub async fn laptop(home: &Site) -> Site {
    let laptop = Site::empty().await;
    assert_eq!(take(&laptop, &lend(home).await).await.unwrap(), MergeOutcome::Begun);
    laptop
}

pub fn at_clock(mut site: Site, days: i64) -> Site {
    site.state.service.clock = Clock::Fixed(now() + chrono::TimeDelta::days(days));
    site
}

/// Records a change by somebody who saw what stands.
pub async fn record(site: &Site, change: Change) {
    let open = open(site).await;
    let seen = open.version(&change.subject());
    let outcome = open.record(change, seen, "Ministry of ICT").await.unwrap();
    assert!(!matches!(outcome, RecordOutcome::Overtaken { .. }), "{outcome:?}");
}

pub fn answer(level: u8, comment: &str) -> Answer {
    let rating = Rating::Level(Level::try_from(level).unwrap());
    Answer { comment: comment.into(), by: "Ministry of ICT".into(), ..rating.into() }
}

pub fn answers(item: &str, level: u8, comment: &str) -> Change {
    Change::Answer { item: item.into(), answer: Some(answer(level, comment)) }
}

pub async fn say(site: &Site, item: &str, level: u8, comment: &str) {
    record(site, answers(item, level, comment)).await;
}

/// The change that gives this entry of a list this content.
pub fn entry(id: EntryId, matter: Matter) -> Change {
    let entry = Some(Entry { matter, confidentiality: Confidentiality::Public });
    Change::Strategy(Box::new(Decision::Entry { id, entry }))
}

/// Adds an entry to its list; returns its name there.
pub async fn add(site: &Site, matter: Matter) -> EntryId {
    let id = open(site).await.next_entry(matter.kind());
    record(site, entry(id, matter)).await;
    id
}

pub async fn state(site: &Site) -> Assessment {
    site.store.load(ID).await.unwrap().unwrap().assessment
}

pub async fn comment(site: &Site, item: &str) -> String {
    state(site)
        .await
        .answers
        .get(&ItemId::from(item))
        .map_or_else(String::new, |answer| answer.comment.clone())
}

pub async fn entry_count(site: &Site) -> usize {
    site.store.history(ID).await.unwrap().len()
}

/// Every contradiction by its subject, with its texts.
pub async fn conflicts(site: &Site) -> BTreeMap<Subject, BTreeSet<String>> {
    let forks = open(site).await.open_forks().await.unwrap().into_iter();
    let texts = forks.map(|fork| {
        let texts = fork.choices.iter().map(|one| serde_json::to_string(&one.change).unwrap());
        (fork.subject, texts.collect())
    });
    texts.collect()
}

/// The same installation from a copy of its database, with a key of its own to come.
pub async fn copy(site: &Site, folder: &TempDir, name: &str) -> Site {
    let path = folder.path().join(name);
    site.store.backup(&path, now()).await.unwrap();
    let store = storage::open(&format!("sqlite:{}", path.display())).await.unwrap();
    Site::empty().await.with_store(store)
}

pub async fn assert_sound(site: &Site) {
    let verification = site.store.verify().await.unwrap();
    assert!(verification.sound(), "{:?}", verification.faults);
}

pub fn read(bytes: &[u8]) -> Bundle {
    Bundle::read(bytes).unwrap()
}
