//! Whoever looks after the installation sees how the copies went that the server makes by itself; nobody else does.

use crate::support::accounts::{administrator, member, site};
use crate::support::site::Site;
use amparo::accounts::Role;
use amparo::service::BackupSchedule;
use std::path::Path;

async fn copy_into(site: &mut Site, folder: &Path) {
    let schedule = BackupSchedule { folder: folder.to_owned(), hours: 24, keep: 2 };
    site.change(|state| state.service = state.service.clone().with_backups(schedule));
    site.state.service.copy_when_due().await;
}

#[tokio::test]
async fn the_administrator_is_told_of_copies_and_others_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut site = site().await;
    let mut admin = administrator(&site).await;
    let mut reader = member(&site, 2, Role::Reader).await;
    assert!(!admin.get(&site, "/en/").await.text.contains("copied its database"), "it makes no copies");

    copy_into(&mut site, folder.path()).await;
    let page = admin.get(&site, "/en/").await;
    assert!(page.text.contains("The server last copied its database on 22 November 2026"), "{}", page.text);
    assert!(!reader.get(&site, "/en/").await.text.contains("copied its database"));

    copy_into(&mut site, &folder.path().join("missing")).await;
    for (lang, failed, reason) in [
        ("en", "The server could not copy its database", "The folder for copies is not there."),
        ("es", "El servidor no pudo copiar su base de datos", "No se encuentra la carpeta para las copias."),
    ] {
        let page = admin.get(&site, &format!("/{lang}/")).await;
        let told = page.texts(".notice[data-kind=warning]").concat();
        assert!(told.contains(failed) && told.contains(reason), "{told}");
        let place = folder.path().display().to_string();
        assert!(!page.text.contains(&place), "a page shows where the server keeps its files");
        assert!(!reader.get(&site, &format!("/{lang}/")).await.text.contains(failed));
    }
}

#[tokio::test]
async fn the_owner_of_a_machine_is_told_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut site = Site::new().await;
    copy_into(&mut site, &folder.path().join("missing")).await;
    assert_eq!(site.get("/en/").await.count(".notice[data-kind=warning]"), 1);
    copy_into(&mut site, folder.path()).await;
    assert_eq!(site.get("/en/").await.count(".notice[data-kind=warning]"), 0);
}
