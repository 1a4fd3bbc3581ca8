//! `/{lang}/assessments/{id}/export.json`.

use crate::support::site::Site;

#[tokio::test]
async fn the_file_holds_the_whole_assessment() {
    let site = Site::new().await;
    let page = site.get("/en/assessments/ken-2025/export.json").await;
    assert_eq!(page.header("content-type"), "application/json");
    assert_eq!(page.header("content-disposition"), "attachment; filename=\"ken-2025.json\"");
    let read = amparo::intake::read_export(page.text.as_bytes(), &site.state.library).unwrap();
    assert_eq!(read.assessment, site.held().await.assessment);
}
