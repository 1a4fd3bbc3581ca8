//! Knows that what cannot be read is named on the pages, and that everything else goes on.

use crate::support::site::Site;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

async fn meddle(site: &Site, statement: &'static str) {
    let options = SqliteConnectOptions::new().filename(site.database());
    let mut connection = options.connect().await.unwrap();
    sqlx::query(statement).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

#[tokio::test]
async fn a_part_that_cannot_be_read_is_set_aside_with_a_sentence() {
    let site = Site::new().await;
    meddle(&site, "UPDATE state SET body = '{' WHERE subject = 'item:C01'").await;
    for path in ["", "/items", "/items/C01", "/gaps", "/plan", "/draft", "/export.json"] {
        let page = site.get(&format!("/en/assessments/ken-2025{path}")).await;
        assert_eq!(page.status, 200, "{path}");
        if path != "/export.json" {
            assert!(page.text.contains("was set aside: item:C01"), "{path} does not say so");
        }
    }
    let answer = [("version", "1"), ("rating", "2"), ("comment", "Again"), ("then", "stay")];
    assert_eq!(site.post("/en/assessments/ken-2025/items/C01", &answer).await.status, 303);
    assert!(!site.get("/en/assessments/ken-2025").await.text.contains("set aside"));
}

#[tokio::test]
async fn an_assessment_that_cannot_be_read_hides_no_other() {
    let site = Site::new().await;
    let other = [("country", "GHA"), ("round", "1"), ("target", "3"), ("framework", "weprotect-mnr")];
    assert_eq!(site.post("/en/assessments/new", &other).await.status, 303);
    meddle(&site, "UPDATE assessments SET head = '{}' WHERE id = 'gha-1'").await;
    let start = site.get("/en/").await;
    assert_eq!(start.status, 200);
    assert!(
        start.texts(".notice[data-kind=warning]")[0].starts_with("One assessment cannot be read: gha-1.")
    );
    assert_eq!(start.attributes("tbody a", "href"), ["/en/assessments/ken-2025"]);
    assert_eq!(site.get("/en/assessments/gha-1").await.status, 500);
    for path in ["", "/rounds", "/draft"] {
        assert_eq!(site.get(&format!("/en/assessments/ken-2025{path}")).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn the_start_page_says_which_day_it_is() {
    let site = Site::new().await;
    assert!(site.get("/en/").await.text.contains("Today is 22 November 2026 here (time zone: UTC)"));
}
