//! `/{lang}/assessments/{id}/export.json`.

use super::versions::freeze;
use crate::support::site::Site;

#[tokio::test]
async fn the_file_holds_the_whole_assessment() {
    let site = Site::new().await;
    let page = site.get("/en/assessments/ken-2025/export.json").await;
    assert_eq!(page.header("content-type"), "application/json");
    assert_eq!(page.header("content-disposition"), "attachment; filename=\"ken-2025.json\"");
    let read =
        amparo::intake::read_export(page.text.as_bytes(), &site.state.library, site.state.clock.today())
            .unwrap();
    assert_eq!(read.assessment, site.held().await.assessment);
}

#[tokio::test]
async fn a_damaged_file_is_named_and_all_else_can_be_had() {
    use sqlx::ConnectOptions;
    let site = Site::new().await;
    freeze(&site, "1.0").await;
    let hash = site.held().await.assessment.strategy.versions[&1].documents[0].content.0.clone();
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(site.database());
    let mut connection = options.connect().await.unwrap();
    sqlx::query("DROP TRIGGER files_are_never_changed").execute(&mut connection).await.unwrap();
    let spoil = sqlx::query("UPDATE files SET bytes = x'00' WHERE hash = ?").bind(&hash);
    spoil.execute(&mut connection).await.unwrap();
    let page = site.get("/en/assessments/ken-2025/export.json").await;
    assert_eq!(page.status, 503);
    let said = page.texts("main li").join(" ");
    assert!(said.contains(&format!("1.0/strategy-en-public.json ({hash}) is damaged")), "{said}");
    let without = page.attributes("main .actions a", "href");
    let export = site.get(&without[0]).await;
    let read =
        amparo::intake::read_export(export.text.as_bytes(), &site.state.library, site.state.clock.today())
            .unwrap();
    assert_eq!(read.report.dropped.len(), 1, "the one file is named again: {:?}", read.report.dropped);
    assert_eq!(read.assessment.strategy.versions[&1].documents.len(), 1);
}
