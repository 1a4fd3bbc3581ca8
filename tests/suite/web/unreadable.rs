//! Knows that what cannot be read is named on the pages, and that everything else goes on.

use super::assessments::versions::until_frozen;
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

#[tokio::test]
async fn a_file_of_a_version_that_is_damaged_or_gone_is_named_with_what_to_do() {
    let url = "/en/assessments/ken-2025";
    for (statements, state) in [
        (["DROP TRIGGER files_are_never_changed", "UPDATE files SET bytes = x'7b7d'"], "is damaged"),
        (["DROP TRIGGER files_are_never_deleted", "DELETE FROM files"], "is missing"),
    ] {
        let mut site = Site::new().await;
        let act = [
            ("about", "adoption"),
            ("reference-adoption", "Decree 7"),
            ("date-adoption", "2026-11-21"),
            ("institution-adoption", "Cabinet"),
        ];
        for label in ["1.0", "2.0"] {
            let version =
                [("label", label), ("author", "Ministry"), ("document", "strategy"), ("audience", "public")];
            let ordered = site.post(&format!("{url}/versions"), &version).await;
            let frozen = until_frozen(&site, ordered).await;
            assert_eq!(frozen.header("location"), format!("{url}/versions?saved=yes"));
            if label == "1.0" {
                let mark = site.get(&format!("{url}/approval")).await.attributes("#although", "value");
                let first = [("version", "0"), ("adopts-adoption", "1"), ("although", mark[0].as_str())];
                assert_eq!(
                    site.post(&format!("{url}/approval"), &[&act[..], &first].concat()).await.status,
                    303
                );
            }
        }
        for statement in statements {
            meddle(&site, statement).await;
        }
        let second = [&act[..], &[("version", "1"), ("adopts-adoption", "2")]].concat();
        let adopted = site.post(&format!("{url}/approval"), &second).await;
        let mut pages = vec![(adopted, "2.0")];
        for file in ["1/strategy-en-public", "1/strategy-en-public.json", "1/strategy-en-public.docx"] {
            pages.push((site.get(&format!("{url}/versions/{file}")).await, "1.0"));
        }
        pages.push((site.get(&format!("{url}/versions/compare?from=2&to=today")).await, "2.0"));
        for (page, label) in pages {
            assert_eq!(page.status, 503, "{state}");
            let told = page.texts("main .detail").remove(0);
            assert!(told.contains(&format!("{label}/strategy-en-public.json (")), "{told}");
            assert!(told.contains(state), "{told}");
            assert!(page.texts(".lead")[0].contains("amparo restore"), "{state}");
        }
        for path in ["/versions", "/versions/1", "/approval", "/draft"] {
            assert_eq!(site.get(&format!("{url}{path}")).await.status, 200, "{path} {state}");
        }
        let stamp = site.get(&format!("{url}/draft")).await.texts(".document .stamp").remove(0);
        let uncompared = "Draft after the adopted “1.0”";
        assert!(stamp.contains("the adopted “1.0”") && stamp != uncompared, "what was read is kept: {stamp}");
        site.restart();
        let stamp = site.get(&format!("{url}/draft")).await.texts(".document .stamp");
        assert_eq!(stamp, [uncompared], "it cannot be compared, and says no number");
    }
}
