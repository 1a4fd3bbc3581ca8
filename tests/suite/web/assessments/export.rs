//! `/{lang}/assessments/{id}/export.json`.

use crate::web::site::Site;
use amparo::assessment::Assessment;

#[tokio::test]
async fn the_file_holds_the_whole_assessment() {
    let site = Site::new().await;
    let page = site.get("/en/assessments/ken-2025/export.json").await;
    assert_eq!(page.header("content-type"), "application/json");
    assert_eq!(page.header("content-disposition"), "attachment; filename=\"ken-2025.json\"");
    let read: Assessment = serde_json::from_str(&page.text).unwrap();
    assert_eq!(read, site.held().await.assessment);
}
