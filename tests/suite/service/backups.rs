//! The server copies its database by itself, keeps so many copies and touches nothing else.

use crate::support::golden::names;
use crate::support::site::{Site, now};
use amparo::clock::Clock;
use amparo::service::BackupSchedule;
use amparo::storage;
use chrono::TimeDelta;
use std::path::Path;

/// A site that copies its database into this folder every six hours and keeps two copies.
async fn site(folder: &Path) -> Site {
    let mut site = Site::new().await;
    let schedule = BackupSchedule { folder: folder.to_owned(), hours: 6, keep: 2 };
    site.change(|state| state.service = state.service.clone().with_backups(schedule));
    site
}

/// Looks whether a copy is due after so many minutes.
async fn look_after(site: &mut Site, minutes: i64) {
    site.change(|state| state.service.clock = Clock::Fixed(now() + TimeDelta::minutes(minutes)));
    site.state.service.copy_when_due().await;
}

#[tokio::test]
async fn copies_are_made_every_so_many_hours_and_the_oldest_go() {
    let folder = tempfile::tempdir().unwrap();
    for other in ["amparo.db", "by-hand.sqlite", "amparo-20200101T000000Z.sqlite.amparo-part"] {
        std::fs::write(folder.path().join(other), "x").unwrap();
    }
    let mut site = site(folder.path()).await;
    for (minutes, copies) in [
        (0, &["amparo-20261122T100000Z.sqlite"][..]),
        (359, &["amparo-20261122T100000Z.sqlite"]),
        (360, &["amparo-20261122T100000Z.sqlite", "amparo-20261122T160000Z.sqlite"]),
        (800, &["amparo-20261122T160000Z.sqlite", "amparo-20261122T232000Z.sqlite"]),
    ] {
        look_after(&mut site, minutes).await;
        let own: Vec<String> =
            names(folder.path()).into_iter().filter(|name| name.starts_with("amparo-")).collect();
        assert_eq!(own, copies, "after {minutes} minutes");
    }
    assert!(names(folder.path()).contains("by-hand.sqlite") && names(folder.path()).contains("amparo.db"));
    assert_eq!(site.state.service.backup_status().last, Some(now() + TimeDelta::minutes(800)));

    let copy = folder.path().join("amparo-20261122T232000Z.sqlite");
    let copied = storage::open_to_read(&format!("sqlite:{}", copy.display())).await.unwrap();
    assert_eq!(copied.load("ken-2025").await.unwrap(), site.store.load("ken-2025").await.unwrap());
    let verified = copied.verify().await.unwrap();
    assert_eq!((verified.faults.len(), verified.checkpoint.0 >= 3), (0, true), "a checkpoint with each copy");
}

#[tokio::test]
async fn a_server_that_is_started_anew_knows_when_the_next_copy_is_due() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = site(folder.path()).await;
    look_after(&mut first, 0).await;
    let mut second = site(folder.path()).await;
    look_after(&mut second, 60).await;
    assert_eq!(names(folder.path()).len(), 1);
    assert_eq!(second.state.service.backup_status().last, Some(now()));
}

#[tokio::test]
async fn a_copy_that_fails_is_noted_tried_again_and_forgotten_once_one_is_made() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("disk");
    let mut site = site(&folder).await;
    look_after(&mut site, 0).await;
    let failure = site.state.service.backup_status().failure.unwrap();
    assert_eq!(failure.at, now());
    assert!(failure.error.to_string().starts_with("there is no folder"), "{}", failure.error);
    std::fs::create_dir(&folder).unwrap();
    look_after(&mut site, 14).await;
    assert!(site.state.service.backup_status().failure.is_some(), "not every minute");
    look_after(&mut site, 15).await;
    let status = site.state.service.backup_status();
    assert!(status.failure.is_none());
    assert_eq!(status.last, Some(now() + TimeDelta::minutes(15)));
}

#[tokio::test]
async fn a_clock_that_went_wrong_costs_no_copy() {
    let folder = tempfile::tempdir().unwrap();
    let mut site = site(folder.path()).await;
    for minutes in [1_000_000, 1_000_400] {
        look_after(&mut site, minutes).await;
    }
    for (minutes, number) in [(0, 3), (1, 3), (359, 3), (360, 3), (361, 3)] {
        look_after(&mut site, minutes).await;
        assert_eq!(names(folder.path()).len(), number, "after {minutes} minutes: {:?}", names(folder.path()));
    }
    assert_eq!(site.state.service.backup_status().last, Some(now() + TimeDelta::minutes(360)));
}
